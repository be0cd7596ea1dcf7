/**
 * 全国年节及纪念日放假办法（2024年11月10日修订）第二条: days off that the ordinance itself fixes,
 * certain before a year's notice arranges the days around them. Months and days of every year.
 */
export const SOLAR_DAYS_OFF = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const;

/** The first year of the ordinance as it stands. */
export const ORDINANCE_FROM = 2025;

/**
 * The days off that the ordinance names by the lunar calendar and the solar terms, year by year, as
 * the almanac of the Purple Mountain Observatory has them: the last day of the old year and the first
 * three of the new, Qingming, Dragon Boat Festival, Mid-Autumn. Never from the runtime's own calendar,
 * which begins the lunar year 2027 a day late.
 */
export const LUNAR_DAYS_OFF: Readonly<Record<number, readonly string[]>> = {
  2027: [
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
    '2027-04-05',
    '2027-06-09',
    '2027-09-15',
  ],
};
