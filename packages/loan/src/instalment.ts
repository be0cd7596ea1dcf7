import type { Day, Fen } from '@forbear/money';

/** One payment of a plan, an offer or an agreement: its due day and its sum. */
export type Instalment = { readonly due: Day; readonly amount: Fen };
