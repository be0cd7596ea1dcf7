import { MOVE_NAMES, refusalText, type DeskMove } from '@forbear/casework';
import { Link } from 'wouter-preact';
import type { Seen } from '../desk/news.ts';
import { useKeeping } from '../store/keeping.tsx';
import { momentWord } from '../text/moment-word.ts';
import { roleWord } from '../text/role-word.ts';
import { useSay } from '../text/say.ts';

type Props = { readonly seen: Seen; readonly debt: string };

type Data = { readonly role?: string; readonly to?: string; readonly code?: string };

const dataOf = ({ data }: { readonly data?: unknown }): Data => (data ?? {}) as Data;

/** What was said with one event, as it was written. */
export function Words({ seen, seq }: { readonly seen: Seen; readonly seq: number }) {
  return seen.fields
    .filter((one) => one.seq === seq)
    .map(({ name, value }) => (
      <p class="said" key={name}>
        {value}
      </p>
    ));
}

/** What they wrote since the case stands as it does: with an offer, a list of papers, an answer. */
export function TheirWords({ seen }: { readonly seen: Seen }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { events, fields } = seen;
  const since = events.findLastIndex(
    (one, k) => k === 0 || dataOf(one).to !== dataOf(events[k - 1] as typeof one).to,
  );
  const said = events.slice(Math.max(0, since)).filter((one) => {
    const { role } = dataOf(one);
    return role !== 'borrower' && fields.some(({ seq }) => seq === one.seq);
  });
  return said.map((one) => (
    <section key={one.seq}>
      <h2>
        {say('他们写的', 'What they wrote')} · {MOVE_NAMES[one.kind as DeskMove]?.[say.lang]}
      </h2>
      <Words seen={seen} seq={one.seq} />
      <p class="hint">
        {roleWord(dataOf(one).role, say)} · {momentWord(one.at, situation.day, say)}
      </p>
    </section>
  ));
}

/** Why it was refused, by whom, what would change it, and the ways on. */
export function Refused({ seen: { view, events }, debt }: Props) {
  const say = useSay();
  if (view.state !== 'refused') return null;
  const code = events.map((one) => dataOf(one).code).findLast((one) => one !== undefined);
  const by = events.findLast((one) => dataOf(one).to === 'refused');
  const reason = refusalText(code ?? '');
  return (
    <section>
      <h2>{say('为什么', 'Why')}</h2>
      <p>
        {code === undefined
          ? say('他们没有写原因。', 'They gave no reason.')
          : say(`他们的原因：${reason.zh}。`, `Their reason: ${reason.en}.`)}{' '}
        {by !== undefined &&
          say(
            `做决定的是${roleWord(dataOf(by).role, say)}，一个人，不是程序。`,
            `Decided by a person (${roleWord(dataOf(by).role, say)}), not by a program.`,
          )}
      </p>
      <p>{reason.then[say.lang]}</p>
      <p class="ways">
        <Link href={`/case/${debt}`}>
          {say('不花钱的路：投诉、调解怎么写', 'Free ways: how to complain, how to mediate')}
        </Link>
      </p>
    </section>
  );
}

/** What the desk has recorded, in its order. */
export function Happened({ seen }: { readonly seen: Seen }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { events } = seen;
  return (
    <details>
      <summary>
        {say(
          `发生过什么（${events.length} 条，都签过名）`,
          `What happened (${events.length}, all signed)`,
        )}
      </summary>
      <ol class="timeline">
        {events.map(({ seq, at, kind, data }) => {
          const { role } = dataOf({ data });
          const name = Object.hasOwn(MOVE_NAMES, kind) ? MOVE_NAMES[kind as DeskMove] : undefined;
          return (
            <li key={seq} class={role === 'borrower' ? 'own' : 'theirs'}>
              <span class="what">
                {momentWord(at, situation.day, say)} · {roleWord(role, say)}
              </span>
              <span>{name?.[say.lang] ?? kind}</span>
              <Words seen={seen} seq={seq} />
            </li>
          );
        })}
      </ol>
    </details>
  );
}
