import type { LimitationGate } from '@forbear/check';
import { present } from '@forbear/problem';
import type { Claim } from '../terms/claim.ts';
import type { CaseState } from './state.ts';

/** What a case has made of its claim: papers of a court, agreements, and the days that were agreed last. */
export function claimIn({ court, agreement, replaced, ended }: CaseState): Claim {
  const last = agreement ?? ended?.agreement;
  const made = [replaced?.agreement, ended?.agreement, agreement];
  return {
    restarts: [
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
