import type { Measure } from '@forbear/loan';
import { formatMonth, parseShare } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { considered, measureChoices, propose, withRate, type ProposalInput } from '../index.ts';
import { LI, ZHANG } from '../people.fixture.ts';
import { measuresText, stopText } from './words.ts';

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

  test('a policy may list a fixed sum, steps, arrears in parts, days without interest, another due day', () => {
    const policy: ProposalInput['policy'] = {
      ...LI.policy,
      measures: [
        {
          kind: 'reinstal',
          counts: [12],
          amounts: [must(parseShare('0.04'))],
          level: { '30': 'agent' },
        },
        {
          kind: 'steps',
          plans: [
            [
              { count: 6, share: must(parseShare('0.02')) },
              { count: 24, share: must(parseShare('0.04')) },
            ],
          ],
          level: { '30': 'agent' },
        },
        { kind: 'free-days', level: { '30': 'agent' } },
        { kind: 'move-due', dueDays: [28], level: { '28': 'agent' } },
        { kind: 'catch-up', counts: [3], level: { '3': 'agent' } },
      ],
    };
    const input: ProposalInput = { ...LI, policy };
    const { shapes } = measureChoices(input);
    const told = shapes.map((one) => {
      const { candidate, rows } = considered(input, [one]);
      return `${measuresText([one]).en}: ${candidate.level ?? stopText(candidate).en}, ${rows.length} rows`;
    });
    expect(told).toMatchInlineSnapshot(`
      [
        "12 instalments: agent, 12 rows",
        "instalments of 622.05 yuan until all is paid: agent, 30 rows",
        "6 payments of 311.03 yuan, then 24 payments of 622.05 yuan: agent, 30 rows",
        "no interest from 5 October 2026 until 4 November 2026: agent, 6 rows",
        "the due day moved to the 28th of the month: agent, 6 rows",
        "arrears made up over 3 instalments: arrears made up over 3 instalments: Nothing is overdue that could be paid in parts., 0 rows",
      ]
    `);
    expect(propose(input).measures.length).toBeLessThanOrEqual(1);
  });

  test('whatever moves or spreads rows, a lower rate beside it costs less', () => {
    const { shapes, rates } = measureChoices(LI);
    const costOf = (measures: readonly Measure[]) =>
      considered(LI, measures).rows.reduce((sum, { interest }) => sum + interest, 0);
    const dearer = shapes.flatMap((shape) =>
      rates.flatMap((rate) => {
        const [lowered, without] = [costOf(withRate(shape, rate)), costOf([shape])];
        return lowered < without || without === 0 ? [] : [measuresText([shape, rate]).en];
      }),
    );
    expect(rates.length).toBeGreaterThan(0);
    expect(dearer).toEqual([]);
  });

  test('what the policy stops has its payments all the same, to be held beside others', () => {
    const { candidate, payments, total } = considered(LI, [{ kind: 'reinstal', count: 7 }]);
    expect(candidate.stop).toMatchObject({ by: 'policy' });
    expect(payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(total.after);
    expect(payments).toHaveLength(7);
  });

  test.each([LI, ZHANG])('the proposal is looked at as it was proposed: %#', (file) => {
    const made = propose(file);
    const found = considered(file, made.measures);
    expect(found.candidate.payments).toEqual(made.payments);
    expect(found.candidate.level).toBe(made.level);
    expect(found.second).toEqual(made.second);
  });
});
