import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear-contacts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Told = { readonly contact?: number; readonly debt?: string; readonly rules: string[] };
type Answer = {
  readonly findings: readonly Told[];
  readonly notChecked: readonly { answer: string; contacts?: number[] }[];
  readonly ways: readonly Told[];
  readonly next: readonly { debt: string; step: string; from?: string }[];
};

const EXAMPLE = JSON.parse(readFileSync('example/xiaochen.json', 'utf8')) as {
  debts: { id: string }[];
};

/** The check of 小陈's case with one of the debts and a contact log. */
function check(debt: string, contacts: readonly object[], args = ['--json']): string {
  const file = join(folder, `${debt}.json`);
  const debts = EXAMPLE.debts.filter(({ id }) => id === debt);
  writeFileSync(file, JSON.stringify({ ...EXAMPLE, debts, contacts }));
  const run = spawnSync(process.execPath, ['apps/cli/dist/forbear.mjs', 'check', file, ...args], {
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return run.stdout;
}

const call = (at: string | undefined, more: object = {}) => ({
  on: '2026-11-03',
  ...(at === undefined ? {} : { at }),
  channel: 'phone',
  by: 'lender',
  connected: true,
  to: 'self',
  ...more,
});

/** The findings about contacts, by place and leading rule. */
const about = ({ findings }: Answer): readonly string[] =>
  findings
    .filter(({ contact, rules }) => contact !== undefined && !rules[0]?.startsWith('limitation'))
    .map(({ contact, rules }) => `${contact} ${rules[0]}`)
    .sort();

describe('forbear check of a contact log', () => {
  test('calls of 07:59:59, 08:00:00, 21:59:59 and 22:00:00, on days of their own', () => {
    const log = ['07:59:59', '08:00:00', '21:59:59', '22:00:00'].map((at, k) =>
      call(at, { on: `2026-11-0${k + 1}` }),
    );
    expect(about(JSON.parse(check('jiebei', log)) as Answer)).toEqual([
      '0 gbt-45251-hours',
      '3 gbt-45251-hours',
    ]);
  });

  test('the fourth connected call, the seventh in vain, third persons, visits and a paid arbitration', () => {
    const log = [
      ...['09:00', '10:00', '11:00', '12:00'].map((at) => call(at, { by: 'agency' })),
      ...Array.from({ length: 7 }, (_, k) =>
        call(`1${k}:30`, { on: '2026-11-04', connected: false }),
      ),
      call('15:00', {
        on: '2026-11-05',
        to: 'relative',
        toldTo: ['relative'],
        said: '他欠款逾期了，让他还钱',
      }),
      call('15:00', { on: '2026-11-06', channel: 'visit', said: '来了一个人' }),
      call('15:00', {
        on: '2026-11-07',
        channel: 'sms',
        by: 'agency',
        said: '【仲裁委】请今日缴纳仲裁费500元，否则强制执行',
      }),
      call('23:00', { on: '2026-11-08', by: 'borrower' }),
    ];
    expect(about(JSON.parse(check('jiebei', log)) as Answer)).toEqual([
      '10 cba-2026-call-attempts',
      '11 pipl-purpose-and-minimum',
      '12 cba-2026-visits',
      '13 cba-2026-prohibitions',
      '3 gbt-45251-call-frequency',
    ]);
  });

  test('an ordinary log gives nothing, and what has no time is said', () => {
    const log = [
      call('09:00', { said: '您好，提醒您本期应还1200元，请按时还款' }),
      call('20:15', { channel: 'sms', said: '【某银行】您已逾期，请尽快还款，以免影响征信' }),
      call(undefined, { on: '2026-11-05' }),
      call('23:30', { by: 'borrower', said: '我想申请延期' }),
    ];
    const answer = JSON.parse(check('jiebei', log)) as Answer;
    expect(about(answer)).toEqual([]);
    const gap = answer.notChecked.find((one) => one.answer === 'contacts.at');
    expect(gap?.contacts).toEqual([2]);
  });

  test('a debt overdue has its credit code and what comes next, with days', () => {
    const answer = JSON.parse(check('card', [])) as Answer;
    expect(answer.ways.map(({ rules }) => rules[0])).toContain('credit-report-overdue-codes');
    // overdue since 2026-09-25: + 91 days = 2026-12-25
    expect(answer.next.find(({ step }) => step === 'class-card')?.from).toBe('2026-12-25');
    const text = check('card', [], []);
    expect(text).toContain('什么都不做会怎样');
    expect(text).toContain('怎样停下');
  });
});
