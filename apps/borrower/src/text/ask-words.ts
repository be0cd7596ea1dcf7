import type { Measure } from '@forbear/loan';
import { groupYuan, RATE_SCALE, showYuan, type Day, type Fen } from '@forbear/money';
import type { PlanChoice } from '@forbear/plan';
import { yearlyOf } from '../situation/typed.ts';
import { dayWord } from './day-words.ts';
import type { Say } from './say.ts';

const yearly = (rate: Parameters<typeof yearlyOf>[0]): string =>
  `${Math.round((yearlyOf(rate) / RATE_SCALE) * 10_000) / 100}%`;

/** One measure in a few words. */
function measureWord(measure: Measure, say: Say): string {
  switch (measure.kind) {
    case 'extend':
      return {
        runs: say(
          `延期 ${measure.months} 个月，利息照算`,
          `${measure.months} months later, interest runs`,
        ),
        monthly: say(
          `延期 ${measure.months} 个月，先按月付息`,
          `${measure.months} months later, interest paid monthly`,
        ),
        waived: say(
          `延期 ${measure.months} 个月，免利息`,
          `${measure.months} months later, without interest`,
        ),
      }[measure.interest];
    case 'reinstal': {
      const { count, rate } = measure;
      const terms =
        rate === undefined
          ? ''
          : rate.scaled === 0
            ? say('，停息', ', no interest')
            : say(`，利率降到一年 ${yearly(rate)}`, `, ${yearly(rate)} a year`);
      return say(`分 ${count} 期${terms}`, `${count} instalments${terms}`);
    }
    case 'pause':
      return say(
        `先停 ${measure.periods} 期`,
        measure.periods === 1
          ? 'one period without payment'
          : `${measure.periods} periods without payment`,
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
    default:
      return say('另外约定', 'as arranged');
  }
}

/** What is asked for a debt, in one line with its sum and day; where it is kept, that. */
export function askWord({ relief, rows }: PlanChoice, today: Day, say: Say): string {
  const first = rows.find(({ payment }) => payment > 0);
  const sum = first === undefined ? '' : showYuan(first.payment, say.lang);
  const day = first === undefined ? '' : dayWord(first.due, today, say);
  if (relief.measures.length === 0)
    return first === undefined
      ? say('照旧', 'as it is')
      : say(`照旧，${day}还 ${sum}`, `as it is: ${sum} on ${day}`);
  const words = measuresWord(relief, say);
  if (first === undefined) return words;
  const paid = rows.filter(({ payment }) => payment > 0);
  if (paid.length === 1) return say(`${words}，${day}还 ${sum}`, `${words}, ${sum} on ${day}`);
  const later = paid.slice(1, -1);
  if (later.every(({ payment }) => Math.abs(payment - first.payment) <= NEARLY))
    return say(`${words}，${day}起每期 ${sum}`, `${words}, ${sum} each from ${day}`);
  const most = paid.slice(1).reduce((high, { payment }) => Math.max(high, payment), 0) as Fen;
  return say(
    `${words}，${day}还 ${sum}，之后每期最多 ${showYuan(most, 'zh')}`,
    `${words}, ${sum} on ${day}, then at most ${showYuan(most, 'en')} each`,
  );
}

/** Instalments that differ by no more than this are told as one sum. */
const NEARLY = 100;

/** What is asked for, without its sums. */
export const measuresWord = ({ measures }: PlanChoice['relief'], say: Say): string =>
  measures.map((one) => measureWord(one, say)).join(say('，', ', '));
