import type { SignedHead } from '@forbear/negotiation';
import { fail, ok, present, problem, type Problem } from '@forbear/problem';
import {
  caseEvent,
  caseView,
  deskTold,
  messageEntry,
  pageOf,
  type MessageEntry,
} from '@forbear/wire/desk';
import { askEngine } from '../planning/engine.ts';
import { situationOf } from '../situation/from-records.ts';
import type { CaseKept } from '../situation/situation.ts';
import type { Keeping } from '../store/keeping.tsx';
import { askDayAnew } from '../store/today.ts';
import { askDesk, isUnheard } from './client.ts';
import { isSigned } from './device-key.ts';
import { fieldsIn, heardOf, notEntered, termsIn } from './hear.ts';
import { tell, type Seen } from './news.ts';
import { pairingsOf, type Followed, type Keys, type Pairing } from './pairing.ts';
import { hearStream } from './stream.ts';
import { sendWish, wishesOf } from './wish.ts';
import { vouchedKeys } from './vouched.ts';
import { witnessed } from './witness.ts';

/** A desk that is listened to while the app stands open. */
export type Watch = {
  /** Sends what waits and reads every case of this desk anew; done when that is done. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
};

const watches = new Map<string, Watch>();

/** Sends what waits for a desk and reads its cases anew, where it is listened to. */
export const lookAt = (key: string): Promise<void> => watches.get(key)?.look() ?? Promise.resolve();

/** While a desk is not heard as things happen, it is looked at this often. */
const LOOK_MS = 15_000;

const history = pageOf(caseEvent).extend({ head: caseView.shape.head }).loose();
const lines = pageOf(messageEntry);
const LINES_A_PAGE = 200;

async function linesOf(pairing: Pairing, id: string): Promise<readonly MessageEntry[] | Problem> {
  const found: MessageEntry[] = [];
  for (;;) {
    const after = found.at(-1)?.no ?? 0;
    const path = `/v1/cases/${id}/messages?after=${after}`;
    const page = await askDesk(pairing, { method: 'GET', path }, lines);
    if (!page.ok) return page.problem;
    found.push(...page.value.items);
    if (page.value.items.length < LINES_A_PAGE) return found;
  }
}

/** The keys a head is held against: those that were kept, and where it names another what they have vouched for. */
async function keysFor(pairing: Pairing, named: string): Promise<Keys> {
  if (pairing.keys.some(({ id }) => id === named)) return pairing.keys;
  const told = await askDesk(pairing, { method: 'GET', path: '/v1/desk' }, deskTold);
  return told.ok ? vouchedKeys(pairing, told.value.keys, isSigned) : pairing.keys;
}

/** A case read anew: its history held against what this device has seen, then where it stands and what was said. */
async function read(
  pairing: Pairing,
  followed: Followed,
): Promise<{ readonly seen: Seen; readonly followed: Followed; readonly keys: Keys } | Problem> {
  const path = `/v1/cases/${followed.id}`;
  const told = await askDesk(pairing, { method: 'GET', path: `${path}/events` }, history);
  if (!told.ok) return told.problem;
  const { items } = told.value;
  const head = told.value.head as SignedHead;
  const links = items.map(({ text, prev, digest }) => ({ text, prev, digest }));
  const keys = await keysFor(pairing, head.key);
  const by = { signs: pairing.signs, keys };
  const held = await witnessed(followed, { links, head }, by, isSigned);
  if (!held.ok) return held.problem;
  const view = await askDesk(pairing, { method: 'GET', path }, caseView);
  if (!view.ok) return view.problem;
  const said = await linesOf(pairing, followed.id);
  if ('code' in said) return said;
  const { events } = held.value;
  const [terms, fields] = [termsIn(items), fieldsIn(items, events)];
  const seen = { view: view.value, events, links, terms, fields, lines: said };
  return { seen, followed: held.value.followed, keys };
}

/** What a watch works with: whose desk it is, and what stands on the device now. */
type Around = {
  readonly key: string;
  readonly keeping: () => Keeping;
  /** How much of a history was tried for the own case: what was refused is not tried again and again. */
  readonly tried: Map<string, string>;
};

const pairingNow = ({ key, keeping }: Around): Pairing | undefined =>
  pairingsOf(keeping().read()).find((one) => one.key === key)?.pairing;
const debtsNow = (around: Around): readonly string[] =>
  Object.keys(pairingNow(around)?.cases ?? {});
const waitingFor = ({ key, keeping }: Around) =>
  wishesOf(keeping().read()).filter(({ wish }) => wish.to === key);

/** Sends what waits, oldest first; what the desk does not hear stops it. */
async function send(around: Around): Promise<Problem | undefined> {
  for (;;) {
    const pairing = pairingNow(around);
    const [next] = waitingFor(around);
    if (next === undefined || pairing === undefined) return undefined;
    const failed = await sendWish(around.keeping(), pairing, next);
    if (failed === undefined) continue;
    if (isUnheard(failed)) {
      tell(next.wish.debt, { problem: failed });
      return failed;
    }
    tell(next.wish.debt, { refused: failed });
    // A wish that could not even be let go of would be sent for ever.
    if (waitingFor(around).some(({ id }) => id === next.id)) return failed;
  }
}

async function readOne(around: Around, debt: string): Promise<void> {
  const pairing = pairingNow(around);
  const followed = pairing?.cases[debt];
  if (pairing === undefined || followed === undefined) return;
  const answer = await read(pairing, followed);
  if ('code' in answer) return tell(debt, { problem: answer });
  tell(debt, { seen: answer.seen, problem: undefined });
  const { newest, version } = answer.followed;
  const isNew = newest?.digest !== followed.newest?.digest || version !== followed.version;
  const failed = isNew ? await keepFollowed(around, debt, answer) : undefined;
  if (failed !== undefined) return tell(debt, { problem: failed });
  await enter(around, debt, answer.followed, answer.seen);
}

/** Keeps the newest head of a case, and the keys that are trusted: later histories have to descend from them. */
const keepFollowed = (
  { key, keeping }: Around,
  debt: string,
  { followed, keys }: { readonly followed: Followed; readonly keys: Keys },
): Promise<Problem | undefined> =>
  keeping().change<Pairing>('desk', key, (now) =>
    now === undefined
      ? fail(problem('CHANGED_ELSEWHERE'))
      : ok({ ...now, keys, cases: { ...now.cases, [debt]: followed } }),
  );

/** Enters into the person's own case what the desk has recorded. */
async function enter(around: Around, debt: string, of: Followed, seen: Seen): Promise<void> {
  const { today, situation: shown, read: now, change } = around.keeping();
  const { situation: told } = situationOf(now().values(), today.day);
  const situation = { ...told, ...present({ given: shown.given }) };
  const entries = situation.cases[debt]?.events ?? [];
  const heard = notEntered(heardOf(seen.events, seen.terms), of.id, entries);
  if (heard.length === 0) tell(debt, { unentered: 0 });
  const mark = `${seen.events.length}/${entries.length}`;
  if (heard.length === 0 || around.tried.get(debt) === mark) return;
  const { ask } = (seen.view.disclosed['request'] ?? {}) as { readonly ask?: unknown };
  const lender = pairingNow(around)?.lender ?? '';
  const at = { id: of.id, number: of.number, lender, ask };
  const made = await askEngine('hear', { situation, debt, at, heard }).answer;
  if (!made.ok || !made.value.ok) return;
  const { kept, missed } = made.value.value;
  const failed = await change<CaseKept>('case', debt, (stands) =>
    (stands?.events.length ?? 0) === entries.length ? ok(kept) : fail(problem('CHANGED_ELSEWHERE')),
  );
  if (failed !== undefined) return;
  around.tried.set(debt, `${seen.events.length}/${kept.events.length}`);
  tell(debt, { unentered: missed });
}

/** Work that is done one at a time: asked for while it runs, it is done once more. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAgain = false;
  const all = async () => {
    do {
      isAgain = false;
      await work();
    } while (isAgain);
  };
  return () => {
    if (running !== undefined) isAgain = true;
    running ??= all().finally(() => (running = undefined));
    return running;
  };
}

/** Listens to a desk: what it tells is kept, shown and entered into the person's own cases. `keeping` gives what stands now. */
export function watchDesk(key: string, keeping: () => Keeping): Watch {
  const around: Around = { key, keeping, tried: new Map() };
  let isLive = false;
  const look = oneAtATime(async () => {
    if ((await send(around)) !== undefined) return;
    for (const debt of debtsNow(around)) {
      tell(debt, { isLive });
      await readOne(around, debt);
    }
  });
  const again = () => document.visibilityState === 'visible' && void look();
  const clock = setInterval(() => {
    if (!isLive || waitingFor(around).length > 0) again();
  }, LOOK_MS);
  addEventListener('online', again);
  document.addEventListener('visibilitychange', again);
  const from = pairingNow(around);
  const hearing = {
    heard: () => {
      askDayAnew();
      void look();
    },
    stands: (is: boolean) => {
      isLive = is;
      for (const debt of debtsNow(around)) tell(debt, { isLive });
      if (is) void look();
    },
  };
  const stopStream = from === undefined ? () => undefined : hearStream(from, hearing);
  const watch: Watch = {
    look,
    stop: () => {
      clearInterval(clock);
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
      stopStream();
      watches.delete(key);
    },
  };
  watches.set(key, watch);
  void look();
  return watch;
}
