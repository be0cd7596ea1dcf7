import { describe, expect, inject, test } from 'vitest';
import { freshStore } from '@forbear/testkit/postgres';
import { CopiedRows, copied, signs } from './copied.ts';

const sized = (bytes: Buffer, more = 0): Buffer => {
  const size = Buffer.alloc(4);
  size.writeInt32BE(bytes.length + more);
  return Buffer.concat([size, bytes]);
};

const message = (kind: string, bytes = Buffer.alloc(0)): Buffer =>
  Buffer.concat([Buffer.from(kind), sized(bytes, 4)]);

/** What PostgreSQL says of a binary COPY: a message for each row, the mark before the first, and −1 behind the last. */
function copyOf(rows: readonly (readonly [number, number, string, string])[]): Buffer {
  const made = rows.map(([no, at, word, text]) => {
    const head = Buffer.alloc(2);
    head.writeInt16BE(4);
    const [int, bigint] = [Buffer.alloc(4), Buffer.alloc(8)];
    int.writeInt32BE(no);
    bigint.writeBigInt64BE(BigInt(at));
    const texts = [word, text].map((one) => sized(Buffer.from(one)));
    return Buffer.concat([head, sized(int), sized(bigint), ...texts]);
  });
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
  const [first = Buffer.alloc(0), ...rest] = [...made, Buffer.from([0xff, 0xff])];
  const said = [Buffer.concat([header, first]), ...rest].map((one) => message('d', one));
  return Buffer.concat([message('H', Buffer.alloc(3)), message('N', Buffer.alloc(9)), ...said]);
}

const ROWS = [
  [1, 1_782_354_786_000, 'message', '{"text":"宽限 𠮷"}'],
  [-7, -1, '', ''],
  [2_147_483_647, 4_294_967_296, 'offer', 'x'.repeat(300)],
] as const;
const AFTER = Buffer.concat([message('c'), message('C', Buffer.from('COPY 3\0'))]);

function read(pieces: readonly Buffer[], most = Infinity) {
  const found: unknown[] = [];
  const rows = new CopiedRows(4, (row) => {
    found.push([row.number(0), row.number(1), row.text(2), row.text(3)]);
    if (/^[ -~]*$/.test(row.text(3))) expect(row.signs(2, 3)).toBe(signs(row.text(2), row.text(3)));
    expect(row.behind(3, 'head ').toString()).toBe(`head ${row.text(3)}`);
    return found.length < most;
  });
  const after: Buffer[] = [];
  // Pieces are written into where a row lies.
  for (const piece of pieces.map((one) => Buffer.from(one)))
    if (after.length > 0) after.push(piece);
    else after.push(...[rows.read(piece)].filter((one) => one !== undefined));
  return { found, after: Buffer.concat(after), isStopped: rows.isStopped };
}

test('rows are the same wherever the bytes are cut, and what comes after them is the driver’s', () => {
  const bytes = Buffer.concat([copyOf(ROWS), AFTER]);
  const whole = { found: ROWS, after: AFTER, isStopped: false };
  for (let cut = 0; cut <= bytes.length; cut += 1)
    expect(read([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole);
  expect(read([...bytes].map((one) => Buffer.from([one])))).toEqual(whole);
});

test('nothing is read behind the row at which it stops, and no rows are none', () => {
  const nothing = Buffer.alloc(0);
  const two = { found: ROWS.slice(0, 2), after: nothing, isStopped: true };
  expect(read([copyOf(ROWS), AFTER], 2)).toEqual(two);
  expect(read([copyOf([]), AFTER])).toEqual({ found: [], after: AFTER, isStopped: false });
});

describe.each(inject('postgres'))('COPY on PostgreSQL $version', (at) => {
  test('the connection serves on after all rows, and after an error in the midst of them', async () => {
    const store = await freshStore(at);
    const client = await store.pool.connect();
    const rows = (text: string): Promise<[boolean, number[]]> => {
      const found: number[] = [];
      return copied(client, `copy (${text}) to stdout (format binary)`, 1, (row) => {
        found.push(row.number(0));
        return found.length < 100_000;
      }).then((isWhole) => [isWhole, found]);
    };
    const isLive = async () => (await client.query('select 1 as one')).rows[0];
    try {
      const [isWhole, found] = await rows('select n from generate_series(1, 50000) n');
      expect([isWhole, found.length, found.at(-1)]).toEqual([true, 50_000, 50_000]);
      expect(await isLive()).toEqual({ one: 1 });
      const broken = rows('select 10 / (50000 - n) from generate_series(1, 60000) n');
      await expect(broken).rejects.toMatchObject({ code: '22012' });
      expect(await isLive()).toEqual({ one: 1 });
      await expect(
        copied(client, 'copy (select 1) to stdout (format binary)', 1, () => {
          throw new RangeError('of whoever takes');
        }),
      ).rejects.toThrow('of whoever takes');
    } finally {
      client.release(true);
      await store.close();
    }
  }, 60_000);
});
