import { fen, monthOf, sumFen, type Day, type Fen } from '@forbear/money';
import type { Chosen } from './best-choice.ts';
import type { NamedPlan, PlanChoice, PlanMonth, PlanName } from '../joint-plan.ts';
import type { Option } from '../option/option.ts';
import { inOrderOfIds, type Planning } from './planning.ts';

/** A choice as the plan that people read: proposals in the order of the debts, month by month. */
export function namedPlan(
  name: PlanName,
  chosen: Chosen,
  planning: Planning,
  proven: boolean,
): NamedPlan {
  const { input, groups } = planning;
  const options = chosen.options ?? groups.map((group) => group[0] as Option);
  const months = monthsOf(options, planning);
  const places = inOrderOfIds(input.debts);
  const choices: PlanChoice[] = [];
  for (const [g, option] of options.entries()) choices[places[g] as number] = choiceOf(option);
  return {
    name,
    fits: months.every(({ left, carried }) => (carried ?? 0) + left >= 0),
    choices,
    months,
    ask: options.reduce((sum, option) => sum + option.ask, 0),
    cost: sumFen(options.map((option) => option.cost)),
    ends: endOf(options, input.asOf),
    proven: proven && chosen.proven && chosen.options !== undefined,
    ...(chosen.gap === undefined ? {} : { gap: chosen.gap }),
    sameAs: [],
    why: { text: { zh: '', en: '' } },
  };
}

const choiceOf = ({ debt, relief, ask, rows, total, cost }: Option): PlanChoice => ({
  debt,
  relief,
  ask,
  rows,
  total,
  cost,
});

const endOf = (options: readonly Option[], asOf: Day): Day =>
  Math.max(asOf, ...options.map(({ rows }) => rows.at(-1)?.due ?? asOf)) as Day;

function monthsOf(options: readonly Option[], { input, money, purse }: Planning): PlanMonth[] {
  const ends = endOf(options, input.asOf);
  const count = Math.max(1, monthOf(ends) - monthOf(input.asOf) + 1);
  let carried: Fen = fen(0);
  return money.slice(0, count).map(({ month, available }, t) => {
    const payments = sumFen(options.map((option) => fen(option.payments[t] ?? 0)));
    const left = fen(available - payments);
    if (purse.carryOver === 0) return { month, available, payments, left };
    const before = carried;
    carried = fen(Math.max(0, before + left));
    return { month, available, payments, left, carried: before };
  });
}
