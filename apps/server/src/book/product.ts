import { ok, type Result } from '@forbear/problem';
import { fail, problem } from '@forbear/problem';
import type { Product } from '@forbear/wire/desk';
import { tenantOf, type Tx } from '../store/store.ts';
import type { Reader } from './journal-row.ts';

/** All products of a tenant by their code. */
export async function productsOf(
  db: Reader,
  tenant: string,
): Promise<ReadonlyMap<string, Product>> {
  const rows = await db
    .selectFrom('product')
    .select(['id', 'body'])
    .where('tenant', '=', tenant)
    .where('part', '=', 0)
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as Product]));
}

/** Whether a product may be kept beside those that are there: the same again is none new; PRODUCT_KNOWN. */
export function isNew(known: ReadonlyMap<string, Product>, product: Product): Result<boolean> {
  const other = known.get(product.code);
  if (other === undefined) return ok(true);
  return JSON.stringify(other) === JSON.stringify(product)
    ? ok(false)
    : fail(problem('PRODUCT_KNOWN', { code: product.code }));
}

/** Keeps products: terms never change under a code. */
export async function keepProducts(
  tx: Tx,
  products: readonly Product[],
  at: number,
): Promise<Result<number>> {
  const tenant = tenantOf(tx);
  const known = await productsOf(tx, tenant);
  let kept = 0;
  for (const product of products) {
    const fresh = isNew(known, product);
    if (!fresh.ok) return fresh;
    if (!fresh.value) continue;
    await tx
      .insertInto('product')
      .values({ tenant, part: 0, id: product.code, body: JSON.stringify(product), at })
      .execute();
    kept += 1;
  }
  return ok(kept);
}
