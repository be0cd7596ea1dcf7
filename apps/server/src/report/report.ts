import { formatDay, formatFen, fen, type Day } from '@forbear/money';
import { REFUSALS } from '@forbear/casework';
import { ok } from '@forbear/problem';
import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../store/store.ts';
import { recoveries } from './recovery.ts';
import './table.ts';

export const REPORTS = ['answers', 'agreements', 'keeping', 'money'] as const;
export type ReportName = (typeof REPORTS)[number];
export const GROUPS = ['product', 'reason', 'channel', 'month'] as const;
export type ReportGroup = (typeof GROUPS)[number];

/** Groups of fewer requests are not told: a person might be known from them. */
export const LEAST = 10;

/** Every reason of a refusal; one that nobody was refused for has no column. */
const REFUSED = Object.keys(REFUSALS);
/** A figure that is not counted row by row. */
const NOTHING = sql`null`;

type Unit = 'count' | 'days' | 'share' | 'yuan';
type Column = { readonly key: string; readonly unit: Unit; readonly value: RawBuilder<unknown> };
const column = (key: string, unit: Unit, value: RawBuilder<unknown>): Column => ({
  ...{ key, unit, value },
});

/** A share of one count in another, as a float: numerics are whole here; nothing where there is none to share. */
const share = (part: RawBuilder<unknown>, of: RawBuilder<unknown>) =>
  sql`round(${part}::numeric / nullif(${of}, 0), 4)::float8`;

const answered = sql`count(f.answered_on)`;
const effective = sql`count(*) filter (where f.accepted_on is not null and f.undone_on is null)`;
const over = (months: number, today: Day) => {
  const until = today - Math.round((months * 365) / 12);
  const old = sql`f.accepted_on <= ${until} and f.undone_on is null`;
  const ended = sql`f.ended_on - f.accepted_on <= ${Math.round((months * 365) / 12)}`;
  return share(
    sql`count(*) filter (where ${old} and ${ended})`,
    sql`count(*) filter (where ${old})`,
  );
};

/**
 * Journals of waivers and of what became principal, of the account of a request, not taken back since; those after a later
 * agreement of the same account are of that one.
 */
const posted = (kind: string, accounts: readonly string[], sign: 1 | -1) => sql`sum((
  select coalesce(sum(u.amount), 0) from journal j, unnest(j.accounts, j.amounts) as u(account, amount)
  where j.tenant = f.tenant and j.part = f.part and j.id = f.account and j.kind = ${kind}
    and f.accepted_on is not null and j.posted_on >= f.accepted_on
    and u.account = any(${accounts}) and sign(u.amount) = ${sign}
    and not exists (select 1 from request_fact g where g.tenant = f.tenant and g.part = f.part
      and g.account = f.account and g.accepted_on > f.accepted_on and g.accepted_on <= j.posted_on)
    and not exists (select 1 from journal r where r.tenant = j.tenant and r.part = j.part and r.id = j.id
      and r.reverses = j.loan || '/' || j.no)))`;

