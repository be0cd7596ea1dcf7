import type { Day, Fen } from '@forbear/money';
import { ANSWERED_PAPERS } from '@forbear/rule';
import type { AgreementText } from '../terms/agreement.ts';
import type { ContactEntry, Enclosure } from './contact.ts';
import type { OfferSaid } from '../terms/offer.ts';

/** Papers of a court or tribunal, as the rules on answering them know them. */
export const COURT_PAPERS = ANSWERED_PAPERS;
export const BODIES = ['regulator', 'mediation', 'local-office', 'platform', 'legal-aid'] as const;
export const COMPLAINTS = ['simple', 'complicated', 'special'] as const;
export const DEVIATIONS = ['sum', 'interest', 'penalty', 'collection'] as const;
export const COUNTER_WHYS = ['money', 'cost', 'law', 'record', 'due-day', 'other'] as const;
export const ENDINGS = ['prescribed', 'unlawful', 'bankruptcy-like', 'mistake'] as const;
export const REQUEST_CHANNELS = ['chat', 'phone', 'letter'] as const;

/** A paper of a court or arbitration body, and the last day to answer that it names. */
export type CourtPaper = {
  readonly paper: (typeof COURT_PAPERS)[number];
  readonly lastDay?: Day;
  readonly body?: string;
};

/** What was paid for an instalment, as a bill shows it. */
export type Payment = {
  readonly on: Day;
  readonly amount: Fen;
  /** Number of the instalment, from 1; the oldest open one when absent. */
  readonly no?: number;
};

/** The facts an event may carry beyond who, when and why. Which event takes which: `EVENTS`. */
export type EventFacts = {
  readonly channel?: (typeof REQUEST_CHANNELS)[number];
  /** Case number or receipt. */
  readonly number?: string;
  /** The day the other side named for its next step or ours. */
  readonly by?: Day;
  /** The same as a count of days from the event's day. */
  readonly within?: { readonly days: number; readonly working?: boolean };
  /** Last day of an offer, or of a pause. */
  readonly until?: Day;
  readonly papers?: readonly string[];
  readonly reason?: string;
  readonly staff?: string;
  readonly offer?: OfferSaid;
  /** What the borrower asks for; the plan's own proposal when absent. */
  readonly counter?: OfferSaid;
  readonly why?: (typeof COUNTER_WHYS)[number];
  readonly offerId?: string;
  readonly digest?: string;
  /** The text of the agreement: its fields, the pasted words, or `true` when it is there but not captured. */
  readonly text?: AgreementText | string | true;
  readonly effective?: Day;
  /** Whether the lender still holds the request open after its offer ended. */
  readonly request?: 'open' | 'closed';
  readonly paid?: Payment;
  readonly found?: readonly (typeof DEVIATIONS)[number][];
  readonly complaint?: (typeof COMPLAINTS)[number];
  readonly body?: (typeof BODIES)[number];
  readonly court?: CourtPaper;
  /** The new creditor. */
  readonly to?: string;
  readonly ending?: (typeof ENDINGS)[number];
  readonly enclosures?: readonly Enclosure[];
  /** What a credit report says wrongly: the day it was made, and the account's own sentence. */
  readonly report?: { readonly on: Day; readonly sentence: string };
  readonly contact?: ContactEntry;
  /** `seq` of the entry that is wrong. */
  readonly entry?: number;
};

/** The name of a fact; `as` is the entry that stands in place of a wrong one. */
export type EventFact = keyof EventFacts | 'as';
