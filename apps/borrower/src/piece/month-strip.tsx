import { formatMonth, showYuan } from '@forbear/money';
import type { NamedPlan } from '@forbear/plan';

const HEIGHT = 120;
const WIDTH = 24;

/** One column a month: pale what there is, dark what is paid. The table below says the same. */
export function MonthStrip({ months }: Pick<NamedPlan, 'months'>) {
  const most = Math.max(1, ...months.flatMap((one) => [one.available, one.payments]));
  const tall = (amount: number) => (amount / most) * (HEIGHT - 10);
  const tight = months.reduce((least, one) => (one.left < least.left ? one : least));
  const spoken = `共 ${months.length} 个月，最紧的是 ${formatMonth(tight.month)}，还款后剩 ${showYuan(tight.left, 'zh')}`;
  return (
    <figure class="strip">
      <svg
        viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={spoken}
      >
        {months.map((one, k) => (
          <g key={one.month}>
            <rect
              class="have"
              x={k * WIDTH + 2}
              y={HEIGHT - tall(one.available)}
              width={WIDTH - 4}
              height={tall(one.available)}
            />
            <rect
              class={one.left < 0 ? 'over' : 'pay'}
              x={k * WIDTH + 6}
              y={HEIGHT - tall(one.payments)}
              width={WIDTH - 12}
              height={tall(one.payments)}
            />
          </g>
        ))}
      </svg>
      <figcaption>{spoken}。</figcaption>
    </figure>
  );
}
