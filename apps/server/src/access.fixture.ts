import { must, ok } from '@forbear/problem';
import { uuidv7 } from 'uuidv7';
import type { OpenDesk } from './desk.fixture.ts';
import { digestOf, freshToken } from './people/secret.ts';
import { addStaff, changeStaff } from './people/staff.ts';
import { REFERENCE } from './people/table.ts';
import type { Hung } from './plugin/route.ts';
import { openStore } from './store/store.ts';

type Headers = Record<string, string>;

/** Who knocks at every route, and how they show it. */
export async function principals(open: OpenDesk): Promise<Record<string, () => Promise<Headers>>> {
  const { store, clock } = open;
  const pair = async (person: string, endedAt: number | null): Promise<Headers> => {
    const token = freshToken();
    await store.db
      .insertInto('pairing')
      .values({
        ...{ tenant: store.tenant, part: REFERENCE, id: uuidv7(), person, device_key: '' },
        ...{ token: digestOf(token), made_at: clock.machine(), ended_at: endedAt },
      })
      .execute();
    return { authorization: `Bearer ${token}` };
  };
  const serve = async (rights: string): Promise<Headers> => {
    const token = freshToken();
    await store.db
      .insertInto('service_key')
      .values({
        ...{ tenant: store.tenant, part: REFERENCE, id: uuidv7(), name: 'core', rights },
        ...{
          digest: digestOf(token),
          made_by: 'admin-01',
          made_at: clock.machine(),
          ended_at: null,
        },
      })
      .execute();
    return { authorization: `Bearer ${token}` };
  };
  const staff = (id: string) => async () => ({ cookie: await open.cookieOf(id) });
  const change = (id: string, what: Parameters<typeof changeStaff>[2]) =>
    store.write(async (tx) => ok(await changeStaff(tx, id, what)));
  return {
    nobody: async () => ({}),
    borrower: () => pair('P000045', null),
    'other borrower': () => pair('P000046', null),
    'unpaired borrower': () => pair('P000047', clock.machine()),
    agent: staff('agent-01'),
    'other agent': staff('agent-02'),
    'agent elsewhere': async () => ({ cookie: await elsewhere(open) }),
    'approver 1': staff('approver-01'),
    'approver 2': staff('approver-04'),
    auditor: staff('auditor-01'),
    admin: staff('admin-01'),
    'now auditor': async () => {
      must(await change('agent-11', { roles: 'agent' }));
      const cookie = await open.cookieOf('agent-11');
      must(await change('agent-11', { roles: 'auditor' }));
      return { cookie };
    },
    disabled: async () => {
      const cookie = await open.cookieOf('agent-10');
      must(await change('agent-10', { disabled_at: clock.machine() }));
      return { cookie };
    },
    'ended session': async () => ({ cookie: `__Host-forbear=${freshToken()}` }),
    'half session': async () => {
      const cookie = await open.cookieOf('agent-09');
      const id = digestOf(cookie.split('=')[1] as string);
      await store.db
        .updateTable('staff_session')
        .set({ stage: 'password' })
        .where('id', '=', id)
        .execute();
      return { cookie };
    },
    'reading key': () => serve('read'),
    'importing key': () => serve('import'),
  };
}

/** A session of an agent of another lender on the same database. */
async function elsewhere({ store, clock }: OpenDesk): Promise<string> {
  const other = openStore(store.pool, 'elsewhere');
  const id = `agent-${uuidv7()}`;
  const person = { id, login: id, name: '外人', roles: ['agent'], at: clock.machine() } as const;
  must(await other.write((tx) => addStaff(tx, person)));
  const token = freshToken();
  await store.db
    .insertInto('staff_session')
    .values({
      ...{ tenant: 'elsewhere', part: REFERENCE, id: digestOf(token), staff: id, stage: 'full' },
      ...{ created_at: clock.machine(), seen_at: clock.machine(), ends_at: clock.machine() + 1e7 },
      ...{ peer: '', device: '' },
    })
    .execute();
  return `__Host-forbear=${token}`;
}

/** An id that no object has, in the form of each. */
const ABSENT = '01999999-0000-7000-8000-000000000000';

export const addressOf = ({ url }: Hung, id = ABSENT): string =>
  url
    .replace(/:date\b/g, '2026-11-01')
    .replace(/:[a-zA-Z]+/g, id)
    .replace('/*', '/none');

/** Asks a route as somebody, with all that its border asks for and an empty body. */
export async function knock({ app }: OpenDesk, route: Hung, headers: Headers, id?: string) {
  const writes = route.method !== 'GET';
  const asked = {
    method: route.method as 'GET',
    url: addressOf(route, id),
    headers: {
      ...headers,
      ...(writes
        ? { 'x-forbear': '1', 'idempotency-key': `knock-${uuidv7()}`, 'if-match': '1' }
        : {}),
      ...(route.hasBody ? { 'content-type': 'application/json' } : {}),
    },
    ...(route.hasBody ? { payload: '{}' } : {}),
  };
  if (!isEndless(route)) return app.inject(asked);
  // A stream that lets somebody in does not end by itself.
  const told = await app
    .inject({ ...asked, signal: AbortSignal.timeout(800) })
    .catch(() => undefined);
  return told ?? { statusCode: 200, body: '', json: () => ({}) };
}

/** Whether a route's answer goes on until the caller leaves. */
export const isEndless = ({ url }: Pick<Hung, 'url'>): boolean => url === '/v1/stream';
