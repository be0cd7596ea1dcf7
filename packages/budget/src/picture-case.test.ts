import { joinBills, readBill, type ColumnMap } from '@forbear/bill';
import { formatFen, sumFen, ZERO } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pictureOf, statementOf, type Answers } from './index.ts';

type Case = {
  readonly shape: string;
  readonly files: readonly string[];
  readonly map?: string;
  readonly month?: {
    readonly income?: string;
    readonly spend?: string;
    readonly spendMin?: string;
    readonly creditors?: number;
    readonly whole?: boolean;
    readonly warn?: string;
  };
  readonly answers?: Answers;
};

const FOLDER = new URL('../../bill/case/', import.meta.url);
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));
const jsonOf = <T>(name: string): T => JSON.parse(new TextDecoder().decode(bytesOf(name))) as T;
const cases = jsonOf<readonly Case[]>('expected.json');

const joinedOf = async ({ files, map }: Case) => {
  const maps = map === undefined ? [] : jsonOf<{ maps: ColumnMap[] }>(map).maps;
  const read = await Promise.all(
    files.map(async (name) => must(await readBill(bytesOf(name), name, { maps }))),
  );
  return { joined: joinBills(read), warnings: read.flatMap((one) => one.warnings) };
};

describe('the usual month of each shape', () => {
  test.each(cases.filter(({ month }) => month !== undefined))('$shape', async (one) => {
    const { joined, warnings } = await joinedOf(one);
    const picture = pictureOf(joined);
    const household = { incomes: [], expenses: [], savings: ZERO };
    const asOf = joined.transactions[joined.transactions.length - 1]?.on;
    const { sums } = statementOf({ asOf: asOf as NonNullable<typeof asOf>, household, picture });
    const { income, spend, spendMin, creditors, whole, warn } = one.month ?? {};
    const spent = sumFen([sums.fixed, sums.flexible, sums.irregular]);
    if (income !== undefined) expect(formatFen(picture.income)).toBe(income);
    if (spend !== undefined) expect(formatFen(spent)).toBe(spend);
    if (spendMin !== undefined)
      expect(Number(formatFen(spent))).toBeGreaterThanOrEqual(Number(spendMin));
    if (creditors !== undefined) expect(picture.repayments).toHaveLength(creditors);
    if (whole !== undefined) expect(picture.areWhole).toBe(whole);
    if (warn !== undefined) expect(warnings.map(({ code }) => code)).toContain(warn);
  });
});

describe('a transfer that came back', () => {
  const returned = cases.find(({ answers }) => answers !== undefined) as Case;

  test('is not asked about, and only what was kept counts by the answer', async () => {
    const { joined } = await joinedOf(returned);
    expect(
      pictureOf(joined).questions.map(({ count, total }) => [count, formatFen(total)]),
    ).toEqual([[1, '2000.00']]);
    const rent = pictureOf(joined, returned.answers);
    expect(formatFen(rent.spending.rent?.amount ?? ZERO)).toBe('2000.00');
    expect(formatFen(rent.spent)).toBe('2000.00');
    const loan = pictureOf(joined, { paid: { 房某: 'loan' }, received: {} });
    expect(loan.repayments.map(({ creditor, total }) => [creditor, formatFen(total)])).toEqual([
      ['房某', '2000.00'],
    ]);
  });
});
