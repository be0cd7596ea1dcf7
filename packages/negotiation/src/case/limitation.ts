import type { LimitationGate } from '@forbear/check';
import { present } from '@forbear/problem';
import type { LimitationEvent } from '@forbear/rule';
import type { Claim } from '../terms/claim.ts';
import type { CaseEvent } from './event.ts';
import type { CaseState } from './state.ts';

/** Entries by which the borrower asks for time or offers sums: each is an act towards the creditor. */
const REQUESTS: ReadonlySet<CaseEvent['kind']> = new Set([
  'request-taken',
  'does-not-fit',
  'contact-with-lender',
]);

/** What an entry does to limitation beside courts and agreements: a payment, or a request for time. */
export function actOf(event: CaseEvent): LimitationEvent | undefined {
  if (event.paid !== undefined) return { on: event.paid.on ?? event.on, kind: 'part-payment' };
  if (!REQUESTS.has(event.kind)) return undefined;
  // What was only said, or nobody gave a number for, would be hard to prove.
  const isWritten = event.channel === 'chat' || event.channel === 'letter';
  const isSure = isWritten || event.number !== undefined;
  return { on: event.on, kind: 'written-request', ...(isSure ? {} : { unsure: true }) };
}

/** What a case has made of its claim: papers of a court, agreements, acts of the borrower, and the days agreed last. */
export function claimIn({ court, agreement, replaced, ended, acts = [] }: CaseState): Claim {
  const last = agreement ?? ended?.agreement;
  const made = [replaced?.agreement, ended?.agreement, agreement];
  return {
    restarts: [
      ...acts,
      ...(court === undefined ? [] : [{ on: court.on, kind: 'suit' as const }]),
      ...made.flatMap((one) =>
        one === undefined ? [] : [{ on: one.effective, kind: 'agreement' as const }],
      ),
    ],
    ...present({ instalments: last?.instalments }),
  };
}

/** Whether the person has seen the limitation check; one seen while time still ran says nothing of the days after it. */
export function isGateSeen(
  { limitationSeen: seen }: CaseState,
  { limitation: { status, lastDay } }: LimitationGate,
): boolean {
  return seen !== undefined && (status !== 'out' || lastDay === undefined || seen > lastDay);
}
