import { formatDay } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { noted } from '../book/book.ts';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { does, ROADS, three } from '@forbear/testkit/roads';
import {
  caseOf,
  deadlinesOf,
  emptyRecord,
  enterAll,
  enterBook,
  factsOf,
  fixedPlans,
  nextAction,
  openBook,
  openInstalments,
  type CaseCommand,
} from '../index.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));
const six = { figures: { count: 6, each: yuan('1672.00'), firstDue: day('2026-11-10') } };

/** Where a history leads, what comes next, and what was refused. */
const told = (commands: readonly CaseCommand[]) => {
  const { record, refused } = enterAll(emptyRecord(noted(zhang, bill)), commands, facts);
  const { action, by } = nextAction(record.state);
  return {
    state: record.state,
    line: `${record.state.stage}: ${action} ${formatDay(by)}`,
    refused: refused.map(({ problem }) => problem.code),
    dues: deadlinesOf(record.state).flatMap(({ what, on }) =>
      what === 'instalment' ? [formatDay(on)] : [],
    ),
  };
};

const pays = (on: string) =>
  does('instalment-matched', on, { paid: { on: day(on), amount: yuan('1672.00') } });

const DUES = ['11', '12', '01', '02', '03', '04'].map(
  (month) => `${Number(month) > 10 ? 2026 : 2027}-${month}-10`,
);

/** Each history as it happens: what it is, its events, and where it stands at the end. */
const HISTORIES: readonly (readonly [string, readonly CaseCommand[], string])[] = [
  [
    'an offer comes before any contact was noted: it brings what lies before it',
    [...ROADS.prepared, does('offer', '2026-11-06', { offer: six, number: 'A7' })],
    'offered: answer-offer 2026-11-09',
  ],
  [
    'an offer while papers are asked for',
    [...ROADS.proof_asked, does('offer', '2026-11-07', { offer: six })],
    'offered: answer-offer 2026-11-10',
  ],
  [
    'a second offer takes the place of the first',
    [...ROADS.offered, does('offer', '2026-11-07', { offer: three })],
    'offered: answer-offer 2026-11-10',
  ],
  [
    'an offer after a refusal',
    [...ROADS.refused, does('offer', '2026-11-10', { offer: six })],
    'offered: answer-offer 2026-11-13',
  ],
  [
    'a yes that is taken back',
    [...ROADS.agreed_orally, does('refused', '2026-11-08', { reason: '系统不通过' })],
    'refused: prepare-anew 2026-12-08',
  ],
  [
    'the borrower withdraws the request',
    [...ROADS.in_review, does('withdrawn', '2026-11-08')],
    'prepared: begin-contact 2026-11-09',
  ],
  [
    'paid off while the request is open',
    [...ROADS.requested, does('settled-early', '2026-12-05')],
    'settled: ask-for-settlement-proof 2026-12-20',
  ],
  [
    'paid in full after a refusal',
    [...ROADS.refused, does('paid-in-full', '2026-11-20')],
    'settled: ask-for-settlement-proof 2026-12-05',
  ],
  [
    'settled early, then the report was wrong, then corrected: settled, not active',
    [
      ...ROADS.active,
      does('settled-early', '2027-01-05'),
      does('report-wrong', '2027-02-25'),
      does('corrected', '2027-03-05'),
    ],
    'settled: ask-for-settlement-proof 2027-03-20',
  ],
  [
    'undone within a day: no agreement and no offer',
    [...ROADS.active, does('undone', '2026-11-08')],
    'in_review: await-decision 2026-11-15',
  ],
  [
    'the lender ends an agreement that is kept',
    [...ROADS.active, does('lender-ends-agreement', '2026-12-30', { reason: '系统调整' })],
    'refused: ask-to-reinstate 2027-01-06',
  ],
  [
    'what the lender ended is reinstated',
    [
      ...ROADS.active,
      pays('2026-11-10'),
      does('lender-ends-agreement', '2026-12-30'),
      does('reinstated', '2027-01-04'),
    ],
    'active: pay 2027-01-04',
  ],
  [
    'a payment during a dispute',
    [...ROADS.active, does('bill-differs', '2026-11-09'), pays('2026-11-10')],
    'lender_deviates: object 2026-11-12',
  ],
  [
    'in a complaint the instalment that falls due first is paid first',
    [
      ...ROADS.active,
      pays('2026-11-10'),
      does('bill-differs', '2026-11-20'),
      does('not-corrected-in-time', '2026-11-30'),
    ],
    'complained: pay 2026-12-10',
  ],
  [
    'corrected after a complaint: the agreement goes on',
    [
      ...ROADS.active,
      pays('2026-11-10'),
      does('bill-differs', '2026-11-20'),
      does('not-corrected-in-time', '2026-11-30'),
      does('corrected', '2026-12-04'),
    ],
    'active: pay 2026-12-10',
  ],
];

