// What holds of a desk after every command, read from the store alone and held against what the desk said yes to.
import {
  foldCase,
  isCollectionStopped,
  MOVES,
  type DeskEvent,
  type DeskMove,
} from '@forbear/casework';
import { headFault, headText, type SignedHead } from '@forbear/negotiation';
import { createPublicKey, verify } from 'node:crypto';
import { broken } from '../book/book.fixture.ts';
import { booksBalance } from '../book/day.ts';
import { caseOf, deskEvent, projected } from '../case/case-book.ts';
import type { CaseRow } from '../case/table.ts';
import { dayAt } from '../clock.ts';
import { verifyFeed } from '../store/chain.ts';
import { signingKeys } from '../store/head.ts';
import { verifyChain } from '../store/replay.ts';
import type { Acknowledged, World } from './world.fixture.ts';

type Row = {
  readonly stream: string;
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  readonly bytes: string;
  readonly prev: string;
  readonly hash: string;
};
type Event = Row & { readonly data: Data };
type Data = {
  readonly role?: string;
  readonly to?: string;
  readonly digest?: string;
  readonly on?: number;
  readonly offer?: {
    readonly id: string;
    readonly digest: string;
    readonly until: number;
    readonly answers?: string;
  };
  readonly offerId?: string;
};

/** The program's own moves: nobody asked for them. */
const OWN: ReadonlySet<string> = new Set([
  ...['expire', 'overtake', 'match', 'miss', 'cure', 'settle', 'write-off'],
]);

/** Faults by the id of the invariant that is broken; none in a right store. */
export async function faults(world: World): Promise<readonly string[]> {
  const { store } = world;
  const { rows } = await store.pool.query<Row>(
    `select stream, seq, at, bytes, prev, hash, kind, bytes::jsonb->>'actor' as actor
     from event where tenant = $1 order by part, stream, seq`,
    [store.tenant],
  );
  const streams = new Map<string, Event[]>();
  for (const row of rows) {
    const event = { ...row, data: (JSON.parse(row.bytes) as { data: Data }).data };
    streams.set(row.stream, [...(streams.get(row.stream) ?? []), event]);
  }
  const [chain, feed, balance] = [
    await verifyChain(store),
    await verifyFeed(store),
    await booksBalance(store),
  ];
  return [
    ...(chain === undefined ? [] : [`H3 ${chain.pointer}`]),
    ...(feed === undefined ? [] : ['H4 the feed']),
    ...(balance === undefined ? [] : ['L2 the books']),
    ...(await broken(store)),
    ...[...streams].flatMap(([name, events]) => ofStream(name, events)),
    ...world.cases.flatMap((one) => ofCase(one, streams.get(one.id) ?? [])),
    ...(await ofHeads(world, streams)),
    ...(await ofProjections(world)),
    ...(await ofMoney(world)),
    ...(await ofJobs(world)),
    ...(await ofOffers(world)),
  ];
}

/** C2: no gap. H6: recorded time never runs backwards. C9: who, what and when. */
function ofStream(name: string, events: readonly Event[]): readonly string[] {
  return events.flatMap((event, k) => [
    ...(event.seq === k + 1 ? [] : [`C2 ${name} ${event.seq}`]),
    ...(k === 0 || event.at >= (events[k - 1] as Event).at ? [] : [`H6 ${name} ${event.seq}`]),
    ...(event.actor && event.kind && event.at > 0 ? [] : [`C9 ${name} ${event.seq}`]),
  ]);
}

function ofCase(told: Acknowledged, events: readonly Event[]): readonly string[] {
  return [...ofAcknowledged(told, events), ...ofMoves(told, events), ...ofAgreements(told, events)];
}

/** G5: what was said yes to is there, once, in its place; whatever else is there the program did by itself. */
function ofAcknowledged({ id, moves }: Acknowledged, events: readonly Event[]): readonly string[] {
  const said = new Map(moves.map((move) => [move.seq, move]));
  const lost = moves.filter(({ seq, kind, by }) => {
    const found = events[seq - 1];
    return found?.kind !== kind || found.actor !== by;
  });
  const unasked = events.filter(({ seq, kind }) => !said.has(seq) && !OWN.has(kind));
  return [
    ...(said.size === moves.length ? [] : [`G5 ${id}: one place told twice`]),
    ...lost.map(({ seq, kind }) => `G5 ${id} ${seq} ${kind} is lost`),
    ...unasked.map(({ seq, kind }) => `G5 ${id} ${seq} ${kind} was never said yes to`),
  ];
}

