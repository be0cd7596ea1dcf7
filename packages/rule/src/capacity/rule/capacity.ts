import type { Rule } from '../../finding/rule.ts';

export const MINOR_CONTRACT = {
  id: 'minor-contract',
  area: 'procedure',
  title: {
    zh: '未成年人借款：要监护人同意或追认',
    en: 'Loans of minors: a guardian must consent or confirm',
  },
  authority: '全国人民代表大会',
  instrument: '《中华人民共和国民法典》',
  article: '第十八条、第十九条、第二十条、第一百四十五条、第一百五十七条',
  from: '2021-01-01',
  appliesTo: ['bank-loan', 'consumer-finance', 'micro-loan', 'private-lending', 'litigation'],
  force: 'law',
  values: { full_age: 18, own_wages_age: 16, no_capacity_under: 8 },
  details: {
    confirm_within_days: 30,
    after_void: 'what was received is returned; each side bears loss by its fault',
  },
  summary: {
    zh: '八周岁以上不满十八周岁的人借款，要法定代理人同意或者追认，没有追认的不发生效力（相对人可以催告法定代理人自收到通知之日起三十日内追认）；不满八周岁的由法定代理人代理；十六周岁以上、以自己的劳动收入为主要生活来源的，视为完全民事行为能力人。不发生效力的，返还得到的财产，有过错的一方赔偿损失。',
    en: 'A loan taken by someone aged eight to seventeen needs the guardian’s consent or confirmation and has no effect without it (the other side may ask the guardian to confirm within thirty days of notice); children under eight are represented by the guardian; from sixteen, someone who lives mainly on their own earnings has full capacity. Where the loan has no effect, what was received is returned and the side at fault makes good the loss.',
  },
  source: 'github:LawRefBook/Laws@2f4c5c2 民法典/总则.md',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-29',
} as const satisfies Rule;
