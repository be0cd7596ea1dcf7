import { fen, formatDay, formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { relieve, type Account, type Measure, type Row } from '../index.ts';
import { base, day, level, share } from '../loan.fixture.ts';
import { schedule } from '../schedule/schedule.ts';

const { rows } = must(schedule(level));
const none = { interest: fen(0), penalty: fen(0), fees: fen(0) };

/** 12,000.00 at 15.4 % in six rows; the first is 20 days late, with 12.34 of penalty. */
const late: Account = {
  terms: level,
  asOf: day('2026-05-10'),
  rows,
  arrears: { ...none, penalty: fen(1_234) },
};
/** A bill of 6,000.00 due on 28 February with a minimum of a tenth. */
const bill: Account = {
  terms: { ...base, minimum: { share: share('0.1') } },
  asOf: day('2026-02-10'),
  rows: [{ ...(rows[0] as Row), due: day('2026-02-28'), payment: fen(606_000) }].map((row) => ({
    ...row,
    ...{ days: 28, principal: fen(600_000), interest: fen(6_000), fee: fen(0), balance: fen(0) },
  })),
  arrears: none,
};

const lines = (account: Account, ...measures: Measure[]): readonly string[] =>
  must(relieve(account, { measures })).rows.map(
    ({ due, payment, principal, interest, fee, charges = fen(0) }) =>
      `${formatDay(due)} ${[payment, principal, interest, fee, charges].map(formatFen).join(' ')}`,
  );
const codeOf = (account: Account, measure: Measure): string => {
  const found = relieve(account, { measures: [measure] });
  return found.ok ? 'ok' : `${found.problem.code} ${found.problem.pointer ?? ''}`.trim();
};

describe('payments that the measure gives', () => {
  test('a fixed sum until everything is paid', () => {
    expect(lines(late, { kind: 'reinstal', amount: fen(400_000) })).toHaveLength(4);
    const paid = lines(late, { kind: 'reinstal', amount: fen(400_000) });
    expect(paid.slice(0, 3).every((line) => line.includes(' 4000.00 '))).toBe(true);
  });
  test('sums in steps, the last row pays all that is left', () => {
    const steps = [
      { count: 2, amount: fen(50_000) },
      { count: 3, amount: fen(300_000) },
    ];
    const paid = must(relieve(late, { measures: [{ kind: 'steps', steps }] })).rows;
    expect(paid.map((row) => formatFen(row.payment)).slice(0, 4)).toEqual([
      '500.00',
      '500.00',
      '3000.00',
      '3000.00',
    ]);
    expect(paid).toHaveLength(5);
    expect(paid.at(-1)?.balance).toBe(0);
  });
  test('what is overdue in two parts beside the rows as agreed, their interest on all that is open', () => {
    // Row 1: 1,936.79 and 154.00 late, 12.34 penalty: halves of 968.39 and 968.40, 77.00, 6.17.
    expect(lines(late, { kind: 'catch-up', count: 2 })).toEqual([
      // 129.14 + 1,936.79 × 15.4 % ÷ 12 × 10 ÷ 30 (8.29); 77.00 and 6.17
      '2026-05-20 3150.64 2930.04 137.43 0.00 83.17',
      // 103.97 + 968.40 × 15.4 % ÷ 12 = 12.43
      '2026-06-20 3154.79 2955.22 116.40 0.00 83.17',
      '2026-07-20 2090.79 2012.32 78.47 0.00 0.00',
      '2026-08-20 2090.79 2038.14 52.65 0.00 0.00',
      '2026-09-20 2090.77 2064.28 26.49 0.00 0.00',
    ]);
  });
  test('only the minimum of the next bills, then all that is left', () => {
    expect(lines(bill, { kind: 'minimum', periods: 2 })).toEqual([
      '2026-02-28 660.00 600.00 60.00 0.00 0.00',
      '2026-03-31 594.00 540.00 54.00 0.00 0.00',
      '2026-04-30 4908.60 4860.00 48.60 0.00 0.00',
    ]);
  });
  test('what cannot be is a problem at its place', () => {
    expect(codeOf(late, { kind: 'reinstal', amount: fen(100) })).toBe(
      'INSTALMENT_SMALL /measures/0/amount',
    );
    expect(codeOf(late, { kind: 'reinstal', amount: fen(16_000) })).toBe(
      'AMOUNT_TOO_SMALL /measures/0/amount',
    );
    expect(codeOf(late, { kind: 'steps', steps: [{ count: 61, amount: fen(100) }] })).toBe(
      'MEASURE_RANGE /measures/0/steps/0/count',
    );
    expect(codeOf(late, { kind: 'minimum', periods: 1 })).toBe(
      'MINIMUM_NOT_OFFERED /measures/0/kind',
    );
    expect(codeOf(bill, { kind: 'catch-up', count: 3 })).toBe('NOTHING_LATE /measures/0/kind');
    expect(codeOf(late, { kind: 'catch-up', count: 0 })).toBe('MEASURE_RANGE /measures/0/count');
  });
});
