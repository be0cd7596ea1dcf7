import { schedule, type Method, type ScheduleTerms } from '@forbear/loan';
import { chances, dayOf, fen } from '@forbear/money';
import { must } from '@forbear/problem';
import amortize from 'amortizejs';
import { Loan } from 'loanjs';
import { met, option, SEED } from './round.ts';

const SCALE = 1_000_000_000n;
const METHODS: readonly Method[] = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'flat',
];
/** 0.02, 0.03, 0.04 and 0.05 % a day, where half fen are frequent. */
const TIES = [200_000, 300_000, 400_000, 500_000];

function cases(ties: boolean): () => ScheduleTerms {
  const next = chances(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return () => {
    const isDaily = ties || next() < 0.5;
    return {
      principal: fen(
        isDaily
          ? 250 * (1 + Math.floor(next() * 100_000))
          : 100_000 + Math.floor(next() * 29_900_000),
      ),
      rate: isDaily
        ? { scaled: pick(TIES), per: 'day' }
        : { scaled: 30_000_000 + Math.floor(next() * 210_000_000), per: 'year' },
      method: pick(METHODS),
      count: 3 + Math.floor(next() * 22),
      every: { months: 1 },
      from: (dayOf(2024, 1, 1) + Math.floor(next() * 1461)) as ScheduleTerms['from'],
      dayCount: '30/360',
      rounding: next() < 0.8 ? 'half-up' : 'half-even',
      residue: 'last',
    };
  };
}

/** Rounds a ratio of whole numbers; counts the halves it meets. */
let halves = 0;
function rounded(over: bigint, of: bigint, mode: string): bigint {
  const whole = over / of;
  const twice = (over - whole * of) * 2n;
  if (twice === of) halves += 1;
  if (twice < of || (twice === of && mode === 'half-even' && whole % 2n === 0n)) return whole;
  return whole + 1n;
}

/** Whether every cell is that of the same ledger in whole numbers of any size. */
function isExact(terms: ScheduleTerms, rows: ReturnType<typeof rowsOf>): boolean {
  const rate = BigInt(terms.rate?.scaled ?? 0);
  const isDaily = terms.rate?.per === 'day';
  const of = isDaily ? SCALE : 12n * SCALE;
  const overs = rows.map(({ days }) => (isDaily ? rate * BigInt(days) : rate));
  let balance = BigInt(terms.principal);
  let [top, below] = [0n, 1n];
  for (const over of [...overs].reverse()) {
    top = (below + top) * of;
    below *= of + over;
  }
  const level =
    terms.method === 'equal-instalment' ? rounded(balance * below, top, terms.rounding) : 0n;
  const count = BigInt(terms.count);
  const even = terms.method === 'flat' ? balance / count : rounded(balance, count, terms.rounding);
  return rows.every((row, k) => {
    const base = terms.method === 'flat' ? BigInt(terms.principal) : balance;
    const interest = rounded(base * (overs[k] as bigint), of, terms.rounding);
    const part =
      { 'equal-instalment': level - interest, 'interest-first': 0n }[terms.method as string] ??
      even;
    const principal = k === rows.length - 1 ? balance : part;
    balance -= principal;
    return (
      BigInt(row.interest) === interest &&
      BigInt(row.principal) === principal &&
      BigInt(row.payment) === principal + interest &&
      BigInt(row.balance) === balance
    );
  });
}

const rowsOf = (terms: ScheduleTerms) => must(schedule(terms)).rows;

/** How many of 2,000 level loans a peer's principal parts do not sum to, in fen. */
function lostBy(
  principals: (yuan: number, count: number, percent: number) => readonly number[],
): number {
  const next = chances(SEED);
  let lost = 0;
  for (let k = 0; k < 2000; k += 1) {
    const principal = 100_000 + Math.floor(next() * 29_900_000);
    const percent = 3 + Math.floor(next() * 2100) / 100;
    const parts = principals(principal / 100, 12, percent);
    if (parts.reduce((sum, part) => sum + Math.round(part * 100), 0) !== principal) lost += 1;
  }
  return lost;
}

/** A2: fen lost, and cells that differ from whole-number arithmetic. `--count 1e6`, `--ties` for daily rates only. */
export function run(args: readonly string[]): void {
  const count = Number(option(args, 'count', '1e5'));
  const ties = args.includes('--ties');
  console.log(
    `A2 fen lost in ${count} schedules${ties ? ' at 0.02 to 0.05 % a day' : ''} · Node ${process.versions.node} · seed ${SEED}`,
  );
  const draw = cases(ties);
  let [lost, unequal, rows] = [0, 0, 0];
  for (let k = 0; k < count; k += 1) {
    const terms = draw();
    const made = rowsOf(terms);
    rows += made.length;
    if (made.reduce((sum, row) => sum + row.principal, 0) !== terms.principal) lost += 1;
    if (!isExact(terms, made)) unequal += 1;
  }
  const verdict = (n: number): string => `bar 0  ${met(n === 0)}`;
  console.log(`  forbear: principal does not sum to the loan in ${lost}  ${verdict(lost)}`);
  console.log(
    `  forbear: differs in a cell from whole-number arithmetic in ${unequal} (${rows} rows, ${halves} exact halves)  ${verdict(unequal)}`,
  );
  const share = (n: number): string => `${((n / 2000) * 100).toFixed(1)} %`;
  const loanjs = lostBy((yuan, n, percent) =>
    Loan(yuan, n, percent, 'annuity').installments.map((row) => row.capital),
  );
  const amortizejs = lostBy((yuan, n, percent) =>
    amortize.Calculator.calculate({
      method: 'mortgage',
      apr: percent,
      balance: yuan,
      loanTerm: n,
      startDate: new Date(2026, 0, 15),
    }).schedule.map((row) => row.principal),
  );
  console.log(
    `  peers, 2000 level loans of 12 rows, parts rounded to fen: loanjs 1.1.2 loses in ${share(loanjs)}, amortizejs 1.0.3 in ${share(amortizejs)}`,
  );
}
