import { accountOf, type Debt } from '@forbear/loan';
import type { Day, Fen, Month } from '@forbear/money';
import type { NamedPlan } from '@forbear/plan';
import { ok, type Result } from '@forbear/problem';
import type { BorrowerCase, LimitationGate } from '@forbear/check';
import { gateOf, type Claim } from './claim.ts';
import type { Fix, FixedPlans } from './fixed-plan.ts';
import { layOut, type LaidOut } from './figures.ts';
import type { OfferSaid } from './offer.ts';

/** How payments fit the money of every month, with the whole plan solved anew around them. */
export type Fit = {
  readonly fits: boolean;
  /** The first month that fails, and what is missing in it. */
  readonly missing?: { readonly month: Month; readonly amount: Fen };
  /** The plan that follows: what the other creditors then get. */
  readonly plan: NamedPlan;
};

/** What a case asks from outside itself: the debt, the money there is, the law. Asked only when needed. */
export type CaseFacts = {
  readonly debt: Debt;
  readonly asOf: Day;
  readonly borrower: string;
  readonly layOut: (said: OfferSaid) => Result<LaidOut>;
  readonly fitOf: (fix: Fix) => Result<Fit>;
  /** What the plan asks of this creditor, no measures where the debt is kept; nothing where no plan fits. */
  readonly proposal: () => OfferSaid | undefined;
  /** The limitation check that comes first on a day, given what the case has made of the claim; nothing where time runs. */
  readonly gateOn: (on: Day, claim: Claim) => LimitationGate | undefined;
};

/** What the other creditors have agreed to, by debt. */
export type Agreed = () => ReadonlyMap<string, Fix>;

/** The facts of one debt of a person's case; `plans` answers for all debts together. */
export function factsOf(
  borrower: BorrowerCase,
  debt: Debt,
  plans: FixedPlans,
  agreed: Agreed = () => new Map(),
): CaseFacts {
  const gates = new Map<string, LimitationGate | undefined>();
  const others = () => [...agreed()].filter(([id]) => id !== debt.id);
  return {
    debt,
    asOf: borrower.asOf,
    borrower: borrower.person.name,
    layOut: (said) => layOut(said, () => accountOf(debt, borrower.asOf)),
    fitOf: (fix) => {
      const made = plans(new Map([...others(), [debt.id, fix]]));
      if (!made.ok) return made;
      const plan = made.value.plans[0] as NamedPlan;
      const before = plans(new Map(others()));
      const base = before.ok ? before.value.plans[0] : undefined;
      const month = plan.months.find(({ left }) => left < 0);
      const missing =
        month === undefined ? {} : { missing: { month: month.month, amount: -month.left as Fen } };
      const fits = plan.fits && leavesOthers(plan, base, debt.id);
      return ok({ fits: fits || isNoWorse(plan, base), ...missing, plan });
    },
    proposal: () => {
      const made = plans(new Map(others()));
      const plan = made.ok ? made.value.plans[0] : undefined;
      const choice = plan?.choices.find((one) => one.debt === debt.id);
      if (plan?.fits !== true || choice === undefined) return undefined;
      return { figures: { measures: choice.relief.measures } };
    },
    gateOn: (on, claim) => {
      const key = JSON.stringify([on, claim]);
      if (!gates.has(key)) gates.set(key, gateOf({ ...borrower, asOf: on }, debt, claim));
      return gates.get(key);
    },
  };
}

/** Whether what is asked of the other creditors stays as it was: the same story, the same figures. */
function leavesOthers(plan: NamedPlan, base: NamedPlan | undefined, id: string): boolean {
  if (base?.fits !== true) return true;
  return plan.choices.every(({ debt, relief }) => {
    const was = base.choices.find((one) => one.debt === debt)?.relief;
    return debt === id || JSON.stringify(relief) === JSON.stringify(was);
  });
}

/** Where no plan fits at all, payments fit when they leave no month with more missing than it has without them. */
function isNoWorse(plan: NamedPlan, base: NamedPlan | undefined): boolean {
  if (base === undefined || base.fits) return false;
  const before = new Map(base.months.map(({ month, left }) => [month, left]));
  return plan.months.every(({ month, left }) => left >= Math.min(0, before.get(month) ?? 0));
}
