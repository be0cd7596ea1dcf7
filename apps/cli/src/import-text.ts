import {
  KINDS,
  type BillFile,
  type BillTotals,
  type Doubt,
  type JoinedBills,
  type Kind,
  type Sums,
  type Transaction,
} from '@forbear/bill';
import { formatDay, formatMonth, groupYuan } from '@forbear/money';
import { problemNext, problemText, type Problem } from '@forbear/problem';
import type { ImportedFile, ShownMonth } from '@forbear/wire';
import { pictureText } from './picture-text.ts';

const NAMES: Readonly<Record<Kind, string>> = {
  income: '收入 income',
  expense: '支出 expense',
  refund: '退款 refund',
  repayment: '还款 repayment',
  borrowing: '借入 borrowing',
  transfer: '自己账户间 transfer',
  ignored: '不计 ignored',
};

/** Rows of a list that a terminal shows before it only counts the rest. */
const SHOWN = 20;

/** Imported bills as a person reads them in a terminal. */
export function importText(
  files: readonly ImportedFile[],
  joined: JoinedBills,
  shown?: ShownMonth,
): string {
  const parts = [...files.map((one) => ('problem' in one ? refusedText(one) : fileText(one)))];
  parts.push(joinedText(joined));
  if (shown !== undefined) parts.push(pictureText(shown.picture, shown.statement));
  return `${parts.join('\n\n')}\n`;
}

const refusedText = ({ file, problem }: { file: string; problem: Problem }): string =>
  [`${file}: ${problem.code}`, ...spoken(problem)].join('\n');

function spoken(problem: Problem): readonly string[] {
  const [said, next] = [problemText(problem), problemNext(problem)];
  return [`  ${said.zh}${next.zh}`, `  ${said.en} ${next.en}`];
}

function fileText(bill: BillFile): string {
  const { rows, transactions, refused, period } = bill;
  return [
    `${bill.file}（${bill.format}, ${bill.encoding}）`,
    `  ${formatDay(period.from)} – ${formatDay(period.until)}，共 ${rows} 行 rows，读取 kept ${transactions.length}，未读 refused ${refused.length}`,
    ...bill.warnings.flatMap(spoken),
    ...sumsText(bill),
    ...statedText(bill),
    ...listed(
      refused,
      ({ problem }) => `  ! ${problem.code}: ${problemText(problem).zh}${problemText(problem).en}`,
    ),
  ].join('\n');
}

function sumsText({ totals, netSpending, fees, otherCurrencies }: Sums): readonly string[] {
  return [
    ...totalsText(totals, ''),
    ...Object.entries(otherCurrencies).flatMap(([currency, sums]) =>
      totalsText(sums, `${currency} `),
    ),
    `  净支出 net spending  ${groupYuan(netSpending)}`,
    ...(fees === 0 ? [] : [`  其中手续费 fees  ${groupYuan(fees)}`]),
  ];
}

const totalsText = (totals: BillTotals, unit: string): readonly string[] =>
  KINDS.filter((kind) => totals[kind].count > 0).map(
    (kind) =>
      `  ${NAMES[kind]}  ${unit}${groupYuan(totals[kind].amount)}（${totals[kind].count} 行 rows）`,
  );

/** The platform's own sums, which need not equal the sums of its rows. */
function statedText({ stated }: BillFile): readonly string[] {
  const sides = [
    ['收入 income', stated.income],
    ['支出 expense', stated.expense],
    ['不计收支 neutral', stated.neutral],
  ] as const;
  const told = sides.flatMap(([name, sum]) =>
    sum === undefined ? [] : [`${name} ${groupYuan(sum.amount)}（${sum.count}）`],
  );
  return told.length === 0 ? [] : [`  账单自己写的合计 stated by the bill: ${told.join('，')}`];
}

function joinedText(joined: JoinedBills): string {
  return [
    `合并 joined：${joined.rows} 行 rows，重复未计 duplicates ${joined.duplicates}`,
    ...sumsText(joined),
    ...listed(joined.doubts, doubtText),
    ...joined.months
      .filter(({ whole, totals }) => whole || KINDS.some((kind) => totals[kind].count > 0))
      .map(
        ({ month, whole, totals, netSpending }) =>
          `  ${formatMonth(month)}${whole ? '' : '（不完整 part）'}  收入 ${groupYuan(totals.income.amount)}  净支出 ${groupYuan(netSpending)}  还款 ${groupYuan(totals.repayment.amount)}  借入 ${groupYuan(totals.borrowing.amount)}`,
      ),
  ].join('\n');
}

function doubtText({ about, rows }: Doubt): string {
  const places = rows.map(place).join(' / ');
  if (about === 'one-payment')
    return `  ? 可能是同一笔，都算了 maybe one payment, all counted: ${places}`;
  const [{ state, kind }] = rows;
  const counted = kind === 'ignored' ? '没有算 not counted' : '算了 counted';
  return `  ? 没见过的状态「${state}」，${counted} a state not seen before: ${places}`;
}

const place = ({ file, row, on, amount }: Transaction): string =>
  `${file} 第 ${row} 行 ${formatDay(on)} ${groupYuan(amount)}`;

function listed<T>(items: readonly T[], text: (item: T) => string): readonly string[] {
  const shown = items.slice(0, SHOWN).map(text);
  const more = items.length - shown.length;
  return more > 0 ? [...shown, `  … 还有 ${more} 条，用 --json 看全部 more in --json`] : shown;
}
