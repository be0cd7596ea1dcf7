import type { DeskRules } from '@forbear/casework';
import type { Day } from '@forbear/money';
import type { DeskClock, PaperSet, Policy, PolicyBook } from '@forbear/negotiation';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Kysely } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { REFERENCE } from '../people/table.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import type { Tables } from '../store/table.ts';
import type { PolicyVersionRow } from './table.ts';

type Db = Kysely<Tables>;

/** A version with its days and hands as they stand now. */
export function policyIn(row: PolicyVersionRow): Policy {
  const { id, version, from_on, to_on, prepared_by, published_by } = row;
  return {
    ...(JSON.parse(row.body) as Omit<Policy, 'id' | 'version'>),
    ...{ id, version, from: from_on },
    ...(to_on === null ? {} : { to: to_on }),
    publishedBy: published_by === null ? [] : [prepared_by, published_by],
  };
}

export const versions = (db: Db, tenant: string) =>
  db
    .selectFrom('policy_version')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE);

async function rulesBy(
  db: Db,
  tenant: string,
  row: PolicyVersionRow | undefined,
): Promise<Result<DeskRules>> {
  const clock = row === undefined ? undefined : await partOf<DeskClock>(db, tenant, row.clock);
  return row === undefined || clock === undefined
    ? fail(problem('POLICY_MISSING'))
    : ok({ policy: policyIn(row), clock });
}

/** A set of papers or a clock, by its id. */
export async function partOf<T extends PaperSet | DeskClock>(
  db: Db,
  tenant: string,
  id: string,
): Promise<T | undefined> {
  const found = await db
    .selectFrom('policy_part')
    .select('body')
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', id)
    .executeTakeFirst();
  return found === undefined ? undefined : (JSON.parse(found.body) as T);
}

/** The published version of a product that counts on a day. */
export const versionOn = (db: Db, tenant: string, product: string, on: Day) =>
  versions(db, tenant)
    .where('product', '=', product)
    .where('state', '=', 'published')
    .where('from_on', '<=', on)
    .where((by) => by.or([by('to_on', 'is', null), by('to_on', '>=', on)]))
    .orderBy('from_on', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Policy and clock of a request for a product's loan on a day; POLICY_MISSING where none is valid. */
export const rulesOnDay = async (db: Db, tenant: string, product: string, on: Day) =>
  rulesBy(db, tenant, await versionOn(db, tenant, product, on));

/** Policy and clock of one published version; POLICY_MISSING. */
export const rulesOfVersion = async (db: Db, tenant: string, id: string, version: number) =>
  rulesBy(
    db,
    tenant,
    await versions(db, tenant)
      .where('id', '=', id)
      .where('version', '=', version)
      .where('state', '=', 'published')
      .executeTakeFirst(),
  );

/** Keeps a set of papers or a clock; one that is there already stays as it is. */
export async function keepPart(
  tx: Tx,
  kind: 'papers' | 'clock',
  given: PaperSet | DeskClock,
  at: number,
): Promise<Result<true>> {
  const body = JSON.stringify(given);
  const { numInsertedOrUpdatedRows: kept } = await tx
    .insertInto('policy_part')
    .values({ tenant: tenantOf(tx), part: REFERENCE, id: given.id, kind, body, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (kept === 1n) return ok(true);
  const there = await partOf(tx, tenantOf(tx), given.id);
  // The same set in another order of its keys is the same set.
  return isDeepStrictEqual(there, JSON.parse(body))
    ? ok(true)
    : fail(problem('POLICY_PART_KNOWN', { id: given.id }, `/${kind}/id`));
}

/** A policy as it is kept: its text without what the desk itself says of it. */
export const bodyOf = ({
  id: _id,
  version: _version,
  from: _from,
  to: _to,
  publishedBy: _by,
  ...told
}: Policy): string => JSON.stringify(told);

/** Puts a book of policies into a store that has none: the invented ones of a demonstration. */
export async function keepBook(tx: Tx, book: PolicyBook, at: number): Promise<Result<true>> {
  for (const one of book.documents) {
    const kept = await keepPart(tx, 'papers', one, at);
    if (!kept.ok) return kept;
  }
  for (const one of book.clocks) {
    const kept = await keepPart(tx, 'clock', one, at);
    if (!kept.ok) return kept;
  }
  for (const policy of book.policies) {
    const [prepared = '', published = ''] = policy.publishedBy;
    await tx
      .insertInto('policy_version')
      .values({
        ...{ tenant: tenantOf(tx), part: REFERENCE, id: policy.id, version: policy.version },
        ...{ product: policy.product, from_on: policy.from, to_on: policy.to ?? null },
        ...{ state: 'published', body: bodyOf(policy) },
        ...{ papers: policy.documents, clock: policy.clock },
        ...{ prepared_by: prepared, published_by: published, at, published_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return ok(true);
}
