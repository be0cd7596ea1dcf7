import type { Income } from '@forbear/budget';
import { daysAheadOf, rowDoubtOf, schedule, type Debt, type Row } from '@forbear/loan';
import { formatDay, formatFen, sumFen, type Day, type Fen } from '@forbear/money';
import { problem, type Problem } from '@forbear/problem';

/** What contradicts itself in a debt so that no plan can count it: rows against principal, or against each other. */
export function doubtOf(debt: Debt): Problem | undefined {
  const { remaining, outstanding } = debt;
  if (remaining === undefined) return undefined;
  const own = rowDoubtOf(debt);
  if (own !== undefined) return own;
  return isApart(remaining, outstanding.principal)
    ? contradiction(remaining, outstanding)
    : undefined;
}

/** Rows and principal that differ by no more than rounding, a fen a row, are the same debt. */
export const isNear = (rows: readonly Row[], principal: Fen): boolean =>
  Math.abs(principalOf(rows) - principal) <= rows.length;

const isApart = (rows: readonly Row[], principal: Fen): boolean => !isNear(rows, principal);

const principalOf = (rows: readonly Row[]): Fen => sumFen(rows.map(({ principal }) => principal));

const contradiction = (rows: readonly Row[], { principal }: Debt['outstanding']): Problem =>
  problem(
    'ROWS_CONTRADICT',
    { rows: formatFen(principalOf(rows)), principal: formatFen(principal) },
    '/remaining',
  );

/**
 * The last rows of the contract's own schedule whose principal is the open one but for rounding; none where
 * rows have it exactly, or none come near.
 */
export function nearRows({ terms, outstanding: { principal } }: Debt): readonly Row[] | undefined {
  if (principal === 0 || terms.method === 'revolving') return undefined;
  const planned = schedule(terms);
  if (!planned.ok) return undefined;
  const { rows } = planned.value;
  for (let k = rows.length - 1; k >= 0; k -= 1) {
    const last = rows.slice(k);
    if (principalOf(last) === principal) return undefined;
    if (last.some((row) => row.principal > 0) && isNear(last, principal)) return last;
  }
  return undefined;
}

/** Figures older than a statement and its time to pay. */
const DAYS_OLD = 40;

/** What should be asked of a debt that is planned all the same. */
export function questionsOf(debt: Debt, asOf: Day): readonly Problem[] {
  const { outstanding } = debt;
  const { remaining = nearRows(debt) } = debt;
  const day = formatDay(outstanding.asOf);
  const days = asOf - outstanding.asOf;
  return [
    ...(remaining === undefined || principalOf(remaining) === outstanding.principal
      ? []
      : [contradiction(remaining, outstanding)]),
    ...daysAheadOf(debt, asOf),
    ...receivedAbove(debt),
    ...(days > DAYS_OLD ? [problem('FIGURES_OLD', { days, day }, '/outstanding/asOf')] : []),
  ];
}

/** More was paid out than the contract lends; a balance, or a contract that was guessed, says nothing of that. */
function receivedAbove({ received, terms, guessed = [] }: Debt): readonly Problem[] {
  const isGuessed = guessed.some((one) => one === '/terms' || one === '/terms/principal');
  if (received === undefined || received <= terms.principal) return [];
  if (isGuessed || terms.method === 'revolving') return [];
  const [got, lent] = [formatFen(received), formatFen(terms.principal)];
  return [problem('RECEIVED_ABOVE', { received: got, principal: lent }, '/received')];
}

/** What should be asked of an income that is not counted as it was told. */
export function questionOfIncome({ what, per, from, until }: Income): Problem | undefined {
  if (per === 'once' && from === undefined) return problem('INCOME_DAY_MISSING', { what }, '/from');
  return from !== undefined && until !== undefined && until < from
    ? problem('INCOME_ENDS_FIRST', { what }, '/until')
    : undefined;
}
