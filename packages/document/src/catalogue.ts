import { STAGE_NAMES, stageRow, STAGES, type StageName } from '@forbear/negotiation';
import { fail, ok, problem, type Problem, type Text } from '@forbear/problem';
import type { Facts } from './facts.ts';
import { GROUNDS, type Ground } from './ground.ts';
import { mailBlocks } from './kit/letter.ts';
import { replies } from './kit/reply.ts';
import { gateFault, gateIn } from './limitation-notice.ts';
import { agreementText } from './letter/agreement.ts';
import { disclosure } from './letter/disclosure.ts';
import { legalBrief } from './letter/brief.ts';
import { creditRegisterObjection, paymentOrderObjection, settlementProof } from './letter/court.ts';
import { lenderComplaint, objection, regulatorComplaint } from './letter/dispute.ts';
import { mediationRequest } from './letter/mediation.ts';
import type { Writer } from './letter/formal.ts';
import { acceptOffer, counterOffer } from './letter/offer.ts';
import { correctText } from './letter/correct-text.ts';
import { callSummary, moreTime, reminder } from './letter/follow-up.ts';
import { makeGood, reinstate } from './letter/broken.ts';
import { accountStatement, assignmentProof, noThirdPersons } from './letter/right.ts';

type Entry = {
  readonly title: Text;
  /** When it is used, in words. */
  readonly when: Text;
  /** States of a case in which it is written; empty: in any. */
  readonly stages: readonly StageName[];
  /** What must be so before it may say what it says. */
  readonly needs: readonly Ground[];
  readonly write: Writer;
};

/** Papers that ask, promise and admit nothing: they revive no claim that is out of time. */
const ADMIT_NOTHING: ReadonlySet<string> = new Set([
  'account-statement',
  'assignment-proof',
  'no-third-persons',
  'payment-order-objection',
  'credit-register-objection',
  'settlement-proof',
  'legal-brief',
]);

const entry = (
  zh: readonly [string, string],
  en: readonly [string, string],
  stages: readonly StageName[],
  write: Writer,
  ...needs: readonly Ground[]
): Entry => ({
  title: { zh: zh[0], en: en[0] },
  when: { zh: zh[1], en: en[1] },
  stages,
  needs,
  write,
});

/** The due day, where that is what the plan asks for. */
const dueDay: Writer = (f) => {
  if (!f.ask.ok) return f.ask;
  if (f.ask.value.kind !== 'due-day')
    return fail(
      problem('PAPER_NEEDS', {
        paper: PAPERS['due-day'].title.zh,
        paperEn: PAPERS['due-day'].title.en,
        zh: '一个在发薪日之前的还款日（incomes[].payDay），而且改了日子就还得上',
        en: 'a due day before the pay day (incomes[].payDay) whose move is all that is asked',
      }),
    );
  return ok({
    title: f.say('调整还款日申请', 'Request for another due day'),
    blocks: mailBlocks(f, f.ask.value),
  });
};

/** States in which the creditor may want the budget. */
const ASKING: readonly StageName[] = [
  'prepared',
  'contacting',
  'requested',
  'proof_asked',
  'in_review',
  'renegotiating',
  'refused',
  'escalated',
  'legal',
];

/** States in which something may still be owed. */
const OWING: readonly StageName[] = STAGE_NAMES.filter((name) => stageRow(name).over !== true);

