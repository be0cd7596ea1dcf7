import type { BorrowerCase } from '@forbear/check';
import {
  formatDay,
  formatFen,
  formatMonth,
  sumFen,
  ZERO,
  type Day,
  type Fen,
  type Month,
} from '@forbear/money';
import type { ReportChange } from '@forbear/negotiation';
import { present } from '@forbear/problem';
import {
  owedOn,
  stocktake,
  type Liability,
  type Report,
  type ReportedAccount,
} from '@forbear/report';
import { writeCaseFile } from './case-file.ts';

/**
 * A credit report as `stocktake --json` prints it, with the case of its open debts and what to ask;
 * `changes` where it was held against an earlier case.
 */
export function stocktakeJson(report: Report, changes?: readonly ReportChange[]): object {
  const owed = report.accounts.map(owedOn).filter((sum) => sum > 0);
  return {
    at: formatDay(report.at),
    open: owed.length,
    total: formatFen(sumFen(owed)),
    accounts: report.accounts.map(accountJson),
    liabilities: report.liabilities.map(liabilityJson),
    records: report.records,
    summary: report.summary,
    notUnderstood: report.notUnderstood,
    applications: report.applications,
    ...present({ incomplete: report.incomplete }),
    ...(changes === undefined ? {} : { changes: changes.map(changeJson) }),
    questions: stocktake(report).questions,
    case: JSON.parse(writeCaseFile(caseOfReport(report))) as unknown,
  };
}

/**
 * The case of a report's open debts. Nothing of the person is known from it: name and place stay empty,
 * and the household, incomes, spending and savings are marked as guessed.
 */
export function caseOfReport(report: Report): BorrowerCase {
  return {
    asOf: report.at,
    person: { name: '', region: '', household: 1 },
    incomes: [],
    expenses: [],
    savings: ZERO,
    debts: stocktake(report).debts,
    contacts: [],
    evidence: [],
    guessed: ['/person/household', '/incomes', '/expenses', '/savings'],
  };
}

const sum = (amount: Fen | undefined): string | undefined =>
  amount === undefined ? undefined : formatFen(amount);
const day = (on: Day | undefined): string | undefined =>
  on === undefined ? undefined : formatDay(on);
const month = (of: Month | undefined): string | undefined =>
  of === undefined ? undefined : formatMonth(of);

const accountJson = (account: ReportedAccount): object =>
  present({
    kind: account.kind,
    lender: account.lender,
    on: formatDay(account.on),
    type: account.type,
    sum: sum(account.sum),
    limit: sum(account.limit),
    balance: sum(account.balance),
    month: month(account.month),
    end: day(account.end),
    state: account.state,
    overdue: account.overdue === true ? true : sum(account.overdue),
    lateMonths: account.lateMonths,
    late90Months: account.late90Months,
  });

const liabilityJson = ({ amount, balance, on, ...one }: Liability): object =>
  present({ ...one, amount: sum(amount), balance: sum(balance), on: formatDay(on) });

const changeJson = ({ account, objection, ...one }: ReportChange): object => ({
  ...one,
  account: accountJson(account),
  ...(objection === undefined ? {} : { objection: { ...objection, on: formatDay(objection.on) } }),
});
