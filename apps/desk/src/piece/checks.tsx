import type { ReactNode } from 'react';
import { useSay } from '../text/say.tsx';

/** How something stands: it holds, somebody else is needed, it does not hold, or nobody knows. */
export type Standing = 'good' | 'half' | 'bad' | 'unknown';

const SHAPES: Readonly<Record<Standing, ReactNode>> = {
  good: <path d="M4 10.5l4 4 8-9" />,
  half: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 3a7 7 0 010 14z" fill="currentColor" />
    </>
  ),
  bad: <path d="M5 5l10 10M15 5L5 15" />,
  unknown: <circle cx="10" cy="10" r="7" strokeDasharray="2.5 3" />,
};

export function Sign({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const words: Readonly<Record<Standing, string>> = {
    good: say('可以', 'holds'),
    half: say('还要别人', 'needs another'),
    bad: say('不可以', 'does not hold'),
    unknown: say('不知道', 'not known'),
  };
  return (
    <>
      <svg
        className="sign"
        width="17"
        height="17"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {SHAPES[standing]}
      </svg>
      <span className="hide">{words[standing]}</span>
    </>
  );
}

export type Check = {
  readonly standing: Standing;
  readonly words: string;
  /** Where it comes from. */
  readonly source?: string;
};

/** Findings one under the other: a sign, what it says, where it comes from. */
export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className="checks">
      {checks.map(({ standing, words, source }) => (
        <li key={words}>
          <Sign standing={standing} />
          <span>{words}</span>
          {source === undefined ? null : <small>{source}</small>}
        </li>
      ))}
    </ul>
  );
}
