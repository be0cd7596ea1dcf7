import { limitationGate } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { present } from '@forbear/problem';
import type { PlanInput } from '../joint-plan.ts';

/**
 * Whether a debt stands behind the gate of limitation: the creditor's time to sue may have run out, and the
 * person has not decided to pay all the same. A promise or a token payment can revive it.
 */
export function mayBeOutOfTime(input: PlanInput, debt: Debt): boolean {
  if (debt.outOfTime === 'asserted') return true;
  const { contacts = [], evidence = [], person = NOBODY, hardship, asked: _out, ...rest } = input;
  const told = { ...rest, person, contacts, evidence, ...present({ hardship }) };
  return limitationGate(told, debt) !== undefined;
}

/** Limitation does not go by who the person is. */
const NOBODY = { name: '', region: '', household: 1 } as const;
