import {
  accountOf,
  isCard,
  likelyRate,
  templateNamed,
  templateOf,
  type Debt,
  type Template,
  type Terms,
} from '@forbear/loan';
import { parseShare } from '@forbear/money';
import { must, present } from '@forbear/problem';

/** The debt with the price of its product's template where its own is not known: never 0 % by silence. */
export function withPrice(debt: Debt): Debt {
  const terms = guessed(debt);
  if (terms === undefined) return debt;
  // What a bill asks for already stays; the price is that of what is asked for anew.
  const remaining = terms.method === debt.terms.method ? debt.remaining : rowsOf(debt);
  return { ...debt, terms, ...present({ remaining }) };
}

function rowsOf(debt: Debt): Debt['remaining'] {
  const found = accountOf(debt, debt.outstanding.asOf);
  return found.ok ? found.value.rows : undefined;
}

/** Whether a debt's price is not known and the template's stands in. */
export const isPriceGuessed = (debt: Debt): boolean => guessed(debt) !== undefined;

function guessed(debt: Debt): Terms | undefined {
  const { terms } = debt;
  if (!isPriceUnknown(debt)) return undefined;
  const template = templateFor(debt);
  const offered = offersOf(template);
  if (terms.method === 'fee-instalment' && offered !== undefined)
    return { ...terms, instalments: offered };
  const rate = likelyRate(template);
  if (rate === undefined) return undefined;
  if (terms.method !== 'fee-instalment') return { ...terms, rate };
  // Of a product whose fees nobody tells, time costs what its rate says.
  const { fee: _none, ...rest } = terms;
  return { ...rest, method: 'equal-instalment', rate };
}

/**
 * Whether nothing tells what time costs: no rate where the method needs one, or a bill without a fee whose
 * instalments are not told. Between private persons no price is a price.
 */
function isPriceUnknown({ terms, creditor }: Debt): boolean {
  const { method, rate, fee, instalments } = terms;
  if (method !== 'fee-instalment') return rate === undefined;
  const isFree = fee === undefined || fee.rate === 0;
  return isFree && instalments === undefined && rate === undefined && creditor.kind !== 'person';
}

function templateFor(debt: Debt): Template {
  const typical = isCard(debt)
    ? 'credit-card'
    : debt.creditor.kind === 'person'
      ? 'private-iou'
      : 'consumer-finance-typical';
  return templateNamed(debt.product) ?? (templateOf(typical) as Template);
}

function offersOf({ instalments }: Template): Terms['instalments'] {
  const rates = Object.entries(instalments?.rates ?? {});
  if (instalments === undefined || rates.length === 0) return undefined;
  const shares = rates.map(([count, value]) => [count, must(parseShare(value))]);
  return { bySelf: false, fee: { of: instalments.of, rates: Object.fromEntries(shares) } };
}
