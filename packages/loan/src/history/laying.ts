import { fen, mulDiv, type Fen } from '@forbear/money';
import { exactOf, NOTHING_TEXT, posted } from '../schedule/exact.ts';
import { interestOn } from '../schedule/interest.ts';
import {
  balancesOf,
  cutAt,
  goesByBalance,
  interestTo,
  periodRate,
  wholeInterest,
} from './accrual.ts';
import { endOf, type OpenRow, type Standing } from './open-row.ts';
import { NO_PARTS, without, type Parts, type Taken } from './parts.ts';

export type Paid = { readonly standing: Standing; readonly rest: Fen };

/**
 * An early payment while it is laid out: the rows and balances before it, and now. Interest is laid anew
 * from those before, so that it is rounded once.
 */
export type Laying = {
  readonly standing: Standing;
  readonly was: readonly Fen[];
  readonly rows: OpenRow[];
  readonly is: number[];
  readonly taken: Taken;
  rest: number;
};

export function layingOf(standing: Standing, amount: Fen, taken: Taken): Laying {
  const was = balancesOf(standing.rows);
  return { standing, was, rows: [...standing.rows], is: [...was], taken, rest: amount };
}

export const laid = ({ standing, rows, rest }: Laying): Paid => ({
  standing: { ...standing, rows },
  rest: fen(rest),
});

/** Takes a sum of one part of a row. Of principal the balances of the rows up to it fall. */
export function pay(
  laying: Laying,
  place: number,
  part: 'fee' | 'interest' | 'principal',
  sum: number,
): void {
  if (sum <= 0) return;
  const row = laying.rows[place] as OpenRow;
  const parts: Parts = { ...NO_PARTS, [part]: fen(sum) };
  laying.taken.push({ no: row.no, parts });
  laying.rows[place] = without(row, parts, laying.standing);
  laying.rest -= sum;
  if (part === 'principal')
    for (let k = 0; k <= place; k += 1) laying.is[k] = (laying.is[k] as number) - sum;
}

/** Interest of the rows ahead on the principal that is left; what was paid beyond it comes back. */
export function relay(laying: Laying, upTo = laying.rows.length - 1): void {
  const { standing, rows, was, is } = laying;
  if (!goesByBalance(standing.terms)) return;
  for (let k = 0; k <= upTo; k += 1) {
    const row = rows[k] as OpenRow;
    if (row.due <= standing.on || row.holiday || was[k] === is[k]) continue;
    const before = standing.rows[k] as OpenRow;
    const { interest, start, accrued } = relaidRow(before, was[k] as Fen, is[k] as Fen, standing);
    rows[k] = { ...row, interest, start, accrued };
    giveBack(laying, k);
  }
}

/** Interest that was paid ahead and is not owed any more goes back into the payment. */
export function giveBack(laying: Laying, place: number): void {
  const row = laying.rows[place] as OpenRow;
  const over = row.interestPaid - row.interest;
  if (over <= 0) return;
  laying.taken.push({ no: row.no, parts: { ...NO_PARTS, interest: fen(-over) } });
  laying.rows[place] = { ...row, interestPaid: row.interest };
  laying.rest += over;
}

/**
 * A row with its interest on another balance. The current period is cut at the day; what ran before
 * stays, and the row's interest is rounded once. A relief may have set another interest than the
 * contract's: what has not run of it falls in proportion.
 */
export function relaidRow(row: OpenRow, was: Fen, is: Fen, standing: Standing): OpenRow {
  const { on, terms } = standing;
  const { rounding } = terms;
  if (row.start >= on && row.start === row.begins && row.accrued === NOTHING_TEXT) {
    const rate = periodRate(row, terms);
    if (row.interest === interestOn(was, rate, rounding))
      return { ...row, interest: interestOn(is, rate, rounding) };
  }
  const cut = cutAt(row, was, on, terms);
  if (row.interest === wholeInterest(row, was, terms))
    return { ...cut, interest: posted(interestTo(cut, is, endOf(row), terms), rounding) };
  const run = posted(exactOf(cut.accrued), rounding);
  const rest = mulDiv(Math.max(0, row.interest - run), is, Math.max(1, was), 'half-up');
  return { ...cut, interest: fen(run + rest) };
}
