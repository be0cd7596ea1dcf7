import { civil, formatDay, groupYuan, showDay, type Fen } from '@forbear/money';
import type { ExpenseGroup } from './money-flow.ts';
import { PARTS, type Basis, type Part, type Statement, type StatementLine } from './statement.ts';

type Language = 'zh' | 'en';
type Both = Readonly<Record<Language, string>>;

/** Names of the standard groups for people. */
export const GROUP_NAMES: Readonly<Record<ExpenseGroup, Both>> = {
  rent: { zh: '房租、房贷', en: 'housing' },
  food: { zh: '吃饭和日用', en: 'food and daily goods' },
  utilities: { zh: '水电、燃气、电话', en: 'water, power, gas, phone' },
  transport: { zh: '交通', en: 'transport' },
  health: { zh: '看病和药', en: 'health' },
  children: { zh: '孩子', en: 'children' },
  support: { zh: '赡养老人', en: 'support of parents' },
  insurance: { zh: '保险', en: 'insurance' },
  other: { zh: '其他必要开支', en: 'other needs' },
};

const PART_NAMES: Readonly<Record<Part, Both>> = {
  income: { zh: '每月收入', en: 'Monthly income' },
  fixed: { zh: '固定开支', en: 'Fixed spending' },
  flexible: { zh: '弹性开支', en: 'Flexible spending' },
  irregular: { zh: '一年几次的开支（每月摊）', en: 'Yearly costs (one twelfth)' },
  savings: { zh: '存款', en: 'Savings' },
};

const BASIS_NAMES: Readonly<Record<Basis, Both>> = {
  stated: { zh: '本人填写', en: 'stated' },
  evidenced: { zh: '账单得出', en: 'from bills' },
  both: { zh: '本人填写，有账单对照', en: 'stated, compared with bills' },
};

const MEASURES: Readonly<Record<NonNullable<StatementLine['measure']>, Both>> = {
  mean: { zh: '各月平均', en: 'mean of the months' },
  median: { zh: '各月相差大，取中位数', en: 'months differ widely: their median' },
  share: { zh: '按各月合计的中位数，这一项占的份额', en: "its share of the months' median total" },
  latest: {
    zh: '最近有变化，按变化后的水平',
    en: 'it has changed recently: the level since then',
  },
  twelfth: { zh: '十二个月合计的十二分之一', en: 'a twelfth of twelve months' },
};

const TITLES = {
  statement: { zh: '收支申报', en: 'Statement of income and spending' },
  months: { zh: '账单月份', en: 'Months of bills' },
  leftOver: { zh: '收入减开支', en: 'Left over' },
  keptBack: { zh: '留作应急', en: 'Kept back for emergencies' },
  available: { zh: '可用于还债', en: 'Available for debts' },
  none: { zh: '无', en: 'none' },
} as const;

/** The statement as its owner reads it: every figure with its basis and how many rows it opens. */
export function statementText(statement: Statement, language: Language): string {
  const { lines, sums, money } = statement;
  return [
    ...headOf(TITLES.statement, statement, language),
    ...PARTS.flatMap((part) => [
      sumLine(PART_NAMES[part][language], sums[part]),
      ...lines
        .filter((line) => line.part === part && part !== 'savings')
        .map((line) => lineText(line, language)),
    ]),
    sumLine(TITLES.leftOver[language], money.leftOver),
    sumLine(TITLES.keptBack[language], money.keptBack),
    sumLine(TITLES.available[language], money.available),
    '',
  ].join('\n');
}

function headOf(
  title: Both,
  { asOf, months }: Pick<Statement, 'asOf' | 'months'>,
  language: Language,
): readonly string[] {
  const used =
    months.length === 0 ? TITLES.none[language] : months.join(language === 'zh' ? '、' : ', ');
  return [`${title[language]}  ${formatDay(asOf)}`, `${TITLES.months[language]}: ${used}`, ''];
}

const sumLine = (name: string, amount: number): string =>
  `${name}  ${amount < 0 ? '-' : ''}${groupYuan(Math.abs(amount) as Fen)}`;

function lineText(line: StatementLine, language: Language): string {
  const name = line.group === undefined ? line.what : GROUP_NAMES[line.group][language];
  return `  ${name}  ${groupYuan(line.amount)}  ${[BASIS_NAMES[line.basis][language], ...evidenceText(line, language)].join('; ')}`;
}

/** What bills show beside a stated figure, how it was made, and its rows with their days. */
function evidenceText(line: StatementLine, language: Language): readonly string[] {
  if (line.evidenced === undefined) return [];
  const beside = { zh: '账单显示', en: 'bills show' }[language];
  const told = line.basis === 'both' ? [`${beside} ${groupYuan(line.evidenced)}`] : [];
  const measure = line.measure === undefined ? [] : [MEASURES[line.measure][language]];
  return [...told, ...measure, rowsText(line, language)];
}

function rowsText({ rows }: StatementLine, language: Language): string {
  const days = rows.map(({ on }) => on).sort((a, b) => a - b);
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return language === 'zh' ? '0 行' : '0 rows';
  const span =
    civil(first).year === civil(last).year && first === last
      ? showDay(first, language)
      : `${formatDay(first)} – ${formatDay(last)}`;
  return language === 'zh'
    ? `${rows.length} 行，${span}`
    : `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, ${span}`;
}
