import { fen, splitFen, ZERO, type Fen } from '@forbear/money';
import { exactOf, posted } from '../schedule/exact.ts';
import type { Allocation, Component, Terms } from '../schedule/terms.ts';
import { balancesOf, cutAt, isAhead, isRunning, runOpen } from './accrual.ts';
import { levelParts } from './level.ts';
import { chargesOf, interestOpen, type OpenRow, type Standing } from './open-row.ts';
import { NO_PARTS, type Taken } from './parts.ts';
import { laid, layingOf, pay, relaidRow, relay, type Laying, type Paid } from './laying.ts';
import { payoffAhead, prepaymentIn, settled } from './payoff.ts';

/** How money goes on that is more than what is due. */
export type Surplus = NonNullable<Allocation['surplus']>;

/**
 * Money beyond what is due. Interest is owed for the time the money was used (rule
 * early-repayment): what is charged and what has run so far is paid first, then principal: where nothing is
 * agreed that of the next rows, without interest of days to come; else as agreed — all of the next rows,
 * that of the last ones, or so that the same instalments end sooner or are lower — or it stands as credit.
 * Fees stay as agreed, and so does flat interest until the loan is paid off.
 */
export function payEarly(
  standing: Standing,
  amount: Fen,
  taken: Taken,
  order: readonly Component[],
): Paid {
  if (amount >= payoffAhead(standing)) return settled(standing, amount, taken);
  const surplus = standing.terms.allocation?.surplus;
  if (surplus === 'hold') return { standing, rest: amount };
  const laying = layingOf(standing, amount, taken);
  payCharges(laying, order);
  payRunning(laying);
  payPrepayment(laying);
  if (laying.rest > 0) SURPLUS[surplus ?? 'law'](laying);
  return laid(laying);
}

const SURPLUS: Readonly<Record<Exclude<Surplus, 'hold'> | 'law', (laying: Laying) => void>> = {
  law: payByLaw,
  next: payNext,
  last: payLast,
  shorter: payShorter,
  lower: payLower,
};

/** What stands beside the first row that asks for something: it is owed already. */
function payCharges(laying: Laying, order: readonly Component[]): void {
  const { standing, rows } = laying;
  const at = rows.findIndex((row) => isAhead(row, standing.on) && chargesOf(row.charges) > 0);
  if (at < 0 || rows.findIndex((row) => isAhead(row, standing.on) && !row.holiday) < at) return;
  const { charges } = rows[at] as OpenRow;
  const parts = { ...NO_PARTS };
  for (const part of order) {
    if (part === 'principal') continue;
    parts[part] = fen(Math.min(laying.rest, charges[part]));
    laying.rest -= parts[part];
  }
  const row = rows[at] as OpenRow;
  if (Object.values(parts).every((sum) => sum === 0)) return;
  laying.taken.push({ no: row.no, parts });
  rows[at] = {
    ...row,
    charges: {
      costs: fen(charges.costs - parts.costs),
      penalty: fen(charges.penalty - parts.penalty),
      fee: fen(charges.fee - parts.fee),
      interest: fen(charges.interest - parts.interest),
    },
  };
}

/** The interest that has run so far. */
function payRunning(laying: Laying): void {
  const { standing, rows, was } = laying;
  for (const [k, row] of rows.entries()) {
    if (laying.rest === 0) return;
    if (!isRunning(row, standing)) continue;
    pay(laying, k, 'interest', Math.min(laying.rest, runOpen(row, was[k] as Fen, standing)));
  }
}

/** The fee of early repayment that the contract names, out of the payment. */
function payPrepayment(laying: Laying): void {
  const fee = prepaymentIn(laying.standing, laying.rest as Fen);
  const next = laying.rows.find((row) => isAhead(row, laying.standing.on));
  if (fee === 0 || next === undefined) return;
  laying.taken.push({ no: next.no, parts: { ...NO_PARTS, fee } });
  laying.rest -= fee;
}

/** Next rows first, in full: agreed fees and all principal of each, then the rest of its interest. */
export function payNext(laying: Laying): void {
  const { rows, standing } = laying;
  for (let k = 0; k < rows.length && laying.rest > 0; k += 1) {
    const row = () => rows[k] as OpenRow;
    if (!isAhead(row(), standing.on)) continue;
    pay(laying, k, 'fee', Math.min(laying.rest, row().fee));
    // Interest that comes back with principal pays more of it.
    while (laying.rest > 0 && row().principal > 0) payAt(laying, k);
    pay(laying, k, 'interest', Math.min(laying.rest, interestOpen(row())));
  }
  // Interest that came back with the last principal pays further principal.
  if (laying.rest > 0 && rows.some((row) => isAhead(row, standing.on) && row.principal > 0))
    payNext(laying);
}

function payAt(laying: Laying, place: number): void {
  const row = laying.rows[place] as OpenRow;
  pay(laying, place, 'principal', Math.min(laying.rest, row.principal));
  relay(laying, place);
}

/** Principal of the last rows first, so that the loan ends sooner. */
export function payLast(laying: Laying): void {
  payPrincipal(
    laying,
    laying.rows.map((_, k) => laying.rows.length - 1 - k),
  );
}

/** Principal of the next rows first; interest of days to come is not taken (677). */
function payByLaw(laying: Laying): void {
  payPrincipal(
    laying,
    laying.rows.map((_, k) => k),
  );
}

