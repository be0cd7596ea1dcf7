import type { CareHelp } from '@forbear/check';
import { useSay } from '../text/say.ts';

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
