import type { Text } from '@forbear/problem';
import type { CaseView, MessageEntry } from '@forbear/wire/desk';
import { useEffect, useRef } from 'preact/hooks';
import { readUpTo } from '../desk/read-up-to.ts';
import type { KeptPairing } from '../desk/pairing.ts';
import { useDeskCase } from '../desk/use-case.ts';
import { useCare } from '../piece/care.ts';
import { Page } from '../piece/page.tsx';
import { QuietLine } from '../piece/quiet-line.tsx';
import { useTyped } from '../piece/typed.ts';
import { useKeeping } from '../store/keeping.tsx';
import { lineWords } from '../text/desk-line.ts';
import { momentWord, timeWord } from '../text/moment-word.ts';
import { roleWord } from '../text/role-word.ts';
import { useSay } from '../text/say.ts';

type Props = { readonly kept: KeptPairing; readonly debt: string };

/** The chat with the desk: what was said, by whom and when, and how far each line has come. */
export function DeskChat({ kept, debt }: Props) {
  const say = useSay();
  const found = useDeskCase(kept, debt);
  const [text, setText] = useTyped(`chat-${debt}`);
  const { seen } = found;
  const lines = seen?.lines ?? [];
  const last = lines.findLast(({ fromDesk }) => fromDesk);
  const unread = last?.state === 'sent' ? last.no : undefined;
  const end = useRef<HTMLLIElement>(null);
  const waiting = found.waiting.filter(({ path }) => path.endsWith('/messages'));
  useEffect(() => {
    if (unread !== undefined && document.visibilityState === 'visible')
      void readUpTo(kept, debt, unread);
  }, [unread]);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [lines.length, waiting.length]);
  const send = async () => {
    const words = text.trim();
    if (words === '') return;
    setText('');
    await found.post('/messages', { text: words, purpose: 'service' });
  };
  return (
    <Page
      title={say(`和${kept.pairing.lender}说话`, `Talk to ${kept.pairing.lender}`)}
      back={`/desk/${debt}`}
      problem={found.problem}
      onSubmit={() => void send()}
      primary={{
        text: say('发送', 'Send'),
        busy: found.isBusy || text.trim() === '',
      }}
    >
      {seen !== undefined && <Hours view={seen.view} isLive={found.isLive} />}
      <ol class="turns" aria-label={say('说过的话', 'What was said')}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
        {waiting.map(({ once, body }) => (
          <li class="own" key={once}>
            <span class="what">{say('还没送到', 'not delivered yet')}</span>
            <p>{(body as { readonly text: string }).text}</p>
          </li>
        ))}
        <li ref={end} class="end" aria-hidden="true" />
      </ol>
      {seen !== undefined && lines.length + waiting.length === 0 && (
        <p class="hint">{say('还没有说过话。', 'Nothing has been said yet.')}</p>
      )}
      <Writer text={text} onText={setText} />
    </Page>
  );
}

/** When they may write unasked, by their own clock. */
function Hours({ view, isLive }: { readonly view: CaseView; readonly isLive: boolean }) {
  const say = useSay();
  const { from, to } = view.hours;
  const now = timeWord(view.head.at);
  const isQuiet = now < from || now >= to;
  return (
    <p class={isQuiet ? 'notice' : 'hint'}>
      {isQuiet
        ? say(
            `现在 ${now}，不在他们主动联系的时间（${from}–${to}）。你可以照样写，他们可以回，也可能到 ${from} 以后才回。`,
            `It is ${now}, outside the hours in which they may write unasked (${from} to ${to}). You can write all the same; they may answer, perhaps only after ${from}.`,
          )
        : say(
            `他们只在 ${from}–${to} 主动写来；你写的随时可以回。`,
            `They write unasked from ${from} to ${to} only; what you write may be answered any time.`,
          )}
      {isLive
        ? ''
        : say('现在没有连着，每 15 秒看一次。', ' Not connected: looked at every 15 seconds.')}
    </p>
  );
}

/** How far a line of the person's own has come. */
const WHERE: Readonly<Partial<Record<MessageEntry['state'], Text>>> = {
  sent: { zh: '已送到', en: 'delivered' },
  read: { zh: '对方看过了', en: 'they have read it' },
};

function Line({ line }: { readonly line: MessageEntry }) {
  const say = useSay();
  const { situation } = useKeeping();
  const { fromDesk, role, author, at, state, readAt } = line;
  const isProgram = role === 'program';
  const who = isProgram
    ? say('自动提醒', 'automatic')
    : fromDesk
      ? `${roleWord(role, say)} ${author}`
      : say('你', 'you');
  const read = readAt === undefined ? '' : ` ${timeWord(readAt)}`;
  const where = fromDesk ? '' : ` · ${WHERE[state]?.[say.lang] ?? ''}${read}`;
  return (
    <li class={isProgram ? 'program' : fromDesk ? 'theirs' : 'own'}>
      <span class="what">
        {who} · {momentWord(at, situation.day, say)}
        {where}
      </span>
      <p>{lineWords(line, situation.day, say)}</p>
    </li>
  );
}

function Writer({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
  const say = useSay();
  const hear = useCare();
  return (
    <div class="field">
      <label for="line">{say('写给他们', 'Your words')}</label>
      <textarea
        id="line"
        rows={3}
        maxLength={2000}
        aria-describedby="line-hint"
        value={text}
        onInput={({ currentTarget }) => {
          hear(currentTarget.value, text);
          onText(currentTarget.value);
        }}
      />
      <p class="hint" id="line-hint">
        {say(
          '说过的都留记录。别写密码、验证码、卡号；他们也不会问。他们的话要是像威胁、提到家人或单位，会先由另一个人看过才发出来。',
          'What is said stays on record. Write no passwords, codes or card numbers; they never ask. Lines of theirs that sound like a threat or speak of family or work are read by a second person before they go out.',
        )}
      </p>
      <QuietLine />
    </div>
  );
}
