import type { Day } from '@forbear/money';
import { sql, type RawBuilder } from 'kysely';
import type { Store } from '../store/store.ts';

/** Requests that are alike in product, lateness, month and size, with or without an agreement: what was owed, what was paid. */
export type Alike = {
  readonly alike: string;
  readonly agreed: boolean;
  readonly owed: number;
  readonly paid: number;
};

export type Recovered = { readonly recoveredAgreed: number; readonly recoveredOthers: number };

/**
 * The share of what was owed that was paid in a year, with an agreement and without one, among requests that are alike: only
 * kinds of which there are both count, and the others weigh as much in each as those with an agreement do.
 */
export function recoveredOf(rows: readonly Alike[]): Recovered | undefined {
  let [owed, paid, others] = [0, 0, 0];
  for (const one of rows) {
    if (!one.agreed || one.owed <= 0) continue;
    const other = rows.find(({ alike, agreed }) => alike === one.alike && !agreed);
    if (other === undefined || other.owed <= 0) continue;
    owed += one.owed;
    paid += one.paid;
    others += (one.owed * other.paid) / other.owed;
  }
  const share = (part: number): number => Math.round((part / owed) * 10_000) / 10_000;
  return owed === 0 ? undefined : { recoveredAgreed: share(paid), recoveredOthers: share(others) };
}

type Row = Omit<Alike, 'owed' | 'paid'> & {
  readonly group: string;
  readonly owed: string | number;
  readonly paid: string | number;
};

/** What was paid in the twelve months after requests that are old enough, by group. */
export async function recoveries(
  { db, tenant }: Pick<Store, 'db' | 'tenant'>,
  group: RawBuilder<unknown>,
  today: Day,
): Promise<ReadonlyMap<string, Recovered>> {
  const { rows } = await sql<Row>`
    with f as (
      select r.*, ntile(3) over (partition by r.product order by r.owed, r.id, r.no) as size,
        (select coalesce(sum(p.amount), 0) from payment p
          join account_origin o on o.tenant = p.tenant and o.loan = p.loan
          where p.tenant = r.tenant and o.part = r.part and o.id = r.account
            and p.state in ('posted', 'matched') and p.paid_on >= r.received_on
            and p.paid_on < r.received_on + 365) as paid
      from request_fact r
      where r.tenant = ${tenant} and r.received_on <= ${today - 365} and r.owed > 0)
    select ${group} as "group",
      concat_ws('/', f.product, f.bucket, to_char(date '1970-01-01' + f.received_on, 'YYYY-MM'), f.size) as alike,
      f.accepted_on is not null and f.undone_on is null as agreed, sum(f.owed) as owed, sum(f.paid) as paid
    from f group by 1, 2, 3`.execute(db);
  const groups = new Map<string, Alike[]>();
  for (const { group: name, owed, paid, ...one } of rows) {
    const known = groups.get(String(name)) ?? [];
    known.push({ ...one, owed: Number(owed), paid: Number(paid) });
    groups.set(String(name), known);
  }
  return new Map(
    [...groups].flatMap(([name, all]) => {
      const found = recoveredOf(all);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}
