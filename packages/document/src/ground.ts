import { soldBy } from '@forbear/check';
import type { Day, Fen } from '@forbear/money';
import { openInstalments, type CaseEvent, type EventKind } from '@forbear/negotiation';
import { present, type Text } from '@forbear/problem';
import type { Facts } from './facts.ts';
import { lastCall, offeredTo, othersContacted, requestedOn } from './standing.ts';

/** Something that must be so before a paper may say it: in words, and by what the case holds. */
export type Ground = { readonly name: Text; readonly holds: (f: Facts) => boolean };

const ground = (zh: string, en: string, holds: Ground['holds']): Ground => ({
  name: { zh, en },
  holds,
});

/** What papers stand on. A paper whose ground is not there is not offered, and is refused when asked for. */
export const GROUNDS = {
  call: ground(
    '一次通话（联系记录）',
    'a call in the record of contacts',
    (f) => lastCall(f) !== undefined,
  ),
  'papers-asked': ground(
    '对方要求补材料',
    'papers that were asked for',
    (f) => (f.state?.papers ?? []).length > 0,
  ),
  'other-terms': ground(
    '要谈的新安排（协议在正常执行时，照协议还就行）',
    'other terms to ask for (while an agreement is in force and kept, there are none)',
    ({ state }) => state?.agreement === undefined || ASKS_ANEW.has(state.stage),
  ),
  awaiting: ground(
    '一个还没有答复的申请',
    'a request that is waiting for an answer',
    (f) => requestedOn(f) !== undefined && isAwaiting(f),
  ),
  offer: ground('对方提出的方案', 'an offer of the creditor', (f) => offeredTo(f) !== undefined),
  'text-differs': ground(
    '一份和说好的不一样的协议文字',
    'a text of the agreement that differs from what was said',
    (f) => differencesOf(f).length > 0,
  ),
  agreement: ground(
    '一份正在执行的协议',
    'an agreement in force',
    (f) => f.state?.agreement !== undefined && !OVER.has(f.state.stage),
  ),
  short: ground(
    '有一期还不上或没还够（先记下来）',
    'an instalment that cannot be paid, or was not paid in full (note it first)',
    (f) =>
      f.state?.agreement !== undefined &&
      (f.state.stage === 'at_risk' || f.state.stage === 'breached' || missedIn(f).length > 0),
  ),
  ended: ground(
    '一份被对方终止的协议',
    'an agreement that the creditor ended',
    (f) => f.state?.ended !== undefined && lastOf(f, 'lender-ends-agreement') !== undefined,
  ),
  deviation: ground(
    '账单或催收和协议不一致、还没有更正',
    'a bill or collection that does not follow the agreement and has not been corrected',
    (f) => deviationOf(f) !== undefined,
  ),
  'others-contacted': ground(
    '对方联系过你以外的人（联系记录）',
    'a contact with someone other than you (record of contacts)',
    (f) => othersContacted(f).length > 0,
  ),
  grievance: ground(
    '被拒绝、过期没有答复、要不到文字，或没有更正',
    'a refusal, an overdue answer, a written text that has not come, or something left uncorrected',
    (f) =>
      isRefused(f) ||
      f.state?.stage === 'complained' ||
      isSilent(f) ||
      textOwedSince(f) !== undefined ||
      uncorrectedOn(f) !== undefined,
  ),
  complained: ground(
    '已经向机构投诉',
    'a complaint to the lender',
    (f) => f.state?.complaint !== undefined || complainedOn(f) !== undefined,
  ),
  unresolved: ground(
    '投诉的答复期限已过，或者对方已经答复不同意',
    'an answer that says no, or the end of the time for one',
    (f) => f.state?.stage !== 'complained' || isComplaintOverdue(f),
  ),
  request: ground('已经提出的申请', 'a request that was made', (f) => requestedOn(f) !== undefined),
  'payment-order': ground(
    '收到支付令',
    'a payment order that was received',
    (f) => f.state?.court?.paper === 'payment-order',
  ),
  'report-wrong': ground(
    '信用报告与事实不符、还没有更正',
    'a credit report that is wrong and has not been put right',
    (f) => f.state?.reportWrong !== undefined,
  ),
  sold: ground(
    '得知债权已转让，还没有核实',
    'word that the claim was sold, not yet verified',
    (f) => saleTold(f) !== undefined,
  ),
  settled: ground('已经还清', 'payment in full', (f) => settlementOf(f) !== undefined),
} as const satisfies Record<string, Ground>;

/** States of a running agreement in which other terms may be asked for. */
const ASKS_ANEW: ReadonlySet<string> = new Set([
  'at_risk',
  'breached',
  'renegotiating',
  'refused',
  'legal',
  'sold',
]);

