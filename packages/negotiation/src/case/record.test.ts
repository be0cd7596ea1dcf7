import { ROADS, does, three } from '@forbear/testkit/roads';
import { describe, expect, test } from 'vitest';
import { formatDay } from '@forbear/money';
import { must, problemText } from '@forbear/problem';
import { noted } from '../book/book.ts';
import { bill, day, oldBill, yuan, zhang } from '@forbear/testkit/people';
import {
  begun,
  deadlinesOf,
  emptyRecord,
  enterAll,
  factsOf,
  fixedPlans,
  fold,
  nextAction,
  type CaseCommand,
  type CaseRecord,
  type CaseState,
  type LooseFacts,
} from '../index.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));

/** What a history leads to, and the codes of what was refused. */
const after = (commands: readonly CaseCommand[], record?: CaseRecord) => {
  const made = enterAll(record ?? emptyRecord(noted(zhang, bill)), commands, facts);
  const { state } = made.record;
  return { ...made, state, codes: made.refused.map(({ problem }) => problem.code) };
};

const offered = (on: string, until?: string): readonly CaseCommand[] => [
  ...ROADS.requested,
  does('offer', on, {
    offer: { figures: { count: 6, each: yuan('1672.00'), firstDue: day('2026-11-10') } },
    ...(until === undefined ? {} : { until: day(until) }),
  }),
];

describe('offers (C5, C6, C7)', () => {
  test('an offer of three months is too high: 1,570.00 are missing in November', () => {
    const record = after([...ROADS.requested, does('offer', '2026-11-06', { offer: three })]);
    expect(record.state.open).toMatchObject({ fits: false, sum: 984_000 });
    const accepts = after([does('borrower-accepts', '2026-11-06')], record.record);
    expect(accepts.codes).toEqual(['OFFER_TOO_HIGH']);
    expect(accepts.refused[0]?.problem.values).toEqual({ month: '2026-11', sum: '1570.00' });
  });

  test('a counter-offer closes the offer it answers, and never exceeds what is affordable', () => {
    const high = { figures: { count: 5, each: yuan('1980.00'), firstDue: day('2026-11-10') } };
    const record = after([
      ...ROADS.requested,
      does('offer', '2026-11-06', { offer: three }),
      does('does-not-fit', '2026-11-06', { counter: high }),
      does('does-not-fit', '2026-11-06'),
    ]);
    expect(record.codes).toEqual(['COUNTER_TOO_HIGH']);
    expect(record.state.open).toMatchObject({ by: 'borrower', id: 'huabei#2', sum: 1_003_200 });
    expect(record.state.rounds).toBe(1);
  });

  test('who has nothing left may say no without a figure; the offer is then closed', () => {
    const poor = { ...zhang, incomes: [] };
    const none = factsOf(poor, bill, fixedPlans(poor));
    const made = enterAll(
      emptyRecord(noted(poor, bill)),
      [
        ...ROADS.requested,
        does('offer', '2026-11-06', { offer: three }),
        does('borrower-accepts', '2026-11-06'),
        does('does-not-fit', '2026-11-06'),
      ],
      none,
    );
    expect(made.refused.map(({ problem }) => problem.code)).toEqual(['OFFER_TOO_HIGH']);
    expect(made.record.state).toMatchObject({ stage: 'countered', rounds: 1 });
    expect(made.record.state.open).toBeUndefined();
  });

  test('accepting names the offer and the digest of its terms; both must match', () => {
    const open = after(offered('2026-11-06'));
    const { id = '', digest = '' } = open.state.open ?? {};
    const other = '0'.repeat(64);
    expect(
      after(
        [
          does('borrower-accepts', '2026-11-07', { offerId: 'huabei#9', digest }),
          does('borrower-accepts', '2026-11-07', { offerId: id, digest: other }),
          does('borrower-accepts', '2026-11-07', { offerId: id, digest }),
        ],
        open.record,
      ),
    ).toMatchObject({
      codes: ['OFFER_OTHER', 'TERMS_MISMATCH'],
      state: {
        stage: 'agreed_orally',
        acceptances: [{ by: 'lender' }, { by: 'borrower', digest }],
      },
    });
  });

  test('an offer ends after its last day', () => {
    const open = after(offered('2026-11-06', '2026-11-09'));
    expect(after([does('end-date-passed', '2026-11-09')], open.record).codes).toEqual([
      'DEADLINE_AHEAD',
    ]);
    expect(after([does('borrower-accepts', '2026-11-09')], open.record).state.stage).toBe(
      'agreed_orally',
    );
    expect(after([does('borrower-accepts', '2026-11-10')], open.record).codes).toEqual([
      'OFFER_EXPIRED',
    ]);
    expect(after([does('end-date-passed', '2026-11-10')], open.record).state.stage).toBe(
      'in_review',
    );
  });

  test('figures that contradict themselves are refused', () => {
    const offer = (figures: object, total?: string) =>
      does('offer', '2026-11-06', {
        offer: {
          figures: figures as never,
          ...(total === undefined ? {} : { total: yuan(total) }),
        },
      });
    const one = { due: day('2026-11-10'), amount: yuan('100.00') };
    expect(
      after([
        ...ROADS.requested,
        offer({ instalments: [one, one] }),
        offer({ instalments: [] }),
        offer({ instalments: [one] }, '100.01'),
        offer({ measures: [{ kind: 'extend', months: 99, interest: 'runs' }] }),
        offer({ count: 0, each: yuan('1.00'), firstDue: day('2026-11-10') }),
      ]).codes,
    ).toEqual(['INSTALMENT_ORDER', 'OFFER_EMPTY', 'OFFER_SUM', 'MEASURE_RANGE', 'MEASURE_RANGE']);
  });
});