describe('the case takes what really happens', () => {
  test.each(HISTORIES)('%s', (_, commands, line) => {
    expect(told(commands)).toMatchObject({ line, refused: [] });
  });

  test('an offer that brings a number keeps it; the open offer is the last (C5)', () => {
    const { state } = told([
      ...ROADS.prepared,
      does('offer', '2026-11-06', { offer: six, number: 'A7' }),
      does('offer', '2026-11-07', { offer: three }),
    ]);
    expect([state.number, state.open?.sum, state.offers]).toEqual(['A7', yuan('9840.00'), 2]);
  });

  test('an agreement is undone within a day, not later; the one it replaced is back', () => {
    expect(told([...ROADS.active, does('undone', '2026-11-09')]).refused).toEqual(['UNDO_OVER']);
    const again = told([
      ...ROADS.active,
      pays('2026-11-10'),
      does('income-or-costs-changed', '2026-11-12'),
      does('contact-with-lender', '2026-11-12'),
      does('offer', '2026-11-13', {
        offer: { figures: { count: 12, each: yuan('800.00'), firstDue: day('2026-12-10') } },
      }),
      does('borrower-accepts', '2026-11-13', { text: true }),
      does('text-equals', '2026-11-14'),
    ]);
    expect([again.state.agreement?.id, again.state.paid]).toEqual(['huabei/2', []]);
    const undone = told([
      ...ROADS.active,
      pays('2026-11-10'),
      does('income-or-costs-changed', '2026-11-12'),
      does('contact-with-lender', '2026-11-12'),
      does('offer', '2026-11-13', {
        offer: { figures: { count: 12, each: yuan('800.00'), firstDue: day('2026-12-10') } },
      }),
      does('borrower-accepts', '2026-11-13', { text: true }),
      does('text-equals', '2026-11-14'),
      does('undone', '2026-11-15'),
    ]);
    expect([undone.state.agreement?.id, undone.state.paid, undone.state.open]).toEqual([
      'huabei/1',
      [1],
      undefined,
    ]);
  });

  test('a yes without a text has its course: summary, first instalment as said, complaint', () => {
    const silent = (...on: string[]) => on.map((one) => does('no-text-in-time', one));
    const later = { figures: { count: 6, each: yuan('1672.00'), firstDue: day('2026-11-16') } };
    const oral = [
      ...ROADS.requested,
      does('offer', '2026-11-06', { offer: later }),
      does('borrower-accepts', '2026-11-06'),
    ];
    expect(told(oral)).toMatchObject({ line: 'agreed_orally: ask-for-text 2026-11-09' });
    expect(told(oral).dues[0]).toBe('2026-11-16');
    expect(told([...oral, ...silent('2026-11-09')]).line).toBe(
      'agreed_orally: send-summary 2026-11-12',
    );
    const twice = [...oral, ...silent('2026-11-09', '2026-11-12')];
    expect(told(twice).line).toBe('agreed_orally: complain-of-no-text 2026-11-15');
    const paid = does('instalment-matched', '2026-11-16', {
      paid: { on: day('2026-11-16'), amount: yuan('1672.00') },
    });
    const third = [...twice, ...silent('2026-11-15')];
    expect(told(third).line).toBe('agreed_orally: pay-as-said 2026-11-16');
    const complained = told([...third, paid, does('unfair', '2026-11-17')]);
    expect(complained.line).toBe('complained: await-complaint-answer 2026-12-02');
    // What was paid as said counts once the text confirms it.
    const confirmed = told([
      ...third,
      paid,
      does('unfair', '2026-11-17'),
      does('text-arrives', '2026-11-20', { text: true }),
      does('text-equals', '2026-11-20'),
    ]);
    expect([confirmed.line, confirmed.state.paid, confirmed.refused]).toEqual([
      'active: pay 2026-12-16',
      [1],
      [],
    ]);
  });

  test('instalments stay in every state in which the agreement runs, and leave when it is settled', () => {
    const states: readonly (readonly CaseCommand[])[] = [
      [],
      [does('bill-differs', '2026-11-08')],
      [does('bill-differs', '2026-11-08'), does('not-corrected-in-time', '2026-11-16')],
      [
        does('bill-differs', '2026-11-08'),
        does('not-corrected-in-time', '2026-11-16'),
        does('answer-no', '2026-11-17'),
      ],
      [does('notice-of-court', '2026-11-08')],
      [does('claim-sold', '2026-11-08')],
      [does('borrower-unwell', '2026-11-08')],
      [does('income-or-costs-changed', '2026-11-08'), does('contact-with-lender', '2026-11-08')],
    ];
    for (const more of states) {
      const { dues, refused } = told([...ROADS.active, ...more]);
      expect([refused, dues]).toEqual([[], DUES]);
    }
    for (const end of [does('settled-early', '2026-12-01'), does('paid-in-full', '2026-12-01')]) {
      expect(told([...ROADS.active, end]).dues).toEqual([]);
      const wrong = told([...ROADS.active, end, does('report-wrong', '2027-01-10')]);
      expect([wrong.dues, openInstalments(wrong.state)]).toEqual([[], []]);
    }
  });

  const PART = [
    ...ROADS.active,
    does('no-match', '2026-11-13', { paid: { on: day('2026-11-10'), amount: yuan('1600.00') } }),
  ];

  test.each([
    ['a sale', [does('claim-sold', '2026-11-14')]],
    ['a new request', [does('contact-with-lender', '2026-11-14')]],
    ['a court’s paper', [does('notice-of-court', '2026-11-14')]],
    ['a pause', [does('borrower-unwell', '2026-11-14')]],
    [
      'an end and a return of the agreement',
      [does('lender-ends-agreement', '2026-11-20'), does('reinstated', '2026-11-25')],
    ],
  ] as const)('what was paid of an instalment is not forgotten by %s', (_what, more) => {
    const { state, refused } = told([...PART, ...more]);
    expect([refused, state.short]).toEqual([[], { no: 1, amount: yuan('72.00') }]);
  });

  test('an instalment that is made whole is short no more', () => {
    const paid = { on: day('2026-11-16'), amount: yuan('72.00') };
    expect(told([...PART, does('paid-late', '2026-11-16', { paid })]).state.short).toBeUndefined();
  });

  test('a claim that was sold takes the agreement with it; without one it is talked about anew', () => {
    const sold = [does('claim-sold', '2026-11-08'), does('proof-of-assignment', '2026-11-12')];
    expect(told([...ROADS.active, ...sold]).line).toBe('active: pay 2026-11-12');
    expect(told([...ROADS.requested, ...sold]).state.stage).toBe('prepared');
  });

  test('of what was paid short the rest makes it whole; the cure shows the rest', () => {
    const text = {
      ...{ count: 6, each: yuan('1672.00'), firstDue: day('2026-11-10'), cureDays: 10 },
    };
    const short = [
      ...ROADS.agreed_orally,
      does('text-arrives', '2026-11-06', { text }),
      does('text-equals', '2026-11-07'),
      does('no-match', '2026-11-13', { paid: { on: day('2026-11-10'), amount: yuan('1000.00') } }),
    ];
    const cure = deadlinesOf(told(short).state).find(({ what }) => what === 'cure');
    expect(cure).toMatchObject({ on: day('2026-11-20'), amount: yuan('672.00') });
    const rest = (amount: string) =>
      does('paid-late', '2026-11-18', { paid: { on: day('2026-11-18'), amount: yuan(amount) } });
    expect(told([...short, rest('600.00')]).refused).toEqual(['INSTALMENT_DIFFERS']);
    expect(told([...short, rest('672.00')]).line).toBe('active: pay 2026-12-10');
    expect(told([...short, rest('672.01')]).line).toBe('active: pay 2026-12-10');
    expect(told([...short, rest('672.02')]).refused).toEqual(['INSTALMENT_DIFFERS']);
  });
});

