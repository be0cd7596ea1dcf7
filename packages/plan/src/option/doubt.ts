import type { Income } from '@forbear/budget';
import type { Debt } from '@forbear/loan';
import { formatDay, formatFen, sumFen, type Day } from '@forbear/money';
import { problem, type Problem } from '@forbear/problem';

/** What contradicts itself in a debt so that no plan can count it: rows against principal, or against each other. */
export function doubtOf({ remaining, outstanding }: Debt): Problem | undefined {
  if (remaining === undefined) return undefined;
  const rows = sumFen(remaining.map(({ principal }) => principal));
  if (rows !== outstanding.principal)
    return problem(
      'ROWS_CONTRADICT',
      { rows: formatFen(rows), principal: formatFen(outstanding.principal) },
      '/remaining',
    );
  const at = remaining.findIndex(({ due }, k) => k > 0 && due <= (remaining[k - 1]?.due ?? due));
  return at < 0 ? undefined : problem('ROWS_UNSORTED', {}, `/remaining/${at}/due`);
}

/** Figures older than a statement and its time to pay. */
const DAYS_OLD = 40;

/** What should be asked of a debt that is planned all the same. */
export function questionsOf({ overdueSince, outstanding }: Debt, asOf: Day): readonly Problem[] {
  const day = formatDay(outstanding.asOf);
  const days = asOf - outstanding.asOf;
  return [
    ...(overdueSince !== undefined && overdueSince > asOf
      ? [ahead('逾期开始日', formatDay(overdueSince), '/overdueSince')]
      : []),
    ...(days < 0 ? [ahead('欠款日期', day, '/outstanding/asOf')] : []),
    ...(days > DAYS_OLD ? [problem('FIGURES_OLD', { days, day }, '/outstanding/asOf')] : []),
  ];
}

const ahead = (what: string, day: string, pointer: string): Problem =>
  problem('DAY_AHEAD', { what, day }, pointer);

/** What should be asked of an income that is not counted as it was told. */
export function questionOfIncome({ what, per, from, until }: Income): Problem | undefined {
  if (per === 'once' && from === undefined) return problem('INCOME_DAY_MISSING', { what }, '/from');
  return from !== undefined && until !== undefined && until < from
    ? problem('INCOME_ENDS_FIRST', { what }, '/until')
    : undefined;
}
