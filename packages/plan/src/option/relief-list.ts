import {
  isCard,
  relieve,
  type Account,
  type Debt,
  type Fee,
  type Measure,
  type Relief,
  type Terms,
} from '@forbear/loan';
import {
  addMonths,
  dayInMonth,
  fen,
  monthOf,
  addToMonth,
  mulDiv,
  RATE_SCALE,
  civil,
  type Day,
  type Rate,
  type Share,
} from '@forbear/money';
import { monthsOfPeriod } from '@forbear/check';
import { behindNextPay, behindPayDay } from './due-day.ts';
import { fixedSums, type Included } from './fixed-sum.ts';
import type { Scene } from './scene.ts';
import type { PlanAccount } from './plan-account.ts';
import { practiceOf, type Practice } from './practice.ts';

const KEEP: Relief = { measures: [] };

/**
 * What may be asked for a debt, keep first, in the fixed order that breaks ties. A creditor's answer
 * leaves what it allows, and more time beside it unless it is settled; a debt with priority is kept,
 * caught up in parts, or extended at the contract's interest (what somebody lives on is not put off).
 */
export function reliefsOf(told: PlanAccount, scene: Scene): readonly Relief[] {
  const { debt, account: kept } = told;
  if (debt.answer === 'refused') return [KEEP];
  if (debt.answer !== undefined)
    return scene.isSettled === true
      ? [debt.answer]
      : [debt.answer, ...beyondAnswer(debt.answer, kept)];
  if (kept.rows.length === 0) return [KEEP];
  const practice = practiceOf(debt, scene.practices);
  if (debt.priority !== undefined)
    return [
      KEEP,
      ...caughtUp(kept),
      ...(debt.priority === 'maintenance' ? [] : extensions(practice, false)),
      ...untilPaid(told, practice, scene),
    ];
  return [
    KEEP,
    ...minimums(kept),
    ...extensions(practice, true),
    ...untilPaid(told, practice, scene),
    ...instalments(told, practice, scene),
    ...fixedSums(told, scene.money ?? [], spreadOf(debt, kept)),
    ...lowerRates(told, practice),
    ...settlements(told, practice),
  ];
}

const relief = (...measures: readonly Measure[]): Relief => ({ measures });

/** How much longer, and in how many parts, may be asked for beside what a creditor offers. */
const MORE_MONTHS = [1, 2, 3, 4, 5, 6] as const;
const MORE_PARTS = [6, 9, 12, 18, 24, 30, 36, 48, 60] as const;

function beyondAnswer({ measures }: Relief, kept: Account): readonly Relief[] {
  if (measures.some(({ kind }) => kind === 'settle')) return [];
  const offered = relieve(kept, { measures });
  const parts = offered.ok ? offered.value.rows.length : 0;
  return [
    ...MORE_MONTHS.map((months) =>
      relief(...measures, { kind: 'extend', months, interest: 'runs' }),
    ),
    ...MORE_PARTS.filter((count) => count > parts).map((count) =>
      relief(...measures, { kind: 'reinstal', count, ...everyMonth(kept) }),
    ),
  ];
}

/** The months over which arrears are caught up beside the current rows. */
const PARTS_MAX = 24;

/** What is late, and charges billed, in parts beside the rows to come. */
export function caughtUp({ terms, rows, arrears, asOf }: Account): readonly Relief[] {
  const isLate = rows.some(({ due }) => due < asOf);
  if (!isLate && arrears.interest + arrears.penalty + arrears.fees === 0) return [];
  const length = Math.floor(PARTS_MAX / monthsApart(terms));
  return Array.from({ length }, (_, k) => relief({ kind: 'catch-up', count: k + 1 }));
}

/** Minimums that the product offers by itself, and how long they may be paid. */
const MINIMUMS = [1, 2, 3, 4, 5, 6, 9, 12] as const;

const minimums = ({ terms }: Account): readonly Relief[] =>
  terms.minimum === undefined
    ? []
    : MINIMUMS.map((periods) => relief({ kind: 'minimum', periods }));

