import {
  apply,
  at as onDay,
  historyOf,
  open,
  schedule,
  type LoanEvent,
  type Terms,
} from '@forbear/loan';
import { addDays, dayOf, fen, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { machine, met, spent } from './round.ts';

const terms = (count: number): Terms => ({
  principal: fen(12_000_000),
  rate: { scaled: 120_000_000, per: 'year' },
  method: 'equal-instalment',
  count,
  every: { months: 1 },
  from: dayOf(2026, 1, 1),
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
});

/** Milliseconds of CPU that one of `times` turns takes. */
function cpuOf(times: number, work: () => void): number {
  for (let k = 0; k < times; k += 1) work();
  const begun = spent();
  for (let k = 0; k < times; k += 1) work();
  return (spent() - begun) / times;
}

const onTime = (loan: Terms, count: number): LoanEvent[] =>
  must(schedule(loan))
    .rows.slice(0, count)
    .map((row) => ({ on: row.due, kind: 'repay', amount: row.payment }));

const line = (what: string, found: number, bar: number, unit: string): void =>
  console.log(
    `  ${what.padEnd(44)} ${found.toFixed(3).padStart(10)} ${unit}  bar ${bar} ${unit}  ${met(found <= bar)}`,
  );

/** A5: a whole history, one step of a kept loan, and very many early payments, in time of the processor. */
export function run(): void {
  console.log(`history (A5): ${machine()}`);
  const long = terms(60);
  const events = onTime(long, 55);
  const last = (events.at(-1) as LoanEvent).on;
  line(
    '60 rows, 55 payments',
    cpuOf(100, () => void historyOf({ terms: long, events }, last)),
    1.5,
    'ms',
  );
  for (const count of [12, 60]) {
    const own = terms(count);
    const [first] = onTime(own, 1) as [LoanEvent];
    const kept = must(open(own));
    line(`one step, ${count} rows`, cpuOf(2000, () => void apply(kept, first)) * 1000, 50, 'µs');
    line(
      `a day, ${count} rows`,
      cpuOf(500, () => void onDay(kept, addDays(own.from, 20))) * 1000,
      50,
      'µs',
    );
  }
  const many = Array.from({ length: 2000 }, (_, k): LoanEvent => {
    const on: Day = addDays(dayOf(2026, 1, 2), Math.floor(k / 80));
    return { on, kind: 'repay', amount: fen(5_000) };
  });
  const asOf = (many.at(-1) as LoanEvent).on;
  const found = cpuOf(1, () => void historyOf({ terms: terms(600), events: many }, asOf));
  line('600 rows, 2,000 early payments', found / 1000, 3, 's');
}
