import { NON_ACCRUAL } from '@forbear/ledger';
import { must, problemText } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { broken, day, PRODUCTS_JSON } from './book.fixture.ts';
import { confirm } from './import-take.ts';
import type { ImportKind } from './table.ts';
import { upload } from './upload.ts';

/** How many rows a file has that is too long by one: all that are taken, in the proof. */
const ROWS = Number(process.env['FORBEAR_ROWS'] ?? '4000');
const TODAY = day('2026-11-22');
const HEADS = {
  history:
    'loanNo,product,personRef,name,opened,principal,firstDue,asOf,openPrincipal,openInterest,openPenalty,openFees,class,consentToReport',
  opening:
    'loanNo,product,personRef,name,opened,principal,firstDue,count,asOf,openPrincipal,openInterest,openPenalty,openFees,class,consentToReport',
  payments: 'source,paymentId,on,amount,loanNo,text',
  reconciliation: 'loanNo,on,principal,interest,penalty,fees',
} as const;
type Table = keyof typeof HEADS;
const ROW: Readonly<Record<Table, string>> = {
  history:
    'L1,AXJ,P1,甲立春,2026-03-10,30000.00,2026-04-10,2026-09-10,15551.01,0.00,0.00,0.00,normal,Y',
  opening:
    'L1,AXJ,P1,甲立春,2026-03-10,30000.00,2026-10-10,6,2026-09-10,15551.01,0.00,0.00,0.00,normal,Y',
  payments: 'bank,1,2026-11-20,100.00,L1,谢谢',
  reconciliation: 'L1,2026-11-20,100.00,0.00,0.00,0.00',
};

const text = (words: string) => new TextEncoder().encode(words);
const GBK = Uint8Array.from([0xbc, 0xd7, 0xc1, 0xa2, 0xb4, 0xba]);
type Spoil = (head: string, row: string) => Uint8Array;
/** What is wrong with a table, and how it is told. */
const WRONG: readonly (readonly [what: string, spoil: Spoil, code: string])[] = [
  ['nothing', () => new Uint8Array(), 'FILE_EMPTY'],
  ['the mark of UTF-8 alone', () => Uint8Array.from([0xef, 0xbb, 0xbf]), 'FILE_EMPTY'],
  ['a header alone', (head) => text(`${head}\n`), 'FILE_EMPTY'],
  ['an archive', () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), 'FILE_ENCODING'],
  ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa]), 'FILE_ENCODING'],
  ['Chinese of another coding', (head) => Buffer.concat([text(`${head}\n`), GBK]), 'FILE_ENCODING'],
  ['JSON', () => text('{"products":[]}'), 'FILE_HEADER'],
  ['a page', () => text('<!doctype html>\n<p>503</p>\n'), 'FILE_HEADER'],
  ['a column twice', (head, row) => text(`${head},loanNo\n${row},L1\n`), 'FILE_HEADER'],
  ['a column of nobody', (head, row) => text(`${head},secret\n${row},1\n`), 'FILE_HEADER'],
  ['a column less', (head, row) => text(`${head.replace(/^[^,]+,/, '')}\n${row}\n`), 'FILE_HEADER'],
  ['semicolons', (head, row) => text(`${head}\n${row}\n`.replaceAll(',', ';')), 'FILE_HEADER'],
  ['a cell too many', (head, row) => text(`${head}\n${row},x\n`), 'ROW_CELLS'],
  ['a cell too few', (head, row) => text(`${head}\n${row.replace(/,[^,]*$/, '')}\n`), 'ROW_CELLS'],
  ['an open quote', (head, row) => text(`${head}\n"${row}\n`), 'FILE_QUOTES'],
  ['a NUL', (head, row) => text(`${head}\n${row.replace('L1', 'L\u00001')}\n`), 'TEXT_UNSAFE'],
  [
    'letters that turn the line',
    (head, row) => text(`${head}\n${row.replace('L1', 'L\u202e1')}\n`),
    'TEXT_UNSAFE',
  ],
  [
    'a thousand and more',
    (head, row) => text(`${head}\n${row.replace(/[0-9]+\.00/, '"1,000.00"')}\n`),
    'MONEY_TEXT',
  ],
  [
    'an exponent',
    (head, row) => text(`${head}\n${row.replace(/[0-9]+\.00/, '1e3')}\n`),
    'MONEY_TEXT',
  ],
  [
    'wide figures',
    (head, row) => text(`${head}\n${row.replace(/[0-9]+\.00/, '１２.00')}\n`),
    'MONEY_TEXT',
  ],
  [
    'a debt below nothing',
    (head, row) => text(`${head}\n${row.replace(/[0-9]+\.00/, '-1.00')}\n`),
    'MONEY_TEXT',
  ],
  [
    'a day that is none',
    (head, row) => text(`${head}\n${row.replace(/2026-[0-9-]+/, '2026-02-30')}\n`),
    'DAY_TEXT',
  ],
  [
    'a cell of a book',
    (head, row) => text(`${head}\n${row.replace('L1', 'L'.repeat(300))}\n`),
    'TEXT_TOO_LONG',
  ],
  ['an empty loan', (head, row) => text(`${head}\n${row.replace('L1', '')}\n`), 'CELL_EMPTY'],
];

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < Math.max(1, bytes.length); from += 65_536)
    yield bytes.subarray(from, from + 65_536);
}

