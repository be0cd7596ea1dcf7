import type { Text } from '@forbear/problem';
import { addFen, dayText, fen, mulDiv, subFen, ZERO, type Day, type Fen } from '@forbear/money';
import type { Ceiling } from './ceiling.ts';
import { scaledIn } from '../finding/figure.ts';
import {
  allowedOn,
  chargesOf,
  lent,
  lentBalance,
  simpleRate,
  worthAt,
  type CostRow,
  type LoanCost,
} from './loan-cost.ts';
import { PRIVATE_LENDING_TRANSITION } from './rule/private-loan-ceiling.ts';

/** What some rows charge, what the ceiling allows on them, and the difference that is claimed. */
export type Excess = {
  readonly rows: readonly CostRow[];
  readonly charged: Fen;
  readonly allowed: Fen;
  readonly excess: Fen;
};

/** A contract against a ceiling: all its rows, those paid, those to come, and what is asked for now. */
export type Measured = {
  readonly all: Excess;
  readonly paid: Excess;
  readonly toCome: Excess;
  readonly now: Excess;
  /** Simple yearly cost, scaled. */
  readonly simple?: number;
  /** Whether each way of measuring lies above the ceiling. */
  readonly above: { readonly simple: boolean; readonly flows: boolean };
};

const NONE: Excess = { rows: [], charged: ZERO, allowed: ZERO, excess: ZERO };

/**
 * Measures a contract against a ceiling in two ways: charges against simple interest on the principal
 * out (by the contract's own count), and for licensed lenders the cash flows discounted at the
 * ceiling. Only what lies above it both ways is an excess, and the smaller difference is taken.
 */
export function measured(cost: LoanCost, ceiling: Ceiling): Measured {
  const simple = simpleRate(cost);
  const paidRows = cost.rows.filter(({ due }) => due < cost.paidBefore);
  const paid = simpleExcess(cost, ceiling, paidRows);
  const all = simpleExcess(cost, ceiling, cost.rows);
  const now = askedNow(cost, ceiling);
  const rest = cost.rows.filter((row) => !paidRows.includes(row) && row.due >= cost.asOf);
  const toCome = restOf(simpleExcess(cost, ceiling, rest), paid, all);
  const share = ceiling.private ? undefined : flowShare(cost, ceiling);
  const above = {
    simple: all.excess > 0,
    flows: share === undefined ? all.excess > 0 : share > 0,
  };
  const shown = simple === undefined ? {} : { simple };
  if (!above.simple || !above.flows)
    return { all: NONE, paid: NONE, toCome: NONE, now, above, ...shown };
  return { all: atMost(all, share), paid, toCome, now, above, ...shown };
}

function simpleExcess(cost: LoanCost, ceiling: Ceiling, rows: readonly CostRow[]): Excess {
  const charged = chargesOf(rows);
  let allowed = 0;
  for (const row of rows) allowed += allowedFor(cost, ceiling, row);
  return {
    rows,
    charged,
    allowed: fen(allowed),
    excess: fen(Math.max(0, charged - allowed)),
  };
}

/** Rows to come can make up for early rows that lay under the ceiling, as flat fees do. */
function restOf(rest: Excess, paid: Excess, all: Excess): Excess {
  const left = Math.max(0, all.excess - paid.excess);
  return { ...rest, excess: fen(Math.min(rest.excess, left)) };
}

function allowedFor(cost: LoanCost, ceiling: Ceiling, row: CostRow): Fen {
  const balance = lentBalance(cost, row);
  const { since, scaled } = ceiling;
  if (since === undefined || row.start >= since) return allowedOn(balance, scaled, row.part);
  // Interest up to the cutover day may follow the earlier interpretation: more may stay paid than be asked.
  const { earlier_paid_rate, earlier_claim_rate } = PRIVATE_LENDING_TRANSITION.values;
  const earlier = scaledIn(row.due < cost.paidBefore ? earlier_paid_rate : earlier_claim_rate);
  const days = row.due - row.start;
  const before = Math.min(days, since - row.start);
  // What lies under the earlier line makes up for nothing that lies above the later one.
  const charged = fen(mulDiv(row.charge, before, days, 'up'));
  const atFirst = allowedOn(balance, earlier, { over: before, of: 365 });
  return addFen(
    charged < atFirst ? charged : atFirst,
    allowedOn(balance, scaled, { over: days - before, of: 365 }),
  );
}

/**
 * The share of all payments by which they would have to fall for the flows to cost the ceiling; up to
 * a fen a row it is rounding and none.
 */
function flowShare(cost: LoanCost, ceiling: Ceiling): number {
  const worth = worthAt(cost, ceiling.scaled);
  const over = worth - lent(cost);
  return over <= cost.rows.length ? 0 : over / worth;
}

/** The excess by the flows, where it is smaller than the simple one. */
function atMost(simple: Excess, share: number | undefined): Excess {
  if (share === undefined) return simple;
  const payments = simple.rows.reduce((sum, row) => sum + row.payment, 0);
  const byFlows = Math.floor(payments * share);
  return byFlows >= simple.excess ? simple : { ...simple, excess: fen(byFlows) };
}

/**
 * What is asked for now beside principal, against simple interest on what is open since the last paid
 * row: unpaid rows by the contract's count, the days after them over 360, which allows the most.
 * Nothing where it is not known since when it runs.
 */
function askedNow(cost: LoanCost, ceiling: Ceiling): Excess {
  const { interest, penalty, fees, principal, on } = cost.owed;
  const charged = fen(interest + penalty + fees);
  if (charged === 0 || cost.rows.length === 0) return NONE;
  const unpaid = cost.rows.filter(({ due }) => due >= cost.paidBefore && due <= on);
  const lastPaid = cost.rows.findLast(({ due }) => due < cost.paidBefore)?.due;
  const start = unpaid.at(-1)?.due ?? lastPaid ?? (cost.rows[0] as CostRow).start;
  if (start > on) return NONE;
  let allowed: number = afterRows(ceiling, principal, start, on);
  for (const row of unpaid)
    allowed += allowedFor(cost, ceiling, { ...row, balance: larger(row.balance, principal) });
  return { rows: [], charged, allowed: fen(allowed), excess: fen(Math.max(0, charged - allowed)) };
}

const larger = (a: Fen, b: Fen): Fen => (a > b ? a : b);

function afterRows(ceiling: Ceiling, principal: Fen, start: Day, on: Day): Fen {
  const { since, scaled } = ceiling;
  const earlier = since === undefined ? 0 : Math.max(0, Math.min(since, on) - start);
  return addFen(
    allowedOn(principal, scaledIn(PRIVATE_LENDING_TRANSITION.values.earlier_claim_rate), {
      over: earlier,
      of: 360,
    }),
    allowedOn(principal, scaled, { over: on - start - earlier, of: 360 }),
  );
}

/** Each row's own excess, where all rows have the same: `每期 50.00`. */
export function sameEach(cost: LoanCost, ceiling: Ceiling, { rows }: Excess): Fen | undefined {
  const [first, ...others] = rows.map((row) => subFen(row.charge, allowedFor(cost, ceiling, row)));
  return first !== undefined && others.every((one) => one === first) ? first : undefined;
}

/** The excess of a revolving balance, whose interest so far is known but not its days: by the share of the rate. */
export function shareAbove(charged: Fen, scaled: number, ceiling: number): Fen {
  return scaled <= ceiling ? ZERO : fen(mulDiv(charged, scaled - ceiling, scaled, 'down'));
}

export const firstDue = ({ rows }: Excess): Text =>
  rows[0] === undefined ? { zh: '', en: '' } : dayText(rows[0].due);
