import { addDays, datedRate, fen, sumFen, ZERO, type Fen } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { owedInAll, owedNow } from './account.ts';
import type { Account } from './debt.ts';
import type { Measure, Relief } from './measure.ts';
import { positionOf } from '../history/position.ts';
import { stepsOf } from './relief.ts';

/** A relief before it is agreed: the account as it is and as it would be, and what becomes of the debt. */
export type Preview = {
  readonly before: Account;
  readonly after: Account;
  /** What the creditor gives up of what is owed today. */
  readonly waived: Fen;
  /** Interest, penalty and fees that become principal: L8, principal after = before + this − waived principal. */
  readonly capitalised: Fen;
  readonly waivedPrincipal: Fen;
  /** All payments still to come, before and after. */
  readonly total: { readonly before: Fen; readonly after: Fen };
  /** All payments after, less what is owed today; below zero where more is waived than is added. */
  readonly cost: Fen;
  /** True yearly cost of what is owed today against the payments after; absent where there is none. */
  readonly effective?: number;
};

/** The relief side by side with what it changes; a measure that cannot be is a problem. */
export function preview(account: Account, relief: Relief): Result<Preview> {
  const steps = stepsOf(account, relief);
  if (!steps.ok) return steps;
  let after = account;
  let [waived, waivedPrincipal, capitalised] = [0, 0, 0];
  for (const [k, measure] of relief.measures.entries()) {
    const next = steps.value[k] as Account;
    const change = changeBy(measure, after, next);
    waived += change.waived;
    waivedPrincipal += change.waivedPrincipal;
    capitalised += change.capitalised;
    after = next;
  }
  const owed = owedNow(account);
  const total = { before: owedInAll(account), after: owedInAll(after) };
  const { principal, interest, penalty, fees } = positionOf(account, account.asOf);
  const rate = rateOf(sumFen([principal, interest, penalty, fees]), after);
  return ok({
    before: account,
    after,
    waived: fen(waived),
    waivedPrincipal: fen(waivedPrincipal),
    capitalised: fen(capitalised),
    total,
    cost: fen(total.after - owed),
    ...(rate === undefined ? {} : { effective: rate }),
  });
}

const principalOf = (account: Account): Fen => sumFen(account.rows.map((row) => row.principal));

type Change = Pick<Preview, 'waived' | 'waivedPrincipal' | 'capitalised'>;

function changeBy(measure: Measure, before: Account, after: Account): Change {
  const none = { waived: ZERO, waivedPrincipal: ZERO, capitalised: ZERO };
  switch (measure.kind) {
    case 'waive': {
      // Interest that principal would have borne is not owed today.
      if (measure.component === 'principal') {
        const waived = fen(principalOf(before) - principalOf(after));
        return { ...none, waived, waivedPrincipal: waived };
      }
      return { ...none, waived: fen(owedInAll(before) - owedInAll(after)) };
    }
    case 'settle':
      return {
        ...none,
        waived: fen(owedNow(before) - measure.amount),
        waivedPrincipal: fen(Math.max(0, principalOf(before) - measure.amount)),
      };
    case 'reinstal':
    case 'steps':
      return {
        ...none,
        capitalised: fen(Math.max(0, principalOf(after) - principalOf(before))),
      };
    default:
      return none;
  }
}

function rateOf(owed: Fen, after: Account): number | undefined {
  const arrears = sumFen(Object.values(after.arrears));
  const found = datedRate([
    { on: after.asOf, amount: arrears - owed },
    ...after.rows.map((row) => ({ on: Math.max(row.due, after.asOf), amount: row.payment })),
  ]);
  return found.ok ? found.value.effective : undefined;
}

/** What waiting costs when nothing is paid: what is added to the debt in one day and in thirty. */
export function delayCost(account: Account): { readonly day: Fen; readonly month: Fen } {
  const owed = (days: number): number => {
    const { principal, interest, penalty, fees } = positionOf(account, addDays(account.asOf, days));
    return principal + interest + penalty + fees;
  };
  const now = owed(0);
  return { day: fen(owed(1) - now), month: fen(owed(30) - now) };
}
