import { formatDay } from '@forbear/money';
import { fail, ok, problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { deskTold } from '@forbear/wire/desk';
import { z } from 'zod';
import { hang } from '../plugin/route.ts';
import { signingKeys } from '../store/head.ts';

const told = z.object({ ok: z.literal(true) });

/** Whether the process answers, whether it can work, and whose desk it is. */
export function hangHealth(app: FastifyInstance): void {
  const { store, setting, clock } = app.desk;
  hang(app, {
    method: 'GET',
    url: '/health',
    may: 'anyone',
    summary: 'The process answers.',
    answer: told,
    run: async () => ok({ ok: true as const }),
  });
  hang(app, {
    method: 'GET',
    url: '/ready',
    may: 'anyone',
    summary: 'The store answers and may be written.',
    answer: told,
    run: async () => {
      const isThere = await sql`select 1`.execute(store.db).then(
        () => true,
        () => false,
      );
      if (!isThere) return fail(problem('STORE_BUSY'));
      const fault = store.isReadOnly();
      return fault === undefined ? ok({ ok: true as const }) : fail(fault);
    },
  });
  hang(app, {
    method: 'GET',
    url: '/v1/desk',
    may: 'anyone',
    summary: 'Whose desk this is, and the keys that sign for it.',
    answer: deskTold,
    run: async () => {
      const keys = (await signingKeys(store))
        .toReversed()
        .map(({ until, by, vouched, ...key }) => ({
          ...key,
          ...(until === null ? {} : { until }),
          ...(by === null || vouched === null ? {} : { by, vouched }),
        }));
      const today = formatDay(clock.today());
      return ok({
        ...{ id: store.tenant, name: setting.lender, today, keys },
        ...(setting.oidc === undefined ? {} : { oidc: true as const }),
      });
    },
  });
}
