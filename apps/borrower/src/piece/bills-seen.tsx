import type { BillPicture, EvidencedFigure } from '@forbear/budget';
import { fen, formatFen, groupYuan, parseMonth } from '@forbear/money';
import { must, type Problem } from '@forbear/problem';
import { useState } from 'preact/hooks';
import type { BillsSeen } from '../planning/bill-asks.ts';
import { typedIn } from '../situation/told.ts';
import { freshId } from '../store/record.ts';
import { useKeeping, type Keeping } from '../store/keeping.tsx';
import { monthWord } from '../text/day-words.ts';
import { GROUP_NAMES, GROUPS } from '../text/group-name.ts';
import { useSay } from '../text/say.ts';
import { wordsOf } from '../text/problem-text.ts';
import { DebtsInBills } from './debts-in-bills.tsx';
import { RowList } from './row-list.tsx';

/** What bills show of a usual month; nothing of it counts until the person takes it over. */
export function MonthInBills({ seen }: { readonly seen: BillsSeen }) {
  const say = useSay();
  const keeping = useKeeping();
  const [told, setTold] = useState('');
  const { picture, doubts, duplicates } = seen;
  const { areWhole } = picture;
  const months = picture.months.map((month) => monthWord(must(parseMonth(month)), say));
  const take = async () => {
    const failed = await takeOver(picture, keeping);
    setTold(
      failed === undefined
        ? say(
            '收入和支出都填好了，可以再改。',
            'Income and spending are filled in and can be changed.',
          )
        : wordsOf(failed, say),
    );
  };
  return (
    <section>
      <h2>{say('账单里的一个月', 'A month in the bills')}</h2>
      <p role="status">
        {say(
          `用了 ${months.join('、')} 的账单${areWhole ? '' : '（没有一个整月，数字只能参考）'}。`,
          `From the bills of ${months.join(', ')}${areWhole ? '' : ' (no whole month, so take it with care)'}.`,
        )}
      </p>
      <Figures picture={picture} />
      <p class="ways">
        <button class="plain" type="button" onClick={() => void take()}>
          {say('用这些数字填收入和支出', 'Use these for income and spending')}
        </button>
      </p>
      {told !== '' && <p role="status">{told}</p>}
      <DebtsInBills found={picture.debts} />
      {(doubts > 0 || duplicates > 0) && (
        <p class="hint">
          {say(
            `有 ${duplicates} 行重复，只算了一次；${doubts} 处拿不准，先照账单算。`,
            `${duplicates} rows stood twice and count once; ${doubts} places are not sure and count as the bill says.`,
          )}
        </p>
      )}
    </section>
  );
}

/** Puts the usual month of the bills into the answers: sums by group, and each regular income. */
async function takeOver(picture: BillPicture, keeping: Keeping): Promise<Problem | undefined> {
  const { spending, irregular, earnings } = picture;
  const { household, incomes } = keeping.situation;
  const sums = GROUPS.flatMap((group) => {
    const yearly = irregular.filter((one) => one.group === group);
    const sum = yearly.reduce((all, { amount = 0 }) => all + amount, spending[group]?.amount ?? 0);
    return sum > 0 ? [[group, { typed: formatFen(fen(sum)) }] as const] : [];
  });
  const to = { kind: 'household', id: 'own', first: {} } as const;
  const failed = await keeping.say(to, household, Object.fromEntries(sums));
  if (failed !== undefined) return failed;
  for (const { from, amount } of earnings.filter(({ isRegular }) => isRegular)) {
    const before = incomes.find(({ facts }) => typedIn(facts, 'what') === from);
    const refused = await keeping.say(
      { kind: 'income', id: before?.id ?? freshId(), first: { at: Date.now() } },
      before?.facts ?? {},
      { what: { typed: from }, amount: { typed: formatFen(amount) } },
    );
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function Figures({ picture }: { readonly picture: BillPicture }) {
  const say = useSay();
  const { spending, irregular, earnings } = picture;
  return (
    <>
      {earnings
        .filter(({ isRegular }) => isRegular)
        .map((one) => (
          <Figure
            key={one.from}
            name={say(`固定收入：${one.from}`, `Regular income: ${one.from}`)}
            figure={one}
          />
        ))}
      {GROUPS.map((group) => {
        const figure = spending[group];
        return figure && <Figure key={group} name={GROUP_NAMES[group][say.lang]} figure={figure} />;
      })}
      {irregular.map((one) => (
        <Figure
          key={`year ${one.group}`}
          name={
            one.amount === undefined
              ? say(
                  `${GROUP_NAMES[one.group].zh}（账单不满一年，没有算进每月，请自己估）`,
                  `${GROUP_NAMES[one.group].en} (bills of less than a year: not counted, please estimate)`,
                )
              : say(
                  `${GROUP_NAMES[one.group].zh}（一年几次，每月摊）`,
                  `${GROUP_NAMES[one.group].en} (a few times a year, by the month)`,
                )
          }
          figure={{ amount: one.amount ?? one.yearly, rows: one.rows }}
        />
      ))}
    </>
  );
}

type FigureProps = {
  readonly name: string;
  readonly figure: Pick<EvidencedFigure, 'amount' | 'rows'>;
};

function Figure({ name, figure: { amount, rows } }: FigureProps) {
  const say = useSay();
  return (
    <div class="figure">
      <p class="total">
        <span>{name}</span>{' '}
        <strong>
          {groupYuan(amount)} {say('元', 'yuan')}
        </strong>
      </p>
      <RowList rows={rows} />
    </div>
  );
}
