import { fen, sameRate, ZERO, type Fen } from '@forbear/money';
import { present } from '@forbear/problem';
import { NOTHING_TEXT, posted } from '../schedule/exact.ts';
import { interestOn, type PeriodRate } from '../schedule/interest.ts';
import { isPlanned, plannedPayment } from '../schedule/level-plan.ts';
import { levelPayment, levelPaymentAfter } from '../schedule/level-payment.ts';
import { moveResidue } from '../schedule/level-residue.ts';
import type { Row } from '../schedule/row.ts';
import type { Terms } from '../schedule/terms.ts';
import { interestTo, periodRate } from './accrual.ts';
import { endOf, type OpenRow } from './open-row.ts';

/** Such parts with a balloon in the last row, whole yuan, and payments made level anew where the rate steps. */
function plannedParts(rows: readonly OpenRow[], principal: Fen, terms: Terms): readonly Fen[] {
  const { rounding, balloon = ZERO } = terms;
  const held = fen(Math.min(balloon, principal));
  let [balance, payment]: [number, number] = [principal, 0];
  return rows.map((row, k) => {
    const own = interestTo(row, balance as Fen, endOf(row), terms);
    const isFresh = row.accrued === NOTHING_TEXT && row.start === row.begins;
    const before = rows[k - 1];
    if (before === undefined || !sameRate(before.rate, row.rate)) {
      const { rate: _stepped, ...bare } = row;
      const rest = rows.slice(k).map((one) => {
        const plain = { ...bare, ...one };
        return periodRate(row.rate === undefined ? plain : { ...plain, rate: row.rate }, terms);
      });
      const plan = { balloon: held, ...present({ unit: terms.unit }) };
      payment = plannedPayment(balance as Fen, rest, plan, rounding, isFresh ? undefined : own);
    }
    const interest = posted(own, rounding);
    const most = k === rows.length - 1 ? balance : balance - held;
    const part = k === rows.length - 1 ? balance : Math.max(0, Math.min(most, payment - interest));
    balance -= part;
    return fen(part);
  });
}

/**
 * The principal parts of payments made level over rows that follow one another, of which the first may
 * hold interest that has run before. Of a `given` payment the last row pays all that is left; one that does
 * not cover a row's interest pays nothing of the principal there.
 */
export function levelParts(
  rows: readonly OpenRow[],
  principal: Fen,
  terms: Terms,
  given?: Fen,
): readonly Fen[] {
  const { rounding } = terms;
  const [first] = rows;
  if (first === undefined) return [];
  if (given === undefined && (isPlanned(terms) || rows.some(({ stepped }) => stepped === true)))
    return plannedParts(rows, principal, terms);
  const each = rows.map((row) => periodRate(row, terms));
  const isPlain = first.accrued === NOTHING_TEXT && first.start === first.begins;
  const interest = interestTo(first, principal, endOf(first), terms);
  const count = rows.length;
  const own = isPlain
    ? interestOn(principal, each[0] as PeriodRate, rounding)
    : posted(interest, rounding);
  let payment =
    given ??
    (isPlain
      ? levelPayment(principal, { each }, { from: 0, count }, rounding)
      : levelPaymentAfter(principal, interest, { each }, count, rounding));
  let balance: number = principal;
  const made = each.map((rate, k): Pick<Row, 'payment' | 'principal' | 'balance'> => {
    const asked = k === 0 ? own : interestOn(balance as Fen, rate, rounding);
    let part = payment - asked;
    if (k === count - 1 || part > balance) part = balance;
    else if (part < 0) {
      part = 0;
      payment = given ?? levelPayment(balance as Fen, { each }, { from: k + 1, count }, rounding);
    }
    balance -= part;
    return { payment: fen(part + asked), principal: part as Fen, balance: balance as Fen };
  });
  const moves = terms.residue !== 'last' && given === undefined && isPlain;
  const placed = moves ? moveResidue(made, payment, terms.residue as 'first') : made;
  return placed.map((row) => row.principal);
}
