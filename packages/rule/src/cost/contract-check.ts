import { present } from '@forbear/problem';
import { dayText, RATE_SCALE, subFen, type Day, type Fen } from '@forbear/money';
import { dayIn } from '../finding/figure.ts';
import {
  cited,
  finding,
  type CheckResult,
  type Finding,
  type NotChecked,
} from '../finding/finding.ts';
import { percent, simpleRate, type LoanCost } from './loan-cost.ts';
import { enDay, enYuan, ofDebt, zhDay, zhYuan } from '../finding/wording.ts';
import {
  ANNUALISED_RATE_DISCLOSURE_2021,
  ANNUALISED_RATE_METHOD_IRR,
  PERSONAL_LOAN_COST_STATEMENT_2026,
} from './rule/disclosure.ts';
import {
  EARLY_REPAYMENT_ACTUAL_PERIOD,
  NO_UPFRONT_INTEREST_DEDUCTION,
} from './rule/early-repayment.ts';
import {
  ASSISTED_LENDING_24PCT,
  NO_USURY_AND_SILENT_INTEREST,
} from './rule/licensed-lender-ceiling.ts';
import { PRIVATE_LENDING_PRINCIPAL_NETTING } from './rule/private-loan-ceiling.ts';

/** What papers and messages tell of how a contract was made and is to end. */
export type ContractFacts = {
  /** The annual cost that a statement or message names, scaled. */
  readonly stated?: { readonly scaled: number; readonly contact?: number };
  /** Whether the person says that no cost statement was shown. */
  readonly statementMissing?: boolean;
  /** Whether a paper is the cost statement. */
  readonly statementKept?: boolean;
  /** A sum named for settling early, the day, and what principal and interest to that day come to. */
  readonly settle?: { readonly on: Day; readonly asked: Fen; readonly owed: Fen };
};

/** From this day on a statement of the all-in cost must be shown before signing; older loans need none. */
const statementFrom = (): Day => dayIn(PERSONAL_LOAN_COST_STATEMENT_2026.from);

/** Deduction at payout, interest that was never agreed, early settlement, and what was disclosed. */
export function checkContract(cost: LoanCost, facts: ContractFacts): CheckResult {
  const licensed = cost.lender !== undefined && cost.lender !== 'person';
  const from = cost.contractDate;
  const newRule = licensed && from !== undefined && from >= statementFrom();
  return {
    findings: [
      ...deduction(cost),
      ...silent(cost),
      ...early(cost, facts),
      ...(newRule ? noStatement(cost, facts) : []),
      ...(licensed || cost.lender === undefined ? understated(cost, facts, newRule) : []),
    ],
    checked: [
      {
        ...ofDebt(cost.debt),
        what: {
          zh: '放款时是否预扣、利息是否约定、提前还款、成本明示。',
          en: 'Deduction at payout, whether interest was agreed, early repayment, disclosure of cost.',
        },
        rules: cited(
          NO_UPFRONT_INTEREST_DEDUCTION,
          NO_USURY_AND_SILENT_INTEREST,
          EARLY_REPAYMENT_ACTUAL_PERIOD,
          PERSONAL_LOAN_COST_STATEMENT_2026,
        ),
      },
    ],
    notChecked: newRule ? statementUnseen(cost, facts) : undated(cost, licensed),
  };
}

function deduction(cost: LoanCost): readonly Finding[] {
  const { received, principal, lender } = cost;
  if (received === undefined || received >= principal) return [];
  const amount = subFen(principal, received);
  const lead =
    lender === 'person' ? PRIVATE_LENDING_PRINCIPAL_NETTING : NO_UPFRONT_INTEREST_DEDUCTION;
  const other =
    lender === 'person' ? NO_UPFRONT_INTEREST_DEDUCTION : PRIVATE_LENDING_PRINCIPAL_NETTING;
  return [
    finding(lender === undefined || lender === 'person' ? [lead, other] : [lead], {
      ...ofDebt(cost.debt),
      amount,
      arithmetic: {
        zh: `合同本金 ${zhYuan(principal)}，实际到账 ${zhYuan(received)}；预先扣掉的 ${zhYuan(principal)} − ${zhYuan(received)} = ${zhYuan(amount)} 不算本金，本金和利息都按 ${zhYuan(received)} 算。`,
        en: `The contract names ${enYuan(principal)}, ${enYuan(received)} arrived; the ${enYuan(principal)} − ${enYuan(received)} = ${enYuan(amount)} taken in advance are no principal: principal and interest go by ${enYuan(received)}.`,
      },
      say: {
        zh: '放款时预先扣掉的利息不算本金，请按实际到账金额重新计算本金和利息。',
        en: 'Interest deducted at payout is not principal; please compute principal and interest by what arrived.',
      },
      do: {
        zh: '找出到账当天的银行或支付流水，和合同、借条放在一起。',
        en: 'Find the bank or wallet record of the day of payout and keep it with the contract.',
      },
    }),
  ];
}

