import { isEstimated } from '@forbear/loan';
import { showDay } from '@forbear/money';
import type { CreditorRequest } from '../ask.ts';
import type { Facts } from '../facts.ts';
import { BLANK, fields, type Block } from '../paper.ts';
import { aboutSum } from '../wording/instalment.ts';
import { trouble } from '../wording/late.ts';
import { whyLead } from '../wording/reason.ts';
import { short } from './chat.ts';

/** The call on one screen: what to say, what to note, and nothing else. */
export function phoneBlocks(f: Facts, ask: CreditorRequest): readonly Block[] {
  const { say, lang } = f;
  const [name, creditor] = [short(f.name, 20), short(f.subject, 30)];
  const { income, essential, kept, available } = f.money;
  // Who keeps paying the same sums owes no account of income and spending.
  const money =
    ask.kind === 'due-day' || !f.isBudgetTold
      ? ''
      : say(
          `每月收入 ${income}，必要支出 ${essential}，留作应急 ${kept}，可用于全部债务 ${available}。${f.later ?? ''}`,
          `My income is ${income} a month. I need ${essential} to live on and keep ${kept} for emergencies, which leaves ${available} for all my debts. ${f.later === undefined ? '' : `${f.later} `}`,
        );
  return [
    fields([
      [
        say('开场', 'Opening'),
        say(
          `您好，我是${name}，来电是为了${creditor}的还款安排。请问您的工号？我会做记录。`,
          `Hello, this is ${name}. I am calling about my payments to ${creditor}. May I have your staff number? I am taking notes.`,
        ),
      ],
      [
        say('三句', 'Three lines'),
        whyLead(f, '，我', lang) +
          trouble(f) +
          say(`${money}我申请：${ask.request}。`, ` ${money}I am asking for ${ask.request}.`),
      ],
      [
        say('请求', 'Request'),
        say(
          '请登记这个申请，并告诉我受理编号和答复时间。',
          'Please register it. What is the case number, and when will you answer?',
        ),
      ],
      [say('当场要钱', 'Money now'), today(f, ask)],
      [
        say('结尾', 'End'),
        say(
          '我复述一下：……。请把结果用短信或在 App 里发给我，写明息费和征信。谢谢。',
          'Let me read that back: … Please send me the result in writing, including charges and how it is reported. Thank you.',
        ),
      ],
      [
        say('号码', 'Number'),
        say(
          '以合同或 App 内公布的官方电话为准。',
          'Use only the number in your contract or in the app.',
        ),
      ],
    ]),
    fields([
      [say('工号', 'Staff number'), '________'],
      [say('受理编号', 'Case number'), '________'],
      [say('何时答复', 'Answer by'), '________'],
      [say('对方说每月', 'They ask per month'), '________'],
    ]),
  ];
}

/** What can be paid today is the person's own word: a blank, and that no more is promised. */
function today(f: Facts, ask: CreditorRequest): string {
  const { kind, payments } = ask;
  const { say, lang, asOf } = f;
  if (kind === 'due-day')
    return say(
      '这次只申请调整还款日，我会继续还。请告诉我从哪一期开始、这一次调整如何计息。',
      'I am only asking for another due day and will go on paying. Please tell me from which payment it applies and how interest is worked out for the change.',
    );
  const next = payments.find((one) => one.due > asOf);
  const sum = next && aboutSum(next.amount, lang, isEstimated(f.debt));
  const then =
    next === undefined
      ? ''
      : say(
          `下一笔是 ${showDay(next.due, lang)} 的${sum}。`,
          ` The next payment is ${sum} on ${showDay(next.due, lang)}.`,
        );
  return say(
    `我今天能还的是 ${BLANK} 元（没有就说没有）。${then}超过这个数我做不到，我不想答应做不到的事。`,
    `What I can pay today is ________ yuan (nothing, if that is so).${then} I cannot do more, and I do not want to promise what I cannot keep.`,
  );
}
