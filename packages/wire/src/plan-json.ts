import { formatDay, formatFen, formatMonth } from '@forbear/money';
import type { JointPlan, NamedPlan } from '@forbear/plan';
import { reliefJson } from './case-file.ts';
import { rowJson } from './row-json.ts';

/** The joint plan as `plan --json` prints it. */
export function planJson(plan: JointPlan): object {
  return {
    asOf: formatDay(plan.asOf),
    affordable: plan.affordable.map(({ month, available }) => ({
      month: formatMonth(month),
      amount: formatFen(available),
    })),
    plans: plan.plans.map(namedJson),
    weights: plan.weights,
    ...(plan.shortfall === undefined
      ? {}
      : {
          shortfall: {
            month: formatMonth(plan.shortfall.month),
            amount: formatFen(plan.shortfall.amount),
          },
        }),
    findings: plan.findings.map((finding) => ({
      code: finding.code,
      ...(finding.debt === undefined ? {} : { debt: finding.debt }),
      ...(finding.month === undefined ? {} : { month: formatMonth(finding.month) }),
      ...(finding.amount === undefined ? {} : { amount: formatFen(finding.amount) }),
      text: finding.text,
    })),
  };
}

function namedJson(plan: NamedPlan): object {
  return {
    name: plan.name,
    fits: plan.fits,
    choices: plan.choices.map((choice) => ({
      debt: choice.debt,
      relief: reliefJson(choice.relief),
      ask: choice.ask,
      rows: choice.rows.map(rowJson),
      total: formatFen(choice.total),
      cost: formatFen(choice.cost),
    })),
    months: plan.months.map((month) => ({
      month: formatMonth(month.month),
      available: formatFen(month.available),
      payments: formatFen(month.payments),
      left: formatFen(month.left),
    })),
    ask: plan.ask,
    cost: formatFen(plan.cost),
    ends: formatDay(plan.ends),
  };
}
