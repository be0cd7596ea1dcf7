import type { Measure } from '@forbear/loan';
import { formatShare, groupYuan } from '@forbear/money';

const INTEREST = { runs: '利息照算', monthly: '按月付息', waived: '免息' } as const;

/** A measure in a few Chinese words; its rows say days and sums. */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case 'extend':
      return `延期 ${measure.months} 个月（${INTEREST[measure.interest]}）`;
    case 'reinstal': {
      const below =
        measure.rate === undefined
          ? measure.fee === undefined
            ? ''
            : `（费率 ${formatShare(measure.fee.rate)}）`
          : measure.rate.scaled === 0
            ? '（停息）'
            : `（利率降到 ${formatShare(measure.rate.scaled)}/${measure.rate.per}）`;
      return `分 ${measure.count} 期${below}`;
    }
    case 'pause':
      return `缓交 ${measure.periods} 期`;
    case 'reduce-rate':
      return `利率降到 ${formatShare(measure.rate.scaled)}/${measure.rate.per}，${measure.periods} 期`;
    case 'waive':
      return '免罚息';
    case 'settle':
      return `一次结清 ${groupYuan(measure.amount)} 元`;
  }
}
