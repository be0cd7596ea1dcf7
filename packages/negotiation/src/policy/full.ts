import type { HardshipReason } from '@forbear/check';
import type { Component } from '@forbear/loan';
import type { Day, Fen, Share } from '@forbear/money';
import type { GrantableMeasure, Level } from './policy.ts';

/** A lender's policy: immutable once it is published, picked by the day of the request. */
export type Policy = {
  readonly id: string;
  readonly version: number;
  readonly product: string;
  readonly name: string;
  readonly from: Day;
  /** The last day, where there is one. */
  readonly to?: Day;
  readonly publishedBy: readonly string[];
  /** Who may be granted something without a person looking first; whoever is not goes to one. */
  readonly eligible: {
    readonly reasons: readonly HardshipReason[];
    readonly daysOverdue: readonly [number, number];
    readonly monthsOnBook: number;
    readonly reliefs: { readonly max: number; readonly inMonths: number };
    readonly else: 'refer';
  };
  readonly measures: readonly GrantableMeasure[];
  /** The most measures together. */
  readonly combine: number;
  /** Components that may become principal. */
  readonly capitalise: readonly Component[];
  readonly afford: {
    readonly keepBack: Share;
    readonly floor: 'local-minimum-living';
    readonly fit: 'every-month';
    readonly costMax: Share;
  };
  readonly plan: {
    readonly firstDueWithinDays: number;
    readonly graceDays: number;
    readonly cureDays: number;
    readonly endAfter: { readonly inRow: number; readonly total: number };
    readonly endNoticeDays: number;
  };
  /** The set of papers and the clock, by id. */
  readonly documents: string;
  readonly clock: string;
};

/** Papers by reason, of which any one is enough, and what counts like them. */
export type PaperSet = {
  readonly id: string;
  readonly papersMax: number;
  readonly ownStatementEnough: { readonly positionBelow: Fen; readonly orLevel: Level };
  readonly anyOf: Readonly<Record<HardshipReason, readonly string[]>>;
  readonly substitutes: Readonly<Record<HardshipReason, readonly string[]>>;
  readonly neverAsk: readonly string[];
};

/** All days of a desk: how long each side has, and when it may be spoken to. */
export type DeskClock = {
  readonly id: string;
  readonly zone: 'Asia/Shanghai';
  readonly firstPersonWorkingDays: number;
  readonly decisionDays: number;
  readonly papersDays: number;
  readonly papersExtraDays: number;
  readonly paperLists: number;
  readonly approvalWorkingDays: number;
  readonly offerValidDays: number;
  readonly offerValidDaysMin: number;
  readonly counterWorkingDays: number;
  readonly roundsBeforeApprover: number;
  readonly oralToTextDays: number;
  readonly undoHours: number;
  readonly reviewOfRefusalDays: number;
  readonly reviewDays: number;
  readonly objectionWorkingDays: number;
  readonly settlementProofWorkingDays: number;
  readonly contact: {
    /** `HH:MM` in China. */
    readonly from: string;
    readonly to: string;
    readonly connectedCallsPerDay: number;
    readonly unansweredTriesPerDay: number;
    readonly messagesPerDay: number;
    readonly unansweredChatLines: number;
  };
};

/** All that a desk decides by. */
export type PolicyBook = {
  readonly policies: readonly Policy[];
  readonly documents: readonly PaperSet[];
  readonly clocks: readonly DeskClock[];
};
