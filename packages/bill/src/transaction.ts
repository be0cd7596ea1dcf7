import { fen, ZERO, type Day, type Fen } from '@forbear/money';

/** What a row of a bill means; each row is exactly one of them. */
export const KINDS = [
  'income',
  'expense',
  'refund',
  'repayment',
  'borrowing',
  'transfer',
  'ignored',
] as const;
export type Kind = (typeof KINDS)[number];

/** Who wrote the bill. */
export type Platform =
  | 'alipay'
  | 'wechat'
  | 'jd'
  | 'meituan'
  | 'cmb'
  | 'icbc'
  | 'boc'
  | 'bocom'
  | 'abc'
  | 'cgb'
  | 'ccb'
  | 'spdb'
  | 'citic'
  | 'bank';

/** Whether a platform is a wallet or a shop's own payment, and not a bank. */
export const isWallet = (platform: Platform): boolean =>
  platform === 'alipay' || platform === 'wechat' || platform === 'jd' || platform === 'meituan';

/** What of a row only the person can say: what the money was, whether the payee lends, whether it moved. */
export type RowDoubt = '' | 'unexplained' | 'lender' | 'state';

/** What kind of account a bill is of. */
export type BillAccount = 'wallet' | 'debit' | 'card';

/** The way money went as the bill labels it; `neutral` is every label that is neither. */
export type Direction = 'in' | 'out' | 'neutral';

/** One row of a bill, read. Texts that the bill does not carry are empty. */
export type Transaction = {
  readonly file: string;
  /** Row in the file, from 1, as a spreadsheet would show it. */
  readonly row: number;
  readonly platform: Platform;
  /** The wallet as a whole, or one kind of account at a bank, such as `cmb-credit`. */
  readonly source: string;
  readonly account: BillAccount;
  readonly on: Day;
  /** Time in China as `HH:MM:SS`, empty when the bill gives only the day. */
  readonly at: string;
  readonly kind: Kind;
  readonly doubt: RowDoubt;
  /** Never negative; `direction` and `kind` tell the way. */
  readonly amount: Fen;
  /** ISO code; sums of other currencies are never added to CNY. */
  readonly currency: string;
  readonly direction: Direction;
  readonly counterparty: string;
  readonly text: string;
  readonly category: string;
  readonly method: string;
  readonly state: string;
  /** The platform's own number of the transaction. */
  readonly order: string;
  /** The part of a purchase that came back and is told in the same row (JD, old Alipay website). */
  readonly refunded: Fen;
  /** A fee contained in the amount (withdrawal to a bank). */
  readonly fee: Fen;
  /** Balance after the row, as written. */
  readonly balance: string;
  /** Last digits of the card that the row is of, where a bill of several cards tells them. */
  readonly card: string;
};

export type Total = { readonly count: number; readonly amount: Fen };

/** Count and amount by kind. */
export type BillTotals = Readonly<Record<Kind, Total>>;

/** Sums of a bill: CNY by kind, the same for each other currency, and net spending in CNY. */
export type Sums = {
  readonly totals: BillTotals;
  readonly netSpending: Fen;
  readonly fees: Fen;
  readonly otherCurrencies: Readonly<Record<string, BillTotals>>;
};

type Running = Record<Kind, { count: number; amount: number }>;

const blank = (): Running => ({
  income: { count: 0, amount: 0 },
  expense: { count: 0, amount: 0 },
  refund: { count: 0, amount: 0 },
  repayment: { count: 0, amount: 0 },
  borrowing: { count: 0, amount: 0 },
  transfer: { count: 0, amount: 0 },
  ignored: { count: 0, amount: 0 },
});

function close(running: Running): BillTotals {
  const total = (kind: Kind): Total => ({
    count: running[kind].count,
    amount: fen(running[kind].amount),
  });
  return {
    income: total('income'),
    expense: total('expense'),
    refund: total('refund'),
    repayment: total('repayment'),
    borrowing: total('borrowing'),
    transfer: total('transfer'),
    ignored: total('ignored'),
  };
}

/** Adds transactions up by kind. A refund told inside a purchase row counts as a refund of its own. */
export function sumsOf(transactions: Iterable<Transaction>): Sums {
  const byCurrency = new Map<string, Running>([['CNY', blank()]]);
  let fees = 0;
  for (const { kind, amount, currency, refunded, fee } of transactions) {
    let running = byCurrency.get(currency);
    if (running === undefined) byCurrency.set(currency, (running = blank()));
    const own = running[kind];
    own.count += 1;
    own.amount += amount;
    if (refunded > 0) {
      running.refund.count += 1;
      running.refund.amount += refunded;
    }
    if (currency === 'CNY') fees += fee;
  }
  const totals = close(byCurrency.get('CNY') ?? blank());
  byCurrency.delete('CNY');
  return {
    totals,
    netSpending: fen(totals.expense.amount - totals.refund.amount),
    fees: fees === 0 ? ZERO : fen(fees),
    otherCurrencies: Object.fromEntries(
      [...byCurrency].sort(([a], [b]) => (a < b ? -1 : 1)).map(([c, r]) => [c, close(r)]),
    ),
  };
}
