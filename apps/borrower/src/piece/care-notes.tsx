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
