import { fail, ok, problem, type Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { uuidv7 } from 'uuidv7';
import type { Caller } from '../people/principal.ts';
import type { Desk } from '../plugin/route.ts';
import { isDecided } from './command.ts';
import { grantedItems, noted, paperEnd } from './disclosure.ts';
import type { KeptCase } from './case-book.ts';

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
  { store, clock, setting }: Desk,
  { row }: KeptCase,
  who: Caller,
  kind: string,
  media: string,
  stream: Readable,
): Promise<Result<string>> {
  const items = await grantedItems(store.db, row, clock.today());
  if (who.kind !== 'staff' && items.papers === undefined)
    return fail(problem('GRANT_MISSING', { item: 'papers' }));
  const read = await bytesOf(stream);
  if (!read.ok) return read;
  const clean = await cleaned(read.value, media);
  if (!clean.ok) return clean;
  const digest = createHash('sha256').update(clean.value.bytes).digest('hex');
  const place = `${row.part}/${row.id}-${digest}`;
  const path = join(setting.files, place);
  await mkdir(join(setting.files, String(row.part)), { recursive: true });
  await writeFile(`${path}.part`, clean.value.bytes, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return store.write(async (tx) => {
    const known = await tx
      .selectFrom('paper_file')
      .select('id')
      .where('tenant', '=', row.tenant)
      .where('part', '=', row.part)
      .where('case_id', '=', row.id)
      .where('digest', '=', digest)
      .executeTakeFirst();
    if (known !== undefined) return ok(known.id);
    const key = { tenant: row.tenant, part: row.part, id: uuidv7(), case_id: row.id };
    await tx
      .insertInto('paper_file')
      .values({
        ...{
          ...key,
          kind,
          media: clean.value.media,
          bytes: clean.value.bytes.length,
          digest,
          place,
        },
        ...{ author: who.kind === 'staff' ? who.id : 'borrower', at: clock.now() },
        ...{ received_on: clock.today(), erased_at: null },
        ends_on: isDecided(row.state) ? paperEnd(clock.today()) : null,
      })
      .execute();
    return ok(key.id);
  });
}

/** A paper's bytes; to the desk only while papers are granted, and each read is noted (K1, K4). */
export async function fileOf(
  { store, clock, setting }: Desk,
  { row }: KeptCase,
  who: Caller,
  id: string,
): Promise<Result<{ readonly bytes: Buffer; readonly media: string }>> {
  const none = fail(problem('NOT_FOUND'));
  const found = await store.db
    .selectFrom('paper_file')
    .select(['place', 'media', 'author'])
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('case_id', '=', row.id)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .where((by) => by.or([by('ends_on', 'is', null), by('ends_on', '>=', clock.today())]))
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
