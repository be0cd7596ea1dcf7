import { ok, present, type Result } from '@forbear/problem';
import { formatDay, formatFen, type Day } from '@forbear/money';
import { GRANTED, shaped } from '@forbear/wire/desk';
import { accountsOf, type KeptAccount } from '../book/account.ts';
import type { Caller } from '../people/principal.ts';
import { staffById } from '../people/staff.ts';
import type { Desk } from '../plugin/route.ts';
import { caseOf, rowOf, type Db, type KeptCase } from './case-book.ts';
import { loanView, proposalOf, queueRow, stateView, termsView } from './case-view.ts';
import { grantedItems, noted, proposalBasis } from './disclosure.ts';
import { lenderOf, proposalInput } from './loan.ts';
import { maskedName, sightOf, type Sight } from './seen.ts';
import type { CaseRow } from './table.ts';

/** A case that a caller may see, and how. */
export type Seen = { readonly kept: KeptCase; readonly sight: Sight };

export async function seenCase(
  db: Db,
  tenant: string,
  id: string,
  caller: Caller | undefined,
): Promise<Result<Seen>> {
  const row = await rowOf(db, tenant, id);
  if (!row.ok) return row;
  const sight = sightOf(caller, row.value);
  if (!sight.ok) return sight;
  const kept = await caseOf(db, row.value);
  return kept.ok ? ok({ kept: kept.value, sight: sight.value }) : kept;
}

/** Days before which no book was kept: what is closed counts by each account's own mark. */
const NEVER = 0 as Day;

export async function accountIn(db: Db, row: CaseRow): Promise<KeptAccount | undefined> {
  const at = { tenant: row.tenant, part: row.part };
  const [account] = await accountsOf(db, at, [row.account], NEVER, { journals: false });
  return account;
}

export async function nameOf(db: Db, { tenant, part, account }: CaseRow): Promise<string> {
  const found = await db
    .selectFrom('account_origin')
    .select('name')
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('id', '=', account)
    .executeTakeFirst();
  return found?.name ?? '';
}

/** The head of a case, signed (H4). */
export function headOf({ signer }: Desk, { row, events }: KeptCase, at: number) {
  const last = events.at(-1);
  const head = { stream: row.id, seq: last?.seq ?? 0, digest: last?.hash ?? '', at };
  return signer.head(head);
}

/** A case as its reader may see it. What was granted stands in `disclosed`, what was not is absent; each read is noted. */
export async function caseView(desk: Desk, { kept, sight }: Seen, caller: Caller) {
  const { store, clock, setting } = desk;
  const { db } = store;
  const today = clock.today();
  const { row, state, rules } = kept;
  const account = await accountIn(db, row);
  const terms = await termsView(db, kept, sight);
  if (!terms.ok) return terms;
  const loan = account === undefined ? ok({}) : loanView(account, today);
  if (!loan.ok) return loan;
  const items = sight === 'masked' ? {} : await grantedItems(db, row, today);
  if (sight === 'open' && caller.kind === 'staff')
    await noted(db, row, Object.keys(items), { reader: caller.id, role: roleOf(caller) }, clock);
  const name = await nameOf(db, row);
  const basis = proposalBasis(items);
  const lender = lenderOf(setting);
  const input =
    basis === undefined || account === undefined || sight !== 'open'
      ? undefined
      : proposalInput(account, lender, rules.policy, today, basis.disclosed, basis.ask);
  const { next, ...rest } = stateView(kept);
  return ok({
    ...queueRow(sight === 'masked' ? { ...row, needs: [] } : row, today, next, {
      name: sight === 'masked' ? maskedName(name) : name,
      ...(await ownerView(store, state.owner)),
    }),
    ...requestView(items.request),
    ...rest,
    ...terms.value,
    ...(setting.book === 'mirror' && caller.kind === 'staff' ? await coreView(db, kept) : {}),
    ...loan.value,
    disclosed: items,
    ...(input?.ok === true ? { input: input.value } : {}),
    clock: rules.clock,
    head: headOf(desk, kept, clock.now()),
  });
}

/** A page of a case is read in several answers within this time: one line tells of them. */
const PAGE_MS = 60_000;

/** The words of a request that stand in events and packs are read with them (K4). */
export async function noteWords({ store, clock }: Desk, { kept, sight }: Seen, caller: Caller) {
  if (sight !== 'open' || caller.kind !== 'staff') return;
  const { tenant, part, id } = kept.row;
  const words = await store.db
    .selectFrom('sealed_field')
    .select('id')
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .where('name', '=', 'text')
    .executeTakeFirst();
  const told = await store.db
    .selectFrom('access_note')
    .select('id')
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .where('item', '=', 'request')
    .where('reader', '=', caller.id)
    .where('at', '>', clock.now() - PAGE_MS)
    .limit(1)
    .executeTakeFirst();
  if (words === undefined || told !== undefined) return;
  const by = { reader: caller.id, role: roleOf(caller) };
  await noted(store.db, kept.row, ['request'], by, clock);
}

/** What the core system has said of a loan since its agreement took effect. */
async function coreView(db: Db, { row, state }: KeptCase) {
  if (state.agreement === undefined) return {};
  const told = await db
    .selectFrom('core_word')
    .select(['told_on', 'differences'])
    .where('tenant', '=', row.tenant)
    .where('part', '=', row.part)
    .where('id', '=', row.account)
    .executeTakeFirst();
  if (told === undefined || told.told_on < state.agreement.on) return { core: { word: 'awaited' } };
  const word = told.differences === 0 ? 'same' : 'differs';
  return { core: { word, on: formatDay(told.told_on) } };
}

/** Who has a case, by name. */
async function ownerView({ db, tenant }: Desk['store'], owner: string | undefined) {
  if (owner === undefined) return {};
  const staff = await staffById({ db, tenant }, owner);
  return { owner: { id: owner, name: staff?.name ?? '' } };
}

/** What a queue shows of a request that was granted. */
export function requestView(value: unknown): object {
  const request = shaped(GRANTED.request, value);
  if (!request.ok) return {};
  const { ask } = value as { readonly ask?: readonly unknown[] };
  return { share: formatFen(request.value.share), ...present({ ask }) };
}

const roleOf = (caller: Extract<Caller, { kind: 'staff' }>): string => caller.who.roles[0] ?? '';

/** What the program proposes for a case, by what was granted, which is read with it (K4); GRANT_MISSING is left to whoever asks: absent. */
export async function caseProposal(
  desk: Desk,
  { kept }: Seen,
  caller: Extract<Caller, { kind: 'staff' }>,
) {
  const { store, clock, setting } = desk;
  const account = await accountIn(store.db, kept.row);
  const today = clock.today();
  const basis = proposalBasis(await grantedItems(store.db, kept.row, today));
  if (basis === undefined || account === undefined) return undefined;
  const read = basis.disclosed.budget === undefined ? ['request'] : ['request', 'budget'];
  const by = { reader: caller.id, role: roleOf(caller) };
  await noted(store.db, kept.row, read, by, clock);
  const { policy } = kept.rules;
  const lender = lenderOf(setting);
  const input = proposalInput(account, lender, policy, today, basis.disclosed, basis.ask);
  return input.ok ? ok(proposalOf(input.value)) : input;
}
