import {
  deadlinesOfDesk,
  foldCase,
  isCollectionStopped,
  nextOfDesk,
  type DeskCase,
  type DeskEvent,
  type DeskNext,
  type DeskRules,
} from '@forbear/casework';
import { addDays, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Kysely } from 'kysely';
import { rulesOfVersion } from '../policy/kept.ts';
import { readStream, type StoredEvent } from '../store/event-log.ts';
import type { Tables } from '../store/table.ts';
import type { CaseRow } from './table.ts';

export type Db = Kysely<Tables>;

/** A case as it is kept: its row, its events as stored, and the state that they make. */
export type KeptCase = {
  readonly row: CaseRow;
  readonly rules: DeskRules;
  readonly events: readonly StoredEvent[];
  readonly state: DeskCase;
};

/** The row of a case; NOT_FOUND. Held: no other transaction changes it until this one ends. */
export async function rowOf(
  db: Db,
  tenant: string,
  id: string,
  hold: 'held' | 'read' = 'read',
): Promise<Result<CaseRow>> {
  const query = db
    .selectFrom('hardship_case')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('id', '=', id);
  const row = await (hold === 'held' ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? fail(problem('NOT_FOUND')) : ok(row);
}

/** The event of the decider that a stored one is. */
export const deskEvent = ({ seq, at, actor, kind, data }: StoredEvent): DeskEvent =>
  ({ ...(data as object), seq, at, actor, kind }) as DeskEvent;

/** A case with its events folded (C10). */
export async function caseOf(db: Db, row: CaseRow): Promise<Result<KeptCase>> {
  const rules = await rulesOfVersion(db, row.tenant, row.policy, row.policy_version);
  if (!rules.ok) return rules;
  const events = await readStream(db, row.tenant, row.part, row.id);
  const state = foldCase(events.map(deskEvent), rules.value);
  return ok({ row, rules: rules.value, events, state });
}

type Projection = Pick<
  CaseRow,
  | 'state'
  | 'version'
  | 'owner'
  | 'since'
  | 'received_on'
  | 'deadline'
  | 'deadline_what'
  | 'next_on'
  | 'stopped'
  | 'at'
  | 'next_action'
  | 'next_by'
>;

/** What the row of a queue shows of a state; made from the events and the loan's next due day alone (C10). */
export function projected(state: DeskCase, rules: DeskRules, nextDue: Day | undefined): Projection {
  const known = deadlinesOfDesk(state, rules).flatMap(({ what, on }) =>
    // No step of the desk ends the review of a kept agreement: it would stand first for ever.
    on === 'unknown' || what === 'review' ? [] : [{ what, on }],
  );
  const [deadline] = known.sort((a, b) => a.on - b.on);
  const { action, by } = nextOfDesk(state);
  return {
    state: state.state,
    version: state.version,
    owner: state.owner ?? null,
    since: state.since,
    received_on: state.received ?? null,
    deadline: deadline?.on ?? null,
    deadline_what: deadline?.what ?? null,
    next_on: nextLook(state, rules, nextDue) ?? null,
    stopped: isCollectionStopped(state),
    at: state.at,
    next_action: action,
    next_by: by,
  };
}

/** The day on which the program looks by itself: an offer is over, an instalment is late. */
function nextLook(
  { state, open, agreement }: DeskCase,
  { policy }: DeskRules,
  nextDue: Day | undefined,
): Day | undefined {
  if (open !== undefined && ['offered', 'oral', 'confirming'].includes(state))
    return addDays(open.until, 1);
  if (agreement === undefined || nextDue === undefined || state !== 'keeping') return undefined;
  return addDays(nextDue, policy.plan.graceDays + 1);
}

/** The one next action of a case. */
export const nextOf = (state: DeskCase): DeskNext => nextOfDesk(state);
