import { must } from '@forbear/problem';
import { openAppender, replay, type Store } from '@forbear/server/store';
import { at, machine, met, option } from './round.ts';
import { withStore } from './store-bench.ts';

type Paid = { readonly data: { readonly fen: number } };

/** Fills the log with streams of ten events, by the way that events take. */
async function fill(store: Store, events: number): Promise<void> {
  const { append } = openAppender(store);
  const streams = Math.ceil(events / 10);
  for (let from = 0; from < streams; from += 2_000)
    await Promise.all(
      Array.from({ length: Math.min(2_000, streams - from) }, async (_, k) => {
        for (let seq = 1; seq <= 10; seq += 1) {
          const data = { fen: seq * 100, note: '甲立春 按月还款', due: '2026-12-10' };
          const stream = `loan-${from + k}`;
          must(
            await append({
              part: k % 64,
              stream,
              seq,
              at: seq,
              actor: 'agent-1',
              kind: 'paid',
              data,
            }),
          );
        }
      }),
    );
  await store.pool.query('vacuum analyze event');
}

/** As projections are often rebuilt: a page, the events of it, the next page. */
async function paged(store: Store): Promise<number> {
  let sum = 0;
  let after: readonly unknown[] = [-1, '', 0];
  for (;;) {
    const { rows } = await store.pool.query<{
      part: number;
      stream: string;
      seq: number;
      bytes: string;
    }>({
      name: 'paged',
      text: `select * from event where tenant = 'desk' and (part, stream, seq) > ($1, $2, $3)
        order by part, stream, seq limit 1000`,
      values: [...after],
    });
    const last = rows.at(-1);
    if (last === undefined) return sum;
    for (const { bytes } of rows) sum += (JSON.parse(bytes) as Paid).data.fen;
    after = [last.part, last.stream, last.seq];
  }
}

async function ours(store: Store): Promise<number> {
  let sum = 0;
  const found = await replay(store, (event) => {
    sum += (event as unknown as Paid).data.fen;
  });
  if (found !== undefined) throw new Error(found.code);
  return sum;
}

/**
 * `replay --events 1000000 --rounds 7`: all events of the log, chain held in the same pass, beside a
 * SELECT by pages without it (bar 1.5 ×) and beside parsing and folding what is in memory (bar 0.6 ×).
 */
export async function run(args: readonly string[]): Promise<void> {
  const events = Number(option(args, 'events', '1000000'));
  const rounds = Number(option(args, 'rounds', '7'));
  console.log(`replay: ${machine()}, ${events} events, ${rounds} rounds`);
  await withStore(async (store) => {
    await fill(store, events);
    const { rows } = await store.pool.query<{ bytes: string }>('select bytes from event');
    const memory = async () =>
      rows.reduce((sum, { bytes }) => sum + (JSON.parse(bytes) as Paid).data.fen, 0);
    const sides = [ours, paged, memory];
    const times = sides.map((): number[] => []);
    const sums = new Set<number>();
    for (let round = 0; round < rounds; round += 1)
      for (const [k, side] of sides.entries()) {
        const begun = performance.now();
        sums.add(await side(store));
        times[k]?.push(performance.now() - begun);
      }
    if (sums.size !== 1) throw new Error('the sides do not agree');
    const [own, page, fold] = times.map((all) => at(all, 0.5)) as [number, number, number];
    console.log(
      `  forbear ${own.toFixed(0)} ms, paged ${page.toFixed(0)} ms (${(page / own).toFixed(2)} x, bar 1.5 x ${met(page / own >= 1.5)}), in memory ${fold.toFixed(0)} ms (${(fold / own).toFixed(2)} x, bar 0.6 x ${met(fold / own >= 0.6)})`,
    );
  });
}
