import { checkCase, type BorrowerCase } from '@forbear/check';
import { accountOf, owedInAll, owedNow, templateOf, type Template } from '@forbear/loan';
import {
  addMonths,
  formatDay,
  formatFen,
  mulDiv,
  parseShare,
  RATE_SCALE,
  type Day,
  type Fen,
} from '@forbear/money';
import { must } from '@forbear/problem';
import { LENDER_KINDS } from '@forbear/rule';
import { productOf } from '../text/product.ts';
import { caseOf } from './case-of.ts';
import { debtOf } from './debt-of.ts';
import { amountIn } from './reading.ts';
import type { DebtTold, Situation } from './situation.ts';
import { isUnknown, saying, typedIn, type Facts } from './told.ts';

/** Questions of a debt that are still open and would change something, and by how much it may get cheaper. */
export type Stake = {
  readonly debt: string;
  readonly questions: readonly string[];
  /** What would not have to be paid, if each answer were the best of those that are usual. */
  readonly saved: Fen;
};

const typed = (answers: Readonly<Record<string, string>>): Facts =>
  Object.fromEntries(
    Object.entries(answers).map(([question, text]) => [question, { typed: text }]),
  );

/** What the answer to each open question may be, as the product's template and the law know it. */
function answersTo(
  { facts, product }: DebtTold,
  day: Day,
): Readonly<Record<string, readonly Facts[]>> {
  const { template: id = product, shape, kind } = productOf(product);
  const template = templateOf(id) as Template | undefined;
  const isOpen = (question: string) => typedIn(facts, question) === undefined;
  const least = template?.rate.least;
  const kinds = (kind === 'unknown' ? undefined : template?.lenders.kinds) ?? LENDER_KINDS;
  const fee = template?.clauses?.find((one) => one.term === 'charge' && one.paid === undefined);
  const owed = amountIn(facts, 'owed');
  // Instalment and count together tell what there is to pay: the rate makes it no less.
  const isFixed = !isOpen('each') && !isOpen('count');
  return {
    ...(isOpen('rate') && !isFixed && least !== undefined && shape === 'loan'
      ? {
          rate: [typed({ rate: `${Number(least) * 100}%`, ratePer: template?.rate.per ?? 'year' })],
        }
      : {}),
    ...(isOpen('lenderKind') && shape !== 'private' && kinds.length > 1
      ? { lenderKind: kinds.map((kind) => typed({ lenderKind: kind })) }
      : {}),
    ...(isOpen('contractDay')
      ? { contractDay: [-24, -6].map((months) => typed({ contractDay: dayText(day, months) })) }
      : {}),
    ...(isOpen('charge') &&
    !isUnknown(facts, 'charge') &&
    fee?.term === 'charge' &&
    fee.rate !== undefined &&
    owed !== undefined
      ? { charge: [typed({ charge: 'yes', chargeBy: fee.payee, chargeSum: part(owed, fee.rate) })] }
      : {}),
  };
}

const dayText = (day: Day, months: number): string =>
  formatDay(addMonths(day, months, 'clamp-to-month-end'));

const part = (owed: Fen, rate: string): string =>
  formatFen(mulDiv(owed, must(parseShare(rate)), RATE_SCALE, 'half-up') as Fen);

/** Interest and fees still to come, and what the rules say need not be paid. */
type Price = { readonly cost: number; readonly found: number };

function priceOf(told: DebtTold, borrower: BorrowerCase): Price | undefined {
  const read = debtOf(told, borrower.asOf);
  if (!('debt' in read)) return undefined;
  const account = accountOf(read.debt, borrower.asOf);
  if (!account.ok) return undefined;
  const { findings } = checkCase({ ...borrower, debts: [read.debt], contacts: [] });
  const found = findings.reduce((most, { amount = 0 }) => Math.max(most, amount), 0);
  return { cost: owedInAll(account.value) - owedNow(account.value), found };
}

/**
 * What is still open of each debt and would change something. A guess always would; another question
 * only where one of its usual answers changes what is to be paid or what the rules find.
 */
export function stakesOf(situation: Situation): readonly Stake[] {
  const { borrower, open } = caseOf(situation);
  return situation.debts.flatMap((told): readonly Stake[] => {
    const now = priceOf(told, borrower);
    const questions = new Set<string>(
      open.flatMap(({ debt, what }) => (debt === told.id ? [what] : [])),
    );
    let saved = 0;
    for (const [question, answers] of Object.entries(answersTo(told, borrower.asOf))) {
      let most = 0;
      for (const answer of answers) {
        const facts = saying(told.facts, answer);
        const then = now === undefined ? undefined : priceOf({ ...told, facts }, borrower);
        if (now === undefined || then === undefined) continue;
        if (then.cost !== now.cost || then.found !== now.found) questions.add(question);
        most = Math.max(most, then.found - now.found, now.cost - then.cost);
      }
      saved += most;
    }
    return questions.size === 0
      ? []
      : [{ debt: told.id, questions: [...questions], saved: saved as Fen }];
  });
}