const columnsOf = (name: ReportName, today: Day): readonly Column[] => {
  switch (name) {
    case 'answers':
      return [
        column('answered', 'count', answered),
        column('p50', 'days', sql`percentile_cont(0.5) within group (order by f.answer_days)`),
        column('p90', 'days', sql`percentile_cont(0.9) within group (order by f.answer_days)`),
        column('inTime', 'share', share(sql`count(*) filter (where f.in_time)`, answered)),
      ];
    case 'agreements':
      return [
        column('agreed', 'share', share(effective, answered)),
        column('refused', 'share', share(sql`count(f.refused)`, answered)),
        ...REFUSED.map((code) =>
          column(`refused:${code}`, 'count', sql`count(*) filter (where f.refused = ${code})`),
        ),
        column('undone', 'share', share(sql`count(f.undone_on)`, sql`count(f.accepted_on)`)),
        column(
          'givenUp',
          'count',
          sql`count(*) filter (where f.waits_for_person and f.last_on < ${today - 30})`,
        ),
      ];
    case 'keeping':
      return [
        column('due', 'count', sql`sum(f.due)`),
        column('kept', 'share', share(sql`sum(f.paid_in_time)`, sql`sum(f.due)`)),
        column('cured', 'share', share(sql`sum(f.cured)`, sql`sum(f.late)`)),
        column('broken3', 'share', over(3, today)),
        column('broken6', 'share', over(6, today)),
        column('broken12', 'share', over(12, today)),
      ];
    case 'money':
      return [
        column(
          'waivedInterest',
          'yuan',
          sql`-(${posted('waiver', ['1132.01', '1132.02', '9101'], -1)})`,
        ),
        column('waivedPenalty', 'yuan', sql`-(${posted('waiver', ['1132.03', '9102'], -1)})`),
        column(
          'waivedFees',
          'yuan',
          sql`-(${posted('waiver', ['1132.04', '1221.01', '9104'], -1)})`,
        ),
        column(
          'waivedPrincipal',
          'yuan',
          sql`-(${posted('waiver', ['1303.01', '1303.02', '1303.03', '1303.04', '9103'], -1)})`,
        ),
        column('capitalised', 'yuan', posted('capitalisation', ['1303.03'], 1)),
        column('cost', 'yuan', sql`sum(f.cost) filter (where f.undone_on is null)`),
        column('recoveredAgreed', 'share', NOTHING),
        column('recoveredOthers', 'share', NOTHING),
      ];
  }
};

const GROUP: Readonly<Record<ReportGroup, RawBuilder<unknown>>> = {
  product: sql`f.product`,
  reason: sql`coalesce(f.reason, '')`,
  channel: sql`f.channel`,
  month: sql`to_char(date '1970-01-01' + f.received_on, 'YYYY-MM')`,
};

/** The last day that every part has closed; nothing where none is. */
export async function closedDay({
  db,
  tenant,
}: Pick<Store, 'db' | 'tenant'>): Promise<Day | undefined> {
  const { rows } = await sql<{ day: Day | null }>`
    select min(closed_to) as day from book_part where tenant = ${tenant}`.execute(db);
  return rows[0]?.day ?? undefined;
}

/** One report of the requests of closed days, by group; groups of fewer than ten are named and not told. */
export async function report(store: Store, name: ReportName, by: ReportGroup) {
  const day = await closedDay(store);
  const columns = columnsOf(name, day ?? (0 as Day)).map(({ key, unit }) => ({ key, unit }));
  if (day === undefined) return ok({ name, by, columns, rows: [] });
  const values = columnsOf(name, day).map(({ key, value }) => sql`${value} as ${sql.id(key)}`);
  const { rows } = await sql<Record<string, number | string | null>>`
    select ${GROUP[by]} as "group", count(*) as requests, ${sql.join(values)} from request_fact f
    where f.tenant = ${store.tenant} and f.received_on <= ${day}
    group by 1 order by 1`.execute(store.db);
  const recovered = name === 'money' ? await recoveries(store, GROUP[by], day) : undefined;
  const shown = columns.filter(
    ({ key }) => !key.startsWith('refused:') || rows.some((row) => Number(row[key]) > 0),
  );
  return ok({
    ...{ name, by, day: formatDay(day), columns: shown },
    rows: rows.map(({ group, requests, ...told }) => {
      const isHidden = Number(requests) < LEAST;
      const values = { ...told, ...recovered?.get(String(group)) };
      return {
        ...{ group: String(group), hidden: isHidden },
        ...(isHidden ? {} : { requests: Number(requests), values: valuesIn(shown, values) }),
      };
    }),
  });
}

/** Values as the formats carry them: sums in yuan as text, all else as numbers; what is not there is absent. */
const valuesIn = (
  columns: readonly { readonly key: string; readonly unit: Unit }[],
  told: Readonly<Record<string, number | string | null>>,
): Record<string, number | string> =>
  Object.fromEntries(
    columns.flatMap(({ key, unit }) => {
      const value = told[key] ?? null;
      if (value === null) return [];
      return [[key, unit === 'yuan' ? formatFen(fen(Number(value))) : Number(value)]];
    }),
  );
