import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { must } from '@forbear/problem';
import { openAppender, poolOf, type Store } from '@forbear/server/store';
import { at, machine, met, option } from './round.ts';
import { withStore } from './store-bench.ts';

type Append = (stream: string, seq: number) => Promise<unknown>;
type Side = { readonly name: string; readonly append: Append };

const data = { amount: '1672.00', note: '甲立春 按月还款', no: 7, due: '2026-12-10' };

/** How many appends a second so many clients bring to their end, each one after the other in its own stream. */
async function rate(append: Append, clients: number, round: number, ms: number): Promise<number> {
  const begun = performance.now();
  const counts = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      let seq = 0;
      while (performance.now() - begun < ms) {
        seq += 1;
        await append(`r${round}-c${clients}-${client}`, seq);
      }
      return seq;
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return counts.reduce((sum, one) => sum + one, 0) / seconds;
}

async function sidesOf(
  store: Store,
  url: string,
): Promise<{ sides: Side[]; end(): Promise<void> }> {
  const appender = openAppender(store);
  // As many connections as clients, all open before the first round.
  const bare = poolOf({ url }, 64);
  await Promise.all(Array.from({ length: 64 }, () => bare.query('select pg_sleep(0.2)')));
  await bare.query(
    'create table bare (stream text, seq int, bytes text, primary key (stream, seq))',
  );
  const peer = getPostgreSQLEventStore(url);
  await peer.schema.migrate();
  const sides: Side[] = [
    {
      name: 'forbear',
      append: async (stream, seq) =>
        must(
          await appender.append({ part: 1, stream, seq, at: seq, actor: 'a', kind: 'paid', data }),
        ),
    },
    {
      name: 'bare insert',
      append: (stream, seq) =>
        bare.query({
          name: 'bare',
          text: 'insert into bare values ($1, $2, $3)',
          values: [stream, seq, JSON.stringify(data)],
        }),
    },
    {
      name: 'emmett-postgresql',
      append: (stream) => peer.appendToStream(stream, [{ type: 'paid', data }]),
    },
  ];
  return { sides, end: async () => (await peer.close(), await bare.end()) };
}

/**
 * `append --c 1,16,64 --rounds 7 --ms 1000`: durable appends a second, hash chained and numbered, beside
 * emmett-postgresql (bar 6 × at 64 clients) and an insert without log, chain or number (bar 2 × at 64).
 */
export async function run(args: readonly string[]): Promise<void> {
  const clients = option(args, 'c', '1,16,64').split(',').map(Number);
  const rounds = Number(option(args, 'rounds', '7'));
  const ms = Number(option(args, 'ms', '1000'));
  console.log(`append: ${machine()}, ${rounds} rounds of ${ms} ms, PostgreSQL 18, fsync on`);
  await withStore(async (store, host) => {
    const url = `postgresql://forbear@localhost/forbear?host=${encodeURIComponent(host)}`;
    const { sides, end } = await sidesOf(store, url);
    for (const count of clients) {
      const rates = sides.map((): number[] => []);
      for (let round = 0; round < rounds; round += 1)
        for (const [k, side] of sides.entries())
          rates[k]?.push(await rate(side.append, count, round, ms));
      const [own, bare, peer] = rates.map((all) => at(all, 0.5)) as [number, number, number];
      const bars =
        count === 64 ? `  bars 6 x ${met(own / peer >= 6)}, 2 x ${met(own / bare >= 2)}` : '';
      console.log(
        `  ${String(count).padStart(3)} clients: forbear ${own.toFixed(0)}/s, emmett ${peer.toFixed(0)}/s (${(own / peer).toFixed(2)} x), bare ${bare.toFixed(0)}/s (${(own / bare).toFixed(2)} x)${bars}`,
      );
    }
    await end();
  });
}
