import { sumFen } from '@forbear/money';
import { ok } from '@forbear/problem';
import { openInstalments } from '@forbear/negotiation';
import type { CreditorRequest } from '../ask.ts';
import type { Facts } from '../facts.ts';
import { lastOf, missedIn, type Missed } from '../ground.ts';
import { BLANK } from '../paper.ts';
import { dayOr, formal, yuan, type Writer } from './formal.ts';

/** An instalment that is near or was missed: which one, by how much, when it is made good, what is proposed. */
export const makeGood: Writer = (f) => {
  const { say } = f;
  return ok(
    formal(f, {
      title: say('还款遇到困难的说明', 'Difficulty with an instalment'),
      facts: [
        shortLine(f),
        say(
          `原因：${BLANK}。现在每月可用于全部债务 ${f.money.available}。`,
          `Reason: ________. I can now pay ${f.money.available} a month towards all my debts.`,
        ),
      ],
      asks: [...wishes(f), say('请书面答复。', 'Please answer in writing.')],
    }),
  );
};

/** How the rest is made up: as the plan finds room for it, else as the person fills in. */
function wishes(f: Facts): readonly string[] {
  const { ask, say } = f;
  if (ask.ok && ask.value.isCatchUp === true)
    return [
      say(
        `请同意${ask.value.request}；请不要因此终止协议。`,
        `I am asking for ${ask.value.request}. Please do not end the agreement because of it.`,
      ),
    ];
  return [
    say(
      `我能在${dayOr(f, undefined)}前补上 ${BLANK} 元，请不要因此终止协议。`,
      'I can make up ________ yuan by ________; please do not end the agreement because of it.',
    ),
    anew(f),
  ];
}

/** What is short: each instalment that was missed or paid in part, else the next one, which is not due yet. */
function shortLine(f: Facts): string {
  const { say, state } = f;
  const missed = missedIn(f);
  const [first] = missed;
  const next = state === undefined ? undefined : openInstalments(state)[0];
  if (first === undefined)
    return next === undefined
      ? say(
          `近期一期（${dayOr(f, undefined)}，${BLANK}元）可能无法按时还足。`,
          'I may be unable to pay the next instalment (________, ________ yuan) in full and on time.',
        )
      : say(
          `${rowOf(f, next)}可能无法按时还足。`,
          `I may be unable to pay ${rowOf(f, next)} in full and on time.`,
        );
  const isPart = first.missing < first.amount;
  const part = say(
    `${rowOf(f, first)}没有还足，还差 ${yuan(f, first.missing)}。`,
    `I paid ${rowOf(f, first)} only in part; ${yuan(f, first.missing)} is still missing.`,
  );
  const whole = isPart ? missed.slice(1) : missed;
  const rows = whole.map((one) => rowOf(f, one));
  const sum = yuan(f, sumFen(missed.map(({ missing }) => missing)));
  return [
    ...(isPart ? [part] : []),
    ...(whole.length === 0
      ? []
      : [say(`${rows.join('、')}没有按时还上。`, `I did not pay ${rows.join(' and ')} on time.`)]),
    ...(missed.length === 1 ? [] : [say(`一共差 ${sum}。`, `Together ${sum} is missing.`)]),
  ].join(say('', ' '));
}

/** An instalment by its number, day and sum. */
const rowOf = (f: Facts, { no, due, amount }: Omit<Missed, 'missing'>): string =>
  f.say(
    `第 ${no} 期（${dayOr(f, due)}，${yuan(f, amount)}）`,
    `instalment ${no} (${dayOr(f, due)}, ${yuan(f, amount)})`,
  );

/** Other terms are asked for only where they are other ones than those that are open now. */
const anew = (f: Facts): string =>
  f.ask.ok && !isAgreed(f, f.ask.value)
    ? f.say(
        `如果不够，请按新的收支重新安排：${f.ask.value.request}。`,
        `If that is not enough, please agree to a new arrangement: ${f.ask.value.request}.`,
      )
    : f.say(
        '如果不够，请一起重新安排。',
        'If that is not enough, please work out a new arrangement with me.',
      );

/** Whether what would be asked for is what was agreed already. */
const isAgreed = ({ state }: Facts, { payments }: CreditorRequest): boolean => {
  const open = state === undefined ? [] : openInstalments(state);
  return (
    open.length === payments.length &&
    open.every(({ due, amount }, k) => payments[k]?.due === due && payments[k].amount === amount)
  );
};

/** After the creditor ended an agreement: the rest is offered, and the agreement asked for again. */
export const reinstate: Writer = (f) => {
  const { say, state } = f;
  const agreement = state?.ended?.agreement;
  const end = lastOf(f, 'lender-ends-agreement');
  const reason = end?.reason;
  return ok(
    formal(f, {
      title: say('请求恢复还款协议', 'Request to reinstate the agreement'),
      facts: [
        say(
          `双方自${dayOr(f, agreement?.effective)}起执行的还款协议，贵方于${dayOr(f, end?.on)}终止${reason === undefined ? '' : `，理由是“${reason}”`}。`,
          `We had an agreement in force since ${dayOr(f, agreement?.effective)}, which you ended on ${dayOr(f, end?.on)}${reason === undefined ? '' : `, giving as your reason “${reason}”`}.`,
        ),
        say(
          `现在每月可用于全部债务 ${f.money.available}。`,
          `I can now pay ${f.money.available} a month towards all my debts.`,
        ),
      ],
      asks: [
        say(
          `我能在${dayOr(f, undefined)}前补上 ${BLANK} 元。请恢复协议，其余各期照原约定。`,
          'I can make up ________ yuan by ________. Please reinstate the agreement and leave its other instalments as they were.',
        ),
        anew(f),
        say(
          '答复之前，请不要要求一次还清，也不要转给外部催收。',
          'Until you have answered, please do not call in the whole sum or pass it to outside collectors.',
        ),
        say('请书面答复。', 'Please answer in writing.'),
      ],
      hints: [
        say(
          '能补多少先补多少，留好凭证。对方可能要求一次还清，也可能起诉：法院的文书当天看最后一天。',
          'Make up what you can and keep the receipt. The whole sum may be called in, or a suit may follow: look at the last day of any court paper on the day it comes.',
        ),
      ],
    }),
  );
};