/** Where no interest was agreed there is none. */
function silent(cost: LoanCost): readonly Finding[] {
  if (cost.lender !== 'person' || cost.rate !== undefined) return [];
  const { interest } = cost.owed;
  if (interest === 0 || cost.rows.some(({ charge }) => charge > 0)) return [];
  return [
    finding([NO_USURY_AND_SILENT_INTEREST], {
      ...ofDebt(cost.debt),
      amount: interest,
      arithmetic: {
        zh: `没有记下约定的利率，对方要利息 ${zhYuan(interest)}；没有约定利息的视为没有利息，约定不明的个人之间也是。`,
        en: `No agreed rate is noted, yet interest of ${enYuan(interest)} is asked for; without an agreement there is none, nor between persons where it is unclear.`,
      },
      say: {
        zh: '我们当时没有约定利息，请只算本金；如果有约定，请给我看写明利率的地方。',
        en: 'We agreed on no interest; please count the principal only, or show me where a rate is written.',
      },
      do: {
        zh: '翻借条和聊天记录，看有没有写过利率。',
        en: 'Look in the note of the loan and the chats for any rate.',
      },
      uncertain: {
        zh: '如果借条或聊天里写过利率，这一条就不成立。',
        en: 'If a rate was written in the note or a chat, this does not hold.',
      },
    }),
  ];
}

function early(cost: LoanCost, { settle }: ContractFacts): readonly Finding[] {
  const last = cost.rows.at(-1)?.due;
  if (settle === undefined || last === undefined || settle.on >= last) return [];
  if (settle.asked <= settle.owed) return [];
  const amount = subFen(settle.asked, settle.owed);
  const on = dayText(settle.on);
  return [
    finding([EARLY_REPAYMENT_ACTUAL_PERIOD], {
      ...ofDebt(cost.debt),
      amount,
      arithmetic: {
        zh: `${on.zh} 结清要 ${zhYuan(settle.asked)}；到那天的本金、利息和费用是 ${zhYuan(settle.owed)}，多出 ${zhYuan(amount)}。提前还款的利息按实际借款期间算，另有约定的除外。`,
        en: `Settling on ${on.en} is to cost ${enYuan(settle.asked)}; principal, interest and fees to that day are ${enYuan(settle.owed)}, ${enYuan(amount)} less. On early repayment interest runs for the actual period unless otherwise agreed.`,
      },
      say: {
        zh: '提前还清应按实际借款天数算利息，请重新报结清金额，或者告诉我合同里另有约定的条款。',
        en: 'On early repayment interest is for the actual days; please quote again, or name the clause that says otherwise.',
      },
      do: {
        zh: '看合同有没有提前还款违约金条款；没有就按实际天数谈。',
        en: 'Look for an early repayment clause in the contract; without one go by the actual days.',
      },
      uncertain: {
        zh: '合同可以另外约定提前还款的费用。',
        en: 'The contract may agree on a charge for early repayment.',
      },
    }),
  ];
}

function noStatement(cost: LoanCost, facts: ContractFacts): readonly Finding[] {
  if (facts.statementMissing !== true) return [];
  const on = dayText(cost.contractDate as Day);
  return [
    finding([PERSONAL_LOAN_COST_STATEMENT_2026], {
      ...ofDebt(cost.debt),
      arithmetic: {
        zh: `合同 ${on.zh} 签订，${zhDay(PERSONAL_LOAN_COST_STATEMENT_2026.from)} 起签约前应出示综合融资成本明示表；记录里说没有见到。`,
        en: `The contract is of ${on.en}; since ${enDay(PERSONAL_LOAN_COST_STATEMENT_2026.from)} a statement of the all-in cost is due before signing, and the record says none was shown.`,
      },
      say: {
        zh: '请补发综合融资成本明示表，列明本金、各项息费、收取主体和年化成本；表上没有的费用请不要收。',
        en: 'Please send the statement of the all-in cost with principal, every charge, who takes it and the yearly cost; please charge nothing beyond it.',
      },
      do: {
        zh: '在 App 的合同页找一找；没有就书面索要，保存申请记录。',
        en: 'Look in the contract page of the app; else ask in writing and keep the request.',
      },
    }),
  ];
}

