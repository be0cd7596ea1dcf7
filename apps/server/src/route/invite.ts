import { fail, ok, problem, type Problem } from '@forbear/problem';
import { codeTold, done, inviteBody, paired, pairingBody } from '@forbear/wire/desk';
import type { FastifyInstance } from 'fastify';
import { makeCode } from '../people/code.ts';
import { pair } from '../people/pair.ts';
import { REFERENCE } from '../people/table.ts';
import { hang } from '../plugin/route.ts';
import { tenantOf, type Tx } from '../store/store.ts';

/** How a borrower's device and the desk come to know each other. */
export function hangInvites(app: FastifyInstance): void {
  const { desk } = app;
  const { store, clock } = desk;
  hang(app, {
    method: 'POST',
    url: '/v1/invites',
    may: 'talk',
    summary: 'A one-time invite for a borrower, good for ten minutes; it is told this once.',
    once: false,
    body: inviteBody,
    answer: codeTold,
    status: 201,
    run: async ({ body: { person }, who, note }) =>
      store.write(async (tx) => {
        const fault = await personFault(tx, person, who?.id ?? '');
        if (fault !== undefined) return fail(fault);
        const by = { about: person, by: who?.id ?? '', at: clock.machine() };
        const made = await makeCode(tx, 'invite', by);
        await note(tx, 'invite.made', made.id.slice(0, 16));
        return ok({ ...made, id: made.id.slice(0, 16) });
      }),
  });
  hang(app, {
    method: 'POST',
    url: '/v1/pairings',
    may: 'anyone',
    cors: true,
    once: false,
    summary: 'Pairs a device by an invite; the bearer is told this once.',
    body: pairingBody,
    answer: paired,
    status: 201,
    run: (ask) => pair(desk, ask, ask.body),
  });
  hang(app, {
    method: 'POST',
    url: '/v1/pairings/end',
    may: 'borrower',
    summary: 'Ends this pairing: the bearer is worth nothing from now on.',
    once: false,
    answer: done,
    run: async ({ who, note }) => {
      if (who?.kind !== 'borrower') return fail(problem('NOT_FOUND'));
      return store.write(async (tx) => {
        await tx
          .updateTable('pairing')
          .set({ ended_at: clock.machine() })
          .where('tenant', '=', store.tenant)
          .where('part', '=', REFERENCE)
          .where('id', '=', who.pairing)
          .execute();
        await note(tx, 'pairing.ended', who.pairing);
        return ok({ done: true as const });
      });
    },
  });
}

/** A person of the lender's own, who is not in the care of somebody else: others are as if absent. */
async function personFault(tx: Tx, person: string, staff: string): Promise<Problem | undefined> {
  const tenant = tenantOf(tx);
  const account = await tx
    .selectFrom('account_origin')
    .select('id')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .limit(1)
    .executeTakeFirst();
  const cases = await tx
    .selectFrom('hardship_case')
    .select('owner')
    .where('tenant', '=', tenant)
    .where('person', '=', person)
    .where('owner', 'is not', null)
    .execute();
  const isCared = cases.length > 0 && cases.every(({ owner }) => owner !== staff);
  return account === undefined || isCared ? problem('NOT_FOUND', {}, '/person') : undefined;
}