/** C1: only moves of the table. C4: what is closed stays so. C7: no offer after its day. C8: another person. */
function ofMoves({ id }: Acknowledged, events: readonly Event[]): readonly string[] {
  const found: string[] = [];
  let state = 'none';
  let prepared = '';
  const until = new Map<string, number>();
  for (const { seq, kind, actor, data } of events) {
    const move = MOVES[kind as DeskMove];
    if (!(move.from as readonly string[]).includes(state))
      found.push(`C1 ${id} ${seq} ${kind} from ${state}`);
    if (state === 'closed') found.push(`C4 ${id} ${seq}`);
    if (data.offer !== undefined) until.set(data.offer.digest, data.offer.until);
    if (kind.startsWith('propose')) prepared = actor;
    if ((kind === 'approve' || kind === 'end') && actor === prepared) found.push(`C8 ${id} ${seq}`);
    if (kind === 'accept' && (data.on ?? 0) > (until.get(data.digest ?? '') ?? 0))
      found.push(`C7 C6 ${id} ${seq}`);
    state = data.to ?? state;
  }
  return found;
}

/** G6: an agreement has both sides' yes over one digest. C5: a counter-offer answers the one that is open. */
function ofAgreements({ id }: Acknowledged, events: readonly Event[]): readonly string[] {
  const found: string[] = [];
  for (const [k, { seq, kind, data }] of events.entries()) {
    if (kind !== 'accept' || data.to !== 'keeping') continue;
    const before = events
      .slice(0, k)
      .filter((one) => one.kind !== 'accept' || one.data.role !== 'borrower');
    const desk = before.some(
      (one) =>
        one.data.role !== 'borrower' &&
        (one.data.offer?.digest === data.digest || one.data.digest === data.digest),
    );
    if (data.role !== 'borrower' || !desk) found.push(`G6 ${id} ${seq}`);
  }
  return found;
}

const ED25519 = '302a300506032b6570032100';

/** H4: every head that was ever told is in the history that stands now, and was signed by the desk. */
async function ofHeads(world: World, streams: ReadonlyMap<string, readonly Event[]>) {
  const keys = new Map((await signingKeys(world.store)).map((key) => [key.id, key.publicKey]));
  const isSigned = (head: SignedHead): boolean => {
    const der = Buffer.from(ED25519 + (keys.get(head.key) ?? ''), 'hex');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, Buffer.from(headText(head)), key, Buffer.from(head.signature, 'hex'));
  };
  return world.cases.flatMap(({ id, heads }) => {
    const links = (streams.get(id) ?? []).map(({ bytes, prev, hash }) => ({
      text: bytes,
      prev,
      digest: hash,
    }));
    const wrong = heads.filter((head) => headFault(head, id, links) !== undefined);
    const last = heads.at(-1);
    const unsigned = last === undefined || isSigned(last) ? [] : [last];
    return [
      ...wrong.map(({ seq }) => `H4 ${id} ${seq}`),
      ...unsigned.map(({ seq }) => `H4 ${id} ${seq} unsigned`),
    ];
  });
}

/** C10: what is shown is what the events make. C11: what rests is marked so. G3: one live relief per kept agreement. */
async function ofProjections({ store, seen }: World): Promise<readonly string[]> {
  const { rows } = await store.pool.query<CaseRow>(
    'select * from hardship_case where tenant = $1',
    [store.tenant],
  );
  const reliefs = await liveReliefs(store);
  const found: string[] = [];
  for (const row of rows) {
    // What has not moved since it was held last is as it was.
    if (seen.get(row.id) === row.version) continue;
    seen.set(row.id, row.version);
    const kept = await caseOf(store.db, row);
    if (!kept.ok) {
      found.push(`C10 ${row.id} ${kept.problem.code}`);
      continue;
    }
    const { state, rules, events } = kept.value;
    const { next_on: _next, ...shown } = projected(state, rules, undefined);
    for (const [key, value] of Object.entries(shown))
      if (row[key as keyof CaseRow] !== value)
        found.push(
          `C10 ${row.id} ${key}: ${String(row[key as keyof CaseRow])}, not ${String(value)}`,
        );
    if (row.stopped !== isCollectionStopped(state)) found.push(`C11 ${row.id}`);
    const told = events.map(deskEvent);
    found.push(...laidOn(row, told, reliefs));
    if (foldCase(told, rules).version !== events.length) found.push(`C2 ${row.id}`);
  }
  return found;
}

