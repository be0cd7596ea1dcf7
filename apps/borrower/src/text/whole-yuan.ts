import { groupYuan, type Fen } from '@forbear/money';

/** A sum of a paper that tells no fen. */
export const wholeYuan = (sum: Fen): string => groupYuan(sum).replace(/\.00$/, '');
