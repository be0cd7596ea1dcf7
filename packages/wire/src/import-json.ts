import type { BillFile, BillTotals, Doubt, JoinedBills, Sums, Transaction } from '@forbear/bill';
import type { BillPicture, Statement } from '@forbear/budget';
import { formatDay, formatFen, formatMonth } from '@forbear/money';
import { present, type Problem } from '@forbear/problem';
import { pictureJson, questionJson } from './picture-json.ts';
import { problemJson } from './problem-json.ts';

/** A file that was read, or the problem that prevented it. */
export type ImportedFile = BillFile | { readonly file: string; readonly problem: Problem };

/** The usual month that joined bills show. */
export type ShownMonth = { readonly picture: BillPicture; readonly statement: Statement };

/** Bills as `import --json` prints them: per file, joined, by month, and a usual month of them. */
export function importJson(
  files: readonly ImportedFile[],
  joined: JoinedBills,
  shown?: ShownMonth,
): object {
  return {
    files: files.map((one) =>
      'problem' in one ? { file: one.file, problem: problemJson(one.problem) } : fileJson(one),
    ),
    joined: {
      rows: joined.rows,
      duplicates: joined.duplicates,
      ...sumsJson(joined),
      doubts: joined.doubts.map(doubtJson),
    },
    months: joined.months.map(({ month, whole, totals, netSpending }) => ({
      month: formatMonth(month),
      whole,
      totals: totalsJson(totals),
      netSpending: formatFen(netSpending),
    })),
    ...(shown === undefined
      ? {}
      : {
          picture: pictureJson(shown.picture, shown.statement),
          questions: shown.picture.questions.map(questionJson),
        }),
  };
}

function fileJson(bill: BillFile): object {
  return {
    file: bill.file,
    format: bill.format,
    encoding: bill.encoding,
    rows: bill.rows,
    refused: bill.refused.map(({ row, problem }) => ({ row, problem: problemJson(problem) })),
    ...sumsJson(bill),
    period: { from: formatDay(bill.period.from), until: formatDay(bill.period.until) },
    stated: statedJson(bill.stated),
    ...present({ incomplete: bill.incomplete }),
    ...(bill.warnings.length === 0 ? {} : { warnings: bill.warnings.map(problemJson) }),
  };
}

/** Totals in CNY; other currencies beside them, and fees, only where there are any. */
function sumsJson({ totals, netSpending, fees, otherCurrencies }: Sums): object {
  const others = Object.entries(otherCurrencies);
  return {
    totals: totalsJson(totals),
    netSpending: formatFen(netSpending),
    ...(fees === 0 ? {} : { fees: formatFen(fees) }),
    ...(others.length === 0
      ? {}
      : {
          otherCurrencies: Object.fromEntries(
            others.map(([currency, sums]) => [currency, totalsJson(sums)]),
          ),
        }),
  };
}

const totalsJson = (totals: BillTotals) =>
  Object.fromEntries(
    Object.entries(totals).map(([kind, { count, amount }]) => [
      kind,
      { count, amount: formatFen(amount) },
    ]),
  );

/** What the platform itself adds up, for comparison. */
const statedJson = (stated: BillFile['stated']) =>
  Object.fromEntries(
    Object.entries(stated).map(([side, { count, amount }]) => [
      side,
      { count, amount: formatFen(amount) },
    ]),
  );

/** What stays open: rows that may be one payment (all counted), or a state that nobody has seen. */
const doubtJson = ({ about, rows }: Doubt) => ({ about, rows: rows.map(placeJson) });

const placeJson = ({ file, row, on, amount }: Transaction) => ({
  file,
  row,
  on: formatDay(on),
  amount: formatFen(amount),
});
