import { formatDay, formatFen, formatMonth, formatShare } from '@forbear/money';
import type {
  Alternative,
  JointPlan,
  NamedPlan,
  PlanChange,
  PlanChoice,
  PlanFinding,
} from '@forbear/plan';
import type { CareKind } from '@forbear/check';
import { present } from '@forbear/problem';
import type { Finding } from '@forbear/rule';
import { careJson, urgentJson } from './check-json.ts';
import { reliefJson } from './case-file.ts';
import { problemJson } from './problem-json.ts';
import { rowJson } from './row-json.ts';

/** What comes before a plan: who needs help, and what of the law check cannot wait. */
export type BeforePlan = {
  readonly care: readonly CareKind[];
  readonly urgent: readonly Finding[];
};

/** The joint plan as `plan --json` prints it, and what comes before it. */
export function planJson(
  plan: JointPlan,
  { care, urgent }: BeforePlan = { care: [], urgent: [] },
): object {
  return {
    asOf: formatDay(plan.asOf),
    ...careJson(care),
    ...urgentJson(urgent),
    affordable: plan.affordable.map(({ month, available }) => ({
      month: formatMonth(month),
      amount: formatFen(available),
    })),
    plans: plan.plans.map(namedJson),
    apart: plan.apart.map(({ debt, why, problem }) => ({
      debt,
      why,
      ...(problem === undefined ? {} : { problem: problemJson(problem) }),
    })),
    weights: plan.weights,
    ...(plan.shortfall === undefined
      ? {}
      : {
          shortfall: {
            month: formatMonth(plan.shortfall.month),
            amount: formatFen(plan.shortfall.amount),
          },
        }),
    findings: plan.findings.map(findingJson),
    settings: {
      carryOver: plan.settings.carryOver,
      ...(plan.settings.fairWithin === undefined
        ? {}
        : { fairWithin: formatShare(plan.settings.fairWithin) }),
    },
  };
}

const findingJson = (finding: PlanFinding): object => ({
  code: finding.code,
  ...present({ debt: finding.debt, pointer: finding.pointer }),
  ...(finding.month === undefined ? {} : { month: formatMonth(finding.month) }),
  ...(finding.day === undefined ? {} : { day: formatDay(finding.day) }),
  ...(finding.amount === undefined ? {} : { amount: formatFen(finding.amount) }),
  ...present({ ask: finding.ask }),
  ...(finding.relief === undefined ? {} : { relief: reliefJson(finding.relief) }),
  ...present({ rules: finding.rules }),
  text: finding.text,
});

function namedJson(plan: NamedPlan): object {
  return {
    name: plan.name,
    fits: plan.fits,
    choices: plan.choices.map(choiceJson),
    months: plan.months.map((month) => ({
      month: formatMonth(month.month),
      available: formatFen(month.available),
      payments: formatFen(month.payments),
      left: formatFen(month.left),
      ...(month.carried === undefined ? {} : { carried: formatFen(month.carried) }),
      ...(month.fromSavings === undefined ? {} : { fromSavings: formatFen(month.fromSavings) }),
      ...(month.forLater === undefined ? {} : { forLater: formatFen(month.forLater) }),
    })),
    ask: plan.ask,
    cost: formatFen(plan.cost),
    ends: formatDay(plan.ends),
    proven: plan.proven,
    ...present({ gap: plan.gap }),
    sameAs: plan.sameAs,
    why: whyJson(plan.why),
  };
}

/** The figures of each plan before and after a question, and whose ask would change. */
export const changesJson = (changes: readonly PlanChange[]): object =>
  changes.map(({ name, before, after, debts }) => ({
    name,
    before: figuresJson(before),
    after: figuresJson(after),
    debts,
  }));

const figuresJson = ({ fits, ask, cost, ends }: NamedPlan): object => ({
  fits,
  ask,
  cost: formatFen(cost),
  ends: formatDay(ends),
});

function whyJson({ claims, text, binding, with100More: more, survival }: NamedPlan['why']): object {
  return {
    text,
    claims: claims.map(({ code, figures }) => ({
      code,
      ...present({ figures }),
    })),
    ...(binding === undefined
      ? {}
      : {
          binding: {
            month: formatMonth(binding.month),
            left: formatFen(binding.left),
            ...(binding.saved === undefined ? {} : { saved: formatFen(binding.saved) }),
            ...(binding.fromSavings === undefined
              ? {}
              : { fromSavings: formatFen(binding.fromSavings) }),
          },
        }),
    ...(more === undefined
      ? {}
      : {
          with100More: {
            ask: more.ask,
            cost: formatFen(more.cost),
            ends: formatDay(more.ends),
          },
        }),
    ...(survival === undefined
      ? {}
      : { survival: { ...survival, worstTenth: formatFen(survival.worstTenth) } }),
  };
}

function choiceJson(choice: PlanChoice): object {
  const { why, lawful } = choice;
  return {
    debt: choice.debt,
    relief: reliefJson(choice.relief),
    ask: choice.ask,
    rows: choice.rows.map(rowJson),
    total: formatFen(choice.total),
    cost: formatFen(choice.cost),
    ...(lawful === undefined
      ? {}
      : {
          lawful: {
            ceiling: formatShare(lawful.ceiling),
            rules: lawful.rules,
            contract: {
              total: formatFen(lawful.contract.total),
              cost: formatFen(lawful.contract.cost),
            },
          },
        }),
    ...present({ dueDay: choice.dueDay, refused: choice.refused }),
    ...(why === undefined
      ? {}
      : {
          why: {
            text: why.text,
            ...(why.cheaper === undefined ? {} : { cheaper: alternativeJson(why.cheaper) }),
            ...(why.smallerAsk === undefined
              ? {}
              : { smallerAsk: alternativeJson(why.smallerAsk) }),
          },
        }),
  };
}

const alternativeJson = ({ relief, ask, cost, needs }: Alternative): object => ({
  relief: reliefJson(relief),
  ask,
  cost: formatFen(cost),
  ...(needs === undefined
    ? {}
    : { needs: { month: formatMonth(needs.month), amount: formatFen(needs.amount) } }),
});
