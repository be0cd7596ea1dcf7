import { at, type Measure } from '@forbear/loan';
import { fen, formatDay, formatFen, ZERO } from '@forbear/money';
import { must } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { describe, expect, test } from 'vitest';
import {
  bookedBy,
  bookedOf,
  closeDay,
  openBook,
  post,
  trialOf,
  type Journal,
  type LoanBook,
} from './index.ts';
import {
  after,
  bookOf,
  close,
  day,
  event,
  LI,
  rate,
  share,
  ZHANG,
  type Act,
} from './ledger.fixture.ts';

const pay = (on: string, amount: number, id?: string): Act =>
  event(on, 'repayment', { amount: fen(amount), ...(id === undefined ? {} : { id }) });
const BY = { approver: 'approver-b' };
const SIX: readonly Act[] = [
  event('2026-03-10', 'payout', {}),
  ...[4, 5, 6, 7, 8, 9].map((month) => pay(`2026-0${month}-10`, 270_319)),
];
const extend = (on: string, months: number, id: string): Act =>
  event(on, 'relief', {
    id,
    measures: [{ kind: 'extend', months, interest: 'runs' }],
    difficulty: true,
  });
const waived = (on: string, id?: string): Act =>
  event(on, 'relief', {
    ...(id === undefined ? {} : { id }),
    measures: [{ kind: 'waive', component: 'penalty', amount: 'all' }],
    difficulty: false,
    ...BY,
  });
const undo = (on: string, what: string): Act => event(on, 'reverse', { event: what, ...BY });
const NPL: readonly Act[] = [...SIX, close('2027-01-31')];
const off = (on: string, stops = true): Act => event(on, 'write-off', { stops, ...BY });

const line = (one: Journal): string => {
  const sides = [...one.postings]
    .sort((a, b) => (a.account < b.account ? -1 : 1))
    .map(({ account, amount }) =>
      amount > 0 ? `D ${account} ${formatFen(amount)}` : `C ${account} ${formatFen(fen(-amount))}`,
    );
  const value = one.valueOn === undefined ? '' : ` of ${formatDay(one.valueOn)}`;
  return `  ${formatDay(one.on)}${value} ${one.kind}: ${sides.join(', ')}`;
};

