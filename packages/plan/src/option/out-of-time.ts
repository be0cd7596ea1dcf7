import { limitationOf } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { present } from '@forbear/problem';
import type { PlanInput } from '../joint-plan.ts';

/**
 * Whether the creditor's time to sue may have run out, and the person has not decided to pay all the same.
 * Such a debt stands apart: a promise or a token payment can revive it.
 */
export function mayBeOutOfTime(input: PlanInput, debt: Debt): boolean {
  if (debt.outOfTime !== undefined) return debt.outOfTime === 'asserted';
  const { contacts = [], evidence = [], person = NOBODY, hardship, ...rest } = input;
  const told = { ...rest, person, contacts, evidence, ...present({ hardship }) };
  const { status, from } = limitationOf(told, debt);
  return status === 'out' || (status === 'unknown' && from !== undefined);
}

/** Limitation does not go by who the person is. */
const NOBODY = { name: '', region: '', household: 1 } as const;