/** Months from 1 on; at equal months interest that runs comes before interest by month and waived. */
function extensions({ extend }: Practice, withWaived: boolean): readonly Relief[] {
  if (extend === undefined) return [];
  const ways = extend.interest.filter((way) => withWaived || way !== 'waived');
  return Array.from({ length: extend.monthsMax }, (_, k) => k + 1).flatMap((months) =>
    ways
      .filter((way) => way !== 'waived' || months <= extend.waivedMax)
      .map((interest) => relief({ kind: 'extend', months, interest })),
  );
}

/** The longest that a row which is due waits for the next money, in days. */
const DAYS_MAX = 31;

/** Months differ by so many days: moved by so many more, no later row comes before its money either. */
const MONTHS_DIFFER = 3;

/**
 * The days until the money comes, where a row is due on the day, or one alone has just been missed: later due days
 * move along. Of a debt with priority what was missed before is caught up in parts beside them.
 */
function untilPaid(
  { debt, account: kept }: PlanAccount,
  { extend }: Practice,
  { payDays = [], asOf }: Scene,
): readonly Relief[] {
  const due = kept.rows.filter((row) => row.due <= asOf && row.payment > 0);
  const last = due.at(-1)?.due;
  if (last === undefined || extend?.interest.includes('runs') !== true) return [];
  const isAlone = due.length === 1;
  if (!isAlone && (debt.priority === undefined || last < asOf)) return [];
  const waits = payDays
    .map((payDay) => behindNextPay(asOf, payDay) - last)
    .filter((days) => days <= DAYS_MAX)
    .flatMap((days) => [days, days + MONTHS_DIFFER]);
  return [...new Set(waits)].flatMap((days) => {
    const wait: Measure = { kind: 'extend', days, interest: 'runs' };
    return isAlone
      ? [relief(wait)]
      : caughtUp(kept).map(({ measures }) => relief(wait, ...measures));
  });
}

/**
 * New instalments: as the contract has them, behind the pay day, after a pause, at a lower price, without
 * the penalty.
 */
function instalments(
  { debt, account: open }: PlanAccount,
  { reinstal, waivePenalty }: Practice,
  { payDays = [] }: Scene,
): readonly Relief[] {
  if (reinstal === undefined) return [];
  const offered = debt.terms.instalments?.fee.rates;
  const counts = offered === undefined ? reinstal.counts : Object.keys(offered).map(Number);
  const include = spreadOf(debt, open);
  const plain = counts.map((count): Measure => ({ kind: 'reinstal', count, ...include }));
  const lower = reinstal.rateShares.flatMap((share): readonly Measure[] => {
    const price = offered === undefined || share === 0 ? lowerPrice(debt, share) : undefined;
    if (price === undefined) return [];
    return reinstal.counts.map((count): Measure => ({
      kind: 'reinstal',
      count,
      ...include,
      ...price,
    }));
  });
  const waived = waivePenalty === true ? penaltyWaivers(open) : [];
  return [
    ...plain.map((measure) => relief(measure)),
    ...behindPayDays(open, payDays).flatMap((firstDue) =>
      counts.map((count) => relief({ kind: 'reinstal', count, ...include, firstDue })),
    ),
    ...reinstal.pauses.flatMap((periods) =>
      paused(open, offered === undefined ? reinstal.pausedCounts : counts, periods).map((after) =>
        relief({ kind: 'pause', periods, interest: 'runs' }, { ...after, ...include }),
      ),
    ),
    ...lower.map((measure) => relief(measure)),
    ...waived.flatMap((waiver) => [
      relief(...waiver),
      ...plain.map((measure) => relief(...waiver, measure)),
    ]),
  ];
}

/** What new instalments spread: on a card's damages no interest runs, so they stand beside. */
function spreadOf(debt: Debt, account: Account): Included {
  const { arrears } = account;
  if (!isCard(debt) || arrears.penalty + arrears.fees === 0) return everyMonth(account);
  return { include: ['interest', 'principal'], ...everyMonth(account) };
}

/** Months between two due days of a contract; 1 where they are weeks or days apart. */
const monthsApart = (terms: Pick<Terms, 'every'>): number => Math.max(1, monthsOfPeriod(terms));

/** New payments come every month where the contract's own are further apart: parts are parts of months. */
const everyMonth = ({ terms }: Pick<Account, 'terms'>): Pick<Included, 'every'> =>
  monthsApart(terms) > 1 ? { every: { months: 1 } } : {};

