import type { CaseEvent, EventKind } from '@forbear/negotiation';
import type { Facts } from '../facts.ts';
import { deviationOf, isAwaiting, textOwedSince, uncorrectedOn } from '../ground.ts';
import { BLANK } from '../paper.ts';
import { HANDED_IN, isHandedIn, requestedOn } from '../standing.ts';
import { instalmentsText } from '../wording/instalment.ts';
import { dayOr, yuan } from './formal.ts';

const FOUND = {
  bill: { zh: '账单和约定不一致', en: 'the bill is not as agreed' },
  sum: { zh: '账单金额与约定不同', en: 'the bill shows another sum' },
  interest: { zh: '计收了约定以外的利息', en: 'interest beyond what was agreed' },
  penalty: { zh: '计收了违约金、罚息', en: 'a penalty was charged' },
  collection: { zh: '催收没有停止', en: 'collection has not stopped' },
} as const;

/** Whether it is the bill or the collection that does not fit. */
export function foundIn(event: CaseEvent | undefined): { bill: boolean; collection: boolean } {
  const found = deviationsOf(event);
  const collection = found.includes('collection');
  return { bill: found.some((one) => one !== 'collection') || !collection, collection };
}

/** What was found to differ; of a bill no more than that, where the entry does not say what. */
const deviationsOf = (event: CaseEvent | undefined): readonly (keyof typeof FOUND)[] =>
  event?.found ?? (event?.kind === 'collection-goes-on' ? ['collection'] : ['bill']);

export function differs(f: Facts, event: CaseEvent | undefined): string {
  if (event === undefined) return f.say(`${BLANK}。`, '________.');
  const what = deviationsOf(event)
    .map((one) => FOUND[one][f.lang])
    .join(f.say('；', '; '));
  const { paid: row } = event;
  const agreed = f.state?.agreement?.instalments.some(({ amount }) => amount === row?.amount);
  // A sum that is one of those agreed shows no difference.
  const paid =
    row === undefined || agreed === true
      ? ''
      : f.say(`（账单 ${yuan(f, row.amount)}）`, ` (bill: ${yuan(f, row.amount)})`);
  return `${what}${paid}${f.say('。', '.')}`;
}

/** What the record holds of the request and what came of it: nothing is said that no entry says. */
export function historyLines(f: Facts): readonly string[] {
  const { say } = f;
  const asked = requestedOn(f);
  const number = f.state?.number;
  return [
    ...(asked === undefined
      ? []
      : [
          say(
            `本人于${dayOr(f, asked)}申请调整还款安排${number === undefined ? '' : `（编号 ${number}）`}。`,
            `On ${dayOr(f, asked)} I asked to change the repayment${number === undefined ? '' : ` (number ${number})`}.`,
          ),
        ]),
    ...agreedLines(f),
    ...courseLines(f),
    ...openLines(f),
    ...deviationLines(f),
  ];
}

/** The agreement that runs, or what both said yes to while its text does not come. */
function agreedLines(f: Facts): readonly string[] {
  const { say, state } = f;
  if (state?.agreement !== undefined)
    return [
      say(
        `双方有自${dayOr(f, state.agreement.effective)}起执行的协议。`,
        `We have an agreement in force since ${dayOr(f, state.agreement.effective)}.`,
      ),
    ];
  const said = textOwedSince(f);
  if (said === undefined || state?.said === undefined) return [];
  return [
    say(
      `双方于${dayOr(f, said)}口头或在聊天里谈成：${instalmentsText(state.said.instalments, f.lang)}，合计 ${yuan(f, state.said.sum)}。本人要求书面确认，仍没有收到书面的协议。`,
      `On ${dayOr(f, said)} we agreed orally or in chat on ${instalmentsText(state.said.instalments, f.lang)}, ${yuan(f, state.said.sum)} in all. I asked for it in writing; nothing in writing has come.`,
    ),
  ];
}

/** Lines of the course at most: the latest count. */
const COURSE_MAX = 6;

