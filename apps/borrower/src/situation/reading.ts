import type { Charge, Debt, Template } from '@forbear/loan';
import { addMonths, type Day, type Fen, type Rate } from '@forbear/money';
import { readCount, readRate, readYuan } from './typed.ts';
import { readDay, readWhen, type Lean } from './typed-day.ts';
import { typedIn, type Facts } from './told.ts';

/** Why a figure is a guess: the question that would settle it, in the debt's own words. */
export type Guess =
  'product' | 'owed' | 'due' | 'each' | 'count' | 'rate' | 'lenderKind' | 'offers';

/** What was told of a debt, read. */
export type Reading = {
  readonly id: string;
  readonly asOf: Day;
  readonly template: Template;
  readonly owed: Fen;
  /** The next due day, or the first one that was missed. */
  readonly due: Day;
  readonly isLate: boolean;
  readonly each?: Fen;
  readonly count?: number;
  readonly rate?: Rate;
  readonly ends?: Day;
  readonly facts: Facts;
};

/** What the way of repaying decides of a debt. */
export type Made = Pick<Debt, 'terms' | 'outstanding' | 'remaining'>;

export function amountIn(facts: Facts, question: string): Fen | undefined {
  const read = readYuan(typedIn(facts, question) ?? '');
  return read.ok ? read.value : undefined;
}

export function dayIn(facts: Facts, question: string, asOf: Day, lean: Lean) {
  const read = readDay(typedIn(facts, question) ?? '', asOf, lean);
  return read.ok ? read.value : undefined;
}

/** A day, or the month where that is all that was told. */
export function whenIn(facts: Facts, question: string, asOf: Day, lean: Lean) {
  const read = readWhen(typedIn(facts, question) ?? '', asOf, lean);
  return read.ok ? read.value : undefined;
}

const PAYEES = ['guarantor', 'service', 'lender'] as const;

/** What every instalment bears beside interest, and who takes it; nothing where that was not told. */
export function chargeIn(facts: Facts): (Charge & { readonly amount: Fen }) | undefined {
  const amount = typedIn(facts, 'charge') === 'yes' ? amountIn(facts, 'chargeSum') : undefined;
  if (amount === undefined || amount === 0) return undefined;
  const payee = PAYEES.find((one) => one === typedIn(facts, 'chargeBy')) ?? 'service';
  return { payee, amount };
}

export function countIn(facts: Facts): number | undefined {
  const read = readCount(typedIn(facts, 'count') ?? '', 1, 600);
  return read.ok ? read.value : undefined;
}

export function rateIn(facts: Facts): Rate | undefined {
  const per = typedIn(facts, 'ratePer');
  const known = per === 'day' || per === 'month' || per === 'year' ? per : undefined;
  const read = readRate(typedIn(facts, 'rate') ?? '', known);
  return read.ok ? read.value : undefined;
}

/** A month before a due day: when its period began. */
export const monthBefore = (due: Day): Day => addMonths(due, -1, 'clamp-to-month-end');
