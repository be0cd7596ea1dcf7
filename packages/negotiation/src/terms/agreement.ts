import type { Component, Instalment } from '@forbear/loan';
import type { Day, Fen } from '@forbear/money';
import type { PlanInterest, RecordEffect } from './offer.ts';

/** Sums by part of the debt. */
export type DebtParts = {
  readonly principal?: Fen;
  readonly interest?: Fen;
  readonly penalty?: Fen;
  readonly fees?: Fen;
};

export const FORMS = ['text', 'chat', 'recording', 'paper', 'mediated'] as const;

/** What the text of an agreement says; a key is absent where the text is silent. */
export type AgreementText = {
  readonly lender?: string;
  readonly borrower?: string;
  readonly account?: string;
  /** The open sum by part. */
  readonly open?: DebtParts;
  readonly openTotal?: Fen;
  readonly waived?: DebtParts;
  readonly waivedTotal?: Fen;
  readonly instalments?: readonly Instalment[];
  /** As written, where the text gives them without a list. */
  readonly count?: number;
  readonly each?: Fen;
  readonly firstDue?: Day;
  readonly total?: Fen;
  readonly interest?: PlanInterest;
  readonly order?: readonly Component[];
  readonly earlyPayment?: 'free' | 'charged';
  readonly graceDays?: number;
  /** Days in which a missed payment can be made good. */
  readonly cureDays?: number;
  readonly breach?: string;
  readonly record?: RecordEffect;
  readonly collectionStops?: boolean;
  readonly review?: string;
  readonly form?: (typeof FORMS)[number];
  readonly on?: Day;
  readonly agreedBy?: string;
};

/** One side's acceptance, with the digest of the terms it saw (G6). */
export type Acceptance = {
  readonly by: 'borrower' | 'lender' | 'mediator';
  readonly on: Day;
  readonly digest: string;
};

/** 协议: agreed terms, both acceptances, the effective day. Terms never change (G4). */
export type Agreement = {
  /** `<debt>/<n>`; a variation is a new agreement. */
  readonly id: string;
  /** The agreement it takes the place of. */
  readonly replaces?: string;
  readonly effective: Day;
  readonly instalments: readonly Instalment[];
  readonly sum: Fen;
  readonly text?: AgreementText;
  readonly digest: string;
  readonly acceptances: readonly Acceptance[];
};

/** Where the text of an agreement is silent or says something else. */
export type Deviation = {
  readonly field: string;
  readonly kind: 'missing' | 'differs' | 'sum' | 'budget' | 'rule';
  /** Whether it stops the agreement from being called equal. */
  readonly stops: boolean;
  readonly say: { readonly zh: string; readonly en: string };
};
