import { addDays, formatDay, type Day } from '@forbear/money';
import { fail, problem, type Result } from '@forbear/problem';
import { KEPT, KEPT_CLASSES, type keptEntry, type KeptClass } from '@forbear/wire/desk';
import { sql } from 'kysely';
import type { z } from 'zod';
import { dayAt } from '../clock.ts';
import type { Desk } from '../plugin/route.ts';
import type { Tx } from '../store/store.ts';
import type { Whose } from './whose.ts';
import { CONTACTS, HANDLING_YEARS, OVER, yearsFrom } from './term.ts';

export type Kept = z.infer<typeof keptEntry>;
type Count = { readonly erased: number; readonly kept: number; readonly until?: Day | undefined };
type Sweep = {
  readonly tx: Tx;
  readonly whose: Whose;
  readonly at: number;
  readonly years: number;
};

const isOver = ({ state }: Whose['cases'][number]): boolean =>
  (OVER as readonly string[]).includes(state);

const idsOf = (cases: Whose['cases']): readonly string[] => cases.map(({ id }) => id);

async function counted(query: { execute(db: Tx): Promise<{ rows: unknown[] }> }, tx: Tx) {
  return ((await query.execute(tx)).rows as { n: number; last?: number | null }[])[0];
}

/** Grants of items of some cases: the value goes with the grant, the words it was given by stay. */
async function ungranted(
  { tx, whose: { tenant }, at }: Sweep,
  items: readonly string[],
  cases: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update disclosure set value = null, withdrawn_at = coalesce(withdrawn_at, ${at})
    where tenant = ${tenant} and case_id = any(${cases}) and item = any(${items}) and value is not null`.execute(
    tx,
  );
  return Number(numAffectedRows ?? 0);
}

/** Whether the words `f` of a case are the record of a call or a letter. */
export const ofContact = sql`exists (select 1 from event e where e.tenant = f.tenant and e.part = f.part
  and e.stream = f.case_id and e.seq = f.seq and e.kind = any(${[...CONTACTS]}))`;

async function assessment(sweep: Sweep): Promise<Count> {
  const { tx, whose, at } = sweep;
  const cases = idsOf(whose.cases);
  const grants = await ungranted(sweep, ['budget', 'others', 'papers'], cases);
  // The bytes lie in files: their day is made yesterday, and what is over goes right after this commits.
  const { numAffectedRows } = await sql`
    update paper_file set ends_on = ${addDays(dayAt(at), -1)}
    where tenant = ${whose.tenant} and case_id = any(${cases}) and erased_at is null`.execute(tx);
  return { erased: grants + Number(numAffectedRows ?? 0), kept: 0 };
}

async function request(sweep: Sweep): Promise<Count> {
  const { tx, whose } = sweep;
  const { tenant } = whose;
  const complaints = idsOf(whose.cases.filter(({ state }) => state === 'complaint'));
  const free = idsOf(whose.cases.filter(({ state }) => state !== 'complaint'));
  const live = idsOf(whose.cases.filter(({ state }) => state === 'keeping' || state === 'late'));
  const grants = await ungranted(sweep, ['request'], free);
  // Reports count on without the reason, which goes with its grant.
  await sql`update request_fact set reason = null
    where tenant = ${tenant} and id = any(${free})`.execute(tx);
  const identity = await ungranted(
    sweep,
    ['identity'],
    free.filter((id) => !live.includes(id)),
  );
  const words = await sql`
    delete from sealed_field f
    where tenant = ${tenant} and case_id = any(${free}) and not ${ofContact}`.execute(tx);
  const asked = await sql`
    update public_request set name = '', body = '{}', session = null,
      state = case when state = 'open' then 'refused' else state end
    where tenant = ${tenant} and id = any(${whose.requests}) and body <> '{}'`.execute(tx);
  const left = await counted(
    sql`select
      (select count(*) from sealed_field f where tenant = ${tenant} and case_id = any(${complaints}) and not ${ofContact})
      + (select count(*) from disclosure where tenant = ${tenant} and value is not null and (
          (case_id = any(${complaints}) and item in ('request', 'identity'))
          or (case_id = any(${live}) and item = 'identity'))) as n`,
    tx,
  );
  const erased = [words, asked].reduce(
    (sum, { numAffectedRows }) => sum + Number(numAffectedRows),
    0,
  );
  return { erased: grants + identity + erased, kept: Number(left?.n ?? 0) };
}

async function safeContact(sweep: Sweep): Promise<Count> {
  const { tx, whose } = sweep;
  const erased = await ungranted(sweep, ['safe-contact'], idsOf(whose.cases.filter(isOver)));
  const left = await counted(
    sql`select count(*) as n from disclosure where tenant = ${whose.tenant}
      and case_id = any(${idsOf(whose.cases)}) and item = 'safe-contact' and value is not null`,
    tx,
  );
  return { erased, kept: Number(left?.n ?? 0) };
}

/** A day in China of milliseconds UTC, as SQL. */
const dayIn = (column: string) => sql.raw(`((${column} + 28800000) / 86400000)`);

async function contact({ tx, whose: { tenant, cases }, years }: Sweep): Promise<Count> {
  const ids = idsOf(cases);
  const left = await counted(
    sql`select count(*) as n, max(day) as last from (
      select ${dayIn('at')} as day from message where tenant = ${tenant} and case_id = any(${ids})
      union all select on_day from contact_note where tenant = ${tenant} and case_id = any(${ids})
      union all select on_day from diary where tenant = ${tenant} and case_id = any(${ids})
      union all select ${dayIn('e.at')} from sealed_field f join event e on e.tenant = f.tenant and e.part = f.part
        and e.stream = f.case_id and e.seq = f.seq
        where f.tenant = ${tenant} and f.case_id = any(${ids}) and e.kind = any(${[...CONTACTS]})) as kept`,
    tx,
  );
  const last = left?.last ?? undefined;
  const until = last === undefined ? undefined : yearsFrom(Number(last) as Day, years);
  return { erased: 0, kept: Number(left?.n ?? 0), until };
}

async function agreement({ tx, whose: { tenant, cases } }: Sweep): Promise<Count> {
  const streams = idsOf(cases).flatMap((id) => [id, `${id}/chat`, `${id}/grants`]);
  const left = await counted(
    sql`select count(*) as n from event where tenant = ${tenant} and stream = any(${streams})`,
    tx,
  );
  return { erased: 0, kept: Number(left?.n ?? 0) };
}

async function book({ tx, whose: { tenant, accounts, person } }: Sweep): Promise<Count> {
  const left = await counted(
    sql`select
      (select count(*) from account_origin where tenant = ${tenant} and id = any(${accounts.map(({ id }) => id)}) and name <> '')
      + (select count(*) from payment where tenant = ${tenant}
          and (loan = any(${accounts.map(({ loan }) => loan)}) or person = ${person})
          and (payer is not null or note is not null or person is not null)) as n`,
    tx,
  );
  return { erased: 0, kept: Number(left?.n ?? 0) };
}

async function handling({ tx, whose: { tenant, cases, person }, at }: Sweep): Promise<Count> {
  const left = await counted(
    sql`select
      (select count(*) from access_note where tenant = ${tenant} and case_id = any(${idsOf(cases)}))
      + (select count(*) from privacy_request where tenant = ${tenant} and person = ${person}) as n`,
    tx,
  );
  return { erased: 0, kept: Number(left?.n ?? 0), until: yearsFrom(dayAt(at), HANDLING_YEARS) };
}

async function device({ tx, whose: { tenant, person }, at }: Sweep): Promise<Count> {
  const { numAffectedRows } = await sql`
    update pairing set ended_at = coalesce(ended_at, ${at}), device_key = ''
    where tenant = ${tenant} and person = ${person} and device_key <> ''`.execute(tx);
  await sql`delete from one_time_code where tenant = ${tenant} and kind = 'invite' and about = ${person}`.execute(
    tx,
  );
  return { erased: Number(numAffectedRows ?? 0), kept: 0 };
}

const SWEEPS: Readonly<Record<KeptClass, (sweep: Sweep) => Promise<Count>>> = {
  ...{
    assessment,
    request,
    'safe-contact': safeContact,
    contact,
    agreement,
    book,
    handling,
    device,
  },
};

const filled = (text: string, years: number): string => text.replace('{years}', String(years));

/** Erases at once what a deletion takes, seals closed cases, and tells of every class what went and what stays, and why. */
export async function erased(tx: Tx, whose: Whose, at: number, years: number): Promise<Kept[]> {
  const told: Kept[] = [];
  for (const what of KEPT_CLASSES) {
    const { until, ...count } = await SWEEPS[what]({ tx, whose, at, years });
    if (count.erased + count.kept === 0) continue;
    const { how, zh, en } = KEPT[what];
    told.push({
      ...{ what, name: { zh, en }, ...count },
      how: { zh: filled(how.zh, years), en: filled(how.en, years) },
      ...(until === undefined ? {} : { until: formatDay(until) }),
    });
  }
  const closed = idsOf(whose.cases.filter(({ state }) => state === 'closed'));
  await sql`update hardship_case set sealed_at = ${at}
    where tenant = ${whose.tenant} and id = any(${closed}) and sealed_at is null`.execute(tx);
  return told;
}

/** What a deletion would do: the same steps, taken back. */
export async function foretold({ store, clock, setting }: Desk, whose: Whose): Promise<Kept[]> {
  let told: Kept[] = [];
  await store.write(async (tx): Promise<Result<never>> => {
    told = await erased(tx, whose, clock.now(), setting.recordYears);
    return fail(problem('NOT_FOUND'));
  });
  return told;
}
