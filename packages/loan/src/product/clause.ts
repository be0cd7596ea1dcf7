import {
  addMonths,
  fen,
  parseFen,
  parseShare,
  RATE_SCALE,
  type Fen,
  type Rate,
} from '@forbear/money';
import { must, type Text } from '@forbear/problem';
import type { Allocation, Charge, Payee, Penalty, Terms } from '../schedule/terms.ts';

/**
 * What contracts of a product often say beside its first guess. It counts only for a contract that is known to say
 * so; a figure that no source shows is a guess, and the contract's own wins.
 */
export type Clause = {
  readonly name: string;
  readonly says: Text;
  /** Whether no source shows the figure; otherwise what the facts say `about` does. */
  readonly guess: boolean;
  readonly about?: string;
} & (
  | {
      readonly term: 'charge';
      readonly payee: Payee;
      /** A share as decimal text, or yuan. */
      readonly rate?: string;
      readonly amount?: string;
      readonly of?: Charge['of'];
      readonly paid?: Charge['paid'];
    }
  | ({ readonly term: 'penalty' } & Partial<
      Pick<Penalty, 'base' | 'compound' | 'adds' | 'graceDays'>
    >)
  | {
      readonly term: 'prepayment';
      readonly share?: string;
      readonly months?: number;
      readonly freeAfter?: number;
    }
  /** LPR and a margin in basis points, re-priced every so many months from the payout on. */
  | { readonly term: 'floating'; readonly basisPoints: number; readonly months: number }
  /** A share of the principal that the last row pays. */
  | { readonly term: 'balloon'; readonly share: string }
  | { readonly term: 'interestOnly'; readonly rows: number }
  /** Another rate from a row on, as a multiple of the first one. */
  | { readonly term: 'step'; readonly row: number; readonly multiple: string }
  | { readonly term: 'early'; readonly surplus: NonNullable<Allocation['surplus']> }
  /** What a guarantor that has paid asks, as a multiple of the contract's rate. */
  | { readonly term: 'recourse'; readonly multiple: string }
);

const share = (text: string) => must(parseShare(text));

const part = (whole: number, text: string): Fen =>
  fen(Math.floor((whole * share(text)) / RATE_SCALE));

const times = (rate: Rate, text: string): Rate => ({
  ...rate,
  scaled: Math.round((rate.scaled * share(text)) / RATE_SCALE),
});

/** Terms with one more clause; one that needs a rate or a penalty which is not told changes nothing. */
export function withClause(terms: Terms, clause: Clause): Terms {
  switch (clause.term) {
    case 'charge': {
      const { payee, rate, amount, of, paid } = clause;
      const charge: Charge = {
        payee,
        ...(rate === undefined ? {} : { rate: share(rate) }),
        ...(amount === undefined ? {} : { amount: must(parseFen(amount)) }),
        ...(of === undefined ? {} : { of }),
        ...(paid === undefined ? {} : { paid }),
      };
      return { ...terms, charges: [...(terms.charges ?? []), charge] };
    }
    case 'penalty': {
      const { base, compound, adds, graceDays } = clause;
      if (terms.penalty === undefined) return terms;
      const more = Object.entries({ base, compound, adds, graceDays });
      const said = Object.fromEntries(more.filter(([, value]) => value !== undefined));
      return { ...terms, penalty: { ...terms.penalty, ...said } };
    }
    case 'prepayment': {
      const { share: text, months, freeAfter } = clause;
      const prepayment = {
        ...(text === undefined ? {} : { share: share(text) }),
        ...(months === undefined ? {} : { months }),
        ...(freeAfter === undefined ? {} : { freeAfter }),
      };
      return { ...terms, prepayment };
    }
    case 'floating': {
      const { basisPoints, months } = clause;
      const first = addMonths(terms.from, months, 'clamp-to-month-end');
      return {
        ...terms,
        floating: { margin: basisPoints * (RATE_SCALE / 10_000), first, months },
      };
    }
    case 'balloon':
      return { ...terms, balloon: part(terms.principal, clause.share) };
    case 'interestOnly':
      return clause.rows < terms.count ? { ...terms, interestOnly: clause.rows } : terms;
    case 'step': {
      const { rate } = terms;
      if (rate === undefined || clause.row > terms.count) return terms;
      return { ...terms, rateSteps: [{ row: clause.row, rate: times(rate, clause.multiple) }] };
    }
    case 'early': {
      const { allocation = { order: [], rows: 'oldest' } } = terms;
      return { ...terms, allocation: { ...allocation, surplus: clause.surplus } };
    }
    case 'recourse':
      return terms.rate === undefined
        ? terms
        : { ...terms, recourse: { rate: times(terms.rate, clause.multiple) } };
  }
}
