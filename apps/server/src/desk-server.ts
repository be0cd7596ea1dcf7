import { formatDay, parseDay } from '@forbear/money';
import { fail, must, ok, present, type Problem, type Result } from '@forbear/problem';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { planNight } from './book/night.ts';
import { DeskClock } from './clock.ts';
import { hangConsole } from './console.ts';
import { deskApp } from './desk-app.ts';
import { withinGrace } from './ending.ts';
import { workDue } from './job/queue.ts';
import { DeskMetrics } from './metric.ts';
import { firstStart, storedSecret, type FirstWords } from './people/first-start.ts';
import type { Desk } from './plugin/route.ts';
import { CASE_NIGHTS, NIGHTS, ROOMS, workersOf } from './room.ts';
import { hangDemo, reachedDay } from './route/demo.ts';
import { storeFolder, type Setting } from './setting.ts';
import { restoreFrom, type WholePlace } from './store/backup-file.ts';
import { beginStore, type Begun } from './store/begin.ts';
import { CHECKS } from './store/check.ts';
import { openSigner } from './store/head.ts';
import { inFolder } from './store/place.ts';

/** How often work is looked for that another process, or the time, has made due. */
const LOOK_MS = 500;

/** A desk that works: its apps, not yet listening, and how to end it. */
export type DeskServer = {
  readonly app: FastifyInstance;
  readonly metrics: FastifyInstance;
  readonly first: FirstWords | undefined;
  /** Why nothing may be written, where a check has failed. */
  readonly readOnly: Problem | undefined;
  readonly folder: string;
  /** The business day, `YYYY-MM-DD`. */
  readonly today: () => string;
  stop(): Promise<void>;
};

async function begun(
  setting: Setting,
  clock: DeskClock,
  data: string,
): Promise<Result<Begun & { readonly folder: string }>> {
  const place = {
    tenant: 'desk',
    files: setting.files,
    ...present({ url: setting.database }),
  };
  const now = () => clock.now();
  const work = async (folder: string) => {
    const filled = setting.filled ? await fill({ ...place, folder }, data, now()) : ok(true);
    const result = filled.ok ? await beginStore({ ...place, folder }, now, CHECKS) : filled;
    return result.ok ? ok({ ...result.value, folder }) : result;
  };
  return inFolder(setting.store, work, storeFolder(setting));
}

/** Puts the invented loans and cases into a store that is not there yet; one that is keeps what it has. */
async function fill(place: WholePlace, data: string, now: number): Promise<Result<unknown>> {
  if (place.url === undefined && existsSync(join(place.folder, 'data'))) return ok(true);
  const filled = await restoreFrom(place, data, now);
  return !filled.ok && filled.problem.code === 'STORE_NOT_EMPTY' ? ok(true) : filled;
}

/**
 * Looks for due work until it is stopped; the store tells of its own writes at once. Stopped, it takes no more:
 * what it holds and cannot finish in time is taken again once its lease has run out.
 */
function working(desk: Desk): () => Promise<void> {
  const workers = workersOf(desk);
  let isOver = false;
  let round: Promise<unknown> | undefined;
  const now = () => desk.clock.now();
  const look = () => {
    round ??= workDue(desk.store, workers, now, () => isOver)
      // A store that is away for a moment is asked again at the next look.
      .catch(() => undefined)
      .finally(() => (round = undefined));
  };
  const timer = setInterval(look, LOOK_MS);
  const forget = desk.store.onWritten(look);
  return async () => {
    isOver = true;
    clearInterval(timer);
    forget();
    if (round !== undefined) await withinGrace(round);
  };
}

/** The console, where it is built; without it the desk is its interface alone. */
const consoleIn = (folder: string) =>
  existsSync(join(folder, 'index.html')) ? [hangConsole(folder)] : [];

/** What lies beside the program: the console's pages, and the data of a demonstration. */
export type Beside = { readonly pages: string; readonly data: string };

/** Starts the desk over its store; refused with nothing left running. */
export async function openDeskServer(
  given: Setting,
  { pages, data }: Beside,
): Promise<Result<DeskServer>> {
  const clock = new DeskClock();
  if (given.today !== undefined) clock.startAt(must(parseDay(given.today)));
  const result = await begun(given, clock, data);
  if (!result.ok) return result;
  const { store, stop, folder } = result.value;
  mkdirSync(folder, { recursive: true });
  const secrets = given.secrets.length > 0 ? given.secrets : storedSecret(folder);
  const reached = given.demo ? await reachedDay(store) : undefined;
  // A filled demonstration begins on its own day, whatever day the machine has.
  const own = given.filled && given.today === undefined ? reached : undefined;
  if (own !== undefined) clock.startAt(own);
  else if (reached !== undefined) clock.moveTo(reached);
  const setting = { ...given, secrets, ...(own === undefined ? {} : { today: formatDay(own) }) };
  const signer = await openSigner(store, folder, clock.now());
  if (!signer.ok) {
    await stop();
    return fail(signer.problem);
  }
  const desk: Desk = { store, clock, setting, signer: signer.value };
  const metrics = new DeskMetrics(store);
  const app = await deskApp({
    desk,
    metrics,
    log: { level: setting.log },
    rooms: [
      hangDemo((days) => clock.advance(days), { all: NIGHTS, cases: CASE_NIGHTS }),
      ...ROOMS,
      ...consoleIn(pages),
    ],
  });
  const readOnly = store.isReadOnly();
  const first = readOnly === undefined ? await firstStart(desk) : undefined;
  if (readOnly === undefined) must(await planNight(desk, clock.today()));
  const rest = readOnly === undefined ? working(desk) : async () => {};
  const door = metrics.door(setting.hosts);
  return ok({
    ...{ app, metrics: door, first, readOnly, folder },
    today: () => formatDay(clock.today()),
    stop: async () => {
      await Promise.all([app.close(), door.close(), rest()]);
      await stop();
    },
  });
}
