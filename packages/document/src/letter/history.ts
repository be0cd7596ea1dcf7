import type { CaseEvent } from '@forbear/negotiation';
import { isEnded, type Facts } from '../facts.ts';
import { deviationOf, isAwaiting, textOwedSince, uncorrectedOn } from '../ground.ts';
import { BLANK } from '../paper.ts';
import { isHandedIn, requestedOn } from '../standing.ts';
import { instalmentsText } from '../wording/instalment.ts';
import { dayOr, yuan } from './formal.ts';

const FOUND = {
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

const deviationsOf = (event: CaseEvent | undefined) =>
  event?.found ??
  (event?.kind === 'collection-goes-on' ? (['collection'] as const) : (['sum'] as const));

export function differs(f: Facts, event: CaseEvent | undefined): string {
  if (event === undefined) return f.say(`${BLANK}。`, '________.');
  const what = deviationsOf(event)
    .map((one) => FOUND[one][f.lang])
    .join(f.say('；', '; '));
  const paid =
    event.paid === undefined
      ? ''
      : f.say(`（账单 ${yuan(f, event.paid.amount)}）`, ` (bill: ${yuan(f, event.paid.amount)})`);
  return `${what}${paid}${f.say('。', '.')}`;
}

/** What the record holds of the request and its answer: nothing is said that no entry says. */
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
    ...answerLines(f),
    ...deviationLines(f),
  ];
}

/** The answer so far: an end, a refusal, an agreement, an offer, or none. */
function answerLines(f: Facts): readonly string[] {
  const { say, state } = f;
  const refused = state?.refusal;
  if (refused !== undefined && isEnded(f, refused.on))
    return [
      say(
        `双方谈成的协议，贵方于${dayOr(f, refused.on)}终止。`,
        `We had an agreement, which you ended on ${dayOr(f, refused.on)}.`,
      ),
    ];
  if (refused !== undefined) {
    const reason =
      refused.reason === undefined
        ? say('没有说明理由', 'without giving a reason')
        : say(`理由是“${refused.reason}”`, `giving as your reason “${refused.reason}”`);
    return [
      say(
        `贵方于${dayOr(f, refused.on)}拒绝，${reason}。`,
        `You refused on ${dayOr(f, refused.on)}, ${reason}.`,
      ),
    ];
  }
  if (state?.agreement !== undefined)
    return [
      say(
        `双方有自${dayOr(f, state.agreement.effective)}起执行的协议。`,
        `We have an agreement in force since ${dayOr(f, state.agreement.effective)}.`,
      ),
    ];
  const said = textOwedSince(f);
  if (said !== undefined && state?.said !== undefined)
    return [
      say(
        `双方于${dayOr(f, said)}口头或在聊天里谈成：${instalmentsText(state.said.instalments, f.lang)}，合计 ${yuan(f, state.said.sum)}。本人要求书面确认，仍没有收到书面的协议。`,
        `On ${dayOr(f, said)} we agreed orally or in chat on ${instalmentsText(state.said.instalments, f.lang)}, ${yuan(f, state.said.sum)} in all. I asked for it in writing; nothing in writing has come.`,
      ),
    ];
  if ((state?.offers ?? 0) > 0)
    return [
      say(
        '贵方提出过方案，至今没有双方书面确认的安排。',
        'You made an offer; so far nothing has been agreed in writing.',
      ),
    ];
  return isAwaiting(f)
    ? [say('至今没有收到书面答复。', 'I have had no written answer so far.')]
    : [];
}

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

export const papersSoFar = (f: Facts): readonly string[] => [
  ...(isHandedIn(f) ? [f.say('申请书', 'my application')] : []),
  f.say('收支表', 'the budget'),
  ...f.enclosures,
  f.say('联系记录', 'the record of contacts'),
];
