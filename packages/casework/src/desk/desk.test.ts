import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@forbear/money';
import { EVENT_KINDS } from '@forbear/negotiation';
import { catalogue } from '@forbear/problem';
import { golden, runs } from '@forbear/testkit';
import {
  DESK_MOVES,
  evolved,
  foldCase,
  NO_CASE,
  toldAs,
  type DeskEvent,
  type Giver,
} from '../index.ts';
import { DESK_STATE_NAMES } from './state.ts';
import {
  AT,
  DAY,
  FULL,
  GIVERS,
  IN,
  KEEPING,
  OFFERED,
  ONE,
  PERSON,
  RULES,
  agent,
  codeOf,
  decided,
  offer,
  staff,
  step,
  walk,
} from './desk.fixture.ts';
import { moveRow } from './move.ts';

describe('a desk’s case', () => {
  test('C1: every state × command × giver is decided, to be read', () => {
    const lines: string[] = [];
    for (const name of DESK_STATE_NAMES) {
      const state = IN[name];
      expect(state.state).toBe(name);
      lines.push(name);
      for (const kind of DESK_MOVES) {
        const by = Object.entries(GIVERS).map(
          ([who, giver]) => [who, codeOf(state, kind, giver, FULL(state))] as const,
        );
        const told = by.filter(([, code]) => code !== 'ILLEGAL_MOVE' && code !== 'ROLE_FORBIDDEN');
        for (const [, code] of by)
          expect(code in catalogue || (DESK_STATE_NAMES as readonly string[]).includes(code)).toBe(
            true,
          );
        if (!moveRow(kind).from.includes(name)) expect(told).toEqual([]);
        if (told.length > 0)
          lines.push(`  ${kind}: ${told.map(([who, code]) => `${who} ${code}`).join(', ')}`);
      }
    }
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('desk/moves.txt', text));
  });

  test('auditor and admin move nothing anywhere', () => {
    for (const name of DESK_STATE_NAMES)
      for (const kind of DESK_MOVES)
        for (const who of ['auditor', 'admin'] as const)
          expect(codeOf(IN[name], kind, GIVERS[who] as Giver, FULL(IN[name]))).toBe(
            'ROLE_FORBIDDEN',
          );
  });

  test('C4: what is closed absorbs', () => {
    for (const kind of DESK_MOVES)
      for (const giver of Object.values(GIVERS))
        expect(decided(IN.closed, kind, giver, FULL(IN.closed)).ok).toBe(false);
  });

  test('小张 by written application: three do not fit, six are approved by another, accepted, kept', () => {
    expect(KEEPING).toMatchObject({ state: 'keeping', agreement: { offer: { id: 'C1#3' } } });
    expect(KEEPING.open).toBeUndefined();
  });

  test('after three rounds an approver takes over', () => {
    let state = OFFERED;
    for (let k = 0; k < 3; k += 1) {
      state = step(state, 'counter', PERSON, {
        offer: offer(`b${k}`, { by: 'borrower', answers: state.open?.id ?? '' }),
      });
      const mine = offer(`d${k}`, { answers: state.open?.id ?? '' });
      if (k < 2) state = step(state, 'offer', agent, { offer: mine });
      else expect(codeOf(state, 'offer', agent, { offer: mine })).toBe('LEVEL_TOO_LOW');
    }
  });

  test('after an undo nothing is on the table and the seven days start anew', () => {
    const undone = walk([['undo', PERSON, { on: addDays(DAY, 1) }]], KEEPING);
    expect(undone).toMatchObject({ state: 'review', received: addDays(DAY, 1) });
    expect([undone.open, undone.agreement]).toEqual([undefined, undefined]);
  });

  test('G3: a new request that comes to nothing leaves the agreement as it was', () => {
    const again = walk([['ask-again', PERSON]], KEEPING);
    expect(again).toMatchObject({ state: 'received', agreement: { offer: { id: 'C1#3' } } });
    expect(walk([['withdraw', PERSON]], again).state).toBe('keeping');
    const looked = walk([['take', agent]], again);
    expect(walk([['refuse', agent]], looked).state).toBe('keeping');
    const proposed = walk([['propose-refusal', agent, { code: 'BROKEN_TWICE' }]], looked);
    expect(walk([['approve', staff(ONE)]], proposed).state).toBe('keeping');
  });

  test('a pause comes back to where it was', () => {
    for (const name of ['review', 'keeping', 'late', 'countered'] as const)
      expect(
        walk(
          [
            ['pause', PERSON],
            ['complain', PERSON],
            ['answer-complaint', staff(ONE)],
          ],
          IN[name],
        ).state,
      ).toBe(name);
  });

  test('C2 C10: any commands leave a gapless history whose fold is the state', () => {
    const given = fc.tuple(
      fc.constantFrom(...DESK_MOVES),
      fc.constantFrom(...Object.values(GIVERS)),
      fc.nat(3),
    );
    fc.assert(
      fc.property(fc.array(given, { maxLength: 60 }), (turns) => {
        let state = NO_CASE;
        const events: DeskEvent[] = [];
        for (const [k, [kind, giver, days]] of turns.entries()) {
          const more = { ...FULL(state), on: addDays(DAY, days), at: Math.max(state.at, AT) + k };
          const found = decided(state, kind, giver, more);
          if (!found.ok) continue;
          events.push(found.value);
          state = evolved(state, found.value, RULES);
        }
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, k) => k + 1));
        expect(JSON.stringify(foldCase(events, RULES))).toBe(JSON.stringify(state));
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
        if (state.state === 'keeping') expect(state.agreement).toBeDefined();
        if (state.state === 'offered') expect(state.open).toBeDefined();
      }),
      runs(0.2),
    );
  });

  test('what the borrower’s case is told are events of its own table', () => {
    for (const kind of DESK_MOVES)
      for (const name of moveRow(kind).from) {
        const event = toldAs(kind, name);
        if (event !== undefined) expect(EVENT_KINDS as readonly string[]).toContain(event);
      }
    expect(toldAs('accept', 'confirming')).toBe('text-equals');
    expect(toldAs('accept', 'countered')).toBe('lender-accepts');
    expect(toldAs('log-call', 'review')).toBeUndefined();
  });
});
