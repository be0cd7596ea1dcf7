import { addDays, fen } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, at, historyOf, open, type LoanEvent, type Measure, type Terms } from '../index.ts';
import { day, grant, level, LOANS, on, pay, rate } from '../loan.fixture.ts';
import { bucketOf } from './lateness.ts';

const COURSE: readonly LoanEvent[] = [
  pay('2026-04-20', 209_079),
  pay('2026-05-02', 50_000),
  grant('2026-06-09', { kind: 'extend', months: 2, interest: 'runs' }),
  { ...on('2026-06-20'), kind: 'charge', amount: fen(5_000) },
  { ...on('2026-07-01'), kind: 'reverse', event: 1 },
  { ...on('2026-07-05'), kind: 'stop' },
  { ...on('2026-07-25'), kind: 'resume' },
  { ...on('2026-08-20'), kind: 'rate', rate: rate('0.12', 'year') },
  pay('2026-09-01', 300_000),
  { ...on('2026-09-02'), kind: 'break' },
];

/** Kept as text between its events, as a store keeps it. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a loan that is kept between its events', () => {
  test.each(Object.entries(LOANS))(
    'A5 %s: is as the whole history, on any prefix and day',
    (_, any) => {
      const terms = { ...any, from: day('2026-03-20') };
      let kept = must(open(terms));
      const told: LoanEvent[] = [];
      for (const event of COURSE) {
        const next = apply(stored(kept), event);
        const whole = historyOf({ terms, events: [...told, event] }, event.on);
        expect(next.ok).toBe(whole.ok);
        if (!next.ok) continue;
        kept = next.value.kept;
        told.push(event);
        for (const wait of [0, 17, 100]) {
          const later = addDays(event.on, wait);
          const { rows, position } = must(historyOf({ terms, events: told }, later));
          expect(must(at(stored(kept), later))).toMatchObject({ rows, position });
        }
      }
      const before = day('2026-05-20');
      const { rows, position } = must(historyOf({ terms, events: told }, before));
      expect(must(at(kept, before))).toMatchObject({ rows, position });
    },
  );

  test('A5 knows the rates of its rows by what they say, also when it comes back as text', () => {
    const terms: Terms = {
      ...level,
      principal: fen(61_000),
      rate: rate('0.0002', 'day'),
      count: 4,
      balloon: fen(22_963),
      interestOnly: 1,
      rateSteps: [{ row: 2, rate: rate('0.18', 'year') }],
    };
    const draw: LoanEvent = { ...on('2026-03-20'), kind: 'draw', amount: fen(8_833) };
    const step = must(apply(stored(must(open(terms))), draw)).kept;
    const { rows } = must(historyOf({ terms, events: [draw] }, draw.on));
    expect(must(at(step, draw.on)).rows).toEqual(rows);
    expect(rows.map(({ payment }) => payment)).toEqual([433, 16_439, 16_439, 39_401]);
  });

  test('tells how late each instalment is', () => {
    const { late, position } = must(at(must(open(level)), day('2026-06-25')));
    expect(late.map(({ no, days, bucket }) => [no, days, bucket])).toEqual([
      [1, 66, 'M3'],
      [2, 36, 'M2'],
      [3, 5, 'M1'],
    ]);
    expect(late.reduce((sum, row) => sum + row.open, 0)).toBe(position.overdue);
    expect([0, 1, 30, 31, 180, 181, 5000].map(bucketOf)).toEqual([
      'M0',
      'M1',
      'M1',
      'M2',
      'M6',
      'M7',
      'M7',
    ]);
  });
});

describe('a plan that is kept to the fen', () => {
  const reliefs = fc.constantFrom<Measure>(
    { kind: 'extend', months: 2, interest: 'runs' },
    { kind: 'extend', months: 2, interest: 'waived', carry: 'last' },
    { kind: 'extend', months: 3, interest: 'monthly', carry: 'divided' },
    { kind: 'pause', periods: 2, interest: 'runs', carry: 'own' },
    { kind: 'reinstal', count: 7 },
    { kind: 'reinstal', count: 5, include: ['principal'] },
    { kind: 'reinstal', count: 5, carry: 'divided' },
    { kind: 'reinstal', count: 3, carry: 'principal' },
    { kind: 'reinstal', amount: fen(150_000) },
    {
      kind: 'steps',
      steps: [
        { count: 2, amount: fen(100_000) },
        { count: 4, amount: fen(200_000) },
      ],
    },
    { kind: 'catch-up', count: 4 },
    { kind: 'waive', component: 'penalty', amount: 'all' },
    { kind: 'reduce-rate', rate: rate('0.06', 'year'), periods: 3 },
    { kind: 'extend', days: 20, interest: 'runs' },
    { kind: 'move-due', dueDay: 15 },
    { kind: 'minimum', periods: 2 },
  );

  test('S1-5 ends at 0.00, whatever the relief and the method', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(LOANS)),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300_000 })), {
          maxLength: 3,
        }),
        reliefs,
        fc.integer({ min: 0, max: 90 }),
        (terms, paid, measure, wait) => {
          let kept = must(open(terms));
          let today = terms.from;
          for (const [days, amount] of paid) {
            today = addDays(today, days);
            kept = must(apply(kept, { on: today, kind: 'repay', amount: fen(amount) })).kept;
          }
          today = addDays(today, wait);
          const agreed = apply(kept, { on: today, kind: 'relief', measures: [measure] });
          fc.pre(agreed.ok);
          kept = must(agreed).kept;
          for (let turn = 0; turn < 40; turn += 1) {
            const { rows } = must(at(kept, kept.standing.on));
            const next = rows.find((row) => row.payment > 0);
            if (next === undefined) break;
            const due = next.due > kept.standing.on ? next.due : kept.standing.on;
            const { rows: then, late } = must(at(kept, due));
            // All that is due is paid, what is late with what lateness has added by then.
            const asked = [
              ...then.filter((row) => row.due <= due).map((row) => row.payment),
              ...late.map((row) => row.added),
            ].reduce((sum, one) => sum + one, 0);
            if (asked === 0) break;
            kept = must(apply(kept, { on: due, kind: 'repay', amount: fen(asked) })).kept;
          }
          const { position, rows } = must(at(kept, addDays(kept.standing.on, 400)));
          expect(rows.filter((row) => row.payment > 0)).toEqual([]);
          expect([position.payoff, position.credit]).toEqual([0, 0]);
        },
      ),
      runs(),
    );
  });
});
