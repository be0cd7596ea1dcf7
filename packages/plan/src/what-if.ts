import type { Relief } from '@forbear/loan';
import type { Fen } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { keyOf } from './choice/planning.ts';
import {
  PLAN_NAMES,
  type JointPlan,
  type NamedPlan,
  type PlanChoice,
  type PlanInput,
  type PlanName,
  type PlanSettings,
} from './joint-plan.ts';

/** What is tried without changing the case: other money, or what a creditor might answer. */
export type WhatIf = Pick<PlanSettings, 'carryOver' | 'fairWithin' | 'hazard'> & {
  /** Fen a month more, or less where negative. */
  readonly incomeChange?: number;
  /** Kept back of each month, up to half of what is left. */
  readonly keepBack?: Fen;
  /** By debt: refused, the relief the creditor would give, or nothing settled. */
  readonly answers?: Readonly<Record<string, Relief | 'refused' | 'open'>>;
};

/** The case and the settings as they would be. An answer for a debt that is not there is DEBT_UNKNOWN. */
export function supposing(
  input: PlanInput,
  whatIf: WhatIf,
): Result<{ readonly input: PlanInput; readonly settings: PlanSettings }> {
  const { incomeChange, keepBack, answers = {}, ...settings } = whatIf;
  const unknown = Object.keys(answers).find((id) => input.debts.every((debt) => debt.id !== id));
  if (unknown !== undefined) return fail(problem('DEBT_UNKNOWN', { id: unknown }, '/answers'));
  const debts = input.debts.map(({ answer: told, ...debt }) => {
    const answer = Object.hasOwn(answers, debt.id) ? answers[debt.id] : told;
    return answer === undefined || answer === 'open' ? debt : { ...debt, answer };
  });
  return ok({
    input: {
      ...input,
      debts,
      ...present({ incomeChange, keepBack }),
    },
    settings: { ...settings, inQuestion: Object.keys(answers) },
  });
}

/** One plan of a name as it was and as it would be. */
export type PlanChange = {
  readonly name: PlanName;
  readonly before: NamedPlan;
  readonly after: NamedPlan;
  /** Debts for which something else would be asked. */
  readonly debts: readonly string[];
};

/** The five plans beside those of the question. */
export function planChanges(before: JointPlan, after: JointPlan): readonly PlanChange[] {
  return PLAN_NAMES.flatMap((name) => {
    const [was, would] = [before, after].map(({ plans }) => plans.find((one) => one.name === name));
    if (was === undefined || would === undefined) return [];
    const debts = would.choices
      .filter(
        (choice) =>
          !isSame(
            choice,
            was.choices.find(({ debt }) => debt === choice.debt),
          ),
      )
      .map(({ debt }) => debt);
    return [{ name, before: was, after: would, debts }];
  });
}

const isSame = (a: PlanChoice, b: PlanChoice | undefined): boolean =>
  b !== undefined && keyOf(a) === keyOf(b);