/** What came of the request, or since the agreement: each entry that says so, in its order. */
export const courseLines = (f: Facts): readonly string[] =>
  courseOf(f)
    .flatMap((event) => COURSE[event.kind]?.(f, event) ?? [])
    .slice(-COURSE_MAX);

/** The entries since the agreement that runs or ran, else since the request; what both said yes to stands by itself. */
function courseOf(f: Facts): readonly CaseEvent[] {
  const { events, state } = f;
  const isAgreed = state?.agreement !== undefined || state?.ended !== undefined;
  const from: readonly EventKind[] = isAgreed ? ['text-equals'] : HANDED_IN;
  if (!isAgreed && textOwedSince(f) !== undefined) return [];
  const since = events.slice(events.findLastIndex(({ kind }) => from.includes(kind)) + 1);
  // One silence is told, the last; where the answer is still owed, that is told by itself.
  return since.filter(
    ({ kind }, k) =>
      kind !== 'silence-past-deadline' ||
      (!isAwaiting(f) && !since.slice(k + 1).some((one) => one.kind === kind)),
  );
}

type Line = (f: Facts, event: CaseEvent) => string;

const line =
  (zh: (on: string) => string, en: (on: string) => string): Line =>
  (f, { on }) =>
    f.say(zh(dayOr(f, on)), en(dayOr(f, on)));

/** A reason as it was given; that none was given only where the person has said so. */
function because(f: Facts, { reason, seq }: CaseEvent): string {
  if (reason !== undefined)
    return f.say(`，理由是“${reason}”`, `, giving as your reason “${reason}”`);
  return f.events.some((one) => one.seq > seq && one.kind === 'no-reason')
    ? f.say('，没有说明理由', ', without giving a reason')
    : '';
}

const saysNo: Line = (f, event) =>
  f.say(
    `贵方于${dayOr(f, event.on)}拒绝${because(f, event)}。`,
    `You refused on ${dayOr(f, event.on)}${because(f, event)}.`,
  );

const offers = line(
  (on) => `贵方于${on}提出方案。`,
  (on) => `You made an offer on ${on}.`,
);

/** The entries that a history tells of, each in one sentence. */
const COURSE: { readonly [K in EventKind]?: Line } = {
  offer: offers,
  'answer-yes': offers,
  'papers-sent': line(
    (on) => `本人于${on}交了贵方要的材料。`,
    (on) => `I sent the papers you asked for on ${on}.`,
  ),
  'does-not-fit': line(
    (on) => `本人于${on}还价。`,
    (on) => `I made a counter-offer on ${on}.`,
  ),
  'text-differs': line(
    (on) => `贵方发来的协议文字和说好的不一样，本人于${on}提出更正。`,
    (on) =>
      `The text you sent differed from what we agreed, and I asked for a correction on ${on}.`,
  ),
  'silence-past-deadline': line(
    (on) => `到${on}没有收到答复。`,
    (on) => `By ${on} I had received no answer.`,
  ),
  'end-date-passed': line(
    (on) => `到${on}，贵方的方案已过有效期，没有谈成。`,
    (on) => `By ${on} your offer had lapsed without an agreement.`,
  ),
  'borrower-declines': line(
    (on) => `本人于${on}没有接受。`,
    (on) => `I declined it on ${on}.`,
  ),
  'refused-on-the-spot': saysNo,
  refused: saysNo,
  'lender-refuses': saysNo,
  'answer-no': (f, event) =>
    f.say(
      `贵方于${dayOr(f, event.on)}答复投诉，没有同意${because(f, event)}。`,
      `You answered my complaint on ${dayOr(f, event.on)} and did not agree${because(f, event)}.`,
    ),
  'rejected-or-closed': line(
    (on) => `受理机构于${on}驳回或办结。`,
    (on) => `The body that dealt with it rejected or closed the matter on ${on}.`,
  ),
  'lender-ends-agreement': (f, event) =>
    f.say(
      `双方谈成的协议，贵方于${dayOr(f, event.on)}终止${because(f, event)}。`,
      `We had an agreement, which you ended on ${dayOr(f, event.on)}${because(f, event)}.`,
    ),
  undone: line(
    (on) => `本人于${on}在约定的时间内撤销了协议。`,
    (on) => `I withdrew from the agreement on ${on}, within the time allowed.`,
  ),
};

