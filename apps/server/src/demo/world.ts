import { addDays, dayOf, formatDay, type Day } from '@forbear/money';
import { NON_ACCRUAL } from '@forbear/ledger';
import type { Policy } from '@forbear/negotiation';
import { must, ok, present } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { beginOf, dayAt, DeskClock } from '../clock.ts';
import { deskApp } from '../desk-app.ts';
import { workDue } from '../job/queue.ts';
import { DEMO_STAFF, keepDemoPolicies } from '../people/first-start.ts';
import type { Caller } from '../people/principal.ts';
import { addStaff } from '../people/staff.ts';
import { NIGHTS, ROOMS, workersOf } from '../room.ts';
import type { DeskSetting } from '../setting.ts';
import { beginStore } from '../store/begin.ts';
import { openSigner } from '../store/head.ts';

const SECRETS = [{ version: 1, secret: 'made for the demonstration, kept by nobody' }];
const MINUTE = 60_000;
/** The policies had an earlier version each, of the same content, for the requests of the year. */
const earlier = (policy: Policy): Policy => ({
  ...policy,
  version: policy.version - 1,
  from: dayOf(2026, 1, 1),
  to: addDays(policy.from, -1),
});

type Body = Readonly<Record<string, unknown>>;

/** Thrown where the desk refuses what a story wants: the story goes on as far as it came. */
export class RefusedThere extends Error {
  readonly code: string;
  constructor(where: string, code: string) {
    super(`${where}: ${code}`);
    this.code = code;
  }
}

/** A bearer that names its caller: only the world that makes the demonstration takes it. */
const bearerOf = (who: string): string => `demo-world-${Buffer.from(who).toString('base64url')}`;

function callerOf(token: string): Caller | undefined {
  const who = Buffer.from(token.slice('demo-world-'.length), 'base64url').toString();
  const staff = DEMO_STAFF.find(({ id }) => id === who);
  if (staff === undefined) return { kind: 'borrower', id: who, pairing: who };
  const { id, name, roles, level } = staff;
  const principal = { id, roles, ...present({ level }) };
  return { kind: 'staff', id, name, session: `demo-${id}`, who: principal };
}

type Asked = {
  readonly body?: Body;
  readonly version?: number | undefined;
  readonly text?: string;
};
export type AskWorld = (
  who: string,
  method: 'GET' | 'POST',
  url: string,
  more?: Asked,
) => Promise<Record<string, never>>;

/** Asks the desk as somebody, a second after what was asked before. */
function askOf(app: FastifyInstance, tick: () => unknown): AskWorld {
  let keys = 0;
  return async (who, method, url, { body, version, text } = {}) => {
    tick();
    keys += 1;
    const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const type = text === undefined ? 'application/json' : 'text/csv';
    const answer = await app.inject({
      ...{ method, url },
      headers: {
        authorization: `Bearer ${bearerOf(who)}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': `demo-${keys}-key` }),
        ...(payload === undefined ? {} : { 'content-type': type }),
        ...(version === undefined ? {} : { 'if-match': String(version) }),
      },
      ...present({ payload }),
    });
    const told = answer.json() as Record<string, never>;
    if (answer.statusCode >= 300) throw new RefusedThere(`${who} ${url}`, String(told['code']));
    return told;
  };
}

/** A desk of its own whose clock is set: everything in it is done by the interface's own commands. */
export async function openWorld(folder: string) {
  let now = 0;
  const clock = new DeskClock(() => now);
  const place = { folder, tenant: 'desk', launch: { durable: false } };
  const { store, stop } = must(await beginStore(place, () => now, []));
  const signer = must(await openSigner(store, folder, beginOf(0 as Day)));
  const setting: DeskSetting = {
    ...{ hosts: [], apps: [], lender: '宽限示例消费金融', files: join(folder, 'files') },
    lenderKind: 'consumer-finance',
    ...{ demo: true, rate: 1_000_000_000, secrets: SECRETS },
    ...{ book: 'own', nonAccrual: NON_ACCRUAL, recordYears: 2 },
  };
  const desk = { store, clock, setting, signer };
  const bearers = [async (token: string) => callerOf(token)];
  const app = await deskApp({ desk, bearers, rooms: ROOMS });
  await app.ready();
  const ask = askOf(app, () => (now += 1_000));

  /** A file of the core system, prepared by one and confirmed by another. */
  const bring = async (kind: string, name: string, text: string): Promise<void> => {
    const made = await ask('admin-01', 'POST', `/v1/imports?kind=${kind}&name=${name}`, { text });
    if (made['faultCount'] !== 0) throw new Error(JSON.stringify(made).slice(0, 900));
    await ask('approver-01', 'POST', `/v1/imports/${String(made['id'])}/confirm`);
  };

  const setTo = (day: Day, minute: number): void => {
    now = Math.max(now + 1_000, beginOf(day) + minute * MINUTE);
  };

  /** What is left to do in the background, and the close of the day. */
  const work = () => workDue(store, workersOf(desk), () => clock.now());
  const night = async (day: Day): Promise<void> => {
    setTo(day, 23 * 60 + 30);
    await work();
    for (const one of NIGHTS) must(await one(desk, day));
  };

  const begin = async (day: Day): Promise<void> => {
    setTo(day, 8 * 60);
    must(
      await store.write(async (tx) => {
        for (const one of DEMO_STAFF) must(await addStaff(tx, { ...one, login: one.id, at: now }));
        return keepDemoPolicies(tx, now, (book) => [...book.map(earlier), ...book]);
      }),
    );
  };

  /** Ends the making: what only the making needed is not in the backup. */
  const finish = async (reached: Day): Promise<void> => {
    must(
      await store.write(async (tx) => {
        await tx.deleteFrom('answer').execute();
        await tx.deleteFrom('job').execute();
        await tx.deleteFrom('signing_key').execute();
        const fact = { tenant: store.tenant, part: 0, id: 'demo-day', value: formatDay(reached) };
        await tx.insertInto('desk_fact').values(fact).execute();
        return ok(true);
      }),
    );
  };
  const close = async (): Promise<void> => {
    await app.close();
    await stop();
  };
  const today = (): Day => dayAt(now);
  return {
    store,
    ask,
    bring,
    setTo,
    work,
    night,
    begin,
    finish,
    close,
    today,
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;
