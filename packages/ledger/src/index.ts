export { BUCKETS, bucketOf, standingOf, type Bucket, type Standing } from './asset-class.ts';
export { NON_ACCRUAL, openBook, placeOf, type LoanBook, type NonAccrual } from './book.ts';
export { takenOver } from './class.ts';
export { CHART, sideOf, type Account, type Side } from './chart.ts';
export { bookedBy, bookedOf, claimsOf, type Booked, type Claims } from './claim.ts';
export { closeDay, nextEvent } from './close.ts';
export { creditCodes, type Reported } from './credit-code.ts';
export type { LedgerEvent, LedgerKind, Mark, Reference } from './event.ts';
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
export { carriedOver, monthEnd } from './month-end.ts';
export { post } from './post.ts';
export { reconciled, type BookKind, type Difference, type Statement } from './reconcile.ts';
