import type { Rule } from '../rule.ts';

export const enforcement2: readonly Rule[] = [
  {
    id: 'enforcement-grace-period',
    area: 'enforcement',
    title: {
      zh: '善意文明执行：1至3个月宽限',
      en: "Humane enforcement: one to three months' grace",
    },
    authority: '最高人民法院',
    instrument: '《关于在执行工作中进一步强化善意文明执行理念的意见》（法发〔2019〕35号）',
    from: '2020-01-02',
    appliesTo: ['enforcement'],
    force: 'judicial-policy',
    values: {
      grace_months: [1, 3],
      before: ['dishonest listing', 'consumption limits'],
      campus_loan_students: 'generally not listed or limited',
      temporary_lift_max_months: 1,
    },
    summary: {
      zh: '决定纳入失信或限制消费前可给一至三个月宽限期；校园贷纠纷的全日制在校生一般不纳入；急事可暂解限制最长一个月。',
      en: "Before listing or limits a court may give one to three months' grace; full-time students in campus-loan cases generally are not listed; limits may be lifted for up to a month in emergencies.",
    },
    source: 'https://bkzhishi.com/sh/9475.html',
    verified: true,
    confidence: 'medium',
    reviewedOn: '2026-11-22',
    notes: 'Announced 2020-01-02; the number is unconfirmed.',
  },
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