describe('days (C3 of the contract)', () => {
  const byOf = (commands: readonly CaseCommand[]): string =>
    formatDay(nextAction(after(commands).state).by);

  test('seven days for a reply unless the lender named others; eight to the second reminder', () => {
    const request = (more: LooseFacts) => [
      ...ROADS.contacting,
      does('request-taken', '2026-11-06', more),
    ];
    expect(byOf(request({}))).toBe('2026-11-13');
    expect(byOf(request({ by: day('2026-11-20') }))).toBe('2026-11-20');
    expect(byOf(request({ within: { days: 3 } }))).toBe('2026-11-09');
    // 6 November is a Friday: three working days are Monday, Tuesday, Wednesday.
    expect(byOf(request({ within: { days: 3, working: true } }))).toBe('2026-11-11');
    const silent = after([
      ...request({}),
      does('silence-past-deadline', '2026-11-13'),
      does('silence-past-deadline', '2026-11-14'),
      does('silence-past-deadline', '2026-11-21'),
      does('silence-past-deadline', '2026-11-22'),
    ]);
    expect(silent.codes).toEqual(['DEADLINE_AHEAD', 'DEADLINE_AHEAD']);
    expect(silent.state).toMatchObject({ stage: 'requested', reminders: 2 });
    expect(nextAction(silent.state).action).toBe('complain-of-silence');
  });

  test('the day named for the reply goes on when the desk begins to look', () => {
    const taken = { ...does('request-taken', '2026-11-06'), by: day('2026-11-20') };
    const looks = (on: string) =>
      byOf([...ROADS.contacting, taken, does('desk-begins-to-look', on)]);
    expect(looks('2026-11-07')).toBe('2026-11-20');
    expect(looks('2026-11-23')).toBe('2026-11-30');
  });

  test.each([
    ['simple', '2026-11-22'],
    ['complicated', '2026-12-07'],
    ['special', '2027-01-06'],
  ] as const)('a %s complaint', (complaint, by) => {
    expect(byOf([...ROADS.refused, does('no-reason', '2026-11-07', { complaint })])).toBe(by);
  });

  test('a payment order is answered within 15 days, other papers by the day they name', () => {
    expect(byOf(ROADS.legal)).toBe('2026-12-07');
    const court = { paper: 'lawsuit', lastDay: day('2026-12-01') } as const;
    expect(byOf([...ROADS.requested, does('notice-of-court', '2026-11-20', { court })])).toBe(
      '2026-12-01',
    );
  });

  test('a last day on a holiday is reminded on the last working day before; an unknown year is said', () => {
    const saturday = after([...ROADS.contacting, does('request-taken', '2026-11-07')]).state;
    const reply = deadlinesOf({ ...saturday, due: day('2026-11-15') }).find(
      ({ what }) => what === 'reply',
    );
    expect(reply).toMatchObject({
      on: day('2026-11-15'),
      remind: day('2026-11-13'),
      holidays: 'known',
    });
    const in2027 = (on: string) =>
      deadlinesOf({ ...saturday, due: day(on) }).find(({ what }) => what === 'reply');
    // The ordinance itself keeps 2 May free; whether 4 May is, the notice of the year has to say.
    expect(in2027('2027-05-02')).toMatchObject({ holidays: 'known' });
    expect(in2027('2027-05-04')).toMatchObject({ remind: day('2027-05-04'), holidays: 'unknown' });
  });

  test('an agreement has a reminder 5 and 1 days before each due day, a check 2 days after, a review after 90', () => {
    const days = deadlinesOf(after(ROADS.active).state).map(
      ({ what, on }) => `${what} ${formatDay(on)}`,
    );
    expect(days).toEqual(
      expect.arrayContaining([
        'instalment-soon 2026-12-05',
        'instalment-tomorrow 2026-12-09',
        'instalment 2026-12-10',
        'instalment-check 2026-12-12',
        'review 2027-02-05',
      ]),
    );
    expect(byOf(ROADS.at_risk)).toBe('2026-11-08');
  });

  test('a pause keeps the earlier state and only days with legal effect', () => {
    const paused = after([
      ...ROADS.active,
      does('borrower-unwell', '2026-11-08', { until: day('2026-12-01') }),
    ]);
    expect(new Set(deadlinesOf(paused.state).map(({ what }) => what))).toEqual(
      new Set(['instalment', 'pause-end']),
    );
    const back = after(
      [does('date-reached', '2026-11-30'), does('date-reached', '2026-12-01')],
      paused.record,
    );
    expect(back.codes).toEqual(['DEADLINE_AHEAD']);
    expect(back.state).toMatchObject({ stage: 'active', since: day('2026-11-07') });
  });

  test('days do not run backwards, save for a contact noted later (H6)', () => {
    const contact = does('contact', '2026-11-04', { contact: { channel: 'phone', by: 'lender' } });
    expect(after([...ROADS.requested, does('papers-asked', '2026-11-04'), contact])).toMatchObject({
      codes: ['DATE_ORDER'],
      state: { contacts: 1, stage: 'requested' },
    });
  });

  test('a new request without new facts waits 30 days after a refusal', () => {
    const tried = after([
      ...ROADS.refused,
      does('more-proof', '2026-12-05'),
      does('more-proof', '2026-12-06'),
    ]);
    expect(tried).toMatchObject({ codes: ['TOO_SOON'], state: { stage: 'prepared' } });
    expect(after([...ROADS.refused, does('new-facts', '2026-11-07')]).state.stage).toBe('prepared');
  });
});

