import { balancesOf, bookedOf, NON_ACCRUAL, trialOf } from '@forbear/ledger';
import { at as onDay } from '@forbear/loan';
import { formatDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { CORE_FILES } from '@forbear/wire/desk';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { partOf } from '../store/part.ts';
import type { Store } from '../store/store.ts';
import { broken, day, PRODUCTS_JSON, stored, type Placed } from './book.fixture.ts';
import { closeAll } from './close.ts';
import { journalFile, trialBalance, trialFile } from './export.ts';
import { confirm, reject } from './import-take.ts';
import { imports } from './imported.ts';
import { askPayment, type Wanted } from './payment-change.ts';
import { takePayments } from './payment.ts';
import type { ImportKind } from './table.ts';
import { addTransactions, upload } from './upload.ts';

const TODAY = day('2026-11-22');
const ACCOUNTS =
  'loanNo,product,personRef,name,phone,opened,principal,rate,count,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,oldestUnpaidDue,class,codes24,consentToReport';
const LI =
  'AXJ,P000045,甲立春,10000000123,2026-03-10,30000.00,,,2026-04-10,2026-09-10,15551.01,0.00,0.00,0.00,,normal,NNNNNN,Y';
/** The same account by its sums: six rows are still to come. */
const OPEN = LI.replace(',,,2026-04-10', ',,6,2026-10-10');
const TX = 'loanNo,txNo,on,valueOn,kind,amount,reverses,note';
/** The six months that 小李 paid. */
const LI_TX = (loan: string): readonly string[] => [
  `${loan},T1,2026-03-10,,payout,30000.00,,`,
  ...[4, 5, 6, 7, 8, 9].flatMap((month) => [
    `${loan},D${month},2026-0${month}-10,,due,2703.19,,`,
    `${loan},R${month},2026-0${month}-10,,repay,2703.19,,`,
  ]),
];
const PAYMENTS = 'source,paymentId,on,amount,loanNo,personRef,payer,text';

async function* pieces(text: string, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

describe.each(inject('postgres'))('imports on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
    const made = must(await up('products', PRODUCTS_JSON));
    must(await take(made.id));
  });
  afterAll(() => store.close());

  const up = (kind: ImportKind, text: string) =>
    upload(store, { kind, name: 'a.csv', pieces: pieces(text), by: 'admin', at: 1, today: TODAY });
  const take = (id: string, by = 'approver', today: Day = TODAY) =>
    confirm(store, id, { by, at: 2, today, book: 'mirror', nonAccrual: NON_ACCRUAL });
  const file = (head: string, rows: readonly string[]) => `${[head, ...rows].join('\r\n')}\r\n`;
  const history = async (accounts: readonly string[], transactions: readonly string[]) => {
    const made = must(await up('history', file(ACCOUNTS, accounts)));
    if (made.state !== 'open') return made;
    const more = { pieces: pieces(file(TX, transactions)), by: 'admin', today: TODAY };
    return must(await addTransactions(store, made.id, more));
  };
  const opening = async (loan: string) => {
    const made = must(await up('opening', file(ACCOUNTS, [`${loan},${OPEN}`])));
    must(await take(made.id));
    return placed(loan);
  };
  const placed = async (loan: string): Promise<Placed> => {
    const part = partOf(loan);
    const found = await store.db
      .selectFrom('account')
      .select('id')
      .where('loan', '=', loan)
      .executeTakeFirstOrThrow();
    return { part, id: found.id, loan };
  };
  const told = (
    faults: readonly { file?: string; row: number; column?: string; problem: { code: string } }[],
  ) =>
    faults.map(({ file: name, row, column, problem }) =>
      [name, row, column, problem.code].filter(Boolean).join(' '),
    );

  test('a history is played anew and comes to the position that the file states', async () => {
    const made = await history([`L1,${LI}`], LI_TX('L1'));
    expect(made).toMatchObject({
      state: 'previewed',
      faultCount: 0,
      rows: 1,
      sums: { principal: '30000.00', openPrincipal: '15551.01' },
    });
    expect(
      await store.db.selectFrom('account').select('id').where('loan', '=', 'L1').execute(),
    ).toEqual([]);
    expect(must(await take(made.id))).toMatchObject({
      state: 'taken',
      decidedBy: 'approver',
      result: { accounts: 1 },
    });
    const book = await stored(store, await placed('L1'));
    expect(bookedOf(book.balances)).toMatchObject({
      principal: 1_555_101,
      interest: 0,
      penalty: 0,
    });
    expect(book.balances).toEqual({ '1303.01': 1_555_101, '2299': -1_555_101 });
    expect(must(balancesOf(book.journals))).toEqual(book.balances);
    expect(new Set(book.journals.map(({ on }) => formatDay(on)))).toEqual(new Set(['2026-11-22']));
    expect(must(onDay(book.kept, day('2026-10-09'))).position.interest).toBe(18_039);
    expect((await store.db.selectFrom('import_row').select('no').execute()).length).toBe(0);
  });

  test('an opening is taken as it is told, against 2299', async () => {
    const account = await opening('L2');
    const book = await stored(store, account);
    expect(book.balances).toMatchObject({ '1303.01': 1_555_101, '2299': -1_555_101 });
    expect(book.entries.map(({ what }) => what.kind)).toEqual(['opening']);
  });

  test('C8 who prepared it does not confirm it; it is taken once; what is put away stays so', async () => {
    const made = must(await up('opening', file(ACCOUNTS, [`L3,${OPEN}`])));
    expect(await take(made.id, 'admin')).toMatchObject({
      ok: false,
      problem: { code: 'APPROVER_IS_PROPOSER' },
    });
    expect(must(await reject(store, made.id, { by: 'admin', at: 3 })).state).toBe('rejected');
    expect(await take(made.id)).toMatchObject({ ok: false, problem: { code: 'IMPORT_CLOSED' } });
    const again = must(await up('opening', file(ACCOUNTS, [`L3,${OPEN}`])));
    const races = await Promise.all(Array.from({ length: 4 }, () => take(again.id)));
    expect(races.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await up('opening', file(ACCOUNTS, [`L3,${OPEN}`]))).toMatchObject({
      ok: false,
      problem: { code: 'DUPLICATE_FILE' },
    });
    expect(await take('none')).toMatchObject({ ok: false, problem: { code: 'NOT_FOUND' } });
    expect((await imports(store.db, 'desk', {})).length).toBeGreaterThan(3);
  });

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'an unknown product',
      [`F1,${LI.replace('AXJ', 'NONE')}`],
      LI_TX('F1'),
      ['2 product PRODUCT_UNKNOWN'],
    ],
    [
      'a position that the terms do not come to',
      [`F1,${LI.replace('15551.01', '15551.99')}`],
      LI_TX('F1'),
      ['2 openPrincipal POSITION_DIFFERS'],
    ],
    ['a loan twice', [`F1,${LI}`, `F1,${LI}`], LI_TX('F1'), ['accounts 3 loanNo LOAN_TWICE']],
    [
      'a loan that is there',
      [`L1,${LI.replace('P000045', 'P9')}`],
      LI_TX('L1'),
      ['accounts 2 loanNo LOAN_KNOWN'],
    ],
    [
      'transactions of no account',
      [`F1,${LI}`],
      [...LI_TX('F1'), 'F9,T1,2026-03-10,,payout,1.00,,'],
      ['transactions 15 loanNo LOAN_UNKNOWN'],
    ],
    [
      'a transaction twice',
      [`F1,${LI}`],
      [...LI_TX('F1'), 'F1,R9,2026-09-10,,repay,1.00,,'],
      ['transactions 15 txNo TX_TWICE'],
    ],
    [
      'no payout',
      [`F1,${LI}`],
      LI_TX('F1').slice(1),
      ['transactions 3 kind TX_PAYOUT'].map((one) => one.replace('3 kind', '2 kind')),
    ],
    [
      'another payout',
      [`F1,${LI}`],
      LI_TX('F1').map((one) => one.replace('30000.00', '29999.00')),
      ['transactions 2 kind TX_PAYOUT'],
    ],
    [
      'what came after the day',
      [`F1,${LI}`],
      [...LI_TX('F1'), 'F1,R10,2026-10-10,,repay,1.00,,'],
      ['transactions 15 on TX_AFTER_DAY'],
    ],
    [
      'a waiver of nothing named',
      [`F1,${LI}`],
      [...LI_TX('F1'), 'F1,W1,2026-09-10,,waive,1.00,,'],
      ['transactions 15 note WAIVE_PART'],
    ],
    [
      'a reversal of nothing',
      [`F1,${LI}`],
      [...LI_TX('F1'), 'F1,V1,2026-09-10,,reverse,1.00,,'],
      ['transactions 15 reverses CELL_EMPTY'],
    ],
    [
      'a reversal of what is not there',
      [`F1,${LI}`],
      [...LI_TX('F1'), 'F1,V1,2026-09-10,,reverse,1.00,T77,'],
      ['transactions 15 EVENT_NOT_THERE'],
    ],
    [
      'a day to come',
      [`F1,${LI.replace('2026-09-10', '2026-11-23')}`],
      LI_TX('F1'),
      ['2 asOf DAY_NOT_COME'],
    ],
    [
      'something after the settlement',
      [`F1,${LI.replace('15551.01', '0.00')}`],
      [
        `F1,T1,2026-03-10,,payout,30000.00,,`,
        'F1,R1,2026-03-10,,repay,30000.00,,',
        'F1,R2,2026-04-10,,repay,5.00,,',
      ],
      ['transactions 4 on TX_AFTER_END'],
    ],
  ])('%s is refused, and nothing is kept', async (_name, accounts, transactions, faults) => {
    const made = await history(accounts, transactions);
    expect(made.state).toBe('faulty');
    expect(
      told(made.faults).map((one) =>
        one.replace(/^accounts (?=2 (product|openPrincipal|asOf))/, ''),
      ),
    ).toEqual(faults);
    expect(await take(made.id)).toMatchObject({ ok: false, problem: { code: 'IMPORT_CLOSED' } });
    expect(
      await store.db.selectFrom('account').select('id').where('loan', '=', 'F1').execute(),
    ).toEqual([]);
  });

  test('a fen of rounding a row stays on 2299, a wrong cell is told by row and column', async () => {
    const made = await history([`L4,${LI.replace('15551.01', '15551.07')}`], LI_TX('L4'));
    expect(must(await take(made.id)).state).toBe('taken');
    const wrong = must(
      await up(
        'opening',
        file(ACCOUNTS, [`L5,${OPEN}`, `L6,${OPEN.replace('2026-10-10', '2026-04-31')}`]),
      ),
    );
    expect([wrong.state, told(wrong.faults)]).toEqual(['faulty', ['3 firstDue DAY_TEXT']]);
    async function* large(): AsyncGenerator<Uint8Array> {
      for (let k = 0; k < 51; k += 1) yield new Uint8Array(1_000_000);
    }
    const huge = {
      kind: 'payments',
      name: 'a',
      pieces: large(),
      by: 'admin',
      at: 1,
      today: TODAY,
    } as const;
    expect(await upload(store, huge)).toMatchObject({ ok: false, problem: { code: 'FILE_LARGE' } });
    expect(must(await up('opening', 'a,b\n1,2\n'))).toMatchObject({
      state: 'faulty',
      faultCount: 1,
    });
  });

  const asked = (id: string, wanted: Wanted, by: string, decides = true) =>
    store.write((tx) =>
      askPayment(tx, id, wanted, { by, decides: () => decides, at: 5, today: TODAY }),
    );
  const payment = (paymentId: string) =>
    store.db
      .selectFrom('payment')
      .selectAll()
      .where('payment_id', '=', paymentId)
      .executeTakeFirstOrThrow();

  test('L6 payments are posted once with their own day, unknown ones stand in 2241.02 until they are matched', async () => {
    const account = await opening('L7');
    await opening('L8');
    const rows = [
      'bank-a,p1,2026-10-10,2703.19,L7,,甲,',
      'bank-a,p2,2026-11-10,2703.19,L7,,甲,',
      'bank-a,p3,2026-11-20,1672.00,,P1,=乙,谢谢',
      'bank-a,p4,2026-11-20,5.00,NOBODY,,,',
    ];
    const made = must(await up('payments', file(PAYMENTS, rows)));
    expect(made).toMatchObject({ state: 'previewed', sums: { amount: '7083.38' } });
    expect(must(await take(made.id)).result).toEqual({ posted: 2, unknown: 2, there: 0 });
    const book = await stored(store, account);
    expect(
      book.journals
        .filter(({ kind }) => kind === 'repayment')
        .map(({ on, valueOn }) => [on, valueOn]),
    ).toEqual([
      [TODAY, day('2026-10-10')],
      [TODAY, day('2026-11-10')],
    ]);
    expect((await trialBalance(store, TODAY))['2241.02']).toBe(-167_700);

    const again = must(
      await up('payments', file(PAYMENTS, [...rows, 'bank-b,p1,2026-11-11,1.00,L7,,,'])),
    );
    expect(must(await take(again.id)).result).toEqual({ posted: 1, unknown: 0, there: 4 });
    const other = must(
      await up(
        'payments',
        file(PAYMENTS, [rows[0] as string, 'bank-a,p2,2026-11-10,2703.20,L7,,甲,']),
      ),
    );
    expect(await take(other.id)).toMatchObject({
      ok: false,
      problem: { code: 'DUPLICATE_PAYMENT', pointer: '/rows/3' },
    });
    expect((await imports(store.db, 'desk', { id: other.id }))[0]).toMatchObject({
      state: 'faulty',
      faults: [{ row: 3 }],
    });
    const within = must(
      await up(
        'payments',
        file(PAYMENTS, ['c,1,2026-11-10,1.00,L7,,,', 'c,1,2026-11-10,2.00,L7,,,']),
      ),
    );
    expect(told(within.faults)).toEqual(['payments 3 paymentId DUPLICATE_PAYMENT']);
    const ahead = must(await up('payments', file(PAYMENTS, ['c,1,2026-11-23,1.00,L7,,,'])));
    expect(told(ahead.faults)).toEqual(['payments 2 on DAY_NOT_COME']);

    const unknown = await payment('p3');
    const match: Wanted = { kind: 'match', loan: 'L8' };
    expect(must(await asked(unknown.id, match, 'agent', false))).toEqual({
      state: 'unknown',
      prepared: true,
    });
    expect(await asked(unknown.id, match, 'agent')).toMatchObject({
      ok: false,
      problem: { code: 'APPROVER_IS_PROPOSER' },
    });
    expect(must(await asked(unknown.id, { kind: 'match', loan: 'L7' }, 'approver'))).toEqual({
      state: 'unknown',
      prepared: true,
    });
    expect(must(await asked(unknown.id, match, 'agent', false)).prepared).toBe(true);
    expect(must(await asked(unknown.id, match, 'approver'))).toEqual({
      state: 'matched',
      prepared: false,
    });
    expect((await trialBalance(store, TODAY))['2241.02']).toBe(-500);
    const matched = await stored(store, await placed('L8'));
    expect(matched.journals.filter(({ kind }) => kind === 'matched')).toMatchObject([
      { valueOn: day('2026-11-20'), approver: 'approver' },
    ]);

    const twice = async (id: string, wanted: Wanted) => {
      must(await asked(id, wanted, 'agent', false));
      return asked(id, wanted, 'approver');
    };
    expect(must(await twice(unknown.id, { kind: 'reverse' })).state).toBe('reversed');
    expect(bookedOf((await stored(store, await placed('L8'))).balances).principal).toBe(1_555_101);
    expect(await twice(unknown.id, { kind: 'reverse' })).toMatchObject({
      ok: false,
      problem: { code: 'PAYMENT_CLOSED' },
    });
    const nobody = await payment('p4');
    expect(await twice(nobody.id, { kind: 'match', loan: 'NOBODY' })).toMatchObject({
      ok: false,
      problem: { code: 'LOAN_UNKNOWN' },
    });
    expect(await twice(nobody.id, { kind: 'refund', amount: 1 as never })).toMatchObject({
      ok: false,
      problem: { code: 'RECEIPT_SMALL' },
    });
    expect(must(await twice(nobody.id, { kind: 'refund', amount: 500 as never })).state).toBe(
      'refunded',
    );
    const first = await payment('p1');
    expect(must(await twice(first.id, { kind: 'reverse' })).state).toBe('reversed');
    const now = await stored(store, account);
    expect(must(balancesOf(now.journals))).toEqual(now.balances);
    expect((await trialBalance(store, TODAY))['2241.02']).toBeUndefined();
    expect(trialOf(await trialBalance(store, TODAY))).toEqual({ on: 0, off: 0 });
  });

  test('a connection lost while a file is taken leaves nothing, and the next confirmation takes it', async () => {
    const rows = Array.from({ length: 1500 }, (_, k) => `K${k},${OPEN}`);
    const made = must(await up('opening', file(ACCOUNTS, rows)));
    expect(made).toMatchObject({ state: 'previewed', rows: 1500 });
    const count = async (name: 'account' | 'entry' | 'journal' | 'import_row') => {
      const { rows: found } = await sql<{
        n: number;
      }>`select count(*) as n from ${sql.table(name)}`.execute(store.db);
      return found[0]?.n;
    };
    const before = [await count('account'), await count('entry'), await count('journal')];
    const run = take(made.id);
    await expect
      .poll(
        async () => {
          const { rows: killed } = await sql<{ pid: number }>`
            select pg_terminate_backend(pid) as pid from pg_stat_activity
            where datname = current_database() and query ~ 'insert into (account|entry|journal)'
              and pid <> pg_backend_pid() and xact_start is not null`.execute(store.db);
          return killed.length;
        },
        { timeout: 60_000, interval: 2 },
      )
      .toBe(1);
    expect(await run).toMatchObject({ ok: false, problem: { code: 'STORE_BUSY' } });
    expect([await count('account'), await count('entry'), await count('journal')]).toEqual(before);
    expect(await count('import_row')).toBe(1500);
    expect(must(await take(made.id)).result).toEqual({ accounts: 1500 });
    expect(await count('account')).toBe((before[0] as number) + 1500);
  });

  test('R4 L6 of what comes twice at once one is there, the other is told', async () => {
    await opening('Q1');
    const value = { source: 'race', paymentId: '1', on: TODAY, amount: 500, loanNo: 'Q1' } as never;
    const races = await Promise.all(
      Array.from({ length: 6 }, () =>
        store.write((tx) =>
          takePayments(tx, partOf('Q1'), [{ row: 1, value }], { today: TODAY, at: 1 }),
        ),
      ),
    );
    expect(races.map((one) => must(one).posted).sort()).toEqual([0, 0, 0, 0, 0, 1]);
    expect(
      (await stored(store, await placed('Q1'))).journals.filter(({ kind }) => kind === 'repayment'),
    ).toHaveLength(1);
    const twice = file(ACCOUNTS, [`Q2,${OPEN}`]);
    const both = await Promise.all([up('opening', twice), up('opening', twice)]);
    expect(both.map((one) => (one.ok ? 'ok' : one.problem.code)).sort()).toEqual([
      'DUPLICATE_FILE',
      'ok',
    ]);
    const other = must(await up('opening', file(ACCOUNTS, [`Q2,${OPEN}`, `Q3,${OPEN}`])));
    const first = both.find(({ ok }) => ok);
    must(await take(must(first as NonNullable<typeof first>).id));
    expect(await take(other.id)).toMatchObject({ ok: false, problem: { code: 'LOAN_KNOWN' } });
    expect(
      await store.db.selectFrom('account').select('id').where('loan', '=', 'Q3').execute(),
    ).toEqual([]);
  });

  test('C8 a history is completed by whoever began it: nobody confirms what they brought themselves', async () => {
    const made = must(await up('history', file(ACCOUNTS, [`H8,${LI}`])));
    const more = (by: string) =>
      addTransactions(store, made.id, { pieces: pieces(file(TX, LI_TX('H8'))), by, today: TODAY });
    expect(await more('approver')).toMatchObject({ problem: { code: 'ROLE_FORBIDDEN' } });
    expect(must(await more('admin')).state).toBe('previewed');
    expect(must(await take(made.id)).state).toBe('taken');
  });

  test('the examples of the guide are taken as they stand, and every column is named in it', async () => {
    const guide = readFileSync('docs/import.md', 'utf8');
    const example = (name: string): string =>
      new RegExp(`\`\`\`(?:csv|json) ${name}\\n([^\`]+)\`\`\``).exec(guide)?.[1] ?? '';
    const desk = await freshStore(at, 'guide');
    const upIn = async (kind: ImportKind) => {
      const file = {
        kind,
        name: kind,
        pieces: pieces(example(kind)),
        by: 'admin',
        at: 1,
        today: TODAY,
      };
      let made = must(await upload(desk, file));
      if (kind === 'history')
        made = must(
          await addTransactions(desk, made.id, {
            pieces: pieces(example('transactions')),
            by: 'admin',
            today: TODAY,
          }),
        );
      expect([kind, made.state, made.faults]).toEqual([kind, 'previewed', []]);
      return must(
        await confirm(desk, made.id, {
          by: 'approver',
          at: 2,
          today: TODAY,
          book: 'own',
          nonAccrual: NON_ACCRUAL,
        }),
      ).result;
    };
    expect(await upIn('products')).toEqual({ products: 1 });
    expect(await upIn('history')).toEqual({ accounts: 1 });
    expect(await upIn('opening')).toEqual({ accounts: 1 });
    expect(await upIn('payments')).toEqual({ posted: 1, unknown: 1, there: 0 });
    expect(await upIn('reconciliation')).toMatchObject({ compared: 1 });
    for (const columns of Object.values(CORE_FILES))
      for (const name of Object.keys(columns)) expect(guide).toMatch(new RegExp(`\\b${name}\\b`));
    await desk.close();
  });

  test('a difference from the core system is listed, and overwrites nothing', async () => {
    const account = await opening('L9');
    // Taken over as of a day after that of the file: no difference of the file's day.
    const since = OPEN.replace('2026-09-10', '2026-09-20');
    must(await take(must(await up('opening', file(ACCOUNTS, [`LATER,${since}`]))).id));
    const before = await stored(store, account);
    const rows = [
      'L9,2026-09-10,15551.02,0.00,0.00,0.00',
      'ELSEWHERE,2026-09-10,1.00,0.00,0.00,0.00',
    ];
    const made = must(
      await up('reconciliation', file('loanNo,on,principal,interest,penalty,fees', rows)),
    );
    const { result } = must(await take(made.id));
    expect(result).toMatchObject({ compared: 2 });
    const listed = await store.db
      .selectFrom('difference')
      .selectAll()
      .where('import', '=', made.id)
      .execute();
    expect(
      listed
        .filter(({ loan }) => loan === 'L9' || loan === 'ELSEWHERE')
        .map(({ loan, what, ours, theirs, counts }) => [loan, what, ours, theirs, counts]),
    ).toEqual(
      expect.arrayContaining([
        ['L9', 'principal', 1_555_101, 1_555_102, 'theirs'],
        ['ELSEWHERE', 'loan', 0, 100, 'theirs'],
      ]),
    );
    expect(listed.some(({ loan, what }) => loan === 'L1' && what === 'loan')).toBe(true);
    expect(listed.some(({ loan }) => loan === 'LATER')).toBe(false);
    expect(new Set(listed.map(({ told_on }) => formatDay(told_on)))).toEqual(
      new Set(['2026-09-10']),
    );
    expect(await stored(store, account)).toEqual(before);
  });

  test('L1 L3 L4 L5 L7 hold on every row of the store', async () => {
    expect(await broken(store)).toEqual([]);
  });

  test('exports: each posting once, the two sides equal, cells of people are no formulas', async () => {
    must({ ok: (await closeAll(store, TODAY, 9)).waiting.length === 0, value: 1 } as never);
    const read = async (written: AsyncIterable<string>) => {
      let text = '';
      for await (const piece of written) text += piece;
      return text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
    };
    const [head, ...lines] = await read(journalFile(store, TODAY, TODAY, { '1303.01': 'GL-1' }));
    expect(head).toEqual(
      'journalId,businessDay,valueDate,event,loanNo,account,mapped,debit,credit,reversalOf,approver'.split(
        ',',
      ),
    );
    const sum = (column: number) =>
      lines.reduce((total, cells) => total + Math.round(Number(cells[column] || 0) * 100), 0);
    expect(sum(7)).toBe(sum(8));
    expect(sum(7)).toBeGreaterThan(0);
    expect(new Set(lines.map((cells) => `${cells[0]}${cells[5]}${cells[7]}${cells[8]}`)).size).toBe(
      lines.length,
    );
    expect(lines.some((cells) => cells[6] === 'GL-1')).toBe(true);
    const trial = await read(trialFile(store, TODAY, {}));
    const total = trial.find((cells) => cells[1] === 'on' && cells[2] === 'sum');
    expect(total?.[4]).toBe(total?.[5]);
    const { rows } = await sql<{
      sum: number;
    }>`select sum(amount) as sum from journal, unnest(amounts) as amount`.execute(store.db);
    expect(rows[0]?.sum).toBe(0);
  });
});
