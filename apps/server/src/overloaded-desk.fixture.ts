// A desk in a process of its own, to be asked for more than it bears: `DATABASE HOST FOLDER AT_ONCE`. Prints its port, and with what a
// bank and an agent ask.
import { NON_ACCRUAL } from '@forbear/ledger';
import { dayOf } from '@forbear/money';
import { must, ok } from '@forbear/problem';
import { uuidv7 } from 'uuidv7';
import { DeskClock } from './clock.ts';
import { deskApp } from './desk-app.ts';
import { BACKLOG } from './listener.ts';
import { digestOf, freshToken } from './people/secret.ts';
import { addStaff } from './people/staff.ts';
import { REFERENCE } from './people/table.ts';
import { ROOMS } from './room.ts';
import { openSigner } from './store/head.ts';
import { openStore, poolOf } from './store/store.ts';

const [database = '', host = '', folder = '', atOnce = ''] = process.argv.slice(2);
const store = openStore(poolOf({ host, database }), 'desk');
const clock = new DeskClock();
clock.startAt(dayOf(2026, 11, 5));
const signer = must(await openSigner(store, folder, clock.now()));
const app = await deskApp({
  desk: {
    ...{ store, clock, signer },
    setting: {
      ...{ hosts: [], apps: [], lender: '宽限示例消费金融', files: folder, demo: false },
      ...{ book: 'own', nonAccrual: NON_ACCRUAL, rate: 1_000_000_000, recordYears: 2 },
      secrets: [{ version: 1, secret: 'a secret of the tests, 32 letters' }],
      atOnce: Number(atOnce),
    },
  },
  rooms: ROOMS,
});
const at = clock.machine();
const [bearer, session] = [freshToken(), freshToken()];
must(
  await store.write(async (tx) => {
    const agent = {
      id: 'agent-01',
      login: 'agent-01',
      name: '客服',
      roles: ['agent'],
      at,
    } as const;
    must(await addStaff(tx, agent));
    const key = { tenant: store.tenant, part: REFERENCE };
    await tx
      .insertInto('service_key')
      .values({
        ...{ ...key, id: uuidv7(), name: 'bank', rights: 'import,read' },
        ...{ digest: digestOf(bearer), made_by: 'admin-01', made_at: at, ended_at: null },
      })
      .execute();
    await tx
      .insertInto('staff_session')
      .values({
        ...{
          ...key,
          id: digestOf(session),
          staff: 'agent-01',
          stage: 'full',
          peer: '',
          device: '',
        },
        ...{ created_at: at, seen_at: at, ends_at: at + 36_000_000 },
      })
      .execute();
    return ok(true);
  }),
);
const place = await app.listen({ host: '127.0.0.1', port: 0, backlog: BACKLOG });
const told = { port: Number(new URL(place).port), bearer, cookie: `__Host-forbear=${session}` };
process.stdout.write(`${JSON.stringify(told)}\n`);
