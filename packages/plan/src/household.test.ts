import { costOf } from '@forbear/check';
import { sumOwed, type Debt } from '@forbear/loan';
import { addDays, dayInMonth, monthOf, type Day, type Share } from '@forbear/money';
import { must } from '@forbear/problem';
import { ceilingOf } from '@forbear/rule';
import { seededCase } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import {
  planDebts,
  titleOf,
  type JointPlan,
  type NamedPlan,
  type PlanInput,
  type PlanName,
} from './index.ts';

/** How many households are planned; `npm run proof:full` asks for 500 of up to 30 debts. */
const FULL = process.env['FORBEAR_HOUSEHOLDS'];
const COUNT = FULL === undefined ? 60 : Number(FULL);
const DEBTS_MAX = FULL === undefined ? 8 : 30;
/** The answers are the same on every machine; fewer steps only leave more of them unproven. */
const EFFORT = FULL === undefined ? 0.02 : 0.2;

/** The household of a place, now and then with a debt whose loss hurts most. */
function household(k: number): PlanInput {
  const input = seededCase(20_261_129 + 7919 * k, 1 + (k % DEBTS_MAX));
  const [first, ...others] = input.debts;
  if (first === undefined) return input;
  if (k % 5 === 0) return { ...input, debts: [{ ...first, priority: 'home' as const }, ...others] };
  // Now and then a friend, at a price that no court supports.
  if (k % 5 !== 2 || first.terms.method === 'revolving') return input;
  const friend = { name: '朋友', kind: 'person' as const };
  return { ...input, debts: [{ ...first, creditor: friend, product: 'private-iou' }, ...others] };
}

type Paid = { readonly on: Day; readonly amount: number };

/** What choices pay, day by day, by their rows alone. */
const dues = (choices: NamedPlan['choices'], asOf: Day): readonly Paid[] =>
  choices.flatMap(({ rows, total }) => {
    const beside = rows.reduce((rest, { payment }) => rest - payment, total as number);
    const first = rows.find(({ due, payment }) => due >= asOf && payment > 0)?.due ?? asOf;
    return [
      ...(beside > 0 ? [{ on: first, amount: beside }] : []),
      ...rows.map(({ due, payment }) => ({ on: Math.max(due, asOf) as Day, amount: payment })),
    ];
  });

/** The walk by days written anew: cash, income on its day, living evenly by day, then the dues. */
function walks(input: PlanInput, paid: readonly Paid[]): boolean {
  const { asOf, incomes, expenses, savings, cash = savings } = input;
  const living = expenses.reduce((sum, { amount }) => sum + amount, 0);
  const last = Math.max(asOf, ...paid.map(({ on }) => on));
  let hand: number = cash;
  for (let day = asOf; day <= last; day = addDays(day, 1)) {
    const month = monthOf(day);
    const [first, end] = [dayInMonth(month, 1), dayInMonth(month, 31)];
    for (const { per, payDay = 31, from = day, until = day, amount } of incomes) {
      const arrives = per === 'once' ? from : dayInMonth(month, payDay);
      if (arrives === day && (per === 'once' || (day >= from && day <= until))) hand += amount;
    }
    const k = day - first + 1;
    const days = end - first + 1;
    const cost = Math.floor((living * k) / days) - Math.floor((living * (k - 1)) / days);
    hand = Math.max(0, hand - cost);
    for (const { on, amount } of paid) if (on === day) hand -= amount;
    if (hand < 0) return false;
  }
  return true;
}

/** How many creditors get a fixed sum without interest until they are paid. */
const sharesIn = (choices: NamedPlan['choices']): number =>
  choices.filter(
    ({ ask, relief }) =>
      ask.creditors > 0 &&
      relief.measures.every(
        (one) => one.kind === 'reinstal' && one.amount !== undefined && one.rate?.scaled === 0,
      ),
  ).length;