const OVER: ReadonlySet<string> = new Set(['settled', 'closed', 'refused', 'prepared', 'noted']);

/** The last entry of one of these kinds. */
export const lastOf = (
  { events }: Pick<Facts, 'events'>,
  ...kinds: readonly EventKind[]
): CaseEvent | undefined => [...events].reverse().find(({ kind }) => kinds.includes(kind));

/** Word that the claim was sold: an entry, a contact or a paper; nothing once the sale was proved. */
export function saleTold(
  f: Pick<Facts, 'borrower' | 'debt' | 'events'>,
): { readonly on?: Day; readonly to?: string } | undefined {
  if (lastOf(f, 'proof-of-assignment') !== undefined) return undefined;
  const sold = lastOf(f, 'claim-sold');
  return sold === undefined
    ? soldBy(f.borrower, f.debt.id)
    : { on: sold.on, ...present({ to: sold.to }) };
}

/** Where the text of an agreement is not what was said. */
export const differencesOf = ({ state }: Facts): readonly Text[] =>
  (state?.deviations ?? []).filter(({ stops }) => stops).map(({ say }) => say);

/** Whether the lender’s no stands: not where an offer ran out, or the person turned it down. */
const isRefused = ({ state }: Facts): boolean =>
  state?.stage === 'refused' && state.refusal?.by === undefined;

/** Whether the lender owes an answer. */
export const isAwaiting = ({ state }: Facts): boolean =>
  state !== undefined &&
  ['requested', 'in_review', 'countered', 'renegotiating'].includes(state.stage);

/** Whether the time for the answer to a complaint is over. */
const isComplaintOverdue = ({ state, asOf }: Facts): boolean =>
  state !== undefined && (state.reminders > 0 || (state.answerBy ?? state.due ?? asOf) < asOf);

/** The day on which both said yes, where the text was asked for since and has not come. */
export function textOwedSince(f: Facts): Day | undefined {
  const asked = lastOf(f, 'no-text-in-time');
  return f.state?.said === undefined || asked === undefined
    ? undefined
    : lastOf(f, 'borrower-accepts', 'lender-accepts')?.on;
}

/** Whether an answer that was due has not come. */
export const isSilent = (f: Facts): boolean =>
  isAwaiting(f) &&
  (lastOf(f, 'silence-past-deadline') !== undefined ||
    (f.state?.due !== undefined && f.state.due < f.asOf));

/** What does not fit the agreement and was not corrected since. */
export function deviationOf(f: Facts): CaseEvent | undefined {
  const found = lastOf(f, 'bill-differs', 'collection-goes-on');
  const mended = lastOf(f, 'corrected');
  return found === undefined || (mended !== undefined && mended.seq > found.seq)
    ? undefined
    : found;
}

/** The day on which the time to correct had gone by, where nothing was corrected since. */
export function uncorrectedOn(f: Facts): Day | undefined {
  const found = lastOf(f, 'not-corrected-in-time');
  const mended = lastOf(f, 'corrected');
  return found === undefined || (mended !== undefined && mended.seq > found.seq)
    ? undefined
    : found.on;
}

/** The day of the complaint to the lender. */
export const complainedOn = (f: Facts): Day | undefined =>
  f.state?.complaint?.on ?? lastOf(f, 'no-reason', 'unfair', 'not-corrected-in-time')?.on;

/** The entry by which all is paid. */
export function settlementOf(f: Facts): CaseEvent | undefined {
  if (f.state?.stage !== 'settled' && f.state?.stage !== 'closed') return undefined;
  return lastOf(
    f,
    'last-instalment-matched',
    'instalment-matched',
    'settled-early',
    'paid-in-full',
    'paid-or-enforced-in-full',
  );
}

/** Whether something was paid of the agreement, by its entries. */
export const isPartPaid = ({ state }: Facts): boolean => (state?.paid.length ?? 0) > 0;

/** Whether instalments were paid, none was missed, short or late, and none that was due is open. */
export const isKept = (f: Facts): boolean =>
  f.state?.agreement !== undefined &&
  isPartPaid(f) &&
  lastOf(f, 'no-match', 'paid-late') === undefined &&
  missedIn(f).length === 0;

/** An instalment that was due, and what is missing of it by the entries. */
export type Missed = {
  readonly no: number;
  readonly due: Day;
  readonly amount: Fen;
  readonly missing: Fen;
};

/** Instalments that were due before the day of writing, with what the entries leave open of each; also one noted as short. */
export function missedIn({ state, asOf }: Facts): readonly Missed[] {
  if (state === undefined) return [];
  const { short } = state;
  return openInstalments(state)
    .filter(({ no, due }) => due < asOf || no === short?.no)
    .map((one) => ({ ...one, missing: one.no === short?.no ? short.amount : one.amount }));
}
