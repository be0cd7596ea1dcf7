// How wishes come to the desk and what is heard of them: lost answers, two at once, a key with another body.
import { catalogue } from '@forbear/problem';
import type { Acknowledged, Answer, Body, Wish, World } from './world.fixture.ts';

/** What a step was and what came of it, without names that another run would make otherwise. */
export type Told = string;

export const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
type Offer = {
  readonly id: string;
  readonly digest: string;
  readonly rows: readonly { readonly due: string; readonly payment: string }[];
};
export type View = Body & {
  readonly state: string;
  readonly version: number;
  readonly owner?: { readonly id: string };
  readonly channel: string;
  readonly offer?: Offer;
  readonly pending?: {
    readonly what: string;
    readonly by: string;
    readonly notBefore?: string;
    readonly offer?: Offer;
  };
  readonly agreement?: { readonly offer: Offer };
  readonly position: Readonly<Record<'payoff' | 'penalty' | 'fees', string>>;
  readonly objection: boolean;
  readonly moves: readonly string[];
  readonly next: { readonly action: string };
  readonly rows: readonly { readonly due: string; readonly payment: string }[];
  readonly disclosed: Readonly<Record<string, unknown>>;
};

/** A case as an approver sees it; approvers see every case of the desk. */
export async function seenBy(world: World, id: string): Promise<View> {
  const answer = await world.send(world.wish('approver-04', 'GET', `/v1/cases/${id}`));
  if (answer.status !== 200) throw new Error(`${id} is not told: ${JSON.stringify(answer.body)}`);
  return answer.body as View;
}

export const codeOf = ({ status, body }: Answer): string =>
  status < 300 ? `${status}` : `${status} ${body.code}`;

/** A refusal is one of the catalogue; nothing of the server's own. */
export function mustBeKnown(answer: Answer, what: string): void {
  if (answer.status < 300) return;
  if (answer.status >= 500 || !((answer.body.code ?? '') in catalogue))
    throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

/** How a wish comes to the desk: as it was sent, its answer lost and sent anew, twice at once, or with another body. */
export async function delivered(world: World, wish: Wish): Promise<Answer> {
  const way = world.next();
  if (way < 0.72) return world.send(wish);
  if (way < 0.86) {
    const first = await world.send(wish);
    const again = await world.send(wish);
    const isSame = JSON.stringify(first.body) === JSON.stringify(again.body);
    if (first.status < 300 && !(again.status === first.status && isSame))
      throw new Error(`a wish sent again is answered otherwise: ${JSON.stringify([first, again])}`);
    return first.status < 300 ? first : again;
  }
  if (way < 0.93) {
    const answers = await world.together([wish, wish]);
    const won = answers.filter(({ status }) => status < 300);
    if (new Set(won.map(({ body }) => JSON.stringify(body))).size > 1)
      throw new Error(`one wish has two answers: ${JSON.stringify(answers)}`);
    return won[0] ?? (answers[0] as Answer);
  }
  const first = await world.send(wish);
  if (first.status < 300) {
    const { version } = wish;
    const changed =
      version === undefined || world.next() < 0.5
        ? { body: { ...(wish.body as object), note: '另一句' } }
        : { version: version + 1 };
    const other = await world.send({ ...wish, ...changed });
    if (
      other.body.code !== 'IDEMPOTENCY_KEY_REUSED' &&
      other.body.code !== 'SHAPE_UNKNOWN_KEY' &&
      other.status < 400
    )
      throw new Error(`a key was taken twice: ${JSON.stringify(other)}`);
  }
  return first;
}

/** What was said yes to is kept in mind. */
export function heard(
  told: Acknowledged,
  kind: string,
  by: string,
  { status, body }: Answer,
): void {
  const { head } = body;
  if (status >= 300 || head === undefined) return;
  if (told.moves.some(({ seq }) => seq === head.seq)) return;
  told.heads.push(head);
  told.moves.push({ seq: head.seq, kind, by });
}
