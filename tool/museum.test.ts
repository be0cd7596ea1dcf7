import { readBill } from '@forbear/bill';
import { kit } from '@forbear/document';
import { emptyRecord, enter, enterAll, factsOf, fixedPlans } from '@forbear/negotiation';
import type { CaseCommand, StageName } from '@forbear/negotiation';
import type { BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import { dayOf, fen, type Day } from '@forbear/money';
import { planDebts, PRACTICES, type NamedPlan } from '@forbear/plan';
import { catalogue, must, type ProblemCode } from '@forbear/problem';
import { openRehearsal } from '@forbear/rehearsal';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { does, ROADS } from '@forbear/testkit/roads';
import { calc, readCaseFile } from '@forbear/wire';
import { commandOf, DEMO_BOOK } from '@forbear/negotiation';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noted } from '../packages/negotiation/src/book/book.ts';
import { borrowerApp } from '../apps/server/src/app.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));

/** What a case answers to a command in a stage. */
function entered(stage: StageName, ...commands: readonly CaseCommand[]): unknown {
  let { record } = enterAll(emptyRecord(noted(zhang, bill)), ROADS[stage], facts);
  for (const command of commands.slice(0, -1)) record = must(enter(record, command, facts));
  return enter(record, commands.at(-1) as CaseCommand, facts);
}

const matched = (on: string, no: number) =>
  does('instalment-matched', on, { paid: { on: day(on), amount: yuan('1672.00'), no } });

const planned = (parts: Partial<BorrowerCase>): unknown => planDebts({ ...zhang, ...parts });
const withDebt = (parts: Partial<Debt>): Partial<BorrowerCase> => ({
  debts: [{ ...bill, ...parts }],
});

/** Rows of equal principal that are still to be paid. */
const rowsOf = (principal: string, dues: readonly Day[]): Partial<Debt> => ({
  remaining: dues.map((due, k) => ({
    no: k + 1,
    due,
    days: 31,
    payment: yuan(principal),
    principal: yuan(principal),
    interest: fen(0),
    fee: fen(0),
    balance: fen(yuan(principal) * (dues.length - k - 1)),
  })),
});
const [soon, later] = [day('2026-12-10'), day('2027-01-10')];

const exported = new TextDecoder('gb18030').decode(readFileSync('example/alipay-2026-07-08.csv'));
const billOf = (text: string, watch?: () => boolean) =>
  readBill(new TextEncoder().encode(text), 'a.csv', watch === undefined ? {} : { watch });

