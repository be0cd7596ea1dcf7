import { groupYuan, type Fen, type Month } from '@forbear/money';
import type { PlanMonth, TightMonth } from '@forbear/plan';
import { useState } from 'preact/hooks';
import { aboutSum } from '../text/ask-words.ts';
import { monthWord, shortMonthWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';

const HIGH = 96;
const WIDE = 320;

type Props = {
  readonly months: readonly PlanMonth[];
  /** The tightest of them; none where nothing is paid. */
  readonly tight: TightMonth | undefined;
  /** Where pictures are compared they share the span of months and the largest sum. */
  readonly span?: number;
  readonly most?: number;
  /** A picture among others: no months to choose, no legend. */
  readonly small?: boolean;
  /** Whether what is paid rests on a guess. */
  readonly isEstimate?: boolean;
};

/** The largest sum a picture has to hold. */
export const mostIn = (months: readonly PlanMonth[]): number =>
  months.reduce((most, one) => Math.max(most, one.available, one.payments), 1);

/** One column a month: pale what there is, dark what is paid, hatched what does not fit; the tightest is named. */
export function MonthStrip({
  months,
  tight,
  span = months.length,
  most = mostIn(months),
  small,
  isEstimate = false,
}: Props) {
  const say = useSay();
  const sum = (amount: number) => aboutSum(groupYuan(amount as Fen), isEstimate, say);
  const [chosen, setChosen] = useState<number>();
  const at =
    chosen ??
    Math.max(
      0,
      months.findIndex(({ month }) => month === tight?.month),
    );
  const shown = months[at];
  const named =
    tight === undefined
      ? say('没有要还的月份', 'No month asks for a payment')
      : tight.left < 0
        ? say(
            `${monthWord(tight.month, say)}差${sum(-tight.left)} 元`,
            `${monthWord(tight.month, say)} lacks ${sum(-tight.left)}`,
          )
        : say(
            `最紧是 ${monthWord(tight.month, say)}，${tight.fromSavings === undefined ? '' : `用掉先留下的 ${groupYuan(tight.fromSavings)} 元，`}余${sum(tight.left)} 元`,
            `tightest: ${monthWord(tight.month, say)}, ${tight.fromSavings === undefined ? '' : `with ${groupYuan(tight.fromSavings)} of money put by, `}${sum(tight.left)} left`,
          );
  return (
    <figure class="strip">
      {!small && <figcaption>{named}</figcaption>}
      <Columns
        months={months}
        span={span}
        most={most}
        at={small ? -1 : at}
        label={`${months.length} ${say('个月', 'months')}，${named}`}
      />
      {!small && <Axis months={months} span={span} />}
      {!small && shown !== undefined && (
        <>
          <label class="month">
            <span class="spoken">{say('看哪个月', 'Which month')}</span>
            <input
              type="range"
              min={0}
              max={Math.max(0, months.length - 1)}
              value={at}
              aria-valuetext={monthWord(shown.month, say)}
              onInput={(event) => setChosen(Number(event.currentTarget.value))}
            />
          </label>
          <Legend />
          <p class="read" aria-live="polite">
            {say(
              `${monthWord(shown.month, say)}：还得起 ${availableWord(shown, say)}，要还${sum(shown.payments)}，${shown.left < 0 ? `差${sum(-shown.left)}` : `余${sum(shown.left)}`}`,
              `${monthWord(shown.month, say)}: ${availableWord(shown, say)} affordable, ${sum(shown.payments)} to be paid, ${shown.left < 0 ? `${sum(-shown.left)} lacking` : `${sum(shown.left)} left`}`,
            )}
          </p>
        </>
      )}
    </figure>
  );
}

/** What a month has for debts, and what of it was put by before. */
export function availableWord({ available, fromSavings }: PlanMonth, say: Say): string {
  const sum = groupYuan(available);
  if (fromSavings === undefined) return sum;
  const put = groupYuan(fromSavings);
  return sum + say(`（其中先留下的 ${put}）`, ` (${put} of it put by)`);
}

function Columns({
  months,
  span,
  most,
  at,
  label,
}: Required<Omit<Props, 'small' | 'isEstimate' | 'tight'>> & { at: number; label: string }) {
  const step = WIDE / Math.max(span, 1);
  const gap = span > 24 ? 1 : Math.min(6, step / 5);
  const tall = (amount: number) => Math.max(amount > 0 ? 1.5 : 0, (amount / most) * (HIGH - 6));
  return (
    <svg viewBox={`0 0 ${WIDE} ${HIGH}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <defs>
        <pattern
          id="hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0v5" />
        </pattern>
      </defs>
      {months.map((one, k) => {
        const fits = Math.min(one.payments, Math.max(one.available, 0));
        const place = { x: k * step + gap / 2, width: Math.max(0.5, step - gap) };
        return (
          <g key={one.month} class={k === at ? 'at' : ''}>
            <rect
              class="have"
              {...place}
              y={HIGH - tall(one.available)}
              height={tall(one.available)}
            />
            <rect class="lid" {...place} y={HIGH - tall(one.available)} height={1.5} />
            <rect class="pay" {...place} y={HIGH - tall(fits)} height={tall(fits)} />
            {one.payments > one.available && (
              <rect
                class="over"
                {...place}
                y={HIGH - tall(one.payments)}
                height={tall(one.payments) - tall(fits)}
              />
            )}
          </g>
        );
      })}
      <path class="ground" d={`M0 ${HIGH - 0.5}h${WIDE}`} />
    </svg>
  );
}

type AxisProps = { readonly months: readonly PlanMonth[]; readonly span: number };

/** The months under a picture, each where its column begins: at most six, the year where it changes. */
export function Axis({ months, span }: AxisProps) {
  const say = useSay();
  const every = Math.max(1, Math.ceil(span / 6));
  const named = months.filter((_, k) => k % every === 0 && (k === 0 || span - k > span / 8));
  const year = (month: Month) => Math.floor(month / 12);
  return (
    <p class="axis" aria-hidden="true">
      {named.map(({ month }, k) => {
        const before = named[k - 1];
        return (
          <span
            key={month}
            style={{ width: `${(100 * Math.min(every, span - k * every)) / span}%` }}
          >
            {shortMonthWord(month, say)}
            {(before === undefined || year(before.month) < year(month)) && (
              <small>{year(month)}</small>
            )}
          </span>
        );
      })}
    </p>
  );
}

/** What the two colours of the columns are. */
export function Legend() {
  const say = useSay();
  return (
    <p class="legend">
      <span class="have" /> {say('还得起的', 'affordable')} <span class="pay" />{' '}
      {say('要还的', 'to be paid')}
    </p>
  );
}
