import { present } from '@forbear/problem';
import type { Transaction } from '@forbear/bill';
import { fen, monthOf, mulDiv, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { incomeIn } from './arrival.ts';
import { availableMoney, type Household, type MonthMoney } from './available-money.ts';
import { EXPENSE_GROUPS, type Expense, type ExpenseGroup } from './money-flow.ts';
import type { EvidencedFigure } from './figure.ts';
import type { BillPicture } from './picture.ts';

/** Where a figure of the statement comes from. */
export type Basis = 'stated' | 'evidenced' | 'both';

export const PARTS = ['income', 'fixed', 'flexible', 'irregular', 'savings'] as const;
export type Part = (typeof PARTS)[number];

/** One line of 收支申报. `amount` is the one that counts: what was stated, else what bills show. */
export type StatementLine = {
  readonly part: Part;
  readonly group?: ExpenseGroup;
  /** What the person called it; empty where the group or the part says enough. */
  readonly what: string;
  readonly amount: Fen;
  readonly basis: Basis;
  readonly stated?: Fen;
  readonly evidenced?: Fen;
  /** How the evidenced figure was made of its months. */
  readonly measure?: EvidencedFigure['measure'] | 'twelfth';
  readonly rows: readonly Transaction[];
};

/** Income, spending and savings of a household, each figure with the rows behind it. */
export type Statement = {
  readonly asOf: Day;
  /** The months of bills behind evidenced figures, `YYYY-MM`; empty without bills. */
  readonly months: readonly string[];
  readonly lines: readonly StatementLine[];
  readonly sums: Readonly<Record<Part, Fen>>;
  /** The month of `asOf` with these figures: left over, kept back, available for debts. */
  readonly money: MonthMoney;
};

/** Groups that are the same sum every month and cannot be lowered at once. */
const FIXED: ReadonlySet<ExpenseGroup> = new Set([
  'rent',
  'utilities',
  'children',
  'support',
  'insurance',
]);

export type StatementInput = {
  readonly asOf: Day;
  /** What the person states; groups that are not stated are taken from the bills. */
  readonly household: Household;
  readonly picture?: BillPicture;
};

/** The statement of income and spending; a stated figure is never replaced by an evidenced one. */
export function statementOf({ asOf, household, picture }: StatementInput): Statement {
  const lines = [
    ...incomeLines(asOf, household, picture),
    ...EXPENSE_GROUPS.flatMap((group) => spendingLines(group, household.expenses, picture)),
    line({ part: 'savings', stated: household.savings }),
  ];
  const part = (wanted: Part): Fen =>
    sumFen(lines.filter((one) => one.part === wanted).map(({ amount }) => amount));
  const sums: Record<Part, Fen> = {
    income: part('income'),
    fixed: part('fixed'),
    flexible: part('flexible'),
    irregular: part('irregular'),
    savings: part('savings'),
  };
  const [money] = availableMoney({
    asOf,
    months: 1,
    savings: household.savings,
    incomes: [{ what: '', amount: sums.income, per: 'month' }],
    expenses: [
      {
        group: 'other',
        what: '',
        amount: sumFen([sums.fixed, sums.flexible, sums.irregular]),
        per: 'month',
      },
    ],
    ...present({ keepBack: household.keepBack }),
  });
  return { asOf, months: picture?.months ?? [], lines, sums, money: money as MonthMoney };
}

type Told = {
  readonly part: Part;
  readonly group?: ExpenseGroup;
  readonly what?: string;
  readonly stated?: Fen | undefined;
  readonly evidenced?: Fen | undefined;
  readonly measure?: StatementLine['measure'];
  readonly rows?: readonly Transaction[];
};

function line({
  part,
  group,
  what = '',
  stated,
  evidenced,
  measure,
  rows = [],
}: Told): StatementLine {
  const basis = stated === undefined ? 'evidenced' : evidenced === undefined ? 'stated' : 'both';
  return {
    part,
    ...present({ group }),
    what,
    amount: stated ?? evidenced ?? ZERO,
    basis,
    ...present({ stated, evidenced }),
    ...(measure === undefined || evidenced === undefined ? {} : { measure }),
    rows,
  };
}

/** Stated incomes of the month; the bills' regular income stands beside one alone, or by itself. */
function incomeLines(
  asOf: Day,
  household: Household,
  picture: BillPicture | undefined,
): readonly StatementLine[] {
  const regular = picture?.earnings.filter(({ isRegular }) => isRegular) ?? [];
  const stated = household.incomes.filter((one) => incomeIn(one, monthOf(asOf)) > 0);
  if (stated.length === 0) {
    return regular.map(({ from, amount, measure, rows }) =>
      line({ part: 'income', what: from, evidenced: amount, measure, rows }),
    );
  }
  const [only] = stated;
  if (stated.length === 1 && only !== undefined && picture !== undefined && regular.length > 0) {
    const rows = regular.flatMap((one) => one.rows);
    const measure =
      (['latest', 'median'] as const).find((one) => regular.some((r) => r.measure === one)) ??
      'mean';
    const amount = incomeIn(only, monthOf(asOf));
    const about = { what: only.what, stated: amount, evidenced: picture.income, measure } as const;
    return [line({ part: 'income', ...about, rows })];
  }
  return stated.map((one) =>
    line({ part: 'income', what: one.what, stated: incomeIn(one, monthOf(asOf)) }),
  );
}

function spendingLines(
  group: ExpenseGroup,
  expenses: readonly Expense[],
  picture: BillPicture | undefined,
): readonly StatementLine[] {
  const own = expenses.filter((one) => one.group === group);
  const of = (per: Expense['per']): Fen | undefined => {
    const some = own.filter((one) => one.per === per);
    return some.length === 0 ? undefined : sumFen(some.map(({ amount }) => amount));
  };
  const shown = picture?.spending[group];
  // What a year costs is not known before the bills cover one.
  const yearly = picture?.irregular.find((one) => one.group === group && one.amount !== undefined);
  const [month, year] = [of('month'), of('year')];
  const lines: StatementLine[] = [];
  if (month !== undefined || shown !== undefined) {
    const part = FIXED.has(group) ? 'fixed' : 'flexible';
    const evidence = { evidenced: shown?.amount, measure: shown?.measure, rows: shown?.rows };
    lines.push(line({ part, group, stated: month, ...defined(evidence) }));
  }
  if (year !== undefined || yearly !== undefined) {
    const stated = year === undefined ? undefined : fen(mulDiv(year, 1, 12, 'up'));
    const evidence = { evidenced: yearly?.amount, rows: yearly?.rows };
    lines.push(
      line({ part: 'irregular', group, stated, measure: 'twelfth', ...defined(evidence) }),
    );
  }
  return lines;
}

/** The same object without what is undefined. */
const defined = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
