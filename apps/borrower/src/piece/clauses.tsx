import { showYuan, type Fen } from '@forbear/money';
import { present } from '@forbear/problem';
import type { Standing } from '../planning/asks.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay, type Say } from '../text/say.ts';

type Clause = { readonly name: string; readonly said: string; readonly written?: string };

function clausesOf(
  { state }: Standing,
  today: Parameters<typeof dayWord>[1],
  say: Say,
): readonly Clause[] {
  const { said, text } = state;
  const first = said?.instalments[0];
  const yuan = (amount: Fen | undefined) =>
    amount === undefined ? undefined : showYuan(amount, say.lang);
  const day = (on: Parameters<typeof dayWord>[0] | undefined) =>
    on === undefined ? undefined : dayWord(on, today, say);
  const row = (name: string, was: string | undefined, is: string | undefined): Clause => ({
    name,
    said: was ?? '—',
    ...present({ written: is }),
  });
  const list = text?.instalments;
  const stops = say('按约还，就停', 'while it is kept');
  // Instalments that differ are compared one by one below; here stands the first.
  const isEven =
    said?.instalments.every(
      ({ amount }, k, all) => k === all.length - 1 || amount === first?.amount,
    ) ?? true;
  return [
    row(
      isEven ? say('每期', 'Each') : say('第一期还', 'The first'),
      yuan(first?.amount),
      yuan(list?.[0]?.amount ?? text?.each),
    ),
    row(
      say('期数', 'Instalments'),
      said === undefined ? undefined : String(said.instalments.length),
      // A count that is written counts, also where only the first of the instalments is listed.
      list === undefined && text?.count === undefined
        ? undefined
        : String(text?.count ?? list?.length),
    ),
    row(say('第一期', 'First due'), day(first?.due), day(list?.[0]?.due ?? text?.firstDue)),
    row(say('总共还', 'In all'), yuan(said?.sum), yuan(text?.total)),
    row(
      say('停止催收', 'Collection stops'),
      stops,
      text?.collectionStops === undefined
        ? undefined
        : text.collectionStops
          ? stops
          : say('不停', 'goes on'),
    ),
  ];
}

/** What was said beside what is written, the differences first. */
export function Clauses({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { situation } = useKeeping();
  const hasText = standing.state.text !== undefined;
  const rank = ({ said, written }: Clause) =>
    written === undefined ? 1 : written === said ? 2 : 0;
  const rows = [...clausesOf(standing, situation.day, say)].sort((a, b) => rank(a) - rank(b));
  const verdict = (one: Clause) =>
    !hasText
      ? say('还没有', 'not yet')
      : one.written === undefined
        ? say('◌ 没读到', '◌ not found')
        : one.written === one.said
          ? say('✓ 一致', '✓ the same')
          : say('≠ 不一样', '≠ differs');
  return (
    <table class="compare clauses">
      <thead>
        <tr>
          <td />
          <th scope="col">{say('说好的', 'Said')}</th>
          <th scope="col">{say('文字里的', 'Written')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.name} class={hasText && rank(one) === 0 ? 'changed' : ''}>
            <th scope="row">
              {one.name}
              <small>{verdict(one)}</small>
            </th>
            <td data-name={say('说好的', 'Said')}>{one.said}</td>
            <td data-name={say('文字里的', 'Written')}>{one.written ?? say('没有', '—')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export type Deviations = NonNullable<Standing['state']['deviations']>;

/** What was not found in the text, and hinders nothing. */
export const isSilent = ({ kind, stops }: Deviations[number]): boolean =>
  kind === 'missing' && !stops;

/** What was not found: the words may say it all the same. */
export function Unread({ found }: { readonly found: Deviations }) {
  const say = useSay();
  const silent = found.filter(isSilent);
  if (silent.length === 0) return null;
  return (
    <details>
      <summary>
        {say(
          `还有 ${silent.length} 处没读到，自己再看一眼`,
          `${silent.length} more ${silent.length === 1 ? 'point was' : 'points were'} not found: look yourself`,
        )}
      </summary>
      <ul>
        {silent.map(({ say: words }) => (
          <li key={words.zh}>{words[say.lang].replace(/^没有写/, '')}</li>
        ))}
      </ul>
    </details>
  );
}
