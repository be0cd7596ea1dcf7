import { at, type KeptLoan, type Position } from '@forbear/loan';
import { fen, subFen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import type { Balances } from './journal.ts';

/** What is claimed of a loan on a day, in the parts that have accounts of their own. */
export type Claims = {
  readonly principal: Fen;
  /** Of the principal, that of rows which were marked as overdue. */
  readonly overdue: Fen;
  /** Interest of rows that fell due. */
  readonly interestDue: Fen;
  /** Interest that has run beside it. */
  readonly interestRun: Fen;
  readonly penalty: Fen;
  readonly fee: Fen;
  readonly costs: Fen;
  /** Paid beyond all that was owed. */
  readonly credit: Fen;
};

/** The parts of a claim that a payment can settle, each with the accounts that hold it. */
export type Part = 'principal' | 'interest' | 'penalty' | 'fee' | 'costs';
export const PARTS: readonly Part[] = ['principal', 'interest', 'penalty', 'fee', 'costs'];

export const partOf = (claims: Claims, part: Part): Fen =>
  part === 'interest' ? fen(claims.interestDue + claims.interestRun) : claims[part];

/**
 * The claims of a loan on a day, by the engine's own position; rows due before `markedTo` count as marked
 * overdue. The day may lie before the last event, where what came since moved the credit alone.
 */
export function claimsOf(kept: KeptLoan, on: Day, markedTo: Day): Result<Claims> {
  const standing = { ...kept.standing, on };
  const found = at({ ...kept, standing }, on);
  if (!found.ok) return found;
  const { position } = found.value;
  const { rows, beside } = standing;
  const sum = (part: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + part(row), 0);
  const costs = fen(beside.costs + sum(({ charges }) => charges.costs));
  const interestDue = fen(
    beside.interest +
      sum((row) => row.charges.interest + (row.due > on ? 0 : row.interest - row.interestPaid)),
  );
  return ok({
    principal: position.principal,
    overdue: fen(sum((row) => (row.due < markedTo ? row.principal : 0))),
    interestDue,
    interestRun: fen(position.interest - interestDue),
    penalty: position.penalty,
    fee: fen(position.fees - costs),
    costs,
    credit: position.credit,
  });
}

/** A position as the accounts tell it. */
export type Booked = Readonly<
  Record<'principal' | 'interest' | 'penalty' | 'fees' | 'credit', Fen>
>;

/** What the accounts say is owed (L5): the sums of the accounts that hold each part. */
export function bookedOf(balances: Balances): Booked {
  const sum = (...accounts: readonly (keyof Balances)[]): Fen =>
    sumFen(accounts.map((account) => balances[account] ?? ZERO));
  return {
    principal: sum('1303.01', '1303.02', '1303.03', '1303.04', '9103'),
    interest: sum('1132.01', '1132.02', '9101'),
    penalty: sum('1132.03', '9102'),
    fees: sum('1132.04', '9101.02', '1221.01', '9104'),
    credit: subFen(ZERO, sum('2241.01')),
  };
}

/** The same parts of the engine's position. */
export const bookedBy = ({ principal, interest, penalty, fees, credit }: Position): Booked => ({
  principal,
  interest,
  penalty,
  fees,
  credit,
});
