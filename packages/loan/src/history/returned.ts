import { fen, mulDiv, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { isSet } from '../relief/moved.ts';
import { chargeRow, ranOn, renumbered } from '../relief/carried.ts';
import type { Measure } from '../relief/measure.ts';
import { exactFen, minus, NOTHING, NOTHING_TEXT, plus, posted, textOf } from '../schedule/exact.ts';
import { accelerated } from './acceleration.ts';
import { balancesOf, goesByBalance, isAhead, lateCut, runTo, wholeInterest } from './accrual.ts';
import { repayAhead, type Repaid } from './allocation.ts';
import { chargesOf, NO_CHARGES, notLate, type OpenRow, type Standing } from './open-row.ts';
import { addCharges } from './parts.ts';

/**
 * An agreement that ends: rows that are not due return to the contract from the day. `contract` is what the loan
 * would be on the day without the relief. Principal goes with the rows that the contract still has ahead, the last
 * ones first; what it has asked for by the day falls due on it, and so does everything where it has none. What is
 * due, has run, was paid or waived stays; interest that has run is in the first row ahead.
 */
export function returned(
  before: Standing,
  contract: Standing,
  measures: readonly Measure[],
): Repaid {
  const { on } = before;
  const paid = repayAhead(before);
  const { standing } = paid;
  const ahead = contract.rows.filter((row) => isAhead(row, on));
  const first = ahead.findIndex((row) => !row.holiday);
  const due = standing.rows.filter((row) => !isAhead(row, on)).map((row) => lateCut(row, standing));
  const left = standing.rows.filter((row) => isAhead(row, on));
  if (first < 0) {
    const noFee = left.map((row) => ({ ...row, fee: ZERO }));
    const all = accelerated({ ...standing, rows: [...due, ...noFee] });
    return { ...paid, standing: underTerms(all, contract) };
  }
  const parts = filled(
    ahead.map(({ principal }) => principal),
    sumFen(left.map(({ principal }) => principal)),
  );
  const most = isFeeGiven(contract, measures) ? sumFen(left.map(({ fee }) => fee)) : undefined;
  const asked = ahead.map(({ fee }) => fee);
  const fees = most === undefined ? asked : filled(asked, most).parts;
  const bare = ahead.map((row, k): OpenRow => ({
    ...row,
    principal: parts.parts[k] as Fen,
    fee: fees[k] as Fen,
    interestPaid: ZERO,
    charges: NO_CHARGES,
    accrued: NOTHING_TEXT,
    late: notLate(row.due),
  }));
  const rows = withInterestFrom(bare, { standing, contract, ahead, first });
  const charges = left.map((row) => row.charges).reduce(addCharges, NO_CHARGES);
  const today = { ...chargeRow(on, charges), principal: parts.rest };
  const asks = parts.rest + chargesOf(charges) > 0;
  return {
    ...paid,
    standing: underTerms(
      { ...standing, rows: renumbered([...(asks ? onDay(due, today) : due), ...rows]) },
      contract,
    ),
  };
}

/** Whether the relief gave up fees, or took one that is paid once for all into the new rows. */
const isFeeGiven = ({ terms }: Standing, measures: readonly Measure[]): boolean =>
  terms.fee?.paid === 'first' ||
  measures.some((one) => one.kind === 'waive' && one.component === 'fee');

/** A sum over rows, none with more than its own part, the last ones first; and what no row takes. */
function filled(
  most: readonly Fen[],
  sum: Fen,
): { readonly parts: readonly Fen[]; readonly rest: Fen } {
  const parts = new Array<Fen>(most.length).fill(ZERO);
  let left: number = sum;
  for (let k = most.length - 1; k >= 0 && left > 0; k -= 1) {
    parts[k] = fen(Math.min(left, most[k] as number));
    left -= parts[k] as number;
  }
  return { parts, rest: fen(left) };
}

/** The rows with the contract's interest from the day on; the first with what has run. */
function withInterestFrom(
  rows: readonly OpenRow[],
  {
    standing,
    contract,
    ahead,
    first,
  }: {
    readonly standing: Standing;
    readonly contract: Standing;
    readonly ahead: readonly OpenRow[];
    readonly first: number;
  },
): readonly OpenRow[] {
  const { on } = standing;
  const { terms } = contract;
  const [was, is] = [balancesOf(ahead), balancesOf(rows)];
  return rows.map((row, k) => {
    if (row.holiday) return row;
    const own = ahead[k] as OpenRow;
    const [old, balance] = [was[k] as Fen, is[k] as Fen];
    const run = k === first ? ranOn(standing) : NOTHING;
    const begins = Math.min(row.begins, k === first ? on : row.begins) as Day;
    const cut = {
      ...row,
      begins,
      start: Math.max(on, begins) as Day,
      accrued: textOf(run),
    };
    if (!isSet(own, old, terms)) return { ...cut, interest: wholeInterest(cut, balance, terms) };
    const gone = runTo(own, old, on, terms);
    const toRun = fen(Math.max(0, posted(minus(exactFen(own.interest), gone), terms.rounding)));
    const part = goesByBalance(terms)
      ? fen(mulDiv(toRun, balance, Math.max(1, old), 'half-up'))
      : toRun;
    return { ...cut, interest: posted(plus(run, exactFen(part)), terms.rounding) };
  });
}

/** What is asked on the day, with a row that is due on it or in one of its own. */
function onDay(due: readonly OpenRow[], today: OpenRow): readonly OpenRow[] {
  const at = due.findIndex((row) => row.due === today.due);
  if (at < 0) return [...due, today];
  return due.map((row, k) =>
    k === at
      ? {
          ...row,
          principal: fen(row.principal + today.principal),
          charges: addCharges(row.charges, today.charges),
          holiday: false,
        }
      : row,
  );
}

/** The standing under the terms that count without the relief. */
function underTerms(standing: Standing, { terms, feeAtEnd }: Standing): Standing {
  const { feeAtEnd: _given, ...rest } = standing;
  return { ...rest, terms, ...(feeAtEnd === undefined ? {} : { feeAtEnd }) };
}
