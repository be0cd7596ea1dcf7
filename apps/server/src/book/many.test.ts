import { must, ok } from '@forbear/problem';
import { fillAccounts } from '@forbear/testkit/many-accounts';
import { bundled, start } from '@forbear/testkit/program';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupTo, restoreFrom } from '../store/backup-file.ts';
import { beginStore } from '../store/begin.ts';
import { CHECKS } from '../store/check.ts';
import { startPostgres } from '../store/postgres.ts';
import type { Store } from '../store/store.ts';
import { broken, PRODUCTS } from './book.fixture.ts';
import { trialBalance } from './export.ts';
import { keepProducts } from './product.ts';
import type { Day } from '@forbear/money';

/** Few in the tests of every day; 100,000 accounts in the proof. */
const ACCOUNTS = Number(process.env['FORBEAR_ACCOUNTS'] ?? '2000');
const KILLS = Number(process.env['FORBEAR_KILLS'] ?? '2');
const EVER = 999_999 as Day;

let program: string;
const folders = [0, 1, 2].map(() => mkdtempSync(join(tmpdir(), 'forbear-many-')));
const [folder = '', backups = '', other = ''] = folders;
const place = { folder, tenant: 'desk', files: join(folder, 'files') };

beforeAll(async () => {
  program = await bundled('apps/server/src/book/many-writer.fixture.ts');
  const { store, stop } = must(await beginStore(place, Date.now, []));
  must(await store.write(async (tx) => (must(await keepProducts(tx, PRODUCTS, 0)), ok(true))));
  await fillAccounts(store, ACCOUNTS);
  await stop();
}, 600_000);
afterAll(async () => {
  for (const one of folders) {
    // What a killed starter left at work is ended by the next start.
    const last = await startPostgres({ folder: one, durable: false });
    if (last.ok) await last.value.stop();
    rmSync(one, { recursive: true, force: true });
  }
});

/** Where each kind of word stands in the store, each once: a query that gives what is there, as it was told. */
const THERE: Readonly<Record<string, string>> = {
  taken: `select i.id as told from import i where i.state = 'taken'
    and (select count(*) from account_origin o where o.import = i.id) = i.count`,
  paid: `select p.payment_id as told from payment p
    join journal j on j.kind = 'repayment' and j.cause = 'payment/' || p.source || '/' || p.payment_id where p.state = 'posted'`,
  closed: `select part || '/' || day as told from day_mark`,
  event: `select stream as told from event join feed using (tenant, part, stream, seq)`,
};

async function expectOnce(store: Store, lines: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [kind, query] of Object.entries(THERE)) {
    const { rows } = await store.pool.query<{ told: string }>(query);
    const found = new Map<string, number>();
    for (const { told } of rows) found.set(told, (found.get(told) ?? 0) + 1);
    const told = lines.flatMap((line) => (line.startsWith(`${kind} `) ? line.split(' ')[1] : []));
    const wrong = told.filter((one) => found.get(one as string) !== 1);
    expect([kind, wrong]).toEqual([kind, []]);
    counts[kind] = told.length;
  }
  return counts;
}

test(`R1 R2 R10 L2 L6 L10 H3 ${ACCOUNTS} accounts, killed at random while importing, paying and closing: every word it told is kept once, and a backup comes back the same`, async () => {
  const told: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const one = start(program, [folder, `k${kill}`]);
    expect(await one.until((line) => line === 'ready')).toBe('ready');
    for (const kind of Object.keys(THERE))
      expect(await one.until((line) => line.startsWith(`${kind} `))).toBeDefined();
    await new Promise((done) => setTimeout(done, (kill * 97) % 700));
    // Of every two deaths one takes the database with it, without a checkpoint.
    const [pid] = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
    if (kill % 2 === 1) process.kill(Number(pid), 'SIGQUIT');
    await one.end('SIGKILL');
    told.push(...one.lines);
  }
  const { store, stop } = must(await beginStore(place, Date.now, CHECKS));
  expect(store.isReadOnly()).toBeUndefined();
  const counts = await expectOnce(store, told);
  expect(await broken(store)).toEqual([]);
  const trial = await trialBalance(store, EVER);
  const file = join(backups, 'desk.gz');
  const kept = must(await backupTo(place, file, 1));
  await stop();
  const elsewhere = { ...place, folder: other };
  expect(must(await restoreFrom(elsewhere, file, 2))).toEqual(kept);
  const back = must(await beginStore(elsewhere, Date.now, CHECKS));
  expect(back.store.isReadOnly()).toBeUndefined();
  expect(await trialBalance(back.store, EVER)).toEqual(trial);
  await back.stop();
  console.log(
    `${KILLS} deaths, told and kept once: ${JSON.stringify(counts)}; ${kept.rows} rows, state ${kept.state.slice(0, 16)}`,
  );
});
