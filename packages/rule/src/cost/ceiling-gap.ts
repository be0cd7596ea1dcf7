import { fen, ZERO, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { ceilingOf, LICENSED_LINE } from './ceiling.ts';
import { measured, type Measured } from './excess.ts';
import type { NotChecked } from '../finding/finding.ts';
import { percent, type LoanCost } from './loan-cost.ts';
import { enYuan, ofDebt, zhYuan } from '../finding/wording.ts';

/** Which missing answer would change the ceiling, and by how much. */
export function ceilingGaps(cost: LoanCost): readonly NotChecked[] {
  const { lender, contractDate } = cost;
  const at = ofDebt(cost.debt);
  const gaps: NotChecked[] = [];
  if (lender === undefined || lender === 'assignee')
    gaps.push({
      ...at,
      answer: 'creditor.kind',
      rules: ['cap-routing-by-lender-type', 'private-lending-excludes-licensed-lenders'],
      would: ifPrivate(cost),
    });
  if (
    contractDate === undefined &&
    (lender === 'person' || lender === 'micro-loan' || lender === undefined)
  )
    gaps.push({
      ...at,
      answer: 'contractDate',
      rules: ['private-lending-cap-4xlpr', 'micro-loan-cost-ceiling-2025'],
      would: {
        zh: '合同日期决定上限：民间借贷按那天的一年期 LPR 四倍（2020-08-20 前另算），小贷从 2025-12-24 起新贷款不得超过 24%。',
        en: 'The day of contract decides the ceiling: four times the one-year LPR of that day for private loans (other rules before 2020-08-20), 24% for new micro-loans from 2025-12-24 on.',
      },
    });
  if (cost.rate === undefined && cost.rows.length === 0)
    gaps.push({
      ...at,
      answer: 'terms.rate',
      rules: ['cap-routing-by-lender-type'],
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
  const [zh, en] = known
    ? [
        `如果出借人是个人，上限是一年期 LPR 的四倍，超出 ${zhYuan(sum)}；如果是持牌机构，是 ${percent(LICENSED_LINE)}，超出 ${zhYuan(licensed)}。`,
        `If the lender is a person, the ceiling is four times the one-year LPR, ${enYuan(sum)} above it; for a licensed lender ${percent(LICENSED_LINE)}, ${enYuan(licensed)} above it.`,
      ]
    : [
        '如果出借人是个人，上限是合同成立时一年期 LPR 的四倍；如果是持牌机构，是 24%。',
        'If the lender is a person, the ceiling is four times the one-year LPR of the day of contract; for a licensed lender 24%.',
      ];
  return {
    zh: `${zh}请看合同上的出借人全称。`,
    en: `${en} Look for the full name of the lender in the contract.`,
  };
}

const allOf = ({ all, now }: Measured): Fen => fen(all.excess + now.excess);
