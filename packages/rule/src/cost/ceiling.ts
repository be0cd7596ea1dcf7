import { dayOf, formatDay, RATE_SCALE, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { percent, type LoanCost } from './loan-cost.ts';
import { lprOn } from './lpr.ts';

/** A yearly ceiling on what a debt may cost, why it is this one, and how sure that is. */
export type Ceiling = {
  /** Yearly, scaled by 10^9. */
  readonly scaled: number;
  readonly rules: readonly [lead: string, ...others: string[]];
  readonly name: Text;
  /** Why this ceiling and where its figure comes from. */
  readonly why: Text;
  readonly uncertain?: Text;
  /** Whether the agreed interest itself is measured, as between private persons. */
  readonly private: boolean;
  /** Interest up to this day follows the earlier interpretation. */
  readonly since?: Day;
};

/** 24 % a year: the line of the courts for licensed lenders and of supervisors for newer loans. */
export const LICENSED_LINE = 0.24 * RATE_SCALE;

/** From this day on private loans are measured by the loan prime rate. */
export const PRIVATE_CUTOVER = dayOf(2020, 8, 20);

/** From these days on new loans fall under the supervisors' lines. */
export const MICRO_LOAN_LINE = dayOf(2025, 12, 24);
export const MICRO_LOAN_FINAL = dayOf(2027, 12, 31);
export const ASSISTED_LINE = dayOf(2025, 10, 1);

/** The ceiling of a debt by kind of creditor and day of contract; a licensed lender is never under four times LPR as a private one is. */
export function ceilingOf(cost: LoanCost): Ceiling {
  const { lender, contractDate } = cost;
  switch (lender) {
    case 'person':
      return contractDate === undefined ? floorLine(cost) : privateLine(cost, contractDate);
    case 'micro-loan':
      return microLine(contractDate);
    case 'bank':
      return bankLine(cost);
    case 'consumer-finance':
    case 'trust':
    case 'guarantor':
      return courtLine();
    default:
      return floorLine(cost);
  }
}

function privateLine(cost: LoanCost, contractDate: Day): Ceiling {
  const isEarlier = contractDate < PRIVATE_CUTOVER;
  const lpr = lprOn(isEarlier ? cost.asOf : contractDate, '1-year');
  if (lpr === undefined) return floorLine(cost);
  const scaled = lpr.rate.scaled * 4;
  const base = {
    scaled,
    private: true,
    name: { zh: '一年期 LPR 的四倍', en: 'four times the one-year LPR' },
  };
  const sum = `${percent(lpr.rate.scaled)} × 4 = ${percent(scaled)}`;
  const published = formatDay(lpr.publishedOn);
  if (!isEarlier)
    return {
      ...base,
      rules: [
        'private-lending-cap-4xlpr',
        'private-lending-overdue-and-fees-cap',
        'lpr-reference-series',
      ],
      why: {
        zh: `合同 ${formatDay(contractDate)} 成立，当时一年期 LPR（${published} 公布）${sum}。`,
        en: `The contract is of ${formatDay(contractDate)}; the one-year LPR then (published ${published}): ${sum}.`,
      },
    };
  return {
    ...base,
    name: { zh: '各时段的上限', en: 'the ceiling of each time' },
    rules: ['private-lending-transition', 'private-lending-cap-4xlpr', 'lpr-reference-series'],
    since: PRIVATE_CUTOVER,
    why: {
      zh: `合同 ${formatDay(contractDate)} 成立，早于 2020-08-20：2020-08-20 起的利息按起诉时的标准，按今天（${published} 公布的一年期 LPR）算是 ${sum}；此前的利息可按当时的规定。`,
      en: `The contract is of ${formatDay(contractDate)}, before 2020-08-20: interest from 2020-08-20 on follows the standard when suit is filed, today (one-year LPR published ${published}) ${sum}; earlier interest may follow the rules of its time.`,
    },
    uncertain: {
      zh: '还没有起诉，起诉那天的 LPR 可能不同。',
      en: 'No suit is filed yet; the LPR of that day may differ.',
    },
  };
}

const LINE_NAME = { zh: '年化 24%', en: '24% a year' } as const;

const ON_REQUEST: Text = {
  zh: '持牌机构的利息、复利、罚息、违约金和费用合计超过年化 24% 的部分，可以请求法院调减；要自己提出，不会自动减。',
  en: 'Of a licensed lender’s interest, compound and penalty interest, damages and fees together, a court may on request cut what is above 24% a year; it must be asked for.',
};

function courtLine(more: readonly string[] = [], why: Text = ON_REQUEST): Ceiling {
  return {
    scaled: LICENSED_LINE,
    rules: ['licensed-lender-24pct-reduction', ...more],
    name: LINE_NAME,
    why,
    private: false,
  };
}

function bankLine({ platform, contractDate, card }: LoanCost): Ceiling {
  const assisted = platform && !card && contractDate !== undefined && contractDate >= ASSISTED_LINE;
  if (!assisted) return courtLine();
  return courtLine(['assisted-lending-24pct'], {
    zh: `${ON_REQUEST.zh}2025-10-01 起，经平台或增信的贷款，银行还要保证单笔综合成本不超过规定，业内按 24% 执行。`,
    en: `${ON_REQUEST.en} For loans through platforms or guarantors since 2025-10-01 the bank must also keep the all-in cost of each loan within the rules, read as 24%.`,
  });
}

function microLine(contractDate: Day | undefined): Ceiling {
  if (contractDate === undefined || contractDate < MICRO_LOAN_LINE) return courtLine();
  const lpr = lprOn(contractDate, '1-year');
  const of = formatDay(contractDate);
  if (contractDate >= MICRO_LOAN_FINAL && lpr !== undefined) {
    const scaled = lpr.rate.scaled * 4;
    return {
      scaled,
      rules: ['micro-loan-cost-ceiling-2025', 'licensed-lender-24pct-reduction'],
      name: { zh: '一年期 LPR 的四倍', en: 'four times the one-year LPR' },
      why: {
        zh: `贷款 ${of} 发放；小贷新发放贷款到 2027 年底全部要在一年期 LPR 四倍以内：${percent(lpr.rate.scaled)} × 4 = ${percent(scaled)}（${formatDay(lpr.publishedOn)} 公布）。`,
        en: `The loan is of ${of}; by the end of 2027 all new micro-loans must be within four times the one-year LPR: ${percent(lpr.rate.scaled)} × 4 = ${percent(scaled)} (published ${formatDay(lpr.publishedOn)}).`,
      },
      uncertain: {
        zh: '监管指引全文没有看到，只见于报道；当时的 LPR 也可能更新。',
        en: 'The full text was not seen, only reports of it; the LPR of that day may be newer.',
      },
      private: false,
    };
  }
  return {
    ...courtLine(),
    rules: ['micro-loan-cost-ceiling-2025', 'licensed-lender-24pct-reduction'],
    why: {
      zh: `贷款 ${of} 发放；2025-12-24 起小贷公司不得新发放综合融资成本超过年化 24% 的贷款，超出部分也可以请求法院调减。`,
      en: `The loan is of ${of}; since 2025-12-24 micro-loan companies may make no new loan with an all-in cost above 24% a year, and a court may on request cut the excess.`,
    },
  };
}

/** What no kind of creditor may exceed: taken while kind or date is not known. */
function floorLine({ lender }: LoanCost): Ceiling {
  const unknown: Text =
    lender === 'person'
      ? {
          zh: '不知道合同日期：2020-08-20 起的民间借贷上限更低，是一年期 LPR 的四倍。',
          en: 'The day of contract is not known: since 2020-08-20 the ceiling of private loans is lower, four times the one-year LPR.',
        }
      : lender === 'assignee'
        ? {
            zh: '债权受让人的权利跟着原来的债权走：原出借人如果是个人，上限更低。',
            en: 'An assignee has the rights of the first lender: if that was a person, the ceiling is lower.',
          }
        : {
            zh: '不知道债权人是哪类机构：如果是个人，上限更低，是一年期 LPR 的四倍。',
            en: 'The kind of creditor is not known: for a person the ceiling is lower, four times the one-year LPR.',
          };
  return {
    ...courtLine(),
    rules:
      lender === 'person'
        ? ['private-lending-cap-4xlpr', 'private-lending-transition']
        : ['licensed-lender-24pct-reduction', 'private-lending-cap-4xlpr'],
    why: {
      zh: '无论债权人是哪一类，超过年化 24% 的部分法院或者不支持，或者可以按请求调减。',
      en: 'Whatever the kind of creditor, a court does not support what is above 24% a year, or may cut it on request.',
    },
    uncertain: unknown,
  };
}
