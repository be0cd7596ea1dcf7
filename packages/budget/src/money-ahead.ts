import {
  addToMonth,
  dayInMonth,
  earlier,
  fen,
  later,
  monthOf,
  subFen,
  sumFen,
  ZERO,
  type Day,
  type Fen,
} from '@forbear/money';
import {
  arrivalsIn,
  essentialOf,
  incomeIn,
  isSeasonal,
  livingBetween,
  livingFrom,
} from './arrival.ts';
import { availableMoney, keptBackOf, type Household, type MonthMoney } from './available-money.ts';

/** A month of money that is still to come. */
export type MonthAhead = MonthMoney & {
  /**
   * Of the first month: money in hand beyond the fund; below zero by what was taken from the savings
   * to live, which is put back first. In the first month `income` and `essential` are what is still to
   * come of them, and `leftOver` = inHand + income − essential − what was paid since the money was told.
   */
  readonly inHand?: number;
};

/** A household on a day. */
export type HouseholdOn = Household & { readonly asOf: Day };

/**
 * The day from which the running month is counted: that on which the money in hand was told, as far as it lies in this
 * month. Income that has come since is not in what was told; it must not be lost, nor counted twice.
 */
export const countedFrom = ({ asOf, moneyTold }: HouseholdOn): Day =>
  later(dayInMonth(monthOf(asOf), 1), earlier(moneyTold?.on ?? asOf, asOf));

/** What was paid to creditors since then. */
export const paidSince = ({ moneyTold }: Household): Fen => moneyTold?.paid ?? ZERO;

/** All money in hand: what was told, else the savings. */
export const cashOf = ({ cash, savings }: Household): Fen => cash ?? savings;

/**
 * The money for debts month by month from `asOf` on. The first month is what is in hand beyond a fund of
 * one month's essential spending, and the income still to come (a pay day on `asOf` is), less the living
 * still to come by day; where the money in hand was told earlier in the month, all is counted from that day,
 * less what was paid to creditors since. The months after it are whole ones. A tenth is kept back for the fund as in
 * `availableMoney`, beginning with the savings told. Unsure income is not counted; a month below zero has 0.00.
 */
export function moneyAhead(
  household: HouseholdOn & { readonly months: number },
): readonly MonthAhead[] {
  const { asOf, incomes, expenses, savings, keepBack = ZERO, incomeChange = 0 } = household;
  const essential = essentialOf(expenses);
  const month = monthOf(asOf);
  const from = countedFrom(household);
  const coming = incomes.flatMap((one) => arrivalsIn(one, month)).filter(({ on }) => on >= from);
  const told = sumFen(coming.map(({ amount }) => amount));
  const income = fen(Math.max(0, told + incomeChange));
  const living = livingFrom(essential, from);
  const inHand = inHandOf(household, essential);
  const leftOver = (inHand + income - living - paidSince(household)) as Fen;
  // What is in hand beyond the fund leaves the fund full.
  const fund = fen(Math.max(savings, Math.min(cashOf(household), essential)));
  const keptBack = keptBackOf(leftOver, fund, essential, keepBack);
  const available = leftOver > 0 ? subFen(leftOver, keptBack) : ZERO;
  const first = { month, income, essential: living, leftOver, keptBack, available, inHand };
  const later = availableMoney({
    ...household,
    savings: fen(savings + keptBack),
    asOf: dayInMonth(addToMonth(month, 1), 1),
    months: Math.max(0, household.months - 1),
  });
  return [first, ...later].slice(0, household.months);
}

/** Months of a year, for which living comes out of what was put by before any debt does. */
const YEAR = 12;

/**
 * What each month of so many holds for later ones too: the first what was put by beyond a fund of one month's
 * essential spending (savings, or money in hand beyond what a month brings), each what comes to it for a
 * season. What the living of the twelve months after the last of it lacks comes out of it first.
 */