/** Every paper beside the request itself, in the order of a negotiation. */
export const PAPERS = {
  replies: entry(
    ['常见说法怎么回', '打电话、聊天之前看'],
    ['Replies to usual answers', 'before a call or chat'],
    OWING,
    replies,
    GROUNDS['other-terms'],
  ),
  'due-day': entry(
    ['调整还款日', '还款日在到账日之前'],
    ['Another due day', 'the due day comes before the money'],
    ['prepared', 'contacting'],
    dueDay,
  ),
  disclosure: entry(
    ['收支申报', '对方要看收支'],
    ['Statement of income and spending', 'the creditor wants the budget'],
    ASKING,
    disclosure,
  ),
  'account-statement': entry(
    ['账务核对', '报方案之前，金额说不清'],
    ['Statement of account', 'before an offer, when sums are unclear'],
    OWING,
    accountStatement,
  ),
  'call-summary': entry(
    ['通话确认', '每次通话之后'],
    ['Summary after a call', 'after every call'],
    ['contacting', 'requested', 'offered', 'countered', 'agreed_orally', 'renegotiating'],
    callSummary,
    GROUNDS.call,
  ),
  'more-time': entry(
    ['材料延期', '材料来不及'],
    ['More time for papers', 'papers come later'],
    ['proof_asked'],
    moreTime,
    GROUNDS['papers-asked'],
  ),
  reminder: entry(
    ['催办', '过了期限没有答复'],
    ['Reminder', 'silence past the day'],
    ['requested', 'in_review', 'countered', 'renegotiating'],
    reminder,
    GROUNDS.awaiting,
  ),
  'counter-offer': entry(
    ['还价', '对方的方案放不进收支'],
    ['Counter-offer', 'an offer does not fit'],
    ['offered'],
    counterOffer,
    GROUNDS.offer,
  ),
  'correct-text': entry(
    ['更正协议文字', '对方发来的文字和说好的不一样'],
    ['Correction of the text', 'the text differs from what was said'],
    ['confirming'],
    correctText,
    GROUNDS['text-differs'],
  ),
  'accept-offer': entry(
    ['同意方案', '对方的方案放得进收支'],
    ['Acceptance', 'an offer fits'],
    ['offered', 'agreed_orally'],
    acceptOffer,
    GROUNDS.offer,
  ),
  agreement: entry(
    ['还款协议文本', '谈妥之后，签之前'],
    ['Text of the agreement', 'before signing'],
    ['agreed_orally', 'confirming'],
    agreementText,
  ),
  'make-good': entry(
    ['还款困难说明', '快到期钱不够，或者已经少还'],
    ['Notice of difficulty', 'money is missing for an instalment'],
    ['at_risk', 'breached', 'active'],
    makeGood,
    GROUNDS.short,
  ),
  reinstate: entry(
    ['请求恢复协议', '协议被对方终止之后'],
    ['Request to reinstate the agreement', 'after the creditor ended it'],
    ['refused'],
    reinstate,
    GROUNDS.ended,
  ),
  objection: entry(
    ['对账单、催收的异议', '账单或催收和约定不一致'],
    ['Objection', 'bill or collection differs from the agreement'],
    ['lender_deviates', 'active'],
    objection,
    GROUNDS.deviation,
  ),
  'no-third-persons': entry(
    ['停止联系第三人', '对方联系了别人'],
    ['Stop contacting others', 'others were contacted'],
    [],
    noThirdPersons,
    GROUNDS['others-contacted'],
  ),
  'lender-complaint': entry(
    ['向机构投诉', '被拒绝、一直不答复、要不到文字，或者没有更正'],
    ['Complaint to the lender', 'refused, silence, no text, or not corrected'],
    ['refused', 'requested', 'in_review', 'countered', 'agreed_orally', 'complained'],
    lenderComplaint,
    GROUNDS.grievance,
  ),
  'regulator-complaint': entry(
    ['向监管部门投诉', '机构投诉没有解决'],
    ['Complaint to the authority', 'the lender did not settle it'],
    ['complained', 'escalated', 'refused'],
    regulatorComplaint,
    GROUNDS.complained,
    GROUNDS.unresolved,
  ),
  'mediation-request': entry(
    ['调解申请', '谈不拢，想请人调解'],
    ['Request for mediation', 'talks are stuck'],
    ['complained', 'escalated', 'refused', 'legal'],
    mediationRequest,
    GROUNDS.request,
  ),
  'payment-order-objection': entry(
    ['支付令异议', '收到支付令，并且有属实的异议'],
    ['Objection to a payment order', 'an order came and a true ground exists'],
    ['legal'],
    paymentOrderObjection,
    GROUNDS['payment-order'],
  ),
  'credit-register-objection': entry(
    ['征信异议', '信用报告和事实不符'],
    ['Objection to the credit register', 'the report is not true'],
    [],
    creditRegisterObjection,
    GROUNDS['report-wrong'],
  ),
  'assignment-proof': entry(
    ['转让证明', '有人说债权已转让'],
    ['Proof of assignment', 'the claim is said to be sold'],
    OWING,
    assignmentProof,
    GROUNDS.sold,
  ),
  'settlement-proof': entry(
    ['结清证明', '全部还清之后'],
    ['Proof of settlement', 'all is paid'],
    ['settled', 'closed'],
    settlementProof,
    GROUNDS.settled,
  ),
  'legal-brief': entry(
    ['给法律援助的一页', '要问律师或法律援助'],
    ['Brief for legal aid', 'before asking a lawyer'],
    OWING,
    legalBrief,
  ),
} as const satisfies Record<string, Entry>;

export type PaperId = keyof typeof PAPERS;
export const PAPER_IDS = Object.keys(PAPERS) as readonly PaperId[];

/** The papers that are written in a state of a case, as far as its name tells. */
export const papersFor = (stage: StageName): readonly PaperId[] =>
  PAPER_IDS.filter((id) => isWrittenIn(PAPERS[id], stage));

const isWrittenIn = ({ stages }: Entry, stage: StageName): boolean =>
  stages.length === 0 || stages.includes(stage);

/**
 * Why a paper is not written now: it belongs to another state (PAPER_STAGE), its ground is not there
 * (PAPER_NEEDS), or it could revive a claim that may be out of time (LIMITATION_FIRST).
 */
export function paperFault(id: PaperId, f: Facts): Problem | undefined {
  const entry: Entry = PAPERS[id];
  const { state } = f;
  const paper = entry.title;
  if (state !== undefined && !isWrittenIn(entry, state.stage))
    return stageFault(paper, state.stage);
  const missing = entry.needs.find(({ holds }) => !holds(f));
  if (missing !== undefined) return needsFault(paper, missing);
  return ADMIT_NOTHING.has(id)
    ? undefined
    : gateFault(gateIn(f.borrower, f.debt, state), state, paper);
}

/** That what a paper states is not there: PAPER_NEEDS. */
export const needsFault = (paper: Text, { name: { zh, en } }: Ground): Problem =>
  problem('PAPER_NEEDS', { paper: paper.zh, paperEn: paper.en, zh, en });

/** That a paper does not belong to the state of its case: PAPER_STAGE. */
export function stageFault(paper: Text, stage: StageName): Problem {
  const { zh, en } = STAGES[stage].meaning;
  const bare = (text: string) => text.replace(/[。.]$/, '');
  return problem('PAPER_STAGE', {
    ...{ paper: paper.zh, paperEn: paper.en, stage },
    ...{ zh: bare(zh), en: bare(en) },
  });
}
