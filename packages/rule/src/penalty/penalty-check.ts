import { fen, mulDiv, RATE_SCALE, type Fen, type Rate } from '@forbear/money';
import { ceilingOf, licensedLine, licensedShare, timesLpr } from '../cost/ceiling.ts';
import { scaledIn, shareIn } from '../finding/figure.ts';
import { cited, finding, NOTHING, type CheckResult, type Finding } from '../finding/finding.ts';
import { PRIVATE_LENDING_CAP_4XLPR } from '../cost/rule/private-loan-ceiling.ts';
import { present, type Text } from '@forbear/problem';
import { percent, yearly, type LoanCost } from '../cost/loan-cost.ts';
import { enYuan, inTurn, ofDebt, zhYuan } from '../finding/wording.ts';
import { LICENSED_LENDER_24PCT_REDUCTION } from '../cost/rule/licensed-lender-ceiling.ts';
import { PRIVATE_LENDING_OVERDUE_AND_FEES_CAP } from '../cost/rule/private-loan-ceiling.ts';
import {
  DAMAGES_REDUCTION_585,
  OVERDUE_INTEREST_BY_CONTRACT,
  PENALTY_INTEREST_UPLIFT,
} from './rule/damages.ts';

/** What a contract charges on overdue money; exactly one of `rate` and `multiple` (scaled, of the agreed rate). */
export type PenaltyFigures = {
  readonly rate?: Rate;
  readonly multiple?: number;
  /** On top of the agreed interest instead of in its place. */
  readonly adds?: boolean;
  readonly compound?: boolean;
};

/** The agreed rate and the largest uplift on it, as a scaled multiple of the agreed rate. */
const upliftMost = (): number =>
  RATE_SCALE + scaledIn(PENALTY_INTEREST_UPLIFT.values.overdue_uplift_max);

/** The uplift as people say it: `30% 至 50%`. */
export const upliftBand = (): Text => {
  const { overdue_uplift_min, overdue_uplift_max } = PENALTY_INTEREST_UPLIFT.values;
  const [least, most] = [shareIn(overdue_uplift_min), shareIn(overdue_uplift_max)];
  return { zh: `${least} 至 ${most}`, en: `${least} to ${most}` };
};

/**
 * Penalty interest against the agreed rate: plus a band for banks and consumer finance
 * companies, at most the private ceiling for persons. A lower one is no fault.
 */
export function checkPenalty(cost: LoanCost, penalty: PenaltyFigures | undefined): CheckResult {
  if (penalty === undefined || cost.card) return NOTHING;
  const share = upliftShare(cost, penalty);
  const findings =
    cost.lender === 'person'
      ? privatePenalty(cost, penalty)
      : share !== undefined && share > upliftMost()
        ? [aboveUplift(cost, share)]
        : [];
  const rules = cited(
    cost.lender === 'person' ? PRIVATE_LENDING_OVERDUE_AND_FEES_CAP : PENALTY_INTEREST_UPLIFT,
  );
  return {
    findings,
    checked: [
      {
        ...ofDebt(cost.debt),
        what: { zh: '罚息利率和加收幅度。', en: 'Penalty rate and its uplift.' },
        rules,
      },
    ],
    notChecked: [],
    ways: findings.length === 0 ? aboveLine(cost, penalty) : [],
  };
}

/** All that overdue money costs, over the agreed rate, scaled; nothing where the agreed rate is not known. */
function upliftShare(cost: LoanCost, penalty: PenaltyFigures): number | undefined {
  const all = overdueRate(cost, penalty);
  if (cost.rate === undefined || all === undefined || cost.rate.scaled === 0) return undefined;
  if (penalty.multiple !== undefined)
    return penalty.multiple + (penalty.adds === true ? RATE_SCALE : 0);
  return mulDiv(all, RATE_SCALE, yearly(cost.rate), 'down');
}

/** The yearly rate on overdue money, scaled. */
function overdueRate(cost: LoanCost, penalty: PenaltyFigures): number | undefined {
  const agreed = cost.rate === undefined ? undefined : yearly(cost.rate);
  const own =
    penalty.rate === undefined
      ? agreed === undefined || penalty.multiple === undefined
        ? undefined
        : mulDiv(agreed, penalty.multiple, RATE_SCALE, 'down')
      : yearly(penalty.rate);
  if (own === undefined) return undefined;
  return penalty.adds === true ? own + (agreed ?? 0) : own;
}

const times = (share: number): string => String(share / RATE_SCALE);

