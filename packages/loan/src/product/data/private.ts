import type { Template } from '../template.ts';

/** Loans between people. */
export const PRIVATE_LOANS: readonly Template[] = [
  {
    id: 'private-iou',
    name: {
      zh: '民间借贷(借条)',
      en: 'Private loan (IOU)',
    },
    aliases: ['借条', '欠条', '今借到'],
    kind: 'private',
    lenders: {
      kinds: ['person'],
      names: [],
    },
    methods: ['bullet', 'interest-first', 'equal-instalment'],
    rate: {
      per: 'year',
      least: '0',
    },
    dayCount: 'actual/365',
    counts: [],
    order: ['costs', 'interest', 'principal'],
    rules: [
      'private-lending-cap-4xlpr',
      'private-lending-overdue-and-fees-cap',
      'private-lending-principal-netting',
      'no-upfront-interest-deduction',
      'early-repayment-actual-period',
    ],
    confirm: [
      {
        zh: '实际到手的金额',
        en: 'amount really received',
      },
      {
        zh: '借款约定的日期（用来查当时的 LPR）',
        en: 'date of the agreement (for LPR)',
      },
      {
        zh: '是否约定了利息',
        en: 'interest agreed or not',
      },
      {
        zh: '至今已还的每一笔',
        en: 'repayments made so far',
      },
    ],
    contacts: [],
    facts: [
      {
        about: 'lender',
        says: 'private lending rules',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://github.com/LawRefBook/Laws',
        source:
          'Civil Code 560, 561, 670, 674 to 680; private lending rules 24 to 31; bank card rules art. 2 (text)',
        quality: 'good',
      },
      {
        about: 'interest',
        says: 'no interest if none was agreed; above four times LPR is not supported; principal is what was really paid out; unpaid interest rolled into principal only up to the cap',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://github.com/LawRefBook/Laws',
        source:
          'Civil Code 560, 561, 670, 674 to 680; private lending rules 24 to 31; bank card rules art. 2 (text)',
        quality: 'good',
      },
      {
        about: 'penalty',
        says: 'articles 28 and 29',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://github.com/LawRefBook/Laws',
        source:
          'Civil Code 560, 561, 670, 674 to 680; private lending rules 24 to 31; bank card rules art. 2 (text)',
        quality: 'good',
      },
      {
        about: 'penalty',
        says: 'platform scales seen are far above the cap',
        basis: 'sourced',
        confidence: 'low',
        url: 'http://m.cbzjb.com.cn/b/112300.html',
        source:
          "a private-IOU platform's overdue scale (24% a year, plus 0.1% a day, plus 5% to 10%)",
        quality: 'weak',
      },
      {
        about: 'allocation',
        says: 'Civil Code 561',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'early repayment',
        says: 'allowed, interest for the days used (article 30 of the private lending rules)',
        basis: 'common-knowledge',
        confidence: 'high',
      },
      {
        about: 'extension: extension by consent',
        says: 'Civil Code 678',
        basis: 'sourced',
        confidence: 'high',
        url: 'https://github.com/LawRefBook/Laws',
        source:
          'Civil Code 560, 561, 670, 674 to 680; private lending rules 24 to 31; bank card rules art. 2 (text)',
        quality: 'good',
      },
    ],
  },
];