/** G1: each agreement is laid on the loan once, each undo takes it off; nothing else is laid on it. */
function laidOn(
  { id }: CaseRow,
  events: readonly DeskEvent[],
  reliefs: ReadonlyMap<string, number>,
): readonly string[] {
  const agreed = events.filter(({ kind, to }) => kind === 'accept' && to === 'keeping');
  const undone = events.filter(({ kind }) => kind === 'undo');
  const laid = [...reliefs].filter(([event]) => event.startsWith(`agreement/${id}/`));
  const live = laid.reduce((sum, [, count]) => sum + count, 0);
  return [
    ...(laid.length === agreed.length
      ? []
      : [`G1 ${id}: ${agreed.length} agreed, ${laid.length} laid on the loan`]),
    ...(live === agreed.length - undone.length ? [] : [`G1 L3 ${id}: ${live} live`]),
  ];
}

/** Relief events of all books, with 1 where they stand and 0 where they were taken back. */
async function liveReliefs({ pool, tenant }: World['store']): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ event: string; live: number }>(
    `select e.event, case when exists (select 1 from entry r where r.tenant = e.tenant and r.part = e.part
        and r.id = e.id and r.kind = 'reverse' and r.body::jsonb->'what'->>'event' = e.event) then 0 else 1 end as live
     from entry e where e.tenant = $1 and e.kind = 'relief'`,
    [tenant],
  );
  return new Map(rows.map(({ event, live }) => [event, live]));
}

/** L6: each payment that was said yes to is there once, and the bank's account holds their sum. */
async function ofMoney({ store, paid, turned }: World): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ name: string; amount: number; count: number }>(
    `select source || '/' || payment_id as name, min(amount) as amount, count(*) as count
     from payment where tenant = $1 group by 1`,
    [store.tenant],
  );
  const there = new Map(rows.map((row) => [row.name, row]));
  const { rows: sums } = await store.pool.query<{ bank: number }>(
    `select coalesce(sum(amount), 0) as bank from journal j, unnest(j.accounts, j.amounts) as u(account, amount)
     where j.tenant = $1 and account = '1002'`,
    [store.tenant],
  );
  const wanted =
    [...paid.values()].reduce((sum, { amount }) => sum + amount, 0) -
    turned.reduce((sum, { amount }) => sum + amount, 0);
  const lost = [...paid].filter(([name, { amount }]) => {
    const found = there.get(name);
    return found?.count !== 1 || found.amount !== amount;
  });
  return [
    ...lost.map(([name]) => `L6 G5 ${name}`),
    ...(there.size === paid.size ? [] : ['L6 a payment that nobody was told of']),
    ...(sums[0]?.bank === wanted ? [] : [`L6 A1 the bank holds ${sums[0]?.bank}, told ${wanted}`]),
  ];
}

/** Nothing that waits has failed. */
async function ofJobs({ store }: World): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ kind: string; key: string; fault: string | null }>(
    `select kind, key, fault from job where tenant = $1 and (fault is not null or attempt > 0)`,
    [store.tenant],
  );
  return rows.map(({ kind, key, fault }) => `L10 job ${kind} ${key} ${fault ?? 'was given back'}`);
}

type Drawn = {
  readonly id: string;
  readonly at: number;
  readonly rows: string;
  readonly terms: string;
};
type DrawnRow = Readonly<Record<'due' | 'principal' | 'interest' | 'fee', number>>;

/** S2, S3: parts are never below zero, due days follow one another and lie after the day of the offer. */
async function ofOffers({ store }: World): Promise<readonly string[]> {
  const { rows } = await store.pool.query<Drawn>(
    'select id, at, rows, terms from offer where tenant = $1',
    [store.tenant],
  );
  return rows.flatMap(({ id, at, rows: text }) => {
    const parts = JSON.parse(text) as readonly DrawnRow[];
    return parts.flatMap((row, k) => [
      ...([row.principal, row.interest, row.fee].every(
        (sum) => Number.isSafeInteger(sum) && sum >= 0,
      )
        ? []
        : [`S2 M1 ${id} ${k}`]),
      ...(k === 0 || row.due > (parts[k - 1] as DrawnRow).due ? [] : [`S3 ${id} ${k}`]),
      ...(k > 0 || row.due > dayAt(at) - 400 ? [] : [`S4 ${id}`]),
    ]);
  });
}
