import type { Answers, ExpenseGroup, PaidAnswer, Question, ReceivedAnswer } from '@forbear/budget';
import { GROUP_NAMES } from '../text/group-name.ts';
import { useSay } from '../text/say.ts';
import { RowList } from './row-list.tsx';

const PAID: Readonly<Partial<Record<PaidAnswer, readonly [string, string]>>> = {
  loan: ['还私人借款', 'repaying a person'],
  own: ['自己的另一个账户', 'my own other account'],
};
const RECEIVED: Readonly<Record<ReceivedAnswer, readonly [string, string]>> = {
  wage: ['工资、劳务', 'wage or work'],
  family: ['家人固定给的', 'regularly from family'],
  borrowed: ['借来的', 'borrowed'],
  once: ['一次性的（红包、还我的钱）', 'once (a gift, money paid back)'],
  own: ['自己的另一个账户', 'my own other account'],
};

type AskProps = {
  readonly question: Question;
  readonly text: string;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
};

/** One question about one counterparty; the answer counts for all its rows, now and later. */
export function BillQuestion({ question, text, answers, onAnswer }: AskProps) {
  const say = useSay();
  const { partner } = question;
  const nameOf = (one: string): string =>
    question.side === 'paid'
      ? (GROUP_NAMES[one as ExpenseGroup]?.[say.lang] ??
        say(...(PAID[one as PaidAnswer] ?? [one, one])))
      : say(...RECEIVED[one as ReceivedAnswer]);
  const choose = (one: string) =>
    question.side === 'paid'
      ? onAnswer({ ...answers, paid: { ...answers.paid, [partner]: one as PaidAnswer } })
      : onAnswer({
          ...answers,
          received: { ...answers.received, [partner]: one as ReceivedAnswer },
        });
  return (
    <fieldset class="choice">
      <legend>{text}</legend>
      {question.options.map((one) => (
        <div class="option" key={one}>
          <label>
            <input
              type="radio"
              name={`ask-${question.side}-${partner}`}
              onChange={() => choose(one)}
            />
            <span>{nameOf(one)}</span>
          </label>
        </div>
      ))}
      <RowList rows={question.rows} />
    </fieldset>
  );
}
