import type { BillFile, BillTotals, JoinedBills } from '@forbear/bill';
import { formatFen, formatMonth } from '@forbear/money';
import type { Problem } from '@forbear/problem';
import { problemJson } from './problem-json.ts';

/** A file that was read, or the problem that prevented it. */
export type ImportedFile = BillFile | { readonly file: string; readonly problem: Problem };

/** Bills as `import --json` prints them: per file, joined, and by month. */
export function importJson(files: readonly ImportedFile[], joined: JoinedBills): object {
  return {
    files: files.map((one) =>
      'problem' in one ? { file: one.file, problem: problemJson(one.problem) } : fileJson(one),
    ),
    joined: {
      rows: joined.transactions.length,
      duplicates: joined.duplicates,
      totals: totalsJson(joined.totals),
      netSpending: formatFen(joined.netSpending),
    },
    months: joined.months.map(({ month, whole, totals, netSpending }) => ({
      month: formatMonth(month),
      whole,
      totals: totalsJson(totals),
      netSpending: formatFen(netSpending),
    })),
  };
}

function fileJson(bill: BillFile): object {
  return {
    file: bill.file,
    format: bill.format,
    encoding: bill.encoding,
    rows: bill.rows,
    refused: bill.refused.map(({ row, problem }) => ({ row, problem: problemJson(problem) })),
    totals: totalsJson(bill.totals),
    netSpending: formatFen(bill.netSpending),
    ...(bill.incomplete === undefined ? {} : { incomplete: bill.incomplete }),
  };
}

const totalsJson = (totals: BillTotals) =>
  Object.fromEntries(
    Object.entries(totals).map(([kind, { count, amount }]) => [
      kind,
      { count, amount: formatFen(amount) },
    ]),
  );