/** A stated cost more than half a percentage point below what the flows cost is worth asking about. */
const SLACK = 0.005 * RATE_SCALE;

function understated(cost: LoanCost, facts: ContractFacts, newRule: boolean): readonly Finding[] {
  const { stated } = facts;
  const simple = simpleRate(cost);
  if (stated === undefined || simple === undefined || stated.scaled + SLACK >= simple) return [];
  const lead = newRule ? PERSONAL_LOAN_COST_STATEMENT_2026 : ANNUALISED_RATE_DISCLOSURE_2021;
  return [
    finding([lead, ANNUALISED_RATE_METHOD_IRR], {
      ...ofDebt(cost.debt),
      ...present({ contact: stated.contact }),
      arithmetic: {
        zh: `写明的年化是 ${percent(stated.scaled)}；按每期还款后的剩余本金算，是 ${percent(simple)}。`,
        en: `The stated cost is ${percent(stated.scaled)} a year; by the principal remaining after each payment it is ${percent(simple)}.`,
      },
      say: {
        zh: '年化利率应按每期剩余本金折算全部息费，请说明你们写的年化是怎么算的。',
        en: 'A yearly rate is to be computed from all charges over the remaining principal; please explain how yours was.',
      },
      do: {
        zh: '保存写有年化的页面或表格；如果算法确实不同，连同算式向机构提出。',
        en: 'Keep the page or table with the stated rate and raise it with the lender together with this sum.',
      },
      uncertain: {
        zh: '写的可能是单利口径或不含某项费用；所引公告的附件没有见到。',
        en: 'It may be a simple rate or leave a charge out; the annex of the cited notice was not seen.',
      },
    }),
  ];
}

function statementUnseen(cost: LoanCost, facts: ContractFacts): readonly NotChecked[] {
  if (facts.statementKept === true || facts.stated !== undefined || facts.statementMissing === true)
    return [];
  const simple = simpleRate(cost);
  return [
    {
      ...ofDebt(cost.debt),
      answer: 'evidence',
      rules: cited(PERSONAL_LOAN_COST_STATEMENT_2026),
      would: {
        zh: `${zhDay(PERSONAL_LOAN_COST_STATEMENT_2026.from)} 起的合同应有综合融资成本明示表。找到它，和这里算出的年化${simple === undefined ? '' : ` ${percent(simple)}`}比一比；表上没有的费用不能收。`,
        en: `Contracts since ${enDay(PERSONAL_LOAN_COST_STATEMENT_2026.from)} come with a statement of the all-in cost. Find it and compare it with${simple === undefined ? ' the figures here' : ` the ${percent(simple)} a year computed here`}; nothing beyond it may be charged.`,
      },
    },
  ];
}

function undated(cost: LoanCost, licensed: boolean): readonly NotChecked[] {
  if (cost.contractDate !== undefined || !licensed) return [];
  return [
    {
      ...ofDebt(cost.debt),
      answer: 'contractDate',
      rules: cited(PERSONAL_LOAN_COST_STATEMENT_2026, ASSISTED_LENDING_24PCT),
      would: {
        zh: `合同如果是 ${zhDay(PERSONAL_LOAN_COST_STATEMENT_2026.from)} 以后的，应有综合融资成本明示表；${zhDay(ASSISTED_LENDING_24PCT.from)} 以后经平台的贷款，综合成本另有监管要求。`,
        en: `A contract since ${enDay(PERSONAL_LOAN_COST_STATEMENT_2026.from)} comes with a statement of the all-in cost; for loans through platforms since ${enDay(ASSISTED_LENDING_24PCT.from)} the all-in cost is supervised too.`,
      },
    },
  ];
}
