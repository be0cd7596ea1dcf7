import {
  addDays,
  addToMonth,
  dayInMonth,
  dayText,
  showMonth,
  type Day,
  type Month,
} from '@forbear/money';
import type { Text } from '@forbear/problem';

/** How people reach each other; `mail` is e-mail, `app` a message inside the lender's app. */
export const CONTACT_CHANNELS = ['phone', 'sms', 'visit', 'chat', 'letter', 'mail', 'app'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Who made the contact. */
export const CONTACT_SIDES = ['lender', 'agency', 'borrower'] as const;

/** Who may be told of a debt beside the person; `household` lives under the same roof. */
export const OTHER_PERSONS = ['relative', 'household', 'employer', 'other'] as const;
export type OtherPerson = (typeof OTHER_PERSONS)[number];

/**
 * What was demanded; `payment` is the debt itself, by the contract's way; `fee` is extra, `payout-fee`
 * before money is paid out, `procedure-fee` in the name of a court, arbitration or mediation; `codes` are
 * also passwords, cards and pictures of papers.
 */
export const DEMANDS = [
  'payment',
  'fee',
  'payout-fee',
  'procedure-fee',
  'private-account',
  'codes',
  'new-loan',
  'others-pay',
  'other',
] as const;

/** Whom the caller pretended to be; `none` where that was asked and there was nobody. */
export const POSES = [
  'none',
  'police',
  'court',
  'lawyer',
  'mediator',
  'regulator',
  'other',
] as const;

/**
 * What was threatened; a visit, a lawsuit and the credit record may be spoken of, the others may not.
 * `humiliation`: pictures, wreaths, disgrace; `consequences`: untrue ones, for children, job or accounts.
 */
export const THREATS = [
  'violence',
  'humiliation',
  'detention',
  'consequences',
  'telling-others',
  'workplace',
  'home-visit',
  'lawsuit',
  'credit-record',
  'other',
] as const;

/** What was done beside words. */
export const DEEDS = ['insult', 'posting', 'entry', 'came-alone'] as const;

/** When it was: on a day, or in a month of which the day is not known. No day is made of a month. */
export type Dated =
  { readonly on: Day; readonly onMonth?: never } | { readonly on?: never; readonly onMonth: Month };

/** What was noted of a contact beside its day, each fact in its field. */
export type ContactFacts = {
  /** Time in China, `HH:MM` or `HH:MM:SS`. */
  readonly at?: string;
  readonly channel: ContactChannel;
  readonly by: (typeof CONTACT_SIDES)[number];
  /** Number, account or company it came from, as shown. */
  readonly from?: string;
  /** Whom it reached; absent where that was not told. */
  readonly to?: 'self' | OtherPerson;
  /** Who learned of the debt from it; an empty list where nobody did. So with the other lists. */
  readonly toldTo?: readonly OtherPerson[];
  readonly demanded?: readonly (typeof DEMANDS)[number][];
  readonly posedAs?: (typeof POSES)[number];
  readonly threatened?: readonly (typeof THREATS)[number][];
  readonly did?: readonly (typeof DEEDS)[number][];
  /** Whether somebody answered. */
  readonly connected?: boolean;
  /** Words as the person noted them. */
  readonly said?: string;
  /** The debt it is about, where that is known. */
  readonly debt?: string;
};

/** 联系: one contact between the person and a creditor or collector. */
export type Contact = Dated & ContactFacts;

/** The first day on which it can have been. */
export const firstDay = ({ on, onMonth }: Dated): Day => on ?? dayInMonth(onMonth, 1);

/** The last day on which it can have been. */
export const lastDay = ({ on, onMonth }: Dated): Day =>
  on ?? addDays(dayInMonth(addToMonth(onMonth, 1), 1), -1);

/** When it was, as people say it: a month is told as that. */
export const whenTold = ({ on, onMonth }: Dated): Text =>
  on === undefined ? { zh: showMonth(onMonth, 'zh'), en: showMonth(onMonth, 'en') } : dayText(on);
