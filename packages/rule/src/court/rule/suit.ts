import type { Rule } from '../../finding/rule.ts';

const PROCEDURE = 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md';

export const ANSWER_TO_A_SUIT = {
  id: 'answer-to-a-suit',
  area: 'procedure',
  title: {
    zh: '应诉：收到起诉状副本 15 日内答辩，判决送达 15 日内上诉',
    en: 'A suit: answer within 15 days of the complaint, appeal within 15 days of the judgment',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国民事诉讼法》（2023年修正）',
  article: '第八十五条、第一百二十八条、第一百三十条、第一百七十一条',
  from: '2024-01-01',
  appliesTo: ['litigation'],
  force: 'law',
  values: { answer_days: 15, appeal_days: 15 },
  details: {
    counted_from: 'the day after service',
    last_day_on_public_holiday: 'the first day after it',
    small_claims: 'no appeal',
    objection_to_jurisdiction: 'within the time for the answer; answering on the merits accepts it',
  },
  summary: {
    zh: '被告应在收到起诉状副本之日起十五日内提出答辩状，不答辩不影响审理；不服判决的，送达之日起十五日内上诉（小额诉讼一审终审除外）；期间开始的日不计，最后一日是法定休假日的，以休假日后的第一日为最后一日。',
    en: 'The defendant answers within fifteen days of receiving the complaint, and the case goes on without an answer; a judgment may be appealed within fifteen days of service, small claims excepted; the first day is not counted, and a term that ends on a public holiday ends on the first day after it.',
  },
  source: PROCEDURE,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes: 'Start date is that of the current article numbering; the substance is older.',
} as const satisfies Rule;

export const SERVICE_OF_COURT_PAPERS = {
  id: 'service-of-court-papers',
  area: 'procedure',
  title: {
    zh: '送达：同住成年家属签收的那天就是送达日，拒收也可以留置送达',
    en: 'Service: an adult relative in the household may sign, and refusing does not prevent it',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国民事诉讼法》（2023年修正）',
  article: '第八十七条、第八十八条、第八十九条、第九十条、第九十一条、第九十五条',
  from: '2024-01-01',
  appliesTo: ['litigation'],
  force: 'law',
  details: {
    served_on:
      'the day signed on the proof of service, by the person or an adult relative who lives there',
    refused: 'left at the home before witnesses, or with photo or video: counts as served',
    by_post: 'the day on the receipt',
    electronic: 'only with consent; the day it reaches the system that was named',
    whereabouts_unknown: 'public notice of thirty days',
  },
  summary: {
    zh: '法院的文书直接送本人；本人不在，由同住的成年家属签收，送达回证上签收的那天为送达日。本人或同住成年家属拒收的，可以在见证人在场或者拍照、录像后留在住所，视为送达。邮寄以回执上的收件日为准；电子送达要经本人同意，到达约定的系统那天为送达日。下落不明或者别的方式送不到的，公告三十日视为送达。',
    en: 'A court serves its papers on the person; if they are out, an adult relative who lives with them may sign, and the day signed on the proof of service is the day of service. If the person or that relative refuses, the papers may be left at the home before witnesses or with a photo or video record, and count as served. By post it is the day on the receipt; electronic service needs consent and counts from the day it reaches the agreed system. If the person cannot be found or reached in any other way, thirty days’ public notice counts as service.',
  },
  source: PROCEDURE,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-12-01',
  notes: 'Courts only: an arbitration commission serves by its own rules.',
} as const satisfies Rule;

export const ARBITRATION_OR_COURT_CLAUSE_VOID = {
  id: 'arbitration-or-court-clause-void',
  area: 'arbitration',
  title: {
    zh: '约定“可仲裁也可诉讼”的，仲裁约定无效',
    en: '“Arbitration or court” clauses: the arbitration part is void',
  },
  authority: '最高人民法院',
  instrument: '《关于部分民事案件管辖适用法律有关问题的批复》（法释〔2025〕15号）',
  article: '第四条',
  from: '2025-12-31',
  appliesTo: ['arbitration', 'litigation'],
  force: 'judicial-interpretation',
  details: { court_clause_unaffected: true },
  summary: {
    zh: '约定既可以仲裁也可以向法院起诉的，仲裁约定无效，诉讼管辖约定的效力不受影响。',
    en: 'Where a contract allows both arbitration and suit, the arbitration agreement is void; the agreement on the court stands.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/司法解释/最高人民法院关于部分民事案件管辖适用法律有关问题的批复(2025-12-30).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;

export const INTERNET_COURT_2025 = {
  id: 'internet-court-2025',
  area: 'procedure',
  title: {
    zh: '互联网法院集中管辖的案件不含网络借款纠纷',
    en: 'Internet courts: online loan disputes are not among their cases',
  },
  authority: '最高人民法院',
  instrument: '《关于互联网法院案件管辖的规定》（法释〔2025〕14号）',
  article: '第一条',
  from: '2025-11-01',
  appliesTo: ['litigation'],
  force: 'judicial-interpretation',
  details: { listed_kinds_of_cases: 9, online_loans_listed: false },
  summary: {
    zh: '列举由互联网法院集中管辖的九类案件，没有列网络金融借款、小额借款纠纷。',
    en: 'Lists nine kinds of cases for internet courts; disputes on online financial or small loans are not among them.',
  },
  source:
    'github:qisehong/china-law-db@f31e171 laws/司法解释/最高人民法院关于互联网法院案件管辖的规定(2025-09-29).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  referenceOnly: {
    zh: '案件由哪个法院受理写在文书上，程序不判断管辖。',
    en: 'Which court has the case stands in its papers; no program judges it.',
  },
} as const satisfies Rule;

const INTERPRETATION =
  'github:LawRefBook/Laws@e16e268 司法解释/最高人民法院关于适用《民事诉讼法》的解释(2022-04-01).md';

export const PRESERVATION_REVIEW = {
  id: 'preservation-review',
  area: 'procedure',
  title: {
    zh: '财产保全裁定：收到 5 日内申请复议',
    en: 'A ruling that freezes property: review within 5 days',
  },
  authority: '最高人民法院',
  instrument: '《关于适用〈中华人民共和国民事诉讼法〉的解释》（2022年修正）',
  article: '第一百五十六条、第一百六十六条、第一百六十七条、第一百七十一条、第一百八十八条',
  from: '2022-04-10',
  appliesTo: ['litigation'],
  force: 'judicial-interpretation',
  values: { review_days: 5 },
  details: {
    decided_within_days: 10,
    counted_from: 'receipt of the ruling',
    to: 'the court that made it',
    replaced_by: 'other security of equal worth that helps enforcement',
    methods: 'those of enforcement',
  },
  summary: {
    zh: '对保全裁定不服的，自收到裁定书之日起五日内向作出裁定的法院申请复议，法院十日内审查；提供其他等值担保财产且有利于执行的，可以变更保全标的；保全错误的应当解除；保全的方法依照执行的规定；隐藏、转移已被保全的财产要受罚。',
    en: 'Review of a ruling that freezes property may be sought from the court that made it within five days of receipt and is decided within ten; other security of equal value that helps enforcement may be substituted; a ruling made in error is lifted; the methods are those of enforcement; hiding or moving frozen property is punished.',
  },
  source: INTERPRETATION,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-12-01',
} as const satisfies Rule;

export const CONFIRMATION_OBJECTION = {
  id: 'confirmation-objection',
  area: 'mediation',
  title: {
    zh: '确认调解协议的裁定：收到 15 日内提异议',
    en: 'A ruling that confirms a mediated agreement: objection within 15 days',
  },
  authority: '全国人大常委会、最高人民法院',
  instrument:
    '《中华人民共和国民事诉讼法》（2023年修正）；《关于适用〈中华人民共和国民事诉讼法〉的解释》（2022年修正）',
  article: '民诉法第二百零六条；解释第三百五十八条、第三百七十二条',
  from: '2024-01-01',
  appliesTo: ['mediation', 'litigation'],
  force: 'judicial-interpretation',
  values: { objection_days: 15 },
  details: {
    counted_from: 'receipt of the ruling',
    to: 'the court that made it',
    grounds: ['against mandatory law', 'not of free will', 'contents unclear'],
    no_reopening: true,
  },
  summary: {
    zh: '法院裁定调解协议有效后，一方不履行或者未全部履行的，对方可以直接申请执行；认为裁定有错误的，自收到裁定之日起十五日内向作出裁定的法院提出异议。',
    en: 'Once a court has ruled a mediated agreement valid, a breach lets the other side ask for enforcement directly; anyone who thinks the ruling is wrong may object to the court that made it within fifteen days of receipt.',
  },
  source: `${PROCEDURE}; ${INTERPRETATION}`,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-12-01',
} as const satisfies Rule;
