import { schedule, type ScheduleTerms } from '@forbear/loan';
import { addMonths, chances, dayOf, fen } from '@forbear/money';
import { must } from '@forbear/problem';
import amortize from 'amortizejs';
import Decimal from 'decimal.js';
import { Loan } from 'loanjs';
import { compare, line, machine, option, SEED } from './round.ts';

type Case = { readonly principal: number; readonly yearly: number; readonly count: number };

function cases(size: number, count: number): readonly Case[] {
  const next = chances(SEED);
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

type Peer = {
  readonly name: string;
  readonly bar: number;
  /** The loans in the peer's own shape, made beforehand, and then the work: rows of every loan, counted. */
  readonly prepare: (all: readonly Case[]) => () => number;
};

/** Makes the rows of every loan and counts them, so that each side makes the objects and keeps none. */
function rowsOf<T>(inputs: readonly T[], rows: (input: T) => readonly unknown[]): () => number {
  return () => {
    let count = 0;
    for (const input of inputs) count += rows(input).length;
    return count;
  };
}

const PEERS: readonly Peer[] = [
  {
    name: 'loanjs 1.1.2 on rate/12, undated',
    bar: 1.2,
    prepare: (all) =>
      rowsOf(
        all.map(({ principal, yearly, count }) => ({
          principal: principal / 100,
          yearly: yearly / 1e7,
          count,
        })),
        ({ principal, yearly, count }) => Loan(principal, count, yearly, 'annuity').installments,
      ),
  },
  { name: 'own bigint ledger, dated', bar: 2.5, prepare: (all) => rowsOf(all, bigintRows) },
  {
    name: 'amortizejs 1.0.3, dated',
    bar: 25,
    prepare: (all) =>
      rowsOf(
        all.map(({ principal, yearly, count }) => ({
          method: 'mortgage' as const,
          apr: yearly / 1e7,
          balance: principal / 100,
          loanTerm: count,
          startDate: new Date(2026, 0, 15),
        })),
        (request) => amortize.Calculator.calculate(request).schedule,
      ),
  },
  { name: 'decimal.js 10.6.0 ledger, dated', bar: 40, prepare: (all) => rowsOf(all, decimalRows) },
];

/** A1: dated schedules against each peer in turns. `--n 12,60` names the counts. */
export function run(args: readonly string[]): void {
  console.log(`A1 dated schedules, row objects · ${machine()} · seed ${SEED}`);
  for (const count of option(args, 'n', '12,60').split(',').map(Number)) {
    const all = cases(count <= 12 ? 10_000 : 2500, count);
    console.log(`${all.length} loans of ${count} rows`);
    const own = rowsOf(all.map(termsOf), (terms) => must(schedule(terms)).rows);
    for (const peer of PEERS) {
      const [mine, other] = compare([
        { name: 'forbear', work: own },
        { name: peer.name, work: peer.prepare(all) },
      ]);
      console.log(line(mine, other, peer.bar));
    }
  }
}
