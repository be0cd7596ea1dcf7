import { costOf } from '@forbear/check';
import {
  relieve,
  type Account,
  type Debt,
  type Measure,
  type Row,
  type Terms,
} from '@forbear/loan';
import type { Text } from '@forbear/problem';
import { fen, sumFen, ZERO, type Fen, type Rate, type Share } from '@forbear/money';
import { allowedOn, ceilingOf, measured, yearly, type Ceiling } from '@forbear/rule';

/** A price above what the law enforces: the ceiling that the plan goes by, and what the contract would ask. */
export type Lawful = {
  /** Yearly, scaled by 10^9. */
  readonly ceiling: Share;
  readonly rules: readonly string[];
  /** What leaves open which ceiling holds. */
  readonly uncertain?: Text;
  /** What the same relief would come to by the contract. */
  readonly contract: { readonly total: Fen; readonly cost: Fen };
};

/** The price that a debt is planned at; a ceiling where it lies below the contract's. */
export type Price = {
  readonly ceiling?: Pick<Ceiling, 'scaled' | 'rules' | 'uncertain'>;
  /** The yearly ceiling as a rate of the contract's kind: what new instalments are asked at. */
  readonly rate?: Rate;
  /** What was kept back at payout: no principal. */
  readonly keptBack?: Fen;
};

/** A debt and its account at the lower of contract and law. */
export function lawfulOf(
  debt: Debt,
  account: Account,
): { readonly debt: Debt; readonly account: Account; readonly price: Price } {
  const cost = costOf(debt, account.asOf);
  const ceiling = ceilingOf(cost);
  const found = measured(cost, ceiling);
  const keptBack = keptBackOf(debt);
  const own = debt.terms.rate;
  const isRateAbove = own !== undefined && yearly(own) > ceiling.scaled;
  const isAbove = isRateAbove || found.all.excess > 0 || found.now.excess > 0;
  if (!isAbove && keptBack === ZERO) return { debt, account, price: {} };
  const lent = withoutKeptBack(account, keptBack);
  if (!isAbove) return { debt, account: lent, price: { ceiling, keptBack } };
  const rate = isRateAbove ? lowered(own, ceiling) : own;
  const isFee = rate === undefined || found.all.excess > 0;
  const price: Rate = isRateAbove && rate !== undefined ? rate : monthly(ceiling);
  const terms = isRateAbove || isFee ? atPrice(debt.terms, price) : debt.terms;
  const capped = cappedRows(isRateAbove ? reduced(lent, price) : lent, ceiling);
  return {
    debt: { ...debt, terms },
    account: { ...lessNow(capped, found.now.excess), terms },
    price: { ceiling, rate: price, ...(keptBack === ZERO ? {} : { keptBack }) },
  };
}

/** What did not arrive at payout. */
const keptBackOf = ({ terms, received }: Debt): Fen =>
  received === undefined ? ZERO : fen(Math.max(0, terms.principal - received));

/** The account without principal that was never lent; its interest is counted on what was. */
function withoutKeptBack(account: Account, keptBack: Fen): Account {
  const open = sumFen(account.rows.map(({ principal }) => principal));
  const amount = fen(Math.min(keptBack, open));
  if (amount === 0) return account;
  const cut = relieve(account, { measures: [{ kind: 'waive', component: 'principal', amount }] });
  if (!cut.ok) return account;
  const { rate } = account.terms;
  return rate === undefined ? cut.value : reduced(cut.value, rate);
}

/** The rows to come at a rate. */
function reduced(account: Account, rate: Rate): Account {
  const periods = Math.max(1, account.rows.length);
  const made = relieve(account, { measures: [{ kind: 'reduce-rate', rate, periods }] });
  return made.ok ? made.value : account;
}

const DAYS_OF = { day: 365, month: 12, year: 1 } as const;

/** The ceiling as a rate of another's period, cut to the billionth. */
const lowered = ({ per }: Rate, { scaled }: Pick<Ceiling, 'scaled'>): Rate => ({
  scaled: Math.floor(scaled / DAYS_OF[per]),
  per,
});

const monthly = (ceiling: Pick<Ceiling, 'scaled'>): Rate =>
  lowered({ scaled: 0, per: 'month' }, ceiling);

/** Terms at a rate: new instalments of a fee that lies above the ceiling go by it. */
function atPrice(terms: Terms, rate: Rate): Terms {
  const { fee: _fee, instalments: _offers, ...rest } = terms;
  return {
    ...rest,
    rate,
    method: terms.method === 'fee-instalment' ? 'equal-instalment' : terms.method,
  };
}

/** Rows to come whose charges are no more than the ceiling allows on what is out. */
function cappedRows(account: Account, { scaled }: Pick<Ceiling, 'scaled'>): Account {
  const rows = account.rows.map((row): Row => {
    if (row.due < account.asOf) return row;
    const balance = fen(row.balance + row.principal);
    const most = allowedOn(balance, scaled, { over: daysOf(row, account.terms), of: 360 });
    const fee = fen(Math.min(row.fee, most));
    const interest = fen(Math.min(row.interest, most - fee));
    return { ...row, fee, interest, payment: sumFen([row.principal, interest, fee]) };
  });
  return { ...account, rows };
}

/** Days of a row of 360 in a year: where months are counted as equal, as the law check does, 30 for each whole one. */
function daysOf({ days }: Row, { every, dayCount }: Terms): number {
  if (dayCount !== '30/360' || !('months' in every)) return days;
  const [least, most] = [28 * every.months, 31 * every.months];
  return days >= least && days <= most ? 30 * every.months : days;
}

/** What is asked for now above the ceiling comes off: charges for lateness first, then fees, then interest. */
function lessNow(account: Account, excess: Fen): Account {
  let left: number = excess;
  const less = (amount: Fen): Fen => {
    const off = Math.min(left, amount);
    left -= off;
    return fen(amount - off);
  };
  const { arrears } = account;
  const penalty = less(arrears.penalty);
  const fees = less(arrears.fees);
  return { ...account, arrears: { penalty, fees, interest: less(arrears.interest) } };
}

/** A relief said so that it means the same by the contract: with the lawful rate where that is lower. */
export function saidLawful(measures: readonly Measure[], { rate }: Price): readonly Measure[] {
  if (rate === undefined) return measures;
  return measures.map((measure) =>
    (measure.kind === 'reinstal' || measure.kind === 'steps') &&
    measure.rate === undefined &&
    (measure.kind === 'steps' || measure.fee === undefined)
      ? { ...measure, rate }
      : measure,
  );
}
