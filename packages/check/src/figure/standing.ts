import { present } from '@forbear/problem';
import { contractDayOf, kindOf, type Debt } from '@forbear/loan';
import { checkGuaranty, NOTHING, type CheckResult, type GuarantyFigures } from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';
import type { RecordText } from '../told/text.ts';
import { lastDueOf } from './cost.ts';

const GUARANTEES =
  /(?:你|您|我|本人)(?:就)?(?:是|作为|做(?:了|过)?|当(?:了|过)?|给[^，。；]{1,8}(?:做|当|签)(?:了|过)?|替[^，。；]{1,8}(?:做|当|签)(?:了|过)?|帮[^，。；]{1,8}(?:做|当|签)(?:了|过)?)[^，。；]{0,8}(?:担保|保证)人?|(?:^|[，。；\s])(?:给|替|帮)[^，。；]{1,8}(?:做|当|签)(?:了|过)?[^，。；]{0,2}(?:担保|保证人)|\bi (?:am|was) (?:a|the) guarantor|\bi guaranteed\b/i;
const DENIED = /不是[^，。；]{0,6}(?:担保|保证)|没(?:有)?[^，。；]{0,6}担保/;

const speaksOfGuaranty = (text: string): boolean => GUARANTEES.test(text) && !DENIED.test(text);

/** How the person stands to a debt as far as guaranties go: told, only spoken of, or a guarantor who has paid for them. */
function roleOf(
  { hardship, debts }: BorrowerCase,
  debt: Debt,
  own: readonly RecordText[],
): GuarantyFigures['role'] | undefined {
  if (debt.as === 'guarantor') return 'guarantor';
  if (debt.as !== undefined) return undefined;
  const note = debts.length === 1 ? (hardship?.note ?? '') : '';
  if ([note, ...own.map(({ text }) => text)].some(speaksOfGuaranty)) return 'perhaps';
  return debt.creditor.kind === 'guarantor' && kindOf(debt) !== 'private' ? 'paid-for' : undefined;
}

/** What a debt's guaranty is counted from; nothing where there is none. */
export function guarantyFigures(
  borrower: BorrowerCase,
  debt: Debt,
  own: readonly RecordText[],
): GuarantyFigures | undefined {
  const role = roleOf(borrower, debt, own);
  if (role === undefined) return undefined;
  return {
    debt: debt.id,
    asOf: borrower.asOf,
    role,
    ...present({ contractDate: contractDayOf(debt, borrower.asOf), lastDue: lastDueOf(debt) }),
  };
}

/** The guaranty of a debt; nothing for a plain one. */
export function checkStanding(
  borrower: BorrowerCase,
  debt: Debt,
  own: readonly RecordText[],
): CheckResult {
  const figures = guarantyFigures(borrower, debt, own);
  return figures === undefined ? NOTHING : checkGuaranty(figures);
}
