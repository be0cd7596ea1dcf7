import { three } from '@forbear/testkit/roads';
import { addDays, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noted } from '../book/book.ts';
import { bill, day, oldBill, yuan, zhang } from '@forbear/testkit/people';
import {
  deadlinesOf,
  commandOf,
  emptyRecord,
  enter,
  EVENT_KINDS,
  factsOf,
  fixedPlans,
  fold,
  movesFrom,
  nextAction,
  type Agreement,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseRecord,
  type LooseFacts,
  type EventKind,
} from '../index.ts';

/** One random step: which event, how far the clock jumps, what goes wrong with it. */
type Step = {
  readonly pick: number;
  readonly wild: boolean;
  readonly jump: number;
  readonly facts: number;
  readonly stale: boolean;
  readonly again: boolean;
};

const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(10_000),
  wild: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  jump: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: -3, max: 120 })),
  facts: fc.nat(5),
  stale: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  again: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
});

const six = { figures: { count: 6, each: yuan('1672.00'), firstDue: day('2026-12-10') } };
const small = { figures: { count: 12, each: yuan('800.00'), firstDue: day('2027-01-31') } };
const listed = {
  instalments: [
    { due: day('2026-12-10'), amount: yuan('5000.00') },
    { due: day('2027-01-10'), amount: yuan('5000.00') },
  ],
};

/** Facts by the number of the step; what an event does not take is left out. */
const FACTS: readonly LooseFacts[] = [
  { offer: three, counter: small },
  { offer: six, text: true, reason: '政策不允许' },
  { offer: small, text: { count: 12, each: yuan('800.00'), firstDue: day('2027-01-31') } },
  { offer: three, text: listed, court: { paper: 'payment-order' }, request: 'closed' },
  {
    offer: six,
    text: '分 6 期，每期 1,672.00 元，首期 2026年12月10日。',
    within: { days: 3, working: true },
  },
  { offer: small, until: day('2027-03-01'), by: day('2027-02-01') },
];

const contact = { channel: 'phone', by: 'lender' } as const;

function stepOf(record: CaseRecord, at: Step, today: Day): CaseCommand {
  const legal = EVENT_KINDS.filter(
    (kind) =>
      movesFrom(record.state.stage, kind).length > 0 && (at.facts === 0 || !SHORT.includes(kind)),
  );
  const from: readonly EventKind[] = at.wild || legal.length === 0 ? EVENT_KINDS : legal;
  const kind = from[at.pick % from.length] as EventKind;
  const given: LooseFacts = {
    ...(kind === 'text-arrives' ? { text: true } : {}),
    ...FACTS[at.facts],
    contact,
    entry: 1 + (at.pick % (record.events.length + 2)),
  };
  return {
    ...must(commandOf(kind, today, given)),
    id: at.again ? 'again' : `step-${record.events.length}-${at.pick}`,
    ...(at.stale ? { version: Math.max(0, record.state.version - 1) } : {}),
  };
}

/** Events that cut a history short from almost everywhere, or move nothing: one in six of the times they could come. */
const SHORT: readonly EventKind[] = [
  'paid-in-full',
  'settled-early',
  'refused',
  'withdrawn',
  'report-wrong',
  'corrected',
];

/** Runs a history and checks every promise after each of its commands. */
function live(
  steps: readonly Step[],
  start: CaseRecord,
  facts: CaseFacts,
  seen = new Set<string>(),
): CaseRecord {
  let record = start;
  let today = day('2026-11-05');
  const terms = new Map<string, string>();
  for (const at of steps) {
    today = addDays(today, at.jump);
    const command = stepOf(record, at, today);
    const before = record;
    const made = enter(before, command, facts);
    if (made.ok) record = made.value;
    holds(before, record, command, terms);
    seen.add(record.state.stage);
  }
  return record;
}

