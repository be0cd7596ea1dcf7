import type { DeskRules } from '@forbear/casework';
import type { Day } from '@forbear/money';
import { DEMO_BOOK, policyOn, type Policy, type PolicyBook } from '@forbear/negotiation';
import { fail, ok, problem, type Result } from '@forbear/problem';

const rulesBy = (book: PolicyBook, policy: Policy | undefined): Result<DeskRules> => {
  const clock = book.clocks.find(({ id }) => id === policy?.clock);
  return policy === undefined || clock === undefined
    ? fail(problem('POLICY_MISSING'))
    : ok({ policy, clock });
};

/** Policy and clock of a request for a product's loan on a day; POLICY_MISSING where none is valid. */
export const rulesOnDay = (product: string, on: Day, book: PolicyBook = DEMO_BOOK) =>
  rulesBy(book, policyOn(book.policies, product, on));

/** Policy and clock that a case was opened under. */
export const rulesOfCase = (
  row: { readonly policy: string; readonly policy_version: number },
  book: PolicyBook = DEMO_BOOK,
) =>
  rulesBy(
    book,
    book.policies.find(({ id, version }) => id === row.policy && version === row.policy_version),
  );
