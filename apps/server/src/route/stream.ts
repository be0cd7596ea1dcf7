import { problem } from '@forbear/problem';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { rowOf } from '../case/case-book.ts';
import { publicCaller } from '../case/public-request.ts';
import { sightOf } from '../case/seen.ts';
import { staffCaller } from '../people/session.ts';
import type { Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import { refuse } from '../refusal.ts';
import { feedEnd, readFeed, type FeedItem } from '../store/feed.ts';

/** Other servers write, too: their events are looked for this often. */
const LOOK_MS = 250;
const PING_MS = 20_000;
const BATCH = 200;

/** What a stream tells of an event: ids alone; whoever hears it reads what they may. */
function toldOf({ stream, seq, kind }: FeedItem): { event: string; data: object } | undefined {
  const [caseId, beside] = stream.split('/');
  if (beside === undefined) return { event: 'case.changed', data: { caseId, seq, kind } };
  if (beside === 'grants') return { event: 'grant.changed', data: { caseId, seq } };
  if (beside !== 'chat') return undefined;
  return { event: kind === 'message' ? 'message.new' : 'message.state', data: { caseId, seq } };
}

/**
 * Live updates: every event of the cases that the caller may see, in the order of commits, with the number by which
 * `Last-Event-ID` goes on at any server. Rights are looked up anew for each batch.
 */
export function hangStream(app: FastifyInstance): void {
  const { desk } = app;
  const open = new Set<FastifyReply['raw']>();
  // A server that stops does not wait for whoever listens: they go on at another.
  app.addHook('preClose', async () => {
    for (const raw of open) raw.end();
  });
  app.get(
    '/v1/stream',
    {
      config: { may: ['read-case', 'borrower', 'public-case'] },
      schema: { summary: 'Live updates (server-sent events).', response: { 200: z.string() } },
    },
    async (request, reply) => {
      const given = request.headers['last-event-id'];
      if (given !== undefined && !/^[0-9]{1,15}$/.test(String(given)))
        return refuse(request, reply, problem('CURSOR_UNKNOWN'));
      const { db, tenant } = desk.store;
      const after = given === undefined ? await feedEnd(db, tenant) : Number(given);
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      open.add(raw);
      raw.on('close', () => open.delete(raw));
      raw.write(`retry: 2000\n: ${after}\n\n`);
      follow(desk, request.principal as Caller, reply, after);
      return reply;
    },
  );
}

/** Writes what is new until the other side goes, its session ends or the server stops. */
function follow(desk: Desk, first: Caller, { raw }: FastifyReply, from: number): void {
  let after = from;
  let running: Promise<void> | undefined;
  const look = (): void => {
    running ??= more()
      // A store that is away for a moment is asked again at the next look.
      .catch(() => undefined)
      .finally(() => (running = undefined));
  };
  const more = async (): Promise<void> => {
    for (;;) {
      const items = await readFeed(desk.store.db, desk.store.tenant, after, BATCH);
      if (items.length === 0) return;
      const caller = await nowOf(desk, first);
      if (caller === undefined) {
        raw.end('event: session.ended\ndata: {}\n\n');
        return;
      }
      for (const item of items) {
        await write(desk, caller, raw, item);
        after = item.no;
      }
    }
  };
  const timer = setInterval(look, LOOK_MS);
  const ping = setInterval(() => raw.write(`event: ping\ndata: {}\n\n`), PING_MS);
  const forget = desk.store.onWritten(look);
  raw.on('close', () => {
    clearInterval(timer);
    clearInterval(ping);
    forget();
  });
  look();
}

/** The caller as their rights stand now; absent once the session has ended. */
async function nowOf(desk: Desk, caller: Caller): Promise<Caller | undefined> {
  const { store, clock } = desk;
  if (caller.kind === 'staff') return staffCaller(store, clock, caller.session);
  if (caller.kind === 'public') return publicCaller(desk, caller.session);
  if (caller.kind !== 'borrower') return caller;
  const found = await store.db
    .selectFrom('pairing')
    .select('id')
    .where('tenant', '=', store.tenant)
    .where('id', '=', caller.pairing)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found === undefined ? undefined : caller;
}

async function write(
  { store }: Desk,
  caller: Caller,
  raw: FastifyReply['raw'],
  item: FeedItem,
): Promise<void> {
  const told = toldOf(item);
  const row = await rowOf(store.db, store.tenant, item.stream.split('/')[0] ?? '');
  if (told === undefined || !row.ok || !sightOf(caller, row.value).ok) return;
  raw.write(`id: ${item.no}\nevent: ${told.event}\ndata: ${JSON.stringify(told.data)}\n\n`);
}
