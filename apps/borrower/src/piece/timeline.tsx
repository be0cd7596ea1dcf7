import type { Standing } from '../planning/asks.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';

/** What happened, by whom, in order: the person's line at the left, the other side's at the right. */
export function Timeline({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { course } = standing;
  const who = {
    borrower: say('你', 'You'),
    lender: say('对方', 'They'),
    'third-party': say('第三方', 'Others'),
    adviser: say('帮你的人', 'Your adviser'),
    program: say('到日子', 'The day came'),
  };
  if (course.length === 0) return null;
  const shown = course.filter(({ event }) => !QUIET.has(event.kind));
  return (
    <section>
      <h2>{say('走到哪了', 'So far')}</h2>
      <ol class="timeline">
        {shown.map(({ event, words }) => (
          <li key={event.seq} class={event.role === 'borrower' ? 'own' : 'theirs'}>
            <span class="what">
              {dayWord(event.on, situation.day, say)} · {who[event.role]}
            </span>
            <span>
              {begun((OWN[event.kind] ?? words)[say.lang])}
              {event.number === undefined
                ? ''
                : say(`，编号 ${event.number}`, `, number ${event.number}`)}
              {event.reason === undefined ? '' : say(`：${event.reason}`, `: ${event.reason}`)}
              {event.note === undefined ? '' : say(`（“${event.note}”）`, ` (“${event.note}”)`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The words of an entry stand alone: they begin as a sentence does. */
const begun = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Steps of the engine that tell a person nothing. */
const QUIET = new Set(['facts-complete', 'limitation-checked']);

/** What the person did is told to the person. */
const OWN: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'request-taken': { zh: '申请登记上了', en: 'Your request was taken' },
  'contact-begun': { zh: '你联系了对方', en: 'You contacted them' },
  'borrower-accepts': { zh: '你同意了', en: 'You agreed' },
  'borrower-declines': { zh: '你没有接受', en: 'You declined' },
  'does-not-fit': { zh: '放不下，你还了价', en: 'It does not fit; you made a counter-offer' },
  'borrower-unwell': { zh: '先歇一歇', en: 'A rest' },
  'refused-on-the-spot': { zh: '当场说不行', en: 'They said no on the spot' },
  refused: { zh: '对方没同意', en: 'They said no' },
};
