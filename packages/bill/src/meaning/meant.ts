import type { Kind, RowDoubt } from '../transaction.ts';

/** What a row means, and what of it only the person can say. */
export type Meant = { readonly kind: Kind; readonly doubt: RowDoubt };

const sure = (kind: Kind): Meant => ({ kind, doubt: '' });

export const IGNORED = sure('ignored');
export const EXPENSE = sure('expense');
export const REFUND = sure('refund');
export const REPAYMENT = sure('repayment');
export const BORROWING = sure('borrowing');
export const TRANSFER = sure('transfer');
export const INCOME = sure('income');

/** Money in that nothing explains: asked about, and never counted before the answer. */
export const UNEXPLAINED: Meant = { kind: 'income', doubt: 'unexplained' };

/** Money out to a company that lends by its name: confirmed once. */
export const TO_LENDER: Meant = { kind: 'repayment', doubt: 'lender' };

/** A state that nobody has seen, but that says that it came to nothing. */
export const CAME_TO_NOTHING: Meant = { kind: 'ignored', doubt: 'state' };
