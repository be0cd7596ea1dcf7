import { addDays, formatDay, parseShare, type Day } from '@forbear/money';
import {
  worseIn,
  type DeskClock,
  type PaperSet,
  type Policy,
  type PolicyTerms,
} from '@forbear/negotiation';
import { fail, must, ok, problem, type Result } from '@forbear/problem';
import { LICENSED_LENDER_24PCT_REDUCTION } from '@forbear/rule';
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { productsOf } from '../book/product.ts';
import { allowed, type Caller } from '../people/principal.ts';
import { REFERENCE } from '../people/table.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import type { Tables } from '../store/table.ts';
import { bodyOf, keepPart, partOf, policyIn, versions } from './kept.ts';
import type { PolicyVersionRow } from './table.ts';

/** What a draft says. */
export type Drafted = {
  readonly policy: Omit<Policy, 'id' | 'version' | 'to' | 'publishedBy'>;
  readonly papers?: PaperSet | undefined;
  readonly clock?: DeskClock | undefined;
};

/** What a publisher confirms: every figure, its papers, its clock, and the first day. */
export const digestOf = (row: Pick<PolicyVersionRow, 'body' | 'from_on' | 'papers' | 'clock'>) =>
  createHash('sha256')
    .update([formatDay(row.from_on), row.papers, row.clock, row.body].join('\n'))
    .digest('hex');

/** The version that goes before: the latest published one of the same product. */
export const versionBefore = (
  db: Kysely<Tables>,
  tenant: string,
  { product, from_on }: Pick<PolicyVersionRow, 'product' | 'from_on'>,
) =>
  versions(db, tenant)
    .where('product', '=', product)
    .where('state', '=', 'published')
    .where('from_on', '<', from_on)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Whether a version holds less for the borrower than the one before it. */
export async function isWorse(
  db: Kysely<Tables>,
  tenant: string,
  row: PolicyVersionRow,
): Promise<boolean> {
  const before = await versionBefore(db, tenant, row);
  if (before === undefined) return false;
  const [was, is] = [await termsOf(db, tenant, before), await termsOf(db, tenant, row)];
  return was === undefined || is === undefined || worseIn(was, is).length > 0;
}

/** A version with the papers and the clock that it names; nothing where one is not kept. */
async function termsOf(
  db: Kysely<Tables>,
  tenant: string,
  row: PolicyVersionRow,
): Promise<PolicyTerms | undefined> {
  const papers = await partOf<PaperSet>(db, tenant, row.papers);
  const clock = await partOf<DeskClock>(db, tenant, row.clock);
  return papers === undefined || clock === undefined
    ? undefined
    : { policy: policyIn(row), papers, clock };
}

/** Why a draft cannot be kept, whoever writes it. */
async function faultOf(tx: Tx, { policy, papers, clock }: Drafted): Promise<Result<true>> {
  const tenant = tenantOf(tx);
  const products = await productsOf(tx, tenant);
  if (!products.has(policy.product))
    return fail(problem('PRODUCT_UNKNOWN', { code: policy.product }, '/policy/product'));
  const { id: rules, values } = LICENSED_LENDER_24PCT_REDUCTION;
  if (policy.afford.costMax > must(parseShare(values.threshold_rate)))
    return fail(problem('LAW_LIMIT', { rules }, '/policy/afford/costMax'));
  for (const [key, id, given] of [
    ['documents', policy.documents, papers?.id],
    ['clock', policy.clock, clock?.id],
  ] as const)
    if (given !== id && (await partOf(tx, tenant, id)) === undefined)
      return fail(problem('POLICY_PART_UNKNOWN', { id }, `/policy/${key}`));
  return ok(true);
}

/** Keeps the draft of a policy, in the place of one that was there; its number follows the last published one. */
export async function drafted(
  tx: Tx,
  id: string,
  given: Drafted,
  by: string,
  at: number,
): Promise<Result<PolicyVersionRow>> {
  const wrong = await faultOf(tx, given);
  if (!wrong.ok) return wrong;
  for (const kind of ['papers', 'clock'] as const) {
    const one = given[kind];
    const kept = one === undefined ? ok(true) : await keepPart(tx, kind, one, at);
    if (!kept.ok) return kept;
  }
  const tenant = tenantOf(tx);
  const there = await versions(tx, tenant)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  const last = there.find(({ state }) => state === 'published');
  if (last !== undefined && last.product !== given.policy.product)
    return fail(problem('PRODUCT_UNKNOWN', { code: given.policy.product }, '/policy/product'));
  await tx
    .deleteFrom('policy_version')
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
  const { policy } = given;
  const row: PolicyVersionRow = {
    ...{ tenant, part: REFERENCE, id, version: (last?.version ?? 0) + 1 },
    ...{ product: policy.product, from_on: policy.from, to_on: null, state: 'draft' },
    body: bodyOf({ ...policy, id, version: 0, publishedBy: [] }),
    ...{ papers: policy.documents, clock: policy.clock, prepared_by: by, published_by: null },
    ...{ at, published_at: null },
  };
  await tx.insertInto('policy_version').values(row).execute();
  return ok(row);
}

/**
 * Publishes a draft by another approver of level 2 than wrote it, over the digest that was seen (C8). The version before it
 * ends on the eve. POLICY_DATES where it would begin on a day that requests may have been answered on already.
 */
export async function published(
  tx: Tx,
  {
    id,
    version,
    digest,
  }: { readonly id: string; readonly version: number; readonly digest: string },
  who: Caller,
  { at, today }: { readonly at: number; readonly today: Day },
): Promise<Result<PolicyVersionRow>> {
  const tenant = tenantOf(tx);
  const row = await versions(tx, tenant)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return fail(problem('NOT_FOUND'));
  const may = allowed(who, 'publish-policy', { preparedBy: row.prepared_by });
  if (!may.ok) return may;
  if (may.value !== 'decides')
    return fail(
      row.prepared_by === who.id
        ? problem('APPROVER_IS_PROPOSER')
        : problem('ROLE_FORBIDDEN', { action: 'publish-policy' }),
    );
  if (digestOf(row) !== digest) return fail(problem('TERMS_MISMATCH', {}, '/digest'));
  const before = await versions(tx, tenant)
    .where('product', '=', row.product)
    .where('state', '=', 'published')
    .orderBy('from_on', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  const first = before === undefined ? today : Math.max(today, before.from_on) + 1;
  if (row.from_on < first)
    return fail(problem('POLICY_DATES', { on: formatDay(first as Day) }, '/from'));
  if (before !== undefined) {
    const eve = addDays(row.from_on, -1);
    await tx
      .updateTable('policy_version')
      .set({ to_on: before.to_on === null || before.to_on > eve ? eve : before.to_on })
      .where('tenant', '=', tenant)
      .where('part', '=', REFERENCE)
      .where('id', '=', before.id)
      .where('version', '=', before.version)
      .execute();
  }
  const done = { state: 'published', published_by: who.id, published_at: at } as const;
  await tx
    .updateTable('policy_version')
    .set(done)
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute();
  return ok({ ...row, ...done });
}
