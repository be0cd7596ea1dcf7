import { fen, sameRate, splitFen, sumFen, ZERO, type Fen, type Rate } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { atTheEnd } from '../schedule/even-parts.ts';
import { exactOf, posted } from '../schedule/exact.ts';
import { balancesOf, cutAt, goesByBalance, isAhead, lateCut, wholeInterest } from './accrual.ts';
import { levelParts } from './level.ts';
import type { OpenRow, Standing } from './open-row.ts';

/**
 * Another rate from the day on: level payments are made level anew over the rows that still ask for
 * principal, other rows keep theirs; the same rate changes nothing. Flat interest and instalments that cost
 * a fee have no such rate (RATE_NOT_FOR_FLAT, RATE_NOT_FOR_FEE).
 */
export function rerated(standing: Standing, rate: Rate): Result<Standing> {
  const { method, rate: before } = standing.terms;
  if (method === 'fee-instalment') return fail(problem('RATE_NOT_FOR_FEE', {}, '/rate'));
  if (method === 'flat') return fail(problem('RATE_NOT_FOR_FLAT', {}, '/rate'));
  const steps = standing.rows.some((row) => row.stepped === true && isAhead(row, standing.on));
  if (sameRate(before, rate) && !steps) return ok(standing);
  const terms = { ...standing.terms, rate };
  if (!goesByBalance(standing.terms)) return ok({ ...standing, terms });
  return ok(laidAnew(standing, { ...standing, terms }, (after) => partsAnew(after, ZERO)));
}

/**
 * The rows ahead by the terms of `after`, of which those of `before` have counted up to the day, with other
 * principal parts. A rate that is told from a day on takes the place of those that the contract told for rows.
 */
export function laidAnew(
  before: Standing,
  after: Standing,
  partsOf: (after: Standing) => ReadonlyMap<number, Fen>,
): Standing {
  const { on, rows } = before;
  const balances = balancesOf(rows);
  const cut = rows.map((row, k) => {
    if (!isAhead(row, on)) return lateCut(row, before);
    const own = cutAt(row, balances[k] as Fen, on, before.terms);
    if (own.stepped !== true || before.terms === after.terms) return own;
    const { rate: _rate, stepped: _stepped, ...plain } = own;
    return plain;
  });
  const parts = partsOf({ ...after, rows: cut });
  const parted = cut.map((row, k) => ({ ...row, principal: parts.get(k) ?? row.principal }));
  const now = balancesOf(parted);
  return {
    ...after,
    rows: parted.map((row, k) =>
      !isAhead(row, on) || row.holiday
        ? row
        : { ...row, interest: anew(row, now[k] as Fen, after) },
    ),
  };
}

/** A row that no days are left of keeps what has run. */
const anew = (row: OpenRow, balance: Fen, { terms }: Standing): Fen =>
  row.until !== undefined && row.until <= row.start
    ? posted(exactOf(row.accrued), terms.rounding)
    : wholeInterest(row, balance, terms);

/**
 * The principal parts of the rows ahead, by place, with `more` principal: level payments are made level anew,
 * equal parts take as much each, else the last row takes it.
 */
export function partsAnew({ terms, rows, on }: Standing, more: Fen): ReadonlyMap<number, Fen> {
  const ahead = rows.flatMap((row, k) => (isAhead(row, on) && !row.holiday ? [k] : []));
  const asking = ahead.filter((k) => (rows[k] as OpenRow).principal > 0);
  const live = asking.length > 0 ? asking : ahead;
  const was = live.map((k) => (rows[k] as OpenRow).principal);
  if (terms.method === 'equal-instalment') {
    const balance = fen(sumFen(was) + more);
    const parts = levelParts(
      live.map((k) => rows[k] as OpenRow),
      balance,
      terms,
      terms.instalment,
    );
    return new Map(live.map((k, n) => [k, parts[n] as Fen]));
  }
  if (more === 0 || live.length === 0) return new Map();
  const added =
    terms.method === 'equal-principal'
      ? splitFen(more, live.length, 'last', 'down')
      : atTheEnd(more, live.length);
  return new Map(live.map((k, n) => [k, fen((was[n] as Fen) + (added[n] as Fen))]));
}
