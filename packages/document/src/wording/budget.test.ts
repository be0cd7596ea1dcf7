import { fen, parseDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import type { BorrowerCase } from '@forbear/check';
import { xiaozhang } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import { budgetTable, laterText } from './budget.ts';

type Incomes = BorrowerCase['incomes'];

const day = (text: string): Day => must(parseDay(text));
const wage = { what: '工资', amount: fen(400_000), per: 'month', payDay: 10 } as const;
const earning = (...incomes: Incomes): BorrowerCase => ({ ...xiaozhang, incomes });

describe('the month from which income is higher', () => {
  test.each<readonly [string, Incomes, string | undefined]>([
    [
      'a wage that begins later',
      [wage, { ...wage, amount: fen(300_000), from: day('2027-04-01') }],
      '预计从 2027年4月起每月收入恢复到 7,000.00 元。',
    ],
    [
      'a season is no recovery',
      [wage, { ...wage, from: day('2027-01-01'), until: day('2027-02-28') }],
      undefined,
    ],
    [
      'nor is a bonus',
      [wage, { what: '奖金', amount: fen(900_000), per: 'once', from: day('2027-02-05') }],
      undefined,
    ],
    ['nor a month of five weeks', [{ what: '外卖', amount: fen(110_000), per: 'week' }], undefined],
    [
      'nor a wage that ends again before long',
      [wage, { ...wage, from: day('2027-01-01'), until: day('2027-06-30') }],
      undefined,
    ],
  ])('%s', (_, incomes, said) => {
    expect(laterText(earning(...incomes), 'zh')).toBe(said);
  });
});

test('the last month shown of an income that varies is said for just the months it holds', () => {
  const table = budgetTable(earning({ what: '外卖', amount: fen(110_000), per: 'week' }), 'zh');
  expect(JSON.stringify(table)).not.toContain('起"');
});
