import { addMonths } from '@forbear/money';
import type { Debt } from '../relief/debt.ts';
import type { Terms } from '../schedule/terms.ts';
import type { ProductKind } from './kind.ts';
import type { Template } from './template.ts';
import { kindOf, templateNamed } from './kind-of.ts';
import { firstTerms, likelyRate, templateOf } from './templates.ts';

/** The template that stands for a kind where the product itself has none. */
const TYPICAL: Readonly<Record<ProductKind, string>> = {
  'bank-card': 'credit-card',
  'platform-credit': 'huabei',
  loan: 'consumer-finance-typical',
  home: 'home-loan',
  car: 'car-loan',
  study: 'study-loan',
  business: 'bank-credit-loan',
  private: 'private-iou',
  unknown: 'consumer-finance-typical',
};

/**
 * Terms of a debt of which no contract was told: those of its product's template, else of its kind's
 * typical one, on all principal that is open, begun on the day of `outstanding` and paid from a month
 * later on. Every figure is a guess.
 */
export function guessedTerms(debt: Omit<Debt, 'terms'>): Terms {
  const { principal, asOf } = debt.outstanding;
  const template = templateNamed(debt.product) ?? (templateOf(TYPICAL[kindOf(debt)]) as Template);
  const count = template.counts.includes(12) ? 12 : template.counts.at(-1);
  const rate = likelyRate(template);
  return {
    ...firstTerms(template, {
      principal,
      from: asOf,
      ...(count === undefined ? {} : { count }),
      ...(rate === undefined ? {} : { rate }),
    }),
    firstDue: addMonths(asOf, 1, 'clamp-to-month-end'),
  };
}
