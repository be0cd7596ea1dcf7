import { accountOf, type Account, type Debt } from '@forbear/loan';
import type { Day, Fen, Month } from '@forbear/money';
import type { NamedPlan, PlanChoice } from '@forbear/plan';
import { ok, type Result } from '@forbear/problem';
import type { BorrowerCase, LimitationGate } from '@forbear/check';
import { gateOf, type Claim } from './claim.ts';
import type { Fix, FixedPlans } from './fixed-plan.ts';
import { layOut, type LaidOut } from './figures.ts';
import type { OfferSaid } from './offer.ts';

/** How payments fit the money of every month, with all other debts beside them. */
export type Fit = {
  readonly fits: boolean;
  /** The first month that fails, and what is missing in it; absent where only a due day comes before the money. */
  readonly missing?: { readonly month: Month; readonly amount: Fen };
  /** The plan that follows: what the other creditors then get. */
  readonly plan: NamedPlan;
};

/** What a case asks from outside itself: the debt, the money there is, the law. Asked only when needed. */
export type CaseFacts = {
  readonly debt: Debt;
  readonly asOf: Day;
  readonly borrower: string;
  /** What the debt still asks for on that day. */
  readonly account: () => Result<Account>;
  readonly layOut: (said: OfferSaid) => Result<LaidOut>;
  /** Whether payments fit the money of every month while every other debt is paid as planned. */
  readonly fits: (fix: Fix) => Result<boolean>;
  /** The same with the plan that follows: where they do not fit, solved anew around them. */
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
  let open: Result<Account> | undefined;
  const account = () => (open ??= accountOf(debt, borrower.asOf));
  const others = () => [...agreed()].filter(([id]) => id !== debt.id);
  const easiest = (fixes: readonly (readonly [string, Fix])[]): Result<NamedPlan> => {
    const made = plans(new Map(fixes));
    return made.ok ? ok(made.value.plans[0] as NamedPlan) : made;
  };
  const withoutFix = (): NamedPlan | undefined => valueOf(easiest(others()));
  const besideOthers = (fix: Fix): NamedPlan | undefined => {
    const base = withoutFix();
    if (base?.fits !== true) return undefined;
    const fixes = [...base.choices.map(asPlanned), ...others(), [debt.id, fix] as const];
    return valueOf(plans.kept(new Map(fixes)));
  };
  const solvedAround = (fix: Fix): Result<Fit> => {
    const made = easiest([...others(), [debt.id, fix]]);
    if (!made.ok) return made;
    const plan = made.value;
    const base = withoutFix();
    const fits = base?.fits !== true && (plan.fits || isNoWorse(plan, base));
    return ok({ fits, ...missingIn(plan), plan });
  };
  return {
    debt,
    asOf: borrower.asOf,
    borrower: borrower.person.name,
    account,
    layOut: (said) => layOut(said, account),
    fits: (fix) => {
      const beside = besideOthers(fix);
      if (beside !== undefined) return ok(beside.fits);
      const fit = solvedAround(fix);
      return fit.ok ? ok(fit.value.fits) : fit;
    },
    fitOf: (fix) => {
      const beside = besideOthers(fix);
      if (beside?.fits === true) return ok({ fits: true, plan: beside });
      const around = solvedAround(fix);
      // What is missing is said of the others as they are planned, not of a plan that nobody chose.
      return beside === undefined || !around.ok
        ? around
        : ok({ fits: around.value.fits, ...missingIn(beside), plan: around.value.plan });
    },
    proposal: () => {
      const plan = withoutFix();
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

/** The first month that lacks money; none where each has enough and money comes after a due day of it. */
function missingIn({ months }: NamedPlan): Pick<Fit, 'missing'> {
  const month = months.find(({ left }) => left < 0);
  return month === undefined ? {} : { missing: { month: month.month, amount: -month.left as Fen } };
}

const valueOf = <T>(made: Result<T>): T | undefined => (made.ok ? made.value : undefined);

/** A debt paid just as a plan has it: nobody else is asked for more because of one creditor's offer. */
const asPlanned = ({ debt, relief, rows, refused }: PlanChoice): readonly [string, Fix] => [
  debt,
  {
    instalments: rows.map(({ due, payment }) => ({ due, amount: payment })),
    ...(refused === true ? {} : { measures: relief.measures }),
  },
];

/** Where no plan fits at all, payments fit when they leave no month with more missing than it has without them. */
function isNoWorse(plan: NamedPlan, base: NamedPlan | undefined): boolean {
  if (base === undefined) return false;
  const before = new Map(base.months.map(({ month, left }) => [month, left]));
  return plan.months.every(({ month, left }) => left >= Math.min(0, before.get(month) ?? 0));
}
