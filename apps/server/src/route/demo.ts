import { dayInMonth, formatDay, monthOf, parseDay, type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { advanceBody, advanced } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { REFERENCE } from '../people/table.ts';
import { hang, type Desk } from '../plugin/route.ts';
import type { Store } from '../store/store.ts';

const FACT = 'demo-day';

/** What is done at the end of each business day. */
export type NightWork = (desk: Desk, day: Day) => Promise<Result<unknown>>;

/** The day that a demonstration had reached when it was stopped. */
export async function reachedDay({ db, tenant }: Store): Promise<Day | undefined> {
  const row = await db
    .selectFrom('desk_fact')
    .select('value')
    .where('tenant', '=', tenant)
    .where('part', '=', REFERENCE)
    .where('id', '=', FACT)
    .executeTakeFirst();
  const day = row === undefined ? undefined : parseDay(row.value);
  return day?.ok === true ? day.value : undefined;
}

/** What a demonstration does at the end of a day: all of it, or on a day on which the book has nothing to do, that of the cases. */
type Nights = { readonly all: readonly NightWork[]; readonly cases: readonly NightWork[] };

/**
 * Moves the business day, in a demonstration alone. Days on which no account has anything to do are closed with the next that
 * has, as a close does that was late; so that a year passes in seconds.
 */
export const hangDemo =
  (advance: (days: number) => void, nights: Nights) =>
  (app: FastifyInstance): void => {
    const { desk } = app;
    if (!desk.setting.demo) return;
    hang(app, {
      method: 'POST',
      url: '/v1/demo/advance',
      may: 'manage-staff',
      once: false,
      summary: 'Moves the business day (demonstration alone).',
      body: advanceBody,
      answer: advanced,
      run: async ({ body: { days }, note }) => {
        for (let passed = 0; passed < days; passed += 1) {
          const day = desk.clock.today();
          const isLast = passed === days - 1;
          const isIdle = !isLast && (await idleOn(desk.store, day));
          for (const night of isIdle ? nights.cases : nights.all) {
            const done = await night(desk, day);
            if (!done.ok) return done;
          }
          advance(1);
          const kept = await desk.store.write(async (tx) => {
            const value = formatDay(desk.clock.today());
            await tx
              .insertInto('desk_fact')
              .values({ tenant: desk.store.tenant, part: REFERENCE, id: FACT, value })
              .onConflict((c) => c.columns(['tenant', 'part', 'id']).doUpdateSet({ value }))
              .execute();
            await note(tx, 'demo.advanced', value);
            return ok(undefined);
          });
          if (!kept.ok) return kept;
        }
        return ok({ today: formatDay(desk.clock.today()) });
      },
    });
  };

/** Whether the book has nothing to do on a day: no account falls due, no month ends, nothing was posted. */
async function idleOn({ db, tenant }: Store, day: Day): Promise<boolean> {
  if (dayInMonth(monthOf(day), 31) === day) return false;
  const { rows } = await sql<{ busy: boolean }>`
    select exists (select 1 from account where tenant = ${tenant} and next_event <= ${day})
      or exists (select 1 from journal where tenant = ${tenant} and posted_on = ${day}) as busy`.execute(
    db,
  );
  return rows[0]?.busy === false;
}
