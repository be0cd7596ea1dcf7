import { availableMoney, type MonthMoney } from '@forbear/budget';
import type { Instalment } from '@forbear/loan';
import { fen, monthOf, type Day, type Fen, type Month } from '@forbear/money';
import type { Disclosed, Stop } from './proposal.ts';

const MONTHS = 72;

/** What each month has for this debt: by the budget where it was granted, never below the floor of living; else the stated share. */
export function affordableBy(disclosed: Disclosed, asOf: Day): (month: Month) => Fen {
  const { budget, share, floor } = disclosed;
  if (budget === undefined) return () => share;
  const money = availableMoney({ ...budget, asOf, months: MONTHS });
  const by = new Map(
    money.map(({ month, available, income }) => [
      month,
      floor === undefined ? available : fen(Math.max(0, Math.min(available, income - floor))),
    ]),
  );
  const last = [...by.values()].at(-1) ?? share;
  return (month) => by.get(month) ?? last;
}

/** The arithmetic of what the first months have, as it was granted; nothing where it was not. */
export const arithmeticOf = (
  { budget }: Pick<Disclosed, 'budget'>,
  asOf: Day,
  months: number,
): readonly MonthMoney[] =>
  budget === undefined ? [] : availableMoney({ ...budget, asOf, months });

/** The first month whose payments pass what it has (S10). */
export function monthThatFails(
  payments: readonly Instalment[],
  affordable: (month: Month) => Fen,
): Extract<Stop, { by: 'month' }> | undefined {
  const dues = new Map<Month, number>();
  for (const { due, amount } of payments)
    dues.set(monthOf(due), (dues.get(monthOf(due)) ?? 0) + amount);
  for (const [month, sum] of [...dues].sort(([a], [b]) => a - b)) {
    const most = affordable(month);
    if (sum > most)
      return { by: 'month', month, due: fen(sum), affordable: most, missing: fen(sum - most) };
  }
  return undefined;
}
