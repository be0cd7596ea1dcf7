import { groupYuan, type Fen, type Month } from '@forbear/money';
import { useId } from 'react';
import { monthWord } from '../text/day.ts';
import { useSay } from '../text/say.tsx';

const HIGH = 84;
const WIDE = 560;
/** The first month is named with its year, and has room for that. */
const YEAR_WIDE = 76;
/** A bar this high holds its sum in a line. */
const LINE_HIGH = 24;

export type StripMonth = { readonly month: Month; readonly due: Fen; readonly affordable: Fen };

/** The largest sum a picture has to hold; pictures beside each other share it. */
export const mostIn = (months: readonly StripMonth[]): number =>
  months.reduce((most, { due, affordable }) => Math.max(most, due, affordable), 1);

/** One column a month: pale what there is, dark what is paid, hatched what does not fit. */
export function MonthStrip({
  months,
  label,
  most = mostIn(months),
}: {
  readonly months: readonly StripMonth[];
  /** What the picture says, for who cannot see it. */
  readonly label: string;
  readonly most?: number;
}) {
  const say = useSay();
  const hatch = useId();
  const step = WIDE / Math.max(months.length, 3);
  const gap = months.length > 24 ? 1 : 6;
  const tall = (sum: number) => Math.max(sum > 0 ? 1.5 : 0, (sum / most) * (HIGH - 4));
  const isTight = step < YEAR_WIDE;
  const every = Math.max(1, Math.ceil(months.length / 12));
  return (
    <svg className="months" viewBox={`0 0 ${WIDE} ${HIGH + 22}`} role="img" aria-label={label}>
      <Hatch id={hatch} />
      {months.map((one, k) => {
        const x = k * step + gap / 2;
        const width = step - gap;
        const fits = Math.min(one.due, one.affordable);
        const over = tall(one.due) - tall(fits);
        return (
          <g key={one.month}>
            <rect
              className="have"
              x={x}
              width={width}
              y={HIGH - tall(one.affordable)}
              height={tall(one.affordable)}
            />
            <path className="lid" d={`M${x} ${HIGH - tall(one.affordable)}h${width}`} />
            <rect className="pay" x={x} width={width} y={HIGH - tall(fits)} height={tall(fits)} />
            {one.due > one.affordable ? (
              <rect
                className="over"
                fill={`url(#${hatch})`}
                x={x}
                width={width}
                y={HIGH - tall(one.due)}
                height={over}
              />
            ) : null}
            {tall(fits) >= LINE_HIGH && !isTight ? (
              <text className="sum" x={x + width / 2} y={HIGH - 8} textAnchor="middle">
                {groupYuan(one.due)}
              </text>
            ) : null}
            {k % every === 0 && (k === 0 || k * step > YEAR_WIDE) ? (
              <text
                x={k === 0 && isTight ? x : x + width / 2}
                y={HIGH + 17}
                textAnchor={k === 0 && isTight ? 'start' : 'middle'}
              >
                {monthWord(one.month, months[k - 1]?.month, say.lang)}
              </text>
            ) : null}
          </g>
        );
      })}
      <path className="axis" d={`M0 ${HIGH + 0.5}h${WIDE}`} />
    </svg>
  );
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0v6" className="hatch" />
      </pattern>
    </defs>
  );
}