describe('history (C2, C3, C10)', () => {
  test('a command that saw an older version changes nothing; a repetition by id is harmless', () => {
    const taken = { ...does('request-taken', '2026-11-05', { number: 'A1' }), id: 'k1' };
    const record = after([
      { ...does('facts-complete', '2026-11-05'), version: 0 },
      { ...does('contact-begun', '2026-11-05'), version: 0 },
      { ...does('contact-begun', '2026-11-05'), version: 1 },
      taken,
      taken,
      { ...taken, number: 'A2' },
    ]);
    expect(record.codes).toEqual(['STALE_VERSION', 'ENTRY_ID_REUSED']);
    expect(record.record.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('every entry has actor, role, cause, day and trace (C9)', () => {
    for (const event of after(ROADS.closed).record.events) {
      expect(event.actor).not.toBe('');
      expect(event.cause).not.toBe('');
      expect(event.trace).toBe(`huabei-${event.seq}`);
      expect(event.role).toMatch(/^(borrower|lender|third-party|program)$/);
    }
  });

  test('a correction is added; the wrong entry stays and no longer counts', () => {
    const record = after([
      ...ROADS.in_review,
      does('refused', '2026-11-10'),
      does('correct', '2026-11-11', {
        entry: 5,
        as: { ...does('offer', '2026-11-10', { offer: three }) },
      }),
    ]);
    expect(record.codes).toEqual([]);
    expect(record.record.events.map(({ kind }) => kind)).toEqual([
      'facts-complete',
      'contact-begun',
      'request-taken',
      'desk-begins-to-look',
      'refused',
      'correct',
    ]);
    expect(record.state).toMatchObject({ stage: 'offered', version: 6, open: { fits: false } });
    const folded = fold(record.record.start, record.record.events);
    expect(folded).toEqual({ ok: true, value: record.state });
    const gone = after([does('correct', '2026-11-12', { entry: 5 })], record.record);
    expect(gone.state).toMatchObject({ stage: 'in_review', version: 7 });
  });

  test('a correction that would break a later entry is refused', () => {
    const found = after([
      ...ROADS.offered,
      does('correct', '2026-11-12', { entry: 2 }),
      does('correct', '2026-11-12', { entry: 99 }),
    ]);
    expect(found.codes).toEqual(['CORRECTION_BREAKS', 'ENTRY_UNKNOWN']);
    // Why, in words: no code, and no name as it stands in files.
    const [broken] = found.refused.map((one) => problemText(one.problem));
    expect(broken?.zh).toMatch(/^[^a-zA-Z_]+。所以这样更正后，第 \d+ 条记录就不成立了。$/);
    expect(broken?.en).toMatch(/^[^_]+\. So with this correction entry \d+ could not stand\.$/);
  });
});

describe('a debt that may be out of time', () => {
  const person = { ...zhang, debts: [oldBill] };
  const old = factsOf(person, oldBill, fixedPlans(person));
  const enterOld = (commands: readonly CaseCommand[]) =>
    enterAll(emptyRecord(noted(person, oldBill)), commands, old);

  test('no kit and no contact before the limitation check was shown', () => {
    const made = enterOld([
      does('facts-complete', '2026-11-05'),
      does('limitation-checked', '2026-11-05'),
      does('facts-complete', '2026-11-05'),
      does('contact-begun', '2026-11-06'),
    ]);
    expect(made.refused.map(({ problem }) => problem.code)).toEqual(['LIMITATION_FIRST']);
    expect(made.record.state.stage).toBe('contacting');
  });

  test('a check that was seen while time still ran does not serve after the last day', () => {
    const gate = (on: string) => old.gateOn(day(on), { restarts: [] })?.limitation.status;
    expect([gate('2025-01-31'), gate('2025-02-03')]).toEqual([undefined, 'out']);
    const made = enterOld([
      does('limitation-checked', '2025-01-01'),
      does('facts-complete', '2025-02-03'),
    ]);
    expect(made.refused.map(({ problem }) => problem.code)).toEqual(['LIMITATION_FIRST']);
  });

  test('what the lender does is noted without it', () => {
    expect(enterOld([does('notice-of-court', '2026-11-05')]).refused).toEqual([]);
  });
});

test('a case kept by an earlier version is told anew by its entries', () => {
  const { record } = after([...ROADS.active, does('instalment-matched', '2026-11-10')]);
  const { paid: _paid, ...old } = record.start;
  const start = begun({ ...old, tries: 0 } as unknown as CaseState);
  expect(start).toEqual(record.start);
  expect(must(fold(start, record.events))).toEqual(record.state);
});
