import { addDays, dayOf, fen, type Day } from '@forbear/money';
import {
  enterAll,
  factsOf,
  fixedPlans,
  emptyRecord,
  noted,
  textOfTerms,
  type CaseRecord,
  type DigestTerms,
} from '@forbear/negotiation';
import { bill, zhang } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import { refusalText } from './refusal.ts';
import {
  DESK_MOVES,
  heardCommands,
  heardId,
  MOVES,
  toldAs,
  type DeskMove,
  type DeskState,
  type Heard,
} from '../index.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));
const CASE = { id: 'c1', number: '261105-ABCDE', lender: '宽限示例消费金融' };

/** Six rows of one sum from 10 December. */
const termsOf = (count: number, each: number): string =>
  textOfTerms({
    ...{ desk: 'desk', case: CASE.number, account: 'L000123', offer: `o${count}` },
    measures: [{ kind: 'reinstal', count }],
    rows: Array.from({ length: count }, (_, k) => ({
      due: dayOf(2026 + Math.floor((11 + k) / 12), ((11 + k) % 12) + 1, 10),
      ...{ principal: fen(each), interest: fen(0), fee: fen(0) },
    })),
    ...{ allocation: ['costs', 'penalty', 'fee', 'interest', 'principal'], payoff: 'begun' },
    ...{ cureDays: 10, end: { inRow: 2, total: 4, noticeDays: 7 } },
  } as DigestTerms);

const SIX = termsOf(6, 167_200);
const THREE = termsOf(3, 328_000);

type Told = readonly [DeskMove, DeskState, DeskState, number, Partial<Heard>?];

/** A history of a desk, as it is heard: command, state before, state after, days since the first. */
function heard(first: Day, list: readonly Told[]): readonly Heard[] {
  return list.flatMap(([kind, before, to, days, more], k) => {
    const told = toldAs(kind, before, to);
    const base = { seq: k + 1, kind, on: addDays(first, days), to };
    return told === undefined ? [] : [{ ...base, told, ...more }];
  });
}

function entered(list: readonly Heard[], from: CaseRecord = emptyRecord(noted(zhang, bill))) {
  let record = from;
  const refused: string[] = [];
  for (const one of list) {
    const made = enterAll(record, heardCommands(one, record.state, CASE), facts);
    refused.push(...made.refused.map(({ problem }) => `${one.kind}: ${problem.code}`));
    record = made.record;
  }
  return { record, refused };
}

const DAY = zhang.asOf;
const ASKED: readonly Told[] = [
  ['open', 'none', 'intake', 0],
  ['finish-intake', 'intake', 'received', 0],
  ['take', 'received', 'review', 1],
];
const AGREED: readonly Told[] = [
  ...ASKED,
  ['offer', 'review', 'offered', 2, { terms: THREE, until: addDays(DAY, 9) }],
  ['counter', 'offered', 'countered', 2, { terms: SIX }],
  ['propose', 'countered', 'approval', 3],
  ['approve', 'approval', 'offered', 3, { terms: SIX, until: addDays(DAY, 10) }],
  ['accept', 'offered', 'oral', 4],
  ['send-text', 'oral', 'confirming', 4, { terms: SIX }],
  ['accept', 'confirming', 'keeping', 4],
];

