import { fen, ZERO, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { ceilingOf, LICENSED_LINE, type Ceiling } from './ceiling.ts';
import { firstDue, measured, sameEach, shareAbove, type Excess, type Measured } from './excess.ts';
import {
  finding,
  type Checked,
  type CheckResult,
  type Finding,
  type NotChecked,
} from './finding.ts';
import { percent, yearly, type LoanCost } from './loan-cost.ts';
import { enYuan, inTurn, ofDebt, SILENT, zhYuan } from './wording.ts';

/**
 * The ceiling on what a debt costs, by kind of creditor and day of contract: what was paid, is asked
 * for now and is still to come above it, to the fen.
 */
export function checkCeiling(cost: LoanCost): CheckResult {
  const ceiling = ceilingOf(cost);
  const found = measured(cost, ceiling);
  const findings = cost.rows.length === 0 ? revolving(cost, ceiling) : stages(cost, ceiling, found);
  return {
    findings,
    checked: [lookedAt(cost, ceiling, found)],
    notChecked: unanswered(cost),
  };
}

function stages(cost: LoanCost, ceiling: Ceiling, found: Measured): readonly Finding[] {
  const at = ofDebt(cost.debt);
  const open = openness(cost, ceiling);
  return [
    ...told(found.paid, () => ({
      arithmetic: inTurn(ceiling.why, rate(found), paidSum(ceiling, found.paid)),
      say: ceiling.private ? SAY.paidPrivate : SAY.paidLicensed,
      do: ceiling.private ? DO.paidPrivate : DO.licensed,
    })),
    ...told(found.now, () => ({
      arithmetic: inTurn(ceiling.why, nowSum(ceiling, found.now)),
      say: ceiling.private ? SAY.nowPrivate : SAY.licensed,
      do: ceiling.private ? DO.nowPrivate : DO.licensed,
    })),
    ...told(found.toCome, () => ({
      arithmetic: inTurn(ceiling.why, rate(found), toComeSum(cost, ceiling, found.toCome)),
      say: ceiling.private ? SAY.toComePrivate : SAY.licensed,
      do: ceiling.private ? DO.toComePrivate : DO.licensed,
    })),
  ].map((parts) => finding(ceiling.rules, { ...at, ...parts, ...open }));
}

type Parts = { readonly arithmetic: Text; readonly say: Text; readonly do: Text };

function told(excess: Excess, parts: () => Parts): readonly (Parts & { amount: Fen })[] {
  return excess.excess === 0 ? [] : [{ amount: excess.excess, ...parts() }];
}

/** What leaves a finding open: the ceiling itself, or a quoted price that lies below it. */
function openness(cost: LoanCost, ceiling: Ceiling): { uncertain?: Text } {
  const quoted = quotedRate(cost);
  const parts = [
    ...(ceiling.uncertain === undefined ? [] : [ceiling.uncertain]),
    ...(quoted === undefined || ceiling.private || quoted > ceiling.scaled
      ? []
      : [
          {
            zh: `合同按最初本金标价是年化 ${percent(quoted)}；规定没有写明 24% 按哪种口径，这里按实际占用的本金算。`,
            en: `The contract quotes ${percent(quoted)} a year of the original principal; the rule does not say how 24% is measured, here it is by the principal truly out.`,
          },
        ]),
  ];
  return parts.length === 0 ? {} : { uncertain: inTurn(...parts) };
}

/** Charges a year over the original principal, where they do not fall with the balance: fees and flat interest. */
function quotedRate(cost: LoanCost): number | undefined {
  const [first, ...others] = cost.rows;
  if (first === undefined || others.length === 0) return undefined;
  const falls = others.some(({ balance }) => balance < first.balance);
  const level = others.every(({ charge }) => Math.abs(charge - first.charge) <= cost.rows.length);
  if (!falls || !level) return undefined;
  const total = cost.rows.reduce((sum, row) => sum + row.charge, 0);
  return (total / first.balance) * (cost.perYear / cost.rows.length) * 1e9;
}

function rate({ simple }: Measured): Text {
  if (simple === undefined) return SILENT;
  return {
    zh: `按实际占用本金算，年化 ${percent(simple)}。`,
    en: `By the principal truly out it costs ${percent(simple)} a year.`,
  };
}

function paidSum({ name }: Ceiling, paid: Excess): Text {
  const count = paid.rows.length;
  return {
    zh: `已还 ${count} 期的息费 ${zhYuan(paid.charged)}，${name.zh}以内是 ${zhYuan(paid.allowed)}，超出 ${zhYuan(paid.excess)}。${smaller(paid).zh}`,
    en: `The ${count} paid instalments charged ${enYuan(paid.charged)}; ${name.en} allows ${enYuan(paid.allowed)}: ${enYuan(paid.excess)} too much.${smaller(paid).en}`,
  };
}

/** Said where the flows give less than the plain difference, and that is what is claimed. */
function smaller({ charged, allowed, excess }: Excess): Text {
  if (charged - allowed === excess) return SILENT;
  return {
    zh: '两种算法（单利和内部收益率）取较小的差额。',
    en: ' Of two ways of measuring (simple rate and internal rate of return) the smaller difference is taken.',
  };
}

function nowSum({ name }: Ceiling, now: Excess): Text {
  return {
    zh: `现在要的利息、罚息和费用 ${zhYuan(now.charged)}，自最后一次还清以来按${name.zh}最多 ${zhYuan(now.allowed)}，超出 ${zhYuan(now.excess)}。`,
    en: `Interest, penalty and fees asked for now are ${enYuan(now.charged)}; since the last paid instalment ${name.en} allows at most ${enYuan(now.allowed)}: ${enYuan(now.excess)} too much.`,
  };
}

function toComeSum(cost: LoanCost, ceiling: Ceiling, toCome: Excess): Text {
  const { name } = ceiling;
  const each = sameEach(cost, ceiling, toCome);
  const [zhEach, enEach] =
    each === undefined || toCome.rows.length < 2 || each * toCome.rows.length !== toCome.excess
      ? ['', '']
      : [`每期 ${zhYuan(each)}。`, ` That is ${enYuan(each)} each.`];
  const count = toCome.rows.length;
  return {
    zh: `从 ${firstDue(toCome)} 起还有 ${count} 期，息费 ${zhYuan(toCome.charged)}，${name.zh}以内是 ${zhYuan(toCome.allowed)}，超出 ${zhYuan(toCome.excess)}。${zhEach}${smaller(toCome).zh}`,
    en: `From ${firstDue(toCome)} on ${count} instalments charge ${enYuan(toCome.charged)}; ${name.en} allows ${enYuan(toCome.allowed)}: ${enYuan(toCome.excess)} too much.${enEach}${smaller(toCome).en}`,
  };
}

const SAY = {
  paidPrivate: {
    zh: '超过合同成立时一年期 LPR 四倍的利息，法院不支持。已经多付的部分，我希望抵作本金，我们重新对一次账。',
    en: 'A court does not enforce interest above four times the one-year LPR of the day of contract. I would like what I paid above it to count toward the principal; let us go through the account together.',
  },
  nowPrivate: {
    zh: '利息、逾期利息、违约金和其他费用合在一起，也不能超过合同成立时一年期 LPR 的四倍。请按这个上限重新算一次。',
    en: 'Interest, default interest, damages and fees together may be claimed only up to four times the one-year LPR of the day of contract. Please compute it again within that.',
  },
  toComePrivate: {
    zh: '以后的利息请按合同成立时一年期 LPR 的四倍以内计算，超过的部分法院不支持。',
    en: 'Please compute coming interest within four times the one-year LPR of the day of contract; a court does not enforce more.',
  },
  paidLicensed: {
    zh: '这笔贷款的综合成本超过年化 24%。请提供全部息费明细，并说明已收的超出部分怎么退还或抵扣。',
    en: 'The all-in cost of this loan is above 24% a year. Please send a full list of charges and say how the excess already taken is returned or set off.',
  },
  licensed: {
    zh: '这笔贷款的利息、罚息和费用合计超过年化 24%，请把超出部分调减，并给我一份息费明细。',
    en: 'Interest, penalty and fees of this loan together are above 24% a year. Please reduce them to that line and send me a list of charges.',
  },
} as const satisfies Record<string, Text>;

const DO = {
  paidPrivate: {
    zh: '整理转账记录和借条，写明每次付了多少；和对方谈抵扣本金。所引条文只写法院不支持超出部分，已付的能不能抵扣或要回，先问当地法律援助。',
    en: 'Collect transfers and the note of the loan, with each payment; talk about setting it off against the principal. The cited article says only that the excess is not enforced: ask local legal aid whether what was paid can be set off or reclaimed.',
  },
  nowPrivate: {
    zh: '请对方写出本金、利息、逾期利息和费用各是多少，和这里的算式对一遍；谈不拢可以找人民调解或法律援助，都不收费。',
    en: 'Ask for principal, interest, default interest and fees in writing and compare with this sum; people’s mediation and legal aid are free if you cannot agree.',
  },
  toComePrivate: {
    zh: '下一期之前谈好新的利率并写下来；本金照约定还。',
    en: 'Agree on a new rate in writing before the next instalment; the principal stays owed as agreed.',
  },
  licensed: {
    zh: '先向机构要息费明细并书面提出调减；没有答复再投诉。打官司时要在答辩里主动提出调减。',
    en: 'Ask the lender for the list of charges and for a reduction in writing; complain if there is no answer. In a suit the reduction must be asked for in the defence.',
  },
} as const satisfies Record<string, Text>;

/** A revolving balance has no rows: its rate stands for its cost. */
function revolving(cost: LoanCost, ceiling: Ceiling): readonly Finding[] {
  if (cost.rate === undefined) return [];
  const scaled = yearly(cost.rate);
  if (scaled <= ceiling.scaled) return [];
  const charged = cost.owed.interest;
  const amount = shareAbove(charged, scaled, ceiling.scaled);
  const at = ofDebt(cost.debt);
  return [
    finding(ceiling.rules, {
      ...at,
      ...(amount === 0 ? {} : { amount }),
      arithmetic: inTurn(ceiling.why, {
        zh: `约定利率年化 ${percent(scaled)}，高于${ceiling.name.zh}。现欠利息 ${zhYuan(charged)} 里超出 ${zhYuan(amount)}。`,
        en: `The agreed rate is ${percent(scaled)} a year, above ${ceiling.name.en}. Of the interest of ${enYuan(charged)} owed now ${enYuan(amount)} lie above it.`,
      }),
      say: ceiling.private ? SAY.toComePrivate : SAY.licensed,
      do: ceiling.private ? DO.toComePrivate : DO.licensed,
      ...(ceiling.uncertain === undefined ? {} : { uncertain: ceiling.uncertain }),
    }),
  ];
}

function lookedAt(cost: LoanCost, ceiling: Ceiling, found: Measured): Checked {
  const at = ofDebt(cost.debt);
  const simple = found.simple ?? (cost.rate === undefined ? undefined : yearly(cost.rate));
  const costs: Text =
    simple === undefined
      ? { zh: '利率还不知道。', en: 'its rate is not known.' }
      : { zh: `年化 ${percent(simple)}。`, en: `it costs ${percent(simple)} a year.` };
  return {
    ...at,
    what: {
      zh: `成本上限：${ceiling.name.zh}（${percent(ceiling.scaled)}）；${costs.zh}`,
      en: `Ceiling of cost: ${ceiling.name.en} (${percent(ceiling.scaled)}); ${costs.en}`,
    },
    rules: ceiling.rules,
  };
}

/** Which missing answer would change the ceiling, and by how much. */
function unanswered(cost: LoanCost): readonly NotChecked[] {
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
  if (
    cost.rate === undefined &&
    cost.rows.every(({ charge }) => charge === 0) &&
    cost.principal > 0
  )
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

const allOf = ({ paid, now, toCome }: Measured): Fen =>
  fen(paid.excess + now.excess + toCome.excess);
