import type { Rule } from '../../finding/rule.ts';

const SOURCE = 'github:LawRefBook/Laws@2f4c5c2 民法典/合同编.md';

export const GUARANTY_KIND = {
  id: 'guaranty-kind',
  area: 'procedure',
  title: {
    zh: '保证方式没有约定或不明的，按一般保证',
    en: 'A guaranty whose kind was not agreed is a general one',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百八十六条、第六百八十八条',
  from: '2021-01-01',
  appliesTo: ['guaranty', 'bank-loan', 'private-lending', 'litigation'],
  force: 'law',
  details: { kinds: ['general', 'joint and several'], default_kind: 'general' },
  summary: {
    zh: '保证分一般保证和连带责任保证；没有约定或者约定不明确的，按照一般保证承担责任。连带责任保证须有约定，债权人可以直接要求保证人承担。',
    en: 'A guaranty is either general or joint and several; if the contract does not say which, or not clearly, it is general. Only a guaranty agreed to be joint lets the creditor turn to the guarantor straight away.',
  },
  source: SOURCE,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
  notes: 'Guaranties made before 2021 follow older law, by which an unclear one was joint.',
} as const satisfies Rule;

export const GUARANTY_FIRST_DEFENCE = {
  id: 'guaranty-first-defence',
  area: 'procedure',
  title: {
    zh: '一般保证人：先执行主债务人，执行不能才承担',
    en: 'A general guarantor pays only after enforcement against the debtor has failed',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百八十七条',
  from: '2021-01-01',
  appliesTo: ['guaranty', 'litigation'],
  force: 'law',
  details: {
    exceptions: [
      'debtor cannot be found and has no property to enforce against',
      'debtor is in bankruptcy',
      'proof that the debtor cannot pay',
      'the guarantor gave the defence up in writing',
    ],
  },
  summary: {
    zh: '一般保证人在主合同纠纷未经审判或者仲裁，并就债务人财产依法强制执行仍不能履行债务前，有权拒绝承担；债务人下落不明且无财产可执行、破产受理、有证据证明无力履行或者保证人书面放弃的除外。',
    en: 'A general guarantor may refuse until the matter has been decided and enforcement against the debtor has failed, unless the debtor is missing without property, in bankruptcy or proved unable to pay, or the guarantor gave this up in writing.',
  },
  source: SOURCE,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;

export const GUARANTY_PERIOD = {
  id: 'guaranty-period',
  area: 'limitation',
  title: {
    zh: '保证期间：没有约定的六个月，过了免责',
    en: 'Period of a guaranty: six months if none is agreed, then it ends',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第六百九十二条、第六百九十三条',
  from: '2021-01-01',
  appliesTo: ['guaranty', 'litigation'],
  force: 'law',
  values: { default_months: 6 },
  details: { suspended_or_interrupted: false, from: 'the day the main debt fell due' },
  summary: {
    zh: '保证期间没有约定或者约定不明的，为主债务履行期限届满之日起六个月，不发生中止、中断和延长；债权人没有在期间内（一般保证：对债务人起诉或申请仲裁；连带责任保证：请求保证人承担）主张的，保证人不再承担责任。',
    en: 'If the contract does not say, the period is six months from the day the main debt fell due, and nothing suspends, interrupts or lengthens it; if during that time the creditor neither sues the debtor (general guaranty) nor claims from the guarantor (joint guaranty), the guarantor is released.',
  },
  source: SOURCE,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;

export const GUARANTY_RECOURSE = {
  id: 'guaranty-recourse',
  area: 'procedure',
  title: {
    zh: '保证人：还了可以向债务人追偿，可以用债务人的抗辩',
    en: 'A guarantor has recourse, and the defences of the debtor',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第七百条、第七百零一条、第七百零二条',
  from: '2021-01-01',
  appliesTo: ['guaranty', 'litigation'],
  force: 'law',
  details: {
    recourse_up_to: 'what the guarantor paid',
    defences_of_debtor: true,
    even_if_debtor_gave_them_up: true,
  },
  summary: {
    zh: '保证人承担责任后，除另有约定外，在承担的范围内向债务人追偿，享有债权人对债务人的权利；保证人可以主张债务人对债权人的抗辩（金额、利率、时效等），债务人放弃的，保证人仍可以主张。',
    en: 'A guarantor who has paid may, unless agreed otherwise, claim what was paid from the debtor and takes over the creditor’s rights; a guarantor may use the debtor’s defences (amount, rate, limitation), even those the debtor gave up.',
  },
  source: SOURCE,
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;
