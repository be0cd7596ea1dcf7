import type { Day } from '@forbear/money';
import type { Acceptance, Agreement, AgreementText, Deviation } from '../terms/agreement.ts';
import type { StageName } from '../table/stage.ts';
import type { CourtPaper } from '../table/fact.ts';
import type { Offer } from '../terms/offer.ts';

/** A state with what was due in it. */
export type Waiting = Pick<CaseState, 'stage' | 'since' | 'reminders'> &
  Partial<Pick<CaseState, 'due' | 'dueNamed' | 'answerBy' | 'remindedOn'>>;

/** How far the instalments of the live agreement are paid: numbers from 1, in order of payment. */
export type Progress = { readonly paid: readonly number[] };

/**
 * Where a case stands. What belongs to one state only (an open offer, a court paper) is there while
 * the case is in it; agreement and refusal stay, since nothing is lost when a new request begins.
 */
export type CaseState = {
  readonly debt: string;
  readonly creditor: string;
  readonly stage: StageName;
  /** Day on which the present state was entered. */
  readonly since: Day;
  /** `seq` of the last entry; 0 before the first. */
  readonly version: number;
  /** Day of the latest entry that moved the case or stands in order. */
  readonly last: Day;
  /** Next day on which the contract asks for a payment. */
  readonly contractDue?: Day;
  /** The state before a pause, and what was due in it. */
  readonly earlier?: Waiting;
  /** Tries without a person since the contact began. */
  readonly tries: number;
  /** Reminders sent since the present deadline began. */
  readonly reminders: number;
  readonly remindedOn?: Day;
  /** Case number or receipt of the present request. */
  readonly number?: string;
  /** The last day for the present state, as the other side named it or a rule gives it. */
  readonly due?: Day;
  /** Whether that day was named by the other side. */
  readonly dueNamed?: boolean;
  /** The last day before any reminder moved it. */
  readonly answerBy?: Day;
  readonly papers?: readonly string[];
  /** Offers and counter-offers so far, and counter-offers of the borrower. */
  readonly offers: number;
  readonly rounds: number;
  /** The one offer on the table (C5). */
  readonly open?: Offer;
  /** The terms both said yes to, before they stand in an agreement. */
  readonly said?: Offer;
  readonly acceptances: readonly Acceptance[];
  readonly text?: AgreementText;
  readonly deviations?: readonly Deviation[];
  /** The one live agreement (G3); its terms never change (G4). */
  readonly agreement?: Agreement;
  readonly agreements: number;
  readonly progress?: Progress;
  /** What the borrower asked for with the present request. */
  readonly asked?: Offer;
  readonly refusal?: { readonly on: Day; readonly reason?: string };
  readonly complaint?: {
    readonly kind: 'simple' | 'complicated' | 'special';
    readonly on: Day;
    readonly number?: string;
  };
  /** The new creditor that is named, until its claim is proved. */
  readonly soldTo?: string;
  readonly court?: CourtPaper & { readonly on: Day };
  /** Day on which the limitation check was last noted as seen. */
  readonly limitationSeen?: Day;
  readonly contacts: number;
  readonly ending?: string;
};

/** A case at its beginning: the debt is noted, nothing has happened. */
export function startCase(start: {
  readonly debt: string;
  readonly creditor: string;
  readonly on: Day;
  /** The day before which nothing can have happened. */
  readonly notBefore?: Day;
  readonly contractDue?: Day;
}): CaseState {
  const { on, notBefore, ...rest } = start;
  return {
    ...rest,
    stage: 'noted',
    since: on,
    version: 0,
    last: notBefore === undefined ? on : (Math.min(on, notBefore) as Day),
    tries: 0,
    reminders: 0,
    offers: 0,
    rounds: 0,
    acceptances: [],
    agreements: 0,
    contacts: 0,
  };
}
