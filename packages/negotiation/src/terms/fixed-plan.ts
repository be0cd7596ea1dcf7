import type { Debt, Measure, Row, Instalment } from '@forbear/loan';
import { formatDay, formatFen, monthOf, subFen, sumFen, ZERO, type Day } from '@forbear/money';
import {
  planDebts,
  planOfKept,
  type JointPlan,
  type NamedPlan,
  type PlanInput,
  type PlanSettings,
} from '@forbear/plan';
import type { Result } from '@forbear/problem';
import type { BorrowerCase } from '@forbear/check';

/** What is settled for a debt: measures of the engine, or payments as they were agreed. */
export type Fix = {
  readonly instalments: readonly Instalment[];
  readonly measures?: readonly Measure[];
};

/** The joint plan with some debts fixed. The same question is answered once. */
export type FixedPlans = {
  (fixes: ReadonlyMap<string, Fix>): Result<JointPlan>;
  /** The plan where every debt is fixed: there is nothing to choose. */
  readonly kept: (fixes: ReadonlyMap<string, Fix>) => Result<NamedPlan>;
};

/**
 * Plans over all debts of a person, each debt in `fixes` being paid just so. The others are asked for what
 * they were asked for before anything was fixed, as far as that still fits.
 */
export function fixedPlans(borrower: BorrowerCase, settings: PlanSettings = {}): FixedPlans {
  const known = new Map<string, Result<JointPlan>>();
  const around = (fixes: ReadonlyMap<string, Fix>): readonly [PlanInput, PlanSettings] => {
    const debts = borrower.debts.map((debt) => fixed(debt, fixes.get(debt.id), borrower.asOf));
    return [
      { ...borrower, debts },
      { explain: false, settled: [...fixes.keys()] },
    ];
  };
  const plans = (fixes: ReadonlyMap<string, Fix>): Result<JointPlan> => {
    const key = [...fixes].map(keyOf).sort().join('\n');
    const found = known.get(key) ?? made(fixes);
    known.set(key, found);
    return found;
  };
  const made = (fixes: ReadonlyMap<string, Fix>): Result<JointPlan> => {
    const open = fixes.size === 0 ? undefined : plans(new Map());
    const before = open?.ok === true ? { before: open.value } : {};
    const [input, own] = around(fixes);
    return planDebts(input, { ...own, ...before, ...settings });
  };
  const kept: FixedPlans['kept'] = (fixes) => {
    const [input, own] = around(fixes);
    return planOfKept(input, { ...own, ...settings });
  };
  return Object.assign(plans, { kept });
}

const keyOf = ([debt, { instalments }]: readonly [string, Fix]): string =>
  [debt, ...instalments.map(({ due, amount }) => `${formatDay(due)} ${formatFen(amount)}`)].join(
    ' ',
  );

/** A debt that can only be paid as it was fixed. Payments before `asOf` count as made. */
function fixed(debt: Debt, fix: Fix | undefined, asOf: Day): Debt {
  if (fix === undefined) return debt;
  if (fix.measures !== undefined) return { ...debt, answer: { measures: fix.measures } };
  const coming = fix.instalments.filter(({ due }) => monthOf(due) >= monthOf(asOf));
  return paidBy(debt, coming, asOf);
}

/** A debt that is paid by these instalments and by nothing else. */
export function paidBy(debt: Debt, instalments: readonly Instalment[], asOf: Day): Debt {
  const principal = sumFen(instalments.map(({ amount }) => amount));
  return {
    ...debt,
    outstanding: { principal, interest: ZERO, penalty: ZERO, fees: ZERO, asOf },
    remaining: rowsOf(instalments, asOf),
    answer: { measures: [] },
  };
}

/** Instalments as rows of principal alone; what is open after each is what comes after it. */
export function rowsOf(instalments: readonly Instalment[], asOf: Day): readonly Row[] {
  let balance = sumFen(instalments.map(({ amount }) => amount));
  let before = asOf;
  return instalments.map(({ due, amount }, k) => {
    balance = subFen(balance, amount);
    const days = Math.max(0, due - before);
    before = due;
    return {
      no: k + 1,
      due,
      days,
      payment: amount,
      principal: amount,
      interest: ZERO,
      fee: ZERO,
      balance,
    };
  });
}
