import { arithmeticOf, type DeskState, type Disclosed } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { addDays, withinRange, type Day } from '@forbear/money';
import { fail, ok, present, problem, problemAt, type Result } from '@forbear/problem';
import { DISCLOSED, GRANTED, shaped, type DisclosedItem } from '@forbear/wire/desk';
import { uuidv7 } from 'uuidv7';
import { dayAt, type Clock } from '../clock.ts';
import { forgetReason } from '../report/keep.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import type { Db } from './case-book.ts';
import type { CaseRow } from './table.ts';

type Of = Pick<CaseRow, 'tenant' | 'part' | 'id'>;

/** The words by which something was granted, as a digest, and when they were shown (K2). */
export type Shown = { readonly digest: string; readonly at: number };

/** States from which on what was shown for the assessment is needed for its days alone (K7). */
const DECIDED: readonly DeskState[] = [
  ...(['keeping', 'late', 'broken', 'refused', 'settled', 'closed', 'withdrawn'] as const),
];
export const isDecided = (state: DeskState): boolean => DECIDED.includes(state);

/**
 * What is granted, as JSON of its item's shape; the newest grant of an item takes the place of the one before. Which words
 * were shown is kept where it is known. After the decision it ends as what was granted before it does.
 */
export async function granted(
  tx: Tx,
  { part, id, state }: Pick<CaseRow, 'part' | 'id' | 'state'>,
  item: DisclosedItem,
  value: unknown,
  shown: Shown | undefined,
  at: number,
): Promise<Result<string>> {
  const checked =
    item === 'budget' ? countable(value, dayAt(at)) : shaped<unknown>(GRANTED[item], value);
  if (!checked.ok) return fail(problemAt('/value', checked.problem));
  const text = JSON.stringify(value);
  if (text === undefined || text.length > 20_000) return fail(problem('TOO_LARGE', {}, '/value'));
  const tenant = tenantOf(tx);
  await erased(tx, { tenant, part, id }, item, at);
  const key = { tenant, part, id: uuidv7(), case_id: id };
  const days = isDecided(state) ? DISCLOSED[item].endsAfterDecision : undefined;
  const ends_on = days === undefined ? null : addDays(dayAt(at), days);
  await tx
    .insertInto('disclosure')
    .values({
      ...key,
      ...{ item, value: text, text_digest: shown?.digest ?? null, shown_at: shown?.at ?? null },
      ...{ granted_at: at, ends_on, withdrawn_at: null },
    })
    .execute();
  await noteNeeds(tx, { tenant, part, id }, dayAt(at));
  return ok(key.id);
}

/** Reasons for which somebody is seen before others of the same day. */
const NEEDS: Readonly<Partial<Record<string, string>>> = { illness: 'illness', care: 'dependants' };

/** What raises a case in the queue, by what is granted now: with the grant it goes at once. */
async function noteNeeds(tx: Tx, of: Of, on: Day): Promise<void> {
  const request = shaped(GRANTED.request, (await grantedItems(tx, of, on)).request);
  const need = request.ok ? NEEDS[request.value.reason] : undefined;
  await tx
    .updateTable('hardship_case')
    .set({ needs: need === undefined ? [] : [need] })
    .where('tenant', '=', of.tenant)
    .where('part', '=', of.part)
    .where('id', '=', of.id)
    .execute();
}

/** Months that a proposal looks ahead. */
const MONTHS = 72;

/** A budget whose months can be added up, too: what no proposal could count with is refused when it comes. */
function countable(value: unknown, on: Day): Result<unknown> {
  const budget = shaped(GRANTED.budget, value);
  if (!budget.ok) return budget;
  return withinRange(() => ok(arithmeticOf({ budget: budget.value }, on, MONTHS)));
}

/** What was granted before is gone, not hidden: the value is erased with the grant (K3). */
async function erased(tx: Tx, { tenant, part, id }: Of, item: string, at: number): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('disclosure')
    .set({ value: null, withdrawn_at: at })
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .where('item', '=', item)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (item === 'request' && numUpdatedRows > 0n) await forgetWords(tx, { tenant, part, id });
  return Number(numUpdatedRows);
}

/** A request was granted with its words, which stand beside the event that opened the case, and in the form they came by. */
async function forgetWords(tx: Tx, { tenant, part, id }: Of): Promise<void> {
  await tx
    .deleteFrom('sealed_field')
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .where('name', '=', 'text')
    .execute();
  await tx
    .updateTable('public_request')
    .set({ body: '{}' })
    .where('tenant', '=', tenant)
    .where('case_id', '=', id)
    .execute();
}

