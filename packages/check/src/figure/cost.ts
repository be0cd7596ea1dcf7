import { present, type Result } from '@forbear/problem';
import {
  contractDayOf,
  accountOf,
  chargesByPayee,
  dayFraction,
  interestOwed,
  isCard,
  isPlatform,
  owedNow,
  schedule,
  yearlyCost,
  type Account,
  type Debt,
  type Instalment,
  type Row,
} from '@forbear/loan';
import { civil, datedRate, fen, sumFen, type Day } from '@forbear/money';
import type { BesideInterest, CostRow, LoanCost } from '@forbear/rule';

/** The rows of the whole contract; nothing for a balance that revolves, or without a known price. */
export function contractRows(debt: Debt): readonly Row[] {
  const { terms, remaining } = debt;
  if (terms.method === 'revolving') return [];
  if (terms.method !== 'fee-instalment' && terms.rate === undefined)
    return remaining?.some((row) => row.interest + row.fee > 0) === true ? remaining : [];
  const made = schedule(terms);
  return made.ok ? made.value.rows : (remaining ?? []);
}

/** Every due day the contract has, whether or not its price is known. */
function dueDays(debt: Debt): readonly Day[] {
  const { terms, remaining } = debt;
  const own =
    terms.method === 'revolving'
      ? undefined
      : schedule(
          terms.rate === undefined && terms.method !== 'fee-instalment'
            ? { ...terms, rate: { scaled: 0, per: 'year' } }
            : terms,
        );
  const rows = remaining ?? (own?.ok === true ? own.value.rows : []);
  return rows.map(({ due }) => due);
}

/** The day on which the last of a debt fell or falls due; absent where no day is known. */
export function lastDueOf(debt: Debt): Day | undefined {
  const days = [...dueDays(debt), ...(debt.overdueSince === undefined ? [] : [debt.overdueSince])];
  return days.length === 0 ? undefined : (Math.max(...days) as Day);
}

/** How many months a period of the terms is; weeks and days as parts of one. */
export function monthsOfPeriod({ every }: Pick<Debt['terms'], 'every'>): number {
  if ('months' in every) return every.months;
  return ('weeks' in every ? every.weeks * 7 : every.days) / 30;
}

function periodsAYear({ every }: Debt['terms']): number {
  if ('months' in every) return 12 / every.months;
  return 'weeks' in every ? 52 / every.weeks : 365 / every.days;
}

/** The figures of a debt that rules look at, on a day; `account` is what it still asks for, where that was made. */
export function costOf(
  debt: Debt,
  asOf: Day,
  account: Result<Account> = accountOf(debt, asOf),
): LoanCost {
  const { terms, outstanding, creditor, overdueSince } = debt;
  const rows = contractRows(debt);
  const fromRemaining = rows.length > 0 && rows === debt.remaining;
  const open = account.ok ? account.value.rows[0]?.due : undefined;
  const late = overdueSince ?? asOf;
  return {
    debt: debt.id,
    ...present({ lender: creditor.kind }),
    card: isCard(debt),
    platform: isPlatform(debt),
    ...present({ contractDate: contractDayOf(debt, asOf), paidOut: paidOutOf(debt) }),
    asOf,
    principal: fromRemaining ? sumFen(rows.map((row) => row.principal)) : terms.principal,
    ...present({ received: debt.received, rate: terms.rate }),
    rows: costRows(debt, rows),
    perYear: periodsAYear(terms),
    byDays: byDays(debt),
    paidBefore: Math.min(late, asOf, open ?? asOf) as Day,
    owed: {
      principal: outstanding.principal,
      interest: interestOwed(outstanding),
      penalty: outstanding.penalty,
      fees: outstanding.fees,
      on: Math.max(outstanding.asOf, asOf) as Day,
    },
    ...present({ overdueSince, beside: besideInterest(debt, rows) }),
  };
}

/** The day the money was given, as told; a contract that was guessed tells none. */
function paidOutOf({ terms: { from }, guessed = [] }: Debt): Day | undefined {
  return guessed.some((one) => one === '/terms' || one === '/terms/from') ? undefined : from;
}

/** What others are paid beside the interest, and the yearly cost of it all; nothing for plain interest or plain fees. */
function besideInterest({ terms }: Debt, rows: readonly Row[]): BesideInterest | undefined {
  const interest = sumFen(rows.map((row) => row.interest));
  const fees = [...chargesByPayee(terms, rows)].map(([payee, sum]) => ({ payee, sum }));
  if (interest === 0 || fees.every(({ sum }) => sum === 0)) return undefined;
  return { interest, fees, ...yearlyCost(terms, rows) };
}

function byDays({ terms }: Debt): boolean {
  if (terms.method === 'bullet' || terms.method === 'daily') return true;
  if (terms.method === 'fee-instalment' || terms.method === 'flat') return false;
  return terms.rate?.per === 'day' || terms.dayCount !== '30/360';
}

/** Rows with the principal that was out before each, and the part of a year each counts as. */
export function costRows(debt: Debt, rows: readonly Row[]): readonly CostRow[] {
  const { terms } = debt;
  const anchor = Math.max(...rows.map(({ due }) => civil(due).day), 1);
  return rows.map((row) => {
    const start = (row.due - row.days) as Day;
    const part =
      terms.rate?.per === 'day'
        ? { over: row.days, of: 365 }
        : terms.dayCount === '30/360' && !('months' in terms.every)
          ? { over: row.days, of: 360 }
          : dayFraction(start, row.due, terms.dayCount, anchor);
    return {
      start,
      due: row.due,
      balance: fen(row.balance + row.principal),
      payment: row.payment,
      charge: fen(row.interest + row.fee),
      part,
    };
  });
}

/** Yearly cost of paying what is owed by these instalments; absent where no rate can be told. */
export function rateOfInstalments(
  account: Account,
  instalments: readonly Instalment[],
): number | undefined {
  if (instalments.length === 0) return undefined;
  const flows = instalments.map(({ due, amount }) => ({ on: due, amount: -amount }));
  const found = datedRate([{ on: account.asOf, amount: owedNow(account) }, ...flows]);
  return found.ok ? found.value.effective : undefined;
}
