import type { Heard } from '@forbear/casework';
import type { CareHelp, CaseCheck } from '@forbear/check';
import type { Notice, Paper } from '@forbear/document';
import type {
  CaseCommand,
  CaseEvent,
  CaseState,
  Deadline,
  DebtLanded,
  EventKind,
  NextAction,
  OfferView,
  ReportChange,
} from '@forbear/negotiation';
import type { BillFile } from '@forbear/bill';
import type { FundPath } from '@forbear/budget';
import type { Day, Fen } from '@forbear/money';
import type { JointPlan, NamedPlan, WhatIf } from '@forbear/plan';
import type { Lang, Result, Text } from '@forbear/problem';
import type { Contact, Proposed } from '@forbear/rule';
import type { Rehearsal } from '@forbear/rehearsal';
import type { Report } from '@forbear/report';
import type { CaseRead } from '../situation/case-of.ts';
import type { CaseKept, Situation } from '../situation/situation.ts';
import type { Happened } from './book.ts';
import type { AtDesk } from './hear.ts';
import type { Stake } from '../situation/stake.ts';

/** How the talk with one creditor stands. */
export type Standing = {
  readonly debt: string;
  /** What it is called in the language of the screens, and in both. */
  readonly name: string;
  readonly names: Text;
  readonly state: CaseState;
  readonly meaning: Text;
  readonly next: NextAction;
  /** When the contract asks for money next; where it is late, since when. */
  readonly due?: Day;
  /** Whether what a plan asks rests on a guess of its terms or its sum. */
  readonly isEstimated: boolean;
  readonly deadlines: readonly Deadline[];
  /** What is said of days in a year whose holidays are not held. */
  readonly unknownYears?: Text;
  /** Which entries may come next. */
  readonly steps: readonly EventKind[];
  /** Papers that are written as it stands, beside the words of the talk. */
  readonly papers: readonly { readonly id: string; readonly title: Text; readonly when: Text }[];
  /** What happened so far, as it stands after corrections. */
  readonly course: readonly { readonly event: CaseEvent; readonly words: Text }[];
  /** What is read before anything is done about a debt that may be out of time. */
  readonly first: Readonly<Record<Lang, readonly Notice[]>>;
};

/** A situation planned once: the case, the plans over all debts, and where each talk stands. */
export type Planned = CaseRead & {
  readonly plan: Result<JointPlan>;
  readonly standings: readonly Standing[];
  /** Savings on their way to a month of living. */
  readonly fund: FundPath;
  /** Whether the person's own words ask for help before anything else. */
  readonly needsCare: boolean;
  /** What is read before any sum, where they tell of another danger: under age, hurt at home, a fee asked first. */
  readonly care: readonly CareHelp[];
};

/** A paper in the forms in which it is shown, copied and saved. */
export type Written = { readonly paper: Paper; readonly text: string; readonly html: string };

/** The forms in which a paper is saved and sent as a file. */
export type FileForm = 'pdf' | 'docx';
export type PaperFile = { readonly bytes: Uint8Array; readonly missing: readonly string[] };

type Letter = {
  readonly situation: Situation;
  readonly plan: NamedPlan;
  readonly findings: JointPlan['findings'];
  readonly debt: string;
  readonly id: string;
  readonly lang: Lang;
};

/** What happened in the case of one debt; all of it is entered, or nothing. */
type Entries = Happened & { readonly situation: Situation };

/** What a debt costs: by the year, and what a day and thirty days without payment add. */
export type Cost = {
  readonly debt: string;
  readonly day: Fen;
  readonly month: Fen;
  /** True yearly cost as a fraction; absent where its rows or rate are not known. */
  readonly yearly?: number;
  /** Whether the rate behind it is that of the product, not of the contract. */
  readonly isGuess: boolean;
};

/** How an account of a report (by its place there) stands to what is known. */
export type Held = {
  readonly at: number;
  readonly change: ReportChange['change'];
  readonly debt?: string;
};

