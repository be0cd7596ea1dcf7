import { RATE_SCALE, type Share } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { DEMO_BOOK } from './demo.ts';
import type { Policy } from './full.ts';
import { worseIn, type PolicyTerms } from './no-worse.ts';
import type { GrantableMeasure } from './policy.ts';

const [monthly, cash] = DEMO_BOOK.policies as [Policy, Policy];
const share = (parts: number): Share => (parts * (RATE_SCALE / 10_000)) as Share;

const termsOf = (policy: Policy): PolicyTerms => ({
  policy,
  papers: DEMO_BOOK.documents.find(({ id }) => id === policy.documents) as PolicyTerms['papers'],
  clock: DEMO_BOOK.clocks.find(({ id }) => id === policy.clock) as PolicyTerms['clock'],
});

type Kind = GrantableMeasure['kind'];
type Of<K extends Kind> = Extract<GrantableMeasure, { kind: K }>;

/** A policy whose entries of a kind are others. */
const having = <K extends Kind>(
  policy: Policy,
  kind: K,
  change: (one: Of<K>) => object,
): Policy => ({
  ...policy,
  measures: policy.measures.map((one) =>
    one.kind === kind ? ({ ...one, ...change(one as Of<K>) } as GrantableMeasure) : one,
  ),
});
const extra = (policy: Policy, ...more: readonly GrantableMeasure[]): Policy => ({
  ...policy,
  measures: [...policy.measures, ...more],
});
const steps = (first: number): Policy =>
  extra(cash, {
    kind: 'steps',
    plans: [
      [
        { count: 3, share: share(first) },
        { count: 6, share: share(1_500) },
      ],
    ],
    level: { '9': 'agent' },
  });
const eligible = (change: Partial<Policy['eligible']>): Policy => ({
  ...cash,
  eligible: { ...cash.eligible, ...change },
});
const plan = (change: Partial<Policy['plan']>): Policy => ({
  ...cash,
  plan: { ...cash.plan, ...change },
});
const afford = (change: Partial<Policy['afford']>): Policy => ({
  ...cash,
  afford: { ...cash.afford, ...change },
});

/** Two policies of which the second is worse for the person in one place alone, and the first in none. */
const ROWS: readonly (readonly [string, Policy, Policy])[] = [
  ['/eligible/reasons', cash, eligible({ reasons: cash.eligible.reasons.slice(1) })],
  ['/eligible/daysOverdue', cash, eligible({ daysOverdue: [0, 359] })],
  ['/eligible/daysOverdue', cash, eligible({ daysOverdue: [1, 360] })],
  ['/eligible/monthsOnBook', cash, eligible({ monthsOnBook: 3 })],
  ['/eligible/reliefs', cash, eligible({ reliefs: { max: 2, inMonths: 36 } })],
  ['/eligible/reliefs', cash, eligible({ reliefs: { max: 3, inMonths: 37 } })],
  ['/combine', cash, { ...cash, combine: 2 }],
  ['/capitalise', cash, { ...cash, capitalise: [] }],
  ['/afford/keepBack', cash, afford({ keepBack: share(999) })],
  ['/afford/costMax', afford({ costMax: share(2_399) }), cash],
  ['/plan/firstDueWithinDays', cash, plan({ firstDueWithinDays: 99 })],
  ['/plan/graceDays', plan({ graceDays: 1 }), cash],
  ['/plan/cureDays', cash, plan({ cureDays: 9 })],
  ['/plan/endAfter', cash, plan({ endAfter: { inRow: 1, total: 4 } })],
  ['/plan/endAfter', cash, plan({ endAfter: { inRow: 2, total: 3 } })],
  ['/plan/endNoticeDays', cash, plan({ endNoticeDays: 6 })],
  ['/measures/extend', cash, { ...cash, measures: cash.measures.slice(1) }],
  ['/measures/extend', cash, having(cash, 'extend', () => ({ months: [1, 2, 4, 5, 6] }))],
  ['/measures/extend', cash, having(cash, 'extend', () => ({ interest: ['runs', 'monthly'] }))],
  [
    '/measures/extend',
    cash,
    having(cash, 'extend', () => ({ level: { '1': 'approver1', '6': 'approver2' } })),
  ],
  ['/measures/extend', monthly, having(monthly, 'extend', () => ({ waivedLevel: 'approver1' }))],
  ['/measures/pause', having(cash, 'pause', () => ({ waivedLevel: 'approver1' })), cash],
  ['/measures/pause', cash, having(cash, 'pause', () => ({ periods: [1, 3] }))],
  ['/measures/reinstal', cash, having(cash, 'reinstal', () => ({ counts: [3, 6, 9, 12, 18, 36] }))],
  ['/measures/reinstal', cash, having(cash, 'reinstal', () => ({ include: ['principal'] }))],
  ['/measures/reinstal', having(cash, 'reinstal', () => ({ include: undefined })), cash],
  [
    '/measures/reinstal',
    cash,
    having(cash, 'reinstal', () => ({ fee: { of: 'total', rate: share(1) } })),
  ],
  ['/measures/reinstal', cash, having(cash, 'reinstal', () => ({ daysOverdueMin: 1 }))],
  ['/measures/reinstal', having(cash, 'reinstal', () => ({ amounts: [share(300)] })), cash],
  [
    '/measures/reinstal',
    having(cash, 'reinstal', () => ({ amounts: [share(300)] })),
    having(cash, 'reinstal', () => ({ amounts: [share(301)] })),
  ],
  [
    '/measures/reduce-rate',
    having(cash, 'reduce-rate', () => ({ rateMin: { scaled: RATE_SCALE / 100, per: 'month' } })),
    having(cash, 'reduce-rate', () => ({ rateMin: { scaled: RATE_SCALE / 8, per: 'year' } })),
  ],
  [
    '/measures/reduce-rate',
    cash,
    having(cash, 'reduce-rate', ({ rateMin }) => ({
      rateMin: { ...rateMin, scaled: rateMin.scaled + 1 },
    })),
  ],
  [
    '/measures/waive',
    cash,
    having(cash, 'waive', ({ component }) =>
      component === 'penalty' ? { level: { '0.99': 'approver1' } } : {},
    ),
  ],
  ['/measures/settle', cash, having(cash, 'settle', () => ({ daysOverdueMin: 92 }))],
  [
    '/measures/settle',
    cash,
    having(cash, 'settle', () => ({ level: { '0.90': 'approver1', '0.71': 'approver2' } })),
  ],
  [
    '/measures/settle',
    cash,
    having(cash, 'settle', () => ({ level: { '0.91': 'approver1', '0.70': 'approver2' } })),
  ],
  ['/measures/steps', steps(500), steps(501)],
  ['/measures/steps', steps(500), cash],
];

