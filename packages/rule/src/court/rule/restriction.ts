import type { Rule } from '../../finding/rule.ts';

export const DISHONEST_LIST = {
  id: 'dishonest-list',
  area: 'enforcement',
  title: {
    zh: '失信被执行人：有能力而不履行才纳入',
    en: 'Dishonest-debtor list: only for those able but unwilling',
  },
  authority: '最高人民法院',
  instrument: '《关于公布失信被执行人名单信息的若干规定》（法释〔2013〕17号，法释〔2017〕7号修正）',
  article: '第一条至第三条、第十条',
  from: '2017-05-01',
  appliesTo: ['enforcement'],
  force: 'judicial-interpretation',
  details: {
    requires_any: [
      'able but refuses',
      'forgery, violence, threats',
      'sham suits or hiding assets',
      'breach of asset reporting',
      'breach of consumption limits',
      'unjustified refusal to keep a settlement',
    ],
    excluded: [
      'adequate guarantee',
      'frozen assets sufficient',
      'later in order of performance',
      'minor',
    ],
    term_years: 2,
    extension_years: [1, 3],
    delete_working_days: 3,
  },
  summary: {
    zh: '须未履行生效文书且有能力履行而拒不履行等情形；提供充分担保、查封财产足以清偿或未成年人不得纳入；期限二年，可延长一至三年，履行后三个工作日内删除。',
    en: 'Requires an unpaid judgment and someone who can pay but refuses, or misconduct; not where security or seized assets are enough, nor for minors; it lasts two years, can be extended by one to three, and is deleted within three working days of payment.',
  },
  source: 'http://www.wapcai.cn/lvshizixun/20176.html',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Overdue alone, with no judgment, never leads here; collectors who say so are misleading. The stored statute copy is the 2013 version. The duration applies to the misconduct grounds.',
} as const satisfies Rule;

export const CONSUMPTION_LIMITS = {
  id: 'consumption-limits',
  area: 'enforcement',
  title: {
    zh: '限制消费：不履行即可采取的范围',
    en: 'Consumption limits',
  },
  authority: '最高人民法院',
  instrument:
    '《关于限制被执行人高消费及有关消费的若干规定》（法释〔2010〕8号，法释〔2015〕17号修正）',
  article: '第一条至第四条、第九条',
  from: '2015-07-22',
  appliesTo: ['enforcement'],
  force: 'judicial-interpretation',
  details: {
    barred: [
      'flights',
      'soft sleeper, second-class ship and above',
      'all seats of G trains, first class and above of other high-speed trains',
      'star hotels, clubs, golf',
      'real estate or luxury renovation',
      'luxury office',
      'non-business vehicles',
      'holidays',
      'costly private schools',
      'costly insurance investments',
    ],
    lift_if: ['guarantee', 'creditor agrees', 'fully performed'],
  },
  summary: {
    zh: '未按执行通知履行的可限制飞机、软卧、G 字头动车组全部座位和其他动车组一等以上座位、星级酒店、购房购车、高收费私校等；提供担保、申请执行人同意或履行完毕可解除。',
    en: 'If the enforcement notice is not met the court may bar flights, soft sleepers, all seats of G trains and first class of other high-speed trains, star hotels, buying property or cars and costly private schools, lifted on security, consent or performance.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于限制被执行人高消费的若干规定(2010-07-01).md',
  verified: true,
  confidence: 'medium',
  reviewedOn: '2026-11-29',
  notes:
    'The copy read is the 2010 text; of the 2015 amendment item 9 of article 3 (trains) was read as quoted in full in two court orders.',
} as const satisfies Rule;

export const JUDGMENT_REFUSAL_CRIME = {
  id: 'judgment-refusal-crime',
  area: 'enforcement',
  title: {
    zh: '拒不执行判决罪以有能力为前提',
    en: 'Refusal to execute: ability is required',
  },
  authority: '全国人大常委会、最高人民法院',
  instrument: '刑法第三百一十三条；法释〔2024〕13号',
  article: '刑法第三百一十三条；解释第一条、第三条',
  from: '2024-12-01',
  appliesTo: ['enforcement'],
  force: 'law',
  details: {
    requires: ['ability to perform', 'refusal', 'serious circumstances'],
    max_sentence_years: 3,
    aggravated_max_years: 7,
  },
  summary: {
    zh: '有能力执行而拒不执行、情节严重的才构成犯罪，如恶意处分财产、隐匿证据；单纯无力偿还不构成。',
    en: 'It is a crime only if the person can pay, refuses to, and does so in serious circumstances such as disposing of assets or hiding evidence; merely being unable to pay is not.',
  },
  source:
    'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释(2024-10-30).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;
