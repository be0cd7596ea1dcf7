import { isCard, type Debt } from '@forbear/loan';
import { RATE_SCALE, type Share } from '@forbear/money';
import { fail, ok, present, problem, type Result, type Text } from '@forbear/problem';
import { CARD_INDIVIDUAL_INSTALMENT_ART70, type LenderKind } from '@forbear/rule';

/**
 * A bank's card is apart from the bank's loans: it has its own agreement by Article 70. A creditor of
 * unknown kind is asked for just what all kinds are known to grant.
 */
export type PracticeKind = LenderKind | 'bank-card' | 'unknown';

/**
 * What a kind of creditor is known to grant, beyond keeping the contract. It is practice, no right:
 * a creditor may refuse any of it. A measure that is absent is not asked for in plans.
 */
export type Practice = {
  readonly extend?: {
    readonly monthsMax: number;
    readonly interest: readonly ('runs' | 'monthly' | 'waived')[];
    /** Months for which interest may be waived; no more than `monthsMax`. */
    readonly waivedMax: number;
  };
  readonly reinstal?: {
    readonly counts: readonly number[];
    /** Rates asked for below the contract's, as shares of it. */
    readonly rateShares: readonly Share[];
    /** Periods without payment before the first instalment, and the counts that may follow. */
    readonly pauses: readonly number[];
    readonly pausedCounts: readonly number[];
  };
  /** The rate of the rows as they are, as shares of the contract's. */
  readonly reduceRate?: readonly Share[];
  /** Whether late penalty and late fees are waived beside new instalments. */
  readonly waivePenalty?: boolean;
  readonly settle?: {
    readonly shares: readonly Share[];
    readonly daysOverdueMin: number;
    /** Months from now in which the one payment is made. */
    readonly inMonths: readonly number[];
  };
  readonly force: 'practice';
  readonly note: Text;
};

export type Practices = Readonly<Record<PracticeKind, Practice>>;

const share = (percent: number): Share => ((RATE_SCALE / 100) * percent) as Share;

/** The longest individual card agreement by Article 70. */
export const CARD_MONTHS_MAX = CARD_INDIVIDUAL_INSTALMENT_ART70.values.max_term_months;

const COUNTS: readonly number[] = [3, 6, 9, 12, 18, 24, 30, 36, 48, CARD_MONTHS_MAX];
const PAUSED_COUNTS = [6, 9, 12, 18, 24, 36, 60] as const;
const PAUSES = [1, 2, 3, 4, 5, 6, 9, 12] as const;
const SETTLE = {
  shares: [share(70), share(80), share(90)],
  daysOverdueMin: 91,
  inMonths: [1, 3, 6, 12],
} as const;

const lender = (rateShares: readonly Share[], note: Text): Practice => ({
  extend: { monthsMax: 12, interest: ['runs', 'monthly', 'waived'], waivedMax: 3 },
  reinstal: { counts: COUNTS, rateShares, pauses: PAUSES, pausedCounts: PAUSED_COUNTS },
  reduceRate: rateShares,
  waivePenalty: true,
  settle: SETTLE,
  force: 'practice',
  note,
});

/** Of a private person nothing is asked that only an institution has: no waiver of penalty, no settlement. */
function personal(rateShares: readonly Share[], note: Text): Practice {
  const { waivePenalty: _waiver, settle: _settle, ...rest } = lender(rateShares, note);
  return rest;
}