/** Ends a grant at once, with the papers that were sent by it; NOT_FOUND where it is none of this case. */
export async function withdrawn(
  tx: Tx,
  of: Of,
  grantId: string,
  at: number,
): Promise<Result<true>> {
  const found = await tx
    .selectFrom('disclosure')
    .select('item')
    .where('tenant', '=', of.tenant)
    .where('part', '=', of.part)
    .where('case_id', '=', of.id)
    .where('id', '=', grantId)
    .executeTakeFirst();
  if (found === undefined) return fail(problem('NOT_FOUND'));
  await erased(tx, of, found.item, at);
  if (found.item === 'request') await forgetReason(tx, of);
  // The bytes lie in files: their day is made yesterday, and what is over goes right after this commits.
  if (found.item === 'papers')
    await papersOf(tx, of)
      .set({ ends_on: addDays(dayAt(at), -1) })
      .where('author', '=', 'borrower')
      .execute();
  await noteNeeds(tx, of, dayAt(at));
  return ok(true);
}

/** What is granted and has not ended, by item: what is not there was not granted, or not any more (K1). */
export async function grantedItems(
  db: Db,
  of: Of,
  on: Day,
): Promise<Readonly<Partial<Record<DisclosedItem, unknown>>>> {
  const rows = await db
    .selectFrom('disclosure')
    .select(['item', 'value', 'ends_on'])
    .where('tenant', '=', of.tenant)
    .where('part', '=', of.part)
    .where('case_id', '=', of.id)
    .where('withdrawn_at', 'is', null)
    .execute();
  const live = rows.filter(({ value, ends_on }) => value !== null && (ends_on ?? on) >= on);
  return Object.fromEntries(live.map(({ item, value }) => [item, JSON.parse(value as string)]));
}

/** What of it a proposal hangs on: reason and share of the request, the budget where it was granted, and the ask. */
export function proposalBasis(
  items: Readonly<Partial<Record<DisclosedItem, unknown>>>,
): { readonly disclosed: Disclosed; readonly ask?: readonly Measure[] } | undefined {
  const request = shaped(GRANTED.request, items.request);
  if (!request.ok) return undefined;
  const { reason, share, ask } = request.value;
  const budget = items.budget === undefined ? undefined : shaped(GRANTED.budget, items.budget);
  return {
    disclosed: { reason, share, ...(budget?.ok === true ? { budget: budget.value } : {}) },
    ...present({ ask }),
  };
}

/** Each read of what a borrower granted leaves a line that the borrower sees (K4). */
export async function noted(
  db: Db,
  of: Of,
  items: readonly string[],
  by: { readonly reader: string; readonly role: string; readonly reason?: string },
  clock: Clock,
): Promise<void> {
  if (items.length === 0) return;
  const at = clock.now();
  await db
    .insertInto('access_note')
    .values(
      items.map((item) => {
        const key = { tenant: of.tenant, part: of.part, id: uuidv7(), case_id: of.id };
        return { ...key, item, reader: by.reader, role: by.role, reason: by.reason ?? null, at };
      }),
    )
    .execute();
}

/** Days that papers are kept after the decision, as the words say by which they were granted. */
const PAPERS_DAYS = DISCLOSED.papers.endsAfterDecision;

/** The last day of a paper that comes in on a day on which the case is decided already. */
export const paperEnd = (on: Day): Day => addDays(on, PAPERS_DAYS);

const papersOf = (tx: Tx, of: Of) =>
  tx
    .updateTable('paper_file')
    .where('tenant', '=', of.tenant)
    .where('part', '=', of.part)
    .where('case_id', '=', of.id)
    .where('erased_at', 'is', null);

/** After the decision what was shown for the assessment ends in its days (K7). */
export async function endAfterDecision(tx: Tx, of: Of, on: Day): Promise<void> {
  await papersOf(tx, of)
    .set({ ends_on: paperEnd(on) })
    .where('ends_on', 'is', null)
    .execute();
  for (const [item, { endsAfterDecision }] of Object.entries(DISCLOSED))
    if (endsAfterDecision !== undefined)
      await tx
        .updateTable('disclosure')
        .set({ ends_on: addDays(on, endsAfterDecision) })
        .where('tenant', '=', of.tenant)
        .where('part', '=', of.part)
        .where('case_id', '=', of.id)
        .where('item', '=', item)
        .where('ends_on', 'is', null)
        .execute();
}

/** Once more under review, as after an undo: what has not ended yet is needed until the next decision. */
export async function neededAgain(tx: Tx, of: Of, on: Day): Promise<void> {
  await papersOf(tx, of).set({ ends_on: null }).where('ends_on', '>=', on).execute();
  await tx
    .updateTable('disclosure')
    .set({ ends_on: null })
    .where('tenant', '=', of.tenant)
    .where('part', '=', of.part)
    .where('case_id', '=', of.id)
    .where('withdrawn_at', 'is', null)
    .where('ends_on', '>=', on)
    .execute();
}