test('an instalment that was missed is made good whole, without an agreement’s text', () => {
  const missed = [...ROADS.active, does('no-match', '2026-11-13')];
  const late = (amount: string) =>
    does('paid-late', '2026-11-18', { paid: { on: day('2026-11-18'), amount: yuan(amount) } });
  expect(told([...missed, late('1672.00')]).line).toBe('active: pay 2026-12-10');
  expect(told([...missed, late('672.00')]).refused).toEqual(['INSTALMENT_DIFFERS']);
});

test('a payment is noted when it was made, not before; the refusal names both days', () => {
  const ahead = enterAll(
    emptyRecord(noted(zhang, bill)),
    [
      ...ROADS.active,
      does('instalment-matched', '2026-11-09', {
        paid: { on: day('2026-11-10'), amount: yuan('1672.00') },
      }),
    ],
    facts,
  );
  expect(ahead.refused.map(({ problem }) => [problem.code, problem.values])).toEqual([
    ['PAID_AHEAD', { paid: '2026-11-10', on: '2026-11-09' }],
  ]);
});

test('what the lender accepts is accepted by the lender', () => {
  const counter = { figures: { count: 12, each: yuan('840.00'), firstDue: day('2026-11-10') } };
  const { state, refused } = told([
    ...ROADS.requested,
    does('offer', '2026-11-06', { offer: three }),
    does('does-not-fit', '2026-11-06', { counter }),
    does('lender-accepts', '2026-11-07', { text: true }),
    does('text-equals', '2026-11-07'),
  ]);
  expect(refused).toEqual([]);
  expect(state.agreement?.acceptances.map(({ by, on }) => `${by} ${formatDay(on)}`)).toEqual([
    'borrower 2026-11-06',
    'lender 2026-11-07',
    'borrower 2026-11-07',
  ]);
});

