import { addDays, chances, dayOf, formatDay } from '@forbear/money';
import { checkCase } from '@forbear/check';
import { must } from '@forbear/problem';
import { readCaseFile } from '@forbear/wire';
import { readFileSync } from 'node:fs';
import { at, met, spent } from './round.ts';

const KINDS = ['bank', 'consumer-finance', 'micro-loan', 'trust', 'person'] as const;
const CHANNELS = ['phone', 'sms', 'visit', 'chat', 'letter'] as const;
const SAID = [
  '您的借款已逾期，请尽快还款',
  '请今天处理，逾期会影响征信',
  '我想申请延期三个月，最近失业',
  '本期账单含滞纳金 84.00 元',
  '收到您的还款 500 元',
  '',
] as const;
const TODAY = dayOf(2026, 11, 20);

/** The text of a case file with so many debts and contacts. */
function caseText(debtCount: number, contactCount: number): string {
  const chance = chances(20261120);
  const next = (below: number): number => Math.floor(chance() * below);
  const base = JSON.parse(readFileSync('example/xiaozhang.json', 'utf8')) as object;
  const debts = Array.from({ length: debtCount }, (_, k) => ({
    id: `d${k}`,
    creditor: { name: `机构${k}`, kind: KINDS[k % KINDS.length] },
    product: k % 5 === 0 ? 'card' : 'loan',
    contractDate: '2025-06-15',
    terms: {
      principal: `${4000 + k * 500}.00`,
      rate: { value: '0.18', per: 'year' },
      method: 'equal-instalment',
      count: 24,
      from: '2025-06-15',
      penalty: { multiple: '1.5', base: 'principal' },
    },
    outstanding: {
      principal: `${2000 + k * 100}.00`,
      interest: '60.00',
      penalty: '5.00',
      fees: '0.00',
      asOf: '2026-11-20',
    },
    overdueSince: '2026-08-15',
  }));
  const two = (n: number): string => String(n).padStart(2, '0');
  const contacts = Array.from({ length: contactCount }, () => ({
    on: formatDay(addDays(TODAY, -next(400))),
    ...(next(10) === 0 ? {} : { at: `${two(next(24))}:${two(next(60))}:${two(next(60))}` }),
    channel: CHANNELS[next(CHANNELS.length)],
    by: next(8) === 0 ? 'borrower' : next(2) === 0 ? 'lender' : 'agency',
    connected: next(3) > 0,
    to: next(20) === 0 ? 'other' : 'self',
    ...(next(3) === 0 ? {} : { debt: `d${next(debtCount)}` }),
    said: SAID[next(SAID.length)],
  }));
  return JSON.stringify({ ...base, asOf: formatDay(TODAY), debts, contacts, evidence: [] });
}

const ROUNDS = 9;

/** Milliseconds of each round of some work, after rounds to warm up. */
function timesOf(work: () => unknown): readonly number[] {
  for (let round = 0; round < ROUNDS; round += 1) work();
  return Array.from({ length: ROUNDS }, () => {
    const begun = spent();
    work();
    return spent() - begun;
  });
}

/** Whole cases a second, and that ten times the contacts cost at most twelve times. */
export function run(): void {
  const caseOf = (debts: number, contacts: number) => must(readCaseFile(caseText(debts, contacts)));
  const usual = caseOf(15, 2000);
  const ten = timesOf(() => Array.from({ length: 10 }, () => checkCase(usual).findings.length));
  const each = at(ten, 0.5) / 10;
  const rate = 1000 / each;
  console.log(`check, 15 debts and 2,000 contacts, seed 20261120, Node ${process.versions.node}`);
  console.log(
    `  ${each.toFixed(1)} ms a case, ${rate.toFixed(0)} a second, ${checkCase(usual).findings.length} findings  bar 20 a second ${met(rate >= 20)}`,
  );
  const many = caseOf(15, 20_000);
  const ratio =
    (10 *
      at(
        timesOf(() => checkCase(many)),
        0,
      )) /
    at(ten, 0);
  console.log(
    `  10 x the contacts take ${ratio.toFixed(1)} x the time  bar 12 x ${met(ratio <= 12)}`,
  );
}
