import { fen, sumFen, ZERO, type Day, type Fen } from '@forbear/money';
import type { LenderKind } from '@forbear/rule';
import type { Standing } from '../history/open-row.ts';
import type { ProductKind } from '../product/kind.ts';
import type { Relief } from './measure.ts';
import type { Row } from '../schedule/row.ts';
import type { Terms } from '../schedule/terms.ts';

/** Debts whose loss hurts most; they are only kept, or extended with the person's word. */
export const PRIORITIES = ['home', 'work tool', 'maintenance', 'public dues'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What is owed on a day, in parts of which none is counted in another. */
export type Outstanding = {
  /** All principal that is not repaid, due or not. */
  readonly principal: Fen;
  /** Interest that was billed or whose due day has passed, and that is not paid. */
  readonly interest: Fen;
  /** Late charges: penalty interest and damages until `asOf`. */
  readonly penalty: Fen;
  /** Fees that were billed or whose due day has passed, and that are not paid. */
  readonly fees: Fen;
  /** Interest that has run since and that no bill asks for yet; by the contract unless said. */
  readonly run?: Fen;
  /** The day by which what is billed has to be paid; absent: at once. */
  readonly due?: Day;
  readonly asOf: Day;
};

/** Interest owed on the day: what was billed, and what has run since as far as it is told. */
export const interestOwed = ({ interest, run = ZERO }: Outstanding): Fen => fen(interest + run);

/** All that is owed on the day: the sum of the parts. */
export const sumOwed = (owed: Outstanding): Fen =>
  sumFen([owed.principal, interestOwed(owed), owed.penalty, owed.fees]);

/** How the person stands to a debt. */
export const DEBT_ROLES = ['borrower', 'co-borrower', 'guarantor'] as const;
export type DebtRole = (typeof DEBT_ROLES)[number];

/** What the person does about a claim that is out of time: says so, or pays all the same. */
export const OUT_OF_TIME = ['asserted', 'pays'] as const;
export type OutOfTime = (typeof OUT_OF_TIME)[number];

/** 债务: what the borrower owes one creditor under one contract. */
export type Debt = {
  readonly id: string;
  /** `kind` is absent while the person does not know which legal entity lends. */
  readonly creditor: { readonly name: string; readonly kind?: LenderKind };
  /** Id or name of a product, such as `huabei` or `信用卡`. */
  readonly product: string;
  /** What the debt is, as the person told; `unknown` where they do not know. Read it by `kindOf`. */
  readonly kind?: ProductKind;
  /** How the person stands to it; the borrower unless said. */
  readonly as?: DebtRole;
  /** The last signs of its account or card, which tell it from others of the same creditor. */
  readonly tail?: string;
  /** Absent while it is not known; the rules of a contract go by it. */
  readonly contractDate?: Day;
  readonly terms: Terms;
  /** What arrived at payout, where it was less than the principal. */
  readonly received?: Fen;
  readonly outstanding: Outstanding;
  /** Rows still to be paid where the contract's own schedule does not tell them. */
  readonly remaining?: readonly Row[];
  readonly overdueSince?: Day;
  /** Decided by the person for a claim that may be out of time; absent while it is not. */
  readonly outOfTime?: OutOfTime;
  readonly priority?: Priority;
  readonly contacts?: readonly string[];
  /** What the creditor has answered already. */
  readonly answer?: Relief | 'refused';
  /** JSON pointers within the debt of what was guessed by a template, such as `/terms/rate`. */
  readonly guessed?: readonly string[];
};

/** The day of the contract, where it is known by a day: one told as still to come is asked about, and counts as not known. */
export const contractDayOf = ({ contractDate }: Debt, asOf: Day): Day | undefined =>
  contractDate !== undefined && contractDate <= asOf ? contractDate : undefined;

/** Whether payments are missed: nobody said, no, yes on a day that nobody said, or since a day. */
export type Lateness = 'not told' | 'no' | 'yes' | { readonly since: Day };

/** A day that was guessed is none that may be named; without one not even that nothing is late. */
export function latenessOf({ overdueSince, guessed = [] }: Debt): Lateness {
  const isGuess = guessed.includes('/overdueSince');
  if (overdueSince === undefined) return isGuess ? 'not told' : 'no';
  return isGuess ? 'yes' : { since: overdueSince };
}

/** Whether sums that are worked out for a debt rest on a guess: of its terms, or of what is owed. */
export const isEstimated = ({ guessed = [] }: Pick<Debt, 'guessed'>): boolean =>
  guessed.some((one) => one.startsWith('/terms') || one.startsWith('/outstanding'));

/**
 * What a debt still asks for on `asOf`: the rows to be paid (overdue ones included) and what
 * has been added beside them. Relief turns one account into another.
 */
export type Account = {
  readonly terms: Terms;
  readonly asOf: Day;
  readonly rows: readonly Row[];
  /** Open sums that no row contains: late interest, penalty and costs up to `asOf`. */
  readonly arrears: { readonly interest: Fen; readonly penalty: Fen; readonly fees: Fen };
  /**
   * Whether charges for lateness until `asOf` are counted, in the arrears or as paid; unless said,
   * where the arrears hold interest or penalty.
   */
  readonly lateCharged?: boolean;
  /** Interest that has run by `asOf` on what is not due; by the contract unless said. */
  readonly run?: Fen;
  /** The loan whose account this is on the day, exact: a relief of the account starts from it as one of the loan does. */
  readonly standing?: Standing;
};
