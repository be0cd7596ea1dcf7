import { at } from '@forbear/loan';
import { sumFen, ZERO, type Day, type Fen } from '@forbear/money';
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
type Sums = Readonly<Record<(typeof COMPARED)[number], Fen>>;

/** All that is owed of a loan, which stands against nothing where one side does not know it. */
const wholeOf = (sums: Sums): Fen => sumFen(COMPARED.map((part) => sums[part]));

const countsBy = (kind: BookKind): Difference['counts'] => (kind === 'mirror' ? 'theirs' : 'ours');

/** What a book says of a loan on a day; undefined before the loan was there. */
function oursOn({ kept, terms }: LoanBook, on: Day): Result<Booked | undefined> {
  if (on < terms.from) return ok(undefined);
  const day = at(kept, on);
  return day.ok ? ok(bookedBy(day.value.position)) : day;
}

/** Every difference between the books and what another system states of them, loans that only that system knows among them. */
export function reconciled(
  books: readonly LoanBook[],
  statements: readonly CorePosition[],
  kind: BookKind,
): Result<readonly Difference[]> {
  const counts = countsBy(kind);
  const own = new Map(books.map((book) => [book.loan, book]));
  const found: Difference[] = [];
  for (const told of statements) {
    const { loan, on } = told;
    const book = own.get(loan);
    const known = book === undefined ? ok(undefined) : oursOn(book, on);
    if (!known.ok) return known;
    const ours = known.value;
    if (ours === undefined) {
      found.push({ loan, on, part: 'loan', ours: ZERO, theirs: wholeOf(told), counts });
      continue;
    }
    for (const part of COMPARED)
      if (ours[part] !== told[part])
        found.push({ loan, on, part, ours: ours[part], theirs: told[part], counts });
  }
  return ok(found);
}

/** Loans of ours that another system does not state for a day: those of which something was owed on it. */
export function untold(
  books: readonly LoanBook[],
  on: Day,
  kind: BookKind,
): Result<readonly Difference[]> {
  const found: Difference[] = [];
  for (const book of books) {
    const known = oursOn(book, on);
    if (!known.ok) return known;
    const ours = known.value === undefined ? ZERO : wholeOf(known.value);
    if (ours === ZERO) continue;
    found.push({ loan: book.loan, on, part: 'loan', ours, theirs: ZERO, counts: countsBy(kind) });
  }
  return ok(found);
}
