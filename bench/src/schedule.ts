import { schedule, type ScheduleTerms } from '@forbear/loan';
import { addMonths, dayOf, fen } from '@forbear/money';
import { must } from '@forbear/problem';
import amortize from 'amortizejs';
import Decimal from 'decimal.js';
import { Loan } from 'loanjs';
import { compare, line } from './round.ts';

type Case = { readonly principal: number; readonly yearly: number; readonly count: number };

/** Seeded loans (mulberry32), the same for every side. */
function cases(size: number, count: number, seed: number): readonly Case[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return Array.from({ length: size }, () => ({
    principal: 100_000 + Math.floor(next() * 29_900_000),
    yearly: 30_000_000 + Math.floor(next() * 210_000_000),
    count,
  }));
}

const START = dayOf(2026, 1, 15);

const termsOf = ({ principal, yearly, count }: Case): ScheduleTerms => ({
  principal: fen(principal),
  rate: { scaled: yearly, per: 'year' },
  method: 'equal-instalment',
  count,
  every: { months: 1 },
  from: START,
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
});

/** The same ledger in decimal.js: level payment, rounded interest, last row takes the rest. */
function decimalRows({ principal, yearly, count }: Case): unknown[] {
  const rate = new Decimal(yearly).div(1e9).div(12);
  const growth = rate.plus(1).pow(count);
  const payment = new Decimal(principal).mul(rate).mul(growth).div(growth.minus(1)).round();
  let balance = new Decimal(principal);
  return Array.from({ length: count }, (_, k) => {
    const interest = balance.mul(rate).round();
    const part = k === count - 1 ? balance : payment.minus(interest);
    balance = balance.minus(part);
    const due = addMonths(START, k + 1, 'clamp-to-month-end');
    return { no: k + 1, due, interest, principal: part, balance };
  });
}

/** The same ledger in whole numbers of any size. */
function bigintRows({ principal, yearly, count }: Case): unknown[] {
  const [over, of] = [BigInt(yearly), 12_000_000_000n];
  let top = 0n;
  let below = 1n;
  for (let k = 0; k < count; k += 1) {
    top = (below + top) * of;
    below *= of + over;
  }
  const half = (a: bigint, b: bigint): bigint => (2n * a + b) / (2n * b);
  const payment = half(BigInt(principal) * below, top);
  let balance = BigInt(principal);
  return Array.from({ length: count }, (_, k) => {
    const interest = half(balance * over, of);
    const part = k === count - 1 ? balance : payment - interest;
    balance -= part;
    const due = addMonths(START, k + 1, 'clamp-to-month-end');
    return { no: k + 1, due, interest, principal: part, balance };
  });
}

/** A1: dated schedules against peers, and the fen that peers lose. */
export function run(): void {
  for (const count of [12, 60]) {
    const all = cases(count === 12 ? 2000 : 500, count, 20261105);
    const [own, ...peers] = compare([
      { name: 'forbear', work: () => all.map((one) => must(schedule(termsOf(one)))) },
      {
        name: 'amortizejs 1.0.3, dated',
        work: () =>
          all.map(
            ({ principal, yearly }) =>
              amortize.Calculator.calculate({
                method: 'mortgage',
                apr: yearly / 1e7,
                balance: principal / 100,
                loanTerm: count,
                startDate: new Date(2026, 0, 15),
              }).schedule.length,
          ),
      },
      { name: 'decimal.js 10.6.0 ledger', work: () => all.map(decimalRows) },
      { name: 'own bigint', work: () => all.map(bigintRows) },
      {
        name: 'loanjs 1.1.2 on rate/12, undated',
        work: () =>
          all.map(({ principal, yearly }) => Loan(principal / 100, count, yearly / 1e7, 'annuity')),
      },
    ]);
    console.log(
      `schedule, ${all.length} loans of ${count} rows, seed 20261105, Node ${process.versions.node}`,
    );
    const base = own?.median ?? 1;
    console.log(`  ${'forbear'.padEnd(32)} ${base.toFixed(1).padStart(9)} ms`);
    for (const [k, peer] of peers.entries())
      console.log(line(base, peer, [25, 40, 2.5, 1.2][k] ?? 1));
    console.log(
      `  schedules whose principal does not sum: forbear ${lost(all)} , loanjs ${lostByLoanjs(all)} of ${all.length}`,
    );
  }
}

const lost = (all: readonly Case[]): number =>
  all.filter((one) => must(schedule(termsOf(one))).total.principal !== one.principal).length;

const lostByLoanjs = (all: readonly Case[]): number =>
  all.filter(({ principal, yearly, count }) => {
    const { installments } = Loan(principal / 100, count, yearly / 1e7, 'annuity');
    const sum = installments.reduce((total, row) => total + Math.round(row.capital * 100), 0);
    return sum !== principal;
  }).length;
