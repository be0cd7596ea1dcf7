import { ok, type Problem } from '@forbear/problem';
import { movedAnswer } from '@forbear/wire/desk';
import type { Keeping } from '../store/keeping.tsx';
import { freshId, keyOf } from '../store/record.ts';
import { askDesk, isUnheard } from './client.ts';
import type { Pairing } from './pairing.ts';

/** Something to be told to a desk, kept until the desk has answered; `once` is the same for every try. */
export type Wish = {
  /** The key of the pairing it goes to. */
  readonly to: string;
  readonly debt: string;
  readonly path: string;
  readonly body: unknown;
  readonly version?: number;
  readonly once: string;
  /** When it was made, in milliseconds of the device's clock: the order in which it is sent. */
  readonly at: number;
};

type Kept = { readonly id: string; readonly wish: Wish };

/** What is still to be told, the oldest first. */
export const wishesOf = ({ records }: Pick<Keeping, 'records'>): readonly Kept[] =>
  [...records.values()]
    .flatMap(({ kind, id, body, gone }) =>
      kind === 'wish' && gone === undefined ? [{ id, wish: body as Wish }] : [],
    )
    .sort((a, b) => a.wish.at - b.wish.at);

/** Keeps a wish before anything is sent, so that a lost answer loses nothing. */
export async function keepWish(
  keeping: Keeping,
  wish: Omit<Wish, 'once' | 'at'>,
): Promise<Kept | Problem> {
  const kept = { id: freshId(), wish: { ...wish, once: freshId(), at: Date.now() } };
  const failed = await keeping.change<Wish>('wish', kept.id, () => ok(kept.wish));
  return failed ?? kept;
}

/**
 * Sends a wish. It is let go once the desk has taken or refused it; while the desk is not heard it stays, and is sent again
 * with the same key. Gives why it did not come through.
 */
export async function sendWish(
  keeping: Keeping,
  pairing: Pairing,
  { id, wish }: Kept,
): Promise<Problem | undefined> {
  const { path, body, once, version } = wish;
  const told = await askDesk(
    pairing,
    { method: 'POST', path, body, once, ...(version === undefined ? {} : { version }) },
    movedAnswer.loose(),
  );
  if (!told.ok && isUnheard(told.problem)) return told.problem;
  const failed = await keeping.drop([keyOf({ kind: 'wish', id })]);
  return told.ok ? failed : told.problem;
}
