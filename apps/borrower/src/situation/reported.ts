import { templateNamed, type Debt } from '@forbear/loan';
import { dayInMonth, earlier, formatDay, formatFen, type Day, type Fen } from '@forbear/money';
import { owedOn, stocktake, type Report, type ReportedAccount } from '@forbear/report';
import { lenderNamesOf } from '@forbear/rule';
import { PRODUCTS } from '../text/product.ts';
import type { DebtTold } from './situation.ts';
import { isGuess, typedIn, type Facts, type Told } from './told.ts';

/** An account on which something is owed, as the debt it would be: nothing is kept until the person takes it. */
export type Reported = {
  readonly account: ReportedAccount;
  readonly owed: Fen;
  readonly product: string;
  /** What it is called in the list. */
  readonly name: string;
  /** Names of the products it may be, where there are several. */
  readonly mayBe: readonly string[];
  readonly facts: Facts;
};

/** An account that is known already, with its debt where its sum differs; one that is new has none. */
export type Stand = { readonly change: 'new' | 'known'; readonly debt?: string };

/** What a person says of a passage that was not understood. */
export type Passage = 'owed' | 'over' | 'unknown';

/** The debts of a report. What it does not tell is left out, or marked as supposed. */
export function reportedIn(report: Report): readonly Reported[] {
  const { debts } = stocktake(report);
  return report.accounts
    .filter((account) => owedOn(account) > 0)
    .map((account, k) => reportedOf(account, debts[k] as Debt, report.at));
}

/**
 * Which accounts are debts that are noted already without their sum, found in bills say: each of them once. Those of several
 * products are the one that is noted.
 */
export function joinedTo(
  reported: readonly Reported[],
  debts: readonly DebtTold[],
): ReadonlyMap<Reported, DebtTold> {
  const open = debts.filter(({ facts }) => facts['owed'] === undefined);
  const found = new Map<Reported, DebtTold>();
  for (const one of reported) {
    const products = [one.product, ...(typedIn(one.facts, 'products') ?? '').split(',')];
    const own = open.find(
      (debt) => products.includes(debt.product) && ![...found.values()].includes(debt),
    );
    if (own !== undefined) found.set(one, own);
  }
  return found;
}

/** What a report adds to a debt that is noted: what the person has typed themselves stays. */
export const addedTo = ({ facts: own }: DebtTold, { facts }: Reported): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([question]) => question !== 'products' && (!(question in own) || isGuess(own, question)),
    ),
  );

/** The product people know it by; else what its kind and lender make likely. */
function productIdOf({ product, kind, creditor }: Debt): string {
  const known = templateNamed(product)?.id;
  if (PRODUCTS.some(({ id }) => id === known)) return known as string;
  if (kind === 'bank-card') return 'credit-card';
  if (kind === 'home' || kind === 'car') return kind;
  if (kind === 'study') return 'study-loan';
  if (creditor.kind === 'bank' && kind === 'loan') return 'bank-credit-loan';
  return creditor.kind === 'consumer-finance' && kind === 'loan'
    ? 'consumer-finance-typical'
    : 'other';
}

/** `招商银行` of `招商银行股份有限公司信用卡中心`. */
const inShort = (lender: string): string =>
  lender.replace(/(?:股份有限公司|有限责任公司|有限公司|信用卡).*$/, '');

function reportedOf(account: ReportedAccount, debt: Debt, at: Day): Reported {
  const product = productIdOf(debt);
  const names = lenderNamesOf(account.lender);
  const mayBe = [debt.product, ...names.filter((name) => name !== debt.product)].filter((name) =>
    names.includes(name),
  );
  const isCard = debt.kind === 'bank-card';
  const [known] = mayBe;
  const name = known ?? `${inShort(account.lender)}${isCard ? '信用卡' : ''}`;
  const isOwn = PRODUCTS.some(({ id }) => id === product && templateNamed(name)?.id === id);
  return {
    account,
    owed: owedOn(account),
    product,
    name,
    mayBe: mayBe.length > 1 ? mayBe : [],
    facts: {
      ...(isOwn ? {} : { name: typed(name) }),
      ...factsOf(account, debt, at),
      ...(mayBe.length > 1 ? { products: typed(mayBe.flatMap(idNamed).join(',')) } : {}),
    },
  };
}

const idNamed = (name: string): readonly string[] => {
  const id = templateNamed(name)?.id;
  return id === undefined ? [] : [id];
};

const typed = (text: string): Told => ({ typed: text });
const supposed = (text: string): Told => ({ typed: text, guess: true });

function factsOf(account: ReportedAccount, debt: Debt, at: Day): Facts {
  const { lender, tail, month } = account;
  const { overdueSince, contractDate, creditor, kind, terms } = debt;
  const isRows = account.kind === 'loan' && account.end !== undefined;
  return {
    // A sum of the end of a month, in whole yuan: what it is today only the person can look up.
    owed: supposed(formatFen(owedOn(account)).replace(/\.00$/, '')),
    toldOn: typed(formatDay(month === undefined ? at : earlier(dayInMonth(month, 31), at))),
    ...(overdueSince !== undefined
      ? { when: typed('past'), due: supposed(formatDay(overdueSince)) }
      : isRows && terms.firstDue !== undefined
        ? { when: typed('coming'), due: supposed(formatDay(terms.firstDue)) }
        : {}),
    ...(isRows ? { count: supposed(String(terms.count)) } : {}),
    ...(creditor.kind === undefined ? {} : { lenderKind: typed(creditor.kind) }),
    ...(kind === 'study' || kind === 'business' ? { kind: typed(kind) } : {}),
    ...(contractDate === undefined ? {} : { contractDay: typed(formatDay(contractDate)) }),
    ...(tail === undefined ? {} : { tail: typed(tail) }),
    lender: typed(lender),
  };
}
