import type { Day, Fen } from '@forbear/money';
import type { CaseState } from './state.ts';

/** An instalment of the live agreement, numbered from 1. */
export type OpenInstalment = { readonly no: number; readonly due: Day; readonly amount: Fen };

/** Instalments of the live agreement that are not paid, in order of their days. */
export function openInstalments(state: CaseState): readonly OpenInstalment[] {
  return (state.agreement?.instalments ?? [])
    .map((one, k) => ({ no: k + 1, ...one }))
    .filter(({ no }) => !state.paid.includes(no));
}
