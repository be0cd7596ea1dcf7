import { addDays, formatDay, formatFen } from '@forbear/money';
import { golden } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import { historyOf, type LoanEvent, type Measure, type Terms } from '../index.ts';
import { grant, LOANS, on, pay, rate, rowLine, sums, told } from '../loan.fixture.ts';

// What becomes of a loan of each kind under several reliefs, kept as tables to be read and compared.

const extend = (months: number, interest: 'runs' | 'waived' | 'monthly'): Measure => ({
  kind: 'extend',
  months,
  interest,
});
const pause = (periods: number, interest: 'runs' | 'waived'): Measure => ({
  kind: 'pause',
  periods,
  interest,
});
const anew = (
  count: number,
  more: Omit<Partial<Extract<Measure, { kind: 'reinstal'; count: number }>>, 'amount'> = {},
): Measure => ({
  kind: 'reinstal',
  count,
  ...more,
});
const lower = (yearly: string, periods: number): Measure => ({
  kind: 'reduce-rate',
  rate: rate(yearly, 'year'),
  periods,
});
const waive = (component: 'interest' | 'penalty', amount: 'all' | number): Measure => ({
  kind: 'waive',
  component,
  amount: amount as never,
});

/** Reliefs, alone and one upon another, of debts that are late, on a due day, or in time. */
const COURSES: Readonly<Record<string, readonly LoanEvent[]>> = {
  'late, extended': [grant('2026-04-10', extend(2, 'runs'))],
  'late, extended free of interest': [grant('2026-04-10', extend(2, 'waived'))],
  'late, interest each month': [grant('2026-04-10', extend(3, 'monthly'))],
  'late, extended twice at once': [grant('2026-04-10', extend(1, 'waived'), extend(1, 'runs'))],
  'late, extended, then free': [grant('2026-04-10', extend(1, 'runs'), extend(2, 'waived'))],
  'late, extended, and again a month later': [
    grant('2026-04-10', extend(2, 'runs')),
    grant('2026-05-12', extend(1, 'runs')),
  ],
  'late, free, and again a month later': [
    grant('2026-04-10', extend(2, 'waived')),
    grant('2026-05-12', extend(1, 'waived')),
  ],
  'late, extended and anew at once': [grant('2026-04-10', extend(1, 'runs'), anew(3))],
  'late, free and anew at once': [grant('2026-04-10', extend(2, 'waived'), anew(3))],
  'late, anew and free at once': [grant('2026-04-10', anew(3), extend(1, 'waived'))],
  'late, extended, later anew': [
    grant('2026-04-10', extend(2, 'runs')),
    grant('2026-05-12', anew(3)),
  ],
  'late, charges alone anew': [
    grant('2026-04-10', anew(3, { include: ['penalty', 'interest', 'fee'] })),
  ],
  'late, principal alone anew, extended': [
    grant('2026-04-10', anew(3, { include: ['principal'] }), extend(1, 'runs')),
  ],
  'late, paused': [grant('2026-04-10', pause(2, 'runs'))],
  'late, paused free, then a lower rate': [
    grant('2026-04-10', pause(1, 'waived'), lower('0.06', 2)),
  ],
  'late, interest waived and extended': [
    grant('2026-04-10', waive('interest', 'all'), waive('penalty', 'all'), extend(1, 'runs')),
  ],
  'on the due day, extended': [grant('2026-03-31', extend(1, 'runs'))],
  'on the due day, paid, paused free': [
    pay('2026-02-28', 154_000),
    grant('2026-02-28', pause(1, 'waived')),
  ],
  'on the due day, interest each month': [grant('2026-02-28', extend(2, 'monthly'))],
  'on the due day, anew': [pay('2026-02-28', 100_000), grant('2026-02-28', anew(4))],
  'in time, free, then extended': [
    grant('2026-02-10', extend(1, 'waived')),
    grant('2026-03-15', extend(1, 'runs')),
  ],
  'in time, paused, then extended within': [
    grant('2026-02-10', pause(2, 'runs')),
    grant('2026-03-15', extend(1, 'waived')),
  ],
  'in time, some interest waived and extended': [
    grant('2026-02-20', waive('interest', 1500), extend(1, 'runs')),
  ],
  'in time, a lower rate, then extended': [
    grant('2026-02-10', lower('0.06', 3)),
    grant('2026-02-20', extend(1, 'runs')),
  ],
  'early money, then free': [pay('2026-02-10', 250_000), grant('2026-02-20', extend(1, 'waived'))],
  'interest ahead, then a lower rate': [
    pay('2026-02-10', 1500),
    grant('2026-02-20', lower('0.06', 2)),
  ],
  'interest ahead, then anew': [pay('2026-02-10', 1500), grant('2026-02-20', anew(3))],
  'a lower rate, then early money': [
    grant('2026-02-10', lower('0.06', 3)),
    pay('2026-02-20', 200_000),
  ],
  'another rate, then extended': [
    { ...on('2026-02-15'), kind: 'rate', rate: rate('0.06', 'year') },
    grant('2026-02-20', extend(1, 'runs')),
  ],
  'free, then another rate': [
    grant('2026-02-10', extend(1, 'waived')),
    { ...on('2026-02-20'), kind: 'rate', rate: rate('0.06', 'year') },
  ],
  'called in, then anew': [
    { ...on('2026-04-10'), kind: 'accelerate' },
    grant('2026-04-20', anew(3)),
  ],
};

/** What ends the loan before and after its last event, its rows, and how it stands forty days on. */
function course(terms: Terms, events: readonly LoanEvent[]): readonly string[] {
  const last = (events.at(-1) as LoanEvent).on;
  return told(historyOf({ terms, events }, last), ({ rows, position }) => {
    const before = told(historyOf({ terms, events: events.slice(0, -1) }, last), (one) => [
      formatFen(one.position.payoff),
    ]);
    const later = told(historyOf({ terms, events }, addDays(last, 40)), (one) => {
      const { on: at, daysOverdue, ...money } = one.position;
      return [`  ${formatDay(at)}: ${sums(money)}, ${daysOverdue} days late`];
    });
    return [
      `  ${formatDay(last)}: ${before.join('')} → ${formatFen(position.payoff)}`,
      ...rows.map(rowLine),
      ...later,
    ];
  });
}

describe('reliefs, one upon another', () => {
  test.each(Object.entries(LOANS))('%s', (name, terms) => {
    const lines = Object.entries(COURSES).flatMap(([title, events]) => [
      title,
      ...course(terms, events),
    ]);
    const text = `${name}\n\n${lines.join('\n')}\n`;
    expect(text).toBe(golden(`relieved/${name.replaceAll(/[^a-z0-9]+/g, '-')}.txt`, text));
  });
});