/** Odd courses: what comes before is not shown, what comes then is. */
const COURSES: Readonly<Record<string, readonly [readonly Act[], readonly Act[]]>> = {
  'a payment on the day of a relief, before it': [
    SIX,
    [pay('2026-10-09', 50_000), extend('2026-10-09', 3, 'r'), close('2026-10-31')],
  ],
  'a payment on the day of a relief, after it': [
    SIX,
    [extend('2026-10-09', 3, 'r'), pay('2026-10-09', 50_000), close('2027-01-10')],
  ],
  'a payment reversed after the month has ended': [
    [...SIX, pay('2026-10-10', 270_319, 'p'), close('2026-11-05')],
    [undo('2026-11-06', 'p'), close('2026-11-12')],
  ],
  'a payment reversed after a later one went on': [
    [...SIX, pay('2026-10-10', 270_319, 'p'), pay('2026-11-10', 270_319), close('2026-11-11')],
    [undo('2026-11-12', 'p'), close('2026-11-12')],
  ],
  'written off, then paid, then paid more than is owed': [
    [...NPL, off('2027-02-01')],
    [pay('2027-03-01', 1_000_000), pay('2027-04-01', 1_000_000)],
  ],
  'written off without a stop: it runs on off balance': [
    [...NPL, off('2027-02-01', false)],
    [pay('2027-03-01', 10_000)],
  ],
  'a write-off taken back': [
    [...NPL, event('2027-02-01', 'write-off', { id: 'w', stops: true, ...BY })],
    [undo('2027-02-02', 'w'), event('2027-02-05', 'resume', {}), close('2027-02-10')],
  ],
  'a write-off taken back after a recovery': [
    [
      ...NPL,
      event('2027-02-01', 'write-off', { id: 'w', stops: true, ...BY }),
      pay('2027-03-01', 100_000),
    ],
    [undo('2027-03-05', 'w'), event('2027-03-05', 'resume', {}), close('2027-03-10')],
  ],
  'a stop, a relief within it, and a resume': [
    SIX,
    [
      event('2026-09-20', 'stop', {}),
      extend('2026-10-01', 1, 'r'),
      event('2026-10-05', 'resume', {}),
      close('2026-11-10'),
    ],
  ],
  'an agreement undone after a payment under it': [
    SIX,
    [
      extend('2026-10-09', 3, 'r'),
      pay('2026-10-09', 10_000),
      undo('2026-10-10', 'r'),
      close('2026-10-11'),
    ],
  ],
  'a relief of a loan that does not perform': [
    NPL,
    [
      event('2027-02-01', 'relief', {
        measures: [
          { kind: 'waive', component: 'penalty', amount: 'all' },
          { kind: 'reinstal', count: 12, carry: 'principal' },
        ],
        difficulty: true,
        ...BY,
      }),
      pay('2027-02-10', 200_000),
    ],
  ],
  'cured after a relief, interest off balance paid later': [
    [
      ...NPL,
      event('2027-02-01', 'relief', {
        measures: [
          { kind: 'waive', component: 'penalty', amount: 'all' },
          { kind: 'reinstal', count: 12, include: ['principal'] },
        ],
        difficulty: true,
        ...BY,
      }),
    ],
    [event('2027-02-05', 'cured', {}), close('2027-02-09'), pay('2027-02-10', 250_000)],
  ],
  'a payment of a value day before a due day that is booked': [
    [...SIX, close('2026-10-12')],
    [event('2026-10-13/2026-10-09', 'repayment', { amount: fen(270_319) }), close('2026-10-13')],
  ],
  'a receipt matched after the row was marked overdue': [
    [
      ...SIX,
      event('2026-10-10', 'unmatched-receipt', { amount: fen(270_319) }),
      close('2026-10-20'),
    ],
    [event('2026-10-21/2026-10-10', 'matched', { amount: fen(270_319) }), close('2026-10-21')],
  ],
  'credit that covers a cost, then the next row': [
    [...SIX, pay('2026-09-11', 300_000)],
    [event('2026-09-12', 'cost-advanced', { amount: fen(5_000) }), close('2026-10-10')],
  ],
  'a cost taken back that credit had covered': [
    [
      ...SIX,
      pay('2026-09-11', 3_000),
      event('2026-09-12', 'cost-advanced', { id: 'c', amount: fen(5_000) }),
    ],
    [undo('2026-09-13', 'c')],
  ],
  'a waiver of penalty taken back': [
    [...SIX, close('2026-10-20'), waived('2026-10-21', 'w')],
    [undo('2026-10-22', 'w'), close('2026-10-22')],
  ],
  'a settlement whose payment is returned': [
    [...NPL, event('2027-02-01', 'settlement', { id: 's', amount: fen(1_600_000), ...BY })],
    [undo('2027-02-03', 's'), close('2027-02-10')],
  ],
  'two reliefs on one day': [
    SIX,
    [extend('2026-10-09', 1, 'a'), extend('2026-10-09', 1, 'b'), close('2026-12-10')],
  ],
  'a rate changed on a due day, and paid': [
    SIX,
    [
      event('2026-10-10', 'rate-change', { rate: rate('0.0003', 'day') }),
      pay('2026-10-10', 270_319),
      close('2026-11-10'),
    ],
  ],
  'an agreement broken: nothing is taken back': [
    [...SIX, extend('2026-10-09', 3, 'r')],
    [event('2026-12-01', 'break', {}), pay('2026-12-01', 100_000)],
  ],
  'a bill paid by its shop': [
    [event('2026-11-01', 'payout', {})],
    [event('2026-11-05', 'merchant-refund', { amount: fen(1_000_000) }), close('2026-11-11')],
  ],
};

