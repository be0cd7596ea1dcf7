import type { Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { uuidv7 } from 'uuidv7';
import type { Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { grantedItems, isDecided, noted, paperEnd } from './disclosure.ts';
import { rowOf, type Db, type KeptCase } from './case-book.ts';
import type { CaseRow } from './table.ts';

export const FILE_MAX = 10 * 1024 * 1024;
const PIXELS_MAX = 50_000_000;
export const IMAGES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export const MEDIA = [...IMAGES, 'application/pdf'] as const;

/** The bytes of a stream; TOO_LARGE as soon as there are more than a file may have. */
async function bytesOf(stream: Readable): Promise<Result<Buffer>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += (part as Buffer).length;
    if (size > FILE_MAX) return fail(problem('TOO_LARGE'));
    parts.push(part as Buffer);
  }
  return ok(Buffer.concat(parts));
}

/** A picture drawn anew, without place, device or whatever else came with it; a PDF as it is. */
async function cleaned(
  bytes: Buffer,
  media: string,
): Promise<Result<{ bytes: Buffer; media: string }>> {
  if (media === 'application/pdf')
    return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
      ? ok({ bytes, media })
      : fail(problem('MEDIA_TYPE', { wanted: MEDIA.join(', ') }));
  try {
    const picture = sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' }).rotate();
    return ok({ bytes: await picture.jpeg({ quality: 85 }).toBuffer(), media: 'image/jpeg' });
  } catch {
    return fail(problem('MEDIA_TYPE', { wanted: MEDIA.join(', ') }));
  }
}

/** Keeps a paper of a case; the same bytes are kept once. A borrower's needs the grant of papers. */
export async function keptFile(
  desk: Desk,
  { row }: KeptCase,
  who: Caller,
  kind: string,
  media: string,
  stream: Readable,
): Promise<Result<string>> {
  const { store, clock, setting } = desk;
  const may = await mayBring(store.db, row, who, clock.today());
  if (!may.ok) return may;
  const read = await bytesOf(stream);
  if (!read.ok) return read;
  const clean = await cleaned(read.value, media);
  if (!clean.ok) return clean;
  const { bytes } = clean.value;
  const digest = createHash('sha256').update(bytes).digest('hex');
  // A place of its own: what is erased takes nothing of another with it, nor is it brought back by the same bytes.
  const id = uuidv7();
  const place = `${row.part}/${id}-${digest}`;
  await mkdir(join(setting.files, String(row.part)), { recursive: true });
  await writeFile(join(setting.files, place), bytes, { mode: 0o600 });
  const paper = { id, kind, media: clean.value.media, bytes: bytes.length, digest, place };
  let kept: Result<string> | undefined;
  try {
    kept = await store.write((tx) => listed(tx, desk, row.id, who, paper));
    return kept;
  } finally {
    if (kept?.ok !== true || kept.value !== id)
      await rm(join(setting.files, place), { force: true });
  }
}

/** GRANT_MISSING where a borrower sends papers that they do not grant. */
async function mayBring(db: Db, of: CaseRow, who: Caller, on: Day): Promise<Result<true>> {
  const isGranted = who.kind === 'staff' || (await grantedItems(db, of, on)).papers !== undefined;
  return isGranted ? ok(true) : fail(problem('GRANT_MISSING', { item: 'papers' }));
}

type Paper = Readonly<Record<'id' | 'kind' | 'media' | 'digest' | 'place', string>> & {
  readonly bytes: number;
};

/** Enters a paper that lies in its place, while nobody changes the case: the grant may have ended while it came. */
async function listed(
  tx: Tx,
  { clock }: Desk,
  caseId: string,
  who: Caller,
  paper: Paper,
): Promise<Result<string>> {
  const row = await rowOf(tx, tenantOf(tx), caseId, 'held');
  if (!row.ok) return row;
  const { tenant, part, state } = row.value;
  const today = clock.today();
  const may = await mayBring(tx, row.value, who, today);
  if (!may.ok) return may;
  const known = await liveIn(tx, row.value, today)
    .select('id')
    .where('digest', '=', paper.digest)
    .executeTakeFirst();
  if (known !== undefined) return ok(known.id);
  await tx
    .insertInto('paper_file')
    .values({
      ...{ tenant, part, case_id: caseId, ...paper },
      ...{ author: who.kind === 'staff' ? who.id : 'borrower', at: clock.now() },
      ...{ received_on: today, erased_at: null },
      ends_on: isDecided(state) ? paperEnd(today) : null,
    })
    .execute();
  return ok(paper.id);
}

/** Papers of a case that are there: not erased, and not over. */
const liveIn = (db: Db, { tenant, part, id }: CaseRow, on: Day) =>
  db
    .selectFrom('paper_file')
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .where('erased_at', 'is', null)
    .where((by) => by.or([by('ends_on', 'is', null), by('ends_on', '>=', on)]));

/** The papers of a case without their bytes; to the desk those of the borrower only while papers are granted, and noted (K1, K4). */
export async function filesOf({ store, clock }: Desk, { row }: KeptCase, who: Caller) {
  const all = await store.db
    .selectFrom('paper_file')
    .selectAll()
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('case_id', '=', row.id)
    .orderBy('at')
    .execute();
  if (who.kind !== 'staff' || all.every(({ author }) => author !== 'borrower')) return all;
  const { papers } = await grantedItems(store.db, row, clock.today());
  if (papers === undefined) return all.filter(({ author }) => author !== 'borrower');
  const by = { reader: who.id, role: who.who.roles[0] ?? '' };
  await noted(store.db, row, ['papers'], by, clock);
  return all;
}

/** A paper's bytes; to the desk only while papers are granted, and each read is noted (K1, K4). */
export async function fileOf(
  { store, clock, setting }: Desk,
  { row }: KeptCase,
  who: Caller,
  id: string,
): Promise<Result<{ readonly bytes: Buffer; readonly media: string }>> {
  const none = fail(problem('NOT_FOUND'));
  const found = await liveIn(store.db, row, clock.today())
    .select(['place', 'media', 'author'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return none;
  if (who.kind === 'staff' && found.author === 'borrower') {
    const items = await grantedItems(store.db, row, clock.today());
    if (items.papers === undefined) return none;
    const by = { reader: who.id, role: who.who.roles[0] ?? '' };
    await noted(store.db, row, ['papers'], by, clock);
  }
  try {
    return ok({ bytes: await readFile(join(setting.files, found.place)), media: found.media });
  } catch {
    return none;
  }
}
