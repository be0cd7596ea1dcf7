import type { Day, Fen } from '@forbear/money';
import type { ContactFacts } from '@forbear/rule';

export const MOODS = ['calm', 'tense', 'upset', 'relieved'] as const;
export const BREACHES = ['time', 'calls', 'third-persons', 'threats', 'other'] as const;

/** A paper, picture or recording kept with an entry; the fingerprint shows later changes. */
export type Enclosure = {
  readonly what: string;
  /** SHA-256 of the file as 64 hexadecimal digits; made by the app. */
  readonly sha256: string;
};

/** What someone promised, and until when. */
export type Promised = { readonly what: string; readonly by?: Day };

/**
 * One contact in full, as C4 asks. Day and time are those of the event, the debt is the case's.
 */
export type ContactEntry = Omit<ContactFacts, 'at' | 'debt'> & {
  /** Length in minutes. */
  readonly minutes?: number;
  readonly company?: string;
  /** Name or staff number of the other side. */
  readonly staff?: string;
  /** Number or account that was used. */
  readonly account?: string;
  readonly lenderPromised?: Promised;
  readonly borrowerPromised?: Promised;
  readonly offered?: Fen;
  readonly number?: string;
  readonly mood?: (typeof MOODS)[number];
  readonly enclosures?: readonly Enclosure[];
  /** What the person saw as a breach; what the rules find is computed beside it. */
  readonly breaches?: readonly (typeof BREACHES)[number][];
};
