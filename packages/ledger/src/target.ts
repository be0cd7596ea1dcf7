import { fen, ZERO } from '@forbear/money';
import type { LedgerAccount } from './chart.ts';
import type { Claims } from './claim.ts';
import type { Balances, Posting } from './journal.ts';

/** Where the claims of a loan stand: the class of its principal, and on or off the balance sheet. */
export type Place = {
  readonly restructured: boolean;
  readonly nonPerforming: boolean;
  /**
   * Interest, penalty and fee run off balance, what was booked before stays or is turned back; `ended`: they
   * run on balance again, what is off it stays there until it is paid.
   */
  readonly nonAccrual: 'no' | 'kept' | 'turned-back' | 'ended';
  readonly writtenOff: boolean;
};

/** The accounts that hold claims, and the credit. */
export const CLAIM_ACCOUNTS = [
  '1303.01',
  '1303.02',
  '1303.03',
  '1303.04',
  '1132.01',
  '1132.02',
  '1132.03',
  '1132.04',
  '1221.01',
  '9101',
  '9101.02',
  '9102',
  '9103',
  '9104',
  '2241.01',
] as const satisfies readonly LedgerAccount[];

/** The account of principal that is not overdue. */
export function principalAccount({
  writtenOff,
  nonPerforming,
  restructured,
}: Place): LedgerAccount {
  if (writtenOff) return '9103';
  if (nonPerforming) return '1303.04';
  return restructured ? '1303.03' : '1303.01';
}

/** The part of a claim that stands off balance, by what stood on and off before. */
function offPart(place: Place, sum: number, on: number, off: number): number {
  if (place.writtenOff) return sum;
  switch (place.nonAccrual) {
    case 'no':
      return 0;
    case 'turned-back':
      return sum;
    case 'kept':
      return sum - Math.max(0, Math.min(on, sum));
    case 'ended':
      return Math.max(0, Math.min(off, sum));
  }
}

/** The balances that the accounts of claims come to; `before` tells what stays where it was booked. */
export function targetOf(claims: Claims, place: Place, before: Balances): Balances {
  const { principal, overdue, interestDue, interestRun, penalty, fee, costs, credit } = claims;
  const split = !place.writtenOff && !place.nonPerforming;
  const was = (...accounts: readonly LedgerAccount[]): number =>
    accounts.reduce((sum, account) => sum + (before[account] ?? ZERO), 0);
  const interest = interestDue + interestRun;
  const offInterest = offPart(place, interest, was('1132.01', '1132.02'), was('9101'));
  const offFee = offPart(place, fee, was('1132.04'), was('9101.02'));
  const offPenalty = offPart(place, penalty, was('1132.03'), was('9102'));
  const run = Math.max(0, Math.min(interestRun, interest - offInterest));
  return {
    [principalAccount(place)]: split ? fen(principal - overdue) : principal,
    ...(split ? { '1303.02': overdue } : {}),
    [place.writtenOff ? '9104' : '1221.01']: costs,
    '2241.01': fen(-credit),
    '1132.01': fen(run),
    '1132.02': fen(interest - offInterest - run),
    '1132.03': fen(penalty - offPenalty),
    '1132.04': fen(fee - offFee),
    '9101': fen(offInterest),
    '9101.02': fen(offFee),
    '9102': fen(offPenalty),
  };
}

/** What brings the accounts of claims from their balances to others. */
export const movesTo = (before: Balances, target: Balances): readonly Posting[] =>
  CLAIM_ACCOUNTS.flatMap((account) => {
    const amount = fen((target[account] ?? ZERO) - (before[account] ?? ZERO));
    return amount === 0 ? [] : [{ account, amount }];
  });
