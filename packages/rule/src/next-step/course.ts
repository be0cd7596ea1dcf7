import type { Text } from '@forbear/problem';
import type { Cited } from '../finding/finding.ts';
import { shareIn } from '../finding/figure.ts';
import { enNumber, enYears } from '../finding/wording.ts';
import { connectedADay } from '../conduct/conduct-calls.ts';
import { quietText } from '../conduct/conduct-hours.ts';
import { upliftBand } from '../penalty/penalty-check.ts';
import { classBegins } from '../lender/desk-duty.ts';
import { CARD_GRACE_3DAYS_10YUAN } from '../card/rule/interest.ts';
import { CARD_COLLECTION_REMINDER_ART67 } from '../card/rule/reminders.ts';
import { CBA_2026_SCOPE } from '../conduct/rule/banking-association.ts';
import {
  GBT_45251_CALL_FREQUENCY,
  GBT_45251_HOURS,
  GBT_45251_THIRD_PARTY_CONTACT,
} from '../conduct/rule/national-standard.ts';
import { PIPL_OUTSOURCING_AND_TRANSFER } from '../conduct/rule/privacy.ts';
import { OUTSOURCED_COLLECTION_NOTICE_2022 } from '../conduct/rule/regulator.ts';
import {
  ENFORCEMENT_APPLICATION_2_YEARS,
  ENFORCEMENT_ASSET_REPORT_AND_SETTLEMENT,
  ENFORCEMENT_GRACE_PERIOD,
} from '../court/rule/application.ts';
import {
  ARBITRATION_AGREEMENT,
  ARBITRATION_ENFORCEMENT_COURT,
  ARBITRATION_SETASIDE_TIME,
  PRE_DISPUTE_AWARD_REJECTED,
} from '../court/rule/arbitration.ts';
import {
  COURT_FEES,
  JURISDICTION_AND_DEFAULT_JUDGMENT,
  SMALL_CLAIMS,
} from '../court/rule/court.ts';
import { ENFORCEMENT_HOME, ENFORCEMENT_LIVING_FLOOR } from '../court/rule/exemption.ts';
import {
  DEBT_ASSIGNMENT_NOTICE,
  FAMILY_AND_THIRD_PARTY_LIABILITY,
} from '../court/rule/liability.ts';
import {
  FAKE_MEDIATION_SIGNS,
  MEDIATION_AGREEMENT_FORM,
  MEDIATION_JUDICIAL_CONFIRMATION,
  PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
} from '../court/rule/mediation.ts';
import { PAYMENT_ORDER, PAYMENT_ORDER_INABILITY_NO_DEFENCE } from '../court/rule/payment-order.ts';
import {
  CONSUMPTION_LIMITS,
  DISHONEST_LIST,
  JUDGMENT_REFUSAL_CRIME,
} from '../court/rule/restriction.ts';
import { CREDIT_PRIOR_NOTICE, CREDIT_RETENTION_5Y } from '../credit-record/rule/record.ts';
import { CREDIT_REPORT_OVERDUE_CODES } from '../credit-record/rule/report.ts';
import { LIVING_FLOOR_MINIMUM_LIVING_STANDARD } from '../lender/rule/affordability.ts';
import { LENDER_TRANSFER_OF_BAD_LOANS } from '../lender/rule/lender-conduct.ts';
import {
  ASSET_CLASSIFICATION_DAYS_2023,
  CARD_ASSET_CLASSIFICATION_ART92,
} from '../lender/rule/lender-risk.ts';
import { LIMITATION_3_YEARS } from '../limitation/rule/period.ts';
import { LOAN_USE_DRAWDOWN_AND_ACCELERATION } from '../penalty/rule/allocation.ts';
import {
  JUDGMENT_DOUBLED_INTEREST,
  OVERDUE_INTEREST_BY_CONTRACT,
  PENALTY_INTEREST_UPLIFT,
} from '../penalty/rule/damages.ts';

/** A step of what comes if nothing is done. `afterDays` counts whole days overdue. */
export type StepRecord = {
  readonly step: string;
  readonly afterDays?: () => number;
  readonly only?: 'cards' | 'loans' | 'institutions' | 'persons';
  readonly rules: Cited;
  readonly what: () => Text;
  readonly stops: () => Text;
};

/** The first day after the due day. */
const FIRST_DAY = (): number => 1;

const CARD = { card: true } as const;
const LOAN = { card: false } as const;

