import type { Measure } from '@forbear/loan';
import { formatMonth, groupYuan, type Fen } from '@forbear/money';
import { measureText } from '@forbear/plan';
import type { Text } from '@forbear/problem';
import type { Candidate, Stop } from './proposal.ts';

const INTEREST = {
  runs: 'interest runs on',
  monthly: 'interest paid monthly',
  waived: 'no interest',
} as const;

function english(measure: Measure): string {
  switch (measure.kind) {
    case 'extend':
      return measure.months === undefined
        ? `${measure.days} more days (${INTEREST[measure.interest]})`
        : `${measure.months} more month${measure.months === 1 ? '' : 's'} (${INTEREST[measure.interest]})`;
    case 'reinstal':
      return measure.count === undefined
        ? `instalments of ${groupYuan(measure.amount)}`
        : `${measure.count} instalments`;
    case 'steps':
      return 'payments in steps';
    case 'catch-up':
      return `arrears over ${measure.count} instalments`;
    case 'minimum':
      return `${measure.periods} minimum payments`;
    case 'move-due':
      return `due day ${measure.dueDay} of the month`;
    case 'free-days':
      return 'days without interest';
    case 'pause':
      return `a pause of ${measure.periods} instalment${measure.periods === 1 ? '' : 's'}`;
    case 'reduce-rate':
      return `a lower rate for ${measure.periods} instalments`;
    case 'waive':
      return `${measure.component} waived`;
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

const zh = (measure: Measure): string =>
  measure.kind === 'waive' ? `减免${WAIVED[measure.component]}` : measureText(measure);

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
      return { zh: `政策上限：${stop.key}`, en: `limit of the policy: ${stop.key}` };
    case 'law':
      return { zh: `规则：${stop.rules.join('、')}`, en: `rules: ${stop.rules.join(', ')}` };
    case 'cost':
      return {
        zh: `年化成本 ${stop.rate} 超过 ${stop.most}`,
        en: `yearly cost ${stop.rate} above ${stop.most}`,
      };
    case 'terms':
      return { zh: `条款不允许（${stop.code}）`, en: `the terms do not allow it (${stop.code})` };
    case 'order':
      return { zh: '可行，但不是让步最小的', en: 'fits, but asks for more' };
  }
}
