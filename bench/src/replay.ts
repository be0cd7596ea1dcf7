import { must } from '@forbear/problem';
import { openAppender, replay, type Store } from '@forbear/server/store';
import { at, machine, met, option, spent } from './round.ts';
import { withStore } from './store-bench.ts';

type Said = { readonly data: { readonly no: number } };

/** Like most events of the demonstration: a message of whose text the log holds the seal. One of 170 names something in Chinese. */
const said = (stream: number, seq: number) => ({
  message: '01a22f02-ebda-7195-9691-687d6c051ea3',
  no: seq,
  role: 'agent',
  sealed: { text: '6c691299675645918ac74ba619c624008552af825d28986b5575f8ce7cff6898' },
  state: 'sent',
  ...(stream % 170 === 0 ? { court: '宽限示例人民法院' } : {}),
});

const streamOf = (no: number): string => `01a22f02-e93e-7b0d-b098-${String(no).padStart(12, '0')}`;

/** Fills the log with streams of ten events, by the way that events take. */
async function fill(store: Store, events: number): Promise<void> {
  const { append } = openAppender(store);
  const streams = Math.ceil(events / 10);
  for (let from = 0; from < streams; from += 2_000)
    await Promise.all(
      Array.from({ length: Math.min(2_000, streams - from) }, async (_, k) => {
        for (let seq = 1; seq <= 10; seq += 1) {
          const place = { part: k % 64, stream: streamOf(from + k), seq };
          const [at, actor, kind] = [1_782_354_786_000 + seq, 'agent-1', 'message'];
          must(await append({ ...place, at, actor, kind, data: said(from + k, seq) }));
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
    for (const { bytes } of rows) sum += (JSON.parse(bytes) as Said).data.no;
    after = [last.part, last.stream, last.seq];
  }
}

async function ours(store: Store): Promise<number> {
  let sum = 0;
  const found = await replay(store, (event) => {
    sum += (event as unknown as Said).data.no;
  });
  if (found !== undefined) throw new Error(found.code);
  return sum;
}

/**
 * `replay --events 1000000 --rounds 7`: all events of the log, chain held in the same pass, beside a
 * SELECT by pages without it (bar 1.5 ×) and beside parsing and folding what is in memory (bar 0.6 ×). On a busy machine
 * the clock tells how long this process and the database waited for a core; the second line leaves that out.
 */
export async function run(args: readonly string[]): Promise<void> {
  const events = Number(option(args, 'events', '1000000'));
  const rounds = Number(option(args, 'rounds', '7'));
  console.log(`replay: ${machine()}, ${events} events, ${rounds} rounds`);
  await withStore(async (store) => {
    await fill(store, events);
    const { rows } = await store.pool.query<{ bytes: string }>('select bytes from event');
    const memory = async () =>
      rows.reduce((sum, { bytes }) => sum + (JSON.parse(bytes) as Said).data.no, 0);
    const sides = [ours, paged, memory];
    const clocks = [() => performance.now(), spent];
    const times = clocks.map(() => sides.map((): number[] => []));
    const sums = new Set<number>();
    for (let round = 0; round < rounds; round += 1)
      for (const [k, side] of sides.entries()) {
        const begun = clocks.map((clock) => clock());
        sums.add(await side(store));
        for (const [c, clock] of clocks.entries())
          times[c]?.[k]?.push(clock() - (begun[c] as number));
      }
    if (sums.size !== 1) throw new Error('the sides do not agree');
    for (const [c, name] of ['by the clock', 'by the processor of this process'].entries()) {
      const [own, page, fold] = (times[c] ?? []).map((all) => at(all, 0.5)) as [
        number,
        number,
        number,
      ];
      console.log(
        `  ${name}: forbear ${own.toFixed(0)} ms, paged ${page.toFixed(0)} ms (${(page / own).toFixed(2)} x, bar 1.5 x ${met(page / own >= 1.5)}), in memory ${fold.toFixed(0)} ms (${(fold / own).toFixed(2)} x, bar 0.6 x ${met(fold / own >= 0.6)})`,
      );
    }
  });
}
