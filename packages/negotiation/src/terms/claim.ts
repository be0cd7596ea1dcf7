import {
  limitationGate,
  limitationOf,
  type BorrowerCase,
  type LimitationGate,
} from '@forbear/check';
import type { Debt, Instalment } from '@forbear/loan';
import type { Limitation, LimitationEvent } from '@forbear/rule';
import { rowsOf } from './fixed-plan.ts';

/** What a case has made of a claim: acts that restart or hold the time to sue, and the days that were agreed instead. */
export type Claim = {
  readonly restarts: readonly LimitationEvent[];
  readonly instalments?: readonly Instalment[];
};

/** The debt with the due days of its claim: those agreed where an agreement was made. */
function claimed(debt: Debt, { instalments = [] }: Claim): Debt {
  const [first] = instalments;
  return first === undefined ? debt : { ...debt, remaining: rowsOf(instalments, first.due) };
}

/** The limitation check that comes first; nothing where the time to sue runs or the person has decided to pay. */
export const gateOf = (
  borrower: BorrowerCase,
  debt: Debt,
  claim: Claim,
): LimitationGate | undefined => limitationGate(borrower, claimed(debt, claim), claim.restarts);

/** Where the limitation of a claim stands on the day of the case. */
export const claimLimitation = (borrower: BorrowerCase, debt: Debt, claim: Claim): Limitation =>
  limitationOf(borrower, claimed(debt, claim), claim.restarts);
