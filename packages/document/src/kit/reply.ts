import { addDays, showDay, showYuan } from '@forbear/money';
import { ok } from '@forbear/problem';
import type { CreditorRequest } from '../ask.ts';
import type { Facts } from '../facts.ts';
import { isAwaiting } from '../ground.ts';
import type { Writer } from '../letter/formal.ts';
import { courseLines } from '../letter/history.ts';
import { requestedOn } from '../standing.ts';
import { BLANK, fields, heading, list, type Block } from '../paper.ts';

/** Answers one hears, and good replies, with the figures of this debt. */
export const replies: Writer = (f) =>
  f.ask.ok
    ? ok({
        title: f.say('听到这些话，可以这样回', 'What to answer'),
        blocks: replyBlocks(f, f.ask.value),
      })
    : f.ask;

function replyBlocks(f: Facts, ask: CreditorRequest): readonly Block[] {
  return [
    heading(f.say('听到的话，和可以怎么回', 'What one hears, and what to say')),
    fields([...refusals(f, ask), ...pressures(f, ask), ...outcomes(f)]),
    heading(f.say('还价时可以怎么说', 'Ways to answer an offer')),
    list(counterLines(f, ask)),
  ];
}

type Pair = readonly [string, string];

/** What can be paid a month, or the whole request where payments differ. */
function monthly(f: Facts, { payments, request }: CreditorRequest): string {
  const [first] = payments;
  const level =
    first !== undefined && payments.slice(0, -1).every(({ amount }) => amount === first.amount);
  if (first === undefined || !level || payments.length === 1)
    return f.say(`我的方案是：${request}`, `My proposal is ${request}`);
  const sum = showYuan(first.amount, f.lang);
  return f.say(`我愿意每月还 ${sum}`, `I can pay ${sum} a month`);
}

function refusals(f: Facts, ask: CreditorRequest): readonly Pair[] {
  const { say } = f;
  return [
    [
      say('我没有权限', 'I may not decide'),
      say(
        '理解。请登记我的申请并转给有权限的部门，告诉我受理编号和答复时间。',
        'I understand. Please register my request and pass it on; what is the case number, and when will I hear?',
      ),
    ],
    [
      say('系统没有延期功能', 'The system has no deferral'),
      say(
        '请问由哪个部门处理确有困难的客户？请帮我登记个案申请。',
        'Which department deals with customers in hardship? Please register my case.',
      ),
    ],
    [
      say('不能协商，只能全额', 'No talks, all at once'),
      say(
        `按我的收支，全额做不到。${monthly(f, ask)}。如果不同意，请书面说明理由和贵方可接受的方案。`,
        `I cannot pay it all at once; my budget does not allow it. ${monthly(f, ask)}. If you cannot agree, please give me your reasons in writing and say what you could accept.`,
      ),
    ],
    [
      say('逾期了才能谈 / 还没逾期不能谈', 'Only once overdue / not yet overdue'),
      say(
        '我想尽早解决，不想拖。请登记，或者告诉我从哪天起可以申请。',
        'I want to settle this early. Please register it, or tell me from which day I can apply.',
      ),
    ],
    [
      say('期数太长 / 金额太低', 'Too long / too little'),
      say(
        `${f.isBudgetTold ? '请看收支表。' : ''}可以前几期低、之后复核；再高就会影响吃住，最后还是还不上。`,
        `${f.isBudgetTold ? 'Please look at my budget. ' : ''}Payments can start low and be reviewed later; any more would come out of food and rent, and I would fall behind again.`,
      ),
    ],
  ];
}

