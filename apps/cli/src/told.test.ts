import { golden } from '@forbear/testkit';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { answer } from './answer.ts';

/** What each command tells of the examples: to people in text, to programs in JSON. */

const told = async (...words: readonly string[]): Promise<string> => must(await answer(words));

async function expectAsKept(name: string, words: readonly string[]): Promise<void> {
  const text = await told(...words);
  expect(text).toBe(golden(`${name}.txt`, text));
}

async function expectJsonAsKept(name: string, words: readonly string[]): Promise<void> {
  const value: unknown = JSON.parse(await told(...words, '--json'));
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
});
