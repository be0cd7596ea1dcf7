import type { Day } from '@forbear/money';
import type { Account } from '../relief/debt.ts';
import { standingOf } from './account-standing.ts';
import { positionAt, type Position } from './standing.ts';

/** The position of an account on a day on or after its `asOf`, when nothing is paid from then on. */
export const positionOf = (account: Account, on: Day): Position =>
  positionAt({ ...standingOf(account), on });
