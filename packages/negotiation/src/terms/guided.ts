import type { Instalment } from '@forbear/loan';
import {
  addMonths,
  civil,
  fen,
  formatFen,
  subFen,
  sumFen,
  type Day,
  type Fen,
} from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { AgreementText, DebtParts } from './agreement.ts';
import { INSTALMENTS_MAX, orderFault } from './figures.ts';

/** Guided fields, checked against each other: AGREEMENT_SUM, AGREEMENT_COUNT, INSTALMENT_ORDER. */
export function guided(text: AgreementText): Result<AgreementText> {
  const { instalments, count, total, each } = text;
  const parts = partsFault(text);
  if (parts !== undefined) return parts;
  if (instalments !== undefined) {
    if (instalments.length === 0 || instalments.length > INSTALMENTS_MAX)
      return fail(problem('OFFER_EMPTY', {}, '/instalments'));
    const fault = orderFault(instalments);
    if (fault !== undefined)
      return fail(problem('INSTALMENT_ORDER', { no: fault }, '/instalments'));
    if (count !== undefined && count !== instalments.length)
      return fail(problem('AGREEMENT_COUNT', { count, found: instalments.length }, '/count'));
    const sum = sumFen(instalments.map(({ amount }) => amount));
    if (total !== undefined && total !== sum) return sumFault(sum, total);
    return ok(text);
  }
  if (count !== undefined && (count < 1 || count > INSTALMENTS_MAX))
    return fail(problem('MEASURE_RANGE', { key: 'count', max: INSTALMENTS_MAX }, '/count'));
  if (count === undefined || each === undefined || total === undefined) return ok(text);
  const sum = fen(each * count);
  return Math.abs(sum - total) <= count ? ok(text) : sumFault(sum, total);
}

const sumFault = (sum: Fen, total: Fen): Result<never> =>
  fail(problem('AGREEMENT_SUM', { sum: formatFen(sum), total: formatFen(total) }, '/total'));

function partsFault({ open, openTotal }: AgreementText): Result<never> | undefined {
  if (open === undefined || openTotal === undefined || !isWhole(open)) return undefined;
  const sum = sumFen(Object.values(open));
  return sum === openTotal ? undefined : sumFault(sum, openTotal);
}

const isWhole = (parts: DebtParts): boolean =>
  (['principal', 'interest', 'penalty', 'fees'] as const).every((key) => parts[key] !== undefined);

/** The text with its instalments listed, where count, sum of each and first day tell them. */
export function laidOut(text: AgreementText): AgreementText {
  const { instalments, count, each, firstDue, total } = text;
  if (
    instalments !== undefined ||
    count === undefined ||
    each === undefined ||
    firstDue === undefined
  )
    return text;
  if (count < 1 || count > INSTALMENTS_MAX) return text;
  return { ...text, instalments: monthly(count, each, firstDue, total) };
}

/** Month by month from the first day; a few fen that the total asks more or less lie in the last. */
function monthly(count: number, each: Fen, firstDue: Day, total?: Fen): readonly Instalment[] {
  const rest = total === undefined ? 0 : subFen(total, fen(each * count));
  const isResidue = Math.abs(rest) <= count;
  return Array.from({ length: count }, (_, k) => ({
    due: addMonths(firstDue, k, 'clamp-to-month-end', civil(firstDue).day),
    amount: k === count - 1 && isResidue ? fen(each + rest) : each,
  }));
}
