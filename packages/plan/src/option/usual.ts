import { isCard, monthsMoved, type Debt, type Measure, type Relief } from '@forbear/loan';
import { monthOf, type Day } from '@forbear/money';
import { CARD_MONTHS_MAX } from './practice.ts';

/**
 * What is usual to ask for, as guides and reports of practice name it: an extension of 1–3, reported up to
 * 6 months; 6 to 36 parts, up to 60 for the individual agreement of a card (Article 70). It is no right,
 * and no limit: beyond it an ask is only taken where nothing else fits, and said.
 */
export const USUAL = { waitMonths: 6, parts: 36, cardParts: CARD_MONTHS_MAX } as const;

/**
 * Whether a relief asks for more than is usual; `rows` is how many rows it comes to, where the measure does
 * not say. A debt with priority is caught up as long as it takes.
 */
export function isBeyondUsual(debt: Debt, { measures }: Relief, rows: number, asOf: Day): boolean {
  const most = isCard(debt) ? USUAL.cardParts : USUAL.parts;
  const asked = measures.reduce((sum, one) => sum + waitOf(one, debt), 0);
  const waits = Math.max(asked, ...measures.map((one) => startsAfter(one, asOf)));
  return waits > USUAL.waitMonths || measures.some((one) => partsOf(one, rows) > most);
}

/** Months without a full payment that a measure asks for. */
function waitOf(measure: Measure, { terms: { every } }: Debt): number {
  if (measure.kind === 'extend') return monthsMoved(measure);
  if (measure.kind !== 'pause') return 0;
  return 'months' in every ? measure.periods * every.months : measure.periods / 4;
}

/** Months that pass without a payment before new instalments begin; the running one is none of them. */
const startsAfter = (measure: Measure, asOf: Day): number =>
  measure.kind === 'reinstal' && measure.firstDue !== undefined
    ? monthOf(measure.firstDue) - monthOf(asOf) - 1
    : 0;

function partsOf(measure: Measure, rows: number): number {
  if (measure.kind === 'steps') return measure.steps.reduce((sum, { count }) => sum + count, 0);
  return measure.kind === 'reinstal' ? (measure.count ?? rows) : 0;
}
