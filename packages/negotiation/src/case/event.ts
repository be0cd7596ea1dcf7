import type { Day } from '@forbear/money';
import type { AgreementText, Deviation } from '../terms/agreement.ts';
import type { EVENTS, EventKind } from '../table/event.ts';
import type { Brings, Role } from '../table/event-row.ts';
import type { EventFact, EventFacts } from '../table/fact.ts';
import type { Offer } from '../terms/offer.ts';

/** Who did what, when and why: what every entry of a case carries (C9). */
export type Stamp = {
  /** Civil day in China on which it happened. */
  readonly on: Day;
  /** Time in China, `HH:MM` or `HH:MM:SS`. */
  readonly at?: string;
  /** Name of the person or program; the role when no name is known. */
  readonly actor: string;
  readonly role: Role;
  /** Why it was done or noted. */
  readonly cause: string;
  /** Joins what belongs together; `<debt>-<seq>` when none was given. */
  readonly trace: string;
  readonly note?: string;
};

type Row<K extends EventKind> = (typeof EVENTS)[K];

type Values = EventFacts & { readonly as?: PlainCommand };

/** The facts of a kind by its row: those it needs are there, those it may carry may be, no other is. */
export type FactsOf<K extends EventKind> = {
  readonly [F in Row<K>['needs'][number]]-?: NonNullable<Values[F]>;
} & { readonly [F in Row<K>['facts'][number]]?: NonNullable<Values[F]> } & {
  readonly [F in Exclude<EventFact, Row<K>['needs'][number] | Row<K>['facts'][number]>]?: never;
};

type Asked<K extends EventKind> = FactsOf<K> &
  Partial<Stamp> & {
    readonly kind: K;
    readonly on: Day;
    /** Makes a repetition harmless. */
    readonly id?: string;
    /** `seq` of the last entry that was seen; a command that saw an older one is refused (C3). */
    readonly version?: number;
  };

/** A command of one kind. */
export type CommandOf<K extends EventKind> = { [One in K]: Asked<One> }[K];

/** Any command but a correction: what may stand in place of a wrong entry. */
export type PlainCommand = CommandOf<Exclude<EventKind, 'correct'>>;

/** What someone wants to enter into a case. */
export type CaseCommand = CommandOf<EventKind>;

/** What `decide` finds out for an entry, where its row gives cause. */
type Found<K extends EventKind> = {
  /** The last day, where the command named it by a count or where a rule gives it. */
  readonly due?: Day;
  /** The offer or counter-offer this entry put on the table, laid out and judged on its day. */
  readonly laid?: Row<K> extends { readonly brings: Brings } ? Offer : never;
  /** The fields of the agreement's text, and how they differ from what was said. */
  readonly captured?: 'text' extends Takes<K> ? AgreementText : never;
  readonly deviations?: 'text' extends Takes<K> ? readonly Deviation[] : never;
  /** Number of the instalment this entry is about. */
  readonly matched?: Row<K> extends { readonly pays: string } ? number : never;
  /** Of a correction: the entry that stands in place of the wrong one. */
  readonly replaced?: K extends 'correct' ? CaseEvent : never;
};

type Takes<K extends EventKind> = Row<K>['needs'][number] | Row<K>['facts'][number];

type Entry<K extends EventKind> = FactsOf<K> &
  Stamp &
  Found<K> & { readonly seq: number; readonly kind: K; readonly id?: string };

/** An entry of one kind. */
export type EventOf<K extends EventKind> = { [One in K]: Entry<One> }[K];

/** One entry of a case: `seq` runs 1, 2, 3 … without a gap (C2). Never changed, never removed. */
export type CaseEvent = EventOf<EventKind>;