describe('what a desk records, in the borrower’s own case', () => {
  test('a request, an offer that does not fit, a counter-offer, its text and both acceptances lead to the same agreement', () => {
    const { record, refused } = entered(heard(DAY, AGREED));
    expect(refused).toEqual([]);
    expect(record.state.stage).toBe('active');
    expect(record.state.agreement?.instalments.map(({ amount }) => amount)).toEqual(
      Array.from({ length: 6 }, () => 167_200),
    );
    expect(record.state.agreement?.text).toMatchObject({ account: 'L000123', cureDays: 10 });
    expect(record.state.number).toBe(CASE.number);
    expect(record.state.rounds).toBe(1);
  });

  test('heard twice it stands there once; kept, missed, cured and settled follow', () => {
    const first = entered(heard(DAY, AGREED));
    const again = heard(DAY, AGREED).filter(
      ({ seq }) => !first.record.events.some(({ id }) => id === heardId(CASE.id, seq)),
    );
    expect(again).toEqual([]);
    const due = first.record.state.agreement?.instalments ?? [];
    const at = (k: number): Day => due[k]?.due as Day;
    const kept: readonly Heard[] = [
      { seq: 11, kind: 'match', on: at(0), to: 'keeping', told: 'instalment-matched', due: at(0) },
      { seq: 12, kind: 'miss', on: addDays(at(1), 4), to: 'late', told: 'no-match', due: at(1) },
      { seq: 13, kind: 'cure', on: addDays(at(1), 6), to: 'keeping', told: 'paid-late' },
      { seq: 14, kind: 'settle', on: addDays(at(2), 1), to: 'settled', told: 'paid-in-full' },
    ];
    const { record, refused } = entered(kept, first.record);
    expect(refused).toEqual([]);
    expect(record.state).toMatchObject({ stage: 'settled', paid: [1, 2] });
  });

  test('what the person has noted before is not counted a second time', () => {
    const { record } = entered(heard(DAY, AGREED));
    const [one] = record.state.agreement?.instalments ?? [];
    const on = one?.due as Day;
    const noted = enterAll(record, [{ kind: 'instalment-matched', on }], facts).record;
    const told: Heard = {
      seq: 11,
      kind: 'match',
      on,
      to: 'keeping',
      told: 'instalment-matched',
      due: on,
    };
    expect(heardCommands(told, noted.state, CASE)).toEqual([]);
    expect(heardCommands(told, record.state, CASE)).toHaveLength(1);
  });

  test('a refusal says why in words, an approved one too; an undo, an expiry and a withdrawal lead back', () => {
    const refused = entered(
      heard(DAY, [...ASKED, ['refuse', 'review', 'refused', 2, { code: 'POLICY_LIMIT' }]]),
    );
    expect(refused.record.state).toMatchObject({
      stage: 'refused',
      refusal: { reason: refusalText('POLICY_LIMIT').zh },
    });
    expect(toldAs('approve', 'approval', 'refused')).toBe('refused');
    expect(toldAs('approve', 'approval', 'offered')).toBe('offer');
    const ends = (list: readonly Told[]) => entered(heard(DAY, list));
    const undone = ends([...AGREED, ['undo', 'keeping', 'review', 4]]);
    expect([undone.refused, undone.record.state.stage]).toEqual([[], 'in_review']);
    const over = ends([...AGREED.slice(0, -1), ['expire', 'confirming', 'review', 20]]);
    expect([over.refused, over.record.state.stage]).toEqual([[], 'in_review']);
    const withdrawn = ends([...ASKED, ['withdraw', 'review', 'withdrawn', 2]]);
    expect([withdrawn.refused, withdrawn.record.state.stage]).toEqual([[], 'prepared']);
    const again = entered(
      heard(DAY, [['ask-again', 'withdrawn', 'received', 9]]),
      withdrawn.record,
    );
    expect([again.refused, again.record.state.stage]).toEqual([[], 'requested']);
  });

  test('a case that began at the desk before the app was joined is entered all the same, with the desk’s days beside it', () => {
    const early = heard(addDays(DAY, -9), AGREED);
    const { record, refused } = entered(early);
    expect(refused).toEqual([]);
    expect(record.state.stage).toBe('active');
    expect(record.events[0]).toMatchObject({
      on: record.start.last,
      note: expect.stringContaining('2026年10月27日'),
    });
  });

  test('G3 a new request while an agreement is kept leads to one that takes its place', () => {
    const nine = termsOf(9, 113_600);
    const again: readonly Heard[] = heard(DAY, [
      ['ask-again', 'keeping', 'received', 40],
      ['take', 'received', 'review', 41],
      ['propose', 'review', 'approval', 41],
      ['approve', 'approval', 'offered', 41, { terms: nine, until: addDays(DAY, 48) }],
      ['accept', 'offered', 'oral', 42],
      ['send-text', 'oral', 'confirming', 42, { terms: nine }],
      ['accept', 'confirming', 'keeping', 42],
    ]).map((one) => ({ ...one, seq: one.seq + 20 }));
    const first = entered(heard(DAY, AGREED));
    const { record, refused } = entered(again, first.record);
    expect(refused).toEqual([]);
    expect(record.state).toMatchObject({ stage: 'active', agreements: 2 });
    expect(record.state.agreement?.replaces).toBe(first.record.state.agreement?.id);
    expect(record.state.agreement?.instalments).toHaveLength(9);
  });

  test('every command that is told has an answer here: entries, or knowingly none', () => {
    const { record } = entered(heard(DAY, AGREED));
    const silent = DESK_MOVES.filter((kind) => {
      const [before] = MOVES[kind].from as readonly DeskState[];
      const told = toldAs(kind, before as DeskState);
      if (told === undefined) return false;
      const one: Heard = { seq: 99, kind, on: DAY, to: 'review', told, terms: SIX };
      return heardCommands(one, record.state, CASE).length === 0;
    });
    // An upheld complaint is followed by what the desk then does; the desk tells that.
    expect(silent).toEqual(['answer-complaint']);
  });
});