/** How many debts a plan treats otherwise than the plan before of a name. */
const changedFrom = ({ choices }: NamedPlan, name: PlanName, before: JointPlan): number => {
  const then = before.plans.find((one) => one.name === name)?.choices ?? [];
  const told = (one: NamedPlan['choices'][number] | undefined): string =>
    JSON.stringify([one?.relief.measures, one?.dueDay ?? null, one?.refused ?? false]);
  return choices.filter((one) => told(one) !== told(then.find(({ debt }) => debt === one.debt)))
    .length;
};

/** The plans that fit and change no more of what was before than a plan does, as its own name had it. */
const asFew = (plan: NamedPlan, { plans }: JointPlan, before: JointPlan): readonly NamedPlan[] =>
  plans.filter(
    (one) =>
      one.fits && changedFrom(one, plan.name, before) <= changedFrom(plan, plan.name, before),
  );

/** Of the months in which a plan pays, the least whole percentage that it leaves. */
const leastLeft = ({ months }: NamedPlan): number =>
  months.reduce(
    (least, { available, payments, left }) =>
      payments === 0 ? least : Math.min(least, Math.max(0, Math.floor((100 * left) / available))),
    100,
  );

/** What a title claims of a plan among the five. */
const TITLED: Readonly<Record<string, (plan: NamedPlan, all: JointPlan) => boolean>> = {
  'easiest to agree': ({ fits, ask }, { plans }) =>
    fits &&
    plans.every(
      (one) => !one.fits || one.ask.beyond > ask.beyond || one.ask.creditors >= ask.creditors,
    ),
  'aiming for easy agreement': ({ name, fits }) => name === 'smallest-ask' && fits,
  cheapest: ({ fits, cost }, { plans }) =>
    fits && plans.every((one) => !one.fits || one.cost >= cost),
  'aiming for low cost': ({ name, fits, cost }, { plans }) =>
    name === 'cheapest' && fits && plans.some((one) => one.fits && one.cost < cost),
  fastest: ({ fits, ends }, { plans }) =>
    fits && plans.every((one) => !one.fits || monthOf(one.ends) >= monthOf(ends)),
  'aiming for an early end': ({ name, fits, ends }, { plans }) =>
    name === 'fastest' && fits && plans.some((one) => one.fits && one.ends < ends),
  safest: (plan, { plans }) =>
    plan.fits &&
    (plan.why.survival !== undefined ||
      (leastLeft(plan) > 0 &&
        plans.every((one) => !one.fits || Math.min(33, leastLeft(one)) <= leastLeft(plan)))),
  'aiming for safety': (plan, { plans }) =>
    plan.name === 'safest' &&
    plan.fits &&
    (leastLeft(plan) === 0 ||
      plans.some((one) => one.fits && leastLeft(one) > leastLeft(plan) && leastLeft(plan) < 33)),
  'what matters most first': ({ fits }) => !fits,
  'fair shares': ({ fits, choices }) => fits && sharesIn(choices) > 1,
  'a fixed monthly sum': ({ fits, choices }) => fits && sharesIn(choices) === 1,
  'nothing to share out': ({ fits, choices }) => fits && sharesIn(choices) === 0,
  'no fair shares': ({ fits, choices }) => !fits && sharesIn(choices) === 0,
};

/** What each sentence of a plan claims, asked of the plan alone; unknown sentences are not allowed. */
const HOLDS: Readonly<
  Record<
    string,
    (
      plan: NamedPlan,
      figures: Readonly<Record<string, number>>,
      all: JointPlan,
      before?: JointPlan,
    ) => boolean
  >
