import { ZERO, type Day, type Fen } from '@forbear/money';
import type { Result } from '@forbear/problem';
import { folded } from './fold.ts';
import type { Moment } from './moment.ts';
import type { Meant } from './meaning/meant.ts';
import type { Direction, Platform } from './transaction.ts';

/** What a column of a bill can hold. */
export const FIELDS = [
  'when',
  'clock',
  'posted',
  'amount',
  'paidIn',
  'paidOut',
  'direction',
  'type',
  'category',
  'counterparty',
  'text',
  'method',
  'state',
  'order',
  'note',
  'balance',
  'currency',
  'refund',
  'fund',
  'card',
] as const;
export type Field = (typeof FIELDS)[number];

/** The trimmed cells of one row by what they hold; absent columns are empty. */
export type Cells = Readonly<Record<Field, string>>;

/** What the bill as a whole says and single rows need. */
export type Sheet = {
  /** Year and month in the title line of a card statement. */
  readonly title?: { readonly year: number; readonly month: number };
  /** Whether the account is a credit card: money coming in is then no income. */
  readonly card: boolean;
  readonly moment: (cell: string) => Moment | undefined;
};

/** What was read from a row, before it is placed in its file. */
export type Meaning = Meant & {
  readonly on: Day;
  readonly time: string;
  readonly exact: boolean;
  readonly amount: Fen;
  readonly currency: string;
  readonly direction: Direction;
  readonly refunded: Fen;
  readonly fee: Fen;
};

/** What was read, in CNY; told field by field because long bills pass here row by row. */
export function meaningOf(
  moment: Moment,
  { kind, doubt }: Meant,
  amount: Fen,
  direction: Direction,
  more: { readonly currency?: string; readonly refunded?: Fen; readonly fee?: Fen } = NO_MORE,
): Meaning {
  return {
    on: moment.on,
    time: moment.time,
    exact: moment.exact,
    kind,
    doubt,
    amount,
    currency: more.currency ?? 'CNY',
    direction,
    refunded: more.refunded ?? ZERO,
    fee: more.fee ?? ZERO,
  };
}

const NO_MORE = {};

/** One layout of an export: which columns it needs, by name, and what a row of it means. */
export type Layout = {
  readonly format: string;
  /** Its name when it comes as a workbook. */
  readonly workbookFormat?: string;
  readonly platform: Platform;
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** Columns without which it is another table. */
  readonly needs: readonly Field[];
  /** Column names that belong to another layout. */
  readonly avoid?: readonly string[];
  /** Whether rows of this layout are those of a credit card. */
  readonly card?: boolean;
  /** Whether a row without trailing cells is normal for it. */
  readonly ragged?: boolean;
  readonly read: (cells: Cells, sheet: Sheet) => Result<Meaning>;
};

/** A column name as layouts write it: no blanks, no quotes, half width, no radicals for characters. */
export const columnName = (cell: string): string =>
  folded(cell)
    .normalize('NFKC')
    .replace(/[\s\ufeff"]+/g, '');

/** Where each field of a layout stands in a header, or `undefined` when it is not its header. */
export function columnsIn(
  layout: Layout,
  names: readonly string[],
): ReadonlyMap<Field, number> | undefined {
  if (layout.avoid?.some((name) => names.includes(name)) === true) return undefined;
  const places = new Map<Field, number>();
  for (const field of FIELDS) {
    for (const name of layout.columns[field] ?? []) {
      const at = names.indexOf(name);
      if (at < 0) continue;
      places.set(field, at);
      break;
    }
  }
  return layout.needs.every((field) => places.has(field)) ? places : undefined;
}
