import { fillAccounts, MANY_FROM } from '@forbear/testkit/many-accounts';
import { freshDatabase } from '@forbear/testkit/postgres';
import { addDays } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, inject, test } from 'vitest';
import { openStore, poolOf } from '../store/store.ts';
import { closePart } from './close.ts';

describe.each(inject('postgres'))('100,000 accounts on PostgreSQL $version', (at) => {
  test('the close reads no table from end to end', async () => {
    const database = await freshDatabase(at);
    const open = () => openStore(poolOf({ host: at.host, database }), 'desk');
    const filled = open();
    await fillAccounts(filled, 100_000, { parts: [3, 44] });
    await filled.close();
    const scans = async () => {
      const looking = open();
      const { rows } = await looking.pool.query<{ relname: string; seq_scan: number }>(
        `select relname, seq_scan from pg_stat_user_tables
         where relname in ('account', 'account_kept', 'account_origin', 'entry', 'journal') order by 1`,
      );
      await looking.close();
      return rows;
    };
    /** Changes of accounts, and those of them that wrote no key of an index anew. */
    const moved = async () => {
      const looking = open();
      const { rows } = await looking.pool.query<{ all: number; light: number }>(
        `select n_tup_upd as all, n_tup_hot_upd as light from pg_stat_user_tables where relname = 'account'`,
      );
      await looking.close();
      return rows[0] as { all: number; light: number };
    };
    let accounts = 0;
    const closed = async (days: readonly number[]) => {
      const store = open();
      for (const part of [3, 44])
        for (const one of days)
          accounts += must(await closePart(store, part, addDays(MANY_FROM, one), 0)).accounts;
      await store.close();
    };
    // The first trial balance of a part has no mark to begin from and sums all of it.
    await closed([1]);
    const before = await scans();
    const still = await moved();
    await closed([2, 3, 4]);
    expect(accounts).toBeGreaterThan(300);
    expect(await scans()).toEqual(before);
    // Whole books of the late get new days; a plain due day moves nothing.
    const { all, light } = await moved();
    expect(light - still.light).toBeGreaterThan(0.9 * (all - still.all));
  }, 300_000);
});
