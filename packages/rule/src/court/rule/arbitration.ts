import type { Rule } from '../../finding/rule.ts';

export const ARBITRATION_AGREEMENT = {
  id: 'arbitration-agreement',
  area: 'arbitration',
  title: {
    zh: '仲裁须有协议；在线仲裁与默示协议',
    en: 'Arbitration needs an agreement; online hearings and implied agreement',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国仲裁法》（2025年修订）',
  article: '第四条、第十一条、第二十七条、第三十一条',
  from: '2018-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'arbitration'],
  force: 'law',
  values: [
    {
      from: '2018-01-01',
      article: '第四条、第二十条',
      cite: {
        instrument: '《中华人民共和国仲裁法》（2017年修正）',
        source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/仲裁法(2017-09-01).md',
      },
    },
    { from: '2026-03-01', article: '第四条、第三十一条' },
  ],
  details: {
    needs_agreement: true,
    final_award: true,
    since_2026: [
      'online unless a party expressly objects',
      'an asserted agreement not denied before the first hearing, after the tribunal prompts and records it, counts as agreed',
      'objections to the agreement are made before the first hearing',
    ],
  },
  summary: {
    zh: '没有仲裁协议的不予受理，裁决一经作出即终局；2026年3月起可在线仲裁，当事人明确表示不同意的除外；一方主张有仲裁协议而对方首次开庭前不否认，经提示并记录的视为有协议；对仲裁协议效力有异议，应当在仲裁庭首次开庭前提出。',
    en: 'No arbitration without an agreement, and an award is final; since March 2026 it may run online unless a party expressly objects, an asserted agreement not denied before the first hearing, after the tribunal prompts and records it, counts as agreed, and objections to the agreement are made before the first hearing.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/法律/诉讼与非诉讼程序法/中华人民共和国仲裁法(2025-09-12).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes: 'Tell users to object in writing before the first hearing if they never agreed.',
} as const satisfies Rule;

export const ARBITRATION_SETASIDE_TIME = {
  id: 'arbitration-setaside-time',
  area: 'arbitration',
  title: {
    zh: '申请撤销裁决的期限：三个月',
    en: 'Time limit to seek setting aside: three months',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国仲裁法》（2025年修订）',
  article: '第七十一条、第七十二条、第九十六条',
  from: '2018-01-01',
  appliesTo: ['bank-loan', 'credit-card', 'consumer-finance', 'micro-loan', 'arbitration'],
  force: 'law',
  values: [
    {
      from: '2018-01-01',
      months: 6,
      cite: {
        instrument: '《中华人民共和国仲裁法》（2017年修正）',
        article: '第五十九条',
        source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/仲裁法(2017-09-01).md',
      },
    },
    { from: '2026-03-01', months: 3 },
  ],
  summary: {
    zh: '自收到裁决书之日起三个月内，向仲裁机构所在地的中级人民法院申请撤销裁决；2026年3月前的期限是六个月。',
    en: 'Within three months of receiving the award, ask the intermediate court at the seat of the arbitral institution to set it aside; before March 2026 the time was six months.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/法律/诉讼与非诉讼程序法/中华人民共和国仲裁法(2025-09-12).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes:
    'Which of the two times holds for an award received before March 2026 is counted by the day of receipt.',
} as const satisfies Rule;

export const ARBITRATION_ENFORCEMENT_COURT = {
  id: 'arbitration-enforcement-court',
  area: 'arbitration',
  title: {
    zh: '仲裁裁决由中级人民法院执行及不予执行事由',
    en: 'Awards enforced by the intermediate court; grounds to refuse',
  },
  authority: '最高人民法院、全国人大常委会',
  instrument: '法释〔2018〕5号；《中华人民共和国民事诉讼法》（2023年修正）',
  article: '解释第二条、第八条；民诉法第二百四十八条',
  from: '2018-03-01',
  appliesTo: [
    'bank-loan',
    'credit-card',
    'consumer-finance',
    'micro-loan',
    'arbitration',
    'enforcement',
  ],
  force: 'law',
  values: { refusal_days: 15 },
  details: {
    court: "intermediate court of respondent's domicile or property location",
    may_designate_basic_court: true,
    refusal_grounds: [
      'no agreement',
      'outside scope',
      'irregular tribunal or procedure',
      'forged evidence',
      'hidden evidence',
      'arbitrator misconduct',
    ],
  },
  summary: {
    zh: '由被执行人住所地或财产所在地中级法院管辖，可指定基层法院；无协议、超范围、程序违法、伪造隐瞒证据等可申请不予执行，应当在执行通知书送达之日起十五日内书面提出。',
    en: 'Enforcement lies with the intermediate court where the respondent lives or has assets; refusal grounds include no agreement, excess of scope, irregular procedure and forged or hidden evidence; the application is due in writing within fifteen days of the notice of enforcement.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于人民法院办理仲裁裁决执行案件若干问题的规定(2018-02-22).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes: 'Article 8 cites the former article 237 of the Civil Procedure Law, now 248.',
} as const satisfies Rule;

export const PRE_DISPUTE_AWARD_REJECTED = {
  id: 'pre-dispute-award-rejected',
  area: 'arbitration',
  title: {
    zh: '网贷“先予仲裁”不予受理执行',
    en: 'Pre-dispute awards in online lending are not enforced',
  },
  authority: '最高人民法院',
  instrument: '法释〔2018〕10号',
  article: '批复',
  from: '2018-06-12',
  appliesTo: ['micro-loan', 'consumer-finance', 'private-lending', 'arbitration', 'enforcement'],
  force: 'judicial-interpretation',
  details: {
    award_before_dispute: 'reject',
    waiver_of_procedural_rights_effective: false,
    irregular_if: [
      'decided on pre-signed settlement',
      'no chance to challenge arbitrators, give evidence or defend',
    ],
  },
  summary: {
    zh: '网络借贷纠纷发生前作出的裁决或调解书申请执行的，法院不予受理；未保障申请回避、举证、答辩等权利属违反法定程序。',
    en: 'Awards made before a dispute in online lending are not enforced, and denying basic rights to challenge, produce evidence or defend is irregular procedure.',
  },
  source: 'http://huazhitao.com/newsinfo/319240.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;
