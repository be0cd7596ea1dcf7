import type { Rule } from '../rule.ts';

export const enforcement: readonly Rule[] = [
  {
    id: 'enforcement-application-2-years',
    area: 'enforcement',
    title: {
      zh: '申请执行期间2年',
      en: 'Two years to apply for enforcement',
    },
    authority: '全国人大常委会',
    instrument: '《中华人民共和国民事诉讼法》（2023年修正）',
    article: '第二百五十条',
    from: '2024-01-01',
    appliesTo: ['enforcement'],
    force: 'law',
    values: {
      period_years: 2,
      from: 'last day of performance period; last instalment if by instalments',
    },
    summary: {
      zh: '申请执行期间为二年，可中止、中断；自履行期限最后一日或最后一期届满起算。',
      en: 'Enforcement must be sought within two years, subject to suspension and interruption, from the last day of performance.',
    },
    source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
    notes: 'Start date is that of the current article numbering; the substance is older.',
  },
  {
    id: 'enforcement-living-floor',
    area: 'enforcement',
    title: {
      zh: '执行须保留生活必需费用和生活必需品',
      en: 'Enforcement must leave necessary living costs and goods',
    },
    authority: '全国人大常委会、最高人民法院',
    instrument:
      '《中华人民共和国民事诉讼法》（2023年修正）；《关于人民法院民事执行中查封、扣押、冻结财产的规定》（2020年修正）',
    article: '民诉法第二百五十四条、第二百五十五条；规定第三条第（二）项',
    from: '2021-01-01',
    appliesTo: ['enforcement', 'affordability'],
    force: 'law',
    values: {
      living_floor:
        'local minimum-living-allowance standard (where one exists) for debtor and dependants',
      exempt: [
        'clothes, furniture, kitchenware and household necessities',
        'living costs for debtor and dependants',
        'compulsory-education items',
        'aids and medical goods for disability',
      ],
    },
    summary: {
      zh: '扣留收入须保留被执行人及所扶养家属的生活必需费用；当地有低保标准的依照该标准确定，生活必需品不得查封。',
      en: 'Withholding income must leave necessary living costs for the debtor and dependants, set by the local minimum living standard where it exists, and household necessities may not be seized.',
    },
    source:
      'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定(2020-12-29).md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
    notes:
      'The only hard floor in law, and a low one: use it as an absolute minimum and a household budget as the target.',
  },
  {
    id: 'enforcement-home',
    area: 'enforcement',
    title: {
      zh: '生活必需住房可查封但不得拍卖抵债',
      en: 'Necessary home may be sealed but not sold',
    },
    authority: '最高人民法院',
    instrument: '《关于人民法院民事执行中查封、扣押、冻结财产的规定》（2020年修正）',
    article: '第四条、第五条',
    from: '2021-01-01',
    appliesTo: ['enforcement'],
    force: 'judicial-interpretation',
    values: {
      may_seize: true,
      may_auction: false,
      excess_may_be_executed: true,
    },
    summary: {
      zh: '生活必需住房可以查封但不得拍卖、变卖或抵债；超出部分在保障最低居住后可执行。',
      en: 'A necessary home may be sealed but not sold or transferred in payment; what exceeds need may be executed against after a minimum home is secured.',
    },
    source:
      'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定(2020-12-29).md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
    notes: 'Mortgaged homes follow further rules not covered here.',
  },
  {
    id: 'enforcement-asset-report-and-settlement',
    area: 'enforcement',
    title: {
      zh: '执行中的财产报告、和解与终本',
      en: 'Asset reporting, settlement and suspension of enforcement',
    },
    authority: '全国人大常委会、最高人民法院',
    instrument:
      '《中华人民共和国民事诉讼法》（2023年修正）；《关于适用〈中华人民共和国民事诉讼法〉的解释》（法释〔2015〕5号，2022年修正）；法释〔2018〕3号',
    article: '民诉法第二百四十一条、第二百五十二条；解释第五百一十七条；和解规定第九条',
    from: '2018-03-01',
    appliesTo: ['enforcement'],
    force: 'law',
    values: {
      report: 'current and prior-year assets',
      false_report: 'fine or detention',
      settlement_breach: 'resume original judgment or sue on settlement',
      no_assets: 'terminate this round, may resume any time',
    },
    summary: {
      zh: '收到执行通知应报告当前及前一年财产；执行和解违约的可恢复原判执行；无财产可供执行的可终结本次执行程序，日后可恢复。',
      en: 'The debtor must report current and prior-year assets; breach of a settlement reopens the original judgment; with no assets this round may be ended and later resumed.',
    },
    source:
      'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于适用《民事诉讼法》的解释(2022-04-01).md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
  },
  {
    id: 'dishonest-list',
    area: 'enforcement',
    title: {
      zh: '失信被执行人：有能力而不履行才纳入',
      en: 'Dishonest-debtor list: only for those able but unwilling',
    },
    authority: '最高人民法院',
    instrument:
      '《关于公布失信被执行人名单信息的若干规定》（法释〔2013〕17号，法释〔2017〕7号修正）',
    article: '第一条至第三条、第十条',
    from: '2017-05-01',
    appliesTo: ['enforcement'],
    force: 'judicial-interpretation',
    values: {
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
      en: 'Needs an unpaid judgment plus ability and refusal or misconduct; not where security or seized assets suffice or for minors; two years, extendable one to three, deleted within three working days of performance.',
    },
    source: 'http://www.wapcai.cn/lvshizixun/20176.html',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
    notes:
      'Overdue alone, with no judgment, never leads here; collectors who say so are misleading. The stored statute copy is the 2013 version. The duration applies to the misconduct grounds.',
  },
  {
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
    values: {
      barred: [
        'flights',
        'soft sleeper, second-class ship and above',
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
      zh: '未按执行通知履行的可限制飞机、软卧、星级酒店、购房购车、高收费私校等；提供担保、申请执行人同意或履行完毕可解除。',
      en: 'If the enforcement notice is not met the court may bar flights, soft sleepers, star hotels, buying property or cars and costly private schools, lifted on security, consent or performance.',
    },
    source:
      'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院关于限制被执行人高消费的若干规定(2010-07-01).md',
    verified: true,
    confidence: 'medium',
    reviewedOn: '2026-11-22',
    notes:
      'The copy read is the 2010 text; the 2015 amendment (including high-speed rail classes) was not seen.',
  },
];
