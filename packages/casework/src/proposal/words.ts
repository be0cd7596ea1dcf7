import type { Measure } from '@forbear/loan';
import { groupYuan, parseShare, percentText, showMonth, type Fen } from '@forbear/money';
import type { Level } from '@forbear/negotiation';
import { measureText } from '@forbear/plan';
import { enCount, type Text } from '@forbear/problem';
import type { Candidate, ProposalInput, Stop } from './proposal.ts';

/** Measures in a few words. */
export function measuresText(measures: readonly Measure[]): Text {
  const texts = measures.map(measureText);
  return texts.length === 0
    ? { zh: '按合同还', en: 'the contract as it is' }
    : {
        zh: texts.map(({ zh }) => zh).join('，'),
        en: texts.map(({ en }) => en).join(', '),
      };
}

const yuan = (sum: Fen): string => groupYuan(sum);

/** What stops a measure, in a sentence. */
export function stopText({ measures, stop }: Candidate): Text {
  const what = measuresText(measures);
  const why = stop === undefined ? { zh: '可以', en: 'fits' } : stopWords(stop);
  return { zh: `${what.zh}：${why.zh}`, en: `${what.en}: ${why.en}` };
}

function stopWords(stop: Stop): Text {
  switch (stop.by) {
    case 'month':
      return {
        zh: `${showMonth(stop.month, 'zh')} 缺 ${yuan(stop.missing)} 元（要还 ${yuan(stop.due)}，能还 ${yuan(stop.affordable)}）`,
        en: `${yuan(stop.missing)} missing in ${showMonth(stop.month, 'en')} (due ${yuan(stop.due)}, affordable ${yuan(stop.affordable)})`,
      };
    case 'policy':
      return limitText(stop.key);
    case 'law':
      return together(stop.words);
    case 'cost':
      return {
        zh: `一年的价钱 ${percentOf(stop.rate)}，超过 ${percentOf(stop.most)}`,
        en: `costs ${percentOf(stop.rate)} a year, above ${percentOf(stop.most)}`,
      };
    case 'terms':
      return stop.words;
    case 'order':
      return { zh: '可行，但不是让步最小的', en: 'fits, but asks for more' };
  }
}

/** What a key of a policy holds back. */
const KEYS: Readonly<Record<string, Text>> = {
  kind: { zh: '政策没有列出这种措施', en: 'the policy does not list this measure' },
  component: { zh: '政策不让减这一项', en: 'the policy waives no such component' },
  combine: { zh: '一起用的措施太多', en: 'too many measures together' },
  counts: { zh: '政策没有这个期数', en: 'the policy has no such number of instalments' },
  plans: { zh: '政策没有这样的分段', en: 'the policy has no such steps' },
  dueDays: { zh: '政策没有这个还款日', en: 'the policy has no such due day' },
  days: { zh: '超过政策的天数', en: 'more days than the policy has' },
  months: { zh: '政策没有这个月数', en: 'the policy has no such number of months' },
  periods: { zh: '超过政策的期数', en: 'more instalments than the policy has' },
  interest: { zh: '政策不让这样算利息', en: 'the policy does not charge interest this way' },
  fee: { zh: '手续费和政策的不同', en: 'another fee than the policy’s' },
  include: { zh: '有政策不让重新分期的部分', en: 'a part that the policy does not spread' },
  rate: { zh: '低于政策的利率', en: 'below the rate of the policy' },
  rateMin: { zh: '低于政策的利率', en: 'below the rate of the policy' },
  amount: { zh: '金额不在政策之内', en: 'a sum outside the policy' },
  daysOverdueMin: { zh: '逾期天数还不到政策说的', en: 'not yet as late as the policy asks' },
  costMax: { zh: '超过政策的年化成本', en: 'a cost above the policy’s' },
  firstDueWithinDays: {
    zh: '第一期比政策允许的晚',
    en: 'a first due day later than the policy allows',
  },
};

/** What a key of a policy does not let be. */
export const limitText = (key: string): Text =>
  KEYS[key] ?? { zh: '政策不让这样给', en: 'the policy does not grant it' };

const together = (texts: readonly Text[]): Text => ({
  zh: texts.map((one) => one.zh).join('；'),
  en: texts.map((one) => one.en).join('; '),
});

/** `0.2401` as `24.01%`. */
const percentOf = (share: string): string => {
  const read = parseShare(share);
  return read.ok ? `${percentText(read.value)}%` : share;
};

/** Conditions of a policy under which the program proposes anything. */
export const CONDITIONS = ['reasons', 'daysOverdue', 'monthsOnBook', 'reliefs'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A condition that is not met, with what it asks and what was found. */
export function conditionText(
  key: Condition,
  {
    policy: { eligible },
    position,
    monthsOnBook,
  }: Pick<ProposalInput, 'policy' | 'position' | 'monthsOnBook'>,
): Text {
  const [from, to] = eligible.daysOverdue;
  const { max, inMonths } = eligible.reliefs;
  switch (key) {
    case 'reasons':
      return { zh: '政策没有列出这个原因', en: 'the policy does not list this reason' };
    case 'daysOverdue':
      return {
        zh: `逾期 ${position.daysOverdue} 天，政策只到 ${from === 0 ? '' : `${from}–`}${to} 天`,
        en: `${enCount(position.daysOverdue, 'day')} overdue, the policy takes ${from} to ${to}`,
      };
    case 'monthsOnBook':
      return {
        zh: `放款到现在 ${monthsOnBook} 个月，政策要满 ${eligible.monthsOnBook} 个月`,
        en: `${enCount(monthsOnBook, 'month')} since the payout, the policy asks for ${eligible.monthsOnBook}`,
      };
    case 'reliefs':
      return {
        zh: `${inMonths} 个月里已经宽限过 ${max} 次，政策最多这么多`,
        en: `${enCount(max, 'relief')} within ${enCount(inMonths, 'month')}, the most that the policy gives`,
      };
  }
}

/** Who may grant, as people are called. */
export const LEVEL_NAMES: Readonly<Record<Level, Text>> = {
  agent: { zh: '客服', en: 'agent' },
  approver1: { zh: '审核员一级', en: 'approver level 1' },
  approver2: { zh: '审核员二级', en: 'approver level 2' },
};
