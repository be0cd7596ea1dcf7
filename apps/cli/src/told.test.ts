import { golden } from '@forbear/testkit';
import { must } from '@forbear/problem';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { answer } from './answer.ts';

/** What each command tells of the examples: to people in text, to programs in JSON. */

const told = async (...words: readonly string[]): Promise<string> => must(await answer(words));

async function expectAsKept(name: string, words: readonly string[]): Promise<void> {
  const text = await told(...words);
  expect(text).toBe(golden(`${name}.txt`, text));
}

type Told = Record<string, unknown>;

async function expectJsonAsKept(
  name: string,
  words: readonly string[],
  part: (all: Told) => Told = (all) => all,
): Promise<void> {
  const value = part(JSON.parse(await told(...words, '--json')) as Told);
  const text = `${JSON.stringify(value, undefined, 1)}\n`;
  expect(text).toBe(golden(`answers/${name}.json`, text));
}

const example = (name: string) => `example/${name}.json`;
const course = (name: string) => ['case', example(name), '--events', `example/${name}.events.json`];
const report = (name: string) => ['stocktake', `packages/report/fixture/${name}.pdf`];
const BILL = ['import', 'example/alipay-2026-07-08.csv'];

describe('the text of each command as in its golden', () => {
  test.each(['xiaoli', 'xiaozhang', 'xiaochen'])('plan, check and case of %s', async (name) => {
    await expectAsKept(`plans/${name}`, ['plan', example(name)]);
    await expectAsKept(`checks/${name}`, ['check', example(name)]);
    await expectAsKept(`cases/${name}`, course(name));
    expect((await told('check', example(name))).match(/不是法律意见/g)).toHaveLength(1);
  });
  test.each(['plain', 'many', 'empty'])('stocktake of %s.pdf', (name) =>
    expectAsKept(`stocktakes/${name}`, report(name)),
  );
  test('a bill ends with the statement of a usual month and what must be asked', () =>
    expectAsKept('statements/import', BILL));
});

describe('the JSON of each command as in its golden', () => {
  test.each(['xiaoli', 'xiaozhang', 'xiaochen'])('check and case of %s', async (name) => {
    await expectJsonAsKept(`check-${name}`, ['check', example(name)]);
    await expectJsonAsKept(`case-${name}`, course(name));
  });
  test.each(['xiaoli', 'xiaozhang'])('plan of %s', (name) =>
    expectJsonAsKept(`plan-${name}`, ['plan', example(name)]),
  );
  test.each(['plain', 'many'])('stocktake of %s.pdf', (name) =>
    expectJsonAsKept(`stocktake-${name}`, report(name)),
  );
  test('a bill', () => expectJsonAsKept('import', BILL));

  test('a course of several debts: calls by day and night, own words, and what a later bill shows', async () => {
    const [file, events, bill] = severalDebts();
    const words = ['case', file, bill, '--events', events];
    // Each of the cases is told as one alone is; here is what stands beside them.
    await expectJsonAsKept('case-several', words, ({ cases: _cases, calendar, ...rest }) => ({
      ...rest,
      calendar: (calendar as unknown[]).slice(0, 8),
    }));
  });
});

const folder = mkdtempSync(join(tmpdir(), 'forbear-told-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

type Rows = readonly Record<string, unknown>[];

/** 小陈's case until nothing was paid yet, with contacts in the file and among the events, and a bill of the first instalments. */
function severalDebts(): readonly [string, string, string] {
  const read = (name: string): unknown => JSON.parse(readFileSync(`example/${name}.json`, 'utf8'));
  const call = (on: string, at: string, more: object) => ({
    ...{ on, at, channel: 'phone', by: 'agency', to: 'self', connected: true },
    ...more,
  });
  const file = {
    ...(read('xiaochen') as object),
    contacts: [call('2026-11-18', '22:40', { debt: 'card' }), call('2026-11-19', '10:00', {})],
  };
  const noted = (debt: string, on: string, at: string, contact: object) => ({
    ...{ debt, kind: 'contact', on, at },
    contact: { channel: 'phone', by: 'agency', to: 'self', connected: true, ...contact },
  });
  const before = (read('xiaochen.events') as Rows).filter(
    ({ on, kind }) => String(on) < '2027-01-10' && kind !== 'instalment-matched',
  );
  const events = [
    ...before,
    noted('jintiao', '2027-01-10', '22:30', { said: '今天不还就去你单位' }),
    noted('card', '2027-01-11', '10:00', { channel: 'chat', by: 'borrower', said: '我不想活了' }),
    { debt: 'card', kind: 'dance', on: '2027-01-12' },
  ];
  const row = (at: string, to: string, amount: string, no: number) =>
    `${at},信用借还,${to},/,${to}还款,支出,${amount},余额,交易成功,${no},,,\n`;
  const bill =
    '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n' +
    row('2026-12-25 09:12:30', '某银行信用卡', '480.00', 2026122512) +
    row('2027-01-19 20:02:01', '京东金条', '360.00', 2027011913);
  return [
    written('several.json', JSON.stringify(file)),
    written('several.events.json', JSON.stringify(events)),
    written('alipay.csv', bill),
  ];
}
