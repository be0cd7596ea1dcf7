import { fail, ok, problem, type Result } from '@forbear/problem';
import { follow, NOTHING, type End, type NewEvent, type StoredEvent } from './event-log.ts';
import { inTurn, storeProblem, type Store } from './store.ts';

/** Keeps single events, those that arrive together in one commit. */
export type Appender = {
  /**
   * Answers when the event is durable. STALE_VERSION where its place is taken or would leave a gap,
   * VALUE_UNWRITABLE, STORE_BUSY, READ_ONLY.
   */
  append(event: NewEvent): Promise<Result<StoredEvent>>;
};

type Waiting = {
  readonly event: NewEvent;
  readonly place: string;
  readonly answer: (result: Result<StoredEvent>) => void;
  readonly failed: (error: unknown) => void;
};

/** More lanes only wait for one another at the number of the feed. */
const LANES = 2;
const BATCH = 512;
/** How many ends of streams are remembered. */
const ENDS = 50_000;

const KEEP = `with given as (
    select * from unnest($2::int[], $3::text[], $4::int[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[])
      with ordinality as one (part, stream, seq, at, kind, bytes, prev, hash, place)
  ), kept as (
    insert into event (tenant, part, stream, seq, at, kind, bytes, prev, hash)
    select $1, part, stream, seq, at, kind, bytes, prev, hash from given
    on conflict do nothing returning part, stream, seq, kind
  ), numbered as (
    insert into feed_end (tenant, part, last)
    select $1, 0, count(*) from kept having count(*) > 0
    on conflict (tenant, part) do update set last = feed_end.last + excluded.last returning last
  ), fed as (
    insert into feed (tenant, part, no, stream, seq, kind)
    select $1, part, last - (select count(*) from kept) + row_number() over (), stream, seq, kind
    from kept, numbered
  ) select part || '/' || stream as place from kept`;

const ENDS_OF = `select asked.part || '/' || asked.stream as place, found.seq, found.at, found.hash
  from unnest($2::int[], $3::text[]) as asked (part, stream), lateral (
    select seq, at, hash from event
    where tenant = $1 and part = asked.part and stream = asked.stream
    order by seq desc limit 1
  ) found`;

type Batch = readonly Waiting[];

/** What is known of the ends of streams; a stream that is asked for has at least `NOTHING` after `learn`. */
class Ends {
  readonly #store: Store;
  readonly #known = new Map<string, End>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the ends of these streams anew. */
  async learn(batch: Batch): Promise<void> {
    if (batch.length === 0) return;
    const { rows } = await this.#store.pool.query<End & { place: string }>({
      name: 'ends',
      text: ENDS_OF,
      values: [
        this.#store.tenant,
        batch.map(({ event }) => event.part),
        batch.map(({ event }) => event.stream),
      ],
    });
    for (const { place } of batch) this.set(place, NOTHING);
    for (const { place, seq, at, hash } of rows) this.set(place, { seq, at, hash });
  }

  get(place: string): End | undefined {
    return this.#known.get(place);
  }

  set(place: string, end: End): void {
    this.#known.delete(place);
    this.#known.set(place, end);
    if (this.#known.size <= ENDS) return;
    for (const oldest of this.#known.keys()) {
      this.#known.delete(oldest);
      return;
    }
  }
}

async function keep(store: Store, events: readonly StoredEvent[]): Promise<ReadonlySet<string>> {
  const column = (key: keyof StoredEvent) => events.map((event) => event[key]);
  const keys = ['part', 'stream', 'seq', 'at', 'kind', 'bytes', 'prev', 'hash'] as const;
  const values = [store.tenant, ...keys.map(column)];
  const { rows } = await inTurn(() =>
    store.pool.query<{ place: string }>({ name: 'keep', text: KEEP, values }),
  );
  return new Set(rows.map(({ place }) => place));
}

/** Keeps one event of each of these streams in one commit, and answers each. */
async function keepBatch(store: Store, ends: Ends, batch: Batch): Promise<void> {
  // What is remembered may be behind another server; only a fresh look refuses.
  await ends.learn(batch.filter(({ event, place }) => ends.get(place)?.seq !== event.seq - 1));
  const ready: { readonly one: Waiting; readonly stored: StoredEvent }[] = [];
  for (const one of batch) {
    const followed = follow(one.event, ends.get(one.place) ?? NOTHING);
    if (followed.ok) ready.push({ one, stored: followed.value });
    else one.answer(followed);
  }
  if (ready.length === 0) return;
  // Two servers take the places of their batches in one order, so that neither waits for the other.
  ready.sort((a, b) => (a.one.place < b.one.place ? -1 : 1));
  const kept = await keep(
    store,
    ready.map(({ stored }) => stored),
  );
  const late = ready.filter(({ one }) => !kept.has(one.place)).map(({ one }) => one);
  await ends.learn(late);
  for (const one of late) {
    const version = ends.get(one.place)?.seq ?? 0;
    one.answer(fail(problem('STALE_VERSION', { seen: one.event.seq - 1, version })));
  }
  for (const { one, stored } of ready)
    if (kept.has(one.place)) {
      ends.set(one.place, stored);
      one.answer(ok(stored));
    }
}

/** Takes at most one waiting event of each stream that is not at work, in the order of arrival. */
function take(waiting: Waiting[], busy: ReadonlySet<string>): Batch {
  const taken = new Map<string, Waiting>();
  const left: Waiting[] = [];
  for (const one of waiting)
    if (taken.size < BATCH && !busy.has(one.place) && !taken.has(one.place))
      taken.set(one.place, one);
    else left.push(one);
  waiting.splice(0, waiting.length, ...left);
  return [...taken.values()];
}

/**
 * An appender of a store. An event is sent at once while a lane is free; what arrives meanwhile goes with
 * the next commit: no clock is waited for.
 */
export function openAppender(store: Store): Appender {
  const ends = new Ends(store);
  const waiting: Waiting[] = [];
  const busy = new Set<string>();
  let lanes = 0;

  async function run(batch: Batch): Promise<void> {
    try {
      await keepBatch(store, ends, batch);
    } catch (error) {
      for (const one of batch) one.failed(error);
    } finally {
      for (const { place } of batch) busy.delete(place);
      lanes -= 1;
      send();
    }
  }

  function send(): void {
    while (lanes < LANES && waiting.length > 0) {
      const batch = take(waiting, busy);
      if (batch.length === 0) return;
      for (const { place } of batch) busy.add(place);
      lanes += 1;
      void run(batch);
    }
  }

  const kept = (event: NewEvent): Promise<Result<StoredEvent>> =>
    new Promise((answer, failed) => {
      waiting.push({ event, place: `${event.part}/${event.stream}`, answer, failed });
      // What the same turn brings goes together.
      queueMicrotask(send);
    });

  return {
    append: async (event) => {
      const readOnly = store.isReadOnly();
      if (readOnly !== undefined) return fail(readOnly);
      return kept(event).catch((error: unknown) => fail(storeProblem(error)));
    },
  };
}
