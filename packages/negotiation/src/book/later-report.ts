import { isCard, templateNamed, type Debt } from '@forbear/loan';
import { dayInMonth, groupYuan, showDay, type Day, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { owedOn, type Report, type ReportedAccount } from '@forbear/report';
import { lenderNamesOf } from '@forbear/rule';
import { openInstalments } from '../case/progress.ts';
import type { CaseState } from '../case/state.ts';
import { caseOf, type CaseBook } from './book.ts';

/** Something of a later report that differs from the book. */
export type ReportChange = {
  readonly change: 'new' | 'ended' | 'changed' | 'overdue-though-kept';
  /** The debt of the case; absent of an account that is new. */
  readonly debt?: string;
  readonly account: ReportedAccount;
  readonly say: Text;
  /** The account's own sentence: the ground of an objection to the credit register. */
  readonly objection?: { readonly on: Day; readonly sentence: string };
};

/**
 * A later credit report against the debts of a book: accounts that no debt stands for, debts that have
 * ended, balances that differ, and an agreement that was kept though its account shows as overdue,
 * which can be objected to. An account is a debt's when lender and day of contract agree, else when it
 * is the only one of that lender that is left for the only debt left. Nothing is entered.
 */
export function heldAgainst(book: CaseBook, report: Report): readonly ReportChange[] {
  const { debts } = book.borrower;
  const accountOf = matched(debts, report.accounts);
  const known = debts.flatMap((debt) => {
    const account = accountOf.get(debt);
    return account === undefined ? [] : changesOf(debt, account, caseOf(book, debt).state, report);
  });
  const taken = new Set(accountOf.values());
  const fresh = report.accounts.filter((account) => owedOn(account) > 0 && !taken.has(account));
  return [...known, ...fresh.map(added)];
}

/** The account of each debt, where it can be told. */
function matched(
  debts: readonly Debt[],
  accounts: readonly ReportedAccount[],
): ReadonlyMap<Debt, ReportedAccount> {
  const found = new Map<Debt, ReportedAccount>();
  const left = new Set(accounts);
  const take = (debt: Debt, account: ReportedAccount | undefined): void => {
    if (account === undefined) return;
    found.set(debt, account);
    left.delete(account);
  };
  for (const debt of debts)
    take(
      debt,
      [...left].find((account) => isOf(debt, account) && debt.contractDate === account.on),
    );
  for (const debt of debts.filter((one) => !found.has(one))) {
    const own = [...left].filter((account) => isOf(debt, account));
    const rivals = debts.filter(
      (one) => !found.has(one) && one.creditor.name === debt.creditor.name,
    );
    if (own.length === 1 && rivals.length === 1) take(debt, own[0]);
  }
  return found;
}

/** Whether an account may be a debt's: by the lender's name, in short or in full, or its product's. */
function isOf(debt: Debt, { kind, lender }: ReportedAccount): boolean {
  const { creditor, product } = debt;
  if (creditor.name === lender) return true;
  const template = templateNamed(product);
  const named = lenderNamesOf(lender).some(
    (name) =>
      name === creditor.name || (template !== undefined && templateNamed(name) === template),
  );
  const onCard = kind === 'card' || kind === 'quasi-card';
  return named || (onCard === isCard(debt) && inShort(creditor.name) === inShort(lender));
}

/** `招商银行` of `招商银行股份有限公司信用卡中心`. */
const inShort = (name: string): string =>
  name.replace(/(?:股份有限公司|有限责任公司|有限公司|信用卡).*$/, '');

function changesOf(
  debt: Debt,
  account: ReportedAccount,
  state: CaseState,
  report: Report,
): readonly ReportChange[] {
  const owed = owedOn(account);
  const asOf = account.month === undefined ? report.at : dayInMonth(account.month, 31);
  if (owed === 0) return [ended(debt, account)];
  const before = debt.outstanding.principal;
  return [
    ...(owed === before ? [] : [changed(debt, account, before, owed)]),
    ...(account.overdue !== undefined && isKept(state, asOf)
      ? [overdueThoughKept(debt, account, state, report.at)]
      : []),
  ];
}

/** Whether an agreement ran on a day, with every instalment paid that was due by then. */
function isKept(state: CaseState, on: Day): boolean {
  const { agreement } = state;
  if (agreement === undefined || agreement.effective > on) return false;
  return openInstalments(state).every(({ due }) => due > on);
}

const added = (account: ReportedAccount): ReportChange => ({
  change: 'new',
  account,
  say: {
    zh: `${account.lender}，${showDay(account.on, 'zh')}起，欠 ${yuan(owedOn(account))} 元：个案里还没有这一笔。是您借的就加上；不是您借的，向这家机构和征信中心提异议。`,
    en: `${account.lender}, since ${showDay(account.on, 'en')}, ${yuan(owedOn(account))} yuan: the case does not hold this one. Add it if it is yours; if it is not, object to the lender and the credit register.`,
  },
});

const ended = (debt: Debt, account: ReportedAccount): ReportChange => ({
  change: 'ended',
  debt: debt.id,
  account,
  say: {
    zh: `${account.lender}这一笔在报告里已经没有欠款。向对方要一份结清证明存好。`,
    en: `The report shows nothing owed to ${account.lender} any more. Ask for a proof of settlement and keep it.`,
  },
});

const changed = (debt: Debt, account: ReportedAccount, before: Fen, now: Fen): ReportChange => ({
  change: 'changed',
  debt: debt.id,
  account,
  say: {
    zh: `${account.lender}这一笔，个案里是 ${yuan(before)} 元，报告里是 ${yuan(now)} 元。`,
    en: `${account.lender}: ${yuan(before)} yuan in the case, ${yuan(now)} in the report.`,
  },
});

function overdueThoughKept(
  debt: Debt,
  account: ReportedAccount,
  { agreement }: CaseState,
  on: Day,
): ReportChange {
  const since = agreement === undefined ? on : agreement.effective;
  return {
    change: 'overdue-though-kept',
    debt: debt.id,
    account,
    say: {
      zh: `${account.lender}这一笔，${showDay(since, 'zh')}起的协议您都按期还了，报告里却显示逾期。可以免费向征信中心或这家机构提异议，附上协议和还款记录。`,
      en: `${account.lender}: you have kept the agreement of ${showDay(since, 'en')}, and the report shows it as overdue. You may object free of charge, with the agreement and the receipts.`,
    },
    objection: { on, sentence: account.text },
  };
}

const yuan = (sum: Fen): string => groupYuan(sum).replace(/\.00$/, '');
