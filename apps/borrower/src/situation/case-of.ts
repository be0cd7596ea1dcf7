import {
  EXPENSE_GROUPS,
  INCOME_RHYTHMS,
  type Expense,
  type ExpenseGroup,
  type Income,
} from '@forbear/budget';
import { HARDSHIP_REASONS, type BorrowerCase } from '@forbear/check';
import { dayInMonth, later, monthOf, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { standing } from '@forbear/negotiation';
import { present } from '@forbear/problem';
import {
  CONTACT_CHANNELS,
  CONTACT_SIDES,
  DEEDS,
  DEMANDS,
  OTHER_PERSONS,
  POSES,
  THREATS,
  type Contact,
} from '@forbear/rule';
import { debtOf } from './debt-of.ts';
import { amountIn, dayIn, whenIn, type Guess } from './reading.ts';
import type { ContactTold, IncomeTold, Situation } from './situation.ts';
import { readCount } from './typed.ts';
import { firstOf, lastOf } from './typed-day.ts';
import { isUnknown, MONEY_ON, typedIn, type Facts } from './told.ts';

/** What is not known yet and would change something, by where it is asked. */
export type Open = {
  readonly debt?: string;
  readonly what: Guess | 'incomes' | 'spending' | 'savings' | 'reason';
};

/** The case that follows from a situation, what in it is a guess, and the debts that cannot be counted yet. */
export type CaseRead = {
  readonly borrower: BorrowerCase;
  readonly open: readonly Open[];
  /** Debts of which the sum is not known: they stand in the list and in no plan. */
  readonly uncounted: readonly string[];
};

/** The case of a situation. Nothing is refused: what is unknown is a guess, and said to be one. */
export function caseOf(situation: Situation): CaseRead {
  const { day, given, household } = situation;
  const contacts = situation.contacts.flatMap((told) => contactOf(told, day));
  if (given !== undefined) {
    const borrower = { ...given, asOf: day, contacts: [...given.contacts, ...contacts] };
    return { borrower, open: [], uncounted: [] };
  }
  const open: Open[] = [];
  const uncounted: string[] = [];
  const debts = situation.debts.flatMap((told) => {
    const read = debtOf(told, day);
    if ('lacks' in read) {
      uncounted.push(told.id);
      open.push({ debt: told.id, what: read.lacks });
      return [];
    }
    open.push(...read.guessed.map((what) => ({ debt: told.id, what })));
    return [read.debt];
  });
  const told = situation.incomes.flatMap((one) => incomeOf(one, day));
  const isNone = told.length === 0 && typedIn(household, 'noIncome') === 'yes';
  const incomes = isNone ? [NO_INCOME] : told;
  const expenses = expensesOf(household);
  if (incomes.length === 0 && !saysNone(household, 'noIncome')) open.push({ what: 'incomes' });
  if (expenses.length === 0) open.push({ what: 'spending' });
  const savings = amountIn(household, 'savings');
  if (savings === undefined) open.push({ what: 'savings' });
  const people = wholeIn(household, 'people', 1, 20);
  const guessed = [
    ...(savings === undefined ? ['/savings'] : []),
    ...(people === undefined ? ['/person/household'] : []),
  ];
  if (typedIn(household, 'reason') === undefined) open.push({ what: 'reason' });
  return {
    open,
    uncounted,
    borrower: {
      asOf: day,
      person: {
        name: typedIn(household, 'name')?.trim() ?? '本人',
        region: typedIn(household, 'region') ?? '',
        household: people ?? 1,
      },
      ...hardshipIn(household, day),
      incomes,
      expenses,
      savings: savings ?? ZERO,
      ...moneyIn(situation, savings),
      debts,
      contacts,
      evidence: situation.evidence.flatMap(({ facts }) => {
        const what = typedIn(facts, 'what')?.trim();
        return what === undefined ? [] : [{ what }];
      }),
      ...(guessed.length === 0 ? {} : { guessed }),
    },
  };
}

/** That nothing comes in: an empty list would tell nothing. */
const NO_INCOME: Income = { what: '没有收入', amount: ZERO, per: 'month' };

/** All money in hand, and when it was told: cash of an earlier month tells nothing of this one. */
function moneyIn(
  { household, day, cases }: Situation,
  savings: Fen | undefined,
): Pick<BorrowerCase, 'cash' | 'moneyTold'> {
  const on = dayIn(household, MONEY_ON, day, 'past');
  const month = dayInMonth(monthOf(day), 1);
  const cash = on !== undefined && on < month ? undefined : amountIn(household, 'cash');
  if (on === undefined || on >= day || (savings ?? cash) === undefined) return present({ cash });
  const since = later(on, month);
  const paid = Object.values(cases)
    .flatMap(({ events }) => standing(events))
    .flatMap((event) => ('paid' in event && event.paid !== undefined ? [event.paid] : []))
    .filter((one) => one.on >= since && one.on <= day);
  const sum = sumFen(paid.map(({ amount }) => amount));
  return present({ cash, moneyTold: { on, paid: sum } });
}

/** Why the person cannot pay, once that was told, and since when as far as it was: nothing is made up. */
function hardshipIn(facts: Facts, today: Day): Pick<BorrowerCase, 'hardship'> {
  const reason = oneOf(HARDSHIP_REASONS, typedIn(facts, 'reason'));
  const when = whenIn(facts, 'since', today, 'past');
  if (reason === undefined) return {};
  const recovery = dayIn(facts, 'recovery', today, 'coming');
  const note = typedIn(facts, 'note') ?? '';
  const begun =
    when === undefined || 'day' in when ? { since: when?.day } : { sinceMonth: when.month };
  return { hardship: { reason, note, ...present({ ...begun, recovery }) } };
}

const saysNone = (facts: Facts, question: string): boolean =>
  isUnknown(facts, question) || typedIn(facts, question) === 'yes';

function wholeIn(facts: Facts, question: string, least: number, most: number) {
  const read = readCount(typedIn(facts, question) ?? '', least, most);
  return read.ok ? read.value : undefined;
}

/** What a group of spending is called in papers. */
const WHAT: Readonly<Record<ExpenseGroup, string>> = {
  rent: '房租、房贷',
  food: '吃饭和日用',
  utilities: '水电、燃气、电话',
  transport: '交通',
  health: '看病和药',
  children: '孩子',
  support: '赡养老人',
  insurance: '保险',
  other: '其他必要开支',
};

const expensesOf = (facts: Facts): readonly Expense[] =>
  EXPENSE_GROUPS.flatMap((group) => {
    const amount = amountIn(facts, group);
    return amount === undefined || amount === 0
      ? []
      : [{ group, what: WHAT[group], amount, per: 'month' as const }];
  });

function incomeOf({ facts }: IncomeTold, today: Day): readonly Income[] {
  const amount = amountIn(facts, 'amount');
  if (amount === undefined) return [];
  const [from, until] = [
    whenIn(facts, 'from', today, 'coming'),
    whenIn(facts, 'until', today, 'coming'),
  ];
  const payDay = wholeIn(facts, 'payDay', 1, 31);
  return [
    {
      what: typedIn(facts, 'what')?.trim() ?? '收入',
      amount,
      per: oneOf(INCOME_RHYTHMS, typedIn(facts, 'per')) ?? 'month',
      ...present({
        from: from === undefined ? undefined : firstOf(from),
        until: until === undefined ? undefined : lastOf(until),
        payDay,
      }),
      ...(typedIn(facts, 'certain') === 'no' ? { certain: false } : {}),
    },
  ];
}

/** One of a list that was told by its name. */
const oneOf = <T extends string>(list: readonly T[], told: string | undefined): T | undefined =>
  list.find((one) => one === told);

/** Several of a list, told by their names with commas between; told to be none, an empty one. */
const someOf = <T extends string>(list: readonly T[], told: string | undefined) => {
  if (told === 'none') return [];
  const found = list.filter((one) => told?.split(',').includes(one));
  return found.length === 0 ? undefined : found;
};

/** Who learned of the debt: nobody, where that was said; unknown while it was not. */
function toldIn(told: string | undefined, to: Contact['to']): Contact['toldTo'] {
  if (to === undefined || to === 'self' || told === undefined) return undefined;
  return told === 'yes' ? [to] : [];
}

/** The contact of a place in the case that follows from a situation; none of those that a file gave. */
export function contactAt(situation: Situation, place: number): ContactTold | undefined {
  const { contacts, day, given } = situation;
  const own = contacts.filter((told) => contactOf(told, day).length > 0);
  return own[place - (given?.contacts.length ?? 0)];
}

function contactOf({ debt, facts }: ContactTold, today: Day): readonly Contact[] {
  const of = (question: string) => typedIn(facts, question);
  const when = whenIn(facts, 'on', today, 'past');
  const channel = oneOf(CONTACT_CHANNELS, of('channel'));
  const by = oneOf(CONTACT_SIDES, of('by'));
  if (when === undefined || channel === undefined || by === undefined) return [];
  const to = by === 'borrower' ? 'self' : oneOf(['self', ...OTHER_PERSONS] as const, of('to'));
  const connected = of('connected');
  return [
    {
      ...('day' in when ? { on: when.day } : { onMonth: when.month }),
      ...{ channel, by },
      ...present({
        to,
        debt: debt === '' ? undefined : debt,
        at: of('at'),
        from: of('from'),
        toldTo: toldIn(of('told'), to),
        demanded: someOf(DEMANDS, of('demanded')),
        posedAs: oneOf(POSES, of('posedAs')),
        threatened: someOf(THREATS, of('threatened')),
        did: someOf(DEEDS, of('did')),
        connected: connected === undefined ? undefined : connected === 'yes',
        said: of('said'),
      }),
    },
  ];
}
