import type { CareHelp } from '@forbear/check';
import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { useSay, type Say } from '../text/say.ts';
import type { Action } from './page.tsx';

const LEGAL = HELP_CHANNEL_NUMBERS.values.legal_service;

/** Where a promise could bind somebody to what they do not owe. */
const NO_PROMISE: ReadonlySet<string> = new Set(['minor', 'stolen-loan', 'forced-loan']);

/** What is done before any talk in such a case. */
export const askFirst = (care: readonly CareHelp[], say: Say): Action | undefined =>
  care.some(({ kind }) => NO_PROMISE.has(kind))
    ? {
        text: say(`先问法律援助，${LEGAL} 免费`, `Ask legal aid first: ${LEGAL} is free`),
        onClick: () => location.assign(`tel:${LEGAL}`),
      }
    : undefined;

/** The heading where it comes before any sum and any talk. */
export const aidTitle = (say: Say): string =>
  say('先问清楚，再决定谈不谈', 'Ask first, then decide whether to talk');

/** The help page, with the way back to the page one comes from. */
export const helpOf = (from: string, say: Say): Action => ({
  text: say('看看谁能帮你', 'See who can help'),
  href: `/help?back=${encodeURIComponent(from)}`,
});

type Props = { readonly care: readonly CareHelp[] };

/** What is read before any sum or talk where a person's own words tell of a danger, and who helps. */
export function CareNotes({ care }: Props) {
  const say = useSay();
  return (
    <>
      {care.map(({ kind, say: words, lines }) => (
        <aside class="notice" key={kind} aria-label={say('先看这里', 'Read this first')}>
          <p>{words[say.lang]}</p>
          <ul>
            {lines.map(({ body, number, how }) => (
              <li key={body.zh}>
                {number !== undefined && <a href={`tel:${number}`}>{number}</a>} {body[say.lang]}
                {number === undefined && say(`：${how.zh}`, `: ${how.en}`)}
              </li>
            ))}
          </ul>
        </aside>
      ))}
    </>
  );
}
