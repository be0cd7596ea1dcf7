import type { DeskClock } from '@forbear/negotiation';
import { problem, type Problem } from '@forbear/problem';
import type { DeskCase, DeskState } from './state.ts';

/** A contact that somebody wants to make, or a queued message that is looked at again when it is sent (C11). */
export type Contact = {
  readonly kind: 'call' | 'message' | 'chat-line';
  readonly purpose: 'collection' | 'service';
  /** `HH:MM` in China. */
  readonly time: string;
  /** Whether the borrower wrote first and waits for an answer. */
  readonly answers: boolean;
};

/** What was done that day, over all staff and agencies; chat lines since the borrower last wrote. */
export type ContactsToday = {
  readonly connectedCalls: number;
  readonly unansweredTries: number;
  readonly messages: number;
  readonly unansweredChatLines: number;
};

/** States in which collection rests: from the request to its decision, while an agreement is kept, and in a pause. */
const RESTS: ReadonlySet<DeskState> = new Set([
  'received',
  'papers',
  'review',
  'approval',
  'offered',
  'countered',
  'oral',
  'confirming',
  'keeping',
  'complaint',
  'paused',
]);

/** Whether collection is stopped in a case. An objection that is open stops it, too. */
export const isCollectionStopped = (state: DeskCase): boolean =>
  RESTS.has(state.state) ||
  state.objectedOn !== undefined ||
  (state.state === 'late' && state.agreement !== undefined && state.pending?.what !== 'end');

/** Why a contact may not be made now: collection rests, the hour, or the limit of the day. Answers in chat are free. */
export function contactFault(
  state: DeskCase,
  contact: Contact,
  today: ContactsToday,
  { contact: limits }: DeskClock,
  safeHours: { readonly from: string; readonly to: string } = limits,
): Problem | undefined {
  if (contact.purpose === 'collection' && isCollectionStopped(state))
    return problem('COLLECTION_STOPPED');
  if (contact.answers && contact.kind === 'chat-line') return undefined;
  const [from, to] = [later(limits.from, safeHours.from), earlier(limits.to, safeHours.to)];
  if (contact.time < from || contact.time >= to) return problem('QUIET_HOURS', { from, to });
  const isOver =
    contact.kind === 'call'
      ? today.connectedCalls >= limits.connectedCallsPerDay ||
        today.unansweredTries >= limits.unansweredTriesPerDay
      : contact.kind === 'message'
        ? today.messages >= limits.messagesPerDay
        : today.unansweredChatLines >= limits.unansweredChatLines;
  return isOver ? problem('CONTACT_LIMIT', { kind: contact.kind }) : undefined;
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);
