import { argon2id } from '@noble/hashes/argon2';
import { must, ok } from '@forbear/problem';
import { expect, test } from 'vitest';
import { readBackup, writeBackup, type Backed } from './backup.ts';
import type { Stretch } from './stretch.ts';

/** The real stretching at the least cost: the file keeps its own, a test need not. */
const quick: Stretch = async (passphrase, salt) =>
  ok(new Uint8Array(argon2id(passphrase, salt, { m: 8, t: 1, p: 1, dkLen: 32 })));

const records: readonly Backed[] = [
  { kind: 'debt', id: 'a1', body: { product: 'huabei', facts: { owed: { typed: '９,600.00' } } } },
  { kind: 'draft', id: 'debt-a1', body: { fields: { each: { told: { typed: '1,2' } } } } },
  // More than one piece, and nothing that packs well.
  { kind: 'bills', id: 'b2', body: { text: noise(150_000) }, gone: 1_700_000_000_000 },
];

function noise(length: number): string {
  let state = 7;
  const sign = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (state % 20_000));
  };
  return Array.from({ length }, sign).join('');
}

const PASS = '雨伞 铁路 二十三';
const file = await writeBackup(records, PASS, quick).then(must);
const codeOf = async (bytes: Uint8Array<ArrayBuffer>, passphrase = PASS) => {
  const read = await readBackup(bytes, passphrase, quick);
  return read.ok ? 'read' : read.problem.code;
};

test('a backup comes back as it was, and tells nothing without its passphrase', async () => {
  expect(await readBackup(file, PASS, quick)).toEqual(ok(JSON.parse(JSON.stringify(records))));
  expect(await codeOf(file, `${PASS} `.replace('二', '三'))).toBe('BACKUP_WRONG');
  expect(new TextDecoder().decode(file)).not.toMatch(/huabei|9,600|debt/);
});

test('a changed byte anywhere is refused whole', async () => {
  const step = 997;
  const codes = new Set<string>();
  for (let at = 0; at < file.length; at += at < 200 ? 1 : step) {
    const changed = file.slice();
    changed[at] = (changed[at] as number) ^ 1;
    codes.add(await codeOf(changed));
  }
  expect([...codes].sort()).toEqual([
    'BACKUP_CHANGED',
    'BACKUP_NEWER',
    'BACKUP_NONE',
    'BACKUP_WRONG',
  ]);
});

test('a file cut at any length, lengthened, or with pieces changed about is refused', async () => {
  for (let length = 0; length < file.length; length += length < 300 ? 7 : 4_099)
    expect(await codeOf(file.slice(0, length))).not.toBe('read');
  const longer = new Uint8Array(file.length + 1);
  longer.set(file);
  expect(await codeOf(longer)).toBe('BACKUP_CHANGED');
  const head = 7 + (((file[5] as number) << 8) | (file[6] as number));
  const piece = 64 * 1024 + 16;
  const turned = file.slice();
  turned.set(file.slice(head + piece, head + 2 * piece), head);
  turned.set(file.slice(head, head + piece), head + piece);
  expect(await codeOf(turned)).toBe('BACKUP_WRONG');
});

test('a header cannot ask for more memory or passes than a device should give', async () => {
  const end = 7 + (((file[5] as number) << 8) | (file[6] as number));
  const header = new TextDecoder().decode(file.slice(7, end));
  for (const [was, is] of [
    ['"m":65536', '"m":9e9  '],
    ['"t":3', '"t":0'],
    ['"t":3', '"t":-'],
  ] as const) {
    expect(header).toContain(was);
    const made = file.slice();
    made.set(new TextEncoder().encode(header.replace(was, is)), 7);
    expect(await codeOf(made)).toBe('BACKUP_CHANGED');
  }
});
