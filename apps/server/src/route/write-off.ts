import { ok } from '@forbear/problem';
import { idParams, rejectBody, writeOffAnswer, writeOffBody } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import type { KeptAccount } from '../book/account.ts';
import { standingChange } from '../book/two-hands.ts';
import { askWriteOff, rejectWriteOff, type WriteOff } from '../case/write-off.ts';
import { hang } from '../plugin/route.ts';
import { placeOf } from './account-place.ts';
import { askingOf } from './payment.ts';

type Prepared = {
  readonly kind: string | null;
  readonly prepared_by: string | null;
  readonly body: string | null;
};

/** What one person has prepared on an account, or another has rejected, as it is told. */
export const preparedOf = (row: Prepared) => {
  const change = standingChange(row);
  if (change === undefined) return {};
  if ('rejected' in change) return change;
  const { stops } = JSON.parse(row.body ?? '{}') as WriteOff;
  return { prepared: { by: row.prepared_by ?? '', stops } };
};

/** What one person has prepared on an account. */
export async function changeOf(
  { desk: { store } }: FastifyInstance,
  { part, id }: KeptAccount,
): Promise<Prepared> {
  const found = await store.db
    .selectFrom('account_change')
    .select(['kind', 'prepared_by', 'body'])
    .where('tenant', '=', store.tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? { kind: null, prepared_by: null, body: null };
}

/** A write-off by two persons. */
export function hangWriteOff(app: FastifyInstance): void {
  const { clock } = app.desk;
  hang(app, {
    method: 'POST',
    url: '/v1/accounts/:id/write-off',
    may: 'book-money',
    summary:
      'Writes a non-performing loan off, its claim kept off balance; done when another person asks for the same.',
    keep: true,
    params: idParams,
    body: writeOffBody,
    answer: writeOffAnswer,
    run: async ({ params, body, who, write, note }) => {
      const asking = askingOf(who, clock);
      if (!asking.ok) return asking;
      const found = await placeOf(app, params.id);
      if (!found.ok) return found;
      const place = { part: found.value.part, id: params.id };
      const wanted = { kind: 'write-off', stops: body.stops } as const;
      return write(async (tx) => {
        const done = await askWriteOff(tx, clock, place, wanted, asking.value);
        if (done.ok) await note(tx, 'account.write-off', params.id, done.value);
        return done;
      });
    },
  });
  hang(app, {
    method: 'POST',
    url: '/v1/accounts/:id/write-off/reject',
    may: 'book-money',
    summary: 'Says no to a write-off that another person prepared, or takes the own back.',
    keep: true,
    params: idParams,
    body: rejectBody,
    answer: writeOffAnswer,
    run: async ({ params, body: { reason }, who, write, note }) => {
      const asking = askingOf(who, clock);
      if (!asking.ok) return asking;
      const found = await placeOf(app, params.id);
      if (!found.ok) return found;
      const place = { part: found.value.part, id: params.id };
      return write(async (tx) => {
        const done = await rejectWriteOff(tx, place, reason, asking.value);
        if (!done.ok) return done;
        const { preparedBy } = done.value;
        await note(tx, 'account.write-off.rejected', params.id, { preparedBy, reason });
        return ok({ prepared: false });
      });
    },
  });
}
