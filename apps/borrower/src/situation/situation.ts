import type { BorrowerCase } from '@forbear/check';
import type { Day } from '@forbear/money';
import type { CaseRecord } from '@forbear/negotiation';
import type { PlanName } from '@forbear/plan';
import type { Facts } from './told.ts';

/** One debt as it was told: which product it began from, the answers about it, and who lent it as their desk says. */
export type DebtTold = {
  readonly id: string;
  readonly product: string;
  readonly facts: Facts;
  readonly lender?: string;
};

/** A paper that the person has at hand; `hasPhoto` where a picture of it is kept. */
export type EvidenceTold = {
  readonly id: string;
  readonly facts: Facts;
  readonly hasPhoto: boolean;
};

export type IncomeTold = { readonly id: string; readonly facts: Facts };

/** One conversation as it was told; `debt` is whose creditor it was. */
export type ContactTold = { readonly id: string; readonly debt: string; readonly facts: Facts };

/** What a case keeps on the device: its beginning and its entries; where it stands follows from them. */
export type CaseKept = Pick<CaseRecord, 'start' | 'events'>;

/**
 * 处境: everything the app knows of a person on a day. Every screen, worker and paper is made from it
 * alone; it never changes, a change makes another one.
 */
export type Situation = {
  readonly day: Day;
  readonly debts: readonly DebtTold[];
  readonly incomes: readonly IncomeTold[];
  /** Spending, savings, what happened, name: what there is once. */
  readonly household: Facts;
  readonly contacts: readonly ContactTold[];
  readonly evidence: readonly EvidenceTold[];
  readonly cases: Readonly<Record<string, CaseKept>>;
  readonly chosen?: PlanName;
  /** The case of an example, which then stands in place of answers. */
  readonly given?: BorrowerCase;
};

/** A situation in which nothing was told yet. */
export const emptySituation = (day: Day): Situation => ({
  day,
  debts: [],
  incomes: [],
  household: {},
  contacts: [],
  evidence: [],
  cases: {},
});
