import type { Day } from '@forbear/money';
import { uuidv7 } from 'uuidv7';
import { tenantOf, type Tx } from '../store/store.ts';
import { REFERENCE } from './table.ts';

/** What somebody did that an auditor asks about: ids, codes, and the reason that somebody of the desk gave; no personal value. */
export type AuditNote = {
  /** The machine's own time, and the business day, which a demonstration may set. */
  readonly at: number;
  readonly on: Day;
  readonly actor: string;
  readonly action: string;
  /** Id of what it was done to; empty where there is none. */
  readonly about?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  /** Of the request. */
  readonly trace: string;
};

/** Writes a note that commits with what it tells of. */
export async function note(tx: Tx, given: AuditNote): Promise<void> {
  const { at, on, actor, action, about = '', detail = {}, trace } = given;
  await tx
    .insertInto('audit')
    .values({
      tenant: tenantOf(tx),
      part: REFERENCE,
      id: uuidv7(),
      ...{ at, on_day: on, actor, action, about, trace },
      detail: JSON.stringify(detail),
    })
    .execute();
}