function holds(
  before: CaseRecord,
  after: CaseRecord,
  command: CaseCommand,
  terms: Map<string, string>,
): void {
  const { state, events } = after;
  // C2: seq runs without a gap; nothing that stood is lost or changed.
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, k) => k + 1));
  expect(events.slice(0, before.events.length)).toEqual(before.events);
  expect(events.length - before.events.length).toBeLessThanOrEqual(1);
  const added = events.length > before.events.length ? (events.at(-1) as CaseEvent) : undefined;
  if (added === undefined) expect(state).toEqual(before.state);
  // C3: a stale command changes nothing.
  if (command.version !== undefined && command.version !== before.state.version)
    expect(added).toBeUndefined();
  if (added !== undefined && added.kind !== 'correct') moved(before, after, added);
  // C5: one open offer, and only while an answer to it is awaited.
  if (state.open !== undefined) expect(['offered', 'countered', 'paused']).toContain(state.stage);
  // C10: replaying gives the stored state.
  expect(fold(after.start, events)).toEqual({ ok: true, value: state });
  // What was entered wrongly is another agreement than what is corrected.
  if (added?.kind === 'correct') terms.clear();
  agreed(state.agreement, terms);
  const { by } = nextAction(state);
  expect(Number.isSafeInteger(by)).toBe(true);
  if (state.stage !== 'legal') expect(by).toBeGreaterThanOrEqual(state.since);
  for (const one of deadlinesOf(state)) expect(one.remind).toBeLessThanOrEqual(one.on);
}

function moved(before: CaseRecord, after: CaseRecord, added: CaseEvent): void {
  const [from, to] = [before.state.stage, after.state.stage];
  const targets = movesFrom(from, added.kind).map((move) => move.to);
  // C1: only moves of the table; C4: the end absorbs.
  if (targets.length === 0) expect(to).toBe(from);
  else if (!targets.includes('earlier'))
    expect(targets.map((target) => (target === 'same' ? from : target))).toContain(to);
  if (from === 'closed') expect(to).toBe('closed');
  // C9: who, in which role, why, when, joined to what.
  for (const key of ['actor', 'role', 'cause', 'trace'] as const) expect(added[key]).not.toBe('');
  // H6: time does not run backwards.
  expect(after.state.last).toBeGreaterThanOrEqual(before.state.last);
}

function agreed(agreement: Agreement | undefined, terms: Map<string, string>): void {
  if (agreement === undefined) return;
  // G4: the terms of an agreement never change; a variation is another one.
  const said = JSON.stringify(agreement);
  expect(terms.get(agreement.id) ?? said).toBe(said);
  terms.set(agreement.id, said);
  expect(agreement.replaces).not.toBe(agreement.id);
  // G6: the borrower's acceptance carries the digest of just these terms.
  const own = agreement.acceptances.at(-1);
  expect([own?.by, own?.digest]).toEqual(['borrower', agreement.digest]);
}

describe('random histories keep every promise (C1–C6, C9, C10, G3, G4, G6, H6)', () => {
  test('a debt in time', () => {
    const facts = factsOf(zhang, bill, fixedPlans(zhang));
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 70, size: 'max' }), (steps) => {
        live(steps, emptyRecord(noted(zhang, bill)), facts, seen);
      }),
      { seed: freshSeed(), numRuns: 600 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(21);
  });

  test('a debt that may be out of time: no act of the borrower before the check', () => {
    const person = { ...zhang, debts: [oldBill] };
    const facts = factsOf(person, oldBill, fixedPlans(person));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { events } = live(steps, emptyRecord(noted(person, oldBill)), facts);
        const acts = ['facts-complete', 'contact-begun', 'borrower-accepts', 'text-equals'];
        const checked = events.findIndex(({ kind }) => kind === 'limitation-checked');
        const first = events.findIndex(({ kind }) => acts.includes(kind));
        if (first >= 0) expect(checked).toBeGreaterThanOrEqual(0);
        if (first >= 0) expect(checked).toBeLessThan(first);
      }),
      { seed: freshSeed(), numRuns: 120 },
    );
  });
});
