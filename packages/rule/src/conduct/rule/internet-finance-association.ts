import type { Rule } from '../../finding/rule.ts';

export const NIFA_2024_GUIDELINE = {
  id: 'nifa-2024-guideline',
  area: 'collections',
  title: {
    zh: '中互金催收业务指引（国标发布后替代）',
    en: 'NIFA 2024 collections guideline (superseded by the standard)',
  },
  authority: '中国互联网金融协会',
  instrument: '《互联网金融贷后催收业务指引》（2024年5月15日发布）',
  from: '2024-05-15',
  until: '2025-02-27',
  appliesTo: ['collections'],
  force: 'self-regulatory',
  details: { covers_credit_cards: true, covers_assignees: true },
  summary: {
    zh: '国家标准发布前的过渡性自律指引，可适用于信用卡和非网络消费信贷及债权受让方。',
    en: 'Interim self-regulatory guideline before the standard; may be applied to cards and offline consumer credit, and to assignees.',
  },
  source: 'https://yaliqi.com/new/5e7c07eaa209453ca429dc3fe9deb4d0',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes: 'States that the national standard will replace it on issue.',
  referenceOnly: {
    zh: '国家标准发布后已被替代，没有记录可比的数字。',
    en: 'Replaced by the national standard; the record holds no figures to compare with.',
  },
} as const satisfies Rule;

export const NIFA_2018_CONVENTION = {
  id: 'nifa-2018-convention',
  area: 'collections',
  title: {
    zh: '中互金逾期债务催收自律公约（2018）',
    en: 'NIFA 2018 collection convention',
  },
  authority: '中国互联网金融协会',
  instrument: '《互联网金融逾期债务催收自律公约（试行）》',
  from: '2018-03-28',
  appliesTo: ['collections'],
  force: 'self-regulatory',
  summary: {
    zh: '要求在恰当时间催收、不得频繁致电骚扰、不得向无关人员透露债务。',
    en: 'Collect at proper times, no repeated harassing calls, no disclosure to unrelated people.',
  },
  source: '（未找到可引用的原文）',
  verified: false,
  confidence: 'medium',
  reviewedOn: '2026-11-22',
  notes: 'Not seen in a source. Largely overtaken by the national standard.',
  referenceOnly: {
    zh: '没有见到原文，没有可比的数字，已被国家标准取代。',
    en: 'The text was not seen, has no figures, and the national standard took its place.',
  },
} as const satisfies Rule;
