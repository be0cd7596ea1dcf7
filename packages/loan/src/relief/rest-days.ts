import type { Day } from '@forbear/money';
import { isAhead } from '../history/accrual.ts';
import { notLate, type OpenRow, type Standing } from '../history/open-row.ts';
import { askedOn } from '../schedule/rest-day.ts';

/** The rows that are not due on the days that are agreed for them, before days of rest move those. */
export function onAgreedDays(standing: Standing): Standing {
  const { on, terms, rows } = standing;
  if (terms.offDays === undefined) return standing;
  return {
    ...standing,
    rows: rows.map((row): OpenRow => {
      const { agreed, ...plain } = row;
      if (agreed === undefined || agreed <= on || !isAhead(row, on)) return row;
      const { until, ...rest } = plain;
      const late = notLate(agreed);
      return until === undefined || until === agreed
        ? { ...rest, due: agreed, late }
        : { ...rest, due: agreed, until, late };
    }),
  };
}

/** The rows that are not due off days of rest where the terms say so; their interest ends on the agreed days. */
export function offRestDays(standing: Standing): Standing {
  const { on, terms, rows } = standing;
  if (terms.offDays === undefined) return standing;
  let before: number = on;
  const moved = rows.map((row): OpenRow => {
    if (!isAhead(row, on)) return row;
    const due = Math.max(askedOn(row.due, terms), before + 1) as Day;
    before = due;
    if (due === row.due) return row;
    return { ...row, due, agreed: row.due, until: row.until ?? row.due, late: notLate(due) };
  });
  return { ...standing, rows: moved };
}
