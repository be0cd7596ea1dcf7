import { addDays, formatDay, type Day } from '@forbear/money';
import { fail, ok, type Result } from '@forbear/problem';
import { beginOf } from '../clock.ts';
import { enqueue, type Worker } from '../job/queue.ts';
import type { Desk } from '../plugin/route.ts';
import type { NightWork } from '../route/demo.ts';
import { announce } from '../webhook/hook.ts';
import { closeDay } from './day.ts';

/** Closes the day that ends; a part that waits makes the night's work be tried again. */
export const closeNight: NightWork = async (desk, day) => {
  const closed = await closeDay(desk, day);
  if (!closed.ok) return closed;
  const [waiting] = closed.value.waiting;
  if (waiting !== undefined) return fail(waiting.problem);
  if (closed.value.fresh === 0) return ok(true);
  return desk.store.write(async (tx) => {
    await announce(tx, desk.clock.now(), { type: 'day.closed', data: { seq: day } });
    return ok(true);
  });
};

const AFTER_MIDNIGHT_MS = 5 * 60_000;

/** Plans the work of the night after a day, once. */
export const planNight = ({ store }: Pick<Desk, 'store'>, day: Day): Promise<Result<unknown>> =>
  store.write(async (tx) => {
    const notBefore = beginOf(addDays(day, 1)) + AFTER_MIDNIGHT_MS;
    return ok(
      await enqueue(tx, {
        part: 0,
        kind: 'day.night',
        key: formatDay(day),
        data: { day },
        notBefore,
      }),
    );
  });

/** Does the work of a night, and plans the next; what fails is tried again without holding that back. */
export const nightWorker =
  (desk: Desk, nights: readonly NightWork[]): Worker =>
  async (job) => {
    const { day } = job.data as { readonly day: Day };
    const planned = await planNight(desk, addDays(day, 1));
    if (!planned.ok) return planned;
    for (const night of nights) {
      const done = await night(desk, day);
      if (!done.ok) return done;
    }
    return ok(true);
  };
