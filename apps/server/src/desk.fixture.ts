import { NON_ACCRUAL } from '@forbear/ledger';
import { dayOf, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshStore, type PostgresHost } from '@forbear/testkit/postgres';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskClock } from './clock.ts';
import { deskApp } from './desk-app.ts';
import { DEMO_STAFF, keepDemoPolicies } from './people/first-start.ts';
import { digestOf, freshToken } from './people/secret.ts';
import { addStaff } from './people/staff.ts';
import { REFERENCE } from './people/table.ts';
import { ROOMS } from './room.ts';
import type { Store } from './store/store.ts';
import { openSigner } from './store/head.ts';
import { DeskMetrics } from './metric.ts';
import type { DeskSetting } from './setting.ts';

export const DESK_SETTING: DeskSetting = {
  hosts: [],
  apps: ['https://app.example'],
  lender: '宽限示例消费金融',
  lenderKind: 'consumer-finance',
  files: join(tmpdir(), `forbear-files-${process.pid}`),
  demo: false,
  book: 'mirror',
  nonAccrual: NON_ACCRUAL,
  rate: 1_000_000,
  recordYears: 5,
  secrets: [{ version: 1, secret: 'a secret of the tests, 32 letters' }],
};

let keys = 0;
/** A key that no other request of the tests has. */
export const freshKey = (): string => `test-key-${process.pid}-${(keys += 1)}`;

type Asked = { readonly body?: unknown; readonly headers?: Record<string, string | undefined> };

/** A whole session of a person, as a cookie. */
export async function sessionCookie(
  store: Store,
  clock: Pick<DeskClock, 'machine'>,
  staff: string,
): Promise<string> {
  const token = freshToken();
  const now = clock.machine();
  await store.db
    .insertInto('staff_session')
    .values({
      ...{ tenant: store.tenant, part: REFERENCE, id: digestOf(token), staff, stage: 'full' },
      ...{ created_at: now, seen_at: now, ends_at: now + 36_000_000, peer: '', device: '' },
    })
    .execute();
  return `__Host-forbear=${token}`;
}

/** A request as the console makes it, by a person of the desk or by nobody. */
function askerOf(app: FastifyInstance, cookieOf: (staff: string) => Promise<string>) {
  const cookies = new Map<string, string>();
  return async (
    who: string | undefined,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { body, headers = {} }: Asked = {},
  ): Promise<LightMyRequestResponse> => {
    if (who !== undefined && !cookies.has(who)) cookies.set(who, await cookieOf(who));
    const all = {
      ...(who === undefined ? {} : { cookie: cookies.get(who) }),
      ...(method === 'GET' ? {} : { 'x-forbear': '1', 'idempotency-key': freshKey() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const sent = Object.entries(all).filter(([, value]) => value !== undefined);
    return app.inject({
      method,
      url,
      headers: Object.fromEntries(sent) as Record<string, string>,
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
  };
}

/** A desk on a database of its own, with the invented people of a demonstration, and sessions of theirs. */
export async function openDesk(
  at: PostgresHost,
  {
    today = dayOf(2026, 11, 5),
    rooms = ROOMS,
    setting = {},
    staff = true,
    lines,
    machine,
    over,
  }: {
    /** The machine's clock, in milliseconds UTC. */
    machine?: () => number;
    /** A store that is there already, with the folder of its keys: left open and as it is when the desk is closed. */
    over?: { readonly store: Store; readonly folder: string };
    /** Where the log's lines go; else none are written. */
    lines?: { write(line: string): void };
    today?: Day;
    rooms?: typeof ROOMS;
    setting?: Partial<DeskSetting>;
    /** Whether its people are there already. */
    staff?: boolean;
  } = {},
) {
  const store = over?.store ?? (await freshStore(at));
  const clock = new DeskClock(machine);
  clock.startAt(today);
  const folder = over?.folder ?? mkdtempSync(join(tmpdir(), 'forbear-desk-'));
  const signer = must(await openSigner(store, folder, clock.now()));
  const metrics = new DeskMetrics(store);
  const app: FastifyInstance = await deskApp({
    metrics,
    desk: { store, clock, setting: { ...DESK_SETTING, ...setting }, signer },
    rooms,
    ...(lines === undefined ? {} : { log: { level: 'info', stream: lines } }),
  });
  await app.ready();
  must(
    await store.write(async (tx) => {
      for (const one of staff ? DEMO_STAFF : [])
        must(await addStaff(tx, { ...one, login: one.id, at: clock.machine() }));
      return keepDemoPolicies(tx, clock.now());
    }),
  );

  const cookieOf = (staff: string) => sessionCookie(store, clock, staff);
  const ask = askerOf(app, cookieOf);
  const close = async () => {
    await app.close();
    if (over !== undefined) return;
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { app, store, clock, cookieOf, ask, close, metrics: () => metrics.registry.metrics() };
}

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>;
