import type { Day } from '@forbear/money';
import type { Account } from './debt.ts';
import { passed } from './history/accrual.ts';
import { standingOf } from './history/account-standing.ts';
import { positionAt, type Position } from './history/standing.ts';

/** The position of an account on a day on or after its `asOf`, when nothing is paid from then on. */
export const positionOf = (account: Account, on: Day): Position =>
  positionAt(passed(standingOf(account), on));
