import type { BillMonth, JoinedBills, Transaction } from '@forbear/bill';
import { fen, formatMonth, monthOf, roundRatio, type Fen, type Month } from '@forbear/money';
import type { ExpenseGroup } from './money-flow.ts';

/** A monthly figure with the months and rows it was made of. */
export type EvidencedFigure = { readonly amount: Fen; readonly rows: readonly Transaction[] };

/** What bills show of a usual month. */
export type BillPicture = {
  /** The months used, `YYYY-MM`: whole ones where there are any. */
  readonly months: readonly string[];
  readonly income: EvidencedFigure;
  readonly spending: Readonly<Partial<Record<ExpenseGroup, EvidencedFigure>>>;
};

/** Words in the platform's category or a row's text, by standard group; the first that fits counts. */
const GROUPS: readonly (readonly [ExpenseGroup, RegExp])[] = [
  ['rent', /房租|租金|物业/],
  ['food', /餐饮|美食|超市|日用|食品/],
  ['utilities', /充值缴费|电费|水费|燃气|话费|宽带/],
  ['transport', /交通|出行|加油|公交|地铁/],
  ['health', /医疗|健康|医院|药/],
  ['children', /母婴|亲子|教育|学费/],
  ['insurance', /保险/],
];

/** The median month of income and of spending by group, refunds taken off. */
export function pictureOf(bills: JoinedBills): BillPicture {
  const months = usable(bills.months).map(({ month }) => month);
  const rows = bills.transactions.filter(
    (one) => one.currency === 'CNY' && months.includes(monthOf(one.on)),
  );
  const spending: Partial<Record<ExpenseGroup, EvidencedFigure>> = {};
  for (const group of [...GROUPS.map(([name]) => name), 'other'] as const) {
    const own = rows.filter((one) => isSpending(one) && groupOf(one) === group);
    if (own.length > 0) spending[group] = { amount: median(own, months), rows: own };
  }
  const paid = rows.filter((one) => one.kind === 'income');
  return {
    months: months.map(formatMonth),
    income: { amount: median(paid, months), rows: paid },
    spending,
  };
}

const isSpending = ({ kind }: Transaction): boolean => kind === 'expense' || kind === 'refund';

function usable(months: readonly BillMonth[]): readonly BillMonth[] {
  const whole = months.filter((month) => month.whole);
  return whole.length > 0 ? whole : months;
}

function groupOf({ category, text, counterparty }: Transaction): ExpenseGroup {
  const words = `${text} ${category} ${counterparty}`;
  return GROUPS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

/** The median of the months' sums, at least 0; of two middle months, their mean rounded half up. */
function median(rows: readonly Transaction[], months: readonly Month[]): Fen {
  const sums = months.map((month) =>
    rows
      .filter((one) => monthOf(one.on) === month)
      .reduce(
        (sum, one) => sum + (one.kind === 'refund' ? -one.amount : one.amount - one.refunded),
        0,
      ),
  );
  sums.sort((a, b) => a - b);
  const middle = sums.slice(Math.floor((sums.length - 1) / 2), Math.floor(sums.length / 2) + 1);
  if (middle.length === 0) return fen(0);
  const total = middle.reduce((sum, value) => sum + value, 0);
  return fen(Math.max(0, roundRatio(BigInt(total), BigInt(middle.length), 'half-up')));
}
