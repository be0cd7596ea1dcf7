import { formatDay, parseDay, type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { advanceBody, advanced } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
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

/** Moves the business day, in a demonstration alone: each day that passes is closed, then kept. */
export const hangDemo =
  (advance: (days: number) => void, nights: readonly NightWork[]) =>
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
          for (const night of nights) {
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
