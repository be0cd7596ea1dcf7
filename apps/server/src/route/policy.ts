import { formatDay, type Day } from '@forbear/money';
import type { DeskClock, PaperSet } from '@forbear/negotiation';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import {
  pageOf,
  papersJson,
  plainText,
  policiesQuery,
  policyDraft,
  policyEntry,
  policyJson,
  policyVersion,
  publishBody,
  trialBody,
  trialTold,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { actorOf, hang, type Desk } from '../plugin/route.ts';
import { digestOf, drafted, isWorse, published, type Drafted } from '../policy/draft.ts';
import { partOf, policyIn, versionOn, versions } from '../policy/kept.ts';
import type { PolicyVersionRow } from '../policy/table.ts';
import { freeze, frozenSet, tried } from '../policy/trial.ts';
import type { Caller } from '../people/principal.ts';

const ofPolicy = z.strictObject({ id: plainText(80) });
const ofVersion = z.strictObject({
  id: plainText(80),
  version: z
    .string()
    .regex(/^[1-9][0-9]{0,5}$/)
    .transform(Number),
});

const told = async ({ store }: Desk, row: PolicyVersionRow) => ({
  ...{ id: row.id, version: row.version, product: row.product, state: row.state },
  from: formatDay(row.from_on),
  ...(row.to_on === null ? {} : { to: formatDay(row.to_on) }),
  ...{ preparedBy: row.prepared_by, at: row.at, digest: digestOf(row) },
  ...(row.published_by === null ? {} : { publishedBy: row.published_by }),
  ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
  worse: await isWorse(store.db, store.tenant, row),
  policy: policyJson(policyIn(row)) as Record<string, unknown>,
  ...{ papers: row.papers, clock: row.clock },
  parts: {
    papers: papersJson((await partOf<PaperSet>(store.db, store.tenant, row.papers)) as PaperSet),
    clock: { ...((await partOf<DeskClock>(store.db, store.tenant, row.clock)) as DeskClock) },
  },
});

/** Policies by their versions: drafted by one, tried on past requests, published by another. */
export function hangPolicies(app: FastifyInstance): void {
  hangPolicyReads(app);
  hangDrafts(app);
  hangTrials(app);
}

function hangPolicyReads(app: FastifyInstance): void {
  const { desk } = app;
  const { store, clock } = desk;
  hang(app, {
    method: 'GET',
    url: '/v1/policies',
    may: 'publish-policy',
    summary: 'Policies, each with the version that counts today, the one to come and the draft.',
    query: policiesQuery,
    answer: pageOf(policyEntry),
    run: async ({ query: { after = '', limit, state } }) => {
      const ids = await inState(versions(store.db, store.tenant), state, clock.today())
        .where('id', '>', after)
        .clearSelect()
        .select('id')
        .distinct()
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      const shown = ids.slice(0, limit).map(({ id }) => id);
      const rows =
        shown.length === 0
          ? []
          : await versions(store.db, store.tenant).where('id', 'in', shown).execute();
      const items = shown.map((id) =>
        entryOf(
          rows.filter((row) => row.id === id),
          clock.today(),
        ),
      );
      const last = ids.length > limit ? shown.at(-1) : undefined;
      return ok({ items, ...present({ next: last }) });
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/policies/:id/versions',
    may: 'publish-policy',
    summary: 'Every version of a policy, the latest first.',
    params: ofPolicy,
    answer: z.object({ items: z.array(policyVersion) }),
    run: async ({ params: { id } }) => {
      const rows = await versions(store.db, store.tenant)
        .where('id', '=', id)
        .orderBy('version', 'desc')
        .execute();
      if (rows.length === 0) return fail(problem('NOT_FOUND'));
      const items = [];
      for (const row of rows) items.push(await told(desk, row));
      return ok({ items });
    },
  });
}

type Versions = ReturnType<typeof versions>;

/** The versions that count on a day, are to come after it, or are drafts. */
function inState(
  all: Versions,
  state: 'in-force' | 'coming' | 'draft' | undefined,
  today: Day,
): Versions {
  if (state === undefined) return all;
  if (state === 'draft') return all.where('state', '=', 'draft');
  const out = all.where('state', '=', 'published');
  return state === 'coming'
    ? out.where('from_on', '>', today)
    : out
        .where('from_on', '<=', today)
        .where((by) => by.or([by('to_on', 'is', null), by('to_on', '>=', today)]));
}

function entryOf(rows: readonly PolicyVersionRow[], today: Day) {
  const [last] = [...rows].sort((a, b) => b.version - a.version);
  if (last === undefined) throw new Error('a policy without a version');
  const out = rows.filter(({ state }) => state === 'published');
  const now = out.find(({ from_on, to_on }) => from_on <= today && (to_on ?? today) >= today);
  const coming = out.find(({ from_on }) => from_on > today);
  const draft = rows.find(({ state }) => state === 'draft');
  return {
    ...{ id: last.id, product: last.product, name: policyIn(last).name },
    ...(now === undefined ? {} : { inForce: now.version }),
    ...(coming === undefined ? {} : { coming: coming.version }),
    ...(draft === undefined ? {} : { draft: draft.version }),
  };
}

function hangDrafts(app: FastifyInstance): void {
  const { desk } = app;
  const { clock } = desk;
  hang(app, {
    method: 'POST',
    url: '/v1/policies/:id/versions',
    may: 'publish-policy',
    summary: 'Keeps the draft of the next version, in the place of one that was there.',
    params: ofPolicy,
    body: policyDraft,
    answer: policyVersion,
    status: 201,
    run: async ({ params: { id }, body, who, write, note }) => {
      const made = await write(async (tx) => {
        const by = (who as Caller).id;
        const row = await drafted(tx, id, body as unknown as Drafted, by, clock.now());
        if (row.ok) await note(tx, 'policy.drafted', `${id}/${row.value.version}`);
        return row;
      });
      return made.ok ? ok(await told(desk, made.value)) : made;
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/policies/:id/versions/:version/publish',
    may: 'publish-policy',
    summary: 'Publishes a draft, by another person than wrote it, over the digest that was seen.',
    params: ofVersion,
    body: publishBody,
    answer: policyVersion,
    run: async ({ params, body: { digest }, who, write, note }) => {
      const made = await write(async (tx) => {
        const now = { at: clock.now(), today: clock.today() };
        const row = await published(tx, { ...params, digest }, who as Caller, now);
        if (row.ok) await note(tx, 'policy.published', `${params.id}/${params.version}`);
        return row;
      });
      return made.ok ? ok(await told(desk, made.value)) : made;
    },
  });
}

function hangTrials(app: FastifyInstance): void {
  const { desk } = app;
  const { store, clock } = desk;
  hang(app, {
    method: 'POST',
    url: '/v1/policies/:id/versions/:version/trial',
    may: 'publish-policy',
    summary: 'Tries a version on frozen requests of the past, beside the one that counts today.',
    params: ofVersion,
    body: trialBody,
    answer: trialTold,
    run: async ({ params: { id, version }, body: { set }, who, write }) => {
      const row = await versions(store.db, store.tenant)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (row === undefined) return fail(problem('NOT_FOUND'));
      const policy = policyIn(row);
      const on = await versionOn(store.db, store.tenant, row.product, clock.today());
      const found = await write(async (tx): Promise<Result<Awaited<ReturnType<typeof freeze>>>> =>
        set === undefined
          ? ok(await freeze(tx, desk, policy, actorOf(who)))
          : frozenSet(tx, set, row.product),
      );
      if (!found.ok) return found;
      const { inputs, ...of } = found.value;
      const beside = on === undefined ? undefined : policyIn(on);
      const result = await tried({ inputs }, policy, beside);
      return ok({
        set: { ...of, cases: inputs.length },
        version,
        ...(beside === undefined ? {} : { beside: beside.version }),
        ...result,
      }) as Result<z.infer<typeof trialTold>>;
    },
  });
}
