import type { Text } from '@forbear/problem';
import type { CaseView } from '@forbear/wire/desk';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { DeskCase } from '../desk/use-case.ts';
import { useCare } from '../piece/care.ts';
import { QuietLine } from '../piece/quiet-line.tsx';
import { useTyped } from '../piece/typed.ts';
import { useSay } from '../text/say.ts';

type Way = {
  readonly kind: string;
  readonly name: Text;
  /** What it does, and what it does not. */
  readonly means: Text;
  /** Whether words go with it: needed, possible, or none. */
  readonly words: 'needed' | 'may' | 'none';
};

/** What a person may say to the desk beside answering an offer. */
const WAYS: readonly Way[] = [
  {
    kind: 'extend-papers',
    name: { zh: '材料要多几天', en: 'More days for the papers' },
    means: { zh: '可以多要一次，多 10 天。', en: 'Once, 10 days more.' },
    words: 'none',
  },
  {
    kind: 'ask-review',
    name: { zh: '请另一个人再看一次', en: 'Ask another person to look again' },
    means: {
      zh: '由没有参与这次决定的人重新看，7 天内答复。',
      en: 'Somebody who did not decide looks again and answers within 7 days.',
    },
    words: 'may',
  },
  {
    kind: 'object',
    name: { zh: '账不对，提异议', en: 'The account is wrong: object' },
    means: {
      zh: '说清哪一笔不对。答复以前催收停着。',
      en: 'Say what is wrong. Collection rests until they answer.',
    },
    words: 'needed',
  },
  {
    kind: 'complain',
    name: { zh: '投诉', en: 'Complain' },
    means: {
      zh: '由别的人处理，15 天内答复。不影响协议。',
      en: 'Handled by others, answered within 15 days. The agreement is not touched.',
    },
    words: 'needed',
  },
  {
    kind: 'pause',
    name: { zh: '人不舒服，先停一停', en: 'Not well: pause' },
    means: {
      zh: '催收和提醒停下来。不用说原因；法院的日子不会停。',
      en: 'Collection and reminders stop. No reason is asked; days of a court do not stop.',
    },
    words: 'none',
  },
  {
    kind: 'resume',
    name: { zh: '好些了，接着来', en: 'Better: go on' },
    means: { zh: '回到停下来以前。', en: 'Back to where it was.' },
    words: 'none',
  },
  {
    kind: 'withdraw',
    name: { zh: '撤回申请', en: 'Withdraw the request' },
    means: {
      zh: '不用理由，以后还能再申请。已经生效的协议不受影响。',
      en: 'No reason is needed, and you can ask again. An agreement in effect stays.',
    },
    words: 'none',
  },
];

/** States from which a new request is made: the old agreement holds until a new one is in effect (G3). */
const AGAIN: ReadonlySet<string> = new Set(['keeping', 'late', 'broken', 'refused', 'withdrawn']);

/** States after which a new request is the way on. */
const ENDED: ReadonlySet<string> = new Set(['broken', 'refused', 'withdrawn']);

/** States in which a request is looked at, and may still be put otherwise. */
const LOOKED_AT: ReadonlySet<string> = new Set(['received', 'review', 'papers']);

type Props = { readonly found: DeskCase; readonly view: CaseView; readonly debt: string };

/** Everything else that may be said to the desk as the case stands, each with what it means. */
export function OtherWays({ found, view, debt }: Props) {
  const say = useSay();
  const open = WAYS.filter(({ kind }) => view.moves.includes(kind));
  const mayAgain = AGAIN.has(view.state);
  const mayCorrect = LOOKED_AT.has(view.state) && view.disclosed['request'] !== undefined;
  if (open.length === 0 && !mayAgain && !mayCorrect) return null;
  return (
    <details open={ENDED.has(view.state)}>
      <summary>{say('还可以做的', 'What else you can do')}</summary>
      {mayAgain && (
        <p>
          <Link href={`/desk/${debt}/again`}>
            {view.agreement === undefined
              ? say('重新申请', 'Ask again')
              : say('还不上了，重新谈', 'It cannot be kept: talk again')}
          </Link>
          <br />
          <small>
            {view.agreement === undefined
              ? say('情况变了，可以再申请。', 'Things have changed: ask again.')
              : say(
                  '新的谈成以前，现在的协议照旧。',
                  'Until a new one is in effect, this agreement holds.',
                )}
          </small>
        </p>
      )}
      {mayCorrect && (
        <p>
          <Link href={`/desk/${debt}/again`}>
            {say('每月能还的数变了，改申请', 'What you can pay has changed: correct the request')}
          </Link>
          <br />
          <small>
            {say(
              '还是这个申请，期限照旧；原来的数换成新的。',
              'It stays the same request with the same days; the new sum takes the place of the old.',
            )}
          </small>
        </p>
      )}
      {open.map((way) => (
        <OneWay key={way.kind} way={way} found={found} debt={debt} />
      ))}
    </details>
  );
}

type OneProps = { readonly way: Way; readonly found: DeskCase; readonly debt: string };

function OneWay({ way, found, debt }: OneProps) {
  const say = useSay();
  const hear = useCare();
  const [text, setText] = useTyped(`way-${debt}-${way.kind}`);
  const [isOpen, setOpen] = useState(text !== '');
  const { kind, name, means, words } = way;
  const id = `words-${kind}`;
  const give = async () => {
    const note = text.trim();
    await found.command(kind, words === 'none' || note === '' ? {} : { note });
    setText('');
    setOpen(false);
  };
  if (!isOpen)
    return (
      <p>
        <button class="plain" type="button" onClick={() => setOpen(true)}>
          {name[say.lang]}
        </button>
      </p>
    );
  return (
    <div class="field">
      <p>
        <strong>{name[say.lang]}</strong>
        <br />
        {means[say.lang]}
      </p>
      {words !== 'none' && (
        <>
          <label for={id}>{say('你的话', 'Your words')}</label>
          <textarea
            id={id}
            rows={3}
            maxLength={2000}
            value={text}
            onInput={({ currentTarget }) => {
              hear(currentTarget.value, text);
              setText(currentTarget.value);
            }}
          />
          <QuietLine />
        </>
      )}
      <p class="ways">
        <button
          class="plain"
          type="button"
          disabled={found.isBusy || (words === 'needed' && text.trim() === '')}
          onClick={() => void give()}
        >
          {say('发给他们', 'Send it')}
        </button>
        <button class="plain" type="button" onClick={() => setOpen(false)}>
          {say('算了', 'Leave it')}
        </button>
      </p>
    </div>
  );
}
