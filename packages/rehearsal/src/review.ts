import type { Lang, Text } from '@forbear/problem';
import { DEEDS, rungOf, topicOf, type Deed, type Rehearsal, type Slip } from './call.ts';
import { repliesIn, reply, type Reply } from './reply.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What went well, in plain words; and what to say where it was left out. */
const DEED_TEXT: Readonly<Record<Deed, { readonly well: Text; readonly instead: Text }>> = {
  'took-notes': {
    well: text(
      '问了工号，说了会做记录。',
      'You asked for the staff number and said that you take notes.',
    ),
    instead: text(
      '开头先问：「请问您的工号？我会做记录。」',
      'Begin with: "May I have your staff number? I am taking notes."',
    ),
  },
  'gave-figures': {
    well: text('用收支表的数回答。', 'You answered with the figures of your budget.'),
    instead: text(
      '收入、必要支出、能还多少，三个数一起说。',
      'Give three figures together: income, essential spending, what is left.',
    ),
  },
  'kept-family-out': {
    well: text('没有牵连家人。', 'You kept your family out of it.'),
    instead: text(
      '可以说：「我不借新债还旧债，也不牵连家人。」',
      'Say: "I do not borrow to repay, and I keep my family out of it."',
    ),
  },
  'promised-nothing': {
    well: text('没有随口答应。', 'You promised nothing on the spot.'),
    instead: text(
      '可以说：「超过收支表的数我做不到，我不想答应做不到的事。」',
      'Say: "More than my budget shows I cannot pay, and I do not want to promise it."',
    ),
  },
  'asked-clearly': {
    well: text('请求说得清楚。', 'You asked clearly for one thing.'),
    instead: text(
      '只请求一件事：几期、每期多少、从哪天起。',
      'Ask for one thing: how many payments, how much, from when.',
    ),
  },
  'held-figure': {
    well: text('数没有变。', 'You held to your figure.'),
    instead: text(
      '对方还价时，重复同一个数和收支表。',
      'When they press, repeat the same figure and the budget.',
    ),
  },
  'asked-number': {
    well: text('要了受理编号。', 'You asked for the case number.'),
    instead: text(
      '结束前问：「请告诉我受理编号和答复时间。」',
      'Before the end ask: "What is the case number, and when will you answer?"',
    ),
  },
  'asked-writing': {
    well: text('要了书面确认。', 'You asked for it in writing.'),
    instead: text(
      '结束前说：「请用短信或在 App 里发给我。」',
      'Before the end say: "Please send it to me in writing."',
    ),
  },
  'accepted-what-fits': {
    well: text('接受的方案每个月都排得进。', 'What you accepted fits every month.'),
    instead: text(
      '没有排得进的方案，就请对方登记，等书面答复。',
      'Where nothing fits, have the request registered and wait for a written answer.',
    ),
  },
};

const SLIP_TEXT: Readonly<Record<Slip, Text>> = {
  'promised-too-much': text(
    '答应了多还。换成：「我能还的就是这个数。」做不到的承诺会被记下来。',
    'You promised more. Say instead: "This is the sum I can pay." A promise that breaks is noted.',
  ),
  'took-family-in': text(
    '提了向家里借。换成：「我不牵连家人，我的方案是这个。」',
    'You spoke of borrowing from family. Say instead: "I keep my family out of it; this is my proposal."',
  ),
  argued: text(
    '发了火。两边都有录音。换成：「我没有拒绝还款，我在申请安排。」',
    'You lost your temper; both sides record. Say instead: "I do not refuse to pay; I am asking for an arrangement."',
  ),
  'accepted-too-high': text(
    '接受了排不进收支的方案。换成：「按我的收支做不到，我申请的是这个数。」第二个月就断，比现在说不更难。',
    'You accepted what does not fit. Say instead: "My budget cannot carry it; this is what I ask for." A plan that breaks in its second month is harder than a no today.',
  ),
};

/** How a practice call went: what went well, and what to say instead. */
export type Review = { readonly well: readonly Text[]; readonly instead: readonly Text[] };

/** The review of a call, in the order of a call. */
export function reviewOf(call: Rehearsal): Review {
  const done = DEEDS.filter((deed) => call.deeds.includes(deed) && !isSpoiled(deed, call));
  const left = DEEDS.filter((deed) => !call.deeds.includes(deed) && !hidden(deed, call));
  return {
    well: done.map((deed) => DEED_TEXT[deed].well),
    instead: [
      ...call.slips.map((slip) => SLIP_TEXT[slip]),
      ...left.map((deed) => DEED_TEXT[deed].instead),
    ],
  };
}

const isSpoiled = (deed: Deed, { slips }: Rehearsal): boolean =>
  (deed === 'promised-nothing' && slips.includes('promised-too-much')) ||
  (deed === 'kept-family-out' && slips.includes('took-family-in')) ||
  (deed === 'held-figure' && slips.includes('accepted-too-high'));

/** Left out where a slip says the same already, or the first offer was right. */
const hidden = (deed: Deed, { slips, agreed }: Rehearsal): boolean =>
  (deed === 'promised-nothing' && slips.includes('promised-too-much')) ||
  (deed === 'kept-family-out' && slips.includes('took-family-in')) ||
  (deed === 'accepted-what-fits' && slips.includes('accepted-too-high')) ||
  (deed === 'held-figure' && agreed?.fits === true);

/** Two manners of a borrower, for transcripts and tests. */
export const MANNERS = ['steady', 'yielding'] as const;
export type Manner = (typeof MANNERS)[number];

/** The reply of a manner where a call stands. */
export function replyOf(manner: Manner, call: Rehearsal): Reply {
  if (call.phase === 'closing') {
    if (manner === 'yielding') return 'goodbye';
    if (!call.deeds.includes('asked-number')) return 'ask-number';
    return call.deeds.includes('asked-writing') ? 'goodbye' : 'ask-writing';
  }
  if (call.phase === 'offering') {
    if (manner === 'steady') return rungOf(call)?.fits === true ? 'accept' : 'hold';
    return call.at < 2 ? 'hold' : 'accept';
  }
  if (manner === 'steady') return 'answer';
  if (topicOf(call) === 'family-help') return 'ask-family';
  return topicOf(call) === 'pay-today' ? 'promise' : 'answer';
}

/** Plays a call to its end in one manner. */
export function practise(call: Rehearsal, manner: Manner): Rehearsal {
  let now = call;
  while (repliesIn(now).length > 0) now = reply(now, replyOf(manner, now));
  return now;
}

/** A call as a readable transcript with its review. */
export function transcript(call: Rehearsal, lang: Lang): string {
  const zh = lang === 'zh';
  const names = zh ? { desk: '客服', borrower: '我' } : { desk: 'Desk', borrower: 'Me' };
  const { well, instead } = reviewOf(call);
  const none = zh ? '- 没有' : '- nothing';
  const list = (texts: readonly Text[]) =>
    texts.length === 0 ? [none] : texts.map((one) => `- ${one[lang]}`);
  return [
    ...call.turns.map(({ by, say }) => `${names[by]}${zh ? '：' : ': '}${say[lang]}`),
    '',
    zh ? '做得好' : 'What went well',
    ...list(well),
    '',
    zh ? '可以换成这样说' : 'What to say instead',
    ...list(instead),
    '',
  ].join('\n');
}
