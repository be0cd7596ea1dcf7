import { addDays, fen, type Fen } from '@forbear/money';
import type { Account } from './debt.ts';
import { positionOf } from '../history/position.ts';

/** What waiting costs when nothing is paid: what is added to the debt in one day and in thirty. */
export function delayCost(account: Account): { readonly day: Fen; readonly month: Fen } {
  const owed = (days: number): number => {
    const { principal, interest, penalty, fees } = positionOf(account, addDays(account.asOf, days));
    return principal + interest + penalty + fees;
  };
  const now = owed(0);
  return { day: fen(owed(1) - now), month: fen(owed(30) - now) };
}
