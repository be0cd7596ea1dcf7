import { joinBills, readBill } from '@forbear/bill';
import { dayOf, fen, formatFen, ZERO } from '@forbear/money';
import { must } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictureOf, statementOf, statementText, type Household } from './index.ts';

const asOf = dayOf(2026, 11, 5);
const nothing: Household = { incomes: [], expenses: [], savings: ZERO };
const stated: Household = {
  incomes: [{ what: '病假工资', amount: fen(260_000), per: 'month', payDay: 5 }],
  expenses: [
    { group: 'rent', what: '房租', amount: fen(110_000), per: 'month' },
    { group: 'food', what: '吃饭', amount: fen(75_000), per: 'month' },
    { group: 'insurance', what: '保险', amount: fen(60_001), per: 'year' },
  ],
  savings: fen(60_000),
};
const bytes = new Uint8Array(readFileSync('example/alipay-2026.csv'));
const picture = async () => pictureOf(joinBills([must(await readBill(bytes, 'a.csv'))]));

describe('the statement of income and spending', () => {
  test.each(['zh', 'en'] as const)(
    'stated figures with bills beside them, in %s',
    async (language) => {
      const statement = statementOf({ asOf, household: stated, picture: await picture() });
      const text = statementText(statement, language);
      expect(text).toBe(golden(`statements/stated-and-bills.${language}.txt`, text));
    },
  );

  test('from bills alone', async () => {
    const statement = statementOf({ asOf, household: nothing, picture: await picture() });
    const text = statementText(statement, 'zh');
    expect(text).toBe(golden('statements/bills-alone.zh.txt', text));
    expect(
      statement.lines
        .filter(({ part }) => part !== 'savings')
        .every(({ basis }) => basis === 'evidenced'),
    ).toBe(true);
  });

  test('stated alone: no row, no evidence, and sums that add up', () => {
    const { lines, sums, money } = statementOf({ asOf, household: stated });
    expect(lines.every(({ basis, rows }) => basis === 'stated' && rows.length === 0)).toBe(true);
    expect(Object.values(sums).map(formatFen)).toEqual([
      '2600.00',
      '1100.00',
      '750.00',
      '50.01',
      '600.00',
    ]);
    expect(money.leftOver).toBe(sums.income - sums.fixed - sums.flexible - sums.irregular);
  });

  test('a stated figure is never replaced by what bills show', async () => {
    const { lines } = statementOf({ asOf, household: stated, picture: await picture() });
    const food = lines.find(({ group }) => group === 'food');
    expect([food?.amount, food?.stated, food?.basis]).toEqual([75_000, 75_000, 'both']);
    expect(food?.rows.length).toBeGreaterThan(0);
  });
});
