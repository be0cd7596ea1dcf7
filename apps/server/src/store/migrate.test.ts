import { must } from '@forbear/problem';
import { poolOf } from './store.ts';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrate, migrations } from './migrate.ts';
import type pg from 'pg';

describe.each(inject('postgres'))('the schema on PostgreSQL $version', ({ host }) => {
  let pool: pg.Pool;
  beforeAll(async () => {
    const admin = poolOf({ host, database: 'postgres' }, 1);
    const database = `m${process.pid}_${Date.now()}`;
    await admin.query(`create database ${database}`);
    await admin.end();
    pool = poolOf({ host, database }, 4);
  });
  afterAll(() => pool.end());
  const steps = migrations();

  async function run(wanted = steps): ReturnType<typeof migrate> {
    const client = await pool.connect();
    try {
      return await migrate(client, 5, wanted);
    } finally {
      client.release();
    }
  }

  test('T2 a step that ends in its middle leaves nothing of itself, and the next start goes on', async () => {
    const [first, ...rest] = steps as [(typeof steps)[number], ...typeof steps];
    const broken = { ...first, text: `${first.text}\nselect 1 / 0;` };
    await expect(run([broken, ...rest])).rejects.toThrow('division by zero');
    const { rows } = await pool.query(`select 1 from pg_tables where tablename = 'event'`);
    expect(rows).toEqual([]);
    for (let k = 1; k <= steps.length; k += 1) expect(must(await run(steps.slice(0, k)))).toBe(1);
    expect(must(await run())).toBe(0);
  });

  test('T2 servers that start at once take the steps once', async () => {
    await pool.query('drop schema public cascade; create schema public');
    const taken = await Promise.all([run(), run(), run(), run()]);
    expect(taken.map((one) => must(one)).sort((a, b) => a - b)).toEqual([0, 0, 0, steps.length]);
  });

  test('T2 a later schema is refused and left as it is', async () => {
    const later = { version: 9_999, name: '9999-later.sql', text: 'create table later (a int)' };
    must(await run([...steps, later]));
    expect(await run()).toMatchObject({
      problem: { code: 'SCHEMA_NEWER', values: { found: 9_999 } },
    });
    expect((await pool.query('select count(*)::int as n from migration')).rows).toEqual([
      { n: steps.length + 1 },
    ]);
  });
});
