import { at } from '@forbear/loan';
import { fen, type Day, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import type { LoanBook } from './book.ts';
import { bookedBy, type Booked } from './claim.ts';

/** Whose book a loan is kept in: a core system’s, which the desk mirrors, or the desk’s own. */
export type BookKind = 'mirror' | 'own';

/** A position as the other system tells it. */
export type CorePosition = { readonly loan: string; readonly on: Day } & Readonly<
  Record<'principal' | 'interest' | 'penalty' | 'fees', Fen>
>;

/** A part that the two systems tell differently. Nothing is overwritten by it. */
export type Difference = {
  readonly loan: string;
  readonly on: Day;
  readonly part: keyof Booked | 'loan';
  readonly ours: Fen;
  readonly theirs: Fen;
  /** Whose figure counts until somebody has looked. */
  readonly counts: 'theirs' | 'ours';
};

const COMPARED = ['principal', 'interest', 'penalty', 'fees'] as const;

/** Every difference between the books and what another system states of them, and loans that only one side knows. */
export function reconciled(
  books: readonly LoanBook[],
  statements: readonly CorePosition[],
  kind: BookKind,
): Result<readonly Difference[]> {
  const counts = kind === 'mirror' ? 'theirs' : 'ours';
  const own = new Map(books.map((book) => [book.loan, book]));
  const found: Difference[] = [];
  for (const told of statements) {
    const { loan, on } = told;
    const book = own.get(loan);
    const zero = fen(0);
    if (book === undefined) {
      found.push({ loan, on, part: 'loan', ours: zero, theirs: told.principal, counts });
      continue;
    }
    const day = at(book.kept, on);
    if (!day.ok) return day;
    const ours = bookedBy(day.value.position);
    for (const part of COMPARED)
      if (ours[part] !== told[part])
        found.push({ loan, on, part, ours: ours[part], theirs: told[part], counts });
  }
  return ok(found);
}