/** Where a rule comes from, as it is shown beside a finding. */
export type Source = {
  readonly title: Text;
  readonly where: string;
  readonly reviewedOn: string;
  readonly verified: boolean;
};

export type Checked = {
  readonly check: CaseCheck;
  readonly costs: readonly Cost[];
  readonly names: Readonly<Record<string, Text>>;
  readonly sources: Readonly<Record<string, Source>>;
};

/** What the worker is asked, and what it answers. */
export type Asks = {
  readonly plan: { readonly in: Situation; readonly out: Planned };
  readonly whatIf: {
    readonly in: { readonly situation: Situation; readonly whatIf: WhatIf };
    readonly out: Result<JointPlan>;
  };
  readonly check: { readonly in: Situation; readonly out: Checked };
  readonly stakes: { readonly in: Situation; readonly out: readonly Stake[] };
  readonly paper: { readonly in: Letter; readonly out: Result<Written> };
  readonly enter: { readonly in: Entries; readonly out: Result<CaseKept> };
  /** What later bills show of what was agreed; the person says whether it is so. */
  readonly landed: {
    readonly in: { readonly situation: Situation; readonly bills: readonly BillFile[] };
    readonly out: readonly DebtLanded[];
  };
  /** Enters what bills showed, once the person has said that it is so. */
  readonly note: {
    readonly in: {
      readonly situation: Situation;
      readonly debt: string;
      readonly command: CaseCommand;
    };
    readonly out: Result<CaseKept>;
  };
  /** Everything on one page for somebody who helps. */
  readonly pack: {
    readonly in: Omit<Letter, 'debt' | 'id'>;
    readonly out: Promise<string>;
  };
  /** Enters what a lender's desk has recorded; what cannot be entered is counted, the rest goes on. */
  readonly hear: {
    readonly in: {
      readonly situation: Situation;
      readonly debt: string;
      readonly at: AtDesk;
      readonly heard: readonly Heard[];
    };
    readonly out: Result<{ readonly kept: CaseKept; readonly missed: number }>;
  };
  readonly offers: {
    readonly in: { readonly situation: Situation; readonly debt: string };
    readonly out: readonly OfferView[];
  };
  /** What the words of a contact propose for its fields; the person says whether it is so. */
  readonly proposed: {
    readonly in: Pick<Contact, 'to' | 'channel' | 'by' | 'said'>;
    readonly out: readonly Proposed[];
  };
  /** A later credit report against what is known. */
  readonly held: {
    readonly in: { readonly situation: Situation; readonly report: Report };
    readonly out: readonly Held[];
  };
  /** Strikes out the last entry of a case. */
  readonly strike: {
    readonly in: { readonly situation: Situation; readonly debt: string };
    readonly out: Result<CaseKept>;
  };
  /** A paper as bytes of a file; `missing` are the signs its letters have no picture of. */
  readonly file: {
    readonly in: { readonly paper: Paper; readonly as: FileForm };
    readonly out: Promise<Result<PaperFile>>;
  };
  readonly calendar: {
    readonly in: { readonly situation: Situation; readonly lang: Lang };
    readonly out: string;
  };
  readonly rehearse: {
    readonly in: { readonly situation: Situation; readonly debt: string; readonly seed: number };
    readonly out: Result<Rehearsal>;
  };
};

export type AskName = keyof Asks;

/** What comes of an ask, once it has come. */
export type Answer<K extends AskName> = Awaited<Asks[K]['out']>;

export type Asked = {
  readonly [K in AskName]: { readonly ask: K; readonly of: Asks[K]['in'] };
}[AskName];

/** What the worker tells: how far it is, from 0 to 1, and the answer. */
export type Told =
  | { readonly told: 'progress'; readonly share: number }
  | { readonly told: 'broken' }
  | { readonly told: 'answer'; readonly answer: unknown };
