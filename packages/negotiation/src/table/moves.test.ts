import { describe, expect, test } from 'vitest';
import { EVENT_KINDS, MOVES, movesFrom, STAGE_NAMES, wordingOf } from '../index.ts';
import { startsOf } from './moves.ts';

describe('the table of moves (C1)', () => {
  test('23 states, each reached and each left, save the first and the last', () => {
    expect(STAGE_NAMES).toHaveLength(23);
    const reached = new Set(MOVES.map(({ to }) => to));
    for (const name of STAGE_NAMES) {
      if (name !== 'noted') expect([...reached]).toContain(name);
      const leaves = MOVES.some((move) => startsOf(move).includes(name) && move.to !== 'same');
      expect([name, leaves]).toEqual([name, name !== 'closed']);
    }
  });

  test('two rows of the same state and event differ by a fact', () => {
    for (const from of STAGE_NAMES)
      for (const event of EVENT_KINDS) {
        const conditions = movesFrom(from, event).map(({ when }) => when);
        expect(new Set(conditions).size).toBe(conditions.length);
        if (conditions.length > 1) expect(conditions).not.toContain(undefined);
      }
  });

  test('every wording names one row', () => {
    const words = MOVES.map(({ words: wording }) => wordingOf(wording));
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
