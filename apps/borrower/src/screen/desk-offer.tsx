import { measuresText } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { groupYuan, parseDay, parseFen, type Day, type Fen } from '@forbear/money';
import { must } from '@forbear/problem';
import type { Offer as OwnOffer } from '@forbear/negotiation';
import type { CaseView } from '@forbear/wire/desk';
import { Link } from 'wouter-preact';
import { chosenOf, usePlanning } from '../planning/planning.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { awayWord, dayWord, monthWord } from '../text/day-words.ts';
import { useSay } from '../text/say.ts';

export type Offered = NonNullable<CaseView['offer']>;

export const dayOf = (text: string): Day => must(parseDay(text));
export const sumOf = (text: string): Fen => must(parseFen(text));

/** So many payments are read at one look; more stand behind their sums. */
export const FEW = 6;

/** The rows that ask for money: a holiday asks for none. */
export const paymentsOf = ({ rows }: Offered): Offered['rows'] =>
  rows.filter(({ payment }) => sumOf(payment) > 0);
const sumOver = ({ rows }: Offered, part: (row: Offered['rows'][number]) => number): Fen =>
  rows.reduce((total, row) => total + part(row), 0) as Fen;
const costOf = ({ interest, fee }: Offered['rows'][number]): Fen =>
  (sumOf(interest) + sumOf(fee)) as Fen;

/** What an offer asks, in one sentence: each payment, how many, until when, and all of it with its price. */
export function InShort({ offer }: { readonly offer: Offered }) {
  const say = useSay();
  const { situation } = useKeeping();
  const rows = paymentsOf(offer);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const most = Math.max(...rows.map(({ payment }) => sumOf(payment))) as Fen;
  const isAlike = rows.slice(0, -1).every(({ payment }) => sumOf(payment) === most);
  const [sum, cost] = [sumOver(offer, ({ payment }) => sumOf(payment)), sumOver(offer, costOf)];
  const each = isAlike
    ? say(`每期 ${groupYuan(most)} 元`, `${groupYuan(most)} yuan each`)
    : say(`每期最多 ${groupYuan(most)} 元`, `at most ${groupYuan(most)} yuan each`);
  const from = dayWord(dayOf(first.due), situation.day, say);
  const to = dayWord(dayOf(last.due), situation.day, say);
  return (
    <p>
      <strong>
        {rows.length === 1
          ? say(`${from}一次还 ${groupYuan(most)} 元`, `${groupYuan(most)} yuan at once, ${from}`)
          : say(`${each}，共 ${rows.length} 期`, `${rows.length} payments, ${each}`)}
      </strong>
      {rows.length === 1
        ? say('，', ', ')
        : say(
            `，${from}到 ${to}，合计 ${groupYuan(sum)} 元，`,
            `, ${from} to ${to}; ${groupYuan(sum)} yuan in all, `,
          )}
      {say(`其中利息和费用 ${groupYuan(cost)} 元。`, `of it interest and fees ${groupYuan(cost)}.`)}
    </p>
  );
}