describe.each(inject('postgres'))('wrong files on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
    const made = must(await up('products', text(PRODUCTS_JSON)));
    must(await take(made.id));
  });
  afterAll(() => store.close());

  const up = (kind: ImportKind, bytes: Uint8Array) =>
    upload(store, { kind, name: 'a', pieces: pieces(bytes), by: 'admin', at: 1, today: TODAY });
  const take = (id: string) =>
    confirm(store, id, {
      ...{ by: 'approver', at: 2, today: TODAY },
      ...{ book: 'mirror', nonAccrual: NON_ACCRUAL },
    });
  const held = async () => {
    const { rows } = await store.pool.query<{ n: number }>(
      `select (select count(*) from import_row) + (select count(*) from account)
         + (select count(*) from payment) + (select count(*) from difference) as n`,
    );
    return rows[0]?.n;
  };

  test.each(Object.keys(HEADS) as Table[])(
    'each wrong %s is told by its code, in words, and nothing of it is kept',
    async (kind) => {
      const [told, wanted]: [string[], string[]] = [[], []];
      for (const [what, spoil, code] of WRONG) {
        // A payment of no known loan is one that waits.
        if (what === 'an empty loan' && kind === 'payments') continue;
        const made = must(await up(kind, spoil(HEADS[kind], ROW[kind])));
        told.push(`${what}: ${made.state} ${made.faults[0]?.problem.code}`);
        wanted.push(`${what}: faulty ${code}`);
        const { zh, en } = problemText(made.faults[0]?.problem as never);
        expect(`${zh}${en}`).not.toMatch(/undefined|\{[a-z]+\}/);
        expect(await take(made.id)).toMatchObject({ problem: { code: 'IMPORT_CLOSED' } });
      }
      expect(told).toEqual(wanted);
      expect(await held()).toBe(0);
    },
  );

  test('an opening whose first due day is that of the payout is told so, at its column', async () => {
    const row = ROW.opening.replace('2026-10-10', '2026-04-10');
    const { state, faults } = must(await up('opening', text(`${HEADS.opening}\n${row}\n`)));
    expect(state).toBe('faulty');
    expect(faults).toMatchObject([
      { row: 2, column: 'firstDue', problem: { code: 'OPENING_DUE' } },
    ]);
  });

  test.each([
    ['nothing', '', 'JSON_TEXT'],
    ['a table', `${HEADS.payments}\n${ROW.payments}\n`, 'JSON_TEXT'],
    ['half a file', PRODUCTS_JSON.slice(0, 400), 'JSON_TEXT'],
    ['no products', '{"products":[]}', 'VALUE_SHAPE'],
    ['another key', PRODUCTS_JSON.replace('{"products"', '{"more":1,"products"'), 'KEY_UNKNOWN'],
    ['a key twice', '{"products":[],"products":[]}', 'KEY_TWICE'],
  ])('products: %s is refused as %s', async (_what, words, code) => {
    const found = await up('products', text(words));
    expect(found.ok ? found.value.state : found.problem.code).toBe(code);
    expect(await held()).toBe(0);
  });

  test(`${ROWS} rows come in whole, each once; of more than half a million none`, async () => {
    const rows = Array.from({ length: ROWS }, (_, k) => `bulk,${k},2026-11-20,1.00,,`);
    const made = must(await up('payments', text([HEADS.payments, ...rows].join('\n'))));
    expect(made).toMatchObject({ state: 'previewed', rows: ROWS });
    expect(must(await take(made.id)).result).toEqual({ posted: 0, unknown: ROWS, there: 0 });
    expect(await held()).toBe(ROWS);
    expect(await broken(store)).toEqual([]);
    if (ROWS < 500_000) return;
    const more = text([HEADS.payments, ...rows, 'bulk,more,2026-11-20,1.00,,'].join('\n'));
    const over = must(await up('payments', more));
    expect(over).toMatchObject({ state: 'faulty', faults: [{ problem: { code: 'FILE_ROWS' } }] });
    expect(await held()).toBe(ROWS);
  });
});
