import { expect, test } from 'vitest';
import { eachRow } from './binary-row.ts';

const field = (bytes: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeInt32BE(bytes.length);
  return Buffer.concat([size, bytes]);
};

/** As PostgreSQL describes a binary COPY: its mark, rows of four fields, and −1 behind the last. */
function copyOf(rows: readonly (readonly [number, number, string, string])[]): Buffer {
  const made = rows.map(([no, at, word, text]) => {
    const head = Buffer.alloc(2);
    head.writeInt16BE(4);
    const [int, bigint] = [Buffer.alloc(4), Buffer.alloc(8)];
    int.writeInt32BE(no);
    bigint.writeBigInt64BE(BigInt(at));
    const texts = [word, text].map((one) => field(Buffer.from(one)));
    return Buffer.concat([head, field(int), field(bigint), ...texts]);
  });
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
  return Buffer.concat([header, ...made, Buffer.from([0xff, 0xff])]);
}

const ROWS = [
  [1, 1_782_354_786_000, 'message', '{"text":"宽限 𠮷"}'],
  [-7, -1, '', ''],
  [2_147_483_647, 4_294_967_296, 'offer', 'x'.repeat(300)],
] as const;

async function read(parts: readonly Buffer[], most = Infinity): Promise<unknown[]> {
  const found: unknown[] = [];
  await eachRow(parts as unknown as AsyncIterable<Buffer>, 4, (row) => {
    found.push([row.number(0), row.number(1), row.text(2), row.text(3)]);
    expect([row.is(2, row.text(2)), row.is(2, 'other')]).toEqual([true, false]);
    return found.length < most;
  });
  return found;
}

test('rows are the same wherever the bytes are cut', async () => {
  const bytes = copyOf(ROWS);
  for (let cut = 0; cut <= bytes.length; cut += 1)
    expect(await read([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(ROWS);
  expect(await read([...bytes].map((one) => Buffer.from([one])))).toEqual(ROWS);
});

test('nothing is read behind the row at which it stops, and no rows are none', async () => {
  expect(await read([copyOf(ROWS)], 2)).toEqual(ROWS.slice(0, 2));
  expect(await read([copyOf([])])).toEqual([]);
});
