import type { Rule } from '../../finding/rule.ts';

export const LIMITATION_3_YEARS = {
  id: 'limitation-3-years',
  area: 'limitation',
  title: {
    zh: '普通诉讼时效3年，最长20年',
    en: 'Ordinary limitation 3 years, long-stop 20',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第一百八十八条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'law',
  values: { period_years: 3, long_stop_years: 20 },
  details: { starts: 'creditor knew or should have known of the harm and the obligor' },
  summary: {
    zh: '请求法院保护民事权利的时效期间为三年，自知道或应当知道权利受损及义务人起算，最长二十年。',
    en: 'A claim becomes time-barred three years after the creditor knew or should have known of it, and in any case after twenty.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/总则.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const LIMITATION_INSTALMENT_LAST = {
  id: 'limitation-instalment-last',
  area: 'limitation',
  title: {
    zh: '同一债务分期履行：自最后一期届满起算',
    en: 'Instalments of one debt: from the last instalment',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第一百八十九条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'law',
  details: { starts: 'expiry of the last instalment period' },
  summary: {
    zh: '同一债务约定分期履行的，时效自最后一期履行期限届满起算。',
    en: 'If one debt is payable in instalments, time runs from the end of the last instalment period.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/总则.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Acceleration moves the date: use the accelerated due date if the creditor called the loan (application, not in the text).',
} as const satisfies Rule;

export const LIMITATION_INTERRUPTION = {
  id: 'limitation-interruption',
  area: 'limitation',
  title: {
    zh: '时效中断情形：催告、承诺、起诉',
    en: 'Events that interrupt limitation',
  },
  authority: '全国人民代表大会、最高人民法院',
  instrument:
    '民法典；《关于审理民事案件适用诉讼时效制度若干问题的规定》（法释〔2008〕11号，法释〔2020〕17号修正）',
  article: '民法典第一百九十五条；解释第八条、第十四条、第十七条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
    'collections',
  ],
  force: 'law',
  details: {
    restarts: true,
    creditor_acts: [
      'delivered demand',
      'letter or data message that arrives or should arrive',
      'demand signed for by an adult relative of full capacity under the same roof',
      'bank deduction from account',
      'newspaper notice where debtor missing',
    ],
    debtor_acts: [
      'instalment or part payment',
      'guarantee',
      'asking for more time',
      'making a repayment plan',
    ],
    assignment: 'interrupts from notice reaching debtor',
  },
  summary: {
    zh: '债权人催告、债务人同意履行、起诉或仲裁等使时效重新计算；催款文书由本人或同住的具有完全行为能力的亲属签收，信件、数据电文到达或应当到达，金融机构依约扣收，都算催告；债权转让从通知到达债务人之日起中断；分期、部分还款、请求延期、制定还款计划都属于同意履行。',
    en: "A demand, the debtor's agreement, or suit or arbitration restarts time; a demand signed for by the debtor or an adult relative under the same roof, a letter or message that arrives or should arrive, and an agreed deduction count as demands; an assignment interrupts from its notice reaching the debtor; part payment, asking for time or making a plan counts as agreement.",
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定(2020-12-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes: 'A hardship request in writing restarts limitation; say so to the user.',
} as const satisfies Rule;

export const LIMITATION_CARD_TEXTS_AND_CALLS = {
  id: 'limitation-card-texts-and-calls',
  area: 'limitation',
  title: {
    zh: '信用卡：短信、邮件、扣款可中断时效',
    en: 'Card debts: texts, emails and deductions interrupt',
  },
  authority: '最高人民法院',
  instrument: '法释〔2021〕10号',
  article: '第三条',
  from: '2021-05-25',
  appliesTo: ['credit-card', 'litigation'],
  force: 'judicial-interpretation',
  details: {
    interrupting: [
      'deduction from the account',
      'text, letter or email to the reserved contact',
      'police report of suspected malicious overdraft',
    ],
  },
  summary: {
    zh: '发卡行按约定扣款，或向预留号码、地址、邮箱发送短信信函邮件催收，均使时效中断。',
    en: 'Deductions, and texts, letters or emails to the reserved contact, interrupt limitation for card debts.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于审理银行卡民事纠纷案件若干问题的规定(2021-05-24).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const LIMITATION_SUSPENSION_AND_NO_WAIVER = {
  id: 'limitation-suspension-and-no-waiver',
  area: 'limitation',
  title: {
    zh: '时效中止与不得预先放弃',
    en: 'Suspension, and no advance waiver',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第一百九十四条、第一百九十七条',
  from: '2021-01-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'private-lending',
    'litigation',
  ],
  force: 'law',
  values: { suspension_window_months: 6 },
  details: { resumes_for_months: 6, advance_waiver_valid: false },
  summary: {
    zh: '最后六个月内遇不可抗力等障碍时效中止，障碍消除后满六个月届满；约定期间或预先放弃无效。',
    en: 'An obstacle such as force majeure in the last six months suspends limitation, which then ends six months after the obstacle is gone; agreed periods and advance waivers are void.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/总则.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  referenceOnly: {
    zh: '中止的障碍（不可抗力等）不在案卷里，无法计算；时效检查里按没有中止计算。',
    en: 'Obstacles that suspend time are not in a case file; the check counts as if there were none.',
  },
} as const satisfies Rule;
