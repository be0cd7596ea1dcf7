import { useState } from 'preact/hooks';
import { useLocation, useParams } from 'wouter-preact';
import type { Day } from '@forbear/money';
import { choiceCheck, whenCheck } from '../piece/check.ts';
import { Radios, Ticks, type Option } from '../piece/choice.tsx';
import { DayField, TextField } from '../piece/field.tsx';
import { useForm, type Checks, type Form } from '../piece/form.ts';
import { OwnWords } from '../piece/own-words.tsx';
import { Page } from '../piece/page.tsx';
import { Proposals } from '../piece/proposals.tsx';
import { typedIn } from '../situation/told.ts';
import { recordOf } from '../store/field-draft.ts';
import { useKeeping } from '../store/keeping.tsx';
import {
  CHANNELS_OF_CONTACT,
  DEEDS_DONE,
  DEMANDS_MADE,
  POSED_AS,
  REACHED,
  SIDES,
  THREATS_MADE,
  type Choices,
} from '../text/contact-words.ts';
import { useSay, type Say } from '../text/say.ts';

const NONE = {};
const TIME = /^([01]?\d|2[0-3])[:：][0-5]\d$/;

/** One conversation as its facts: who, when, to whom, how; what follows from them is computed, not guessed from words. */
export function ContactPage() {
  const say = useSay();
  const { debt = '' } = useParams<{ debt: string }>();
  const [, go] = useLocation();
  const keeping = useKeeping();
  const { today } = keeping;
  const page = `contact-${debt}`;
  const [id] = useState(() => recordOf(keeping, page));
  const to = { kind: 'contact', id, first: { debt, at: Date.now() } } as const;
  const form = useForm(to, NONE, checksOf(today.day, say), page);
  const keep = async () => {
    const at = form.text('at').trim().replace('：', ':').padStart(5, '0');
    if (await form.save(form.text('at') === '' ? {} : { at: { typed: at } })) go('/rights');
  };
  return (
    <Page
      title={say('记一次联系', 'Note a contact')}
      why={say(
        '勾事实就行，不用评价。记全了，能看出哪里不合规。',
        'Tick the facts, no judgement is needed. They show what was not as it should be.',
      )}
      back={`/case/${debt}`}
      faults={form.faults}
      problem={form.problem}
      primary={{ text: say('存下来', 'Keep it') }}
      onSubmit={() => void keep()}
    >
      <Radios
        form={form}
        q="by"
        label={say('谁联系的？', 'Who made contact?')}
        options={optionsOf(SIDES, say)}
      />
      <DayField
        form={form}
        q="on"
        lean="past"
        label={say('哪一天', 'On which day')}
        month={say(
          '没写哪天：按月记下；要按天数的规则，想起是哪天再查',
          'no day given: it is kept by its month; rules that count days wait for the day',
        )}
      />
      <TextField
        form={form}
        q="at"
        label={say('几点', 'At what time')}
        hint={say('如 22:40，记不清就空着', 'Such as 22:40; leave out if not sure')}
      />
      <Radios
        form={form}
        q="channel"
        label={say('怎样联系的？', 'In which way?')}
        options={optionsOf(CHANNELS_OF_CONTACT, say)}
      />
      {form.text('by') !== 'borrower' && <Theirs form={form} />}
      <OwnWords
        form={form}
        q="said"
        label={say('说了什么，可以不写', 'What was said, if you like')}
      />
      <Proposals form={form} />
    </Page>
  );
}

const optionsOf = (choices: Choices, say: Say): readonly Option[] =>
  choices.map(([value, zh, en]) => ({ value, text: say(zh, en) }));

function checksOf(today: Day, say: Say): Checks {
  return {
    by: choiceCheck('by', say('谁联系的？', 'Who made contact?')),
    on: whenCheck('on', today, 'past', say, say('哪一天？', 'On which day?')),
    at: (facts) => {
      const told = typedIn(facts, 'at');
      return told === undefined || TIME.test(told.trim())
        ? undefined
        : say('写 22:40 这样的时间。', 'Write a time such as 22:40.');
    },
    channel: choiceCheck('channel', say('怎样联系的？', 'In which way?')),
    to: (facts) =>
      typedIn(facts, 'by') === 'borrower'
        ? undefined
        : choiceCheck('to', say('打给了谁？', 'To whom?'))(facts),
  };
}

/** What the other side did: each fact on its own, so that the rules can be held against it. */
function Theirs({ form }: { readonly form: Form }) {
  const say = useSay();
  const to = form.text('to');
  const yes: Choices = [
    ['yes', '是', 'Yes'],
    ['no', '不是', 'No'],
  ];
  return (
    <>
      <TextField
        form={form}
        q="from"
        label={say('来电号码或公司', 'Number or company')}
        hint={say('不知道就空着', 'May stay empty')}
      />
      <Radios
        form={form}
        q="to"
        label={say('打给了谁？', 'To whom?')}
        options={optionsOf(REACHED, say)}
      />
      {to !== '' && to !== 'self' && (
        <Radios
          form={form}
          q="told"
          label={say('跟他说了你欠款吗？', 'Were they told of the debt?')}
          options={optionsOf(yes, say)}
          unknown={say('先不算', 'not counted')}
        />
      )}
      <Radios
        form={form}
        q="connected"
        label={say('接通了吗？', 'Was it answered?')}
        options={optionsOf(yes, say)}
      />
      <Radios
        form={form}
        q="posedAs"
        label={say('冒充谁了？', 'Whom did they pose as?')}
        options={optionsOf(POSED_AS, say)}
      />
      {DID.map(([q, zh, en, choices, noneZh, noneEn]) => (
        <Ticks
          key={q}
          form={form}
          q={q}
          label={say(zh, en)}
          none={say(noneZh, noneEn)}
          options={optionsOf(choices, say)}
        />
      ))}
    </>
  );
}

/** What may be ticked of what they did: each with the word for nothing of it. */
const DID: readonly (readonly [
  q: string,
  zh: string,
  en: string,
  choices: Choices,
  noneZh: string,
  noneEn: string,
])[] = [
  ['demanded', '要什么了？', 'What did they demand?', DEMANDS_MADE, '没要别的', 'Nothing else'],
  ['threatened', '说要怎样？', 'What did they threaten?', THREATS_MADE, '没有', 'Nothing'],
  ['did', '还做了什么？', 'What else did they do?', DEEDS_DONE, '没有', 'Nothing'],
];
