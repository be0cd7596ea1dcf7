import type { Rule } from '../rule.ts';

export const enforcement2: readonly Rule[] = [
  {
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
    values: {
      requires: ['ability to perform', 'refusal', 'serious circumstances'],
      max_sentence_years: 3,
      aggravated_max_years: 7,
    },
    summary: {
      zh: '有能力执行而拒不执行、情节严重的才构成犯罪，如恶意处分财产、隐匿证据；单纯无力偿还不构成。',
      en: 'A crime only with ability, refusal and serious circumstances such as disposing of assets or hiding evidence; mere inability is not.',
    },
    source:
      'github:LawRefBook/Laws@2f4c5c2 司法解释/最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释(2024-10-30).md',
    verified: true,
    confidence: 'high',
    reviewedOn: '2026-11-22',
  },
];