/** The next due day behind each pay day that comes after the contract's; of debts paid by months. */
function behindPayDays(account: Account, payDays: readonly number[]): readonly Day[] {
  if (!('months' in account.terms.every)) return [];
  const next = nextDue(account);
  return payDays
    .filter((payDay) => civil(next).day <= payDay)
    .map((payDay) => behindPayDay(next, payDay));
}

/** The longest that new instalments are put off, in months. */
const PAUSE_MAX = 12;

/** The first due day after so many periods without payment; none of debts that are not paid by months. */
function startAfter(account: Account, periods: number): readonly Day[] {
  const { every } = account.terms;
  if (!('months' in every) || periods * every.months > PAUSE_MAX) return [];
  const next = nextDue(account);
  return [addMonths(next, periods * every.months, 'clamp-to-month-end', civil(next).day)];
}

/** Instalments that begin after periods without payment; of debts paid by months. */
function paused(
  account: Account,
  counts: readonly number[],
  periods: number,
): readonly Extract<Measure, { kind: 'reinstal' }>[] {
  return startAfter(account, periods).flatMap((firstDue) =>
    counts.map((count) => ({ kind: 'reinstal' as const, count, firstDue })),
  );
}

/** The first due day after the account's own; where none is left, its day in the next month. */
function nextDue({ rows, asOf }: Account): Day {
  const next = rows.find(({ due, payment }) => due > asOf && payment > 0);
  if (next !== undefined) return next.due;
  const day = civil(rows.at(-1)?.due ?? asOf).day;
  return dayInMonth(addToMonth(monthOf(asOf), 1), day);
}

/** Waivers of the penalty that stands beside the rows. */
const penaltyWaivers = ({ arrears }: Account): readonly (readonly Measure[])[] =>
  arrears.penalty > 0 ? [[{ kind: 'waive', component: 'penalty', amount: 'all' }]] : [];

/** A share of the rate, cut to the billionth; none of a debt that bears no interest. */
function lowerRate({ terms }: Debt, share: Share): Rate | undefined {
  const { rate } = terms;
  if (rate === undefined || rate.scaled === 0 || terms.method === 'fee-instalment')
    return undefined;
  return { scaled: mulDiv(rate.scaled, share, RATE_SCALE, 'down'), per: rate.per };
}

/** A share of what the terms charge: of the rate, of the fee, or nothing in place of offered fees. */
function lowerPrice(debt: Debt, share: Share): { rate: Rate } | { fee: Fee } | undefined {
  const { fee, instalments: offered } = debt.terms;
  if (offered !== undefined) return { rate: { scaled: 0, per: 'year' } };
  const rate = lowerRate(debt, share);
  if (rate !== undefined) return { rate };
  if (fee === undefined || fee.rate === 0) return undefined;
  return { fee: { rate: mulDiv(fee.rate, share, RATE_SCALE, 'down') as Share, of: fee.of } };
}

/** The rows as they are, at a lower rate to the end. */
function lowerRates({ debt, account: kept }: PlanAccount, practice: Practice): readonly Relief[] {
  const periods = kept.rows.length;
  return (practice.reduceRate ?? []).flatMap((share) => {
    const rate = lowerRate(debt, share);
    return rate === undefined ? [] : [relief({ kind: 'reduce-rate', rate, periods })];
  });
}

/** One payment of a share of what is owed today; only of debts that have been late for long. */
function settlements(
  { debt, account: open, owed }: PlanAccount,
  { settle }: Practice,
): readonly Relief[] {
  if (settle === undefined || daysLate(debt, open) < settle.daysOverdueMin) return [];
  return settle.inMonths.flatMap((month) => {
    const on = addMonths(open.asOf, month, 'clamp-to-month-end');
    return settle.shares.map((share) => {
      const amount = fen(mulDiv(owed, share, RATE_SCALE, 'up'));
      return relief({ kind: 'settle', on, amount });
    });
  });
}

function daysLate(debt: Debt, account: Account): number {
  const since: Day = debt.overdueSince ?? (account.rows[0]?.due as Day);
  return Math.max(0, account.asOf - since);
}
