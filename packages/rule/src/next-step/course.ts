import type { Text } from '@forbear/problem';

/** A step of what comes if nothing is done. `afterDays` counts whole days overdue. */
export type StepRecord = {
  readonly step: string;
  readonly afterDays?: number;
  readonly only?: 'cards' | 'loans' | 'institutions' | 'persons';
  readonly rules: readonly [lead: string, ...others: string[]];
  readonly what: Text;
  readonly stops: Text;
};

/** In the order in which they come as a rule; where no rule names a day there is none. */
export const NEXT_STEPS: readonly StepRecord[] = [
  {
    step: 'grace',
    only: 'cards',
    afterDays: 1,
    rules: ['card-grace-3days-10yuan', 'card-collection-reminder-art67'],
    what: {
      zh: '信用卡：行业自律有约 3 天、10 元的容时容差，发卡行应及时提醒；以领用合约为准。',
      en: 'Cards: by the trade’s own convention about three days and CNY 10 of grace; the issuer must remind in time. The card agreement decides.',
    },
    stops: {
      zh: '在容时期内还上最低还款额；还不上，就在到期前后几天内主动申请安排。',
      en: 'Pay the minimum within the grace; if you cannot, ask for an arrangement within these days.',
    },
  },
  {
    step: 'late-interest',
    afterDays: 1,
    rules: ['overdue-interest-by-contract', 'penalty-interest-uplift'],
    what: {
      zh: '逾期利息开始按合同计算；银行和消费金融的罚息一般是合同利率上浮 30% 至 50%。',
      en: 'Late interest runs as the contract says; banks and consumer finance as a rule add 30 % to 50 % to the contract rate.',
    },
    stops: {
      zh: '还清逾期部分，或者达成写明「期间不计罚息」的安排；停息没有规定可以保证。',
      en: 'Pay what is overdue, or agree in writing that none runs meanwhile; no rule promises it.',
    },
  },
  {
    step: 'credit-record',
    only: 'institutions',
    afterDays: 1,
    rules: ['credit-prior-notice', 'credit-report-overdue-codes', 'credit-retention-5y'],
    what: {
      zh: '可能报送征信：报送前应告知你；每 30 天升一档，还清后再展示 5 年。',
      en: 'It may be reported to the credit register: you must be told before; the code rises every 30 days and shows five years after the end.',
    },
    stops: {
      zh: '还清才会停止升档；分期、延期期间怎样报送要写进协议，不能保证。',
      en: 'Only payment stops the rise; how a plan is reported must be agreed in writing and is not promised.',
    },
  },
  {
    step: 'calls',
    only: 'institutions',
    afterDays: 1,
    rules: ['gbt-45251-hours', 'gbt-45251-call-frequency', 'gbt-45251-third-party-contact'],
    what: {
      zh: '短信和电话提醒：22:00 至次日 8:00 不应催收，每日接通合计不超过 3 次，只找本人。',
      en: 'Texts and calls: none from 22:00 to 08:00, at most three connected calls a day in all, and to you alone.',
    },
    stops: {
      zh: '接一次电话说清楚在申请安排，约定联系时间和方式；记录每次联系。',
      en: 'Take one call, say that you are asking for an arrangement, agree time and channel; note every contact.',
    },
  },
  {
    step: 'agency',
    only: 'institutions',
    rules: ['outsourced-collection-notice-2022', 'cba-2026-scope'],
    what: {
      zh: '可能委托外部催收机构：没有固定日期，委托前应告知你，机构对它负责。',
      en: 'It may go to a collection agency: on no fixed day, you are to be told before, and the lender answers for it.',
    },
    stops: {
      zh: '向机构本身申请安排，请它收回委托；核对催收机构是否在公示名单上。信用卡签了个性化分期并履行的，应停止催收。',
      en: 'Ask the lender itself for an arrangement and to take it back; check the published list of agencies. Once a card’s individual plan is signed and kept, collection must stop.',
    },
  },
  {
    step: 'class-card',
    only: 'cards',
    afterDays: 91,
    rules: ['card-asset-classification-art92'],
    what: {
      zh: '逾期 91 天起，银行内部把信用卡欠款列为次级（121 天可疑，180 天以上损失），处置会更积极。',
      en: 'From day 91 the bank classes a card debt as substandard (doubtful from 121, loss over 180) and acts more firmly.',
    },
    stops: {
      zh: '在 90 天内谈成安排；列入次级之后反而可能有减免，但不要为此故意拖。',
      en: 'Agree within 90 days; waivers may come later, but do not stay overdue for that.',
    },
  },
  {
    step: 'class-loan',
    only: 'loans',
    afterDays: 91,
    rules: ['asset-classification-days-2023'],
    what: {
      zh: '逾期超过 90 天，银行内部至少列为次级（270 天可疑、360 天损失；具体天数未核实原文）。',
      en: 'Over 90 days a bank classes it as substandard at least (doubtful over 270, loss over 360; the final text was not seen).',
    },
    stops: { zh: '在 90 天内谈成安排。', en: 'Agree on an arrangement within 90 days.' },
  },
  {
    step: 'called-in',
    rules: ['loan-use-drawdown-and-acceleration'],
    what: {
      zh: '合同写了「加速到期」的，债权人可能要求一次还清；表示不再还款的，可以在到期前就被起诉。',
      en: 'If the contract allows it the creditor may call in the whole sum; one who says they will not pay can be sued before it is due.',
    },
    stops: {
      zh: '不要说「不还了」；说「愿意还、在申请安排」，并留下书面记录。',
      en: 'Never say you will not pay; say that you will and are asking for an arrangement, and keep it in writing.',
    },
  },
  {
    step: 'sold',
    only: 'institutions',
    rules: [
      'debt-assignment-notice',
      'lender-transfer-of-bad-loans',
      'pipl-outsourcing-and-transfer',
    ],
    what: {
      zh: '债权可能转让：通知到你才对你生效，原来的抗辩都还在。',
      en: 'The claim may be sold: it binds you from the notice, and your defences go with it.',
    },
    stops: {
      zh: '先要转让通知和新债权人全称、对公账户；核实前不向新账户付款。',
      en: 'Ask for the notice, the new creditor’s full name and company account first; pay no new account before.',
    },
  },
  {
    step: 'mediation',
    rules: [
      'peoples-mediation-free-and-voluntary',
      'mediation-agreement-form',
      'mediation-judicial-confirmation',
      'fake-mediation-signs',
    ],
    what: {
      zh: '可能有人联系你调解：人民调解免费、自愿；调解协议经司法确认后可以强制执行。',
      en: 'A mediator may call: people’s mediation is free and voluntary; an agreement confirmed by a court can be enforced.',
    },
    stops: {
      zh: '先核实真假；只答应收支表承担得起的数，写清每期金额和日期再签。',
      en: 'Check that it is real; agree only to what your budget carries, with sums and dates in writing.',
    },
  },
  {
    step: 'suit',
    rules: [
      'jurisdiction-and-default-judgment',
      'payment-order',
      'payment-order-inability-no-defence',
      'small-claims',
      'court-fees',
      'limitation-3-years',
    ],
    what: {
      zh: '可能被起诉或被申请支付令：没有固定日期，一般要在时效 3 年内。支付令 15 日内要书面异议；不到庭可能缺席判决；败诉方负担诉讼费。',
      en: 'A suit or payment order may come: on no fixed day, as a rule within the three years of limitation. Object to an order in writing in 15 days; who does not appear may lose by default; the loser bears the costs.',
    },
    stops: {
      zh: '起诉前、开庭前、开庭时都能和解；收到文书记下最后一天，按时答辩、出庭，找当地法律援助。',
      en: 'You can settle before filing, before and at the hearing; note the last day of every paper, answer, appear, ask local legal aid.',
    },
  },
  {
    step: 'arbitration',
    only: 'institutions',
    rules: [
      'arbitration-agreement-2026',
      'arbitration-enforcement-court',
      'pre-dispute-award-rejected',
      'arbitration-setaside-time',
    ],
    what: {
      zh: '合同有仲裁条款的可能走仲裁，可以在线进行；没有仲裁协议的，要在首次开庭前书面提出。',
      en: 'If the contract has an arbitration clause it may go there, also online; if there is none say so in writing before the first hearing.',
    },
    stops: {
      zh: '核对合同有没有仲裁条款；按时答辩，仲裁中也可以和解。',
      en: 'Look for the clause in the contract; answer in time; a settlement is possible there too.',
    },
  },
  {
    step: 'enforcement',
    rules: [
      'enforcement-application-2-years',
      'judgment-doubled-interest',
      'enforcement-asset-report-and-settlement',
      'enforcement-grace-period',
      'consumption-limits',
      'dishonest-list',
      'judgment-refusal-crime',
    ],
    what: {
      zh: '判决生效后不履行，对方 2 年内可申请执行：加倍利息每日 0.0175%、查控账户、限制消费；有能力而拒不履行才会列入失信名单，单纯还不起不是犯罪。',
      en: 'If a judgment is not met the creditor can have it enforced within two years: extra interest of 0.0175 % a day, accounts frozen, consumption limits; only ability with refusal leads to the dishonest-debtor list, and inability is no crime.',
    },
    stops: {
      zh: '如实报告财产，申请执行和解；可以请求 1 至 3 个月宽限。',
      en: 'Report your property truthfully and ask for a settlement in enforcement; one to three months of grace can be asked for.',
    },
  },
  {
    step: 'left-to-live-on',
    rules: [
      'enforcement-living-floor',
      'enforcement-home',
      'living-floor-minimum-living-standard',
      'family-and-third-party-liability',
    ],
    what: {
      zh: '执行也必须留下：本人和所扶养家属的生活必需费用（参照当地低保标准）、生活必需品；生活必需的住房可以查封但不得拍卖抵债。家人一般不因此负债。',
      en: 'Enforcement must leave the necessary living costs of you and your dependants (by the local minimum living standard) and household goods; a necessary home may be sealed but not sold. Family do not owe it as a rule.',
    },
    stops: {
      zh: '账户里的工资、低保、医疗费被冻的，马上向执行法官书面申请保留生活费用并附证明。',
      en: 'If wages, allowances or medical money are frozen, ask the enforcing judge in writing at once to leave living costs, with proof.',
    },
  },
];