describe('papers of a court', () => {
  test.each([
    ['lawsuit', 'legal: answer-court 2026-12-18'],
    ['judgment', 'legal: answer-court 2026-12-18'],
    ['payment-order', 'legal: answer-court 2026-12-18'],
    ['award', 'legal: answer-court 2027-03-03'],
    ['preservation', 'legal: answer-court 2026-12-08'],
    ['confirmation', 'legal: answer-court 2026-12-18'],
    ['arbitration', 'legal: read-court-day 2026-12-04'],
    ['enforcement', 'legal: read-court-day 2026-12-04'],
  ] as const)('%s received on 2026-12-03: %s', (paper, line) => {
    const served = told([
      ...ROADS.requested,
      does('notice-of-court', '2026-12-03', { court: { paper } }),
    ]);
    expect(served.line).toBe(line);
    const days = deadlinesOf(served.state).filter(({ what }) => what === 'court');
    expect(days.map(({ on, basis }) => [formatDay(on), basis])).toEqual(
      line.includes('answer') ? [[line.slice(-10), 'rule']] : [],
    );
    const named = told([
      ...ROADS.requested,
      does('notice-of-court', '2026-12-03', { court: { paper, lastDay: day('2026-12-10') } }),
    ]);
    expect(named.line).toBe('legal: answer-court 2026-12-10');
  });

  test('the last day stays while the case rests', () => {
    const { state } = told([...ROADS.legal, does('borrower-unwell', '2026-11-21')]);
    const court = deadlinesOf(state).find(({ what }) => what === 'court');
    expect(court).toMatchObject({ on: day('2026-12-07'), remind: day('2026-12-04'), legal: true });
  });
});

