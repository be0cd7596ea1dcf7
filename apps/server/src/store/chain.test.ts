import { headText, keyText, readChain, type SignedHead } from '@forbear/negotiation';
import { fail, must, ok, problem } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey, verify } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { verifyFeed } from './chain.ts';
import { verifyChain } from './replay.ts';
import { appendIn, readStream } from './event-log.ts';
import { openSigner, signingKeys } from './head.ts';
import { openStore, type Store } from './store.ts';

const event = (stream: string, seq: number, data: unknown = { seq, text: '甲立春' }) => {
  return { part: 5, stream, seq, at: 1_000 + seq, actor: 'agent', kind: 'note', data };
};

describe.each(inject('postgres'))('the chain on PostgreSQL $version', (at) => {
  let store: Store;
  beforeAll(async () => {
    store = await freshStore(at);
    for (const stream of ['a', 'b', 'c'])
      must(
        await store.write((tx) =>
          appendIn(
            tx,
            [1, 2, 3].map((seq) => event(stream, seq)),
          ),
        ),
      );
  });
  afterAll(() => store.close());

  /** What is found after a change that is taken back at once. */
  async function found(change: string): Promise<string | undefined> {
    const client = await store.pool.connect();
    try {
      await client.query('create table kept as select * from event');
      await client.query(change);
      return ((await verifyChain(store)) ?? (await verifyFeed(store)))?.code;
    } finally {
      await client.query('truncate event');
      await client.query('insert into event select * from kept');
      await client.query('drop table kept');
      client.release();
    }
  }

  test('H1 H3 what is kept verifies, here and by the rules that the borrower holds', async () => {
    expect(await verifyChain(store)).toBeUndefined();
    expect(await verifyFeed(store)).toBeUndefined();
    const rows = await readStream(store.db, 'desk', 5, 'a');
    const links = rows.map(({ bytes: text, prev, hash: digest }) => ({ text, prev, digest }));
    expect(must(readChain('a', links)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(rows[1]?.prev).toBe(rows[0]?.hash);
  });

  test.each([
    [
      'a byte changed',
      `update event set bytes = replace(bytes, '甲', '乙') where stream = 'b' and seq = 2`,
    ],
    [
      'a key added',
      `update event set bytes = replace(bytes, '{"a', '{"A":1,"a') where stream = 'b' and seq = 2`,
    ],
    ['a column changed', `update event set kind = 'other' where stream = 'b' and seq = 2`],
    ['a time changed', `update event set at = at + 1 where stream = 'b' and seq = 3`],
    ['a hash changed', `update event set hash = prev where stream = 'b' and seq = 3`],
    ['the first removed', `delete from event where stream = 'b' and seq = 1`],
    ['one removed from the middle', `delete from event where stream = 'b' and seq = 2`],
    ['the last removed', `delete from event where stream = 'c' and seq = 3`],
    ['a stream removed', `delete from event where stream = 'b'`],
    ['one moved to another stream', `update event set stream = 'd' where stream = 'b'`],
    ['one moved to another part', `update event set part = 6 where stream = 'b'`],
    [
      'two changed places',
      `update event set seq = case seq when 2 then 13 else 12 end where stream = 'b' and seq in (2, 3)`,
    ],
    [
      'one added',
      `insert into event select tenant, part, stream, 4, at, kind, bytes, hash, hash from event where stream = 'b' and seq = 3`,
    ],
  ])('H3 %s is found', async (_name, change) => {
    expect(await found(change)).toBe('EVENT_CHANGED');
  });

  test('H3 every bit of a stored text is held', async () => {
    const { rows } = await sql<{ size: number }>`
      select octet_length(bytes) as size from event where stream = 'a' and seq = 2`.execute(
      store.db,
    );
    const size = rows[0]?.size as number;
    for (let k = 0; k < 24; k += 1) {
      const place = Math.floor((k * size) / 24);
      const flip = `update event set bytes = convert_from(set_bit(convert_to(bytes, 'UTF8'), ${place * 8}, 1 - get_bit(convert_to(bytes, 'UTF8'), ${place * 8})), 'LATIN1') where stream = 'a' and seq = 2`;
      expect(await found(flip)).toBe('EVENT_CHANGED');
    }
  });

  test.each([
    ['a lone half of a pair', { text: '\ud800' }],
    ['NUL', { text: 'a\0b' }],
    ['NUL in a key', { ['a\0']: 1 }],
    ['a fraction', { sum: 0.1 }],
    ['no number', { sum: Number.NaN }],
  ])('H2 %s is refused and leaves nothing', async (_name, data) => {
    const refused = await store.write((tx) => appendIn(tx, [event('x', 1), event('y', 1, data)]));
    expect(refused).toMatchObject({ problem: { code: 'VALUE_UNWRITABLE' } });
    expect(await readStream(store.db, 'desk', 5, 'x')).toEqual([]);
  });

  test('H4 heads are signed, by a key that stays listed after the next one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forbear-key-'));
    const first = must(await openSigner(store, folder, 10));
    expect(statSync(join(folder, 'sign.pem')).mode & 0o777).toBe(0o600);
    expect(must(await openSigner(store, folder, 11)).keyId).toBe(first.keyId);
    const closed = openStore(store.pool, 'desk');
    closed.allowReadingOnly(problem('READ_ONLY', { why: 'x' }));
    expect(must(await openSigner(closed, folder, 12)).keyId).toBe(first.keyId);
    const [, , last] = await readStream(store.db, 'desk', 5, 'a');
    const say = { stream: 'a', seq: 3, digest: last?.hash as string, at: 50 };
    // Another process of the same desk: it takes the new key up by itself.
    const other = must(await openSigner(store, folder, 13));
    const before = first.head(say);
    // A transaction that comes to nothing leaves the key that was there, and no other.
    const refused = await store.write(async (tx) => {
      await first.rotate(tx, 15);
      return fail(problem('STORE_BUSY'));
    });
    expect(refused.ok).toBe(false);
    expect(must(await openSigner(store, folder, 16)).head(say)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['sign.pem']);
    must(await store.write(async (tx) => ok(await first.rotate(tx, 20))));
    must(await store.write(async (tx) => ok(await first.settle(tx))));
    const heads = [before, first.head(say), other.head(say)];
    expect(heads[1]?.key).not.toBe(before.key);
    expect(heads[2]).toEqual(heads[1]);
    const keys = await signingKeys(store);
    expect(keys.map(({ since, until }) => ({ since, until }))).toEqual([
      { since: 10, until: 20 },
      { since: 20, until: null },
    ]);
    const isSigned = (head: SignedHead) => {
      const raw = keys.find(({ id }) => id === head.key)?.publicKey as string;
      const der = Buffer.from(`302a300506032b6570032100${raw}`, 'hex');
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
      return verify(null, Buffer.from(headText(head)), key, Buffer.from(head.signature, 'hex'));
    };
    expect(heads.map(isSigned)).toEqual([true, true, true]);
    const [old, fresh] = keys;
    const by = Buffer.from(`302a300506032b6570032100${old?.publicKey}`, 'hex');
    const said = keyText('desk', fresh?.publicKey ?? '', 20);
    const isVouched = (text: string) =>
      verify(
        null,
        Buffer.from(text),
        createPublicKey({ key: by, format: 'der', type: 'spki' }),
        Buffer.from(fresh?.vouched ?? '', 'hex'),
      );
    expect([fresh?.by, isVouched(said), isVouched(`${said}1`)]).toEqual([old?.id, true, false]);
    expect(isSigned({ ...(heads[0] as SignedHead), seq: 2 })).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
