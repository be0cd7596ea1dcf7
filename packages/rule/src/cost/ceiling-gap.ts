import { fen, ZERO, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { ceilingOf, licensedLine, licensedShare, timesLpr } from './ceiling.ts';
import { measured, type Measured } from './excess.ts';
import { cited, type NotChecked } from '../finding/finding.ts';
import { shareIn } from '../finding/figure.ts';
import { percent, type LoanCost } from './loan-cost.ts';
import { enDay, enYuan, ofDebt, zhDay, zhYuan } from '../finding/wording.ts';
import { MICRO_LOAN_COST_CEILING_2025 } from './rule/licensed-lender-ceiling.ts';
import {
  CAP_ROUTING_BY_LENDER_TYPE,
  PRIVATE_LENDING_CAP_4XLPR,
  PRIVATE_LENDING_EXCLUDES_LICENSED_LENDERS,
  PRIVATE_LENDING_TRANSITION,
} from './rule/private-loan-ceiling.ts';

/** Which missing answer would change the ceiling, and by how much. */
export function ceilingGaps(cost: LoanCost): readonly NotChecked[] {
  const { lender, contractDate } = cost;
  const at = ofDebt(cost.debt);
  const gaps: NotChecked[] = [];
  const times = timesLpr(PRIVATE_LENDING_CAP_4XLPR.values.multiplier);
  const { cutover_date } = PRIVATE_LENDING_TRANSITION.values;
  const micro = MICRO_LOAN_COST_CEILING_2025;
  if (lender === undefined || lender === 'assignee')
    gaps.push({
      ...at,
      answer: 'creditor.kind',
      rules: cited(CAP_ROUTING_BY_LENDER_TYPE, PRIVATE_LENDING_EXCLUDES_LICENSED_LENDERS),
      would: ifPrivate(cost),
    });
  if (
    contractDate === undefined &&
    (lender === 'person' || lender === 'micro-loan' || lender === undefined)
  )
    gaps.push({
      ...at,
      answer: 'contractDate',
      rules: cited(PRIVATE_LENDING_CAP_4XLPR, MICRO_LOAN_COST_CEILING_2025),
      would: {
        zh: `合同日期决定上限：民间借贷按那天${times.zh}（${zhDay(cutover_date)} 前另算），小贷从 ${zhDay(micro.from)} 起新贷款不得超过 ${shareIn(micro.values.no_new_loans_above_rate)}。`,
        en: `The day of contract decides the ceiling: ${times.en} of that day for private loans (other rules before ${enDay(cutover_date)}), ${shareIn(micro.values.no_new_loans_above_rate)} for new micro-loans from ${enDay(micro.from)} on.`,
      },
    });
  if (cost.rate === undefined && cost.rows.length === 0)
    gaps.push({
      ...at,
      answer: 'terms.rate',
      rules: cited(CAP_ROUTING_BY_LENDER_TYPE),
      would: {
        zh: '利率还不知道，没法和上限比。请从合同或 App 里补上。',
        en: 'The rate is not known and cannot be compared with the ceiling. Add it from the contract or the app.',
      },
    });
  return gaps;
}

function ifPrivate(cost: LoanCost): Text {
  const known = cost.contractDate !== undefined;
  const asPrivate = known ? measured(cost, ceilingOf({ ...cost, lender: 'person' })) : undefined;
  const sum = asPrivate === undefined ? ZERO : allOf(asPrivate);
  const licensed = allOf(measured(cost, ceilingOf({ ...cost, lender: 'bank' })));
  const times = timesLpr(PRIVATE_LENDING_CAP_4XLPR.values.multiplier);
  const [zh, en] = known
    ? [
        `如果出借人是个人，上限是${times.zh}，超出 ${zhYuan(sum)}；如果是持牌机构，是 ${percent(licensedLine())}，超出 ${zhYuan(licensed)}。`,
        `If the lender is a person, the ceiling is ${times.en}, ${enYuan(sum)} above it; for a licensed lender ${percent(licensedLine())}, ${enYuan(licensed)} above it.`,
      ]
    : [
        `如果出借人是个人，上限是合同成立时${times.zh}；如果是持牌机构，是 ${licensedShare()}。`,
        `If the lender is a person, the ceiling is ${times.en} of the day of contract; for a licensed lender ${licensedShare()}.`,
      ];
  return {
    zh: `${zh}请看合同上的出借人全称。`,
    en: `${en} Look for the full name of the lender in the contract.`,
  };
}

const allOf = ({ all, now }: Measured): Fen => fen(all.excess + now.excess);