test('an instalment is paid days ahead, or with the next one; never before the agreement', () => {
  const both = [...ROADS.active, pays('2026-11-08'), pays('2026-11-08')];
  expect(told(both)).toMatchObject({ line: 'active: pay 2027-01-10', refused: [] });
  const paid = { on: day('2026-11-04'), amount: yuan('1672.00') };
  expect(
    told([...ROADS.active, does('instalment-matched', '2026-11-08', { paid })]).refused,
  ).toEqual(['INSTALMENT_DIFFERS']);
});

test('a payment that lies ahead of its entry is refused', () => {
  const paid = { on: day('2026-11-11'), amount: yuan('1672.00') };
  expect(
    told([...ROADS.active, does('instalment-matched', '2026-11-10', { paid })]).refused,
  ).toEqual(['PAID_AHEAD']);
});

test('a day after today is refused where today is told, and the others go on', () => {
  const opened = openBook({ ...zhang, debts: [bill] }, undefined, day('2026-11-06'));
  const { book, refused } = enterBook(
    opened,
    [
      ...ROADS.requested,
      does('papers-asked', '2026-11-07'),
      does('offer', '2026-11-06', { offer: six }),
    ].map((command) => ({ command })),
  );
  expect(refused.map(({ index, problem }) => [index, problem.code])).toEqual([[3, 'ENTRY_AHEAD']]);
  expect(caseOf(book, bill).state.stage).toBe('offered');
});

test('no acceptance without terms: a counter without figures cannot be accepted', () => {
  const poor = { ...zhang, incomes: [] };
  const none = factsOf(poor, bill, fixedPlans(poor));
  const { record, refused } = enterAll(
    emptyRecord(noted(poor, bill)),
    [
      ...ROADS.requested,
      does('offer', '2026-11-06', { offer: three }),
      does('does-not-fit', '2026-11-06'),
      does('lender-accepts', '2026-11-07'),
    ],
    none,
  );
  expect(refused.map(({ problem }) => problem.code)).toEqual(['NOTHING_ON_TABLE']);
  expect(record.state.stage).toBe('countered');
});

describe('an instalment before a dispute that nothing records as paid', () => {
  const say = (commands: readonly CaseCommand[]) =>
    nextAction(enterAll(emptyRecord(noted(zhang, bill)), commands, facts).record.state).say;
  const disputed = [...ROADS.active, does('collection-goes-on', '2026-11-20')];

  test('is told beside what is waited for', () => {
    expect(say(disputed).zh).toContain('第 1 期（2026年11月10日）没有记下已还');
    expect(say(disputed).en).toContain('instalment 1 (10 November 2026) was paid');
    const complained = [...disputed, does('not-corrected-in-time', '2026-12-15')];
    expect(say(complained).zh).toContain('第 1、2 期（2026年11月10日起）没有记下已还');
  });

  test('is not told once it is recorded', () => {
    const paid = [...ROADS.active, pays('2026-11-10'), does('collection-goes-on', '2026-11-20')];
    expect(say(paid).zh).not.toContain('没有记下');
  });
});

test('what was paid in full and on time was not missed', () => {
  const missed = (amount: string) =>
    told([
      ...ROADS.active,
      does('no-match', '2026-11-13', { paid: { on: day('2026-11-10'), amount: yuan(amount) } }),
    ]);
  expect(missed('1672.00').refused).toEqual(['INSTALMENT_MATCHES']);
  expect(missed('1600.00').refused).toEqual([]);
});
