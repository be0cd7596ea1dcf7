import { present } from '@forbear/problem';
import { firstTerms, likelyRate, schedule, type Terms } from '@forbear/loan';
import { monthOf, mulDiv, RATE_SCALE, rateOfAnnuity, type Fen, type Rate } from '@forbear/money';
import { lateSums } from './late-sum.ts';
import { chargeIn, monthBefore, type Guess, type Made, type Reading } from './reading.ts';
import { readShare } from './typed.ts';
import { typedIn, type Facts } from './told.ts';

/** A loan paid in rows: level, interest first, or all at the end. */
export function loanOf(read: Reading, guessed: Guess[], isPrivate: boolean): Made {
  const { template, due, facts } = read;
  const way = typedIn(facts, 'method') ?? (isPrivate ? 'bullet' : 'level');
  const rate = rateFor(read, way, guessed, isPrivate);
  const months = read.ends === undefined ? undefined : monthOf(read.ends) - monthOf(due) + 1;
  const base = {
    ...firstTerms(template, { principal: read.owed, from: monthBefore(due) }),
    ...(isPrivate ? {} : { ...penaltyIn(facts), ...besideIn(facts) }),
    firstDue: due,
    rate,
  };
  if (way !== 'level') {
    const method = way === 'bullet' ? ('bullet' as const) : ('interest-first' as const);
    const count = method === 'bullet' ? 1 : Math.max(1, months ?? read.count ?? 12);
    const terms = { ...base, method, count };
    const outstanding = lateSums(read, terms);
    return { terms: { ...terms, principal: outstanding.principal }, outstanding };
  }
  // A late sum holds charges: the rows are those of the principal in it.
  const rough = { ...base, method: 'equal-instalment' as const, count: roughly(read) };
  const open = lateSums(read, { ...rough, ...present({ instalment: read.each }) }).principal;
  const late = { ...base, principal: open };
  const count = countFor({ ...read, owed: open }, late, guessed);
  const terms: Terms = {
    ...base,
    method: 'equal-instalment',
    count,
    ...present({ instalment: levelOf(read, late, count) }),
  };
  const outstanding = lateSums(read, terms);
  return { terms: { ...terms, principal: outstanding.principal }, outstanding };
}

/** What the contract asks beside interest, and for paying early. */
function besideIn(facts: Facts): Pick<Terms, 'charges' | 'prepayment'> {
  const charge = chargeIn(facts);
  const early = readShare(typedIn(facts, 'earlyShare') ?? '');
  const isAsked = typedIn(facts, 'early') === 'yes' && early.ok;
  return {
    ...(charge === undefined ? {} : { charges: [charge] }),
    ...(isAsked ? { prepayment: { share: early.value } } : {}),
  };
}

function penaltyIn(facts: Facts): Pick<Terms, 'penalty'> | object {
  const told = typedIn(facts, 'penalty');
  if (told === 'none') return { penalty: undefined };
  const multiple = told === undefined ? undefined : readShare(told);
  return multiple?.ok === true ? { penalty: { multiple: multiple.value, base: 'principal' } } : {};
}

/**
 * The rate that was told; else what instalment and count tell, else interest by the month, else the likely
 * one of such a product. Only between people is no price told no price.
 */
function rateFor(read: Reading, way: string, guessed: Guess[], isPrivate: boolean): Rate {
  if (read.rate !== undefined) return read.rate;
  guessed.push('rate');
  const { owed, each, count, template, facts } = read;
  if (way === 'level' && each !== undefined && count !== undefined) {
    const found = rateOfAnnuity({ nper: count, pmt: -each, pv: owed });
    if (found.ok && found.value >= 0 && found.value < 0.1)
      return { scaled: Math.round(found.value * RATE_SCALE), per: 'month' };
  }
  if (way === 'interest-first' && each !== undefined && each < owed)
    return { scaled: mulDiv(each, RATE_SCALE, owed, 'half-up'), per: 'month' };
  const isPerson = isPrivate || typedIn(facts, 'lenderKind') === 'person';
  return (isPerson ? undefined : likelyRate(template)) ?? { scaled: 0, per: 'year' };
}

/** How many instalments the told sum is, before its charges are known. */
const roughly = ({ count, owed, each = owed }: Reading): number =>
  count ?? Math.max(1, Math.ceil(owed / each));

/** How many rows are left: told, else as many as the instalment needs, else the usual count. */
function countFor(read: Reading, base: Terms, guessed: Guess[]): number {
  if (read.count !== undefined) return read.count;
  const { each, owed } = read;
  guessed.push('count');
  if (each === undefined) {
    guessed.push('each');
    return 12;
  }
  for (let count = Math.max(1, Math.ceil(owed / each) - 1); count <= 600; count += 1) {
    const made = schedule({ ...base, method: 'equal-instalment', count, instalment: each });
    const last = made.ok ? made.value.rows.at(-1) : undefined;
    if (last !== undefined && last.payment <= each * 1.02) return count;
  }
  return Math.min(600, Math.ceil(owed / each));
}

/** The instalment as told, where the rows then end with the debt; otherwise it is computed. */
function levelOf({ each }: Reading, base: Terms, count: number): Fen | undefined {
  if (each === undefined) return undefined;
  const made = schedule({ ...base, method: 'equal-instalment', count, instalment: each });
  const last = made.ok ? made.value.rows.at(-1) : undefined;
  return last !== undefined && last.payment > 0 && last.payment <= each * 2 ? each : undefined;
}
