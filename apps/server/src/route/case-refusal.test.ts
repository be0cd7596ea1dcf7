import { dayOf } from '@forbear/money';
import { ok } from '@forbear/problem';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { isNew, keepProducts, productsOf } from '../book/product.ts';
import { day, lent } from '../case/case.fixture.ts';
import { rulesOnDay } from '../policy/kept.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';

const REQUEST = { reason: 'unemployment', share: '1710.00' };
const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };

describe.each(inject('postgres').slice(0, 1))('what a case does not take, on $version', (host) => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5) });
  });
  afterAll(() => open.close());

  test('K2 what is sent by the app without the words that were shown is GRANT_UNSHOWN', async () => {
    await lent(open.store, 'L000801', day('2026-11-05'));
    const told = await open.ask('agent-01', 'POST', '/v1/cases', {
      body: { loan: 'L000801', channel: 'app', request: REQUEST },
    });
    expect(told.json()).toMatchObject({ code: 'GRANT_UNSHOWN', errors: [{ pointer: '/shown' }] });
  });

  test('a reason that is none of the list refuses nobody, a cursor of elsewhere is CURSOR_UNKNOWN', async () => {
    await lent(open.store, 'L000802', day('2026-11-05'));
    const made = await open.ask('agent-01', 'POST', '/v1/cases', {
      body: { loan: 'L000802', channel: 'phone', request: REQUEST, shown: SHOWN },
    });
    const { id, version } = made.json() as { id: string; version: number };
    const give = async (kind: string, at: number, body: unknown = {}) =>
      open.ask('agent-01', 'POST', `/v1/cases/${id}/commands/${kind}`, {
        body,
        headers: { 'if-match': String(at) },
      });
    const taken = [await give('finish-intake', version), await give('take', version + 1)];
    expect(taken.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const refused = await give('refuse', version + 2, { code: 'WE_DO_NOT_LIKE_IT' });
    expect(refused.json()).toMatchObject({
      code: 'REASON_UNKNOWN',
      errors: [{ pointer: '/code' }],
    });
    const queue = await open.ask('agent-01', 'GET', '/v1/cases?after=abc');
    expect(queue.json()).toMatchObject({ code: 'CURSOR_UNKNOWN' });
  });

  test('terms never change under a code: PRODUCT_KNOWN; a product without a policy is POLICY_MISSING', async () => {
    const known = await productsOf(open.store.db, open.store.tenant);
    const product = known.get('AXYF');
    if (product === undefined) throw new Error('no product');
    const other = { ...product, staysOpen: !product.staysOpen };
    expect(isNew(known, product)).toEqual(ok(false));
    expect(isNew(known, other)).toMatchObject({ problem: { code: 'PRODUCT_KNOWN' } });
    const kept = await open.store.write((tx) => keepProducts(tx, [other], 0));
    expect(kept).toMatchObject({ problem: { code: 'PRODUCT_KNOWN' } });
    const { db, tenant } = open.store;
    expect(await rulesOnDay(db, tenant, 'NONE', dayOf(2026, 11, 5))).toMatchObject({
      problem: { code: 'POLICY_MISSING' },
    });
  });
});
