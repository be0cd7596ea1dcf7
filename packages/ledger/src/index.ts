export { bucketOf, BUCKETS, standingOf } from './asset-class.ts';
export { NON_ACCRUAL, openBook, type LoanBook, type NonAccrual } from './book.ts';
export { takenOver } from './class.ts';
export { CHART, sideOf, type LedgerAccount } from './chart.ts';
export { bookedBy, bookedOf } from './claim.ts';
export { closeDay, nextEvent } from './close.ts';
export { creditCodes } from './credit-code.ts';
export { valueDay, type LedgerEvent } from './event.ts';
export {
  balancesOf,
  journal,
  JOURNAL_KINDS,
  reversalOf,
  trialOf,
  type Balances,
  type Journal,
  type JournalKind,
  type Posting,
} from './journal.ts';
export { monthEnd } from './month-end.ts';
export { post } from './post.ts';
export { reconciled, untold, type BookKind, type Difference } from './reconcile.ts';
