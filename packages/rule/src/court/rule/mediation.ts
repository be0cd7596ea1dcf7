import type { Rule } from '../../finding/rule.ts';

export const PEOPLES_MEDIATION_FREE_AND_VOLUNTARY = {
  id: 'peoples-mediation-free-and-voluntary',
  area: 'mediation',
  title: {
    zh: '人民调解免费、自愿、不得强制',
    en: "People's mediation is free and voluntary",
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国人民调解法》',
  article: '第三条、第四条、第十七条、第三十四条',
  from: '2011-01-01',
  appliesTo: ['mediation'],
  force: 'law',
  details: { fee: '0', voluntary: true, may_not_bar_court: true, must_stop_if_party_refuses: true },
  summary: {
    zh: '人民调解不收任何费用，自愿平等，不得阻止当事人仲裁诉讼；一方明确拒绝的不得调解。',
    en: "People's mediation costs nothing, is voluntary and cannot bar court or arbitration, and stops if a party clearly refuses.",
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/人民调解法(2010-08-28).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    "A 'mediator' who asks for money, demands transfer to a personal account or threatens is not one. Other mediation bodies may have lawful fees.",
} as const satisfies Rule;

export const MEDIATION_AGREEMENT_FORM = {
  id: 'mediation-agreement-form',
  area: 'mediation',
  title: {
    zh: '调解协议的形式与效力',
    en: 'Form and force of a mediation agreement',
  },
  authority: '全国人大常委会',
  instrument: '《中华人民共和国人民调解法》',
  article: '第二十八条、第二十九条、第三十一条、第三十二条',
  from: '2011-01-01',
  appliesTo: ['mediation'],
  force: 'law',
  details: {
    written_effective_on: 'signatures of parties and mediator and committee seal',
    binding: true,
    oral_allowed_with_record: true,
  },
  summary: {
    zh: '书面协议自双方签名、调解员签名并加盖调解委员会印章生效，具有约束力；口头协议须记录。',
    en: "A written agreement takes effect when parties and mediator sign and the committee's seal is applied, and binds the parties; oral ones must be noted.",
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/人民调解法(2010-08-28).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
} as const satisfies Rule;

export const MEDIATION_JUDICIAL_CONFIRMATION = {
  id: 'mediation-judicial-confirmation',
  area: 'mediation',
  title: {
    zh: '调解协议司法确认：30日内共同申请',
    en: 'Judicial confirmation within 30 days',
  },
  authority: '全国人大常委会、最高人民法院',
  instrument: '《中华人民共和国民事诉讼法》（2023年修正）；法释〔2011〕5号',
  article: '民诉法第二百零五条、第二百零六条；规定第十一条',
  from: '2024-01-01',
  appliesTo: ['mediation', 'litigation'],
  force: 'law',
  values: { joint_application_days: 30 },
  details: { effect: 'enforceable', court_fee: '0' },
  summary: {
    zh: '依法设立的调解组织达成协议，双方可在生效后30日内共同申请司法确认，确认后可强制执行；确认不收费。',
    en: 'Agreements before a lawful mediation body may be jointly submitted to court within 30 days and then become enforceable, free of charge.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 诉讼与非诉讼程序法/民事诉讼法(2023-09-01).md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Confirmation makes a broken plan directly enforceable: warn the borrower. The free-of-charge rule is the 2011 one.',
} as const satisfies Rule;

export const FAKE_MEDIATION_SIGNS = {
  id: 'fake-mediation-signs',
  area: 'mediation',
  title: {
    zh: '识别冒充调解的催收（经验判断）',
    en: 'Signs of collectors posing as mediators',
  },
  authority: '（经验规则）',
  instrument: '（无专门规范）',
  from: '2026-01-01',
  appliesTo: ['mediation', 'collections'],
  force: 'status',
  details: {
    check: [
      'look up the mediation body with the local justice bureau or 12348',
      'real bodies are committees or social organisations, not technology or information companies',
      'ask for case number, mediator name and court',
      'no link to pay, no personal account',
      "call the court's public line (12368)",
    ],
  },
  summary: {
    zh: '核对机构是否为调解委员会或社会组织、是否有案号和调解员姓名，拒绝链接付款和私人账户。',
    en: 'Check that the body is a mediation committee or social organisation, ask for case number and mediator, and refuse payment links and personal accounts.',
  },
  source: 'https://m.129a.com/flrd/49228.html',
  verified: true,
  confidence: 'low',
  reviewedOn: '2026-11-22',
  notes: 'Rules of thumb from a legal information site; not law.',
} as const satisfies Rule;
