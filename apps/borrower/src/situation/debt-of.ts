import { present } from '@forbear/problem';
import {
  lastDigits,
  OUT_OF_TIME,
  PRODUCT_KINDS,
  templateOf,
  type Debt,
  type Template,
} from '@forbear/loan';
import { addMonths, later, type Day, type Fen } from '@forbear/money';
import { LENDER_KINDS, type LenderKind } from '@forbear/rule';
import { productOf } from '../text/product.ts';
import { billOf } from './bill-debt.ts';
import { loanOf } from './loan-debt.ts';
import { nameOf } from './names.ts';
import {
  amountIn,
  chargeIn,
  countIn,
  dayIn,
  rateIn,
  whenIn,
  type Guess,
  type Reading,
} from './reading.ts';
import type { DebtTold } from './situation.ts';
import { firstOf } from './typed-day.ts';
import { dueTyped, isGuess, typedIn, type Facts } from './told.ts';

/** A debt of the case with what in it was guessed; or the question without which nothing can be said. */
export type DebtRead =
  { readonly debt: Debt; readonly guessed: readonly Guess[] } | { readonly lacks: 'owed' | 'due' };

/** Where a guess stands in the engine's debt. */
const GUESSED: Readonly<Record<Guess, readonly string[]>> = {
  product: ['/product', '/kind'],
  owed: ['/outstanding/principal'],
  due: ['/terms/firstDue', '/overdueSince'],
  each: ['/terms/instalment'],
  count: ['/terms/count'],
  rate: ['/terms/rate'],
  lenderKind: ['/creditor/kind'],
  offers: ['/terms/instalments'],
};

/** The engine's debt of what a person told on `asOf`. */
export function debtOf(told: DebtTold, asOf: Day): DebtRead {
  const { facts, product } = told;
  const { id: own, shape, template: id = product, kind: usual, priority } = productOf(product);
  const template = templateOf(id) ?? (templateOf('consumer-finance-typical') as Template);
  const owed = amountIn(facts, 'owed');
  if (owed === undefined || owed === 0) return { lacks: 'owed' };
  const guessed: Guess[] = SUPPOSED.filter((question) => isGuess(facts, question));
  if (typedIn(facts, 'products') !== undefined && typedIn(facts, 'product') === undefined)
    guessed.push('product');
  const isLate = typedIn(facts, 'when') === 'past';
  const due = dueIn(facts, asOf, isLate, guessed);
  const read: Reading = {
    id: told.id,
    asOf,
    template,
    owed,
    due,
    isLate: isLate || due < asOf,
    facts,
    ...present({ each: eachIn(facts) }),
    ...present({ count: countIn(facts) }),
    ...present({ rate: rateIn(facts) }),
    ...present({ ends: dayIn(facts, 'ends', asOf, 'coming') }),
  };
  const made =
    shape === 'bill' ? billOf(read, guessed) : loanOf(read, guessed, shape === 'private');
  const contractDate = dayIn(facts, 'contractDay', asOf, 'past');
  const lender = lenderIn(facts, usual === 'unknown' ? [] : template.lenders.kinds, guessed);
  const outOfTime = OUT_OF_TIME.find((one) => one === typedIn(facts, 'outOfTime'));
  const kind = PRODUCT_KINDS.find((one) => one === typedIn(facts, 'kind')) ?? usual;
  return {
    guessed,
    debt: {
      id: told.id,
      creditor: { name: nameOf(told, 'zh'), ...present({ kind: lender }) },
      product: kind === undefined ? template.id : own,
      ...present({ kind }),
      ...present({ tail: lastDigits(typedIn(facts, 'tail')) }),
      ...present({ contractDate: contractDate }),
      ...present({ outOfTime }),
      guessed: guessed.flatMap((one) => GUESSED[one]),
      ...made,
      ...(read.isLate ? { overdueSince: due } : {}),
      ...present({ priority: priority }),
    },
  };
}

/** An instalment without what is charged beside interest: that has its own place in the terms. */
function eachIn(facts: Facts): Fen | undefined {
  const each = amountIn(facts, 'each');
  const beside = chargeIn(facts)?.amount ?? 0;
  return each === undefined || each <= beside ? each : ((each - beside) as Fen);
}

/** Answers that a paper may let suppose. */
const SUPPOSED = ['owed', 'due', 'each', 'count'] as const;

/** Who lends: as told, or the only kind that lends by this product; of an unknown product nothing is known. */
function lenderIn(
  facts: Facts,
  kinds: readonly LenderKind[],
  guessed: Guess[],
): LenderKind | undefined {
  const typed = typedIn(facts, 'lenderKind');
  const told = LENDER_KINDS.find((kind) => kind === typed);
  if (told !== undefined) return told;
  if (kinds.length === 1) return kinds[0];
  guessed.push('lenderKind');
  return undefined;
}

/**
 * The due day as told. Of one of which only the month was told, that month's first day, so that no limitation is
 * overlooked and the money is there in time; of one to come not before today; without a day a month from now, or a month ago where it is past: each is said to be a guess.
 */
function dueIn(facts: Facts, asOf: Day, isLate: boolean, guessed: Guess[]): Day {
  const lean = isLate ? 'past' : 'coming';
  const when = dueTyped(facts) === undefined ? undefined : whenIn(facts, 'due', asOf, lean);
  if (when !== undefined && 'day' in when) return when.day;
  if (!guessed.includes('due')) guessed.push('due');
  if (when !== undefined) return isLate ? firstOf(when) : later(firstOf(when), asOf);
  return addMonths(asOf, isLate ? -1 : 1, 'clamp-to-month-end');
}
