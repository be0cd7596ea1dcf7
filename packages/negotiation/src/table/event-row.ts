import type { Text } from '@forbear/problem';
import type { EventFact } from './fact.ts';
import type { DeadlineName } from './rhythm.ts';

export const ROLES = ['borrower', 'lender', 'third-party', 'adviser', 'program'] as const;

/** Whose act an event is, as a rule; an event may name another. */
export type Role = (typeof ROLES)[number];

/** Terms that an event puts on the table: where they stand in it, in whose name, and what counts where it names none. */
export type Brings = {
  readonly fact: 'offer' | 'counter';
  /** `request` is what the borrower asks for; it is no offer that could be accepted. */
  readonly by: 'lender' | 'borrower' | 'mediator' | 'request';
  /** The first of these that there is: what was asked, what was said yes to, what the plan proposes. */
  readonly or?: readonly ('said' | 'asked' | 'proposal')[];
};

type Does = {
  /**
   * An act of the borrower that makes a kit, an offer, an acceptance or a first payment. Before it, on a
   * debt that may be out of time, the limitation check is shown.
   */
  readonly commits?: true;
  /** Pays the instalment it is about: the sum agreed, or at least that sum of a bill that shows more. */
  readonly pays?: 'agreed' | 'covered';
  /** Leaves the days of the state as they are where it stays in it, but for the next one, where one is named. */
  readonly stays?: true | DeadlineName;
  /** Leaves every day of the state as it is where it stays in it, whatever day it names itself. */
  readonly aside?: true;
  /** The day that was named for the state before goes on in the next. */
  readonly goesOn?: true;
  /** Takes the case back to where it was before a pause. */
  readonly returns?: true;
  /** Taken in every state, and moves nothing. */
  readonly everywhere?: true;
  /** May be noted later than what came after it: the day of the case stays. */
  readonly late?: true;
  readonly brings?: Brings;
};

/** All that an event is: whose act, what it means, the facts it must and may carry, and what it does. */
export type EventRow = Does & {
  readonly role: Role;
  readonly text: Text;
  /** Facts without which it says nothing. */
  readonly needs: readonly EventFact[];
  /** Facts it may carry beside them. */
  readonly facts: readonly EventFact[];
};

type Facts = readonly EventFact[];
type Given = Does & { readonly needs?: Facts; readonly facts?: Facts };

type Row<R extends Given> = Omit<R, 'needs' | 'facts'> & {
  readonly role: Role;
  readonly text: Text;
  readonly needs: R extends { readonly needs: infer N extends Facts } ? N : readonly [];
  readonly facts: R extends { readonly facts: infer F extends Facts } ? F : readonly [];
};

/** A row of the table of events; its type keeps which facts it names and what it does. */
export function event<const R extends Given = object>(
  role: Role,
  zh: string,
  en: string,
  row?: R,
): Row<R> {
  const { needs = [], facts = [], ...does } = row ?? {};
  return { ...does, role, text: { zh, en }, needs, facts } as unknown as Row<R>;
}
