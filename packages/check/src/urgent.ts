import { isUrgent, MINOR_CONTRACT, type Finding } from '@forbear/rule';
import type { BorrowerCase } from './borrower-case.ts';
import { careOf } from './care/care.ts';
import { checkCase } from './case-check.ts';

/** How many urgent matters stand before anything else; the check shows them all. */
const FIRST = 3;

/**
 * What of the law check cannot wait: last days of courts, what must not be signed or paid. Nothing that only
 * words propose, and nothing that the help for somebody under age says already.
 */
export function urgentOf(borrower: BorrowerCase): readonly Finding[] {
  const isMinor = careOf(borrower).includes('minor');
  return checkCase(borrower)
    .findings.filter((found) => isUrgent(found) && found.proposed === undefined)
    .filter(({ rules }) => !isMinor || !rules.includes(MINOR_CONTRACT.id))
    .slice(0, FIRST);
}
