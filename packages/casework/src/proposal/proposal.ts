import type { HardshipReason } from '@forbear/check';
import type { Household } from '@forbear/budget';
import type { Account, Debt, Instalment, Measure } from '@forbear/loan';
import type { Day, Fen, Month } from '@forbear/money';
import type { Level, LevelPosition, PaperSet, Policy } from '@forbear/negotiation';
import type { Text } from '@forbear/problem';

/** What the borrower let the desk see. What was not granted is absent, never nothing. */
export type Disclosed = {
  readonly reason: HardshipReason;
  /** What they say they can pay a month. */
  readonly share: Fen;
  /** Income and spending, where they were granted. */
  readonly budget?: Household;
  /** The local minimum living of the household, where the place is known. */
  readonly floor?: Fen;
};

/** What of a case is a second person's, whatever is offered: a sum in dispute, a court, words of despair. */
export type Sign = 'dispute' | 'court' | 'despair';

/** All that a proposal hangs on. Who the person is has no place here. */
export type ProposalInput = {
  readonly policy: Policy;
  readonly debt: Debt;
  readonly account: Account;
  readonly position: LevelPosition;
  readonly asOf: Day;
  readonly monthsOnBook: number;
  /** Days of reliefs that were given before. */
  readonly reliefs: readonly Day[];
  readonly disclosed: Disclosed;
  readonly ask?: readonly Measure[];
  readonly signs?: readonly Sign[];
  /** The papers that the policy names, and those that the lender holds already. */
  readonly papers?: PaperSet;
  readonly held?: readonly string[];
};

/** What stops a measure: a key of the policy, rules, a month, terms that do not allow it, or nothing but a better one. */
export type Stop =
  | { readonly by: 'policy'; readonly key: string }
  | { readonly by: 'law'; readonly rules: readonly string[]; readonly words: readonly Text[] }
  | { readonly by: 'cost'; readonly rate: string; readonly most: string }
  | {
      readonly by: 'month';
      readonly month: Month;
      readonly due: Fen;
      readonly affordable: Fen;
      readonly missing: Fen;
    }
  | { readonly by: 'terms'; readonly code: string; readonly words: Text }
  | { readonly by: 'order' };

/** Measures that were looked at, with their payments where there are any. */
export type Candidate = {
  readonly measures: readonly Measure[];
  readonly level?: Level;
  readonly payments: readonly Instalment[];
  readonly stop?: Stop;
};

/** A reason for a proposal: what it is, its figures, and where it comes from. */
export type Reason = {
  readonly code:
    | 'ask-fits'
    | 'least-that-fits'
    | 'contract-fits'
    | 'not-eligible'
    | 'nothing-fits'
    | 'stated-share-only'
    | 'pause-first'
    | 'stopped';
  readonly figures: Readonly<Record<string, string>>;
  readonly source: 'policy' | 'law' | 'budget' | 'stated-share' | 'position';
  readonly text: Text;
};

/** Why a second person decides, too. */
export type SecondPerson = 'level' | 'waiver' | 'third-relief' | 'class' | 'budget-differs' | Sign;

/** What proves the reason: the own statement, a paper that is held, or any one of these, once, so many at most. */
export type PapersAsked =
  | { readonly enough: 'own-statement' }
  | { readonly enough: 'held'; readonly paper: string }
  | { readonly enough: 'any-one'; readonly anyOf: readonly string[]; readonly most: number };

/** What the desk may offer, and why; a person decides it. */
export type Proposal = {
  readonly decision: 'keep' | 'offer' | 'refer';
  readonly measures: readonly Measure[];
  readonly level: Level;
  readonly payments: readonly Instalment[];
  /** The next two that would do as well. */
  readonly next: readonly Candidate[];
  /** Every other measure, each with what stops it. */
  readonly stopped: readonly Candidate[];
  readonly rationale: readonly Reason[];
  readonly second: readonly SecondPerson[];
  /** Absent where the policy's papers are not given. */
  readonly papers?: PapersAsked;
  readonly messages: { readonly agent: Text; readonly borrower: Text };
  /** Where nothing fits: the first month that fails with the least that is missing. */
  readonly missing?: { readonly month: Month; readonly amount: Fen };
};
