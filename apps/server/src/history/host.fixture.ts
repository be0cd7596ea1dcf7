// Where the desk of a world runs: in this process, or in one of its own that can be killed in the middle of anything.
import type { Day } from '@forbear/money';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { fork, type ChildProcess } from 'node:child_process';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { workDue } from '../job/queue.ts';
import { CASE_NIGHTS, NIGHTS, ROOMS, workersOf } from '../room.ts';
import { hangDemo } from '../route/demo.ts';
import { openStore, poolOf, type Store } from '../store/store.ts';

/** A request as it goes to a desk, whole. */
export type Asked = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
};
/** An answer, and where the desk's clock stands after it. */
export type Told = {
  readonly status: number;
  readonly text: string;
  readonly today: Day;
  readonly now: number;
};

/** A desk that answers; `machine` is what the machine's clock says meanwhile, in milliseconds UTC. */
export type Host = {
  readonly ask: (asked: Asked, machine: number) => Promise<Told>;
  /** Does what waits in the background; answers how much of it there was as its status. */
  readonly work: (machine: number) => Promise<Told>;
  readonly moveTo: (day: Day, machine: number) => Promise<Told>;
  readonly end: () => Promise<void>;
};

/** The process was killed before it answered: nobody knows whether it was done. */
export class Gone extends Error {}

export type Begun = {
  readonly at: PostgresHost;
  readonly store: Store;
  readonly folder: string;
  readonly today: Day;
  readonly machine: number;
  /** Whether its people are made. */
  readonly first: boolean;
};

/** A desk in this process. */
export async function hostHere({ at, store, folder, today, machine, first }: Begun): Promise<Host> {
  let clock = machine;
  const desk: OpenDesk = await openDesk(at, {
    machine: () => clock,
    today,
    over: { store, folder },
    staff: first,
    setting: { demo: true, book: 'own' },
    rooms: [
      hangDemo((days) => desk.clock.advance(days), { all: NIGHTS, cases: CASE_NIGHTS }),
      ...ROOMS,
    ],
  });
  const told = (status = 200, text = ''): Told => ({
    ...{ status, text },
    ...{ today: desk.clock.today(), now: desk.clock.now() },
  });
  const work = () => workDue(store, workersOf(desk.app.desk), () => desk.clock.now());
  return {
    ask: async (asked, now) => {
      clock = now;
      const answer = await desk.app.inject(asked);
      return told(answer.statusCode, answer.body);
    },
    work: async (now) => {
      clock = now;
      return told(await work());
    },
    moveTo: async (day, now) => {
      clock = now;
      desk.clock.moveTo(day);
      return told();
    },
    end: () => desk.close(),
  };
}

/** What goes to the process: the name of what it is to do, and with what. */
export type Line = { readonly no: number; readonly machine: number } & (
  | { readonly does: 'ask'; readonly asked: Asked }
  | { readonly does: 'work' }
  | { readonly does: 'moveTo'; readonly day: Day }
);
export type Reply = { readonly no: number; readonly told?: Told; readonly fault?: string };

type Killable = Host & { readonly kill: () => void };

/** A desk in a process of its own, which `kill` ends at once, whatever it is doing. */
export async function hostApart(program: string, begun: Begun): Promise<Killable> {
  const { at, store, folder, today, machine, first } = begun;
  const { database } = (await store.pool.query('select current_database() as database'))
    .rows[0] as { database: string };
  const words = [at.host, database, store.tenant, folder, today, machine, first].map(String);
  const child: ChildProcess = fork(program, words, { stdio: 'inherit' });
  const waiting = new Map<number, (reply: Reply | undefined) => void>();
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  void ended.then(() => {
    for (const heard of waiting.values()) heard(undefined);
  });
  child.on('message', (reply: Reply) => waiting.get(reply.no)?.(reply));
  const heard = (no: number) =>
    new Promise<Told>((done, failed) => {
      waiting.set(no, (reply) => {
        waiting.delete(no);
        if (reply?.told !== undefined) done(reply.told);
        else failed(reply === undefined ? new Gone() : new Error(reply.fault));
      });
      if (child.exitCode !== null || child.signalCode !== null) waiting.get(no)?.(undefined);
    });
  let lines = 0;
  type Said<T> = T extends Line ? Omit<T, 'no'> : never;
  const say = (line: Said<Line>) => {
    lines += 1;
    const answer = heard(lines);
    if (child.connected) child.send({ ...line, no: lines }, () => undefined);
    return answer;
  };
  // It says so when it is there.
  await heard(0);
  return {
    ask: (asked, now) => say({ does: 'ask', asked, machine: now }),
    work: (now) => say({ does: 'work', machine: now }),
    moveTo: (day, now) => say({ does: 'moveTo', day, machine: now }),
    kill: () => void child.kill('SIGKILL'),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The desk of the process itself, by its words. */
export async function hostOfWords(words: readonly string[]): Promise<Host> {
  const [host = '', database = '', tenant = '', folder = '', today, machine, first] = words;
  const store = openStore(poolOf({ host, database }), tenant);
  return hostHere({
    ...{ at: { host, version: 0 }, store, folder, today: Number(today) as Day },
    ...{ machine: Number(machine), first: first === 'true' },
  });
}
