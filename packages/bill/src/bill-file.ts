import type { Day } from '@forbear/money';
import type { Problem } from '@forbear/problem';
import type { Encoding } from './file/encoding.ts';
import type { Preamble } from './preamble.ts';
import type { Platform, Sums, Transaction } from './transaction.ts';

/** A row that could not be taken, with the reason. */
export type RefusedRow = { readonly row: number; readonly problem: Problem };

/** One exported bill, read. `rows` = transactions + refused, always. */
export type BillFile = Sums & {
  readonly file: string;
  /** Such as `alipay-app`, `wechat-xlsx`, `icbc-credit`. */
  readonly format: string;
  readonly platform: Platform;
  /** The wallet as a whole, or one kind of account at a bank. */
  readonly source: string;
  readonly encoding: Encoding;
  /** Row of the header in the file, from 1. */
  readonly headerRow: number;
  readonly rows: number;
  readonly transactions: readonly Transaction[];
  readonly refused: readonly RefusedRow[];
  /** The days the file speaks for: as it says, or from its first to its last row. */
  readonly period: { readonly from: Day; readonly until: Day; readonly stated: boolean };
  /** When the file was made, as it says: `YYYY-MM-DD HH:MM:SS`. */
  readonly made?: string;
  /** The platform's own sums; they may differ from the sums of its rows. */
  readonly stated: Preamble['stated'];
  /** A cut file: how many rows it promises and how many whole rows were found. */
  readonly incomplete?: { readonly promised: number; readonly found: number };
  /** What the person should know although the file was read. */
  readonly warnings: readonly Problem[];
};
