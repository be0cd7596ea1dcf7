import { fen, formatDay, parseMonth } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { at } from '@forbear/loan';
import { bucketOf } from './asset-class.ts';
import { creditCodes, openBook, reconciled, standingOf, untold, type LoanBook } from './index.ts';
import { after, bookOf, close, day, event, LI, ZHANG, type Act } from './ledger.fixture.ts';

const pay = (on: string, amount: number): Act => event(on, 'repayment', { amount: fen(amount) });
const six = [4, 5, 6, 7, 8, 9].map((month) => pay(`2026-0${month}-10`, 270_319));
const LI_SIX = after(bookOf(LI), [event('2026-03-10', 'payout', {}), ...six]);
const AGREED = event('2026-10-09', 'relief', {
  measures: [{ kind: 'extend', months: 3, interest: 'runs' }],
  difficulty: true,
});
const REST: readonly Act[] = (
  [
    ['2027-01-10', 327_547],
    ['2027-02-10', 270_319],
    ['2027-03-10', 269_480],
    ['2027-04-10', 270_319],
    ['2027-05-10', 270_107],
    ['2027-06-10', 270_636],
  ] as const
).map(([on, sum]) => pay(on, sum));

const codes = (book: LoanBook, through: string, staysOpen = false): string =>
  must(creditCodes(book, must(parseMonth(through)), { staysOpen }));

describe('codes of 24 months', () => {
  test('小李: on time, three months without a due day, on time, settled', () => {
    expect(codes(after(LI_SIX, [AGREED, ...REST]), '2027-06')).toBe('////////*NNNNNN***NNNNNC');
  });

  test('小李 refused: steps of 30 days', () => {
    expect(codes(after(LI_SIX, [close('2027-01-31')]), '2027-01').slice(-10)).toBe('NNNNNN1234');
  });

  test('an agreement made later leaves the codes of past months', () => {
    const late = after(LI_SIX, [
      close('2026-12-19'),
      event('2026-12-20', 'relief', {
        measures: [{ kind: 'reinstal', count: 12, include: ['principal', 'interest'] }],
        difficulty: true,
      }),
    ]);
    expect(codes(late, '2026-12').slice(-9)).toBe('NNNNNN12N');
  });

  test('小张: on time to the end, then nothing to pay on an account that stays open', () => {
    const book = after(bookOf(ZHANG), [
      event('2026-11-01', 'payout', {}),
      event('2026-11-09', 'relief', {
        measures: [{ kind: 'reinstal', count: 6 }],
        difficulty: true,
      }),
      ...['2026-11-10', '2026-12-10', '2027-01-10', '2027-02-10', '2027-03-10', '2027-04-10'].map(
        (on) => pay(on, 167_200),
      ),
    ]);
    expect(codes(book, '2027-05', true).slice(-7)).toBe('NNNNNN*');
    expect(codes(book, '2027-05').slice(-6)).toBe('NNNNNC');
  });

  test('written off, and paid off afterwards', () => {
    const bad = after(LI_SIX, [
      close('2027-10-07'),
      event('2027-10-08', 'write-off', { stops: true, approver: 'b' }),
    ]);
    expect(codes(bad, '2027-11').slice(-6)).toBe('7777BB');
  });

  test('an import tells the codes it brings, and # for those it does not', () => {
    const opened = after(bookOf({ ...LI, from: day('2026-09-10'), firstDue: day('2026-10-10') }), [
      event('2026-09-10', 'opening', {}),
    ]);
    const through = must(parseMonth('2026-09'));
    expect(must(creditCodes(opened, through, { staysOpen: false, before: 'NN1N' }))).toBe(
      `${'#'.repeat(19)}NN1N*`,
    );
  });
});

