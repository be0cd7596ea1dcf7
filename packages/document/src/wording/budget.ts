import { availableMoney, isSeasonal, type MonthMoney } from '@forbear/budget';
import { fen, groupYuan, showMonth, showYuan, type Fen, type Month } from '@forbear/money';
import type { BorrowerCase } from '@forbear/check';
import type { Lang } from '@forbear/problem';
import { BLANK, sayIn, table, type Block } from '../paper.ts';

/** Months ahead that a paper looks at. */
const MONTHS = 24;

/** Columns of months in a budget at most. */
const PHASES_MAX = 3;

/** The money of the next two years, as the plan counts it. */
export const monthsOf = (borrower: BorrowerCase): readonly MonthMoney[] =>
  availableMoney({ ...borrower, months: MONTHS });

/** Months from which income or spending is another than before, the present one first. */
export function phasesOf(months: readonly MonthMoney[]): readonly MonthMoney[] {
  return months.filter((one, k) => {
    const before = months[k - 1];
    return (
      before === undefined || one.income !== before.income || one.essential !== before.essential
    );
  });
}

/** Whether a list of the budget was told: an empty one tells nothing, and a row of 0.00 that there is none. */
const isTold = (
  { guessed = [], ...borrower }: BorrowerCase,
  list: 'incomes' | 'expenses',
): boolean => borrower[list].length > 0 && !guessed.includes(`/${list}`);

export const isBudgetTold = (borrower: BorrowerCase): boolean =>
  isTold(borrower, 'incomes') && isTold(borrower, 'expenses');

export type MoneySaid = Readonly<Record<'income' | 'essential' | 'kept' | 'available', string>>;

/** Each figure of a month as `show` writes it, a blank where what it rests on was not told. */
function figuresOf(borrower: BorrowerCase, lang: Lang, show: (sum: Fen) => string) {
  const blank = sayIn(lang)(BLANK, '________');
  const known = (told: boolean, sum: Fen) => (told ? show(sum) : blank);
  const both = isBudgetTold(borrower);
  return (month: MonthMoney): MoneySaid => ({
    income: known(isTold(borrower, 'incomes'), month.income),
    essential: known(isTold(borrower, 'expenses'), month.essential),
    kept: known(both, month.keptBack),
    available: known(both, month.available),
  });
}

/** The money of a month in words. */
export const moneySaid = (borrower: BorrowerCase, month: MonthMoney, lang: Lang): MoneySaid =>
  figuresOf(borrower, lang, (sum) => showYuan(sum, lang))(month);

/** Income, spending, what is kept for emergencies and what is left for all debts: the sum can be followed. */
export function budgetTable(borrower: BorrowerCase, lang: Lang): Block {
  const say = sayIn(lang);
  const all = phasesOf(monthsOf(borrower));
  const phases = all.slice(0, PHASES_MAX);
  const said = phases.map(figuresOf(borrower, lang, groupYuan));
  const row = (name: string, of: (one: MoneySaid) => string) => [name, ...said.map(of)];
  const isOne = phases.length === 1;
  const heads = phases.map((phase, k) =>
    isOne ? say('每月（元）', 'A month (yuan)') : phaseName(phase.month, all[k + 1]?.month, lang),
  );
  return table(
    [isOne ? say('项目', 'Item') : say('每月（元）', 'A month (yuan)'), ...heads],
    [
      row(say('收入', 'Income'), ({ income }) => income),
      row(say('必要生活支出', 'Essential spending'), ({ essential }) => essential),
      row(say('留作应急', 'Kept for emergencies'), ({ kept }) => kept),
      row(say('可用于全部债务', 'Available for all debts'), ({ available }) => available),
    ],
    phases.map((_, k) => k + 1),
  );
}

function phaseName(from: Month, next: Month | undefined, lang: Lang): string {
  if (next === undefined)
    return lang === 'zh' ? `${showMonth(from, lang)}起` : `from ${showMonth(from, lang)}`;
  const until = (next - 1) as Month;
  if (from === until) return showMonth(from, lang);
  const [a, b] = [showMonth(from, lang), showMonth(until, lang)];
  return lang === 'zh' ? `${a}至 ${b}` : `${a} to ${b}`;
}

/**
 * The month from which income by the month is higher than now and stays so, said with the least that comes
 * then. What comes for a season, and a month's number of days or weeks, is no recovery.
 */
export function laterText(borrower: BorrowerCase, lang: Lang): string | undefined {
  const lasting = borrower.incomes.filter((one) => !isSeasonal(one));
  const monthly = lasting.filter(({ per }) => per === 'month' || per === 'irregular');
  const [now, ...later] = monthsOf({ ...borrower, incomes: monthly });
  if (now === undefined) return undefined;
  const from = later.findLastIndex(({ income }) => income <= now.income) + 1;
  const better = later[from];
  if (better === undefined || from + LASTING > later.length) return undefined;
  const all = monthsOf({ ...borrower, incomes: lasting }).slice(from + 1);
  const sum = fen(Math.min(...all.map(({ income }) => income)));
  const [month, said] = [showMonth(better.month, lang), showYuan(sum, lang)];
  return lang === 'zh'
    ? `预计从 ${month}起每月收入恢复到 ${said}。`
    : `From ${month} my income is expected to be ${said} a month.`;
}

/** Months that income has to stay higher before it is said to have recovered. */
const LASTING = 3;