describe('what of a later version is worse for the person', () => {
  test.each(ROWS)('%s, and nothing the other way round', (pointer, better, worse) => {
    expect(worseIn(termsOf(better), termsOf(worse))).toEqual([pointer]);
    expect(worseIn(termsOf(worse), termsOf(better))).toEqual([]);
  });

  test('nothing of the same', () => {
    for (const one of [monthly, cash]) expect(worseIn(termsOf(one), termsOf(one))).toEqual([]);
  });

  test('a settlement at a lower level or a lower share is not worse', () => {
    const level = { '0.70': 'approver1' } as const;
    expect(worseIn(termsOf(cash), termsOf(having(cash, 'settle', () => ({ level }))))).toEqual([]);
  });

  const terms = termsOf(cash);
  const CLOCK = Object.entries(terms.clock).flatMap(([key, value]) =>
    typeof value === 'number' && key !== 'reviewDays' ? [[key, value] as const] : [],
  );
  const OF_PERSON = [
    'papersDays',
    'papersExtraDays',
    'offerValidDays',
    'offerValidDaysMin',
    'undoHours',
  ];

  test.each(CLOCK)(
    'clock %s: a day of the person may not go, a day of waiting may not come',
    (key, value) => {
      const step = OF_PERSON.includes(key) ? -1 : 1;
      const now = (by: number): PolicyTerms => ({
        ...terms,
        clock: { ...terms.clock, [key]: value + by },
      });
      expect(worseIn(terms, now(step))).toEqual([`/clock/${key}`]);
      expect(worseIn(terms, now(-step))).toEqual([]);
    },
  );

  test('contacts may come fewer and in fewer hours, never more', () => {
    const now = (change: Partial<PolicyTerms['clock']['contact']>): PolicyTerms => ({
      ...terms,
      clock: { ...terms.clock, contact: { ...terms.clock.contact, ...change } },
    });
    expect(worseIn(terms, now({ from: '08:30' }))).toEqual(['/clock/contact/from']);
    expect(worseIn(terms, now({ to: '21:00' }))).toEqual(['/clock/contact/to']);
    expect(worseIn(terms, now({ messagesPerDay: 2 }))).toEqual(['/clock/contact/messagesPerDay']);
    expect(worseIn(terms, now({ from: '10:00', to: '18:00' }))).toEqual([]);
  });

  test('papers: more asked, fewer that count, or an own statement enough for less', () => {
    const { papers } = terms;
    const now = (change: Partial<PolicyTerms['papers']>): PolicyTerms => ({
      ...terms,
      papers: { ...papers, ...change },
    });
    const { positionBelow, orLevel } = papers.ownStatementEnough;
    expect(worseIn(terms, now({ papersMax: papers.papersMax + 1 }))).toEqual(['/papers/papersMax']);
    expect(worseIn(terms, now({ neverAsk: papers.neverAsk.slice(1) }))).toEqual([
      '/papers/neverAsk',
    ]);
    for (const key of ['anyOf', 'substitutes'] as const)
      expect(worseIn(terms, now({ [key]: { ...papers[key], illness: [] } }))).toEqual([
        `/papers/${key}`,
      ]);
    expect(
      worseIn(
        terms,
        now({ ownStatementEnough: { positionBelow: (positionBelow - 1) as never, orLevel } }),
      ),
    ).toEqual(['/papers/ownStatementEnough']);
    expect(worseIn(terms, now({ papersMax: papers.papersMax - 1 }))).toEqual([]);
  });
});