export function savedForLater(household: HouseholdOn, months: number): readonly Fen[] {
  const put = putBy(household, months);
  const last = put.findLastIndex((amount) => amount > 0);
  if (last < 0) return put;
  const ahead = moneyAhead({ ...household, months: last + 1 + YEAR });
  let level = 0;
  const levels = ahead.map(({ leftOver }, t) => {
    const lacks = t === 0 ? 0 : Math.max(0, -leftOver);
    return (level = Math.max(0, level + (put[t] ?? 0) - lacks));
  });
  // What a later month needs to live no earlier one may take: from the last back, what is free till then.
  const free = (t: number): number => Math.min(...levels.slice(t));
  return put.map((_, t) => fen(t > last ? 0 : free(t) - (t === 0 ? 0 : free(t - 1))));
}

/** What each month of so many has beyond its own use. */
function putBy(household: HouseholdOn, months: number): readonly Fen[] {
  const { asOf, incomes, expenses, savings } = household;
  const from = countedFrom(household);
  const essential = essentialOf(expenses);
  const seasonal = incomes.filter(isSeasonal);
  const steady = incomes.filter((income) => !isSeasonal(income));
  const aMonth = sumFen(steady.map((one) => incomeIn(one, monthOf(asOf))));
  const beyond = Math.max(savings, cashOf(household) - aMonth) - essential;
  const inHand = Math.max(0, Math.min(beyond, inHandOf(household, essential)));
  return moneyAhead({ ...household, months }).map(({ month, available }, t) => {
    const comes = seasonal.flatMap((one) => arrivalsIn(one, month)).filter(({ on }) => on >= from);
    const season = comes.reduce((sum, { amount }) => sum + amount, 0);
    return fen(Math.min(available, season + (t === 0 ? inHand : 0)));
  });
}

/** What is in hand beyond the fund; where less is in hand than was saved, what is missing. */
function inHandOf(household: Household, essential: Fen): number {
  const cash = cashOf(household);
  return cash >= essential
    ? cash - essential
    : Math.min(0, cash - Math.min(household.savings, essential));
}

/** The most that dues up to and with a day may come to, so that living costs are covered to that day. */
export type Room = { readonly until: Day; readonly amount: Fen };

/**
 * The days that bound what can be paid by then, from `asOf` over so many months: the last day before
 * money comes, where a later day does not bound it more closely. All money in hand counts, the fund
 * too; living costs come first, and what they lack without any debt is nobody's to pay back.
 */
export function roomByDay(household: HouseholdOn, months: number): readonly Room[] {
  const { asOf, incomes, expenses, incomeChange = 0 } = household;
  const essential = essentialOf(expenses);
  const first = monthOf(asOf);
  const rooms: Room[] = [];
  let hand: number = cashOf(household);
  for (let k = 0; k < months; k += 1) {
    const month = addToMonth(first, k);
    const last = dayInMonth(month, 31);
    const coming = incomes.flatMap((one) => arrivalsIn(one, month));
    const change = { on: last, amount: incomeChange };
    const paid = { on: asOf, amount: k === 0 ? -paidSince(household) : 0 };
    let from = k === 0 ? countedFrom(household) : dayInMonth(month, 1);
    const days = [...coming, change, paid]
      .filter(({ amount }) => amount !== 0)
      .filter(({ on }) => on >= from)
      .sort((a, b) => a.on - b.on);
    for (const { on, amount } of days) {
      if (on > from) {
        const until = (on - 1) as Day;
        hand = Math.max(0, hand - livingBetween(essential, from, until));
        rooms.push({ until, amount: fen(hand) });
        from = on;
      }
      hand = Math.max(0, hand + amount);
    }
    hand = Math.max(0, hand - livingBetween(essential, from, last));
  }
  rooms.push({
    until: dayInMonth(addToMonth(first, Math.max(0, months - 1)), 31),
    amount: fen(hand),
  });
  return closest(rooms);
}

/** Without the days that a later one bounds as closely. */
function closest(rooms: readonly Room[]): readonly Room[] {
  let least = Infinity;
  return rooms
    .toReversed()
    .filter(({ amount }) => {
      const binds = amount < least;
      least = Math.min(least, amount);
      return binds;
    })
    .toReversed();
}