function aboveUplift(cost: LoanCost, share: number): Finding {
  const agreed = cost.rate === undefined ? 0 : yearly(cost.rate);
  const band = upliftBand();
  const most = mulDiv(agreed, upliftMost(), RATE_SCALE, 'down');
  const asked = mulDiv(agreed, share, RATE_SCALE, 'down');
  const amount = excessOf(cost.owed.penalty, share);
  const isBank = cost.lender === 'bank' || cost.lender === 'consumer-finance';
  return finding([PENALTY_INTEREST_UPLIFT, OVERDUE_INTEREST_BY_CONTRACT, DAMAGES_REDUCTION_585], {
    ...ofDebt(cost.debt),
    ...(amount === 0 ? {} : { amount }),
    arithmetic: inTurn(
      {
        zh: `逾期后按约定利率的 ${times(share)} 倍收，年化 ${percent(agreed)} × ${times(share)} = ${percent(asked)}；加收 ${band.zh} 最多是 ${percent(agreed)} × ${times(upliftMost())} = ${percent(most)}。`,
        en: `Overdue money costs ${times(share)} times the agreed rate, ${percent(agreed)} × ${times(share)} = ${percent(asked)} a year; plus ${band.en} is at most ${percent(agreed)} × ${times(upliftMost())} = ${percent(most)}.`,
      },
      amount === 0
        ? { zh: '', en: '' }
        : {
            zh: `现欠罚息 ${zhYuan(cost.owed.penalty)} 里超出 ${zhYuan(amount)}。`,
            en: `Of the ${enYuan(cost.owed.penalty)} of penalty now charged, ${enYuan(amount)} is above that.`,
          },
    ),
    say: {
      zh: `罚息应在约定利率基础上加收 ${band.zh}，请按这个幅度重新计算，并告诉我计算依据。`,
      en: `Penalty interest is the agreed rate plus ${band.en}; please recalculate it within that and tell me what it is based on.`,
    },
    do: {
      zh: '翻合同里的罚息条款，要一份罚息明细；书面提出重算，没有答复再投诉。',
      en: 'Look up the penalty clause, and ask in writing for a breakdown of the penalty and a recalculation; complain if you get no answer.',
    },
    ...(isBank
      ? {}
      : {
          uncertain: {
            zh: '这条规定针对银行和消费金融公司的贷款；对这类机构是否适用要看合同。',
            en: 'This rule is for loans of banks and consumer finance companies; whether it applies to this kind of lender depends on the contract.',
          },
        }),
  });
}

/** The part of a penalty that lies above the largest uplift. */
function excessOf(penalty: Fen, share: number): Fen {
  return fen(mulDiv(penalty, share - upliftMost(), share, 'down'));
}

/** Between private persons all default charges together stay within the ceiling of the contract's day. */
function privatePenalty(cost: LoanCost, penalty: PenaltyFigures): readonly Finding[] {
  const ceiling = ceilingOf(cost);
  const cap = timesLpr(PRIVATE_LENDING_CAP_4XLPR.values.multiplier);
  const asked = overdueRate(cost, penalty);
  if (asked === undefined || asked <= ceiling.scaled) return [];
  return [
    finding([PRIVATE_LENDING_OVERDUE_AND_FEES_CAP, ...ceiling.rules.slice(0, 1)], {
      ...ofDebt(cost.debt),
      arithmetic: inTurn(ceiling.why, {
        zh: `逾期后年化 ${percent(asked)}，高于 ${percent(ceiling.scaled)}。`,
        en: `Overdue money costs ${percent(asked)} a year, above ${percent(ceiling.scaled)}.`,
      }),
      say: {
        zh: `逾期利息、违约金和其他费用合计也不能超过合同成立时${cap.zh}，请按上限以内算。`,
        en: `Default interest, damages and fees together must stay within ${cap.en} as of the day of the contract; please recalculate within that.`,
      },
      do: {
        zh: '和对方把逾期后的算法写下来；没有写明的，不口头承认更高的数。',
        en: 'Get the way overdue sums are calculated in writing; do not agree to a higher sum by word of mouth.',
      },
      ...present({ uncertain: ceiling.uncertain }),
    }),
  ];
}

/** A penalty within the uplift can still lie above 24 % a year: worth asking, though the loan as a whole lies below. */
function aboveLine(cost: LoanCost, penalty: PenaltyFigures): readonly Finding[] {
  const asked = overdueRate(cost, penalty);
  if (cost.lender === 'person' || asked === undefined || asked <= licensedLine()) return [];
  if (cost.owed.penalty === 0) return [];
  return [
    finding([LICENSED_LENDER_24PCT_REDUCTION, PENALTY_INTEREST_UPLIFT], {
      ...ofDebt(cost.debt),
      arithmetic: {
        zh: `罚息年化 ${percent(asked)}，高于 ${licensedShare()}；整笔合计没有超过。`,
        en: `The penalty costs ${percent(asked)} a year, above ${licensedShare()}; the loan as a whole lies below.`,
      },
      say: {
        zh: `罚息年化超过 ${licensedShare()}，能不能减免或者按 ${licensedShare()} 以内计算？`,
        en: `The penalty is above ${licensedShare()} a year; could it be waived or kept within ${licensedShare()}?`,
      },
      do: {
        zh: '协商时一并提出减免罚息；这是请求，不是当然的权利。',
        en: 'Ask for this together with the plan; it is a request, not a right.',
      },
      uncertain: {
        zh: `${licensedShare()} 是对合计息费的司法调减线，单看罚息是否适用，法院可能有不同做法。`,
        en: `The ${licensedShare()} line is for all charges together; courts may differ on the penalty alone.`,
      },
    }),
  ];
}
