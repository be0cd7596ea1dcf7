import { owedInAll, relieve, type Account, type Row, type Instalment } from '@forbear/loan';
import {
  addFen,
  addMonths,
  civil,
  formatDay,
  formatFen,
  sumFen,
  withinRange,
  DAY_MAX,
  type Fen,
} from '@forbear/money';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import type { OfferFigures, OfferSaid } from './offer.ts';
import { sha256 } from './sha256.ts';

/** How many payments an offer may hold. */
export const INSTALMENTS_MAX = 600;

/** An offer's figures as payments; rows where measures were named. */
export type LaidOut = {
  readonly instalments: readonly Instalment[];
  readonly rows?: readonly Row[];
  readonly sum: Fen;
};

/**
 * The payments that figures stand for. Measures act on the account as of its day; a count is laid out
 * month by month from the first due day. Refused where the engine refuses the measures, where days do
 * not rise, and where a total that was named is not the sum of the parts (OFFER_SUM).
 */
export function layOut(said: OfferSaid, account: () => Result<Account>): Result<LaidOut> {
  return withinRange(() => {
    const laid = byFigures(said.figures, account);
    if (!laid.ok) return laid;
    const fault = orderFault(laid.value.instalments);
    if (fault !== undefined)
      return fail(problem('INSTALMENT_ORDER', { no: fault }, '/instalments'));
    const { total } = said;
    if (total !== undefined && total !== laid.value.sum)
      return fail(
        problem('OFFER_SUM', { sum: formatFen(laid.value.sum), total: formatFen(total) }, '/total'),
      );
    return laid;
  });
}

function byFigures(figures: OfferFigures, account: () => Result<Account>): Result<LaidOut> {
  if ('measures' in figures) {
    const open = account();
    return open.ok ? byMeasures(figures, open.value) : open;
  }
  const instalments = 'count' in figures ? monthly(figures) : ok(figures.instalments);
  if (!instalments.ok) return instalments;
  if (instalments.value.length === 0) return fail(problem('OFFER_EMPTY', {}, '/instalments'));
  return ok({
    instalments: instalments.value,
    sum: sumFen(instalments.value.map(({ amount }) => amount)),
  });
}

function byMeasures(
  figures: Extract<OfferFigures, { measures: unknown }>,
  account: Account,
): Result<LaidOut> {
  const after = relieve(account, figures);
  if (!after.ok) return fail(problemAt('/measures', after.problem));
  const { rows, arrears } = after.value;
  const [first, ...rest] = rows;
  if (first === undefined) return fail(problem('OFFER_EMPTY', {}, '/measures'));
  // What has been added beside the rows is due with the first of them.
  const beside = sumFen(Object.values(arrears));
  const instalments = [
    { due: first.due, amount: addFen(first.payment, beside) },
    ...rest.map(({ due, payment }) => ({ due, amount: payment })),
  ].filter(({ amount }) => amount > 0);
  return ok({ instalments, rows, sum: owedInAll(after.value) });
}

function monthly(figures: Extract<OfferFigures, { count: number }>): Result<readonly Instalment[]> {
  const { count, each, firstDue } = figures;
  if (!Number.isInteger(count) || count < 1 || count > INSTALMENTS_MAX)
    return fail(problem('MEASURE_RANGE', { key: 'count', max: INSTALMENTS_MAX }, '/count'));
  const anchor = civil(firstDue).day;
  const dues = Array.from({ length: count }, (_, k) =>
    addMonths(firstDue, k, 'clamp-to-month-end', anchor),
  );
  if ((dues.at(-1) ?? 0) > DAY_MAX) return fail(problem('DUE_RANGE', {}, '/count'));
  return ok(dues.map((due) => ({ due, amount: each })));
}

/** Number of the first instalment that does not come after the one before it. */
export function orderFault(instalments: readonly Instalment[]): number | undefined {
  const at = instalments.findIndex(
    ({ due }, k) => k > 0 && due <= (instalments[k - 1] as Instalment).due,
  );
  return at < 0 ? undefined : at + 1;
}

/** The digest of terms: what both sides must have seen alike (C6, G6). */
export function digestOf(
  instalments: readonly Instalment[],
  said: Omit<OfferSaid, 'figures' | 'total'> = {},
): string {
  const { waived, interest, record, breach, graceDays } = said;
  const lines = [
    'forbear terms 1',
    ...instalments.map(({ due, amount }) => `${formatDay(due)} ${formatFen(amount)}`),
    `waived ${waived === undefined ? '-' : formatFen(waived)}`,
    `interest ${interest ?? '-'}`,
    `record ${record ?? '-'}`,
    `grace ${graceDays ?? '-'}`,
    `breach ${breach ?? '-'}`,
  ];
  return sha256(lines.join('\n'));
}
