import { joinBills, readBill, type JoinedBills } from '@forbear/bill';
import { must } from '@forbear/problem';
import { freshSeed } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import { householdOf, type Household } from './household.fixture.ts';
import { pictureOf, type BillPicture } from './index.ts';

const HOUSEHOLDS = 1_000;
const WITHIN = 0.05;
const SHARE = 0.95;

/** Words by which the generated bills tell a loan that was paid out. */
const LENT = /放款|贷款发放|借款入账|度小满|马上消费/;

type Judged = Household & { readonly joined: JoinedBills; readonly picture: BillPicture };

async function judged(seed: number): Promise<Judged> {
  const household = householdOf(seed);
  const bills = await Promise.all(
    household.files.map(async ({ name, text }) =>
      must(await readBill(new TextEncoder().encode(text), name)),
    ),
  );
  const joined = joinBills(bills);
  return { ...household, joined, picture: pictureOf(joined) };
}

const near = (found: number, truth: number): boolean => Math.abs(found - truth) <= WITHIN * truth;

describe(`${HOUSEHOLDS} households whose true month is known`, () => {
  test('income and spending within 5 % of the truth in at least 95 of 100, borrowed money never income', async () => {
    const off = { income: [] as number[], spent: [] as number[] };
    for (let k = 0; k < HOUSEHOLDS; k += 1) {
      const { seed, truth, joined, picture } = await judged(freshSeed() + 7919 * k);
      if (!near(picture.income, truth.income)) off.income.push(seed);
      if (!near(picture.spent, truth.spent)) off.spent.push(seed);
      const counted = picture.earnings
        .filter(({ isRegular }) => isRegular)
        .flatMap(({ rows }) => rows);
      const wrong = counted.filter((row) => !/工资|代发/.test(`${row.text} ${row.category}`));
      expect([seed, wrong]).toEqual([seed, []]);
      const lent = joined.transactions.filter(({ text, counterparty }) =>
        LENT.test(`${text} ${counterparty}`),
      );
      expect([seed, lent.filter(({ kind }) => kind === 'income')]).toEqual([seed, []]);
    }
    const most = (1 - SHARE) * HOUSEHOLDS;
    expect([off.income.length <= most, off.income.slice(0, 9)]).toEqual([true, expect.anything()]);
    expect([off.spent.length <= most, off.spent.slice(0, 9)]).toEqual([true, expect.anything()]);
  });
});
