import { fillAccounts } from '@forbear/testkit/many-accounts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { at, machine, met, option } from './round.ts';
import { cpuOf, runningDesk } from './running-desk.ts';
import { withStore } from './store-bench.ts';

/** Megabytes that the processes of a database hold by themselves; what they share is counted once. */
function databaseMemory(folder: string): number {
  const sizes = readdirSync('/proc').flatMap((name): { own: number; shared: number }[] => {
    try {
      if (!/^\d+$/.test(name) || !readlinkSync(`/proc/${name}/cwd`).startsWith(folder)) return [];
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const of = (key: string) => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
      return [{ own: of('RssAnon'), shared: of('RssShmem') }];
    } catch {
      return [];
    }
  });
  const shared = Math.max(0, ...sizes.map((one) => one.shared));
  return (sizes.reduce((sum, { own }) => sum + own, 0) + shared) / 1024;
}

/** Requests a second that so many callers bring to their end, each one after the other. */
async function rate(call: () => Promise<unknown>, callers: number, ms: number): Promise<number> {
  const begun = performance.now();
  let count = 0;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() - begun < ms) {
        await call();
        count += 1;
      }
    }),
  );
  return count / ((performance.now() - begun) / 1000);
}

/** Sends so many requests a second, whether or not those before are answered; answers how long each took. */
async function paced(call: (no: number) => Promise<unknown>, each: number, seconds: number) {
  const took: number[] = [];
  let failed = 0;
  const waiting: Promise<void>[] = [];
  const begun = performance.now();
  for (let no = 0; no < each * seconds; no += 1) {
    const due = begun + (no * 1000) / each;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    waiting.push(
      call(no).then(
        // From when it was due: a queue in front of the server counts.
        () => void took.push(performance.now() - due),
        () => void (failed += 1),
      ),
    );
  }
  await Promise.all(waiting);
  return { took, failed };
}

const PEER = 5_395;

/** A server of one insert a request over the same database. */
async function insertServer(url: string) {
  const script = fileURLToPath(new URL('insert-server.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, String(PEER), url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const post = async (body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${PEER}/`, sent);
    if (!answer.ok) throw new Error(await answer.text());
    await answer.json();
  };
  const end = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { post, cpu: () => cpuOf(child.pid), end };
}

/**
 * `http --callers 16 --rounds 7 --ms 1000 --rate 300 --seconds 20 --profile FOLDER` (C2): a payment as a bank tells it — who asks,
 * its key, the account with its book, journals, the receipt, all in one durable transaction — beside the route that does nothing and
 * a server of one bare insert a request, by rate and by the processor that each server uses; then four reads to a write
 * at a steady rate, with what 99 of 100 take; and what server and database hold before anybody asks.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [callers, rounds, ms, each, seconds] = (
    [
      ['callers', '16'],
      ['rounds', '7'],
      ['ms', '1000'],
      ['rate', '300'],
      ['seconds', '20'],
    ] as const
  ).map(([name, usual]) => Number(option(args, name, usual))) as [
    number,
    number,
    number,
    number,
    number,
  ];
  console.log(`http: ${machine()}, ${callers} callers, ${rounds} rounds of ${ms} ms`);
  await withStore(async (store, host) => {
    await fillAccounts(store, 10_000);
    await store.pool.query('create table bare (id text primary key, body text)');
    const url = `postgresql://forbear@localhost/forbear?host=${encodeURIComponent(host)}`;
    const folder = option(args, 'profile', '');
    const node = folder === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    const desk = await runningDesk(url, 'admin-01', node);
    const peer = await insertServer(url);
    const { token } = await desk.post('/v1/keys', { name: 'bench', rights: ['import', 'read'] });
    await wait(2_000);
    console.log(
      `  idle: server ${desk.memory().toFixed(0)} MB, database ${databaseMemory(host).toFixed(0)} MB`,
    );
    let next = 0;
    const bearer = { authorization: `Bearer ${String(token)}`, cookie: '' };
    const paymentOf = (no: number) => ({
      source: 'bench',
      paymentId: String(no),
      on: '2026-03-01',
      amount: '1.00',
      loanNo: `L${no % 10_000}`,
    });
    const paid = () => {
      next += 1;
      const headers = { ...bearer, 'idempotency-key': `bench-${next}-key` };
      return desk.post('/v1/payments', paymentOf(next), headers);
    };
    const bare = () => {
      next += 1;
      return peer.post(paymentOf(next));
    };
    const sides = [
      { call: () => desk.get('/health'), cpu: desk.cpu },
      { call: paid, cpu: desk.cpu },
      { call: bare, cpu: peer.cpu },
    ];
    const rates = sides.map((): number[] => []);
    const costs = sides.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [k, { call, cpu }] of sides.entries()) {
        const before = cpu();
        const done = await rate(call, callers, ms);
        rates[k]?.push(done);
        costs[k]?.push((cpu() - before) / ((done * ms) / 1000));
      }
    const [noop, own, insert] = rates.map((all) => at(all, 0.5)) as [number, number, number];
    console.log(
      `  payment ${own.toFixed(0)}/s, no-op ${noop.toFixed(0)}/s (${(own / noop).toFixed(2)}, bar 0.5 ${met(own / noop >= 0.5)}), one insert a request ${insert.toFixed(0)}/s (${(own / insert).toFixed(2)}, bar 2.5 ${met(own / insert >= 2.5)})`,
    );
    const [still, whole, single] = costs.map((all) => at(all, 0.5).toFixed(2));
    console.log(
      `  processor of the server: payment ${whole} ms, no-op ${still} ms, one insert a request ${single} ms`,
    );
    const mixed = (no: number) =>
      no % 5 === 0
        ? paid()
        : desk.get(['/v1/imports', '/v1/staff', '/v1/desk', '/v1/me'][no % 4] as string);
    const { took, failed } = await paced(mixed, each, seconds);
    console.log(
      `  ${each} mixed requests a second for ${seconds} s: p50 ${at(took, 0.5).toFixed(1)} ms, p99 ${at(took, 0.99).toFixed(1)} ms, failed ${failed}`,
    );
    await peer.end();
    await desk.end();
  });
}
