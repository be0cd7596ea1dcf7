import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear-stocktake-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const forbear = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['apps/cli/dist/forbear.mjs', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
const sample = (name: string) => `packages/report/fixture/${name}.pdf`;

type Answer = {
  readonly open: number;
  readonly total: string;
  readonly accounts: readonly object[];
  readonly questions: readonly { readonly debt: string; readonly pointer: string }[];
  readonly case: {
    readonly version: number;
    readonly person: object;
    readonly debts: readonly {
      readonly id: string;
      readonly outstanding: { readonly principal: string };
    }[];
    readonly guessed: readonly string[];
  };
};

type Debt = { readonly id: string; readonly outstanding: object };

describe('forbear stocktake', () => {
  test('the JSON holds a case file of version 2, and at most one question a debt', () => {
    const run = forbear('stocktake', sample('many'), '--json');
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { open, total, accounts, questions, case: file } = JSON.parse(run.stdout) as Answer;
    expect([open, total, file.version, file.debts.length]).toEqual([12, '729666.00', 2, 12]);
    const known = JSON.parse(readFileSync('packages/report/fixture/expected.json', 'utf8')) as {
      'many.pdf': { accounts: object[] };
    };
    for (const account of known['many.pdf'].accounts)
      expect(accounts).toContainEqual(expect.objectContaining(account));
    expect(new Set(questions.map(({ debt }) => debt)).size).toBe(questions.length);
    for (const { debt, pointer } of questions)
      expect(file.debts[Number(pointer.split('/')[2])]?.id).toBe(debt);
    expect(JSON.stringify(file)).not.toMatch(/乙谷雨|0000\*|丁大雪/);
    expect(file.guessed.filter((at) => /^\/debts\/\d+\/terms/.test(at)).length).toBeGreaterThan(11);
  });

  test.each(['plain', 'many'])('forbear plan plans the case of %s.pdf unanswered', (name) => {
    const out = join(folder, `${name}.json`);
    const run = forbear('stocktake', sample(name), '--out', out, '--json');
    const { case: file } = JSON.parse(run.stdout) as Answer;
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(file);
    const plan = forbear('plan', out, '--json');
    expect([plan.status, plan.stderr]).toEqual([0, '']);
    const { plans } = JSON.parse(plan.stdout) as { plans: { choices: { debt: string }[] }[] };
    expect(plans[0]?.choices.map(({ debt }) => debt).sort()).toEqual(
      file.debts.map(({ id }) => id).sort(),
    );
  });

  test('a later report is held against the case: what is new, ended, changed', () => {
    const out = join(folder, 'earlier.json');
    forbear('stocktake', sample('many'), '--out', out);
    const earlier = JSON.parse(readFileSync(out, 'utf8')) as { debts: Debt[] };
    const [first, second, ...rest] = earlier.debts as [Debt, Debt, ...Debt[]];
    const changed = { ...first, outstanding: { ...first.outstanding, principal: '20000.00' } };
    const ended = {
      ...second,
      id: 'ended',
      creditor: { name: '南京银行股份有限公司常州分行' },
      contractDate: '2020-12-18',
    };
    writeFileSync(
      out,
      JSON.stringify({ ...earlier, debts: [changed, ended, ...rest], guessed: [] }),
    );
    const run = forbear('stocktake', sample('many'), '--case', out, '--json');
    const { changes } = JSON.parse(run.stdout) as { changes: { change: string; debt?: string }[] };
    expect(changes.map(({ change, debt }) => [change, debt])).toEqual([
      ['changed', 'card-20160520'],
      ['ended', 'ended'],
      ['new', undefined],
    ]);
    const text = forbear('stocktake', sample('many'), '--case', out).stdout;
    expect(text).toContain('个案里是 20,000 元，报告里是 23,511 元');
  });

  test('what cannot be read is one problem on stderr, and nothing is written', () => {
    const out = join(folder, 'never.json');
    const other = join(folder, 'other.pdf');
    writeFileSync(other, '<html>');
    const cut = join(folder, 'cut.pdf');
    writeFileSync(cut, readFileSync(sample('many')).subarray(0, 20_000));
    for (const [path, code] of [
      [other, 'PDF_NONE'],
      [cut, 'PDF_BROKEN'],
      [join(folder, 'none.pdf'), 'FILE_UNREADABLE'],
    ] as const) {
      const run = forbear('stocktake', path, '--out', out, '--json');
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect((JSON.parse(run.stderr) as { code: string }).code).toBe(code);
    }
    expect(forbear('stocktake').stderr).toContain('ARGUMENT_MISSING');
    expect(() => readFileSync(out)).toThrow();
  });
});
