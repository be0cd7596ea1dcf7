import { fen, monthOf, sumFen, type Day, type Fen } from '@forbear/money';
import { present } from '@forbear/problem';
import { allAsked } from '../option/ask.ts';
import type { NamedPlan, PlanChoice, PlanMonth, PlanName } from '../joint-plan.ts';
import type { Option } from '../option/option.ts';
import { fitsIn } from './named-choice.ts';
import { putsOf } from './shortage.ts';
import { inOrderOfIds, type NamedChoice, type Planning } from './planning.ts';

/** A choice as the plan that people read: proposals in the order of the debts, month by month. */
export function namedPlan(
  name: PlanName,
  { options = [], proven, gap }: NamedChoice,
  planning: Planning,
): NamedPlan {
  const { input, purse } = planning;
  const places = inOrderOfIds(input.debts);
  const choices: PlanChoice[] = [];
  for (const [g, option] of options.entries()) choices[places[g] as number] = choiceOf(option);
  const fits = fitsIn(options, purse);
  return {
    name,
    fits,
    choices,
    months: monthsOf(options, planning),
    ask: allAsked(options.map(({ ask }) => ask)),
    cost: sumFen(options.map((option) => option.cost)),
    ends: endOf(options, input.asOf),
    proven,
    ...(gap === undefined || gap === 0 || proven || !fits ? {} : { gap }),
    sameAs: [],
    why: { claims: [], text: { zh: '', en: '' } },
  };
}

const choiceOf = ({
  debt,
  relief,
  ask,
  rows,
  total,
  cost,
  lawful,
  refused,
  dueDay,
}: Option): PlanChoice => ({
  debt,
  relief,
  ask,
  rows,
  total,
  cost,
  ...present({ lawful }),
  ...present({ dueDay, refused }),
});

const endOf = (options: readonly Option[], asOf: Day): Day =>
  Math.max(asOf, ...options.map(({ dues }) => dues.at(-1)?.on ?? asOf)) as Day;

function monthsOf(options: readonly Option[], { input, money, purse }: Planning): PlanMonth[] {
  const ends = endOf(options, input.asOf);
  const count = Math.max(1, monthOf(ends) - monthOf(input.asOf) + 1);
  const puts = purse.carryOver === 0 ? putsOf(options, purse) : [];
  const sumOf = (key: 'from' | 'at', t: number): Fen =>
    sumFen(puts.filter((put) => put[key] === t).map(({ amount }) => fen(amount)));
  let carried: Fen = fen(0);
  return money.slice(0, count).map(({ month, available }, t) => {
    const payments = sumFen(options.map((option) => fen(option.payments[t] ?? 0)));
    if (purse.carryOver === 0) {
      const [fromSavings, forLater] = [sumOf('at', t), sumOf('from', t)];
      const has = fen(available + fromSavings - forLater);
      return {
        ...{ month, available: has, payments, left: fen(has - payments) },
        ...(fromSavings === 0 ? {} : { fromSavings }),
        ...(forLater === 0 ? {} : { forLater }),
      };
    }
    const left = fen(available - payments);
    const before = carried;
    carried = fen(Math.max(0, before + left));
    return { month, available, payments, left, carried: before };
  });
}