/** The laws that hold of any book. */
function sound(book: LoanBook): void {
  expect(trialOf(book.balances)).toEqual({ on: 0, off: 0 });
  const { standing } = book.kept;
  const kept = { ...book.kept, standing: { ...standing, on: book.accruedTo } };
  expect(bookedOf(book.balances)).toEqual(bookedBy(must(at(kept, book.accruedTo)).position));
}

describe('odd histories', () => {
  test('L1-8 to be read', () => {
    const lines = Object.entries(COURSES).flatMap(([title, [before, then]]) => {
      const terms = title.startsWith('a bill') ? ZHANG : LI;
      const start = after(bookOf(terms), before);
      const book = then.reduce((one, act) => {
        const next = after(one, [act]);
        sound(next);
        return next;
      }, start);
      const sums = Object.entries(bookedOf(book.balances)).filter(([, sum]) => sum !== 0);
      return [
        title,
        ...book.journals.slice(start.journals.length).map(line),
        `  owed: ${sums.map(([part, sum]) => `${part} ${formatFen(sum)}`).join(', ') || 'nothing'}`,
      ];
    });
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('ledger/odd.txt', text));
  });

  test.each<[string, readonly Act[], Act, string]>([
    ['before the payout', [], pay('2026-03-10', 1), 'LOAN_NOT_BEGUN'],
    ['paid out twice', SIX, event('2026-09-11', 'payout', {}), 'LOAN_BEGUN'],
    [
      'value day after the posting',
      SIX,
      event('2026-09-11/2026-09-12', 'accrual', {}),
      'VALUE_DAY',
    ],
    [
      'a waiver by one person',
      [...SIX, close('2026-10-20')],
      event('2026-10-21', 'relief', {
        measures: [{ kind: 'waive', component: 'penalty', amount: 'all' }],
        difficulty: false,
        approver: 'agent-a',
      }),
      'WAIVER_UNAPPROVED',
    ],
    [
      'penalty made principal',
      [...SIX, close('2026-10-20')],
      event('2026-10-21', 'relief', {
        measures: [{ kind: 'reinstal', count: 12, carry: 'principal' }],
        difficulty: true,
      }),
      'PENALTY_CAPITALISED',
    ],
    ['written off twice', [...NPL, off('2027-02-01')], off('2027-02-02'), 'WRITTEN_OFF'],
    ['cured without being bad', SIX, event('2026-09-11', 'cured', {}), 'CLASS_NOT_THERE'],
    [
      'more matched than was received',
      SIX,
      event('2026-09-11', 'matched', { amount: fen(1) }),
      'RECEIPT_SMALL',
    ],
    [
      'a receipt taken back that was matched',
      [
        ...SIX,
        event('2026-09-11', 'unmatched-receipt', { id: 'u', amount: fen(5) }),
        event('2026-09-11', 'matched', { amount: fen(5) }),
      ],
      undo('2026-09-12', 'u'),
      'RECEIPT_MATCHED',
    ],
    [
      'a payment taken back whose credit was refunded',
      [
        ...SIX,
        pay('2026-09-11', 5_000, 'p'),
        event('2026-09-12', 'refund', { amount: fen(5_000) }),
      ],
      undo('2026-09-13', 'p'),
      'RESTED_ON',
    ],
    ['a reversal of what is not there', SIX, undo('2026-09-11', 'nothing'), 'EVENT_NOT_THERE'],
    [
      'the same id twice',
      [...SIX, pay('2026-09-11', 5, 'p')],
      pay('2026-09-11', 5, 'p'),
      'EVENT_POSTED_TWICE',
    ],
    ['a day before the last', [...SIX, pay('2026-09-12', 5)], pay('2026-09-11', 5), 'EVENT_ORDER'],
    ['a payment of nothing', SIX, pay('2026-09-11', 0), 'REPAY_ZERO'],
  ])('%s is refused', (_, before, act, wanted) => {
    const book = after(bookOf(LI), before);
    const found = 'close' in act ? closeDay(book, act.close) : post(book, act);
    expect(found.ok ? 'ok' : found.problem.code).toBe(wanted);
  });

  test('L8: a relief after which more is owed, and nothing explains it, is refused: NOT_CONSERVED', () => {
    const fee = { rate: share('0.05'), of: 'total', paid: 'first' } as const;
    const book = after(bookOf({ ...LI, fee }), SIX.slice(0, 1));
    const spread = (measures: readonly Measure[]) =>
      post(book, event('2026-03-20', 'relief', { measures, difficulty: true }));
    // The fee of 1,500.00 is asked on 2026-04-10 and would be principal now.
    const found = spread([{ kind: 'reinstal', count: 12 }]);
    expect(found.ok ? 'ok' : found.problem).toMatchObject({
      code: 'NOT_CONSERVED',
      values: { sum: 150_000 },
    });
    expect(spread([{ kind: 'extend', months: 1, interest: 'runs' }]).ok).toBe(true);
  });

  test('L3: taken back once', () => {
    const book = after(bookOf(LI), [...SIX, pay('2026-09-11', 5, 'p'), undo('2026-09-11', 'p')]);
    const again = post(book, event('2026-09-12', 'reverse', { event: 'p' }));
    expect(again.ok ? 'ok' : again.problem.code).toBe('REVERSED_ALREADY');
  });

  test('L6: an outside payment posts once', () => {
    const reference = { source: 'bank-a', paymentId: '20261210-77' };
    const book = after(bookOf(LI), [
      ...SIX,
      event('2026-09-11', 'repayment', { amount: fen(5), reference }),
    ]);
    const again = post(book, event('2026-09-12', 'repayment', { amount: fen(5), reference }));
    expect(again.ok ? 'ok' : again.problem.code).toBe('DUPLICATE_PAYMENT');
    const other = { ...reference, source: 'bank-b' };
    expect(
      post(book, event('2026-09-12', 'repayment', { amount: fen(5), reference: other })).ok,
    ).toBe(true);
  });

  test('an import stands against 2299, with what was owed beside its rows', () => {
    const arrears = { interest: fen(1_000), penalty: fen(200), fees: ZERO };
    const terms = {
      ...LI,
      principal: fen(1_555_101),
      count: 6,
      from: day('2026-09-10'),
      firstDue: day('2026-10-10'),
    };
    const book = after(must(openBook({ loan: 'L9', terms, arrears })), [
      event('2026-09-10', 'opening', {}),
    ]);
    expect(book.balances).toEqual({
      '1303.01': 1_555_101,
      '1132.02': 1_000,
      '1132.03': 200,
      '2299': -1_556_301,
    });
    sound(after(book, [close('2026-12-31')]));
  });

  test('interest that is kept on balance and runs on off it (stage three of other lenders)', () => {
    const book = must(
      openBook({ loan: 'L8', terms: LI, nonAccrual: { afterDays: 90, reverse: false } }),
    );
    const late = after(book, [...SIX, close('2027-01-31')]);
    sound(late);
    expect(late.balances['1132.02']).toBeGreaterThan(0);
    expect(late.balances['9102']).toBeGreaterThan(0);
    sound(after(late, [pay('2027-02-01', 900_000)]));
  });

  test.each<[string, Act]>([
    ['a rate', event('2026-10-05', 'rate-change', { rate: rate('0.0005', 'day') })],
    ['a relief', extend('2026-10-05', 1, 'r')],
  ])('%s under a stop makes the stopped days owed to nobody: never NOT_CONSERVED', (_, act) => {
    const book = after(bookOf(LI), [...SIX, event('2026-09-20', 'stop', {})]);
    const next = after(book, [act]);
    sound(next);
    expect(bookedOf(next.balances)).toEqual(bookedOf(book.balances));
  });
});
