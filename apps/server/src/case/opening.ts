import { decideCase, evolved, NO_CASE, type Giver } from '@forbear/casework';
import { formatDay, type Day } from '@forbear/money';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { createHash } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import type { Clock } from '../clock.ts';
import { dayAt } from '../clock.ts';
import { rulesOnDay } from '../policy/kept.ts';
import { appendIn } from '../store/event-log.ts';
import { tenantOf, type Tx } from '../store/store.ts';
import { nextOf, projected } from './case-book.ts';
import type { Moved } from './command.ts';
import { keepSealed, sealedOf, type Personal } from './sealed.ts';

export const CHANNELS = ['app', 'phone', 'written', 'public'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The loan that a case is about. */
export type About = {
  readonly part: number;
  readonly account: string;
  readonly loan: string;
  readonly person: string;
  readonly product: string;
};

export type Opening = {
  readonly about: About;
  readonly channel: Channel;
  readonly personal: Personal;
  /** The day of receipt of what was written, which may lie before the day it is scanned. */
  readonly receivedOn?: Day;
};

/** Digits and letters that are not taken for one another when they are read aloud. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A number that a person can say: the day, and five signs that follow from the id. */
export function caseNumber(id: string, on: Day): string {
  const digest = createHash('sha256').update(id).digest();
  const signs = [...digest.subarray(0, 5)].map((byte) => LETTERS[byte % LETTERS.length]);
  return `${formatDay(on).slice(2).replaceAll('-', '')}-${signs.join('')}`;
}

/** Opens the case of a loan in its own stream; CASE_OPEN where the loan has one that is not closed. */
export async function opened(
  tx: Tx,
  clock: Clock,
  { about, channel, personal, receivedOn }: Opening,
  giver: Giver,
): Promise<Result<Moved & { readonly id: string; readonly number: string }>> {
  const [id, at] = [uuidv7(), clock.now()];
  const on = dayAt(at);
  // A letter counts from the day it came in, whenever it is entered.
  const rules = await rulesOnDay(tx, tenantOf(tx), about.product, receivedOn ?? on);
  if (!rules.ok) return rules;
  const event = decideCase(NO_CASE, { kind: 'open', version: 0, at, on }, giver, rules.value);
  if (!event.ok) return event;
  const state = evolved(NO_CASE, event.value, rules.value);
  const number = caseNumber(id, on);
  const key = { tenant: tenantOf(tx), part: about.part, id };
  const { policy } = rules.value;
  const { numInsertedOrUpdatedRows: made } = await tx
    .insertInto('hardship_case')
    .values({
      ...key,
      ...{ number, loan: about.loan, account: about.account, person: about.person },
      ...{ product: about.product, channel, policy: policy.id, policy_version: policy.version },
      ...{ opened_on: receivedOn ?? on, needs: [], sealed_at: null },
      ...projected(state, rules.value, undefined),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (made !== 1n) return fail(problem('CASE_OPEN'));
  const { seq, actor, kind, at: _at, ...decided } = event.value;
  const sealed = sealedOf(personal);
  const data = {
    ...decided,
    ...{ number, loan: about.loan, channel, policy: policy.id, policyVersion: policy.version },
    ...present({ receivedOn }),
    ...(sealed.fields.length === 0 ? {} : { sealed: sealed.commitments }),
  };
  const stream = { part: about.part, stream: id };
  const stored = await appendIn(tx, [{ ...stream, seq, at, actor, kind, data }]);
  if (!stored.ok) return stored;
  await keepSealed(tx, { part: about.part, id }, seq, sealed);
  const head = { seq, digest: stored.value[0]?.hash ?? '', at };
  return ok({ id, number, version: state.version, state: state.state, next: nextOf(state), head });
}