describe('an opening that was late before it came', () => {
  const came = day('2026-11-22');
  const arrears = { interest: fen(0), penalty: fen(0), fees: fen(0), since: day('2026-09-10') };
  const begun = after(
    must(
      openBook({
        loan: 'L',
        terms: {
          ...LI,
          principal: fen(1_555_101),
          count: 6,
          from: came,
          firstDue: day('2026-12-10'),
        },
        arrears,
      }),
    ),
    [event('2026-11-22', 'opening', {})],
  );
  const daysOn = (book: LoanBook, on: string) => must(at(book.kept, day(on))).position.daysOverdue;

  test('days overdue, bucket and class count from the day that the core system tells', () => {
    expect(standing(begun, '2026-11-22')).toMatchObject({
      daysOverdue: 73,
      bucket: '61-90',
      class: 'special-mention',
    });
    expect(daysOn(begun, '2026-12-11')).toBe(92);
  });

  test('on day 91 of its lateness it is non-performing, or on the day it came where that is later', () => {
    const bad = after(begun, [close('2026-12-10')]);
    expect(bad.balances['1303.04']).toBe(1_555_101);
    expect(after(begun, [close('2026-12-09')]).balances['1303.04']).toBeUndefined();
  });

  test('it ends when the first row is paid, and with a relief that lays the rows anew', () => {
    const asked = begun.kept.standing.rows[0]?.principal ?? fen(0);
    const paid = after(begun, [
      close('2026-12-09'),
      event('2026-12-10', 'repayment', {
        amount: fen(asked + 18_000),
        reference: { source: 'a', paymentId: '1' },
      }),
    ]);
    expect([asked > 0, daysOn(paid, '2026-12-20')]).toEqual([true, 0]);
    const measures = [{ kind: 'extend', months: 2, interest: 'runs' }] as const;
    const eased = after(begun, [
      event('2026-11-23', 'relief', { measures, difficulty: true, approver: 'b' }),
    ]);
    expect(daysOn(eased, '2026-12-20')).toBe(0);
  });
});

const standing = (book: LoanBook, on: string, card = false) =>
  must(standingOf(book, day(on), { card }));

describe('class, bucket and observation', () => {
  test.each([
    [0, '0'],
    [1, '1-30'],
    [30, '1-30'],
    [31, '31-60'],
    [60, '31-60'],
    [61, '61-90'],
    [90, '61-90'],
    [91, '91-180'],
    [180, '91-180'],
    [181, '180+'],
    [5000, '180+'],
  ])('%i days overdue: %s', (days, wanted) => expect(bucketOf(days)).toBe(wanted));

  test.each([
    ['2026-10-10', 'normal'],
    ['2026-10-11', 'special-mention'],
    ['2027-01-08', 'special-mention'],
    ['2027-01-09', 'substandard'],
    ['2027-07-08', 'doubtful'],
  ])('小李 who pays nothing, on %s: %s', (on, wanted) => {
    expect(standing(after(LI_SIX, [close('2027-08-01')]), on).class).toBe(wanted);
  });

  test('a relief starts the days anew, and keeps the class it found', () => {
    const late = after(LI_SIX, [
      close('2027-02-28'),
      event('2027-03-01', 'relief', {
        measures: [{ kind: 'reinstal', count: 12, include: ['principal', 'interest'] }],
        difficulty: true,
      }),
    ]);
    expect(standing(late, '2027-03-02')).toMatchObject({
      daysOverdue: 0,
      bucket: '0',
      class: 'substandard',
    });
  });

  test('小李 is observed for a year from the first revised due day, anew from a missed one', () => {
    const agreed = after(LI_SIX, [AGREED]);
    const told = (book: LoanBook, on: string) => {
      const { observation, class: one } = standing(book, on);
      return [one, observation && formatDay(observation.until)];
    };
    expect(told(agreed, '2026-10-09')).toEqual(['special-mention', '2028-01-10']);
    const missed = after(agreed, [...REST.slice(0, 1), close('2027-02-20')]);
    expect(told(missed, '2027-02-20')).toEqual(['special-mention', '2028-02-10']);
  });
});

