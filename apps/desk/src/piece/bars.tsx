import { useSay } from '../text/say.tsx';

export type Bar = {
  readonly name: string;
  /** How long the bar is; none where it is not told. */
  readonly value?: number;
  /** The figure as it stands in the table. */
  readonly text: string;
};

const HIGH = 22;
const NAME = 120;
const WIDE = 420;
const FIGURE = 110;

/** Bars one under the other from one line, the figure behind each; the same as the table beside. */
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const say = useSay();
  const most = bars.reduce((top, { value = 0 }) => Math.max(top, value), 0) || 1;
  const told = bars.map(({ name, text }) => `${name} ${text}`).join(say('；', '; '));
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${NAME + WIDE + FIGURE} ${bars.length * HIGH + 6}`}
      role="img"
      aria-label={`${label}${say('：', ': ')}${told}`}
    >
      {bars.map(({ name, value, text }, k) => {
        const top = 4 + k * HIGH;
        const wide = value === undefined ? 0 : Math.max(1.5, (value / most) * WIDE);
        return (
          <g key={name}>
            <text x={NAME - 8} y={top + 13} textAnchor="end" className="soft">
              {name}
            </text>
            {value === undefined ? null : (
              <rect x={NAME} y={top + 2} width={wide} height={HIGH - 8} rx="2" />
            )}
            <text x={NAME + wide + 8} y={top + 13}>
              {text}
            </text>
          </g>
        );
      })}
      <line x1={NAME} x2={NAME} y1="2" y2={bars.length * HIGH + 4} />
    </svg>
  );
}
