import type { Text } from '@forbear/problem';
import { nextSeed } from '@forbear/money';
import {
  pressureOf,
  rungOf,
  topicOf,
  type Deed,
  type Rehearsal,
  type Rung,
  type Slip,
} from './call.ts';
import { answerTo, QUESTIONS, requestText, TOPICS, type Topic } from './text.ts';

/** What a person can say in a practice call. */
export const REPLIES = [
  'answer',
  'hold',
  'accept',
  'promise',
  'ask-family',
  'argue',
  'ask-number',
  'ask-writing',
  'goodbye',
] as const;
export type Reply = (typeof REPLIES)[number];

const text = (zh: string, en: string): Text => ({ zh, en });

/** Whether the offer on the table can be kept. */
const isKeepable = (call: Rehearsal): boolean => rungOf(call)?.fits === true;

/** The replies that make sense where a call stands, the one to practise first. */
export function repliesIn(call: Rehearsal): readonly Reply[] {
  switch (call.phase) {
    case 'asking':
      return topicOf(call) === 'family-help'
        ? ['answer', 'ask-family', 'argue']
        : ['answer', 'promise', 'argue'];
    case 'offering':
      return isKeepable(call)
        ? ['accept', 'hold', 'promise', 'argue']
        : ['hold', 'accept', 'promise', 'argue'];
    case 'closing':
      return ['ask-number', 'ask-writing', 'goodbye'];
    case 'over':
      return [];
  }
}

/** The call after a reply and the desk's answer to it. A reply that makes no sense there changes nothing. */
export function reply(call: Rehearsal, said: Reply): Rehearsal {
  if (!repliesIn(call).includes(said)) return call;
  const spoken: Rehearsal = {
    ...call,
    turns: [...call.turns, { by: 'borrower', say: wordsOf(call, said) }],
    deeds: [...new Set([...call.deeds, ...deedsOf(call, said)])],
    slips: [...new Set([...call.slips, ...slipsOf(call, said)])],
  };
  if (call.phase === 'asking') return nextQuestion(spoken);
  return call.phase === 'offering' ? nextOffer(spoken, said) : closed(spoken, said);
}

const desk = (call: Rehearsal, ...lines: readonly Text[]): Rehearsal => ({
  ...call,
  seed: nextSeed(nextSeed(call.seed)),
  turns: [...call.turns, ...lines.map((say) => ({ by: 'desk', say }) as const)],
});

function nextQuestion(call: Rehearsal): Rehearsal {
  const next = TOPICS[call.at + 1];
  if (next !== undefined) return desk({ ...call, at: call.at + 1 }, QUESTIONS[next]);
  return offered({ ...call, phase: 'offering', at: 0 });
}

/** The desk's next offer, or its end when nothing is left. */
function offered(call: Rehearsal, ...before: readonly Text[]): Rehearsal {
  const rung = call.rungs[call.at];
  if (rung !== undefined) return desk(call, ...before, rung.say);
  return desk(
    { ...call, phase: 'closing' },
    ...before,
    text(
      '我这里没有别的方案了，我登记您的申请，转给有权限的部门。',
      'I have no other offer; I register your request and pass it on.',
    ),
  );
}

function nextOffer(call: Rehearsal, said: Reply): Rehearsal {
  const rung = rungOf(call);
  if (said === 'accept' && rung !== undefined)
    return desk(
      { ...call, phase: 'closing', agreed: rung },
      text('好的，就按这个方案。', 'Good, we shall do it this way.'),
    );
  if (said !== 'hold')
    return desk(call, text('我明白，我们还是看方案。', 'I understand; let us look at the plan.'));
  const pressure = pressureOf(call);
  return offered({ ...call, at: call.at + 1 }, ...(pressure === undefined ? [] : [pressure]));
}

function closed(call: Rehearsal, said: Reply): Rehearsal {
  switch (said) {
    case 'ask-number':
      return desk(
        call,
        text(
          '受理编号我用短信发给您，七天内答复。',
          'The case number comes by message; the answer within seven days.',
        ),
      );
    case 'ask-writing':
      return desk(call, text('会在 App 里发文字确认。', 'You will get it in writing in the app.'));
    default:
      return { ...desk(call, text('再见。', 'Goodbye.')), phase: 'over' };
  }
}

function wordsOf(call: Rehearsal, said: Reply): Text {
  const { figures } = call;
  switch (said) {
    case 'answer':
      return answerTo(topicOf(call) as Topic, figures);
    case 'hold':
      // What can be kept takes nothing from food and rent.
      return call.at === 0 || isKeepable(call)
        ? requestText(figures)
        : text(
            `请看收支表，再高就会影响吃住，最后还是还不上。${requestText(figures).zh}`,
            `Please look at my budget: more would take from food and rent, and I could not keep it. ${requestText(figures).en}`,
          );
    case 'accept':
      return text('可以，我接受这个方案。', 'Yes, I accept this.');
    case 'promise':
      return text('好吧，我想办法今天多还。', 'All right, I shall somehow pay more today.');
    case 'ask-family':
      return text('我去问问家里借一点。', 'I shall ask my family to lend me some.');
    case 'argue':
      return text('你们就知道逼人！', 'All you do is press people!');
    case 'ask-number':
      return text(
        '请告诉我受理编号和答复时间。',
        'Please tell me the case number and when you answer.',
      );
    case 'ask-writing':
      return text(
        '请用短信或在 App 里写明每期金额、日期、息费和征信处理。',
        'Please confirm sums, days, charges and the credit record in writing.',
      );
    case 'goodbye':
      return text('谢谢，我复述完了，再见。', 'Thank you. I have repeated it all. Goodbye.');
  }
}

function deedsOf(call: Rehearsal, said: Reply): readonly Deed[] {
  if (said === 'answer') return DEED_OF_TOPIC[topicOf(call) as Topic] ?? [];
  if (said === 'hold') return ['asked-clearly', 'held-figure'];
  if (said === 'ask-number') return ['asked-number'];
  if (said === 'ask-writing') return ['asked-writing'];
  return said === 'accept' && (rungOf(call) as Rung).fits ? ['accepted-what-fits'] : [];
}

const DEED_OF_TOPIC: Partial<Record<Topic, readonly Deed[]>> = {
  identity: ['took-notes'],
  income: ['gave-figures'],
  'family-help': ['kept-family-out'],
  'pay-today': ['promised-nothing'],
  'rest-when': ['asked-clearly'],
};

function slipsOf(call: Rehearsal, said: Reply): readonly Slip[] {
  if (said === 'promise') return ['promised-too-much'];
  if (said === 'ask-family') return ['took-family-in'];
  if (said === 'argue') return ['argued'];
  return said === 'accept' && !(rungOf(call) as Rung).fits ? ['accepted-too-high'] : [];
}