function pressures(f: Facts, ask: CreditorRequest): readonly Pair[] {
  const { say, lang, asOf } = f;
  const tomorrow = showDay(addDays(asOf, 1), lang);
  return [
    [
      say('先还 X 元才给登记', 'Pay first, then we register'),
      say(
        `我今天能还的是 ${BLANK} 元（没有就说没有）。请先登记，再确认这笔先抵哪一部分，并写明后面的方案。`,
        `What I can pay today is ________ yuan (nothing, if that is so). Please register my request first, then say what it is counted against and put the plan that follows in writing.`,
      ),
    ],
    [
      say('找家人朋友借一下', 'Borrow from family or friends'),
      say(
        `我不借新债还旧债，也不牵连家人。我的方案是：${ask.request}。`,
        `I do not borrow to pay old debts, and I am leaving my family out of this. My proposal is ${ask.request}.`,
      ),
    ],
    [
      say('今天是最后名额', 'Today only'),
      say(
        `请把方案发给我看，我 ${tomorrow} 前答复。`,
        `Please send it to me; I will answer by ${tomorrow}.`,
      ),
    ],
    [
      say('不还就起诉 / 上门 / 通知单位', 'We sue / visit / tell your employer'),
      say(
        '我没有拒绝还款，正在申请安排。请说明您的机构和工号，并只联系我本人。请按规定沟通。',
        'I have not refused to pay; I am asking for an arrangement. Please tell me your company and staff number, contact nobody but me, and keep to the rules.',
      ),
    ],
    [
      say('材料不够', 'Papers are missing'),
      say(
        `请列出还缺的材料和最晚时间。${proof(f)}缺的${BLANK}我在＿＿月＿＿日前补上；开不出来的，用收支说明可以吗？`,
        `Please list what is missing and when you need it. ${proof(f)}I will send ________ by ____; where a document cannot be had, will my statement do?`,
      ),
    ],
  ];
}

const proof = ({ say, proofs }: Facts): string =>
  proofs.length === 0
    ? ''
    : say(
        `我手上有：${proofs.slice(0, 4).join('、')}。`,
        `I have: ${proofs.slice(0, 4).join(', ')}. `,
      );

function outcomes(f: Facts): readonly Pair[] {
  const { say } = f;
  return [
    [
      say('同意，但只是口头', 'Yes, but only by word'),
      say(
        '谢谢。请用短信或在 App 里确认每期金额、日期、息费和征信怎么报送，我收到后按期还。',
        'Thank you. Please confirm the amounts, dates, charges and reporting in writing; I will start paying once I have that.',
      ),
    ],
    [
      say('已经转给第三方', 'It is with an agency'),
      say(
        '请告诉我机构全称、委托期限和联系人。我的申请仍请贵方处理。',
        'Please tell me the full name of the agency, how long it is instructed for and whom to contact. I still ask you to decide my request.',
      ),
    ],
    [
      say('债权已转让', 'The debt was sold'),
      say(
        '请给我转让通知和新债权人的全称、账户。核实前我不向新账户付款。',
        'Please send me the notice of assignment and the full name and account of the new creditor. I will not pay into a new account until I have verified it.',
      ),
    ],
    ...unanswered(f),
  ];
}

/** What to say where a request was made and its answer has not come. */
function unanswered(f: Facts): readonly Pair[] {
  const { say, lang } = f;
  const on = requestedOn(f);
  if (on === undefined || (f.state !== undefined && !isAwaiting(f))) return [];
  const asked = showDay(on, lang);
  const number = f.state?.number ?? BLANK;
  const by = showDay(addDays(f.asOf, 3), lang);
  // Something has come of it: then only what came since is missing.
  const [zh, en] =
    courseLines(f).length === 0
      ? ['至今未答复', 'have had no answer']
      : ['此后没有收到新的答复', 'have heard nothing new since'];
  return [
    [
      say('（没有答复）', '(no answer)'),
      say(
        `我在${asked}申请（编号 ${number}），${zh}。请在${by}前答复，否则我将通过正式投诉渠道反映。`,
        `I asked on ${asked} (number ${number}) and ${en}. Please answer by ${by}; otherwise I will use the formal complaint channel.`,
      ),
    ],
  ];
}

/** The counter-offers of the craft: another shape of the same money, never more than can be kept. */
export function counterLines(f: Facts, ask: CreditorRequest): readonly string[] {
  const { say } = f;
  const { available } = f.money;
  const review = showDay(addDays(f.asOf, 90), f.lang);
  return [
    say(
      `金额不变，加一个复核日：${ask.request}，${review} 一起复核。`,
      `The same amount with a review date: ${ask.request}, to be looked at again on ${review}.`,
    ),
    say(
      '先低后高：前几期按现在的收支还，收入恢复后每期增加。',
      'Lower at first: start with what my budget allows, and pay more once my income is back.',
    ),
    say('换一种分法：先延期，再分期。', 'A different shape: a deferral first, then instalments.'),
    say(
      '少减期数，请减免已产生的违约金、罚息。',
      'Instead of more months, waive the penalties charged so far.',
    ),
    say('换一个还款日，放在到账日之后。', 'Another due day, after my income arrives.'),
    say(
      `我全部债务每月一共只有 ${available}，超过这个数答应了也做不到。`,
      `I have ${available} a month for all my debts together; I could promise more, but I could not keep it.`,
    ),
  ];
}
