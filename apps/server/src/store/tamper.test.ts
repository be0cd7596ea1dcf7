import {
  eventText,
  FIRST_PREV,
  headFault,
  headText,
  linkDigest,
  readChain,
  type Link,
  type Recorded,
  type SignedHead,
} from '@forbear/negotiation';
import { chances, dayOf, formatDay } from '@forbear/money';
import { must } from '@forbear/problem';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { isUtf8 } from 'node:buffer';
import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { lent } from '../case/case.fixture.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { deviceOf } from '../route/device.fixture.ts';
import { verifyFeed } from './chain.ts';
import { keepDayHead } from './day-head.ts';
import { signingKeys } from './head.ts';
import { verifyChain } from './replay.ts';

/** Bits that are turned: some in the tests of every day, 20,000 in the proof. */
const FLIPS = Number(process.env['FORBEAR_FLIPS'] ?? 200);
const SEED = Number(process.env['FORBEAR_SEED'] ?? 20261122);
const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
const TODAY = dayOf(2026, 11, 5);

type Row = {
  readonly part: number;
  readonly stream: string;
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly bytes: string;
  readonly prev: string;
  readonly hash: string;
};

describe('R9 the log of a desk whose operator would have it otherwise', () => {
  let open: OpenDesk;
  let device: Awaited<ReturnType<typeof deviceOf>>;
  let id: string;
  /** What the borrower's app kept with the answers, and what the auditor took home. */
  const kept: SignedHead[] = [];
  let exported: { readonly hash: string; readonly digest: string };

  beforeAll(async () => {
    open = await openDesk(inject('postgres')[0] as PostgresHost, { today: TODAY });
    const loan = await lent(open.store, 'L000930', TODAY);
    device = await deviceOf(open, loan.person);
    const request = { reason: 'unemployment', share: '1710.00', text: '失业了' };
    const body = { loan: 'L000930', channel: 'app', request, shown: SHOWN };
    id = (await device('POST', '/v1/cases', body)).json().id;
    const give = async (who: string, kind: string, more: object = {}) => {
      const seen = (await open.ask('approver-04', 'GET', `/v1/cases/${id}`)).json();
      const headers = { 'if-match': String(seen.version) };
      const url = `/v1/cases/${id}/commands/${kind}`;
      const told = await (who === 'borrower'
        ? device('POST', url, more, headers)
        : open.ask(who, 'POST', url, { body: more, headers }));
      expect(told.statusCode, `${kind} ${told.body}`).toBe(200);
      kept.push(told.json().head);
      return seen;
    };
    await give('borrower', 'finish-intake');
    await give('agent-01', 'take');
    await give('agent-01', 'propose', { measures: [{ kind: 'reinstal', count: 6 }] });
    const { pending } = (await open.ask('approver-01', 'GET', `/v1/cases/${id}`)).json();
    await give('approver-01', 'approve', { digest: pending.offer.digest });
    const { offer } = (await device('GET', `/v1/cases/${id}`)).json();
    const same = { offerId: offer.id, digest: offer.digest };
    await give('borrower', 'accept', same);
    await give('agent-01', 'send-text');
    await give('borrower', 'accept', same);
    await device('POST', `/v1/cases/${id}/messages`, { text: '谢谢' });
    must(await keepDayHead(open.store, TODAY, open.clock.now()));
    exported = (await dayHead()).json();
  });
  afterAll(() => open.close());

  const dayHead = () => open.ask('auditor-01', 'GET', `/v1/days/${formatDay(TODAY)}/head`);
  const rowsOf = async (where = ''): Promise<Row[]> =>
    (
      await open.store.pool.query<Row>(
        `select part, stream, seq, at, kind, bytes, prev, hash from event ${where} order by part, stream, seq`,
      )
    ).rows;
  const byVerify = async (): Promise<boolean> =>
    ((await verifyChain(open.store)) ?? (await verifyFeed(open.store))) !== undefined;

  /** Does something to the tables of the log, looks, and puts them back. */
  async function after<T>(work: () => Promise<unknown>, look: () => Promise<T>): Promise<T> {
    const { pool } = open.store;
    for (const table of ['event', 'feed', 'feed_end'])
      await pool.query(`create table kept_${table} as select * from ${table}`);
    try {
      await work();
      return await look();
    } finally {
      for (const table of ['event', 'feed', 'feed_end']) {
        await pool.query(`truncate ${table}`);
        await pool.query(`insert into ${table} select * from kept_${table}`);
        await pool.query(`drop table kept_${table}`);
      }
    }
  }

  type Change = (events: Recorded[]) => Recorded[];
  /** Writes the history of the case anew, every link and number right: what its owner can do. */
  async function rewritten(change: Change): Promise<void> {
    const { pool, tenant } = open.store;
    const rows = await rowsOf(`where stream = '${id}'`);
    const events = change(rows.map(({ bytes }) => JSON.parse(bytes) as Recorded));
    const { part } = rows[0] as Row;
    await pool.query('delete from event where stream = $1', [id]);
    await pool.query('delete from feed where stream = $1', [id]);
    let prev = FIRST_PREV;
    let at = 0;
    for (const [k, event] of events.entries()) {
      at = Math.max(at, event.at);
      const bytes = must(eventText({ ...event, seq: k + 1, at }));
      const hash = linkDigest(prev, bytes);
      await pool.query(
        'insert into event (tenant, part, stream, seq, at, kind, bytes, prev, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [tenant, part, id, k + 1, at, event.kind, bytes, prev, hash],
      );
      prev = hash;
    }
    await headsAnew();
    await numberedAnew();
  }
  /** The heads of days are made again, as if they had always been so. */
  async function headsAnew(): Promise<void> {
    await open.store.pool.query(`delete from event where stream = 'day-heads'`);
    await open.store.pool.query(`delete from feed where stream = 'day-heads'`);
    await numberedAnew();
    must(await keepDayHead(open.store, TODAY, open.clock.now()));
  }
  /** Numbers of the feed without a hole, one for every event. */
  async function numberedAnew(): Promise<void> {
    const { pool } = open.store;
    await pool.query('delete from feed');
    await pool.query(
      `insert into feed (tenant, part, no, stream, seq, kind)
       select tenant, part, row_number() over (order by at, stream, seq), stream, seq, kind from event`,
    );
    await pool.query('update feed_end set last = (select count(*) from event)');
  }

  /** What the borrower's app finds at its next look, by the heads that it kept (H4). */
  async function byWitness(): Promise<boolean> {
    const told = await device('GET', `/v1/cases/${id}/events`);
    if (told.statusCode !== 200) return true;
    const { items, head } = told.json() as { items: Link[]; head: SignedHead };
    const key = (await signingKeys(open.store)).find((one) => one.id === head.key);
    const der = Buffer.from(`302a300506032b6570032100${key?.publicKey ?? ''}`, 'hex');
    const by = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const isSigned = verify(
      null,
      Buffer.from(headText(head)),
      by,
      Buffer.from(head.signature, 'hex'),
    );
    // The desk signs what it says now: its own signature shows nothing.
    expect(isSigned).toBe(true);
    return !readChain(id, items).ok || kept.some((one) => headFault(one, id, items) !== undefined);
  }
  const byAuditor = async (): Promise<boolean> => {
    const told = await dayHead();
    // Whoever is not let in has found nothing.
    expect([200, 404]).toContain(told.statusCode);
    return told.statusCode !== 200 || told.json().hash !== exported.hash;
  };

  const swap: Change = (events) =>
    events.map((one, k) => (k === 2 ? events[1] : k === 1 ? events[2] : one) as Recorded);
  test.each<[string, Change]>([
    ['its last event cut off', (events) => events.slice(0, -1)],
    ['cut back to the request', (events) => events.slice(0, 2)],
    ['one taken out of the middle', (events) => events.filter((_, k) => k !== 3)],
    ['one put in', (events) => [...events.slice(0, 4), events[3] as Recorded, ...events.slice(4)]],
    ['two that changed places', swap],
    [
      'another hand in the middle',
      (events) => events.map((one, k) => (k === 3 ? { ...one, actor: 'agent-09' } : one)),
    ],
    [
      'another first',
      (events) => events.map((one, k) => (k === 0 ? { ...one, at: one.at - 1 } : one)),
    ],
    [
      'other terms in the acceptance',
      (events) =>
        events.map((one) =>
          one.kind === 'accept'
            ? { ...one, data: { ...(one.data as object), digest: 'c'.repeat(64) } }
            : one,
        ),
    ],
  ])(
    'H4 a history with %s, all of it linked anew, is found by the borrower and by the auditor',
    async (_name, change) => {
      const found = await after(
        () => rewritten(change),
        async () => [await byVerify(), await byWitness(), await byAuditor()],
      );
      // The chain alone shows nothing: that is why others hold its heads.
      expect(found).toEqual([false, true, true]);
    },
  );

  test('H4 a store that is rolled back to an older backup is found by both', async () => {
    const { pool } = open.store;
    const older = async () => {
      await pool.query(
        `delete from event where stream = 'day-heads' or (stream = $1 and seq > 5) or stream = $2`,
        [id, `${id}/chat`],
      );
      await numberedAnew();
    };
    const found = await after(older, async () => [
      await byVerify(),
      await byWitness(),
      await byAuditor(),
    ]);
    expect(found).toEqual([false, true, true]);
  });

  test('what was left alone is found by nobody', async () => {
    expect([await byVerify(), await byWitness(), await byAuditor()]).toEqual([false, false, false]);
  });

  // Last: it may go on for longer than a session of the auditor's.
  test(`H3 each of ${FLIPS} bits that are turned in what is stored is found by verify`, async () => {
    const next = chances(SEED);
    const whole = (below: number) => Math.floor(next() * below);
    const rows = await rowsOf();
    const { pool, tenant } = open.store;
    const [texts, numbers] = [
      ['bytes', 'prev', 'hash', 'kind', 'stream'],
      ['part', 'seq', 'at'],
    ] as const;
    const missed: string[] = [];
    let turned = 0;
    while (turned < FLIPS) {
      const row = rows[whole(rows.length)] as Row;
      const column = [...texts, 'bytes', 'bytes', ...numbers][whole(10)] as keyof Row;
      const value = row[column];
      let put: string | number;
      if (typeof value === 'number') put = value + (whole(2) === 0 ? 1 : -1) * 2 ** whole(6);
      else {
        const bytes = Buffer.from(value);
        const place = whole(bytes.length);
        bytes[place] = (bytes[place] as number) ^ (1 << whole(8));
        // What is no text the database takes itself for an error.
        if (!isUtf8(bytes) || bytes.includes(0)) continue;
        put = bytes.toString();
      }
      const at = { ...row, [column]: put };
      const set = (to: unknown, from: Row) =>
        pool.query(
          `update event set ${column} = $1 where tenant = $2 and part = $3 and stream = $4 and seq = $5`,
          [to, tenant, from.part, from.stream, from.seq],
        );
      // A place that another event has is taken by nobody else.
      const isMade = await set(put, row).then(
        ({ rowCount }) => rowCount === 1,
        () => false,
      );
      if (!isMade) continue;
      turned += 1;
      if (!(await byVerify())) missed.push(`${row.stream} ${row.seq} ${column} ${String(put)}`);
      await set(value, at);
    }
    expect(missed).toEqual([]);
    expect(await byVerify()).toBe(false);
  }, 3_600_000);
});
