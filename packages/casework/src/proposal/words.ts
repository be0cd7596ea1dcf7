import type { Measure } from '@forbear/loan';
import {
  formatMonth,
  formatShare,
  groupYuan,
  parseShare,
  type Fen,
  type Rate,
} from '@forbear/money';
import type { Level } from '@forbear/negotiation';
import { measureText } from '@forbear/plan';
import { enCount, type Text } from '@forbear/problem';
import type { Candidate, ProposalInput, Stop } from './proposal.ts';

const INTEREST = {
  runs: 'interest runs on',
  monthly: 'interest paid monthly',
  waived: 'no interest',
} as const;

function english(measure: Measure): string {
  switch (measure.kind) {
    case 'extend':
      return measure.months === undefined
        ? `${enCount(measure.days, 'more day')} (${INTEREST[measure.interest]})`
        : `${enCount(measure.months, 'more month')} (${INTEREST[measure.interest]})`;
    case 'reinstal':
      return measure.count === undefined
        ? `instalments of ${groupYuan(measure.amount)} until all is paid`
        : `${enCount(measure.count, 'instalment')}${feeText(measure).en}`;
    case 'steps':
      return measure.steps
        .map(({ count, amount }) => `${enCount(count, 'payment')} of ${groupYuan(amount)}`)
        .join(', then ');
    case 'catch-up':
      return `arrears over ${enCount(measure.count, 'instalment')}`;
    case 'minimum':
      return enCount(measure.periods, 'minimum payment');
    case 'move-due':
      return `due day ${measure.dueDay} of the month`;
    case 'free-days':
      return `${enCount(measure.to - measure.from, 'day')} without interest`;
    case 'pause':
      return `a pause of ${enCount(measure.periods, 'instalment')} (${INTEREST[measure.interest]})`;
    case 'reduce-rate':
      return `${rateText(measure.rate).en} for ${enCount(measure.periods, 'instalment')}`;
    case 'waive':
      return `${measure.amount === 'all' ? 'all' : groupYuan(measure.amount)} of the ${measure.component} waived`;
    case 'settle':
      return `one payment of ${groupYuan(measure.amount)}`;
  }
}

/** Measures in a few words. */
export const measuresText = (measures: readonly Measure[]): Text => ({
  zh: measures.length === 0 ? '按合同还' : measures.map(zh).join('，'),
  en: measures.length === 0 ? 'the contract as it is' : measures.map(english).join(', '),
});

const WAIVED = {
  costs: '费用',
  penalty: '罚息',
  fee: '分期费',
  interest: '利息',
  principal: '本金',
} as const;

function zh(measure: Measure): string {
  if (measure.kind === 'waive')
    return `减免${WAIVED[measure.component]}${measure.amount === 'all' ? '全部' : ` ${groupYuan(measure.amount)} 元`}`;
  if (measure.kind === 'reduce-rate') return `${rateText(measure.rate).zh}，${measure.periods} 期`;
  if (measure.kind === 'pause')
    return `${measureText(measure)}（${INTEREST_ZH[measure.interest]}）`;
  if (measure.kind === 'reinstal' && measure.count !== undefined && measure.fee !== undefined)
    return `分 ${measure.count} 期${feeText(measure).zh}`;
  return measureText(measure);
}

const INTEREST_ZH = { runs: '利息照算', waived: '免息' } as const;

/** A share as a percentage, exactly: 0.0450 is `4.5%`. */
const percent = (scaled: number): string => `${formatShare(scaled * 100)}%`;

const PER = {
  day: { zh: '日利率', en: 'a day' },
  month: { zh: '月利率', en: 'a month' },
  year: { zh: '年利率', en: 'a year' },
} as const;

const rateText = ({ scaled, per }: Rate): Text => ({
  zh: `${PER[per].zh}降到 ${percent(scaled)}`,
  en: `${percent(scaled)} ${PER[per].en}`,
});

function feeText({ fee }: Extract<Measure, { kind: 'reinstal' }>): Text {
  if (fee === undefined) return { zh: '', en: '' };
  if (fee.rate === 0) return { zh: '（不收手续费）', en: ' (no fee)' };
  const of = fee.of === 'total' ? { zh: '合计', en: 'in all' } : { zh: '每期', en: 'each' };
  return {
    zh: `（手续费${of.zh} ${percent(fee.rate)}）`,
    en: ` (fee ${percent(fee.rate)} ${of.en})`,
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
        zh: `${formatMonth(stop.month)} 缺 ${yuan(stop.missing)} 元（要还 ${yuan(stop.due)}，能还 ${yuan(stop.affordable)}）`,
        en: `${yuan(stop.missing)} missing in ${formatMonth(stop.month)} (due ${yuan(stop.due)}, affordable ${yuan(stop.affordable)})`,
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
  offerValidDaysMin: { zh: '有效天数太少', en: 'valid for too few days' },
  endNoticeDays: { zh: '通知的天数没到', en: 'the days of notice are not over' },
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
  return read.ok ? percent(read.value) : share;
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
