import { measuresText } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { groupYuan, parseDay, parseFen, type Day, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import type { CaseView } from '@forbear/wire/desk';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { awayWord, dayWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';

export type Offered = NonNullable<CaseView['offer']>;

export const dayOf = (text: string): Day => must(parseDay(text));
export const sumOf = (text: string): Fen => must(parseFen(text));

/** The offer row by row, the last day to answer, and the text that the digest is of. */
export function Offer({ offer }: { readonly offer: Offered }) {
  const say = useSay();
  const { situation } = useKeeping();
  const until = dayOf(offer.until);
  return (
    <>
      <p>
        {say('最晚', 'Answer by')} <span class="near">{dayWord(until, situation.day, say)}</span>
        {say('，', ', ')}
        {awayWord(until, situation.day, say)}
        {say('。不回答不算同意。', '. Silence is no agreement.')}
      </p>
      <ul class="answers">
        {offer.rows.map(({ no, due, payment, interest, fee }) => (
          <li key={no}>
            <span>{dayWord(dayOf(due), situation.day, say)}</span>
            <span class="answer">
              {say(`${groupYuan(sumOf(payment))} 元`, `${groupYuan(sumOf(payment))} yuan`)}
            </span>
            <small>
              {say(
                `其中利息和费用 ${groupYuan((sumOf(interest) + sumOf(fee)) as Fen)} 元`,
                `of it interest and fees ${groupYuan((sumOf(interest) + sumOf(fee)) as Fen)}`,
              )}
            </small>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say('约定的原文', 'The text as it binds')}</summary>
        <pre class="terms">{offer.terms}</pre>
      </details>
    </>
  );
}

export type Answer = 'accept' | 'counter' | 'later';

/** What the chosen plan asks of this debt, as a counter-offer. */
export function useOwnMeasures(debt: string): readonly Measure[] {
  const planning = usePlanning();
  const { situation } = useKeeping();
  if (planning.state !== 'made' || !planning.planned.plan.ok) return [];
  const { choices } = chosenOf(planning.planned.plan.value, situation.chosen);
  return choices.find((one) => one.debt === debt)?.relief.measures ?? [];
}

type AnswersProps = {
  readonly offer: Offered;
  readonly own: readonly Measure[];
  readonly mayCounter: boolean;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
};

/** Three answers of one size: none of them is pressed on anybody. */
export function Answers({ offer, own, mayCounter, answer, onAnswer }: AnswersProps) {
  const say = useSay();
  const sum = offer.rows.reduce((total, { payment }) => total + sumOf(payment), 0) as Fen;
  const texts: Readonly<Record<Answer, string>> = {
    accept: say(
      `同意：共 ${offer.rows.length} 期，合计 ${groupYuan(sum)} 元`,
      `Agree: ${offer.rows.length} payments, ${groupYuan(sum)} yuan in all`,
    ),
    counter: say(`还价：${measuresText(own).zh}`, `Counter-offer: ${measuresText(own).en}`),
    later: say('先不回答，再想想', 'Not now: think it over'),
  };
  const shown: readonly Answer[] = mayCounter
    ? ['accept', 'counter', 'later']
    : ['accept', 'later'];
  return (
    <fieldset class="choice">
      <legend>{say('你的回答', 'Your answer')}</legend>
      {shown.map((one) => (
        <div key={one} class={answer === one ? 'option on' : 'option'}>
          <label>
            <input
              type="radio"
              name="answer"
              checked={answer === one}
              onChange={() => onAnswer(one)}
            />
            <span>{texts[one]}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
