import { exactOf, posted } from '../schedule/exact.ts';
import { balancesOf, cutAt, goesByBalance, isAhead, lateCut, wholeInterest } from './accrual.ts';
import { type OpenRow, type Standing } from './open-row.ts';

/**
 * Interest and penalty run no further from the day on; what rows ahead ask for is what has run of it. Flat
 * interest is agreed as a sum: it stays.
 */
export function stopped(standing: Standing): Standing {
  if (standing.stopped !== undefined) return standing;
  const { on, rows, terms } = standing;
  const balances = balancesOf(rows);
  return {
    ...standing,
    stopped: on,
    rows: rows.map((row, k): OpenRow => {
      if (!isAhead(row, on)) return lateCut(row, standing);
      if (!goesByBalance(terms)) return row;
      const cut = cutAt(row, balances[k] as OpenRow['principal'], on, terms);
      return { ...cut, interest: posted(exactOf(cut.accrued), terms.rounding) };
    }),
  };
}

/** Interest and penalty run on from the day; the days in between bear none. */
export function resumed(standing: Standing): Standing {
  if (standing.stopped === undefined) return standing;
  const { stopped: _since, ...going } = standing;
  const { on, rows, terms } = standing;
  const balances = balancesOf(rows);
  return {
    ...going,
    rows: rows.map((row, k): OpenRow => {
      if (!isAhead(row, on)) {
        const upTo = Math.max(on, row.late.upTo) as OpenRow['due'];
        return { ...row, late: { ...row.late, upTo } };
      }
      if (row.holiday || !goesByBalance(terms)) return row;
      const start = Math.max(row.start, on) as OpenRow['due'];
      const open = { ...row, start };
      return { ...open, interest: wholeInterest(open, balances[k] as OpenRow['principal'], terms) };
    }),
  };
}