/** Principal of the rows ahead in the order of their places. */
function payPrincipal(laying: Laying, places: readonly number[]): void {
  let before;
  do {
    before = laying.rest;
    for (const k of places) {
      if (laying.rest === 0) break;
      const row = laying.rows[k] as OpenRow;
      if (isAhead(row, laying.standing.on))
        pay(laying, k, 'principal', Math.min(laying.rest, row.principal));
    }
    relay(laying);
  } while (laying.rest > 0 && laying.rest !== before);
  // When all principal ahead is paid, what is left pays the agreed fees and interest.
  if (laying.rest > 0) payRest(laying);
}

function payRest(laying: Laying): void {
  for (const [k, row] of laying.rows.entries()) {
    if (!isAhead(row, laying.standing.on)) continue;
    pay(laying, k, 'fee', Math.min(laying.rest, row.fee));
    pay(laying, k, 'interest', Math.min(laying.rest, Math.max(0, interestOpen(row))));
  }
}

/** Principal that falls at once, for what the rows after it ask. */
function payAtOnce(laying: Laying): Fen {
  const { rows, standing, taken } = laying;
  const next = rows.find((row) => isAhead(row, standing.on)) as OpenRow;
  taken.push({ no: next.no, parts: { ...NO_PARTS, principal: fen(laying.rest) } });
  const left = balanceAhead(laying) - laying.rest;
  laying.rest = 0;
  return fen(left);
}

const balanceAhead = ({ rows, standing }: Laying): number => {
  let sum = 0;
  for (const row of rows) if (isAhead(row, standing.on)) sum += row.principal;
  return sum;
};

/** The rows ahead with new principal parts, each with its interest on what is left before it. */
function withParts(laying: Laying, parts: ReadonlyMap<number, Fen>): void {
  const { rows, standing } = laying;
  for (const [k, row] of rows.entries())
    if (isAhead(row, standing.on)) rows[k] = { ...row, principal: parts.get(k) ?? row.principal };
  for (const [k, balance] of balancesOf(rows).entries()) laying.is[k] = balance;
  relay(laying);
  if (laying.rest > 0) payLast(laying);
}

/** The principal falls at once and the instalments stay as they are until nothing is left. */
function payShorter(laying: Laying): void {
  const { standing, rows, was } = laying;
  const isLevel = standing.terms.method === 'equal-instalment';
  if (!isLevel || laying.rest > balanceAhead(laying)) return payLast(laying);
  let balance: number = payAtOnce(laying);
  const parts = new Map<number, Fen>();
  let last = 0;
  for (const [k, row] of standing.rows.entries()) {
    if (!isAhead(row, standing.on) || row.holiday) continue;
    const instalment = (rows[k] as OpenRow).principal + row.interest;
    const { interest } = relaidRow(row, was[k] as Fen, fen(balance), standing);
    const principal = Math.max(0, Math.min(balance, instalment - interest));
    balance -= principal;
    parts.set(k, fen(principal));
    last = k;
  }
  // What the last row cannot take at its old instalment it still has to pay.
  parts.set(last, fen((parts.get(last) ?? 0) + balance));
  withParts(laying, parts);
}

/** The principal falls at once and the instalments are lower; their count stays (减少月供). */
function payLower(laying: Laying): void {
  const { standing, rows, was } = laying;
  const { terms, on } = standing;
  const live = rows.flatMap((row, k) =>
    isAhead(row, on) && !row.holiday && row.principal > 0 ? [k] : [],
  );
  const isSpread = SPREADS.includes(terms.method) && live.length > 1;
  if (!isSpread || laying.rest > balanceAhead(laying)) return payLast(laying);
  const balance = payAtOnce(laying);
  const cut = live.map((k) => cutAt(standing.rows[k] as OpenRow, was[k] as Fen, on, terms));
  const parts = lowerParts(cut, balance, terms);
  withParts(laying, new Map(live.map((k, n) => [k, parts[n] as Fen])));
}

const SPREADS: readonly Terms['method'][] = [
  'equal-instalment',
  'equal-principal',
  'flat',
  'fee-instalment',
];

function lowerParts(rows: readonly OpenRow[], balance: Fen, terms: Terms): readonly Fen[] {
  if (terms.method === 'equal-instalment' && terms.instalment === undefined)
    return levelParts(rows, balance, terms);
  const parts = splitFen(balance, rows.length, terms.residue, 'down');
  return parts.some((part) => part < 0) ? splitFen(balance, rows.length, 'spread', 'down') : parts;
}

/** Interest that was paid ahead pays principal instead: what comes in place of the rows bears it anew. */
export function turnAhead(standing: Standing, taken: Taken): Paid {
  const laying = layingOf(standing, ZERO, taken);
  for (const [k, row] of standing.rows.entries()) {
    if (!isAhead(row, standing.on)) continue;
    const run = isRunning(row, standing)
      ? runOpen({ ...row, interestPaid: ZERO }, laying.was[k] as Fen, standing)
      : exactRun(row, standing);
    const over = row.interestPaid - run;
    if (over <= 0) continue;
    taken.push({ no: row.no, parts: { ...NO_PARTS, interest: fen(-over) } });
    laying.rows[k] = { ...row, interestPaid: fen(row.interestPaid - over) };
    laying.rest += over;
  }
  for (let k = 0; k < laying.rows.length && laying.rest > 0; k += 1) {
    const row = laying.rows[k] as OpenRow;
    if (!isAhead(row, standing.on)) continue;
    pay(laying, k, 'principal', Math.min(laying.rest, row.principal));
  }
  relay(laying);
  return laid(laying);
}

const exactRun = (row: OpenRow, { terms }: Standing): number =>
  posted(exactOf(row.accrued), terms.rounding);
