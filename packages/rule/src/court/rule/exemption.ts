import type { Rule } from '../../finding/rule.ts';

export const ENFORCEMENT_LIVING_FLOOR = {
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
  details: {
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
} as const satisfies Rule;

export const ENFORCEMENT_HOME = {
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
  details: { may_seize: true, may_auction: false, excess_may_be_executed: true },
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
} as const satisfies Rule;
