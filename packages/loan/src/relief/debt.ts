import type { Day, Fen } from '@forbear/money';
import type { LenderKind } from '@forbear/rule';
import type { Relief } from './measure.ts';
import type { Row } from '../schedule/row.ts';
import type { Terms } from '../schedule/terms.ts';

/** Debts whose loss hurts most; they are only kept, or extended with the person's word. */
export const PRIORITIES = ['home', 'work tool', 'maintenance', 'public dues'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What is owed on a day, by component. */
export type Outstanding = {
  readonly principal: Fen;
  readonly interest: Fen;
  readonly penalty: Fen;
  readonly fees: Fen;
  readonly asOf: Day;
};

/** 债务: what the borrower owes one creditor under one contract. */
export type Debt = {
  readonly id: string;
  /** `kind` is absent while the person does not know which legal entity lends. */
  readonly creditor: { readonly name: string; readonly kind?: LenderKind };
  /** Id of a product template, such as `huabei`. */
  readonly product: string;
  /** Absent while it is not known; the rules of a contract go by it. */
  readonly contractDate?: Day;
  readonly terms: Terms;
  /** What arrived at payout, where it was less than the principal. */
  readonly received?: Fen;
  readonly outstanding: Outstanding;
  /** Rows still to be paid where the contract's own schedule does not tell them. */
  readonly remaining?: readonly Row[];
  readonly overdueSince?: Day;
  readonly priority?: Priority;
  readonly contacts?: readonly string[];
  /** What the creditor has answered already. */
  readonly answer?: Relief | 'refused';
};

/**
 * What a debt still asks for on `asOf`: the rows to be paid (overdue ones included) and what
 * has been added beside them. Relief turns one account into another.
 */
export type Account = {
  readonly terms: Terms;
  readonly asOf: Day;
  readonly rows: readonly Row[];
  /** Open sums that no row contains: late interest, penalty and costs up to `asOf`. */
  readonly arrears: { readonly interest: Fen; readonly penalty: Fen; readonly fees: Fen };
  /**
   * Whether charges for lateness until `asOf` are counted, in the arrears or as paid; unless said,
   * where the arrears hold interest or penalty.
   */
  readonly lateCharged?: boolean;
  /** Interest that has run by `asOf` on what is not due; by the contract unless said. */
  readonly run?: Fen;
  /** Of the interest of rows that were late and moved: what is owed by `asOf`. */
  readonly past?: Fen;
};
