import type { Measure } from '@forbear/loan';
import { formatDay, groupYuan, percentText, rateText } from '@forbear/money';

const INTEREST = { runs: '利息照算', monthly: '按月付息', waived: '免息' } as const;

/** A measure in a few Chinese words; its rows say days and sums. */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'extend':
      return `延期 ${measure.months === undefined ? `${measure.days} 天` : `${measure.months} 个月`}（${INTEREST[measure.interest]}）`;
    case 'steps':
      return `分档还款：${measure.steps.map(({ count, amount }) => `${count} 期每期 ${groupYuan(amount)} 元`).join('，')}`;
    case 'catch-up':
      return `逾期部分分 ${measure.count} 期补还`;
    case 'minimum':
      return `${measure.periods} 期只还最低还款额`;
    case 'reinstal': {
      const below =
        measure.rate === undefined
          ? measure.fee === undefined
            ? ''
            : `（费率 ${percentText(measure.fee.rate)}%）`
          : measure.rate.scaled === 0
            ? '（停息）'
            : `（${rateText(measure.rate, 'zh')}）`;
      return measure.amount === undefined
        ? `分 ${measure.count} 期${below}`
        : `每期 ${groupYuan(measure.amount)} 元，还清为止${below}`;
    }
    case 'move-due':
      return `还款日改为每月 ${measure.dueDay} 日`;
    case 'free-days':
      return `${formatDay(measure.from)} 起至 ${formatDay(measure.to)} 前免息`;
    case 'pause':
      return `缓交 ${measure.periods} 期`;
    case 'reduce-rate':
      return `${measure.periods} 期降到${rateText(measure.rate, 'zh')}`;
    case 'waive':
      return '免罚息';
    case 'settle':
      return `一次结清 ${groupYuan(measure.amount)} 元`;
  }
}
