import { fillAccounts } from '@forbear/testkit/many-accounts';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { at, machine, met, option } from './round.ts';
import { runningDesk } from './running-desk.ts';
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

/**
 * `http --callers 16 --rounds 7 --ms 1000 --rate 300 --seconds 20` (C2): a payment as a bank tells it, one whole
 * transaction with its key, beside the route that does nothing and one insert into a bare table; then four reads to a write at a steady
 * rate, with what 99 of 100 take; and what server and database hold before anybody asks.
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
    const desk = await runningDesk(url, 'admin-01');
    const { token } = await desk.post('/v1/keys', { name: 'bench', rights: ['import', 'read'] });
    await wait(2_000);
    console.log(
      `  idle: server ${desk.memory().toFixed(0)} MB, database ${databaseMemory(host).toFixed(0)} MB`,
    );
    let next = 0;
    const bearer = { authorization: `Bearer ${String(token)}`, cookie: '' };
    const paid = () => {
      next += 1;
      const body = {
        source: 'bench',
        paymentId: String(next),
        on: '2026-03-01',
        amount: '1.00',
        loanNo: `L${next % 10_000}`,
      };
      return desk.post('/v1/payments', body, { ...bearer, 'idempotency-key': `bench-${next}-key` });
    };
    const bare = () => {
      next += 1;
      return store.pool.query({
        name: 'bare',
        text: 'insert into bare values ($1, $2)',
        values: [`b${next}`, '{}'],
      });
    };
    const sides = [() => desk.get('/health'), paid, bare];
    const rates = sides.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [k, side] of sides.entries()) rates[k]?.push(await rate(side, callers, ms));
    const [noop, own, insert] = rates.map((all) => at(all, 0.5)) as [number, number, number];
    console.log(
      `  payment ${own.toFixed(0)}/s, no-op ${noop.toFixed(0)}/s (${(own / noop).toFixed(2)}, bar 0.5 ${met(own / noop >= 0.5)}), bare insert without HTTP ${insert.toFixed(0)}/s (${(own / insert).toFixed(2)})`,
    );
    const mixed = (no: number) =>
      no % 5 === 0
        ? paid()
        : desk.get(['/v1/imports', '/v1/staff', '/v1/desk', '/v1/me'][no % 4] as string);
    const { took, failed } = await paced(mixed, each, seconds);
    console.log(
      `  ${each} mixed requests a second for ${seconds} s: p50 ${at(took, 0.5).toFixed(1)} ms, p99 ${at(took, 0.99).toFixed(1)} ms, failed ${failed}`,
    );
    await desk.end();
  });
}
