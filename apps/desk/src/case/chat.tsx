import { mayDo } from '@forbear/casework';
import { MESSAGE_WORDS } from '@forbear/wire/desk';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useDraft } from '../api/draft.ts';
import { caseKey, type CaseView, type Message } from '../api/case.ts';
import { useNames } from '../api/names.ts';
import type { PageOf } from '../api/pages.ts';
import { present } from '@forbear/problem';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import { useWish } from '../api/wish.ts';
import { Fault } from '../piece/fault.tsx';
import { LongField } from '../piece/field.tsx';
import { moment } from '../text/day.ts';
import { useSay } from '../text/say.tsx';
import { HELD, PHRASES } from './conduct-words.ts';

type Props = { readonly view: CaseView };

/** The conversation with the applicant; a held line stays with its writer, and says why. */
export default function Chat({ view }: Props) {
  const say = useSay();
  const key = [...caseKey(view.id), 'messages'];
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<PageOf<Message>>(`/cases/${view.id}/messages`, { signal }),
    refetchInterval: 30_000,
  });
  const [text, setText] = useDraft(view.id, 'chat', '');
  const wish = useWish(
    (words: string, idempotency) =>
      ask<Omit<Message, 'text'>>(`/cases/${view.id}/messages`, {
        method: 'POST',
        key: idempotency,
        body: { text: words },
      }),
    { refresh: [key], done: ({ state }) => state !== 'held' && setText('') },
  );
  const items = query.data?.items ?? [];
  const me = useMe();
  // A case that nobody has is anybody's to answer.
  const mayTalk = mayDo(me, 'talk', { owner: view.owner?.id ?? me.id }) !== undefined;
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [items.length]);
  const send = () => text.trim() !== '' && wish.mutate(text.trim());
  return (
    <div className="split">
      <section className="talk">
        <Fault fault={query.error} again={() => void query.refetch()} />
        <ol className="thread scroll" tabIndex={0} aria-label={say('对话', 'Conversation')}>
          {items.map((one) => (
            <Line
              key={one.id}
              one={one}
              caseId={view.id}
              {...(mayTalk ? { rewrite: setText } : {})}
            />
          ))}
          <li ref={end} aria-hidden="true" />
        </ol>
        {items.length === 0 && query.isSuccess ? (
          <p className="body soft">{say('还没有说过话。', 'Nothing has been said yet.')}</p>
        ) : null}
        {mayTalk ? (
          <Writer {...{ text, setText, send }} isPending={wish.isPending} fault={wish.error} />
        ) : (
          <p className="writer soft">
            {say('由经办来写。', 'Whoever has the case writes to the applicant.')}
          </p>
        )}
      </section>
      <Conduct {...(mayTalk ? { put: setText } : {})} />
    </div>
  );
}

/** Words that are well said, for whoever writes, and what is not said at all. */
function Conduct({ put }: { readonly put?: (make: (now: string) => string) => void }) {
  const say = useSay();
  return (
    <aside className="pane" aria-label={say('说话的规矩', 'How we talk')}>
      {put === undefined ? null : (
        <>
          <h2>{say('常用句', 'Phrases')}</h2>
          <ul className="phrases">
            {PHRASES.map((one) => (
              <li key={one.zh}>
                <Button
                  size="small"
                  onClick={() => put((now) => (now === '' ? one.zh : `${now}\n${one.zh}`))}
                >
                  {say.of(one)}
                </Button>
              </li>
            ))}
          </ul>
          <hr className="rule" />
        </>
      )}
      <p className="soft">
        {say(
          '不写链接、账号、二维码，不催马上定，不提家人和单位。20:00 到次日 9:00 不主动发；申请人写来，随时可回。',
          'No links, account numbers or codes; no hurry; no word of family or employer. Nothing unasked from 20:00 to 9:00; an answer may be given any time.',
        )}
      </p>
    </aside>
  );
}

function Line({
  one,
  caseId,
  rewrite,
}: {
  readonly one: Message;
  readonly caseId: string;
  /** Absent for whoever does not write to the applicant. */
  readonly rewrite?: (text: string) => void;
}) {
  const say = useSay();
  const nameOf = useNames();
  if (one.role === 'program')
    return (
      <li className="sys">
        {moment(one.at)} {one.text}
      </li>
    );
  const isHeld = one.state === 'held' || one.state === 'refused';
  return (
    <li className={`${one.fromDesk ? 'mine' : 'them'}${isHeld ? ' held' : ''}`}>
      <span className="soft">
        {one.fromDesk ? nameOf(one.author) : say('申请人', 'applicant')}{' '}
        <time>{moment(one.at)}</time>
        {one.fromDesk ? ` · ${say.of(MESSAGE_WORDS[one.state])}` : ''}
      </span>
      <p>{one.text}</p>
      {isHeld ? <Held one={one} caseId={caseId} {...present({ rewrite })} /> : null}
    </li>
  );
}

/** Why a line was held, a better one, and the second person who may let it out. */
function Held({
  one,
  caseId,
  rewrite,
}: {
  readonly one: Message;
  readonly caseId: string;
  readonly rewrite?: (text: string) => void;
}) {
  const say = useSay();
  const me = useMe();
  const lists = one.held ?? [];
  const better = lists.map((name) => HELD[name]?.better).find((words) => words !== undefined);
  const wish = useWish(
    (word: 'release' | 'refuse', key) =>
      ask(`/cases/${caseId}/messages/${one.id}/${word}`, { method: 'POST', key, body: {} }),
    { refresh: [caseKey(caseId)] },
  );
  const mayRelease = me.roles.includes('approver') && one.state === 'held' && one.author !== me.id;
  return (
    <div className="why-held">
      <p>
        <b>{say('扣下了，没有发出。', 'Held, not sent.')}</b>{' '}
        {lists
          .map((name) => say.of(HELD[name]?.why ?? { zh: name, en: name }))
          .join(say('；', '; '))}
      </p>
      <p className="soft">
        {say('原文和处理都留在记录里。', 'The words and what is done with them stay on record.')}
      </p>
      <div className="acts">
        {rewrite === undefined ? null : (
          <Button
            size="small"
            onClick={() => rewrite(better === undefined ? one.text : say.of(better))}
          >
            {better === undefined
              ? say('改写', 'Rewrite')
              : say('换成更好的说法', 'Use a better line')}
          </Button>
        )}
        {mayRelease ? (
          <>
            <Button size="small" loading={wish.isPending} onClick={() => wish.mutate('release')}>
              {say('放行', 'Release')}
            </Button>
            <Button size="small" loading={wish.isPending} onClick={() => wish.mutate('refuse')}>
              {say('不放行', 'Do not release')}
            </Button>
          </>
        ) : null}
      </div>
      <Fault fault={wish.error} />
    </div>
  );
}

function Writer({
  text,
  setText,
  send,
  isPending,
  fault,
}: {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly send: () => void;
  readonly isPending: boolean;
  readonly fault: unknown;
}) {
  const say = useSay();
  const byKeys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="writer" onKeyDown={byKeys}>
      <LongField
        label={say('写给申请人', 'To the applicant')}
        value={text}
        set={setText}
        rows={3}
        maxLength={2_000}
      />
      <Fault fault={fault} />
      <div className="acts">
        <span className="soft">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {say('发送', 'to send')}
        </span>
        <Button className="end" loading={isPending} disabled={text.trim() === ''} onClick={send}>
          {say('发送', 'Send')}
        </Button>
      </div>
    </div>
  );
}
