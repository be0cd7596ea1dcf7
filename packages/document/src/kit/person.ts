import { addDays, showDay } from '@forbear/money';
import type { CreditorRequest } from '../ask.ts';
import type { Facts } from '../facts.ts';
import {
  BLANK,
  fields,
  heading,
  list,
  messages,
  paragraph,
  signature,
  type Block,
} from '../paper.ts';
import { budgetTable } from '../wording/budget.ts';
import { instalmentsTable } from '../wording/instalment.ts';
import { whyLead } from '../wording/reason.ts';

/** Who lent money as a friend, relative or colleague is written to as a person: no desk, number or register. */
type Lines = {
  readonly opening: string;
  readonly money: string;
  readonly wish: string;
  readonly else: string;
  readonly writing: string;
};

function linesTo(f: Facts, ask: CreditorRequest): Lines {
  const { say, lang } = f;
  const { income, essential, kept, available } = f.money;
  return {
    opening:
      say(`${f.creditor}，你好，我是${f.name}。`, `Hello ${f.creditor}, this is ${f.name}. `) +
      (f.reason === undefined ? '' : whyLead(f, '我', lang)) +
      say(
        '原来说好的还法我做不到了。这笔钱我没有忘，想早点和你说清楚。',
        'I cannot keep to what we said. I have not forgotten the money, and would rather tell you early.',
      ),
    money:
      ask.kind === 'due-day' || !f.isBudgetTold
        ? ''
        : say(
            `我把收支算了一遍：每月收入 ${income}，生活必须用 ${essential}，留 ${kept} 应急，能拿来还所有人的一共是 ${available}。${f.later ?? ''}`,
            `I went through my budget: my income is ${income} a month, I need ${essential} to live on and keep ${kept} for emergencies, and ${available} is left for everyone I owe. ${f.later ?? ''}`.trim(),
          ),
    wish: say(`我想和你商量：${ask.request}。`, `May I suggest ${ask.request}?`),
    else: say(
      '你看这样行不行？不行的话，说说你能接受的，我再算一遍。',
      'Would that do? If not, tell me what would, and I will work it out again.',
    ),
    writing: say(
      '说定了我们各留一份文字：每次还多少、哪天还、利息怎么算，免得以后记不清。',
      'Once we agree, let us write it down and each keep a copy: how much, on which days and what interest, so that neither of us has to rely on memory.',
    ),
  };
}

const said = (...lines: readonly string[]): readonly string[] => lines.filter((one) => one !== '');

/** Messages to a person one knows. */
export function chatToPerson(f: Facts, ask: CreditorRequest): readonly Block[] {
  const lines = linesTo(f, ask);
  return messages(
    said(lines.opening, lines.money, lines.wish, `${lines.else}${f.say('', ' ')}${lines.writing}`),
  );
}

/** A talk with a person one knows, on one screen. */
export function talkToPerson(f: Facts, ask: CreditorRequest): readonly Block[] {
  const { say } = f;
  const lines = linesTo(f, ask);
  return [
    fields([
      [say('先说', 'First'), lines.opening],
      ...(lines.money === '' ? [] : [[say('收支', 'Money'), lines.money] as const]),
      [say('商量', 'My suggestion'), lines.wish],
      [say('听对方的', 'Then listen'), lines.else],
      [say('说定以后', 'Once agreed'), lines.writing],
      [
        say('要是急', 'If it is urgent'),
        say(
          `我手上现在能给的是 ${BLANK} 元（没有就说没有），多答应了我做不到。`,
          'What I can give now is ________ yuan (nothing, if that is so); I could not keep a larger promise.',
        ),
      ],
    ]),
    fields([
      [say('对方怎么说', 'What they said'), '________'],
      [say('每次多少、哪天', 'How much, on which days'), '________'],
    ]),
  ];
}

/** A letter to a person one knows, with the figures it rests on. */
export function letterToPerson(f: Facts, ask: CreditorRequest): readonly Block[] {
  const { say, lang } = f;
  const lines = linesTo(f, ask);
  return [
    paragraph(lines.opening),
    ...(ask.kind === 'due-day' ? [] : [budgetTable(f.borrower, lang)]),
    paragraph(lines.wish),
    ...(ask.payments.length === 0 ? [] : [instalmentsTable(ask.payments, f.asOf, lang)]),
    ...(f.isDisputed
      ? [
          paragraph(
            say(
              '利息我们一起按法律的上限核对一下，超出的部分我先不确认。',
              'Let us check the interest together against the legal ceiling; I do not confirm what may lie above it.',
            ),
          ),
        ]
      : []),
    heading(say('想请你', 'Would you')),
    list([
      say(
        `在${showDay(f.replyBy, lang)}前回我一句；不合适就说你能接受的。`,
        `let me know by ${showDay(f.replyBy, lang)}, or say what would suit you better.`,
      ),
      say(
        '说定了一起写下来：金额、日期、利息怎么算。',
        'write down with me what we agree: sums, days and interest.',
      ),
    ]),
    paragraph(
      say(
        `我会按说好的还，有变化先告诉你，也不会为此再去借。${showDay(addDays(f.asOf, 90), lang)}前后我们可以再看一次。`,
        `I will pay as agreed, tell you first if anything changes, and take no new loan for it. We can look at it again around ${showDay(addDays(f.asOf, 90), lang)}.`,
      ),
    ),
    signature(
      say(`${f.name}：＿＿＿＿＿＿`, `${f.name}: ____________`),
      say(`日期：${f.today}`, `Date: ${f.today}`),
    ),
  ];
}
