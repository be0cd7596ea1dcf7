import type { Answers, PaidAnswer, Question, ReceivedAnswer } from '@forbear/budget';
import { Choice } from './field.tsx';
import { RowList } from './row-list.tsx';

const PAID: Readonly<Partial<Record<PaidAnswer, string>>> = {
  rent: '房租',
  support: '给父母家人',
  children: '孩子的开支',
  loan: '还私人借款',
  food: '吃饭和日用',
  own: '自己的另一个账户',
  other: '别的开支',
};

const RECEIVED: Readonly<Record<ReceivedAnswer, string>> = {
  wage: '工资、劳务',
  family: '家人固定给的',
  borrowed: '借来的',
  once: '一次性的（红包、还我的钱）',
  own: '自己的另一个账户',
};

type Props = {
  readonly question: Question;
  readonly text: string;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
};

/** One question about one counterparty; the answer counts for all its rows, now and later. */
export function BillQuestion({ question, text, answers, onAnswer }: Props) {
  const { partner } = question;
  const name = `ask-${question.side}-${partner}`;
  return (
    <div class="ask">
      {question.side === 'paid' ? (
        <Choice<PaidAnswer>
          name={name}
          legend={text}
          value={undefined}
          options={question.options.map((one) => [one, PAID[one] ?? one] as const)}
          onChoose={(said) => onAnswer({ ...answers, paid: { ...answers.paid, [partner]: said } })}
        />
      ) : (
        <Choice<ReceivedAnswer>
          name={name}
          legend={text}
          value={undefined}
          options={question.options.map((one) => [one, RECEIVED[one]] as const)}
          onChoose={(said) =>
            onAnswer({ ...answers, received: { ...answers.received, [partner]: said } })
          }
        />
      )}
      <RowList rows={question.rows} />
    </div>
  );
}
