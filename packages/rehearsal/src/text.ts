import { groupYuan, showDay, type Day, type Fen } from '@forbear/money';
import { enCount, type Text } from '@forbear/problem';
import type { HardshipReason } from '@forbear/check';

const text = (zh: string, en: string): Text => ({ zh, en });

/** What a desk asks, in the order in which it is asked as a rule. */
export const TOPICS = [
  'identity',
  'reason',
  'work',
  'income',
  'other-debts',
  'family-help',
  'pay-today',
  'rest-when',
] as const;
export type Topic = (typeof TOPICS)[number];

export const QUESTIONS: Readonly<Record<Topic, Text>> = {
  identity: text('您好，请问是本人吗？', 'Hello, am I speaking to the account holder?'),
  reason: text('这期为什么还不上？', 'Why can you not pay this time?'),
  work: text('现在做什么工作？', 'What work do you do now?'),
  income: text('每个月收入多少？', 'What is your income a month?'),
  'other-debts': text('还有别的贷款吗？', 'Do you have other loans?'),
  'family-help': text('家里人能帮一下吗？', 'Can your family help?'),
  'pay-today': text('今天能还多少？', 'How much can you pay today?'),
  'rest-when': text('剩下的什么时候还？', 'When will you pay the rest?'),
};

/** Pressure that stays within the rules: no threats, no third persons, no countdown. */
export const PRESSURES: readonly Text[] = [
  text('我没有权限改方案。', 'I am not allowed to change the plan.'),
  text('系统里没有延期功能。', 'The system has no deferral.'),
  text('期数太长了，金额太低。', 'That takes too long, and the sum is too low.'),
  text('按规定要全额还。', 'The rule is to pay in full.'),
  text('您再想想办法，多还一点。', 'Please find a way to pay a little more.'),
];

export const REASON_WORDS: Readonly<Record<HardshipReason, Text>> = {
  illness: text('生病', 'illness'),
  unemployment: text('失业', 'the loss of my job'),
  'income-fell': text('收入减少', 'a fall in income'),
  family: text('家庭变故', 'a family event'),
  business: text('经营困难', 'trouble in my business'),
  care: text('照顾家人', 'the care of family'),
  poverty: text('生活困难', 'hardship'),
  disaster: text('受灾', 'a disaster'),
  other: text('特殊困难', 'special hardship'),
};

/** The figures of the case that every answer uses. */
export type Figures = {
  readonly name: string;
  readonly why?: { readonly reason: HardshipReason; readonly since?: Day };
  readonly income: Fen;
  readonly essential: Fen;
  readonly available: Fen;
  readonly debts: number;
  /** What is asked for: how many payments, the first sum and its day. */
  readonly count: number;
  readonly first: Fen;
  readonly firstDue: Day;
};

const yuan = (amount: Fen): Text => text(`${groupYuan(amount)} 元`, `${groupYuan(amount)} yuan`);

/** Why, since when; without a reason told no more than that it is hard. */
function reasonOf(why: Figures['why']): Text {
  if (why === undefined)
    return text('按原计划还有困难，我愿意还。', 'I cannot pay as first agreed. I want to repay.');
  const reason = REASON_WORDS[why.reason];
  const [zh, en] =
    why.since === undefined
      ? ['', '']
      : [`${showDay(why.since, 'zh')}起`, `Since ${showDay(why.since, 'en')} `];
  return text(
    `${zh}因为${reason.zh}，按原计划还有困难。我愿意还。`,
    `${en}I cannot pay as first agreed because of ${reason.en}. I want to repay.`,
  );
}

/** A true and short answer to each question. */
export function answerTo(topic: Topic, f: Figures): Text {
  const [income, essential, available] = [yuan(f.income), yuan(f.essential), yuan(f.available)];
  switch (topic) {
    case 'identity':
      return text(
        `是我，${f.name}。请问您的工号？我会做记录。`,
        `Yes, I am ${f.name}. May I have your staff number? I am taking notes.`,
      );
    case 'reason':
      return reasonOf(f.why);
    case 'work':
      return text(
        '情况就是这样，有变化我会说。',
        'That is how it stands; I shall tell you when it changes.',
      );
    case 'income':
      return text(
        `每月收入 ${income.zh}，必要支出 ${essential.zh}，能用来还债的 ${available.zh}。`,
        `${income.en} a month; I need ${essential.en} to live, and ${available.en} are left for debts.`,
      );
    case 'other-debts':
      return text(
        f.debts > 1 ? `一共 ${f.debts} 笔，每家我都用同一份收支表。` : '我列出来的就这一笔。',
        f.debts > 1
          ? `${f.debts} in all; every creditor gets the same figures.`
          : 'This is the only one on my list.',
      );
    case 'family-help':
      return text(
        '我不借新债还旧债，也不牵连家人。',
        'I do not borrow to repay, and I keep my family out of it.',
      );
    case 'pay-today':
      return text(
        '今天我不随口答应。超过收支表的数我做不到。',
        'I shall not promise a sum on the spot. More than my budget shows I cannot pay.',
      );
    case 'rest-when':
      return requestText(f);
  }
}

/** The one request, in the same figures as letter and chat. */
export function requestText(f: Figures): Text {
  const first = yuan(f.first);
  return text(
    `我申请从 ${showDay(f.firstDue, 'zh')} 起分 ${f.count} 次还，首次 ${first.zh}。请登记。`,
    `I ask to pay in ${enCount(f.count, 'payment')} from ${showDay(f.firstDue, 'en')}, the first of ${first.en}. Please register it.`,
  );
}
