import { type Fen, type Rate } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
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
  if (before?.scaled === rate.scaled && before.per === rate.per) return ok(standing);
  const terms = { ...standing.terms, rate };
  if (!goesByBalance(standing.terms)) return ok({ ...standing, terms });
  return ok(relevelled(standing, { ...standing, terms }));
}

/** The rows by the terms of `after`, of which those of `before` have counted up to the day. */
function relevelled(before: Standing, after: Standing): Standing {
  const { on, rows } = before;
  const balances = balancesOf(rows);
  const cut = rows.map((row, k) =>
    isAhead(row, on) ? cutAt(row, balances[k] as Fen, on, before.terms) : lateCut(row, before),
  );
  const parts = partsAnew({ ...after, rows: cut });
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

/** The principal parts of payments made level at the new rate, by place; nothing where the parts stay. */
function partsAnew({ terms, rows, on }: Standing): ReadonlyMap<number, Fen> {
  if (terms.method !== 'equal-instalment') return new Map();
  const live = rows.flatMap((row, k) =>
    isAhead(row, on) && !row.holiday && row.principal > 0 ? [k] : [],
  );
  const balance = live.reduce((sum, k) => sum + (rows[k] as OpenRow).principal, 0) as Fen;
  const parts = levelParts(
    live.map((k) => rows[k] as OpenRow),
    balance,
    terms,
    terms.instalment,
  );
  return new Map(live.map((k, n) => [k, parts[n] as Fen]));
}
