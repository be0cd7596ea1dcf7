import type { Rule } from '../../finding/rule.ts';

export const LPR_REFERENCE_SERIES = {
  id: 'lpr-reference-series',
  area: 'reference-rate',
  title: {
    zh: '贷款市场报价利率（LPR）基准序列',
    en: 'Loan Prime Rate reference series',
  },
  authority: '中国人民银行授权全国银行间同业拆借中心',
  instrument: '中国人民银行公告〔2019〕第15号',
  from: '2019-08-20',
  appliesTo: ['private-lending', 'micro-loan', 'bank-loan'],
  force: 'reference-data',
  details: {
    data_file: 'cn-lpr.json',
    entries: 85,
    first: '2019-08-20',
    last_verified: '2026-08-20',
    lpr_1y_last: '0.0300',
    lpr_5y_last: '0.0350',
    four_times_1y_last: '0.1200',
  },
  summary: {
    zh: '一年期LPR自2025年5月20日起为3.0%，四倍为12%；历次数据见数据文件。',
    en: 'The 1-year LPR has been 3.0% since 2025-05-20 (four times = 12%); see the data file for the series.',
  },
  source: 'github:Jesselili/cn-housing-prices data/LPR.csv',
  verified: true,
  confidence: 'high',
  reviewedOn: '2026-11-22',
  notes:
    'Entries 2019-08 to 2023-07 agree with a second public data set. September to November 2026 could not be verified. The instrument number is unconfirmed.',
} as const satisfies Rule;
