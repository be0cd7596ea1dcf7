import { schedule, type Debt, type Terms } from '@forbear/loan';
import { fen, mulDiv, RATE_SCALE, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import type { Reading } from './reading.ts';

/** What is owed on a day, without fees. */
export const owing = (
  principal: Fen,
  asOf: Day,
  interest = ZERO,
  penalty = ZERO,
): Debt['outstanding'] => ({ principal, interest, penalty, fees: ZERO, asOf });

/** The parts of what is owed. Of a late debt the told sum holds interest and penalty, which are taken out of it. */
export function lateSums(read: Reading, terms: Terms): Debt['outstanding'] {
  const { owed, asOf, isLate } = read;
  if (!isLate || terms.rate === undefined) return owing(owed, asOf);
  let [low, high] = [0, owed as number];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const { interest, penalty } = chargesOn(middle as Fen, read, terms);
    if (middle + interest + penalty <= owed) low = middle;
    else high = middle - 1;
  }
  const { interest } = chargesOn(low as Fen, read, terms);
  return owing(low as Fen, asOf, interest, fen(owed - low - interest));
}

/** Interest of the rows that are past, and the penalty on what they should have paid. */
function chargesOn(principal: Fen, read: Reading, terms: Terms): { interest: Fen; penalty: Fen } {
  const made = schedule({ ...terms, principal });
  const late = made.ok ? made.value.rows.filter(({ due }) => due < read.asOf) : [];
  const interest = sumFen(late.map((row) => row.interest));
  const daily = penaltyADay(terms);
  const penalty = late.reduce((sum, row) => {
    const base = terms.penalty?.base === 'instalment' ? row.payment : row.principal;
    return sum + mulDiv(base, Math.round(daily * (read.asOf - row.due)), RATE_SCALE, 'half-up');
  }, 0);
  return { interest, penalty: fen(penalty) };
}

/** The penalty of a day as a scaled share of what is late. */
function penaltyADay({ penalty, rate }: Terms): number {
  const days = { day: 1, month: 30, year: 365 } as const;
  const of = penalty?.rate ?? rate;
  if (penalty === undefined || of === undefined) return 0;
  return (of.scaled / days[of.per]) * ((penalty.multiple ?? RATE_SCALE) / RATE_SCALE);
}
