import type { DeskState } from '@forbear/casework';
import { fail, ok, problem, type Result } from '@forbear/problem';
import {
  caseEvent,
  caseRow,
  caseView as caseShape,
  COMMAND_BODIES,
  movedAnswer,
  openBody,
  openedAnswer,
  pageOf,
  pageQuery,
  proposalView,
  type CommandName,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { eventViews } from '../case/case-view.ts';
import { commanded, heldCase, type Moved } from '../case/command.ts';
import { logged, logFault } from '../case/contact.ts';
import { openedBy } from '../case/intake.ts';
import { readBack } from '../case/message.ts';
import { orderOf, type CommandBody } from '../case/order.ts';
import { queuePage } from '../case/queue.ts';
import { caseProposal, caseView, headOf, noteWords, seenCase } from '../case/reading.ts';
import { giverOf, sightOf } from '../case/seen.ts';
import type { Caller } from '../people/principal.ts';
import { hang, type Desk } from '../plugin/route.ts';
import type { Tx } from '../store/store.ts';

const params = z.strictObject({ id: z.string().max(80) });
const READERS = ['read-case', 'audit-trail', 'borrower', 'public-case'] as const;
const TALKERS = ['talk', 'borrower', 'public-case'] as const;

/** The cases of the desk: the queue, one case, its events and its commands. */
export function hangCases(app: FastifyInstance): void {
  hangQueue(app);
  hangReads(app);
  for (const kind of Object.keys(COMMAND_BODIES) as CommandName[]) hangCommand(app, kind);
}

function hangQueue(app: FastifyInstance): void {
  const { desk } = app;
  const query = pageQuery.extend({
    state: z.string().max(20).optional(),
    product: z.string().max(80).optional(),
    owner: z.string().max(80).optional(),
    due: z.enum(['broken', 'today']).optional(),
    need: z.enum(['any']).optional(),
    q: z.string().min(1).max(40).optional(),
  });
  hang(app, {
    method: 'GET',
    url: '/v1/cases',
    may: READERS,
    summary: 'The queue: broken clocks first, then deadlines, then need, then age.',
    query,
    answer: pageOf(caseRow),
    run: ({ query: wanted, who }) => queuePage(desk, who, wanted),
  });
  hang(app, {
    method: 'POST',
    url: '/v1/cases',
    may: TALKERS,
    summary: 'Opens the case of a loan: by the app, or entered from a call or a letter.',
    body: openBody,
    answer: openedAnswer,
    status: 201,
    keep: true,
    run: async ({ body, who, write }) => write((tx) => openedBy(tx, desk, who, body)),
  });
}

function hangReads(app: FastifyInstance): void {
  const { desk } = app;
  const { store } = desk;
  const seen = (id: string, who: Caller | undefined) => seenCase(store.db, store.tenant, id, who);
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id',
    may: READERS,
    summary: 'One case, as whoever asks may see it.',
    params,
    answer: caseShape,
    run: async ({ params: { id }, who }) => {
      const found = await seen(id, who);
      if (!found.ok) return found;
      return caseView(desk, found.value, who as Caller) as Promise<
        Result<z.infer<typeof caseShape>>
      >;
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id/events',
    may: READERS,
    summary: 'What happened, as stored bytes.',
    params,
    answer: z.strictObject({ items: z.array(caseEvent), head: z.unknown() }),
    run: async ({ params: { id }, who }) => {
      const found = await seen(id, who);
      if (!found.ok) return found;
      const { kept } = found.value;
      await noteWords(desk, found.value, who as Caller);
      const items = await eventViews(store.db, found.value);
      return ok({ items, head: headOf(desk, kept, desk.clock.now()) });
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id/head',
    may: READERS,
    summary: 'The signed head of a case.',
    params,
    answer: z.strictObject({ head: z.unknown() }),
    run: async ({ params: { id }, who }) => {
      const found = await seen(id, who);
      if (!found.ok) return found;
      return ok({ head: headOf(desk, found.value.kept, desk.clock.now()) });
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/cases/:id/proposal',
    may: 'read-case',
    summary: 'What the program proposes by what was granted; a person decides.',
    params,
    answer: proposalView,
    run: async ({ params: { id }, who }) => {
      const found = await seen(id, who);
      if (!found.ok) return found;
      if (found.value.sight !== 'open' || who?.kind !== 'staff') return fail(problem('NOT_FOUND'));
      const made = await caseProposal(desk, found.value, who);
      return (made ?? fail(problem('GRANT_MISSING', { item: 'request' }))) as Result<
        z.infer<typeof proposalView>
      >;
    },
  });
}

/** Commands that only somebody of the desk has a use for. */
const BY_STAFF: ReadonlySet<string> = new Set([
  'approve',
  'return',
  'end',
  'reassign',
  'court',
  'sell',
]);

function hangCommand(app: FastifyInstance, kind: CommandName): void {
  const { desk } = app;
  hang(app, {
    method: 'POST',
    url: `/v1/cases/:id/commands/${kind}`,
    may: BY_STAFF.has(kind) ? ['offer-above-level'] : [...TALKERS, 'offer-above-level'],
    summary: `Command: ${kind}.`,
    params,
    body: COMMAND_BODIES[kind] as z.ZodType<CommandBody>,
    ifMatch: true,
    keep: true,
    answer: movedAnswer,
    run: async ({ params: { id }, body, who, version, write }) =>
      write((tx) => moved(tx, desk, who, id, kind, body, version)),
  });
}

/** One command of whoever may see the case, with its signed head. */
export async function moved(
  tx: Tx,
  desk: Desk,
  who: Caller | undefined,
  id: string,
  kind: CommandName,
  body: CommandBody,
  version: number,
): Promise<Result<Moved & { readonly state: DeskState }>> {
  const giver = giverOf(who);
  if (!giver.ok) return giver;
  const held = await heldCase(tx, id);
  if (!held.ok) return held;
  const sight = sightOf(who, held.value.kept.row);
  if (!sight.ok) return sight;
  const wrong = kind === 'log-call' ? await logFault(tx, desk, held.value.kept, body) : undefined;
  if (wrong !== undefined) return fail(wrong);
  const order = await orderOf(tx, desk, held.value, kind, body, version, giver.value);
  if (!order.ok) return order;
  const done = await commanded(tx, desk.clock, held.value, order.value, giver.value);
  if (!done.ok) return done;
  await logged(tx, desk, held.value.kept, kind, body, who as Caller);
  if (kind === 'log-call' && body.outcome === 'connected' && body.summary !== undefined) {
    const line = await readBack(tx, desk, held.value.kept.row, who as Caller, body.summary);
    if (!line.ok) return line;
  }
  const { head } = done.value;
  return ok({ ...done.value, head: desk.signer.head({ ...head, stream: id }) });
}
