import { type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { sql } from 'kysely';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beginOf } from '../clock.ts';
import { appendBeside } from '../case/beside.ts';
import { rowOf } from '../case/case-book.ts';
import type { Desk } from '../plugin/route.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { ofContact } from './erase.ts';
import {
  AFTER_END_YEARS,
  CONTACTS,
  HANDLING_YEARS,
  OVER,
  SECURITY_DAYS,
  yearsFrom,
} from './term.ts';

/**
 * Erases what is over on the clock's day, whoever forgot to (K7): grants and papers whose days have passed, records of
 * contacts, words of cases and names of loans that have long ended, old notes of who did what. The chain stays as it is:
 * it holds commitments alone (H5). Again, it finds nothing.
 */
export async function eraseOver(desk: Desk): Promise<Result<true>> {
  const grants = await endGrants(desk);
  if (!grants.ok) return grants;
  const papers = await erasePapers(desk);
  if (!papers.ok) return papers;
  const { store, clock, setting } = desk;
  return store.write(async (tx) => {
    const today = clock.today();
    await forgetContacts(tx, yearsFrom(today, -setting.recordYears));
    await forgetCases(tx, yearsFrom(today, -AFTER_END_YEARS));
    await forgetNames(tx, yearsFrom(today, -AFTER_END_YEARS));
    await forgetHandling(tx, beginOf(yearsFrom(today, -HANDLING_YEARS)));
    await forgetSignIns(tx, clock.machine());
    await sealClosed(tx, clock.now());
    return ok(true as const);
  });
}

/** Grants whose last day is over lose their value, case by case; the case's chain of grants says so. */
async function endGrants({ store, clock }: Desk): Promise<Result<number>> {
  const { rows } = await sql<{ case_id: string }>`
    select distinct case_id from disclosure where tenant = ${store.tenant}
      and value is not null and ends_on < ${clock.today()} order by case_id`.execute(store.db);
  for (const { case_id } of rows) {
    const done = await store.write(async (tx) => {
      const row = await rowOf(tx, store.tenant, case_id, 'held');
      if (!row.ok) return row;
      const at = clock.now();
      const ended = await sql<{ id: string }>`
        update disclosure set value = null, withdrawn_at = coalesce(withdrawn_at, ${at})
        where tenant = ${store.tenant} and part = ${row.value.part} and case_id = ${case_id}
          and value is not null and ends_on < ${clock.today()} returning id`.execute(tx);
      const data = { grants: ended.rows.map(({ id }) => id).sort() };
      return appendBeside(tx, row.value, 'grants', { at, actor: 'program', kind: 'expire', data });
    });
    if (!done.ok) return done;
  }
  return ok(rows.length);
}

/** Papers whose last day is over: the file goes first, so that a stop in between leaves none behind; what kind it was goes, too. */
export async function erasePapers({ store, clock, setting }: Desk): Promise<Result<number>> {
  const { rows } = await sql<{ id: string; place: string }>`
    select id, place from paper_file where tenant = ${store.tenant}
      and erased_at is null and ends_on < ${clock.today()} order by id`.execute(store.db);
  for (const { place } of rows) await rm(join(setting.files, place), { force: true });
  return store.write(async (tx) => {
    const ids = rows.map(({ id }) => id);
    const at = clock.now();
    await sql`update paper_file set erased_at = ${at}, kind = ''
      where tenant = ${store.tenant} and id = any(${ids})`.execute(tx);
    return ok(ids.length);
  });
}

/** Chat, calls, letters, appointments, promises and complaints of days before `first`. */
async function forgetContacts(tx: Tx, first: Day): Promise<void> {
  const tenant = tenantOf(tx);
  const before = beginOf(first);
  await sql`delete from message where tenant = ${tenant} and at < ${before}`.execute(tx);
  await sql`delete from contact_note where tenant = ${tenant} and on_day < ${first}`.execute(tx);
  await sql`delete from diary where tenant = ${tenant} and on_day < ${first} and at < ${before}`.execute(
    tx,
  );
  await sql`delete from sealed_field f using event e where f.tenant = ${tenant} and e.tenant = f.tenant
    and e.part = f.part and e.stream = f.case_id and e.seq = f.seq and e.at < ${before}
    and e.kind = any(${[...CONTACTS]})`.execute(tx);
}

