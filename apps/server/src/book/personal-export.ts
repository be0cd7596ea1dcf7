import { fail, ok, problem, type Result } from '@forbear/problem';
import { csvRow } from '@forbear/wire/desk';
import { createHash } from 'node:crypto';
import { OvertakenError, tenantOf, type Tx } from '../store/store.ts';
import type { Written } from './export.ts';

/** What was asked for by one person only is forgotten after a week. */
const WAIT_MS = 7 * 86_400_000;

/** Who asks for a file about persons, and why. */
export type ExportAsking = { readonly by: string; readonly reason: string; readonly at: number };

/** Who else asked for the very same file before, if somebody did. */
export type Before = { readonly preparedBy: string; readonly reason: string };

/**
 * Asks for a file about persons: nothing for the first who does, whoever asked before for the second (C8).
 * APPROVER_IS_PROPOSER for the same person again.
 */
export async function askExport(
  tx: Tx,
  wanted: object,
  { by, reason, at }: ExportAsking,
): Promise<Result<Before | undefined>> {
  const key = {
    tenant: tenantOf(tx),
    part: 0,
    id: createHash('sha256').update(JSON.stringify(wanted)).digest('hex'),
  };
  const before = await tx
    .selectFrom('export_asked')
    .select(['prepared_by', 'reason', 'at'])
    .where('tenant', '=', key.tenant)
    .where('part', '=', key.part)
    .where('id', '=', key.id)
    .forUpdate()
    .executeTakeFirst();
  const stands = before !== undefined && before.at + WAIT_MS > at;
  if (stands && before.prepared_by === by) return fail(problem('APPROVER_IS_PROPOSER'));
  await tx
    .deleteFrom('export_asked')
    .where('tenant', '=', key.tenant)
    .where('part', '=', key.part)
    .where('id', '=', key.id)
    .execute();
  if (stands) return ok({ preparedBy: before.prepared_by, reason: before.reason });
  const { numInsertedOrUpdatedRows: kept } = await tx
    .insertInto('export_asked')
    .values({ ...key, reason, prepared_by: by, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  // Another was first at the same moment: begun anew, theirs is found.
  if (kept !== 1n) throw new OvertakenError();
  return ok(undefined);
}

/** A file whose every row says who took it out, so that a leaf of it is known by itself. */
export async function* watermarked(file: Written, mark: string): Written {
  let cell = 'watermark';
  for await (const row of file) {
    yield `${row.slice(0, -2)},${csvRow([cell])}`;
    cell = mark;
  }
}