function Rows({ offer }: { readonly offer: Offered }) {
  const say = useSay();
  const { situation } = useKeeping();
  return (
    <ul class="answers">
      {paymentsOf(offer).map((row) => (
        <li key={row.no}>
          <span>{dayWord(dayOf(row.due), situation.day, say)}</span>
          <span class="answer">
            {say(`${groupYuan(sumOf(row.payment))} 元`, `${groupYuan(sumOf(row.payment))} yuan`)}
          </span>
          <small>
            {say(
              `其中利息和费用 ${groupYuan(costOf(row))} 元`,
              `of it interest and fees ${groupYuan(costOf(row))}`,
            )}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The offer in short and row by row, the last day to answer, and the text that the digest is of. */
export function Offer({ offer }: { readonly offer: Offered }) {
  const say = useSay();
  const { situation } = useKeeping();
  const until = dayOf(offer.until);
  return (
    <>
      <InShort offer={offer} />
      <p>
        {say('最晚', 'Answer by')} <span class="near">{dayWord(until, situation.day, say)}</span>
        {say('，', ', ')}
        {awayWord(until, situation.day, say)}
        {say('。不回答不算同意。', '. Silence is no agreement.')}
      </p>
      {paymentsOf(offer).length > FEW ? (
        <details>
          <summary>
            {say(
              `每一期（${paymentsOf(offer).length}）`,
              `Every payment (${paymentsOf(offer).length})`,
            )}
          </summary>
          <Rows offer={offer} />
        </details>
      ) : (
        <Rows offer={offer} />
      )}
      <details>
        <summary>{say('约定的原文', 'The text as it binds')}</summary>
        <pre class="terms">{offer.terms}</pre>
      </details>
    </>
  );
}

/** Whether the open offer fits the money of every month with the other debts, as the joint plan found it. */
export function useOfferFit(debt: string): {
  readonly fit: OwnOffer | undefined;
  /** Whether it is still being found: nothing is agreed to before. */
  readonly isFinding: boolean;
} {
  const planning = usePlanning();
  const fit =
    planning.state === 'made'
      ? planning.planned.standings.find((one) => one.debt === debt)?.state.open
      : undefined;
  return { fit, isFinding: planning.state === 'working' };
}

/** What the joint plan says of the offer, and the way to the two side by side. */
export function Fits({
  debt,
  fit,
  mayCounter,
  isFinding,
}: {
  readonly debt: string;
  readonly fit: OwnOffer | undefined;
  readonly mayCounter: boolean;
  readonly isFinding: boolean;
}) {
  const say = useSay();
  if (isFinding)
    return (
      <p class="hint" role="status">
        {say(
          '正在和别的债放在一起算，算好了才能同意。',
          'Being counted together with your other debts; then it can be agreed to.',
        )}
      </p>
    );
  if (fit === undefined || fit.by === 'borrower') return null;
  const { fits, missing } = fit;
  return (
    <>
      {fits === true && (
        <p>
          {say(
            '和别的债放在一起算过：每个月都放得下。',
            'Counted together with your other debts: every month carries it.',
          )}
        </p>
      )}
      {fits === false && (
        <p class="notice">
          {missing === undefined
            ? say(
                '和别的债放在一起，有一期到期那天，钱还没到手。',
                'With your other debts one payment is due before the money for it is there.',
              )
            : say(
                `和别的债放在一起放不下：${monthWord(missing.month, say)}差 ${groupYuan(missing.amount)} 元。`,
                `With your other debts it does not fit: ${groupYuan(missing.amount)} yuan are lacking in ${monthWord(missing.month, say)}. `,
              )}
          {mayCounter
            ? say(
                '放不下的先不要答应，可以还价。',
                'Do not agree to what does not fit: make a counter-offer.',
              )
            : say(
                '放不下的先不要答应：在对话里跟他们说差多少，或者撤回申请，改了数再申请。',
                'Do not agree to what does not fit: tell them in the chat how much is lacking, or withdraw the request and ask again with another sum.',
              )}
        </p>
      )}
      <p class="ways">
        <Link href={`/case/${debt}/offer`}>
          {say('和你的方案摆在一起看', 'See it beside your own plan')}
        </Link>
        {fits === false && missing === undefined && (
          <Link href="/income">{say('看钱哪天到账', 'See when money arrives')}</Link>
        )}
      </p>
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
  /** False where the joint plan does not carry it: agreeing to it would not be kept. */
  readonly mayAccept: boolean;
  readonly mayCounter: boolean;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
};

/** Three answers of one size: none of them is pressed on anybody. */
export function Answers(props: AnswersProps) {
  const { offer, own, mayAccept, mayCounter, answer, onAnswer } = props;
  const say = useSay();
  const sum = sumOver(offer, ({ payment }) => sumOf(payment));
  const texts: Readonly<Record<Answer, string>> = {
    accept: say(
      `同意：共 ${paymentsOf(offer).length} 期，合计 ${groupYuan(sum)} 元`,
      `Agree: ${paymentsOf(offer).length} payments, ${groupYuan(sum)} yuan in all`,
    ),
    counter: say(`还价：${measuresText(own).zh}`, `Counter-offer: ${measuresText(own).en}`),
    later: say('先不回答，再想想', 'Not now: think it over'),
  };
  const shown: readonly Answer[] = [
    ...(mayAccept ? (['accept'] as const) : []),
    ...(mayCounter ? (['counter'] as const) : []),
    'later',
  ];
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
