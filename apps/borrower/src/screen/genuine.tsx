import {
  CLAIMED_ROLES,
  genuineQuestions,
  judgeGenuine,
  type ClaimedRole,
  type GenuineAnswers,
  type GenuineQuestion,
  type GenuineVerdict,
} from '@forbear/rule';
import type { Text } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { Copy } from '../piece/copy.tsx';
import { Page } from '../piece/page.tsx';
import { useSay } from '../text/say.ts';
import { sourceLine } from '../text/source-line.ts';

const ROLES: Readonly<Record<ClaimedRole, Text>> = {
  mediator: { zh: '调解员、调解中心', en: 'a mediator' },
  court: { zh: '法院的人', en: 'somebody from a court' },
  arbitrator: { zh: '仲裁委的人', en: 'somebody from an arbitration commission' },
  lawyer: { zh: '律师、帮人维权的', en: 'a lawyer, or somebody who handles complaints' },
  collector: { zh: '催收、贷款机构委托的', en: 'a collector, or sent by the lender' },
};

const VERDICTS: Readonly<Record<GenuineVerdict['verdict'], Text>> = {
  stop: { zh: '停下来', en: 'Stop here' },
  check: { zh: '还不能当真，先核实', en: 'Do not take it as real yet; check first' },
  'nothing-against': {
    zh: '目前没有对不上的地方，但这不等于他就是真的',
    en: 'Nothing speaks against them so far, which does not make them genuine',
  },
};

const ANSWERS: readonly (readonly ['yes' | 'no' | undefined, Text])[] = [
  ['yes', { zh: '是', en: 'Yes' }],
  ['no', { zh: '不是', en: 'No' }],
  [undefined, { zh: '还不知道', en: 'Not known yet' }],
];

/** Whether somebody is the mediator, court, lawyer or collector they say they are: question by question, kept nowhere. */
export function Genuine() {
  const say = useSay();
  const [role, setRole] = useState<ClaimedRole>();
  const [answers, setAnswers] = useState<GenuineAnswers>({});
  return (
    <Page
      title={say('先别付钱，核一核他是谁', 'Pay nothing yet; check who they are')}
      why={say(
        '自称调解、法院、律师的人里有冒充的。一条一条点，不知道的先空着。这一页的回答不会存下来。',
        'Some who call themselves mediators, courts or lawyers are not. Go through the questions; leave open what you do not know. Answers on this page are not kept.',
      )}
      back="/"
      primary={{ text: say('回首页', 'Home'), href: '/' }}
    >
      <fieldset class="choice">
        <legend>{say('他说自己是谁？', 'Who do they say they are?')}</legend>
        {CLAIMED_ROLES.map((one) => (
          <div class={role === one ? 'option on' : 'option'} key={one}>
            <label>
              <input
                type="radio"
                name="role"
                checked={role === one}
                onChange={() => setRole(one)}
              />
              <span>{ROLES[one][say.lang]}</span>
            </label>
          </div>
        ))}
      </fieldset>
      {role !== undefined && (
        <>
          <Verdict found={judgeGenuine(role, answers)} isBegun={Object.keys(answers).length > 0} />
          {genuineQuestions(role).map((one) => (
            <Question
              one={one}
              key={one.id}
              answer={answers[one.id]}
              set={(answer) => setAnswers({ ...answers, [one.id]: answer })}
            />
          ))}
        </>
      )}
    </Page>
  );
}

function Verdict({
  found,
  isBegun,
}: {
  readonly found: GenuineVerdict;
  readonly isBegun: boolean;
}) {
  const say = useSay();
  const { verdict } = found;
  return (
    <div role="status" class={verdict === 'stop' ? 'notice danger' : 'notice'}>
      <h2>{VERDICTS[verdict][say.lang]}</h2>
      <p>{found.do[say.lang]}</p>
      {isBegun && verdict !== 'stop' && (
        <>
          <p>{found.say[say.lang]}</p>
          <Copy text={found.say[say.lang]} label={say('复制这段话', 'Copy this')} />
        </>
      )}
    </div>
  );
}

function Question({
  one: { id, ask, why, against, stops, rules },
  answer,
  set,
}: {
  readonly one: GenuineQuestion;
  readonly answer: GenuineAnswers[string];
  readonly set: (answer: GenuineAnswers[string]) => void;
}) {
  const say = useSay();
  const { lang } = say;
  return (
    <fieldset class="choice">
      <legend>{ask[lang]}</legend>
      {ANSWERS.map(([value, text]) => (
        <div class={answer === value ? 'option on' : 'option'} key={text.en}>
          <label>
            <input type="radio" name={id} checked={answer === value} onChange={() => set(value)} />
            <span>{text[lang]}</span>
          </label>
        </div>
      ))}
      {answer === against && (
        <>
          <p class={stops ? 'notice danger' : 'notice near'}>
            {stops && <strong>{say('停下来，不付钱。', 'Stop here, and pay nothing. ')}</strong>}
            {why[lang]}
          </p>
          <ul class="hint">
            {rules.map(({ title, instrument, article = '', ...read }) => (
              <li key={instrument}>
                {title[lang]}
                {say('：', ': ')}
                {sourceLine({ ...read, where: `${instrument}${article}` }, say)}
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}