/** All that was said in cases that were over before `first`; requests without the app of which no case came. */
async function forgetCases(tx: Tx, first: Day): Promise<void> {
  const tenant = tenantOf(tx);
  const over = sql`select id from hardship_case where tenant = ${tenant}
    and state = any(${[...OVER]}) and since < ${first}`;
  await sql`delete from sealed_field f where tenant = ${tenant} and not ${ofContact}
    and case_id in (${over})`.execute(tx);
  await sql`update disclosure set value = null, withdrawn_at = coalesce(withdrawn_at, granted_at)
    where tenant = ${tenant} and value is not null and case_id in (${over})`.execute(tx);
  await sql`update request_fact set reason = null where tenant = ${tenant}
    and id in (${over})`.execute(tx);
  await sql`update public_request set name = '', body = '{}', session = null,
      state = case when state = 'open' then 'refused' else state end
    where tenant = ${tenant} and body <> '{}'
      and (case_id in (${over}) or (case_id is null and at < ${beginOf(first)}))`.execute(tx);
}

/** Claims and credit: what of a loan's balances is zero once it is paid. */
const CLAIMS = '^(1303|1132|1221|2241|910)';

/** Names, phones, payers and notes of loans that were paid before `first` and do not stay open. */
async function forgetNames(tx: Tx, first: Day): Promise<void> {
  const tenant = tenantOf(tx);
  const paid = sql`select a.id from account a join product p on p.tenant = a.tenant and p.id = a.product
    where a.tenant = ${tenant} and a.last_on < ${first}
      and coalesce(p.body::jsonb ->> 'staysOpen', 'false') <> 'true'
      and not exists (select 1 from jsonb_each_text(a.balances) b where b.key ~ ${CLAIMS} and b.value::numeric <> 0)`;
  await sql`update payment set payer = null, note = null, person = null where tenant = ${tenant}
    and (payer is not null or note is not null or person is not null)
    and loan in (select loan from account_origin
      where tenant = ${tenant} and name <> '' and id in (${paid}))`.execute(tx);
  await sql`update account_origin set name = '', phone = null
    where tenant = ${tenant} and name <> '' and id in (${paid})`.execute(tx);
}

/** Who read what, who did what, requests that were answered: before an instant. */
async function forgetHandling(tx: Tx, before: number): Promise<void> {
  const tenant = tenantOf(tx);
  await sql`delete from access_note where tenant = ${tenant} and at < ${before}`.execute(tx);
  await sql`delete from audit where tenant = ${tenant} and at < ${before}`.execute(tx);
  await sql`delete from privacy_request where tenant = ${tenant} and answered_at < ${before}`.execute(
    tx,
  );
  await sql`delete from pairing where tenant = ${tenant} and ended_at < ${before}`.execute(tx);
}

const DAY_MS = 86_400_000;

/** Sessions, codes and counts of failures go by the machine's time, as they came. */
async function forgetSignIns(tx: Tx, now: number): Promise<void> {
  const tenant = tenantOf(tx);
  const before = now - SECURITY_DAYS * DAY_MS;
  await sql`delete from staff_session where tenant = ${tenant} and ends_at < ${before}`.execute(tx);
  await sql`delete from one_time_code where tenant = ${tenant} and ends_at < ${before}`.execute(tx);
  await sql`delete from pace where tenant = ${tenant} and last_at < ${now - DAY_MS}`.execute(tx);
}

/** Cases that were closed after their person had the rest deleted. */
async function sealClosed(tx: Tx, at: number): Promise<void> {
  await sql`update hardship_case c set sealed_at = ${at}
    where c.tenant = ${tenantOf(tx)} and c.state = 'closed' and c.sealed_at is null and exists (
      select 1 from privacy_request r where r.tenant = c.tenant and r.kind = 'delete' and r.state = 'granted'
        and (r.person = c.person or r.case_id = c.id))`.execute(tx);
}
