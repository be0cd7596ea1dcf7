import { addDays, addMonths, type Day } from '@forbear/money';

/** Days in which a request is answered: the desk's own promise; the law says "in time". */
export const ANSWER_DAYS = 15;
/** Days in which a copy that was granted can be fetched. */
export const COPY_DAYS = 30;
/** Years after the end of a case, or after a loan was paid; the desk's own term. */
export const AFTER_END_YEARS = 3;
/** Years that records of handling are kept (Personal Information Protection Law, article 56). */
export const HANDLING_YEARS = 3;
/** Days after which ended sessions and used codes go: the log of security is kept half a year. */
export const SECURITY_DAYS = 183;

const MONTHS = 12;

/** The same day of a later, or with a minus an earlier year; 29 February becomes the 28th. */
export const yearsFrom = (on: Day, years: number): Day =>
  addMonths(on, years * MONTHS, 'clamp-to-month-end');

/** The last day of a copy that was granted on a day. */
export const copyUntil = (on: Day): Day => addDays(on, COPY_DAYS);

/** Events of a case whose words are records of contacts. */
export const CONTACTS = ['log-call', 'log-letter'] as const;

/** States in which a case is over. */
export const OVER = ['settled', 'closed', 'withdrawn'] as const;