> = {
  'asks-nobody': ({ choices, ask }) =>
    ask.creditors === 0 && choices.every(({ ask: { points } }) => points === 0),
  'asks-fewest': ({ ask, proven }, { creditors }, { plans }, before) =>
    proven &&
    before === undefined &&
    ask.creditors === creditors &&
    plans.every(
      (one) => !one.fits || one.ask.beyond > ask.beyond || one.ask.creditors >= ask.creditors,
    ),
  'asks-fewest-kept': (plan, { creditors }, all, before) =>
    plan.proven &&
    before !== undefined &&
    plan.ask.creditors === creditors &&
    asFew(plan, all, before).every(
      ({ ask }) => ask.beyond > plan.ask.beyond || ask.creditors >= plan.ask.creditors,
    ),
  'asks-some': ({ ask, proven }, { creditors }, { plans }) =>
    ask.creditors === creditors &&
    (!proven || plans.some((one) => one.fits && one.ask.creditors < ask.creditors)),
  'costs-least': ({ cost, proven }, _, { plans }, before) =>
    proven && before === undefined && plans.every((one) => !one.fits || one.cost >= cost),
  'costs-least-kept': (plan, _, all, before) =>
    plan.proven &&
    before !== undefined &&
    asFew(plan, all, before).every(({ cost }) => cost >= plan.cost),
  'costs-little': ({ cost, proven }, _, { plans }) =>
    !proven || plans.some((one) => one.fits && one.cost < cost),
  'ends-first': ({ ends, proven }, _, { plans }, before) =>
    proven &&
    before === undefined &&
    plans.every((one) => !one.fits || monthOf(one.ends) >= monthOf(ends)),
  'ends-first-kept': (plan, _, all, before) =>
    plan.proven &&
    before !== undefined &&
    asFew(plan, all, before).every(({ ends }) => monthOf(ends) >= monthOf(plan.ends)),
  'ends-early': ({ ends, proven }, _, { plans }) =>
    !proven || plans.some((one) => one.fits && one.ends < ends),
  'leaves-share': ({ months }, { margin = 0 }) =>
    months.every(
      ({ available, payments }) => payments === 0 || 100 * payments <= (100 - margin) * available,
    ),
  'uses-savings': ({ months }, { amount }) =>
    months.reduce((sum, { fromSavings = 0 }) => sum + fromSavings, 0) === amount,
  'leaves-nothing': ({ months }, { margin }) =>
    margin === 0 &&
    months.every(({ fromSavings }) => fromSavings === undefined) &&
    months.some(({ payments, left, available }) => payments > 0 && 100 * left < available),
  'draws-savings': ({ months }) =>
    months.some(({ fromSavings = 0, available, payments }) => payments > available - fromSavings),
  shares: ({ choices }, { debts, shares = 0 }) =>
    choices.length === debts && shares > 1 && sharesIn(choices) === shares,
  'one-share': ({ choices }, { debts }) => choices.length === debts && sharesIn(choices) === 1,
  'nothing-shared': ({ choices, ask }) => sharesIn(choices) === 0 && ask.creditors > 0,
  'usual-asks': ({ ask }) => ask.beyond === 0 && ask.creditors > 0,
  'beyond-usual': ({ ask }, { beyond }) => ask.beyond === beyond && ask.beyond > 0,
  'asks-money': ({ choices }, { debts = 0 }) =>
    choices.filter(({ ask: { points } }) => points >= 800).length >= debts,
  'paid-as-agreed': ({ choices, ask, fits }) =>
    fits && ask.creditors === 0 && choices.every(({ relief }) => relief.measures.length === 0),
  'pays-refused': ({ choices, fits }, { debts }) =>
    fits && choices.filter(({ refused }) => refused === true).length === debts,
  survives: ({ why: { survival } }, { paths, held, months }) =>
    survival?.paths === paths && survival?.held === held && survival?.months === months,
  'same-as': ({ sameAs }) => sameAs.length > 0,
  'costs-more': ({ cost }, { more = 0 }, { plans }) =>
    more >= 10_000 &&
    cost - Math.min(...plans.filter(({ fits }) => fits).map((one) => one.cost)) === more,
  'not-proven': ({ proven }) => !proven,
  'nothing-fits': ({ fits, proven }) => !fits && proven,
  'none-found': ({ fits, proven }) => !fits && !proven,
  'shares-fail': ({ fits, sameAs }) => !fits && sameAs.includes('smallest-ask'),
  'shares-fail-alone': ({ fits }, _, { plans: [easiest] }) => !fits && easiest?.fits === true,
  'nothing-planned': ({ choices }) => choices.length === 0,
};