const asked = async (path: string, host = 'localhost') => {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-museum-'));
  writeFileSync(join(folder, 'index.html'), '');
  const app = await borrowerApp(folder, { hosts: [], desks: [] });
  try {
    const { body } = await app.inject({ url: path, headers: { host, accept: 'application/json' } });
    return body;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
};

/** What provokes a code through a front door; codes that tests of the packages and goldens name are not here. */
const PROVOKED: Readonly<Record<string, () => unknown>> = {
  BILL_TOO_LARGE: () => readBill(new Uint8Array(166 * 1024 * 1024), 'a.csv'),
  BILL_PASSWORD: () =>
    readBill(readFileSync('packages/bill/case/alipay-aes.zip'), 'a.zip', { password: 'wrong' }),
  BILL_CANCELLED: () =>
    billOf(
      exported + exported.slice(exported.indexOf('2026-08-30 21:14')).repeat(200),
      () => false,
    ),
  BILL_RESAVED: () => billOf(exported.replaceAll(/( \d\d:\d\d):\d\d,/g, '$1,')),
  BILL_INCOMPLETE: () => billOf(exported.replace('共24笔', '共25笔')),
  BILL_ROW_LONG: () => billOf(exported.replace('D0001\t,,', 'D0001\t,,,more')),
  BILL_ROW_BYTES: () => billOf(exported.replace('青禾', '\uFFFD')),
  NAMED_DAY_PAST: () =>
    entered('requested', does('borrower-unwell', '2026-11-06', { until: day('2026-11-01') })),
  FACT_MISSING: () => commandOf('text-arrives', day('2026-11-20')),
  REASON_GIVEN: () =>
    entered(
      'requested',
      does('refused-on-the-spot', '2026-11-06', { reason: '额度已满' }),
      does('no-reason', '2026-11-07'),
    ),
  OFFER_FITS: () => entered('offered', does('does-not-fit', '2026-11-06')),
  INSTALMENT_PAID: () => entered('active', matched('2026-11-10', 1), matched('2026-11-11', 1)),
  INSTALMENTS_OPEN: () =>
    entered(
      'active',
      does('last-instalment-matched', '2026-11-10', {
        paid: { on: day('2026-11-10'), amount: yuan('1672.00') },
      }),
    ),
  PAID_TOO_LATE: () =>
    entered(
      'agreed_orally',
      does('text-arrives', '2026-11-06', {
        text: { count: 6, each: yuan('1672.00'), firstDue: day('2026-11-10'), cureDays: 10 },
      }),
      does('text-equals', '2026-11-07'),
      does('no-match', '2026-11-13'),
      does('paid-late', '2026-11-25', {
        paid: { on: day('2026-11-25'), amount: yuan('1672.00') },
      }),
    ),
  REHEARSAL_EMPTY: () =>
    openRehearsal(
      zhang,
      { ...facts, proposal: () => undefined },
      DEMO_BOOK.policies[0] as never,
      1,
    ),
  DEBT_APART: () => {
    const clear = { ...bill, id: 'other' };
    const borrower = { ...zhang, debts: [{ ...bill, outOfTime: 'asserted' }, clear] } as const;
    const { plans, findings } = must(planDebts(borrower));
    return kit(
      { borrower, plan: plans[0] as NamedPlan, findings, debt: 'huabei', lang: 'zh' } as never,
      'letter' as never,
    );
  },
  SELF_SERVICE: () => {
    const own = {
      ...bill,
      terms: { ...bill.terms, instalments: { ...bill.terms.instalments, bySelf: true } },
    };
    const borrower = { ...zhang, debts: [own as Debt] };
    const { plans, findings } = must(planDebts(borrower));
    return kit(
      { borrower, plan: plans[0] as NamedPlan, findings, debt: 'huabei', lang: 'zh' } as never,
      'letter' as never,
    );
  },
  ROWS_CONTRADICT: () => planned(withDebt(rowsOf('4800.00', [soon]))),
  ROWS_UNSORTED: () => planned(withDebt(rowsOf('4800.00', [later, soon]))),
  RECEIVED_ABOVE: () => planned(withDebt({ received: yuan('99999.00') })),
  DAY_AHEAD: () => planned(withDebt({ overdueSince: day('2027-05-01') })),
  FIGURES_OLD: () =>
    planned(withDebt({ outstanding: { ...bill.outstanding, asOf: dayOf(2025, 11, 5) } })),
  INCOME_ENDS_FIRST: () =>
    planned({
      incomes: [
        ...zhang.incomes,
        {
          what: '兼职',
          amount: yuan('1.00'),
          per: 'month',
          from: day('2027-02-01'),
          until: day('2027-01-01'),
        },
      ],
    }),
  INCOME_DAY_MISSING: () =>
    planned({ incomes: [...zhang.incomes, { what: '退税', amount: yuan('1.00'), per: 'once' }] }),
  PRACTICE_WRONG: () =>
    planDebts(zhang, {
      practices: {
        ...PRACTICES,
        bank: { ...PRACTICES.bank, extend: { monthsMax: 13, waivedMax: 0 } },
      } as never,
    }),
  CARD_TERM_LONG: () =>
    planned(
      withDebt({
        creditor: { name: '某银行信用卡', kind: 'bank' },
        product: 'credit-card',
        answer: { measures: [{ kind: 'reinstal', count: 72 }] },
      }),
    ),
  JSON_TOO_LARGE: () => readCaseFile(' '.repeat(20_000_001)),
  TOO_MANY_REQUESTS: () => calc('schedule', `[${'0,'.repeat(10_000)}0]`),
  HOST_UNKNOWN: () => asked('/', 'evil.example'),
  NOT_FOUND: () => asked('/no-such-file.json'),
  REQUEST_UNREADABLE: () => asked('/%E0%A4%A'),
};

/** Codes that nothing in this process can provoke: who does. */
const APART: Readonly<Record<string, string>> = {
  'a browser without, full of or ahead of its store':
    'STORE_BLOCKED STORE_DENIED STORE_FOREIGN STORE_FULL STORE_NEWER STORE_SPOILT STORE_VANISHED STORE_FAILED STORE_OUTDATED',
  'a browser whose memory or fonts fail': 'LOCK_WRONG KEY_MEMORY BACKUP_LARGE FONT_AWAY',
  'an operating system that keeps a port back': 'PORT_DENIED',
  'a checkout whose server was not built': 'PROGRAM_MISSING',
  'a bug': 'NO_OPTION',
  // Every creditor that was tried may be asked for fewer rows.
  'a debt of over fifty-five years that nothing shortens': 'PLAN_TOO_LONG',
  'more than a million rows': 'BILL_ROWS TOO_MANY_EVENTS',
};

const named = ['packages', 'apps', 'testkit', 'golden']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/node_modules|dist/.test(name))
      .filter(
        (name) => /\.test\.tsx?$/.test(name) || (folder === 'golden' && name.endsWith('.txt')),
      )
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  .join('\n');

test('every problem code is named by a test or golden, is provoked here, or is told apart', () => {
  const apart = Object.values(APART).flatMap((codes) => codes.split(' '));
  const here = [...Object.keys(PROVOKED), ...apart];
  const missing = Object.keys(catalogue).filter(
    (code) => !here.includes(code) && !new RegExp(`\\b${code}\\b`).test(named),
  );
  expect(missing).toEqual([]);
  expect(apart.filter((code) => new RegExp(`\\b${code}\\b`).test(named))).toEqual([]);
  expect(here.filter((code) => !(code in catalogue))).toEqual([]);
});

describe('every problem code is provoked', () => {
  test.each(Object.entries(PROVOKED))('%s', async (code, provoke) => {
    const { problem, ...value } = (await provoke()) as { problem?: { code: string } };
    const said = JSON.stringify(
      typeof problem === 'object' ? problem : ((await provoke()) ?? value),
    );
    // A finding tells a problem by its text.
    const parts = catalogue[code as ProblemCode].zh.split(/\{\w+\}/);
    const longest = parts.reduce((most, part) => (part.length > most.length ? part : most));
    if (!said.includes(longest)) expect(said).toContain(`"${code}"`);
  });
});
