import type { Day } from '@forbear/money';
import type { AgreementText, Deviation } from '../terms/agreement.ts';
import type { EventFacts } from '../table/fact.ts';
import type { EventKind, Role } from '../table/event.ts';
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

/**
 * What someone wants to enter into a case. `version` is the `seq` of the last entry that was seen: a
 * command that saw an older one is refused (C3). `id` makes a repetition harmless.
 */
export type CaseCommand = EventFacts &
  Partial<Stamp> & {
    readonly kind: EventKind;
    readonly on: Day;
    readonly id?: string;
    readonly version?: number;
  };

/** One entry of a case: `seq` runs 1, 2, 3 … without a gap (C2). Never changed, never removed. */
export type CaseEvent = EventFacts &
  Stamp & {
    readonly seq: number;
    readonly kind: EventKind;
    readonly id?: string;
    /** The offer or counter-offer this entry put on the table, laid out and judged on its day. */
    readonly laid?: Offer;
    /** The fields of the agreement's text, and how they differ from what was said. */
    readonly captured?: AgreementText;
    readonly deviations?: readonly Deviation[];
    /** Of a correction: the entry that stands in place of the wrong one. */
    readonly replaced?: CaseEvent;
    /** Number of the instalment this entry is about. */
    readonly matched?: number;
    /** The last day, where the command named it by a count or where a rule gives it. */
    readonly due?: Day;
  };
