import type { Instalment } from '@forbear/loan';
import type { Day, Fen } from '@forbear/money';
import type { CaseState } from './state.ts';

/** An instalment that is to be paid, numbered from 1. */
export type OpenInstalment = { readonly no: number; readonly due: Day; readonly amount: Fen };

/**
 * Instalments that are to be paid, in order of their days: those of the live agreement, or, while none
 * runs, those that both said yes to. None once everything is paid.
 */
export function openInstalments(state: CaseState): readonly OpenInstalment[] {
  if (state.settled !== undefined) return [];
  return instalmentsOf(state)
    .map((one, k) => ({ no: k + 1, ...one }))
    .filter(({ no }) => !state.paid.includes(no));
}

/** The same as sums: of an instalment that was paid short, only the rest. */
export const stillToPay = (state: CaseState): readonly Instalment[] =>
  openInstalments(state).map(({ no, due, amount }) => ({
    due,
    amount: state.short?.no === no ? state.short.amount : amount,
  }));

const instalmentsOf = ({ agreement, said }: CaseState): readonly Instalment[] =>
  agreement?.instalments ?? said?.instalments ?? [];

/** Whether the agreement's instalments are known, and all of them are paid, or the debt was settled. */
export const isPaid = (state: CaseState): boolean =>
  state.settled !== undefined ||
  ((state.agreement?.instalments ?? []).length > 0 && openInstalments(state).length === 0);

/** Whether an agreement runs: it was made, was not ended, and is not paid. */
export const isRunning = (state: CaseState): boolean =>
  state.agreement !== undefined && !isPaid(state);
