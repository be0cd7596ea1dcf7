import { formatFen } from '@forbear/money';
import { ok } from '@forbear/problem';
import {
  changeAnswer,
  creditBody,
  idParams,
  noBody,
  rejectBody,
  writeOffBody,
} from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import type { KeptAccount } from '../book/account.ts';
import { standingChange, type ChangeRow } from '../book/two-hands.ts';
import { askAccount, rejectAccount, type AccountChange } from '../case/account-change.ts';
import { hang, type Ask } from '../plugin/route.ts';
import { placeOf } from './account-place.ts';
import { askingOf } from './payment.ts';

/** What one person has prepared on an account, or another has rejected, as it is told. */
export const changeTold = (row: ChangeRow) => {
  const change = standingChange<AccountChange>(row);
  if (!('prepared' in change)) return change;
  const { prepared } = change;
  return {
    prepared:
      prepared.kind === 'credit' ? { ...prepared, amount: formatFen(prepared.amount) } : prepared,
  };
};

/** What one person has prepared on an account. */
export async function changeOf(
  { desk: { store } }: FastifyInstance,
  { part, id }: KeptAccount,
): Promise<ChangeRow> {
  const found = await store.db
    .selectFrom('account_change')
    .select(['kind', 'prepared_by', 'body'])
    .where('tenant', '=', store.tenant)
    .where('part', '=', part)
    .where('id', '=', id)
    .executeTakeFirst();
  return found ?? { kind: null, prepared_by: null, body: null };
}

type Asked = Pick<Ask<{ id: string }, unknown, unknown>, 'who' | 'params' | 'write' | 'note'>;

/** What two persons do with an account beside its payments. */
export function hangAccountChanges(app: FastifyInstance): void {
  const { clock } = app.desk;
  const shared = {
    method: 'POST',
    may: 'book-money',
    keep: true,
    params: idParams,
    answer: changeAnswer,
  } as const;
  const run = async ({ params, who, write, note }: Asked, wanted: AccountChange) => {
    const asking = askingOf(who, clock);
    if (!asking.ok) return asking;
    const found = await placeOf(app, params.id);
    if (!found.ok) return found;
    const place = { part: found.value.part, id: params.id };
    return write(async (tx) => {
      const done = await askAccount(tx, clock, place, wanted, asking.value);
      if (done.ok) await note(tx, `account.${wanted.kind}`, params.id, done.value);
      return done;
    });
  };
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/write-off',
    summary:
      'Writes a non-performing loan off, its claim kept off balance; done when another person asks for the same.',
    body: writeOffBody,
    run: (ask) => run(ask, { kind: 'write-off', stops: ask.body.stops }),
  });
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/write-off-back',
    summary:
      'Takes back a write-off that was an error, its claim on balance again; done when another person asks for the same.',
    body: noBody,
    run: (ask) => run(ask, { kind: 'write-off-back' }),
  });
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/credit',
    summary:
      'Lets credit pay what is owed, by the word of the borrower; done when another person asks for the same.',
    body: creditBody,
    run: (ask) => run(ask, { kind: 'credit', amount: ask.body.amount }),
  });
  hang(app, {
    ...shared,
    url: '/v1/accounts/:id/reject',
    summary: 'Says no to what another person prepared on an account, or takes the own back.',
    body: rejectBody,
    run: async ({ params, body: { reason }, who, write, note }) => {
      const asking = askingOf(who, clock);
      if (!asking.ok) return asking;
      const found = await placeOf(app, params.id);
      if (!found.ok) return found;
      const place = { part: found.value.part, id: params.id };
      return write(async (tx) => {
        const done = await rejectAccount(tx, place, reason, asking.value);
        if (!done.ok) return done;
        const { kind, preparedBy } = done.value;
        await note(tx, 'account.rejected', params.id, { kind, preparedBy, reason });
        return ok({ prepared: false });
      });
    },
  });
}