/** In the order in which they come as a rule; where no rule names a day there is none. */
export const NEXT_STEPS: readonly StepRecord[] = [
  {
    step: 'grace',
    only: 'cards',
    afterDays: FIRST_DAY,
    rules: [CARD_GRACE_3DAYS_10YUAN, CARD_COLLECTION_REMINDER_ART67],
    what: () => ({
      zh: `信用卡：行业自律有约 ${CARD_GRACE_3DAYS_10YUAN.values.grace_days_min} 天、${CARD_GRACE_3DAYS_10YUAN.values.shortfall_tolerance_cny} 元的容时容差，发卡行应及时提醒；以领用合约为准。`,
      en: `Cards: by the trade’s own convention about ${enNumber(CARD_GRACE_3DAYS_10YUAN.values.grace_days_min)} days and CNY ${CARD_GRACE_3DAYS_10YUAN.values.shortfall_tolerance_cny} of grace; the issuer must remind in time. The card agreement decides.`,
    }),
    stops: () => ({
      zh: '在容时期内还上最低还款额；还不上，就在到期前后几天内主动申请安排。',
      en: 'Pay the minimum within the grace; if you cannot, ask for an arrangement within these days.',
    }),
  },
  {
    step: 'late-interest',
    afterDays: FIRST_DAY,
    rules: [OVERDUE_INTEREST_BY_CONTRACT, PENALTY_INTEREST_UPLIFT],
    what: () => ({
      zh: `逾期利息开始按合同计算；银行和消费金融的罚息一般是合同利率上浮 ${upliftBand().zh}。`,
      en: `Late interest runs as the contract says; banks and consumer finance as a rule add ${upliftBand().en} to the contract rate.`,
    }),
    stops: () => ({
      zh: '还清逾期部分，或者达成写明「期间不计罚息」的安排；停息没有规定可以保证。',
      en: 'Pay what is overdue, or agree in writing that none runs meanwhile; no rule promises it.',
    }),
  },
  {
    step: 'credit-record',
    only: 'institutions',
    afterDays: FIRST_DAY,
    rules: [CREDIT_PRIOR_NOTICE, CREDIT_REPORT_OVERDUE_CODES, CREDIT_RETENTION_5Y],
    what: () => ({
      zh: `可能报送征信：报送前应告知你；每 ${CREDIT_REPORT_OVERDUE_CODES.values.step_days} 天升一档，还清后再展示 ${CREDIT_RETENTION_5Y.values.retention_years} 年。`,
      en: `It may be reported to the credit register: you must be told before; the code rises every ${CREDIT_REPORT_OVERDUE_CODES.values.step_days} days and shows ${enYears(CREDIT_RETENTION_5Y.values.retention_years)} after the end.`,
    }),
    stops: () => ({
      zh: '还清才会停止升档；分期、延期期间怎样报送要写进协议，不能保证。',
      en: 'Only payment stops the rise; how a plan is reported must be agreed in writing and is not promised.',
    }),
  },
  {
    step: 'calls',
    only: 'institutions',
    afterDays: FIRST_DAY,
    rules: [GBT_45251_HOURS, GBT_45251_CALL_FREQUENCY, GBT_45251_THIRD_PARTY_CONTACT],
    what: () => ({
      zh: `短信和电话提醒：${quietText(GBT_45251_HOURS.values).zh} 不应催收，每日接通合计不超过 ${connectedADay()} 次，只找本人。`,
      en: `Texts and calls: none from ${quietText(GBT_45251_HOURS.values).en}, at most ${enNumber(connectedADay())} connected calls a day in all, and to you alone.`,
    }),
    stops: () => ({
      zh: '接一次电话说清楚在申请安排，约定联系时间和方式；记录每次联系。',
      en: 'Take one call, say that you are asking for an arrangement, agree time and channel; note every contact.',
    }),
  },
  {
    step: 'agency',
    only: 'institutions',
    rules: [OUTSOURCED_COLLECTION_NOTICE_2022, CBA_2026_SCOPE],
    what: () => ({
      zh: '可能委托外部催收机构：没有固定日期，委托前应告知你，机构对它负责。',
      en: 'It may go to a collection agency: on no fixed day, you are to be told before, and the lender answers for it.',
    }),
    stops: () => ({
      zh: '向机构本身申请安排，请它收回委托；核对催收机构是否在公示名单上。信用卡签了个性化分期并履行的，应停止催收。',
      en: 'Ask the lender itself for an arrangement and to take it back; check the published list of agencies. Once a card’s individual plan is signed and kept, collection must stop.',
    }),
  },
  {
    step: 'class-card',
    only: 'cards',
    afterDays: () => classBegins('substandard', CARD),
    rules: [CARD_ASSET_CLASSIFICATION_ART92],
    what: () => ({
      zh: `逾期 ${classBegins('substandard', CARD)} 天起，银行内部把信用卡欠款列为次级（${classBegins('doubtful', CARD)} 天起可疑，超过 ${classBegins('loss', CARD) - 1} 天损失），处置会更积极。`,
      en: `From day ${classBegins('substandard', CARD)} the bank classes a card debt as substandard (doubtful from ${classBegins('doubtful', CARD)}, loss over ${classBegins('loss', CARD) - 1}) and acts more firmly.`,
    }),
    stops: () => ({
      zh: `在 ${classBegins('substandard', CARD) - 1} 天内谈成安排；列入次级之后反而可能有减免，但不要为此故意拖。`,
      en: `Agree within ${classBegins('substandard', CARD) - 1} days; waivers may come later, but do not stay overdue for that.`,
    }),
  },
  {
    step: 'class-loan',
    only: 'loans',
    afterDays: () => classBegins('substandard', LOAN),
    rules: [ASSET_CLASSIFICATION_DAYS_2023],
    what: () => ({
      zh: `逾期超过 ${classBegins('substandard', LOAN) - 1} 天，银行内部至少列为次级（超过 ${classBegins('doubtful', LOAN) - 1} 天可疑、超过 ${classBegins('loss', LOAN) - 1} 天损失；具体天数未核实原文）。`,
      en: `Over ${classBegins('substandard', LOAN) - 1} days a bank classes it as substandard at least (doubtful over ${classBegins('doubtful', LOAN) - 1}, loss over ${classBegins('loss', LOAN) - 1}; the final text was not seen).`,
    }),
    stops: () => ({
      zh: `在 ${classBegins('substandard', LOAN) - 1} 天内谈成安排。`,
      en: `Agree on an arrangement within ${classBegins('substandard', LOAN) - 1} days.`,
    }),
  },
  {
    step: 'called-in',
    rules: [LOAN_USE_DRAWDOWN_AND_ACCELERATION],
    what: () => ({
      zh: '合同写了「加速到期」的，债权人可能要求一次还清；表示不再还款的，可以在到期前就被起诉。',
      en: 'If the contract allows it the creditor may call in the whole sum; one who says they will not pay can be sued before it is due.',
    }),
    stops: () => ({
      zh: '不要说「不还了」；说「愿意还、在申请安排」，并留下书面记录。',
      en: 'Never say you will not pay; say that you will and are asking for an arrangement, and keep it in writing.',
    }),
  },
  {
    step: 'sold',
    only: 'institutions',
    rules: [DEBT_ASSIGNMENT_NOTICE, LENDER_TRANSFER_OF_BAD_LOANS, PIPL_OUTSOURCING_AND_TRANSFER],
    what: () => ({
      zh: '债权可能转让：通知到你才对你生效，原来的抗辩都还在。',
      en: 'The claim may be sold: it binds you from the notice, and your defences go with it.',
    }),
    stops: () => ({
      zh: '先要转让通知和新债权人全称、对公账户；核实前不向新账户付款。',
      en: 'Ask for the notice, the new creditor’s full name and company account first; pay no new account before.',
    }),
  },
  {
    step: 'mediation',
    rules: [
      PEOPLES_MEDIATION_FREE_AND_VOLUNTARY,
      MEDIATION_AGREEMENT_FORM,
      MEDIATION_JUDICIAL_CONFIRMATION,
      FAKE_MEDIATION_SIGNS,
    ],
    what: () => ({
      zh: '可能有人联系你调解：人民调解免费、自愿；调解协议经司法确认后可以强制执行。',
      en: 'A mediator may call: people’s mediation is free and voluntary; an agreement confirmed by a court can be enforced.',
    }),
    stops: () => ({
      zh: '先核实真假；只答应收支表承担得起的数，写清每期金额和日期再签。',
      en: 'Check that it is real; agree only to what your budget carries, with sums and dates in writing.',
    }),
  },
  {
    step: 'suit',
    rules: [
      JURISDICTION_AND_DEFAULT_JUDGMENT,
      PAYMENT_ORDER,
      PAYMENT_ORDER_INABILITY_NO_DEFENCE,
      SMALL_CLAIMS,
      COURT_FEES,
      LIMITATION_3_YEARS,
    ],
    what: () => ({
      zh: `可能被起诉或被申请支付令：没有固定日期，一般要在时效 ${LIMITATION_3_YEARS.values.period_years} 年内。支付令 ${PAYMENT_ORDER.values.objection_days} 日内要书面异议；不到庭可能缺席判决；败诉方负担诉讼费。`,
      en: `A suit or payment order may come: on no fixed day, as a rule within the ${enYears(LIMITATION_3_YEARS.values.period_years)} of limitation. Object to an order in writing in ${PAYMENT_ORDER.values.objection_days} days; who does not appear may lose by default; the loser bears the costs.`,
    }),
    stops: () => ({
      zh: '起诉前、开庭前、开庭时都能和解；收到文书记下最后一天，按时答辩、出庭，找当地法律援助。',
      en: 'You can settle before filing, before and at the hearing; note the last day of every paper, answer, appear, ask local legal aid.',
    }),
  },
  {
    step: 'arbitration',
    only: 'institutions',
    rules: [
      ARBITRATION_AGREEMENT,
      ARBITRATION_ENFORCEMENT_COURT,
      PRE_DISPUTE_AWARD_REJECTED,
      ARBITRATION_SETASIDE_TIME,
    ],
    what: () => ({
      zh: '合同有仲裁条款的可能走仲裁，可以在线进行；没有仲裁协议的，要在首次开庭前书面提出。',
      en: 'If the contract has an arbitration clause it may go there, also online; if there is none say so in writing before the first hearing.',
    }),
    stops: () => ({
      zh: '核对合同有没有仲裁条款；按时答辩，仲裁中也可以和解。',
      en: 'Look for the clause in the contract; answer in time; a settlement is possible there too.',
    }),
  },
  {
    step: 'enforcement',
    rules: [
      ENFORCEMENT_APPLICATION_2_YEARS,
      JUDGMENT_DOUBLED_INTEREST,
      ENFORCEMENT_ASSET_REPORT_AND_SETTLEMENT,
      ENFORCEMENT_GRACE_PERIOD,
      CONSUMPTION_LIMITS,
      DISHONEST_LIST,
      JUDGMENT_REFUSAL_CRIME,
    ],
    what: () => ({
      zh: `判决生效后不履行，对方 ${ENFORCEMENT_APPLICATION_2_YEARS.values.period_years} 年内可申请执行：加倍利息每日 ${shareIn(JUDGMENT_DOUBLED_INTEREST.values.daily_rate)}、查控账户、限制消费；有能力而拒不履行才会列入失信名单，单纯还不起不是犯罪。`,
      en: `If a judgment is not met the creditor can have it enforced within ${enYears(ENFORCEMENT_APPLICATION_2_YEARS.values.period_years)}: extra interest of ${shareIn(JUDGMENT_DOUBLED_INTEREST.values.daily_rate)} a day, accounts frozen, consumption limits; only ability with refusal leads to the dishonest-debtor list, and inability is no crime.`,
    }),
    stops: () => ({
      zh: `如实报告财产，申请执行和解；可以请求 ${ENFORCEMENT_GRACE_PERIOD.values.grace_months_min} 至 ${ENFORCEMENT_GRACE_PERIOD.values.grace_months_max} 个月宽限。`,
      en: `Report your property truthfully and ask for a settlement in enforcement; ${enNumber(ENFORCEMENT_GRACE_PERIOD.values.grace_months_min)} to ${enNumber(ENFORCEMENT_GRACE_PERIOD.values.grace_months_max)} months of grace can be asked for.`,
    }),
  },
  {
    step: 'left-to-live-on',
    rules: [
      ENFORCEMENT_LIVING_FLOOR,
      ENFORCEMENT_HOME,
      LIVING_FLOOR_MINIMUM_LIVING_STANDARD,
      FAMILY_AND_THIRD_PARTY_LIABILITY,
    ],
    what: () => ({
      zh: '执行也必须留下：本人和所扶养家属的生活必需费用（参照当地低保标准）、生活必需品；生活必需的住房可以查封但不得拍卖抵债。家人一般不因此负债。',
      en: 'Enforcement must leave the necessary living costs of you and your dependants (by the local minimum living standard) and household goods; a necessary home may be sealed but not sold. Family do not owe it as a rule.',
    }),
    stops: () => ({
      zh: '账户里的工资、低保、医疗费被冻的，马上向执行法官书面申请保留生活费用并附证明。',
      en: 'If wages, allowances or medical money are frozen, ask the enforcing judge in writing at once to leave living costs, with proof.',
    }),
  },
];
