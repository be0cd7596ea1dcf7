import type { FoundDebt } from '@forbear/budget';
import {
  addToMonth,
  dayInMonth,
  formatDay,
  formatFen,
  monthOf,
  showYuan,
  type Day,
} from '@forbear/money';
import type { Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import { nameOf } from '../situation/names.ts';
import type { Facts, Told } from '../situation/told.ts';
import { freshId } from '../store/record.ts';
import { useKeeping } from '../store/keeping.tsx';
import { dayWord } from '../text/day-words.ts';
import { PRODUCTS, productOf } from '../text/product.ts';
import { useSay } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';

/** Debts that stand in the bills and were not told yet: added one by one, with what the bills let suppose. */
export function DebtsInBills({ found }: { readonly found: readonly FoundDebt[] }) {
  const say = useSay();
  const keeping = useKeeping();
  const [problem, setProblem] = useState<Problem>();
  const { debts, day } = keeping.situation;
  const known = [
    ...debts.map((told) => nameOf(told, 'zh')),
    ...debts.map(({ product }) => productOf(product).name.zh),
  ];
  const fresh = found.filter(
    ({ lender }) => !known.some((name) => name.includes(lender) || lender.includes(name)),
  );
  if (fresh.length === 0) return null;
  const add = async (one: FoundDebt) =>
    setProblem(
      await keeping.say(
        {
          kind: 'debt',
          id: freshId(),
          first: { product: productIn(one)?.id ?? 'other', at: Date.now() },
        },
        {},
        factsOf(one, day),
      ),
    );
  return (
    <>
      <h2>{say('账单里还有这些欠款，要加上吗？', 'These debts stand in the bills. Add them?')}</h2>
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
      <ul class="counts">
        {fresh.map((one) => (
          <li class="count" key={one.lender}>
            <span>
              {one.lender}
              {one.lastRepaid && (
                <small>
                  {say(
                    `上次还是 ${dayWord(one.lastRepaid.on, day, say)}，${showYuan(one.lastRepaid.amount, 'zh')}`,
                    `last repaid ${dayWord(one.lastRepaid.on, day, say)}: ${showYuan(one.lastRepaid.amount, 'en')}`,
                  )}
                </small>
              )}
            </span>
            <button
              type="button"
              aria-label={say(`${one.lender}加一笔`, `Add ${one.lender}`)}
              onClick={() => void add(one)}
            >
              +
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">
        {say(
          '账单看不出还欠多少，加上以后在那一笔里填。',
          'Bills do not tell how much is left; fill it in on the page of the debt.',
        )}
      </p>
    </>
  );
}

const productIn = ({ lender }: FoundDebt) =>
  PRODUCTS.find(({ name }) => lender.includes(name.zh) || name.zh.includes(lender));

const supposed = (typed: string): Told => ({ typed, guess: true });

/** What repayments let suppose: whose it is, the day of the month, and the sum of an instalment. */
function factsOf(one: FoundDebt, today: Day): Facts {
  const { lender, kind, monthlyOn, lastRepaid } = one;
  const product = productIn(one);
  const isLoan = product === undefined || product.shape === 'loan';
  return {
    ...(product === undefined ? { name: { typed: lender } } : {}),
    ...(kind === undefined ? {} : { lenderKind: { typed: kind } }),
    ...(monthlyOn === undefined
      ? {}
      : { when: supposed('coming'), due: supposed(formatDay(nextOn(monthlyOn, today))) }),
    ...(isLoan && lastRepaid !== undefined ? { each: supposed(formatFen(lastRepaid.amount)) } : {}),
  };
}

/** The next such day of a month, not before today. */
function nextOn(date: number, today: Day): Day {
  const month = monthOf(today);
  const here = dayInMonth(month, date);
  return here >= today ? here : dayInMonth(addToMonth(month, 1), date);
}
