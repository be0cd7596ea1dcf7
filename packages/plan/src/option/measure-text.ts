import type { Component, Measure } from '@forbear/loan';
import { groupYuan, percentText, rateText, showDay } from '@forbear/money';
import { enCount, enOrdinal, type Text } from '@forbear/problem';

const INTEREST: Readonly<Record<'runs' | 'monthly' | 'waived', Text>> = {
  runs: { zh: '利息照算', en: 'interest runs on' },
  monthly: { zh: '按月付息', en: 'interest paid monthly' },
  waived: { zh: '免息', en: 'no interest' },
};

const COMPONENTS: Readonly<Record<Component, Text>> = {
  costs: { zh: '费用', en: 'costs' },
  penalty: { zh: '罚息', en: 'penalty' },
  fee: { zh: '分期费', en: 'fee' },
  interest: { zh: '利息', en: 'interest' },
  principal: { zh: '本金', en: 'principal' },
};

/** A measure in a few words; its rows say days and sums. */
export function measureText(measure: Measure): Text {
  switch (measure.kind) {
    case 'extend':
      return extendText(measure);
    case 'reinstal':
      return reinstalText(measure);
    case 'steps':
      return text(
        `分档还款：${measure.steps.map(({ count, amount }) => `${count} 期每期 ${groupYuan(amount)} 元`).join('，')}`,
        measure.steps
          .map(({ count, amount }) => `${enCount(count, 'payment')} of ${groupYuan(amount)} yuan`)
          .join(', then '),
      );
    case 'catch-up':
      return text(
        `逾期部分分 ${measure.count} 期补还`,
        `arrears made up over ${enCount(measure.count, 'instalment')}`,
      );
    case 'minimum':
      return text(
        `${measure.periods} 期只还最低还款额`,
        enCount(measure.periods, 'minimum payment'),
      );
    case 'move-due':
      return text(
        `还款日改为每月 ${measure.dueDay} 日`,
        `the due day moved to the ${enOrdinal(measure.dueDay)} of the month`,
      );
    case 'free-days':
      return text(
        `${showDay(measure.from, 'zh')} 起至 ${showDay(measure.to, 'zh')} 前免息`,
        `no interest from ${showDay(measure.from, 'en')} until ${showDay(measure.to, 'en')}`,
      );
    case 'pause': {
      const { zh, en } = INTEREST[measure.interest];
      return text(
        `缓交 ${measure.periods} 期（${zh}）`,
        `a pause of ${enCount(measure.periods, 'instalment')} (${en})`,
      );
    }
    case 'reduce-rate':
      return text(
        `${measure.periods} 期降到${rateText(measure.rate, 'zh')}`,
        `${rateText(measure.rate, 'en')} for ${enCount(measure.periods, 'instalment')}`,
      );
    case 'waive': {
      const { zh, en } = COMPONENTS[measure.component];
      return measure.amount === 'all'
        ? text(`减免${zh}全部`, `all of the ${en} waived`)
        : text(
            `减免${zh} ${groupYuan(measure.amount)} 元`,
            `${groupYuan(measure.amount)} yuan of the ${en} waived`,
          );
    }
    case 'settle':
      return text(
        `一次结清 ${groupYuan(measure.amount)} 元`,
        `one payment of ${groupYuan(measure.amount)} yuan`,
      );
  }
}

const text = (zh: string, en: string): Text => ({ zh, en });

/** New instalments; `every` is told where the contract's own are further apart, or nearer. */
function reinstalText(measure: Extract<Measure, { kind: 'reinstal' }>): Text {
  const { zh, en } = priceText(measure);
  const [each, monthly] = measure.every === undefined ? ['', ''] : ['按月', 'monthly '];
  return measure.amount === undefined
    ? text(
        `${each}分 ${measure.count} 期${zh}`,
        `${enCount(measure.count, `${monthly}instalment`)}${en}`,
      )
    : text(
        `${each === '' ? '每期' : '每月'} ${groupYuan(measure.amount)} 元，还清为止${zh}`,
        `${monthly}instalments of ${groupYuan(measure.amount)} yuan until all is paid${en}`,
      );
}

function extendText({ months, days, interest }: Extract<Measure, { kind: 'extend' }>): Text {
  const { zh, en } = INTEREST[interest];
  return months === undefined
    ? text(`延期 ${days} 天（${zh}）`, `${enCount(days, 'more day')} (${en})`)
    : text(`延期 ${months} 个月（${zh}）`, `${enCount(months, 'more month')} (${en})`);
}

/** What new instalments cost, where it is said. */
function priceText({ rate, fee }: Extract<Measure, { kind: 'reinstal' }>): Text {
  if (rate !== undefined)
    return rate.scaled === 0
      ? text('（停息）', ' (no interest)')
      : text(`（${rateText(rate, 'zh')}）`, ` (at ${rateText(rate, 'en')})`);
  if (fee === undefined) return text('', '');
  if (fee.rate === 0) return text('（不收手续费）', ' (no fee)');
  const of = fee.of === 'total' ? text('合计', 'in all') : text('每期', 'each');
  return text(
    `（手续费${of.zh} ${percentText(fee.rate)}%）`,
    ` (fee ${percentText(fee.rate)}% ${of.en})`,
  );
}
