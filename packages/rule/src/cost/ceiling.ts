import { dayText, showDay, type Day } from '@forbear/money';
import { present, type Text } from '@forbear/problem';
import { dayIn, scaledIn, shareIn } from '../finding/figure.ts';
import type { Cited } from '../finding/finding.ts';
import type { Rule } from '../finding/rule.ts';
import { enDay, enNumber, inTurn, SILENT, zhDay } from '../finding/wording.ts';
import { percent, type LoanCost } from './loan-cost.ts';
import { lprOn } from './lpr.ts';
import {
  ASSISTED_LENDING_24PCT,
  LICENSED_LENDER_24PCT_REDUCTION,
  MICRO_LOAN_COST_CEILING_2025,
} from './rule/licensed-lender-ceiling.ts';
import {
  PRIVATE_LENDING_CAP_4XLPR,
  PRIVATE_LENDING_OVERDUE_AND_FEES_CAP,
  PRIVATE_LENDING_TRANSITION,
  PRIVATE_LOAN_FORMED_AT_PAYOUT,
} from './rule/private-loan-ceiling.ts';
import { LPR_REFERENCE_SERIES } from './rule/reference-rate.ts';

/** A yearly ceiling on what a debt may cost, why it is this one, and how sure that is. */
export type Ceiling = {
  /** Yearly, scaled by 10^9. */
  readonly scaled: number;
  readonly rules: Cited;
  readonly name: Text;
  /** Why this ceiling and where its figure comes from. */
  readonly why: Text;
  readonly uncertain?: Text;
  /** Whether the agreed interest itself is measured, as between private persons. */
  readonly private: boolean;
  /** Interest up to this day follows the earlier interpretation. */
  readonly since?: Day;
};

/** The yearly line of the courts for licensed lenders, scaled. */
export const licensedLine = (): number =>
  scaledIn(LICENSED_LENDER_24PCT_REDUCTION.values.threshold_rate);

/** That line as people say it: `24%`. */
export const licensedShare = (): string =>
  shareIn(LICENSED_LENDER_24PCT_REDUCTION.values.threshold_rate);

/** From this day on private loans are measured by the loan prime rate. */
const privateCutover = (): Day => dayIn(PRIVATE_LENDING_TRANSITION.values.cutover_date);

