import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import { openedAnswer } from '@forbear/wire/desk';
import type { Records } from '../store/device.ts';
import type { Keeping } from '../store/keeping.tsx';
import { freshId, keyOf } from '../store/record.ts';
import { askDesk, isUnheard } from './client.ts';
import { isWish } from './kept-shape.ts';
import type { Pairing } from './pairing.ts';
import { sendFile, type ReadyFile } from './send-file.ts';

/** Something to be told to a desk, kept until the desk has answered; `once` is the same for every try. */
export type Wish = {
  /** The key of the pairing it goes to. */
  readonly to: string;
  readonly debt: string;
  readonly path: string;
  readonly body: unknown;
  /** A paper that goes in the place of a body, made ready when it was picked. */
  readonly file?: ReadyFile;
  /** The version of the case that it is said to, as it will be when what was said before has arrived. */
  readonly version?: number;
  readonly once: string;
  /** When it was made, in milliseconds of the device's clock: the order in which it is sent. */
  readonly at: number;
};

export type KeptWish = { readonly id: string; readonly wish: Wish };

/** Where a case is opened at a desk. */
export const OPEN_PATH = '/v1/cases';

/** What is still to be told, the oldest first. */
export const wishesOf = (records: Records): readonly KeptWish[] =>
  [...records.values()]
    .flatMap(({ kind, id, body, gone }) =>
      kind === 'wish' && gone === undefined && isWish(body) ? [{ id, wish: body as Wish }] : [],
    )
    .sort((a, b) => a.wish.at - b.wish.at || (a.id < b.id ? -1 : 1));

/** Keeps a wish before anything is sent, so that a lost answer loses nothing. */
export async function keepWish(
  keeping: Keeping,
  wish: Omit<Wish, 'once' | 'at'>,
): Promise<Problem | undefined> {
  // One after the other, also within a millisecond and by a clock that was put back.
  const last = wishesOf(keeping.read()).at(-1)?.wish.at ?? 0;
  const kept: Wish = { ...wish, once: freshId(), at: Math.max(Date.now(), last + 1) };
  return keeping.change<Wish>('wish', freshId(), () => ok(kept));
}

/** A command of a case, with the version that it will have once what waits before it has arrived. */
export function keepCommand(
  keeping: Keeping,
  to: { readonly key: string; readonly debt: string; readonly pairing: Pairing },
  kind: string,
  body: unknown,
): Promise<Problem | undefined> {
  const followed = to.pairing.cases[to.debt];
  if (followed === undefined) return Promise.resolve(problem('NOT_FOUND'));
  const before = wishesOf(keeping.read()).filter(
    ({ wish }) => wish.to === to.key && wish.debt === to.debt && wish.version !== undefined,
  );
  const version = Math.max(followed.version, ...before.map(({ wish }) => (wish.version ?? 0) + 1));
  const path = `/v1/cases/${followed.id}/commands/${kind}`;
  return keepWish(keeping, { to: to.key, debt: to.debt, path, body, version });
}

/** Any answer of a desk to a wish: that it has it is all that is asked. */
const taken = {
  safeParse: (value: unknown) =>
    typeof value === 'object' && value !== null
      ? { success: true, data: value }
      : { success: false },
};

/**
 * Sends a wish. It is let go once the desk has taken or refused it; while the desk is not heard it stays, and is sent again
 * with the same key. Gives why it did not come through.
 */
export async function sendWish(
  keeping: Keeping,
  pairing: Pairing,
  { id, wish }: KeptWish,
): Promise<Problem | undefined> {
  const { path, body, file, once, version } = wish;
  const ask = { method: 'POST', path, body, once, ...present({ version }) } as const;
  const told =
    file === undefined ? await askDesk(pairing, ask, taken) : await sendFile(pairing, path, file);
  if (!told.ok && isUnheard(told.problem)) return told.problem;
  // What it leads to is kept before its wish is let go: who is cut off here sends it again, and gets the same answer.
  const failed = await led(keeping, wish, told);
  if (failed !== undefined) return failed;
  const stuck = await keeping.drop([keyOf({ kind: 'wish', id })]);
  return told.ok ? stuck : told.problem;
}

/** What an answer leads to: an opened case is followed, an arrived paper is named with the word that papers are there. */
async function led(
  keeping: Keeping,
  wish: Wish,
  told: Result<unknown>,
): Promise<Problem | undefined> {
  if (told.ok && wish.path === OPEN_PATH) return opened(keeping, wish, told.value);
  return wish.file === undefined ? undefined : arrived(keeping, wish, told);
}

/** With a paper that was refused the word that they are there is taken back: it would not be true. */
async function arrived(
  keeping: Keeping,
  { to, debt }: Wish,
  told: Result<unknown>,
): Promise<Problem | undefined> {
  const word = wishesOf(keeping.read()).find(
    ({ wish }) => wish.to === to && wish.debt === debt && wish.path.endsWith('/receive-paper'),
  );
  if (word === undefined) return undefined;
  if (!told.ok) return keeping.drop([keyOf({ kind: 'wish', id: word.id })]);
  return keeping.change<Wish>('wish', word.id, (now) => {
    if (now === undefined) return fail(problem('CHANGED_ELSEWHERE'));
    const { files = [] } = now.body as { readonly files?: readonly string[] };
    return ok({ ...now, body: { files: [...new Set([...files, String(told.value)])] } });
  });
}

/** Keeps which case it is, and that its form is whole: from there the days of the desk's answer run. */
async function opened(
  keeping: Keeping,
  { to, debt, once, at }: Wish,
  answer: unknown,
): Promise<Problem | undefined> {
  const read = openedAnswer.safeParse(answer);
  if (!read.success) return problem('DESK_ANSWER');
  const { id, number, version } = read.data;
  const failed = await keeping.change<Pairing>('desk', to, (now) =>
    now === undefined
      ? fail(problem('CHANGED_ELSEWHERE'))
      : ok({ ...now, cases: { ...now.cases, [debt]: { id, number, version } } }),
  );
  if (failed !== undefined) return failed;
  const path = `/v1/cases/${id}/commands/finish-intake`;
  const wish: Wish = { to, debt, path, body: {}, version, once: `${once}-whole`, at };
  return keeping.change<Wish>('wish', `${once}-whole`, () => ok(wish));
}
