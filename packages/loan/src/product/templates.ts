import {
  parseRate,
  parseShare,
  type Day,
  type Fen,
  type Rate,
  type RatePeriod,
  type Share,
} from '@forbear/money';
import { must } from '@forbear/problem';
import { DRAWDOWN_LOANS } from './data/drawdown-loan.ts';
import { withClause } from './clause.ts';
import { INSTALMENT_LOANS } from './data/instalment-loan.ts';
import { PRIVATE_LOANS } from './data/private.ts';
import { SECURED_LOANS } from './data/secured-loan.ts';
import { STATEMENT_CREDIT } from './data/statement-credit.ts';
import type { Template } from './template.ts';
import type { Method, Penalty, Terms } from '../schedule/terms.ts';

/** First guesses at the products that are met, in a fixed order; last checked on 2026-11-22. */
export const TEMPLATES: readonly Template[] = [
  ...STATEMENT_CREDIT,
  ...DRAWDOWN_LOANS,
  ...INSTALMENT_LOANS,
  ...SECURED_LOANS,
  ...PRIVATE_LOANS,
];

/** The template of a product id such as `huabei`; undefined where there is none. */
export const templateOf = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id);

/** What only the contract knows; the rest is guessed. */
export type KnownTerms = {
  readonly principal: Fen;
  readonly from: Day;
  readonly method?: Method;
  readonly count?: number;
  /** The rate of the contract; without it the usual one, where one is known. */
  readonly rate?: Rate;
  /** Names of the template's clauses that the contract is known to have. */
  readonly clauses?: readonly string[];
};

/**
 * Terms made of what is known and the template's first guesses: the usual method, its first count of
 * instalments, the usual rate (absent where none is usual: ask), and its penalty, order and fees; and those of its
 * clauses that the contract is known to have.
 */
export function firstTerms(template: Template, known: KnownTerms): Terms {
  const method = known.method ?? (template.methods[0] as Method);
  const count = known.count ?? template.counts[0] ?? 12;
  const rate = known.rate ?? usualRate(template);
  const isFee = method === 'fee-instalment';
  const fee = feeOf(template, count);
  const plain: Terms = {
    principal: known.principal,
    from: known.from,
    method,
    count,
    every: { months: 1 },
    dayCount: template.dayCount,
    rounding: 'half-up',
    residue: 'last',
    ...(isFee || rate === undefined ? {} : { rate }),
    ...(isFee && fee !== undefined ? { fee } : {}),
    ...penaltyOf(template),
    allocation: { order: template.order, rows: 'oldest', surplus: 'next' },
    ...(template.minimum === undefined ? {} : { minimum: { share: share(template.minimum) } }),
    ...offered(template),
  };
  const said = (template.clauses ?? []).filter(
    ({ name }) => known.clauses?.includes(name) === true,
  );
  return said.reduce(withClause, plain);
}

const share = (text: string): Share => must(parseShare(text));
const rateOf = (value: string, per: RatePeriod): Rate => must(parseRate(value, per));

const usualRate = ({ rate }: Template): Rate | undefined =>
  rate.typical === undefined ? undefined : rateOf(rate.typical, rate.per);

/** The rate to reckon with before the contract is read: the usual one, else the highest that is met. */
export function likelyRate({ rate }: Template): Rate | undefined {
  const value = rate.typical ?? rate.most;
  return value === undefined ? undefined : rateOf(value, rate.per);
}

function feeOf({ instalments }: Template, count: number): Terms['fee'] {
  const text = instalments?.rates[String(count)];
  if (instalments === undefined || text === undefined) return undefined;
  return { rate: share(text), of: instalments.of };
}

function penaltyOf({ penalty }: Template): { readonly penalty?: Penalty } {
  if (penalty === undefined) return {};
  const { rate, multiple, base, adds } = penalty;
  return {
    penalty: {
      base,
      ...(rate === undefined ? {} : { rate: rateOf(rate.value, rate.per) }),
      ...(multiple === undefined ? {} : { multiple: share(multiple) }),
      ...(adds === undefined ? {} : { adds }),
    },
  };
}

/** The creditor's own instalments; whether the borrower can take them alone is for the app to say. */
function offered({ instalments }: Template): Pick<Terms, 'instalments'> | object {
  if (instalments === undefined || Object.keys(instalments.rates).length === 0) return {};
  const rates = Object.fromEntries(
    Object.entries(instalments.rates).map(([count, text]) => [count, share(text)]),
  );
  return { instalments: { bySelf: false, fee: { of: instalments.of, rates } } };
}