/** The plans whose title does not hold of them. */
const untitled = (all: JointPlan): readonly (readonly [PlanName, string])[] =>
  all.plans.flatMap((plan) => {
    const { en } = titleOf(plan, all.plans);
    return TITLED[en]?.(plan, all) === true ? [] : [[plan.name, en] as const];
  });

describe(`${COUNT} households of 1 to ${DEBTS_MAX} debts`, () => {
  const planned = Array.from({ length: COUNT }, (_, k) => {
    const input = household(k);
    return { k, input, joint: must(planDebts(input, { effort: EFFORT })) };
  });

  test('S10: every plan that fits keeps to its months, and walks by days; five always stand', () => {
    let fitting = 0;
    for (const { k, input, joint } of planned) {
      expect(joint.plans.length).toBe(5);
      for (const plan of joint.plans.filter(({ fits }) => fits)) {
        fitting += 1;
        const holds = plan.months.every(({ left }) => left >= 0);
        const walked = walks(input, dues(plan.choices, input.asOf));
        expect({ k, plan: plan.name, holds, walked }).toEqual({
          k,
          plan: plan.name,
          holds: true,
          walked: true,
        });
      }
    }
    expect(fitting).toBeGreaterThan(COUNT);
  });

  test('no sentence is false of the plan it speaks of', () => {
    for (const { k, joint } of planned)
      for (const plan of joint.plans)
        for (const { code, figures = {} } of plan.why.claims)
          expect({ k, plan: plan.name, code, holds: HOLDS[code]?.(plan, figures, joint) }).toEqual({
            k,
            plan: plan.name,
            code,
            holds: true,
          });
  });

  test('what is said of another way to treat a debt holds: what it costs more, what it lacks', () => {
    for (const { joint } of planned)
      for (const plan of joint.plans)
        for (const { why, cost } of plan.choices) {
          const [, more] =
            /要求再小一点也还得上，但这笔要多付 ([0-9,.]+) 元/.exec(why?.text.zh ?? '') ?? [];
          if (more === undefined) continue;
          const other = why?.smallerAsk;
          expect(other?.needs).toBeUndefined();
          expect(Math.round(100 * Number(more.replaceAll(',', '')))).toBe(
            (other?.cost ?? 0) - cost,
          );
          expect(more).not.toBe('0.00');
        }
  });

  test('what would be left less by another way is the share that the plan leaves of every month', () => {
    for (const { joint } of planned)
      for (const { choices, why } of joint.plans) {
        const shares = choices.flatMap(({ why: own }) =>
          [...(own?.text.zh ?? '').matchAll(/有的月份留不出 (\d+)%/g)].map(([, share]) => share),
        );
        const margin = why.claims.find(({ code }) => code === 'leaves-share')?.figures?.['margin'];
        for (const share of shares) expect(Number(share)).toBe(margin);
      }
  });

  test('the safest plan asks for nothing unusual where the easiest does not; no smaller ask is unusual', () => {
    for (const { k, joint } of planned) {
      const [easiest, , , safest] = joint.plans;
      if (easiest?.fits === true && easiest.ask.beyond === 0)
        expect({ k, beyond: safest?.ask.beyond }).toEqual({ k, beyond: 0 });
      for (const { choices } of joint.plans)
        for (const { ask, why } of choices)
          expect(why?.smallerAsk?.ask.beyond ?? 0).toBeLessThanOrEqual(ask.beyond);
    }
  });

  test('no plan pays above the ceiling of the law', () => {
    let lowered = 0;
    for (const { k, input, joint } of planned)
      for (const plan of joint.plans)
        for (const { debt: id, rows, lawful } of plan.choices) {
          const debt = input.debts.find((one) => one.id === id) as Debt;
          const { scaled } = ceilingOf(costOf(debt, input.asOf));
          if (lawful !== undefined) lowered += 1;
          const charged = rows.reduce((sum, row) => sum + row.interest + row.fee, 0);
          const most = rows.reduce(
            (sum, row) => sum + ((row.balance + row.principal) * scaled * row.days) / 360e9 + 1,
            0,
          );
          // What is billed already stands in overdue rows or in the first new one.
          const billed = sumOwed(debt.outstanding) - debt.outstanding.principal;
          const run = (debt.outstanding.principal * scaled * 31) / 360e9;
          expect({ k, id, plan: plan.name, above: charged > most + billed + run }).toEqual({
            k,
            id,
            plan: plan.name,
            above: false,
          });
        }
    expect(lowered).toBeGreaterThan(0);
  });

  test('L8: every plan ends its debts: the principal is paid, or was asked to be waived', () => {
    for (const { input, joint } of planned)
      for (const { choices } of joint.plans)
        for (const { debt: id, rows, relief, lawful } of choices) {
          const debt = input.debts.find((one) => one.id === id) as Debt;
          const gives = relief.measures.some(({ kind }) => kind === 'settle' || kind === 'waive');
          if (gives || lawful !== undefined) continue;
          const paid = rows.reduce((sum, { principal }) => sum + principal, 0);
          const beside = sumOwed(debt.outstanding) - debt.outstanding.principal;
          expect(rows.at(-1)?.balance ?? 0).toBe(0);
          expect(paid).toBeGreaterThanOrEqual(debt.outstanding.principal);
          expect(paid).toBeLessThanOrEqual(debt.outstanding.principal + beside);
        }
  });

  test('every title is true of its plan among the five', () => {
    for (const { k, joint } of planned) expect([k, untitled(joint)]).toEqual([k, []]);
  });

  test('after an answer, beside a debt apart and under a hazard titles and sentences hold', () => {
    const hazard = { lossPerMonth: 30_000_000 as Share, monthsOut: 3, paths: 50 };
    const told = new Set<string>();
    for (const { k, input, joint } of planned
      .filter(({ input: { debts } }) => debts.length > 1)
      .slice(0, 12)) {
      const [first, ...others] = input.debts as [Debt, ...Debt[]];
      const given = joint.plans[4]?.choices[0]?.relief ?? { measures: [] };
      const cases: readonly (readonly [Partial<Debt>, object])[] = [
        [{ answer: 'refused' }, { before: joint, ...(k % 3 === 0 ? { hazard } : {}) }],
        [{ answer: given }, { before: joint }],
        [{ as: 'guarantor' }, {}],
      ];
      for (const [what, settings] of cases) {
        const own: PlanInput = { ...input, debts: [{ ...first, ...what }, ...others] };
        const all = must(planDebts(own, { effort: EFFORT, ...settings }));
        const before = 'before' in settings ? joint : undefined;
        expect([k, what, untitled(all)]).toEqual([k, what, []]);
        expect(all.apart.length).toBe(what.as === undefined ? 0 : 1);
        for (const plan of all.plans) {
          told.add(titleOf(plan, all.plans).en);
          for (const { code, figures = {} } of plan.why.claims) {
            told.add(code);
            expect([k, plan.name, code, HOLDS[code]?.(plan, figures, all, before)]).toEqual([
              k,
              plan.name,
              code,
              true,
            ]);
          }
        }
      }
    }
    for (const one of ['survives', 'pays-refused', 'costs-least-kept', 'aiming for low cost'])
      expect([one, told.has(one)]).toEqual([one, true]);
  });

  test('a debt with priority is never left out while another is in', () => {
    for (const { input, joint } of planned) {
      const out = joint.findings.flatMap(({ code, debt }) =>
        code === 'cannot-place' ? [debt] : [],
      );
      const first = input.debts
        .filter(({ priority }) => priority !== undefined)
        .map(({ id }) => id);
      if (first.some((id) => out.includes(id))) expect(out.length).toBe(input.debts.length);
    }
  });

  test('S7: the same case gives the same plans again, in any order of its debts', () => {
    for (const { input, joint } of planned.slice(0, 6)) {
      expect(must(planDebts(input, { effort: EFFORT }))).toEqual(joint);
      const turned = { ...input, debts: input.debts.toReversed() };
      const asks = ({ plans }: JointPlan) => plans.map(({ ask, cost, ends }) => [ask, cost, ends]);
      expect(asks(must(planDebts(turned, { effort: EFFORT })))).toEqual(asks(joint));
    }
  });
});