/** The ceiling of a debt by kind of creditor and day of contract; a licensed lender is never under four times LPR as a private one is. */
export function ceilingOf(cost: LoanCost): Ceiling {
  const { lender, contractDate } = cost;
  switch (lender) {
    case 'person':
      return contractDate === undefined ? byPayout(cost) : privateLine(cost, contractDate);
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

/** Without a day of contract: between people it is formed when the money is given; else what nobody may exceed. */
function byPayout(cost: LoanCost): Ceiling {
  const { paidOut } = cost;
  if (paidOut === undefined) return floorLine(cost);
  const ceiling = privateLine(cost, paidOut);
  const of = dayText(paidOut);
  return {
    ...ceiling,
    rules: [...ceiling.rules, PRIVATE_LOAN_FORMED_AT_PAYOUT],
    uncertain: inTurn(
      {
        zh: `没写合同日期：个人之间的借款，从对方把钱给你那天起成立，这里按 ${of.zh} 给钱算；不是那天的，请填合同日期。`,
        en: `The day of contract was not told: between people a loan is formed when the money is given, taken here as ${of.en}; if it was another day, add the day of contract.`,
      },
      ceiling.uncertain ?? SILENT,
    ),
  };
}

function privateLine(cost: LoanCost, contractDate: Day): Ceiling {
  const cutover = privateCutover();
  const isEarlier = contractDate < cutover;
  const { multiplier } = PRIVATE_LENDING_CAP_4XLPR.values;
  const lpr = lprOn(isEarlier ? cost.asOf : contractDate, '1-year');
  if (lpr === undefined) return floorLine(cost);
  const scaled = lpr.rate.scaled * multiplier;
  const base = { scaled, private: true, name: timesLpr(multiplier) };
  const sum = `${percent(lpr.rate.scaled)} × ${multiplier} = ${percent(scaled)}`;
  const published = dayText(lpr.publishedOn);
  if (!isEarlier)
    return {
      ...base,
      rules: [
        PRIVATE_LENDING_CAP_4XLPR,
        PRIVATE_LENDING_OVERDUE_AND_FEES_CAP,
        LPR_REFERENCE_SERIES,
      ],
      why: {
        zh: `合同 ${showDay(contractDate, 'zh')} 成立，${lpr.open === undefined ? '当时' : '收录到的最后一个'}一年期 LPR（${published.zh} 公布）${sum}。`,
        en: `The contract is of ${showDay(contractDate, 'en')}; the ${lpr.open === undefined ? 'one-year LPR then' : 'last one-year LPR held here'} (published ${published.en}): ${sum}.`,
      },
      ...present({ uncertain: lpr.open }),
    };
  return {
    ...base,
    name: { zh: '各时段的上限', en: 'the ceiling of each time' },
    rules: [PRIVATE_LENDING_TRANSITION, PRIVATE_LENDING_CAP_4XLPR, LPR_REFERENCE_SERIES],
    since: cutover,
    why: {
      zh: `合同 ${showDay(contractDate, 'zh')} 成立，早于 ${showDay(cutover, 'zh')}：${showDay(cutover, 'zh')} 起的利息按起诉时的标准，按今天（${published.zh} 公布的一年期 LPR）算是 ${sum}；此前的利息可按当时的规定。`,
      en: `The contract is of ${showDay(contractDate, 'en')}, before ${showDay(cutover, 'en')}: interest from ${showDay(cutover, 'en')} on follows the standard when suit is filed, today (one-year LPR published ${published.en}) ${sum}; earlier interest may follow the rules of its time.`,
    },
    uncertain: inTurn(
      {
        zh: '还没有起诉，起诉那天的 LPR 可能不同。',
        en: 'No suit is filed yet; the LPR of that day may differ.',
      },
      lpr.open ?? SILENT,
    ),
  };
}

/** A multiple of the one-year rate, as people say it. */
export const timesLpr = (multiplier: number): Text => ({
  zh: `一年期 LPR 的${ZH_COUNT[multiplier] ?? ` ${multiplier} `}倍`,
  en: `${enNumber(multiplier)} times the one-year LPR`,
});

const ZH_COUNT: Readonly<Record<number, string>> = { 2: '两', 3: '三', 4: '四', 5: '五' };

const yearlyName = (share: string): Text => ({ zh: `年化 ${share}`, en: `${share} a year` });

const onRequest = (): Text => ({
  zh: `持牌机构的利息、复利、罚息、违约金和费用合计超过年化 ${licensedShare()} 的部分，可以请求法院调减；要自己提出，不会自动减。`,
  en: `Of a licensed lender’s interest, compound and penalty interest, damages and fees together, a court may on request cut what is above ${licensedShare()} a year; it must be asked for.`,
});

function courtLine(more: readonly Rule[] = [], why: Text = onRequest()): Ceiling {
  return {
    scaled: licensedLine(),
    rules: [LICENSED_LENDER_24PCT_REDUCTION, ...more],
    name: yearlyName(licensedShare()),
    why,
    private: false,
  };
}

function bankLine({ platform, contractDate, card }: LoanCost): Ceiling {
  const { from, values } = ASSISTED_LENDING_24PCT;
  const assisted = platform && !card && contractDate !== undefined && contractDate >= dayIn(from);
  if (!assisted) return courtLine();
  return courtLine([ASSISTED_LENDING_24PCT], {
    zh: `${onRequest().zh}${zhDay(from)} 起，经平台或增信的贷款，银行还要保证单笔综合成本不超过规定，业内按 ${shareIn(values.all_in_cost_cap_rate)} 执行。`,
    en: `${onRequest().en} For loans through platforms or guarantors since ${enDay(from)} the bank must also keep the all-in cost of each loan within the rules, read as ${shareIn(values.all_in_cost_cap_rate)}.`,
  });
}

function microLine(contractDate: Day | undefined): Ceiling {
  const { from, values } = MICRO_LOAN_COST_CEILING_2025;
  if (contractDate === undefined || contractDate < dayIn(from)) return courtLine();
  const lpr = lprOn(contractDate, '1-year');
  const of = dayText(contractDate);
  if (contractDate >= dayIn(values.final_deadline) && lpr !== undefined) {
    const times = values.final_lpr_multiplier;
    const scaled = lpr.rate.scaled * times;
    const name = timesLpr(times);
    return {
      scaled,
      rules: [MICRO_LOAN_COST_CEILING_2025, LICENSED_LENDER_24PCT_REDUCTION],
      name,
      why: {
        zh: `贷款 ${of.zh} 发放；小贷新发放贷款到 ${zhDay(values.final_deadline)} 全部要在${name.zh}以内：${percent(lpr.rate.scaled)} × ${times} = ${percent(scaled)}（${showDay(lpr.publishedOn, 'zh')} 公布）。`,
        en: `The loan is of ${of.en}; by ${enDay(values.final_deadline)} all new micro-loans must be within ${name.en}: ${percent(lpr.rate.scaled)} × ${times} = ${percent(scaled)} (published ${showDay(lpr.publishedOn, 'en')}).`,
      },
      uncertain: inTurn(
        {
          zh: '监管指引全文没有看到，只见于报道。',
          en: 'The full text was not seen, only reports of it.',
        },
        lpr.open ?? SILENT,
      ),
      private: false,
    };
  }
  const share = shareIn(values.no_new_loans_above_rate);
  return {
    ...courtLine(),
    scaled: scaledIn(values.no_new_loans_above_rate),
    name: yearlyName(share),
    rules: [MICRO_LOAN_COST_CEILING_2025, LICENSED_LENDER_24PCT_REDUCTION],
    why: {
      zh: `贷款 ${of.zh} 发放；${zhDay(from)} 起小贷公司不得新发放综合融资成本超过年化 ${share} 的贷款，超出部分也可以请求法院调减。`,
      en: `The loan is of ${of.en}; since ${enDay(from)} micro-loan companies may make no new loan with an all-in cost above ${share} a year, and a court may on request cut the excess.`,
    },
  };
}

/** What no kind of creditor may exceed: taken while kind or date is not known. */
function floorLine({ lender }: LoanCost): Ceiling {
  const cutover = dayText(privateCutover());
  const times = timesLpr(PRIVATE_LENDING_CAP_4XLPR.values.multiplier);
  const unknown: Text =
    lender === 'person'
      ? {
          zh: `不知道合同日期：${cutover.zh} 起的民间借贷上限更低，是${times.zh}。`,
          en: `The day of contract is not known: since ${cutover.en} the ceiling of private loans is lower, ${times.en}.`,
        }
      : lender === 'assignee'
        ? {
            zh: '债权受让人的权利跟着原来的债权走：原出借人如果是个人，上限更低。',
            en: 'An assignee has the rights of the first lender: if that was a person, the ceiling is lower.',
          }
        : {
            zh: `不知道债权人是哪类机构：如果是个人，上限更低，是${times.zh}。`,
            en: `The kind of creditor is not known: for a person the ceiling is lower, ${times.en}.`,
          };
  return {
    ...courtLine(),
    rules:
      lender === 'person'
        ? [PRIVATE_LENDING_CAP_4XLPR, PRIVATE_LENDING_TRANSITION]
        : [LICENSED_LENDER_24PCT_REDUCTION, PRIVATE_LENDING_CAP_4XLPR],
    why: {
      zh: `无论债权人是哪一类，超过年化 ${licensedShare()} 的部分法院或者不支持，或者可以按请求调减。`,
      en: `Whatever the kind of creditor, a court does not support what is above ${licensedShare()} a year, or may cut it on request.`,
    },
    uncertain: unknown,
  };
}
