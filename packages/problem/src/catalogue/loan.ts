import type { Entry } from './entry.ts';

const ofTerms = {
  zh: '对照合同或还款计划改正这一项。',
  en: 'Correct it from the contract or the repayment plan.',
};
const ofMeasure = {
  zh: '换一种方案，或改正这个数。',
  en: 'Choose another measure, or correct the figure.',
};

/** Refusals of the loan engine. */
export const loanProblems = {
  PRINCIPAL_ZERO: {
    zh: '本金必须大于零。',
    en: 'The principal must be above zero.',
    next: ofTerms,
  },
  COUNT_RANGE: {
    zh: '期数必须是 1 到 {max} 的整数。',
    en: 'The count must be a whole number from 1 to {max}.',
    next: ofTerms,
  },
  EVERY_RANGE: {
    zh: '还款间隔必须是 1 到 {max} 的整数。',
    en: 'The distance of due days must be a whole number from 1 to {max}.',
    next: ofTerms,
  },
  DUE_BEFORE_START: {
    zh: '首期还款日必须在放款日之后。',
    en: 'The first due day must come after the payout.',
    next: ofTerms,
  },
  DUE_RANGE: {
    zh: '最后一期超出了 2999 年。',
    en: 'The last due day lies beyond the year 2999.',
    next: ofTerms,
  },
  RATE_MISSING: {
    zh: '这种还款方式需要利率。',
    en: 'This method needs a rate.',
    next: {
      zh: '补上合同写明的利率和计息单位（日、月、年）。',
      en: 'Give the rate of the contract with its period (day, month, year).',
    },
  },
  RATE_NOT_FOR_FEE: {
    zh: '手续费分期不用利率，只用费率。',
    en: 'A fee instalment has a fee and no rate.',
    next: ofTerms,
  },
  RATE_NOT_FOR_FLAT: {
    zh: '等本等息的利息已经定为固定金额，没有浮动利率。',
    en: 'Flat interest is agreed as a sum; no floating rate changes it.',
    next: {
      zh: '协商降息请用“降低利率”的方案。',
      en: 'For a lower rate that was agreed use the measure that lowers it.',
    },
  },
  HISTORY_LARGE: {
    zh: '这段历史太大：期数乘以事件数是 {size}，最多 {max}。',
    en: 'This history is too large: rows times events are {size}, at most {max}.',
    next: {
      zh: '分段计算，或合并同一天的还款。',
      en: 'Compute it in parts, or join payments of a day.',
    },
  },
  TERM_NOT_FOR_METHOD: {
    zh: '还款方式 {method} 没有「{key}」。',
    en: 'The method {method} has no “{key}”.',
    next: ofTerms,
  },
  TERMS_CLASH: {
    zh: '「{key}」和「{other}」不能同时写。',
    en: '“{key}” and “{other}” cannot both be given.',
    next: ofTerms,
  },
  BALLOON_SIZE: {
    zh: '尾款必须大于零，并且小于本金。',
    en: 'A balloon is above zero and below the principal.',
    next: ofTerms,
  },
  ROW_RANGE: {
    zh: '这里的期次要依次增加，最大 {max}。',
    en: 'Rows are given here in rising order, up to {max}.',
    next: ofTerms,
  },
  FEE_MISSING: {
    zh: '手续费分期没有写手续费。',
    en: 'A fee instalment is missing its fee.',
    next: {
      zh: '写出合同的费率；免手续费的写 "0"。',
      en: 'Give the rate of the contract; write “0” where it is free.',
    },
  },
  SHARE_HIGH: {
    zh: '这个比例最多是 {max}（{max} 等于全部）。',
    en: 'This share is {max} at most, which is all of it.',
    next: {
      zh: '写成小数，例如 10% 写 0.1。',
      en: 'Write a fraction, such as 0.1 for 10 %.',
    },
  },
  COMPOUND_BASE: {
    zh: '复利只在罚息按逾期本金计算时另写；按整期应还计算的已包括利息。',
    en: 'Compounding is given only where a penalty is charged on overdue principal; the other bases already include the interest.',
    next: ofTerms,
  },
  DUE_DAY_OTHER: {
    zh: '还款日 dueDay 与首期还款日（或放款日）不是同一天。',
    en: 'dueDay is not the day of the month of the first due day, or of the payout.',
    next: {
      zh: '把首期还款日写在 firstDue，或去掉 dueDay。',
      en: 'Give the first due day as firstDue, or leave dueDay out.',
    },
  },
  CHARGE_OF: {
    zh: '固定金额的费用没有计费基数。',
    en: 'A charge of a sum has no base.',
    next: ofTerms,
  },
  INSTALMENT_LARGE: {
    zh: '每期这个金额，第 {no} 期就还完了，用不到 {count} 期。',
    en: 'Instalments of this sum end with row {no}, before the {count} rows.',
    next: ofTerms,
  },
  KEY_NOT_FOR_REVOLVING: {
    zh: '循环额度的账单不用「{key}」。',
    en: 'The bill of a revolving credit does not use “{key}”.',
    next: ofTerms,
  },
  RATE_NOT_LOWER: {
    zh: '这个利率不低于合同现在的利率。',
    en: 'This rate is not below the one of the contract.',
    next: ofMeasure,
  },
  CREDIT_SMALL: {
    zh: '多付的钱没有这么多。',
    en: 'There is not that much credit.',
    next: { zh: '核对金额和当天的多付余额。', en: 'Check the sum and the credit of the day.' },
  },
  FEE_NOT_FOR_METHOD: {
    zh: '还款方式 {method} 不用手续费率。',
    en: 'The method {method} takes no fee.',
    next: ofTerms,
  },
  INSTALMENT_NOT_FOR_METHOD: {
    zh: '还款方式 {method} 不能指定每期金额。',
    en: 'The method {method} takes no given instalment.',
    next: ofTerms,
  },
  INSTALMENT_SMALL: {
    zh: '第 {no} 期的金额不够付当期利息。',
    en: 'The instalment does not cover the interest of row {no}.',
    next: ofTerms,
  },
  RESIDUE_NOT_FOR_INSTALMENT: {
    zh: '每期金额已经写明，尾差只能放在最后一期，不能是 {residue}。',
    en: 'With a given instalment the residue lies in the last row, not {residue}.',
    next: ofTerms,
  },
  PENALTY_RATE: {
    zh: '罚息要么写利率，要么写合同利率的倍数。',
    en: 'A penalty has either a rate or a multiple of the contract rate.',
    next: ofTerms,
  },
  CHARGE_SIZE: {
    zh: '一项费用要么写比例（rate），要么写金额（amount）。',
    en: 'A charge has either a rate or an amount.',
    next: ofTerms,
  },
  PREPAYMENT_EMPTY: {
    zh: '提前还款违约金要写比例（share）或按几个月利息（months）。',
    en: 'A prepayment fee names a share, or months of interest.',
    next: ofTerms,
  },
  CARD_RATE: {
    zh: '信用卡的利率按日写。',
    en: 'The rate of a card is given by the day.',
    next: { zh: '写成每日利率，例如 0.0005。', en: 'Write a daily rate such as 0.0005.' },
  },
  COMPONENT_TWICE: {
    zh: '抵扣顺序里同一项写了两次。',
    en: 'An order of parts names one of them twice.',
    next: {
      zh: '费用、罚息、手续费、利息、本金各写一次。',
      en: 'Name costs, penalty, fee, interest and principal once each at most.',
    },
  },
  FEE_EATS_PAYOUT: {
    zh: '放款时扣下的手续费不小于本金，没有到手的钱。',
    en: 'The fee kept back at payout leaves nothing of the principal.',
    next: ofTerms,
  },
  REVOLVING_SCHEDULE: {
    zh: '循环额度没有固定的还款计划。',
    en: 'A revolving credit has no fixed schedule.',
    next: {
      zh: '把账单要求的金额填进“待还各期”。',
      en: 'Give what the bill asks for as remaining rows.',
    },
  },
  ROWS_UNKNOWN: {
    zh: '债务 {debt} 的剩余本金与合同的还款计划对不上。',
    en: 'The open principal of debt {debt} does not lie on the schedule of its contract.',
    next: {
      zh: '填写 App 里显示的待还各期，或核对剩余本金。',
      en: 'Give the rows still to be paid as the app shows them, or check the open principal.',
    },
  },
  MEASURE_RANGE: {
    zh: '方案里的 {key} 必须是 1 到 {max} 的整数。',
    en: '{key} of the measure must be a whole number from 1 to {max}.',
    next: ofMeasure,
  },
  REINSTAL_SIZE: {
    zh: '新分期要么写期数，要么写每期金额。',
    en: 'New instalments have either a count or an amount.',
    next: ofMeasure,
  },
  FEE_BY_COUNT: {
    zh: '手续费按期数定；写了每期金额就不能再写手续费。',
    en: 'A fee goes by the count; with an amount there is none.',
    next: ofMeasure,
  },
  AMOUNT_TOO_SMALL: {
    zh: '每期这个金额，{max} 期也还不完。',
    en: 'Instalments of this sum do not end within {max} rows.',
    next: ofMeasure,
  },
  NOTHING_LATE: {
    zh: '这笔债务没有逾期的金额可以分摊。',
    en: 'Nothing is overdue that could be paid in parts.',
    next: ofMeasure,
  },
  MINIMUM_NOT_OFFERED: {
    zh: '合同里没有最低还款。',
    en: 'The contract names no minimum payment.',
    next: ofMeasure,
  },
  WAIVE_ZERO: {
    zh: '减免的金额必须大于零。',
    en: 'What is waived must be above zero.',
    next: ofMeasure,
  },
  WAIVE_TOO_MUCH: {
    zh: '减免的金额超过了这一部分（{component}）的欠款。',
    en: 'More would be waived than is open of {component}.',
    next: ofMeasure,
  },
  FIRST_DUE_PAST: {
    zh: '新分期的首期还款日必须在今天之后。',
    en: 'The first due day of new instalments must come after the day of the plan.',
    next: ofMeasure,
  },
  FREE_PAST: {
    zh: '免息的日子不能从今天之前算起。',
    en: 'Days without interest cannot begin before the day of the plan.',
    next: ofMeasure,
  },
  MOVE_WEEKS: {
    zh: '还款日不是按月的，不能改到每月的某一天。',
    en: 'The due days are not a month apart, so they have no day of the month.',
    next: ofMeasure,
  },
  EXTEND_SIZE: {
    zh: '延期要么写月数，要么写天数；按月付息的延期写月数。',
    en: 'An extension has either months or days; one with interest paid monthly has months.',
    next: ofMeasure,
  },
  SETTLE_DAY: {
    zh: '一次性结清的日期不能早于今天。',
    en: 'A settlement cannot lie before the day of the plan.',
    next: ofMeasure,
  },
  SETTLE_AMOUNT: {
    zh: '一次性结清的金额必须大于零，并且不超过欠款。',
    en: 'A settlement must be above zero and no more than what is owed.',
    next: ofMeasure,
  },
  COUNT_NOT_OFFERED: {
    zh: '对方没有 {count} 期的分期费率。',
    en: 'The creditor names no fee for {count} instalments.',
    next: ofMeasure,
  },
  EVENT_BEFORE_PAYOUT: {
    zh: '这一天在放款日之前。',
    en: 'This day lies before the payout.',
    next: {
      zh: '核对日期，或改正放款日。',
      en: 'Check the day, or correct the day of the payout.',
    },
  },
  EVENT_ORDER: {
    zh: '这件事的日期早于前一件。',
    en: 'This event is dated before the one it follows.',
    next: { zh: '请按日期先后排列。', en: 'Put the events in the order of their days.' },
  },
  EVENT_NOT_THERE: {
    zh: '要撤回的那件事不存在，或已经撤回。',
    en: 'What is taken back is not there, or was taken back before.',
    next: {
      zh: '写出前面某件事的序号（从 0 数起）；没有宽限方案时不能终止方案。',
      en: 'Name the place of an earlier event, counted from 0; without a relief none can be broken.',
    },
  },
  STATEMENT_MISSING: {
    zh: '合同没有写账单日，新的消费不知道进哪一期账单。',
    en: 'The contract names no statement day, so no bill is known for purchases.',
    next: {
      zh: '补上账单日 statementDay，例如 1。',
      en: 'Give the statement day as statementDay, such as 1.',
    },
  },
  EVENT_FOR_REVOLVING: {
    zh: '退货只能记在循环额度上。',
    en: 'Goods are taken back on a revolving credit only.',
    next: {
      zh: '分期贷款的退款请记成一笔还款。',
      en: 'On a loan in instalments note the money as a repayment.',
    },
  },
  DRAW_NOT_FOR_METHOD: {
    zh: '还款方式 {method} 的费用按整笔金额定，不能在同一合同下再借。',
    en: 'With the method {method} what is asked was agreed for the whole sum; no more is drawn under it.',
    next: { zh: '把再借的钱另立一笔。', en: 'Enter the further money as a loan of its own.' },
  },
  DRAW_LIMIT: {
    zh: '这笔再借会超过合同的额度。',
    en: 'This drawdown passes the limit of the contract.',
    next: { zh: '核对金额和额度。', en: 'Check the sum and the limit.' },
  },
  DRAW_LATE: {
    zh: '合同的最后一个还款日已过，不能再借。',
    en: 'The last due day of the contract has gone by; nothing is drawn after it.',
    next: { zh: '把再借的钱另立一笔。', en: 'Enter the further money as a loan of its own.' },
  },
  NOT_FLOATING: {
    zh: '合同没有写浮动利率（floating）。',
    en: 'The contract names no floating rate.',
    next: {
      zh: '补上加点和重定价日，或直接写新的利率（rate）。',
      en: 'Give margin and re-pricing day, or give the new rate as a rate event.',
    },
  },
  REFERENCE_YEAR: {
    zh: '基准利率按年写。',
    en: 'A reference rate is given by the year.',
    next: { zh: '写成年利率，例如 0.035。', en: 'Write a yearly rate such as 0.035.' },
  },
  GUARANTOR_LESS: {
    zh: '欠担保人的钱没有这么多。',
    en: 'Less than that is owed to the guarantor.',
    next: { zh: '核对金额和代偿的记录。', en: 'Check the sum and what the guarantor paid.' },
  },
  EVENT_NOT_FOR_REVOLVING: {
    zh: '循环额度只能记消费、退货和还款。',
    en: 'Only purchases, goods taken back and repayments can be noted on a revolving credit.',
    next: {
      zh: '宽限方案请按账单上的待还金额另立一笔分期来算。',
      en: 'Compute a relief as instalments of what the bill asks for.',
    },
  },
  REPAY_ZERO: {
    zh: '还款金额必须大于零。',
    en: 'A repayment must be above zero.',
    next: { zh: '写出实际还的金额。', en: 'Give the sum that was paid.' },
  },
  LOAN_SETTLED: {
    zh: '这笔贷款已经还清。',
    en: 'This loan has already been paid off.',
    next: {
      zh: '核对日期和金额；多付的钱请向对方要回。',
      en: 'Check day and sum; ask for what was overpaid back.',
    },
  },
  NOTHING_OPEN: {
    zh: '这笔债务已没有待还金额。',
    en: 'Nothing is open on this debt.',
    next: ofMeasure,
  },
} as const satisfies Record<string, Entry>;
