import type { Measure } from '@forbear/loan';
import { groupYuan, RATE_SCALE, showDay, showYuan, type Day, type Fen } from '@forbear/money';
import type { PlanChoice } from '@forbear/plan';
import { yearlyOf } from '../situation/typed.ts';
import { dayWord } from './day-words.ts';
import type { Say } from './say.ts';

const yearly = (rate: Parameters<typeof yearlyOf>[0]): string =>
  `${Math.round((yearlyOf(rate) / RATE_SCALE) * 10_000) / 100}%`;

/** How long an extension is. */
function longer({ months, days }: Extract<Measure, { kind: 'extend' }>, say: Say): string {
  if (months === undefined) return say(`延期 ${days} 天`, `${days} days later`);
  return say(`延期 ${months} 个月`, `${months} ${months === 1 ? 'month' : 'months'} later`);
}

const INTEREST = {
  runs: { zh: '利息照算', en: 'interest runs' },
  monthly: { zh: '先按月付息', en: 'interest paid monthly' },
  waived: { zh: '免利息', en: 'without interest' },
} as const;

/** A lower rate that goes with new instalments. */
function lower(rate: Parameters<typeof yearlyOf>[0] | undefined, say: Say): string {
  if (rate === undefined) return '';
  return rate.scaled === 0
    ? say('，停息', ', no interest')
    : say(`，利率降到一年 ${yearly(rate)}`, `, ${yearly(rate)} a year`);
}

const count = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** New instalments: by their number, or of a sum until all is paid. */
function anew(measure: Extract<Measure, { kind: 'reinstal' }>, say: Say): string {
  const terms = lower(measure.rate, say);
  if (measure.amount === undefined)
    return say(
      `${measure.every === undefined ? '' : '按月'}分 ${measure.count} 期${terms}`,
      `${count(measure.count, measure.every === undefined ? 'instalment' : 'monthly instalment')}${terms}`,
    );
  const sum = showYuan(measure.amount, say.lang);
  return measure.every === undefined
    ? say(`每期 ${sum}，还清为止${terms}`, `${sum} each until it is paid${terms}`)
    : say(`每月 ${sum}，还清为止${terms}`, `${sum} a month until it is paid${terms}`);
}

/** One measure in a few words. */
export function measureWord(measure: Measure, say: Say): string {
  switch (measure.kind) {
    case 'extend':
      return `${longer(measure, say)}${say('，', ', ')}${INTEREST[measure.interest][say.lang]}`;
    case 'reinstal':
      return anew(measure, say);
    case 'steps':
      return measure.steps
        .map((step) =>
          say(
            `${step.count} 期每期 ${showYuan(step.amount, 'zh')}`,
            `${step.count} of ${showYuan(step.amount, 'en')}`,
          ),
        )
        .join(say('，再 ', ', then '));
    case 'catch-up':
      return say(
        `逾期的分 ${measure.count} 期补`,
        `what is overdue in ${count(measure.count, 'part')}`,
      );
    case 'minimum':
      return say(
        `${measure.periods} 期只还最低`,
        `${count(measure.periods, 'minimum payment')} only`,
      );
    case 'move-due':
      return say(`还款日改到每月 ${measure.dueDay}日`, `due on day ${measure.dueDay} of the month`);
    case 'free-days':
      return say(
        `${showDay(measure.from, 'zh')}起到 ${showDay(measure.to, 'zh')}前免息`,
        `no interest from ${showDay(measure.from, 'en')} until ${showDay(measure.to, 'en')}`,
      );
    case 'pause':
      return say(
        `先停 ${measure.periods} 期`,
        `${count(measure.periods, 'period')} without payment`,
      );
    case 'reduce-rate':
      return say(`利率降到一年 ${yearly(measure.rate)}`, `${yearly(measure.rate)} a year`);
    case 'waive':
      return say('免罚息', 'late charges waived');
    case 'settle':
      return say(
        `一次还 ${groupYuan(measure.amount)} 元结清`,
        `settled with ${groupYuan(measure.amount)} yuan`,
      );
  }
}

/** A sum behind a word, which rests on a guess or does not: `约 405.56`, ` 405.56`; in English with no gap. */
export const aboutSum = (sum: string, isEstimate: boolean, say: Say): string =>
  say(`${isEstimate ? '约' : ''} ${sum}`, isEstimate ? `about ${sum}` : sum);

/**
 * What is asked for a debt, in one line with its sum and day; where it is kept, that. Sums of terms that
 * nobody told are estimates.
 */
export function askWord(
  { relief, rows }: PlanChoice,
  today: Day,
  isEstimated: boolean,
  say: Say,
): string {
  const about = (amount: Fen) => aboutSum(showYuan(amount, say.lang), isEstimated, say);
  const owed = rows.filter(({ payment }) => payment > 0);
  // Of what is kept the next day is named: one that is past is told beside it.
  const isKept = relief.measures.length === 0;
  const first = (isKept ? owed.find(({ due }) => due >= today) : undefined) ?? owed[0];
  const sum = first === undefined ? '' : about(first.payment);
  const day = first === undefined ? '' : dayWord(first.due, today, say);
  if (isKept)
    return first === undefined
      ? say('照旧', 'as it is')
      : say(`照旧，${day}还${sum}`, `as it is: ${sum} on ${day}`);
  const words = measuresWord(relief, say);
  if (first === undefined) return words;
  if (owed.length === 1) return say(`${words}，${day}还${sum}`, `${words}, ${sum} on ${day}`);
  // Where the sum itself is what is asked, the words have told it.
  if (relief.measures.some((one) => one.kind === 'reinstal' && one.amount !== undefined))
    return say(`${words}，${day}起`, `${words}, from ${day}`);
  const later = owed.slice(1, -1);
  if (later.every(({ payment }) => Math.abs(payment - first.payment) <= NEARLY))
    return say(`${words}，${day}起每期${sum}`, `${words}, ${sum} each from ${day}`);
  const most = owed.slice(1).reduce((high, { payment }) => Math.max(high, payment), 0) as Fen;
  return say(
    `${words}，${day}还${sum}，之后每期最多${about(most)}`,
    `${words}, ${sum} on ${day}, then at most ${about(most)} each`,
  );
}

/** Instalments that differ by no more than this are told as one sum. */
const NEARLY = 100;

/** What is asked for, without its sums. */
export const measuresWord = ({ measures }: PlanChoice['relief'], say: Say): string =>
  measures.map((one) => measureWord(one, say)).join(say('，', ', '));
