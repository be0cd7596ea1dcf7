/** The State Council's arrangement of one year: days off from–to (inclusive), and weekend days worked in exchange. */
export type HolidayYear = {
  readonly year: number;
  readonly off: readonly {
    readonly zh: string;
    readonly en: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** 调休上班: Saturdays and Sundays that are working days. */
  readonly worked: readonly string[];
  readonly cite: { readonly text: string; readonly published: string; readonly url: string };
};

/**
 * 国务院办公厅关于部分节假日安排的通知. A year that stands here in full is known; every other year is
 * not ("unknown year"), and no working day of it is told.
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  {
    year: 2024,
    off: [
      { zh: '元旦', en: "New Year's Day", from: '2024-01-01', to: '2024-01-01' },
      { zh: '春节', en: 'Spring Festival', from: '2024-02-10', to: '2024-02-17' },
      { zh: '清明节', en: 'Qingming', from: '2024-04-04', to: '2024-04-06' },
      { zh: '劳动节', en: 'Labour Day', from: '2024-05-01', to: '2024-05-05' },
      { zh: '端午节', en: 'Dragon Boat Festival', from: '2024-06-08', to: '2024-06-10' },
      { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2024-09-15', to: '2024-09-17' },
      { zh: '国庆节', en: 'National Day', from: '2024-10-01', to: '2024-10-07' },
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
    cite: {
      text: '国办发明电〔2023〕7号',
      published: '2023-10-25',
      url: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
    },
  },
  {
    year: 2025,
    off: [
      { zh: '元旦', en: "New Year's Day", from: '2025-01-01', to: '2025-01-01' },
      { zh: '春节', en: 'Spring Festival', from: '2025-01-28', to: '2025-02-04' },
      { zh: '清明节', en: 'Qingming', from: '2025-04-04', to: '2025-04-06' },
      { zh: '劳动节', en: 'Labour Day', from: '2025-05-01', to: '2025-05-05' },
      { zh: '端午节', en: 'Dragon Boat Festival', from: '2025-05-31', to: '2025-06-02' },
      {
        zh: '国庆节、中秋节',
        en: 'National Day and Mid-Autumn Festival',
        from: '2025-10-01',
        to: '2025-10-08',
      },
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    cite: {
      text: '国办发明电〔2024〕12号',
      published: '2024-11-12',
      url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    },
  },
  {
    year: 2026,
    off: [
      { zh: '元旦', en: "New Year's Day", from: '2026-01-01', to: '2026-01-03' },
      { zh: '春节', en: 'Spring Festival', from: '2026-02-15', to: '2026-02-23' },
      { zh: '清明节', en: 'Qingming', from: '2026-04-04', to: '2026-04-06' },
      { zh: '劳动节', en: 'Labour Day', from: '2026-05-01', to: '2026-05-05' },
      { zh: '端午节', en: 'Dragon Boat Festival', from: '2026-06-19', to: '2026-06-21' },
      { zh: '中秋节', en: 'Mid-Autumn Festival', from: '2026-09-25', to: '2026-09-27' },
      { zh: '国庆节', en: 'National Day', from: '2026-10-01', to: '2026-10-07' },
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    cite: {
      text: '国办发明电〔2025〕7号',
      published: '2025-11-04',
      url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    },
  },
];
