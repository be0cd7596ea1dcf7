import {
  addMonths,
  dayInMonth,
  fen,
  monthOf,
  addToMonth,
  type Day,
  type Fen,
} from '@forbear/money';
import { seededDebtor } from './debtor.ts';

type Next = () => number;

const between = (next: Next, from: number, to: number): number => from + next() * (to - from);
const yuan = (amount: number): Fen => fen(Math.round(amount) * 100);

/** An income, as a case tells it. */
type SeededIncome = {
  readonly what: string;
  readonly amount: Fen;
  readonly per: 'month' | 'once';
  readonly from?: Day;
  readonly until?: Day;
  readonly payDay?: number;
};

/**
 * A seeded household with so many debts: a wage that most often has a pay day, now and then one that is
 * small until a better one begins, a partner's or a bonus; living costs, savings, money in hand. What is
 * left over lies between a little too little and enough for what the contracts ask.
 */
export function seededCase(seed: number, count: number) {
  const { asOf, debts, next } = seededDebtor(seed, count);
  const asked = debts.reduce((sum, { remaining }) => {
    const [row] = remaining;
    return sum + Math.min(row?.payment ?? 0, 600_000);
  }, 0);
  const living = yuan(between(next, 1500, 6000));
  const left = (asked / 100) * between(next, 0.25, 0.9);
  const wage = yuan(living / 100 + left);
  const payDay = 1 + Math.floor(next() * 28);
  const poor = next() < 0.3 ? Math.floor(between(next, 1, 7)) : 0;
  const turn = dayInMonth(addToMonth(monthOf(asOf), poor), 1);
  const hasDay = next() < 0.85;
  const day = hasDay ? { payDay } : {};
  const incomes: SeededIncome[] =
    poor === 0
      ? [{ what: 'wage', amount: wage, per: 'month', ...day }]
      : [
          {
            what: 'benefit',
            amount: yuan(between(next, 0.5, 1.1) * (living / 100)),
            per: 'month',
            until: (turn - 1) as Day,
            ...day,
          },
          { what: 'wage', amount: wage, per: 'month', from: turn, ...day },
        ];
  if (next() < 0.2)
    incomes.push({
      what: 'bonus',
      amount: yuan(between(next, 500, 8000)),
      per: 'once',
      from: addMonths(asOf, Math.floor(between(next, 0, 8)), 'clamp-to-month-end'),
    });
  const savings = next() < 0.5 ? fen(0) : yuan(between(next, 0, 12_000));
  const hand = next() < 0.5 ? {} : { cash: fen(savings + yuan(between(next, 0, 4000))) };
  const expenses = [
    { group: 'other' as const, what: 'living', amount: living, per: 'month' as const },
  ];
  return { asOf, incomes, expenses, savings, ...hand, debts };
}
