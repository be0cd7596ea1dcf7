import type { Day, Fen } from '@forbear/money';
import { present } from '@forbear/problem';
import type { LimitationEvent } from '@forbear/rule';
import type { Acceptance, Agreement, AgreementText, Deviation } from '../terms/agreement.ts';
import { stageRow, type PartName, type StageName, type STAGES } from '../table/stage.ts';
import type { COMPLAINTS, CourtPaper, ENDINGS } from '../table/fact.ts';
import type { Offer } from '../terms/offer.ts';

/** The days of the present state. */
export type Clock = {
  /** Day on which it was entered. */
  readonly since: Day;
  /** Reminders sent since its deadline began. */
  readonly reminders: number;
  readonly remindedOn?: Day;
  /** Its last day, as the other side named it or a rule gives it. */
  readonly due?: Day;
  /** Whether that day was named by the other side. */
  readonly dueNamed?: boolean;
  /** The last day before any reminder moved it. */
  readonly answerBy?: Day;
};

/** What belongs to some states only, by its name in the table of states. */
export type Parts = {
  /** Tries without a person since the contact began. */
  readonly tries: number;
  /** Papers that were asked for. */
  readonly papers: readonly string[];
  /** The one offer on the table (C5). */
  readonly open: Offer;
  /** The terms both said yes to, before they stand in an agreement. */
  readonly said: Offer;
  readonly text: AgreementText;
  readonly deviations: readonly Deviation[];
  readonly complaint: {
    readonly kind: (typeof COMPLAINTS)[number];
    readonly on: Day;
    readonly number?: string;
  };
  /** The new creditor that is named, until its claim is proved. */
  readonly soldTo: string;
  /** The state before a pause, and what was due in it. */
  readonly earlier: Place;
};

type Needs<S extends StageName> = (typeof STAGES)[S] extends {
  readonly needs: readonly (infer P extends PartName)[];
}
  ? P
  : never;
type May<S extends StageName> = (typeof STAGES)[S] extends {
  readonly may: readonly (infer P extends PartName)[];
}
  ? P
  : never;

/** One state with what belongs to it: by its row, and nothing else. */
type At<S extends StageName> = { readonly stage: S } & Pick<Parts, Needs<S>> &
  Partial<Pick<Parts, May<S>>> & { readonly [P in Exclude<PartName, Needs<S> | May<S>>]?: never };

type AnyOf<S extends StageName> = { [One in S]: At<One> }[S];

/** A state that is no pause, with its days. */
export type Place = Clock & AnyOf<Exclude<StageName, 'paused'>>;

/** What is missing of an instalment that was missed or paid in part. */
export type Short = { readonly no: number; readonly amount: Fen };

/** An agreement that no longer counts, with what was paid of it. */
export type Kept = {
  readonly agreement: Agreement;
  readonly paid: readonly number[];
  readonly short?: Short;
};

/** What stays of a case whatever its state: nothing is lost when a new request begins. */
export type Stays = {
  readonly debt: string;
  readonly creditor: string;
  /** `seq` of the last entry; 0 before the first. */
  readonly version: number;
  /** Day of the latest entry that moved the case or stands in order. */
  readonly last: Day;
  /** Next day on which the contract asks for a payment. */
  readonly contractDue?: Day;
  /** Case number or receipt of the present request. */
  readonly number?: string;
  /** Offers and counter-offers so far, and counter-offers of the borrower. */
  readonly offers: number;
  readonly rounds: number;
  readonly acceptances: readonly Acceptance[];
  /** The one live agreement (G3); its terms never change (G4). */
  readonly agreement?: Agreement;
  readonly agreements: number;
  /**
   * Numbers of the instalments that are paid, from 1, in order of payment: of the live agreement, or of the
   * terms both said yes to while none runs.
   */
  readonly paid: readonly number[];
  /** What is missing of the instalment noted last as missed or paid in part, until it is paid. */
  readonly short?: Short;
  /** The agreement that the live one took the place of, and the one that the lender ended. */
  readonly replaced?: Kept;
  readonly ended?: Kept;
  /** Day on which everything was paid. */
  readonly settled?: Day;
  /** What the borrower asked for with the present request. */
  readonly asked?: Offer;
  readonly refusal?: {
    readonly on: Day;
    readonly reason?: string;
    /** Who or what brought it about, where the lender did not say no. */
    readonly by?: 'borrower' | 'time' | 'body';
    /** Whether it ended an agreement. */
    readonly ended?: true;
  };
  /** Payments and requests for time so far, which make the time to sue begin anew. */
  readonly acts?: readonly LimitationEvent[];
  /** The paper of a court, the day it was received, and the last day to answer by the paper or the rule. */
  readonly court?: CourtPaper & { readonly on: Day; readonly answerBy?: Day };
  /** Day on which a credit report was found wrong, until it is put right. */
  readonly reportWrong?: Day;
  /** Day on which the limitation check was last noted as seen. */
  readonly limitationSeen?: Day;
  readonly contacts: number;
  readonly ending?: (typeof ENDINGS)[number];
};

/**
 * Where a case stands: one of its states with what belongs to it (an open offer, a complaint), its days,
 * and what stays. A state without what it needs cannot be built: no acceptance without an offer.
 */
export type CaseState = Stays & Clock & AnyOf<StageName>;

/** What stays of a case when its state is left. */
export function staysOf(state: CaseState): Stays {
  const { stage, since, reminders, remindedOn, due, dueNamed, answerBy, ...kept } = state;
  const { tries, papers, open, said, text, deviations, complaint, ...rest } = kept;
  const { soldTo, earlier, ...stays } = rest;
  return stays;
}

/** What belongs to the state alone. */
export function partsOf(state: CaseState | Place): Partial<Parts> {
  const { tries, papers, open, said, text, deviations, complaint, soldTo, earlier } = state;
  return present({
    ...{ tries, papers, open, said, text, deviations, complaint, soldTo, earlier },
  });
}

/** The days of the state. */
export function clockOf(state: CaseState): Clock {
  const { since, reminders, remindedOn, due, dueNamed, answerBy } = state;
  return present({ since, reminders, remindedOn, due, dueNamed, answerBy });
}

/** The state of that name with what belongs to it, out of what there is; nothing where a part it needs is not there. */
export function placed(stage: StageName, there: Partial<Parts>): AnyOf<StageName> | undefined {
  const { needs = [], may = [] } = stageRow(stage);
  if (needs.some((part) => there[part] === undefined)) return undefined;
  const own = [...needs, ...may].flatMap((part) =>
    there[part] === undefined ? [] : [[part, there[part]]],
  );
  return { ...Object.fromEntries(own), stage } as AnyOf<StageName>;
}

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
    reminders: 0,
    offers: 0,
    rounds: 0,
    acceptances: [],
    agreements: 0,
    paid: [],
    contacts: 0,
  };
}

/** What an entry changes beside the state's name and days; a key that is `undefined` is no more. */
export type Effect = {
  readonly stays?: { readonly [K in keyof Stays]?: Stays[K] | undefined };
  readonly parts?: { readonly [P in keyof Parts]?: Parts[P] | undefined };
  readonly clock?: Partial<Clock>;
};
