import {
  owedNow,
  type Account,
  type Debt,
  type Fee,
  type Measure,
  type Relief,
} from '@forbear/loan';
import {
  addMonths,
  fen,
  mulDiv,
  RATE_SCALE,
  type Day,
  type Rate,
  type Share,
} from '@forbear/money';
import type { Practice } from './practice.ts';

const KEEP: Relief = { measures: [] };

/**
 * What may be asked for a debt, keep first, in the fixed order that breaks ties. A creditor's answer
 * leaves just what it allows; a debt with priority is only kept or extended at the contract's interest.
 */
export function reliefsOf(debt: Debt, account: Account, practice: Practice): readonly Relief[] {
  if (debt.answer === 'refused') return [KEEP];
  if (debt.answer !== undefined) return [debt.answer];
  if (account.rows.length === 0) return [KEEP];
  if (debt.priority !== undefined) return [KEEP, ...extensions(practice, false)];
  return [
    KEEP,
    ...extensions(practice, true),
    ...instalments(debt, account, practice),
    ...lowerRates(debt, account, practice),
    ...settlements(debt, account, practice),
  ];
}

const relief = (...measures: readonly Measure[]): Relief => ({ measures });

/** Months from 1 on; at equal months interest that runs comes before interest by month and waived. */
function extensions({ extend }: Practice, withWaived: boolean): readonly Relief[] {
  if (extend === undefined) return [];
  const ways = extend.interest.filter((way) => withWaived || way !== 'waived');
  return Array.from({ length: extend.monthsMax }, (_, k) => k + 1).flatMap((months) =>
    ways
      .filter((way) => way !== 'waived' || months <= extend.waivedMax)
      .map((interest) => relief({ kind: 'extend', months, interest })),
  );
}

/** New instalments: as the contract has them, after a pause, at a lower rate, without the penalty. */
function instalments(debt: Debt, account: Account, practice: Practice): readonly Relief[] {
  const { reinstal, waivePenalty } = practice;
  if (reinstal === undefined) return [];
  const offered = debt.terms.instalments?.fee.rates;
  const counts = offered === undefined ? reinstal.counts : Object.keys(offered).map(Number);
  const plain = counts.map((count): Measure => ({ kind: 'reinstal', count }));
  const lower =
    offered === undefined
      ? reinstal.rateShares.flatMap((share) => {
          const price = lowerPrice(debt, share);
          return price === undefined
            ? []
            : counts.map((count): Measure => ({ kind: 'reinstal', count, ...price }));
        })
      : [];
  const waived = waivePenalty === true ? penaltyWaivers(account) : [];
  return [
    ...plain.map((measure) => relief(measure)),
    ...reinstal.pauses.flatMap((periods) =>
      paused(account, offered === undefined ? reinstal.pausedCounts : counts, periods),
    ),
    ...lower.map((measure) => relief(measure)),
    ...waived.flatMap((waiver) => [
      relief(...waiver),
      ...plain.map((measure) => relief(...waiver, measure)),
    ]),
  ];
}

/** Instalments that begin after periods without payment; only of a debt paid by months that is not late. */
function paused(account: Account, counts: readonly number[], periods: number): readonly Relief[] {
  const [first] = account.rows;
  const { every } = account.terms;
  if (first === undefined || first.due <= account.asOf || !('months' in every)) return [];
  const firstDue = addMonths(first.due, periods * every.months, 'clamp-to-month-end');
  return counts.map((count) =>
    relief({ kind: 'pause', periods, interest: 'runs' }, { kind: 'reinstal', count, firstDue }),
  );
}

/** Waivers of the penalty and late fees that stand beside the rows. */
function penaltyWaivers({ arrears }: Account): readonly (readonly Measure[])[] {
  return arrears.penalty > 0 ? [[{ kind: 'waive', component: 'penalty', amount: 'all' }]] : [];
}

/** A share of the contract's rate, cut to the billionth; none of a debt that bears no interest. */
function lowerRate({ terms }: Debt, share: Share): Rate | undefined {
  const { rate } = terms;
  if (rate === undefined || rate.scaled === 0 || terms.method === 'fee-instalment')
    return undefined;
  return { scaled: mulDiv(rate.scaled, share, RATE_SCALE, 'down'), per: rate.per };
}

/** A share of what the contract charges: of its rate, or of its fee. */
function lowerPrice(debt: Debt, share: Share): { rate: Rate } | { fee: Fee } | undefined {
  const { fee } = debt.terms;
  const rate = lowerRate(debt, share);
  if (rate !== undefined) return { rate };
  if (fee === undefined || fee.rate === 0) return undefined;
  return { fee: { rate: mulDiv(fee.rate, share, RATE_SCALE, 'down') as Share, of: fee.of } };
}

/** The rows as they are, at a lower rate to the end. */
function lowerRates(debt: Debt, account: Account, practice: Practice): readonly Relief[] {
  const periods = account.rows.length;
  return (practice.reduceRate ?? []).flatMap((share) => {
    const rate = lowerRate(debt, share);
    return rate === undefined ? [] : [relief({ kind: 'reduce-rate', rate, periods })];
  });
}

/** One payment of a share of what is owed today; only of debts that have been late for long. */
function settlements(debt: Debt, account: Account, { settle }: Practice): readonly Relief[] {
  if (settle === undefined || daysLate(debt, account) < settle.daysOverdueMin) return [];
  const owed = owedNow(account);
  return settle.inMonths.flatMap((month) => {
    const on = addMonths(account.asOf, month, 'clamp-to-month-end');
    return settle.shares.map((share) => {
      const amount = fen(mulDiv(owed, share, RATE_SCALE, 'up'));
      return relief({ kind: 'settle', on, amount });
    });
  });
}

function daysLate(debt: Debt, account: Account): number {
  const since: Day = debt.overdueSince ?? (account.rows[0]?.due as Day);
  return Math.max(0, account.asOf - since);
}