describe('a write-off', () => {
  /** Non-performing since January; 15,551.01 of principal. */
  const lost = (allowances: readonly number[]): LoanBook =>
    after(LI_SIX, [
      close('2027-03-31'),
      ...allowances.map((amount) => event('2027-04-01', 'allowance', { amount: fen(amount) })),
      event('2027-04-02', 'write-off', { stops: true, preparedBy: 'a', approver: 'b' }),
    ]);

  test.each([
    ['nothing', [], { '6702.01': 1_555_101 }],
    ['a part', [1_000_000], { '6702.01': 1_555_101 }],
    ['all', [1_555_101], { '6702.01': 1_555_101 }],
    // What was built beyond the loss stays built.
    ['more than all', [1_600_000], { '6702.01': 1_600_000, '1304': -44_899 }],
  ])('takes its principal off against what was built of the allowance, %s', (_, built, wanted) => {
    const { balances, journals } = lost(built);
    const { '1304': allowance = 0, '6702.01': loss } = balances;
    expect({ '6702.01': loss, ...(allowance === 0 ? {} : { '1304': allowance }) }).toEqual(wanted);
    expect(allowance).toBeLessThanOrEqual(0);
    expect(balances).toMatchObject({ '9103': 1_555_101 });
    const used = Math.min(
      1_555_101,
      built.reduce((sum, one) => sum + one, 0),
    );
    const off = journals.find(({ kind }) => kind === 'write-off')?.postings ?? [];
    expect(off.find(({ account }) => account === '1304')?.amount ?? 0).toBe(used);
  });
});

describe('reconciliation with a core system', () => {
  const told = {
    loan: 'L1',
    on: day('2026-09-10'),
    principal: fen(1_555_101),
    interest: fen(0),
    penalty: fen(0),
    fees: fen(0),
  };

  test('what both tell alike is no difference', () => {
    expect(must(reconciled([LI_SIX], [told], 'mirror'))).toEqual([]);
  });

  test('each part that differs is listed, each loan that only they know; nothing is overwritten', () => {
    const theirs = [
      { ...told, principal: fen(1_555_100), fees: fen(5) },
      { ...told, loan: 'L2' },
    ];
    const found = must(reconciled([LI_SIX], theirs, 'mirror'));
    expect(found.map(({ loan, part, ours, theirs: other }) => [loan, part, ours, other])).toEqual([
      ['L1', 'principal', 1_555_101, 1_555_100],
      ['L1', 'fees', 0, 5],
      ['L2', 'loan', 0, 1_555_101],
    ]);
    expect(found.every(({ counts }) => counts === 'theirs')).toBe(true);
    expect(must(reconciled([LI_SIX], theirs, 'own')).every(({ counts }) => counts === 'ours')).toBe(
      true,
    );
  });

  test('a loan that is stated for a day before it was here is one that only they know', () => {
    const early = [{ ...told, on: day('2026-03-09'), fees: fen(5) }];
    expect(must(reconciled([LI_SIX], early, 'mirror'))).toEqual([
      { loan: 'L1', on: early[0]?.on, part: 'loan', ours: 0, theirs: 1_555_106, counts: 'theirs' },
    ]);
  });

  test('what they do not state is judged as it stood on that day: not before the payout, not after it was paid', () => {
    const paidOff = after(LI_SIX, [AGREED, ...REST]);
    const on = (text: string) =>
      must(untold([paidOff], day(text), 'own')).map(({ loan, on: of, ours, theirs, counts }) => [
        ...[loan, of === day(text), ours, theirs, counts],
      ]);
    expect(on('2026-03-09')).toEqual([]);
    // 30,000.00 were paid out; by 10 September six rows of principal were paid.
    expect(on('2026-03-10')).toEqual([['L1', true, 3_000_000, 0, 'ours']]);
    expect(on('2026-09-10')).toEqual([['L1', true, 1_555_101, 0, 'ours']]);
    expect(on('2027-06-09')[0]?.[2]).toBeGreaterThan(0);
    expect(on('2027-06-10')).toEqual([]);
    expect(on('2027-07-01')).toEqual([]);
  });
});