/** What is still open: an answer that is owed, or terms that nobody has put in writing. */
function openLines(f: Facts): readonly string[] {
  const { say, state } = f;
  const course = courseOf(f).filter(({ kind }) => COURSE[kind] !== undefined);
  if (isAwaiting(f) && requestedOn(f) !== undefined)
    return [
      course.length === 0
        ? say('至今没有收到书面答复。', 'I have had no written answer so far.')
        : say('此后没有收到新的答复。', 'I have heard nothing since.'),
    ];
  const isOpen = state?.agreement === undefined && state?.ended === undefined;
  return isOpen && course.some(({ kind }) => kind === 'offer' || kind === 'answer-yes')
    ? [say('至今没有双方书面确认的安排。', 'So far nothing has been agreed in writing.')]
    : [];
}

/** Lines to the creditor, told to somebody else; what somebody said in so many words stays. */
export const toldOf = (
  lines: readonly string[],
  name: { readonly zh: string; readonly en: string },
): readonly string[] => {
  const begins = name.en.charAt(0).toUpperCase() + name.en.slice(1);
  return lines.map((one) =>
    one
      .split(/(“[^”]*”)/)
      .map((part, k) =>
        k % 2 === 1
          ? part
          : part
              .replaceAll('贵方', name.zh)
              .replace(/\bYour\b/g, `${begins}’s`)
              .replace(/\bYou\b/g, begins)
              .replace(/\byour\b/g, `${name.en}’s`)
              .replace(/\byou\b/g, name.en),
      )
      .join(''),
  );
};

/** What does not fit the agreement, and whether the time to correct it has gone by. */
function deviationLines(f: Facts): readonly string[] {
  const { say } = f;
  const found = deviationOf(f);
  if (found === undefined) return [];
  const late = uncorrectedOn(f);
  const isAgreed = f.state?.agreement !== undefined || f.state?.ended !== undefined;
  return [
    isAgreed
      ? say(
          `${dayOr(f, found.on)}发现与协议不一致：${differs(f, found)}`,
          `On ${dayOr(f, found.on)} I found that the agreement was not followed: ${differs(f, found)}`,
        )
      : say(
          `${dayOr(f, found.on)}发现与说好的不一致：${differs(f, found)}`,
          `On ${dayOr(f, found.on)} I found that this is not what was said: ${differs(f, found)}`,
        ),
    ...(late === undefined
      ? []
      : [say(`到${dayOr(f, late)}没有更正。`, `By ${dayOr(f, late)} it had not been corrected.`)]),
  ];
}

/** What can be enclosed by the record: the request itself only where it was written. */
export const papersSoFar = (f: Facts): readonly string[] => [
  ...writtenRequest(f),
  ...(f.isBudgetTold ? [f.say('收支表', 'my statement of income and spending')] : []),
  ...f.enclosures,
  ...(isNoted(f) ? [f.say('联系记录', 'the record of contacts')] : []),
];

/** Whether anything of what was said between the two sides was noted. */
export const isNoted = ({ events, borrower, debt }: Facts): boolean =>
  events.length > 0 || borrower.contacts.some((one) => (one.debt ?? debt.id) === debt.id);

const WRITTEN = {
  letter: { zh: '申请书', en: 'my application' },
  chat: { zh: '申请的聊天记录', en: 'the chat in which I applied' },
} as const;

function writtenRequest(f: Facts): readonly string[] {
  const by = f.events.findLast(({ channel }) => channel !== undefined)?.channel;
  return !isHandedIn(f) || by === undefined || by === 'phone' ? [] : [WRITTEN[by][f.lang]];
}
