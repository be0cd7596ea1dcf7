import { sha256 } from '@forbear/negotiation';
import type { Text } from '@forbear/problem';

type Lists = Readonly<Record<string, readonly string[]>>;

/** A set of papers as a draft writes it. */
export type PapersText = {
  readonly id: string;
  readonly papersMax: number;
  readonly ownStatementEnough: { readonly positionBelow: string; readonly orLevel: string };
  readonly anyOf: Lists;
  readonly substitutes: Lists;
  readonly neverAsk: readonly string[];
};
type Contact = { readonly from: string; readonly to: string } & Readonly<
  Record<string, number | string>
>;
/** A clock as a draft writes it. */
export type ClockText = {
  readonly id: string;
  readonly zone: string;
  readonly contact: Contact;
} & Readonly<Record<string, number | string | Contact>>;
export type PartsText = { readonly papers: PapersText; readonly clock: ClockText };

/** The days of a desk, each with its name. */
export const DAYS: Readonly<Record<string, Text>> = {
  firstPersonWorkingDays: { zh: '第一个人接手，工作日', en: 'First person, working days' },
  decisionDays: { zh: '答复，天', en: 'Decision, days' },
  papersDays: { zh: '交材料，天', en: 'Papers, days' },
  papersExtraDays: { zh: '材料延期，天', en: 'More time for papers, days' },
  paperLists: { zh: '材料最多要几次', en: 'Lists of papers, at most' },
  approvalWorkingDays: { zh: '审批，工作日', en: 'Approval, working days' },
  offerValidDays: { zh: '报价通常有效，天', en: 'Offers usually stand, days' },
  offerValidDaysMin: { zh: '报价至少有效，天', en: 'Offers stand at least, days' },
  counterWorkingDays: { zh: '答复还价，工作日', en: 'Answer to a counter-offer, working days' },
  roundsBeforeApprover: { zh: '几轮以后交审核员', en: 'Rounds before an approver' },
  oralToTextDays: { zh: '口头谈好到发文字，天', en: 'From word to text, days' },
  undoHours: { zh: '反悔，小时', en: 'Undo, hours' },
  reviewOfRefusalDays: { zh: '复核拒绝，天', en: 'Review of a refusal, days' },
  reviewDays: { zh: '回访，天', en: 'Review of an agreement, days' },
  objectionWorkingDays: { zh: '答复异议，工作日', en: 'Answer to an objection, working days' },
  settlementProofWorkingDays: { zh: '发结清证明，工作日', en: 'Proof of settlement, working days' },
};
/** When and how often the desk speaks by itself. */
export const CONTACT: Readonly<Record<string, Text>> = {
  from: { zh: '几点起联系', en: 'Contact from' },
  to: { zh: '到几点', en: 'to' },
  connectedCallsPerDay: { zh: '一天最多接通几次', en: 'Connected calls a day, at most' },
  unansweredTriesPerDay: { zh: '一天最多几次没接', en: 'Unanswered tries a day, at most' },
  messagesPerDay: { zh: '一天最多几条消息', en: 'Messages a day, at most' },
  unansweredChatLines: { zh: '没有回复时最多几条', en: 'Lines without an answer, at most' },
};

/** Papers and a clock as they are typed: figures as text, lists a line each. */
export type TypedParts = Readonly<Record<string, string>>;

const lines = (list: readonly string[] = []): string => list.join('\n');
const listIn = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => line.trim() || []);

export const typedParts = ({ papers, clock }: PartsText): TypedParts => ({
  papersMax: String(papers.papersMax),
  positionBelow: papers.ownStatementEnough.positionBelow,
  orLevel: papers.ownStatementEnough.orLevel,
  neverAsk: lines(papers.neverAsk),
  ...Object.fromEntries(
    Object.keys(papers.anyOf).flatMap((reason) => [
      [`any ${reason}`, lines(papers.anyOf[reason])],
      [`instead ${reason}`, lines(papers.substitutes[reason])],
    ]),
  ),
  ...Object.fromEntries(Object.keys(DAYS).map((key) => [key, String(clock[key])])),
  ...Object.fromEntries(Object.keys(CONTACT).map((key) => [key, String(clock.contact[key])])),
});

const isHour = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text.trim());

/** The parts that were typed, under a name of their own where anything is new: what is kept is never written over. Undefined where a figure is none. */
export function partsIn(id: string, before: PartsText, typed: TypedParts): PartsText | undefined {
  const text = (key: string): string => (typed[key] ?? '').trim();
  const whole = (key: string): number =>
    /^\d{1,6}$/.test(text(key)) ? Number(text(key)) : Number.NaN;
  const { papers, clock } = before;
  const reasons = Object.keys(papers.anyOf);
  const lists = (name: string): Lists =>
    Object.fromEntries(reasons.map((reason) => [reason, listIn(typed[`${name} ${reason}`] ?? '')]));
  const days = Object.fromEntries(Object.keys(DAYS).map((key) => [key, whole(key)]));
  const counts = Object.keys(CONTACT).filter((key) => key !== 'from' && key !== 'to');
  const contact = Object.fromEntries(counts.map((key) => [key, whole(key)]));
  const isRead =
    [whole('papersMax'), ...Object.values(days), ...Object.values(contact)].every(
      (one) => !Number.isNaN(one),
    ) &&
    /^\d{1,9}\.\d{2}$/.test(text('positionBelow')) &&
    isHour(text('from')) &&
    isHour(text('to'));
  if (!isRead) return undefined;
  return {
    papers: named(id, papers, {
      ...papers,
      papersMax: whole('papersMax'),
      ownStatementEnough: { positionBelow: text('positionBelow'), orLevel: text('orLevel') },
      anyOf: lists('any'),
      substitutes: lists('instead'),
      neverAsk: listIn(typed['neverAsk'] ?? ''),
    }),
    clock: named(id, clock, {
      ...clock,
      ...days,
      contact: { ...clock.contact, from: text('from'), to: text('to'), ...contact },
    }),
  };
}

/** What is the same as before keeps its name; anything else is named after the policy and its own content. */
function named<T extends { readonly id: string }>(policy: string, before: T, now: T): T {
  const content = JSON.stringify({ ...now, id: '' });
  if (content === JSON.stringify({ ...before, id: '' })) return before;
  return { ...now, id: `${policy.slice(0, 60)}-${sha256(content).slice(0, 8)}` };
}
