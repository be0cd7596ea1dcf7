import { EXPENSE_GROUPS, type Expense, type Income } from '@forbear/budget';
import type { Debt, InstalmentOffer, Terms } from '@forbear/loan';
import {
  addMonths,
  parseDay,
  parseFen,
  parseRate,
  ZERO,
  type Day,
  type Fen,
  type Share,
} from '@forbear/money';
import type { BorrowerCase } from '@forbear/check';
import { must, ok, problemAt, type Result } from '@forbear/problem';
import { parsePercent } from './percent.ts';
import { isBill, type DebtDraft, type Draft, type IncomeDraft } from './draft.ts';

/** What was typed as a case of `asOf`; the first field that cannot be read is the problem. */
export function caseOf(draft: Draft, asOf: Day): Result<BorrowerCase> {
  if (draft.example !== undefined) return ok(draft.example);
  const debts = each(draft.debts, 'debts', (debt) => debtOf(debt, asOf));
  if (!debts.ok) return debts;
  const incomes = each(draft.incomes, 'incomes', incomeOf);
  if (!incomes.ok) return incomes;
  const expenses = expensesOf(draft);
  if (!expenses.ok) return expenses;
  const savings = draft.savings === '' ? ok(ZERO) : parseFen(draft.savings);
  if (!savings.ok) return { ok: false, problem: problemAt('/savings', savings.problem) };
  const since = parseDay(draft.since);
  return ok({
    asOf,
    person: { name: draft.name || '本人', region: '', household: 1 },
    hardship: { reason: draft.reason, since: since.ok ? since.value : asOf, note: draft.note },
    incomes: incomes.value,
    expenses: expenses.value,
    savings: savings.value,
    debts: debts.value,
    contacts: [],
    evidence: [],
  });
}

function each<A, B>(
  items: readonly A[],
  name: string,
  read: (item: A) => Result<B>,
): Result<readonly B[]> {
  const values: B[] = [];
  for (const [k, item] of items.entries()) {
    const value = read(item);
    if (!value.ok) return { ok: false, problem: problemAt(`/${name}/${k}`, value.problem) };
    values.push(value.value);
  }
  return ok(values);
}

function expensesOf(draft: Draft): Result<readonly Expense[]> {
  const filled = EXPENSE_GROUPS.filter((group) => (draft.spending[group] ?? '') !== '');
  return each(filled, 'spending', (group) => {
    const amount = parseFen(draft.spending[group] as string);
    return amount.ok ? ok({ group, what: group, amount: amount.value, per: 'month' }) : amount;
  });
}

function incomeOf(draft: IncomeDraft): Result<Income> {
  const amount = parseFen(draft.amount);
  if (!amount.ok) return amount;
  const from = draft.from === '' ? undefined : parseDay(draft.from);
  const until = draft.until === '' ? undefined : parseDay(draft.until);
  if (from?.ok === false) return from;
  if (until?.ok === false) return until;
  const payDay = Number(draft.payDay);
  return ok({
    what: draft.what,
    amount: amount.value,
    per: 'month',
    ...(from === undefined ? {} : { from: from.value }),
    ...(until === undefined ? {} : { until: until.value }),
    ...(payDay >= 1 && payDay <= 31 ? { payDay } : {}),
  });
}

function debtOf(draft: DebtDraft, asOf: Day): Result<Debt> {
  const amount = parseFen(draft.amount);
  if (!amount.ok) return { ok: false, problem: problemAt('/amount', amount.problem) };
  const due = parseDay(draft.due);
  if (!due.ok) return { ok: false, problem: problemAt('/due', due.problem) };
  const terms = isBill(draft.product)
    ? billTerms(draft, amount.value, due.value)
    : loanTerms(draft, amount.value, due.value);
  if (!terms.ok) return terms;
  return ok({
    id: draft.id,
    creditor: { name: draft.name, kind: draft.product === 'card' ? 'bank' : 'consumer-finance' },
    product: draft.product,
    contractDate: terms.value.from,
    terms: terms.value,
    outstanding: { principal: amount.value, interest: ZERO, penalty: ZERO, fees: ZERO, asOf },
  });
}

const monthBefore = (due: Day): Day => addMonths(due, -1, 'clamp-to-month-end');

const MONTHLY = {
  every: { months: 1 },
  dayCount: '30/360',
  rounding: 'half-up',
  residue: 'last',
} as const;

const NO_FEE = { rate: 0 as Share, of: 'total' } as const;

/** A bill: all of it is due once; what instalments cost is what the creditor offers. */
function billTerms(draft: DebtDraft, principal: Fen, due: Day): Result<Terms> {
  const offer = offerOf(draft);
  if (!offer.ok) return offer;
  return ok({
    ...MONTHLY,
    principal,
    method: 'fee-instalment',
    count: 1,
    from: monthBefore(due),
    firstDue: due,
    fee: NO_FEE,
    penalty: { rate: must(parseRate('0.0005', 'day')), base: 'instalment' },
    ...(offer.value === undefined ? {} : { instalments: offer.value }),
  });
}

function offerOf(draft: DebtDraft): Result<InstalmentOffer | undefined> {
  const rates: Record<number, Share> = {};
  for (const [count, percent] of Object.entries(draft.offered)) {
    if (percent === '') continue;
    const share = parsePercent(percent);
    if (!share.ok) return { ok: false, problem: problemAt(`/offered/${count}`, share.problem) };
    rates[Number(count)] = share.value;
  }
  if (Object.keys(rates).length === 0) return ok(undefined);
  return ok({ bySelf: draft.bySelf === 'yes', fee: { of: 'total', rates } });
}

/** A loan paid in level rows; its rate may be unknown. */
function loanTerms(draft: DebtDraft, principal: Fen, firstDue: Day): Result<Terms> {
  const count = Number(draft.count);
  const base = { ...MONTHLY, principal, count, from: monthBefore(firstDue), firstDue };
  if (draft.rate === '') return ok({ ...base, method: 'equal-instalment' });
  const share = parsePercent(draft.rate);
  if (!share.ok) return { ok: false, problem: problemAt('/rate', share.problem) };
  return ok({ ...base, method: 'equal-instalment', rate: { scaled: share.value, per: 'day' } });
}
