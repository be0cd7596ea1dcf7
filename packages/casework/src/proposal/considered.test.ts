import { formatMonth } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { considered, propose } from '../index.ts';
import { LI, ZHANG } from '../people.fixture.ts';

describe('measures looked at for an offer', () => {
  test('小张: three miss 1,570.00 in November, six leave 38.00, and both cost what they cost', () => {
    const three = considered(ZHANG, [{ kind: 'reinstal', count: 3 }]);
    expect(three.candidate).toMatchObject({
      level: 'agent',
      stop: { by: 'month', missing: 157_000 },
    });
    expect(three.second).toEqual([]);
    expect(three.total).toEqual({ before: 960_000, after: 984_000 });
    const six = considered(ZHANG, [{ kind: 'reinstal', count: 6 }]);
    expect(six.candidate.stop).toBeUndefined();
    expect(six.second).toEqual(['level']);
    expect(six.tightest).toMatchObject({ before: 960_000, due: 167_200, affordable: 171_000 });
    expect(six.total.after).toBe(1_003_200);
    expect(six.rows.map(({ principal }) => principal)).toEqual(Array(6).fill(160_000));
    expect(six.cost).toBeGreaterThan(0.1);
    expect(six.cost).toBeLessThan(0.24);
  });

  test('小李: three months leave January as the tightest month', () => {
    const found = considered(LI, [{ kind: 'extend', months: 3, interest: 'runs' }]);
    expect(formatMonth(found.tightest?.month ?? (0 as never))).toBe('2027-01');
    expect(found.tightest).toMatchObject({ due: 327_547, affordable: 427_000 });
    expect(found.months[0]).toMatchObject({ due: 0, affordable: 13_000 });
  });

  test('what the terms do not allow has its reason and no rows', () => {
    const found = considered(ZHANG, [{ kind: 'reinstal', count: 7 }]);
    expect(found.candidate.stop).toMatchObject({ by: 'policy' });
    expect(found.rows).toEqual([]);
  });

  test.each([LI, ZHANG])('the proposal is looked at as it was proposed: %#', (file) => {
    const made = propose(file);
    const found = considered(file, made.measures);
    expect(found.candidate.payments).toEqual(made.payments);
    expect(found.candidate.level).toBe(made.level);
    expect(found.second).toEqual(made.second);
  });
});