/** The practice that plans go by unless another is given. Reviewed 2026-11-25; no source is an official figure. */
export const PRACTICES: Practices = {
  'bank-card': {
    reinstal: {
      counts: COUNTS,
      rateShares: [share(50), share(0)],
      pauses: [1, 2, 3, 4, 5, 6],
      pausedCounts: PAUSED_COUNTS,
    },
    waivePenalty: true,
    settle: SETTLE,
    force: 'practice',
    note: {
      zh: `信用卡按《商业银行信用卡业务监督管理办法》第七十条协商个性化分期，最长 ${CARD_MONTHS_MAX} 个月；停息、减免由银行决定。`,
      en: `A credit card can be repaid under an individual agreement (Article 70 of the credit card measures) over at most ${CARD_MONTHS_MAX} months; whether interest stops or charges are waived is up to the bank.`,
    },
  },
  bank: lender([share(75), share(50)], {
    zh: '银行贷款常见展期、重新分期、宽限期和减免罚息，都要银行同意。',
    en: 'Banks commonly extend loans, spread them over new instalments, allow a payment break or waive late charges; each of these needs the bank’s consent.',
  }),
  'consumer-finance': lender([share(50)], {
    zh: '消费金融公司常见延期、分期和减免罚息，个案会降息，都要对方同意。',
    en: 'Consumer finance companies commonly allow more time or new instalments and waive late charges, and sometimes lower the rate; each of these needs their consent.',
  }),
  'micro-loan': lender([share(50)], {
    zh: '小贷公司常见延期、分期和减免罚息，都要对方同意。',
    en: 'Micro-loan companies commonly allow more time or new instalments and waive late charges; each of these needs their consent.',
  }),
  trust: lender([share(75)], {
    zh: '信托贷款的延期和分期要信托公司同意。',
    en: 'More time or new instalments on a trust loan need the trust company’s consent.',
  }),
  guarantor: {
    ...lender([share(50), share(0)], {
      zh: '担保公司代偿后常见分期和减免。',
      en: 'Guarantee companies that have paid for you commonly accept instalments and waive part of the charges.',
    }),
  },
  assignee: {
    ...lender([share(50), share(0)], {
      zh: '受让债权的公司常见分期、减免和一次性结清。',
      en: 'Companies that have bought a debt commonly accept instalments, reductions or a one-off settlement.',
    }),
    settle: { shares: [share(60), ...SETTLE.shares], daysOverdueMin: 0, inMonths: [1, 3, 6, 12] },
  },
  unknown: {
    extend: { monthsMax: 12, interest: ['runs', 'monthly'], waivedMax: 0 },
    reinstal: { counts: COUNTS, rateShares: [], pauses: PAUSES, pausedCounts: PAUSED_COUNTS },
    force: 'practice',
    note: {
      zh: '还不知道放款的是哪类机构，只按各类机构都常见的延期和分期来排；减免和降息先不算。',
      en: 'What kind of lender this is is not known yet, so the plan relies only on more time and instalments, which all kinds commonly grant; waivers and lower rates are left out.',
    },
  },
  person: personal([share(50), share(0)], {
    zh: '个人借款由双方商量，延期、分期、少收利息都可以谈。',
    en: 'Private loans are for the two of you to settle: more time, instalments and less interest can all be discussed.',
  }),
};

/**
 * The practice of the debt's creditor. A card goes by its own law whoever holds the claim, who buys
 * claims settles as such.
 */
export function practiceOf(debt: Debt, practices: Practices = PRACTICES): Practice {
  const holder = practices[debt.creditor.kind ?? 'unknown'];
  if (!isCard(debt)) return holder;
  const card = practices['bank-card'];
  return debt.creditor.kind === 'assignee'
    ? { ...card, ...present({ settle: holder.settle }) }
    : card;
}

/** Refuses practices that contradict the law or themselves as PRACTICE_WRONG, with the kind at fault. */
export function checkedPractices(practices: Practices): Result<Practices> {
  for (const [kind, practice] of Object.entries(practices)) {
    const { extend, reinstal, reduceRate = [], settle } = practice;
    const counts = reinstal?.counts ?? [];
    const shares = [...reduceRate, ...(reinstal?.rateShares ?? []), ...(settle?.shares ?? [])];
    const fits =
      (extend === undefined ||
        (isWhole(extend.monthsMax, 1, 12) && isWhole(extend.waivedMax, 0, extend.monthsMax))) &&
      counts.every((count) => isWhole(count, 1, CARD_MONTHS_MAX)) &&
      (reinstal?.pauses ?? []).every((periods) => isWhole(periods, 1, 12)) &&
      shares.every((one) => isWhole(one, 0, RATE_SCALE)) &&
      (settle?.inMonths ?? []).every((month) => isWhole(month, 0, 60)) &&
      (settle === undefined || isWhole(settle.daysOverdueMin, 0, 36_500));
    if (!fits) return fail(problem('PRACTICE_WRONG', { kind }, `/practices/${kind}`));
  }
  return ok(practices);
}

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
