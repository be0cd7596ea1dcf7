import {
  civil,
  dayOf,
  daysInMonth,
  isFen,
  RATE_SCALE,
  type Day,
  type Fen,
  type Rate,
  type RatePeriod,
} from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';

// The one place where amounts, rates, days and counts are read as people write them.

/** Full-width signs made narrow, spaces gone. */
const narrow = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u200b-\u200f\u202a-\u202e\ufeff]/g, '');

/** A whole or decimal figure; commas only between groups of three (or of four, as 万 are counted). */
const FIGURE = /^(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:,[0-9]{4})+)(?:\.([0-9]*))?$/;

type Decimal = { readonly digits: bigint; readonly places: number };

function decimalOf(text: string): Decimal | undefined {
  if (!FIGURE.test(text) || text.length > 30) return undefined;
  const [whole = '', part = ''] = text.replaceAll(',', '').split('.');
  const places = part.replace(/0+$/, '');
  return { digits: BigInt(whole + places), places: places.length };
}

/** `decimal` × 10^power as a whole number; nothing where a fraction would be left. */
function scaled({ digits, places }: Decimal, power: number): number | undefined {
  if (power < places) return undefined;
  const value = digits * 10n ** BigInt(power - places);
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : undefined;
}

/**
 * An amount as people write it: `8460`, `8,460.00`, `￥8460`, `８４６０元`, `1.5万`, `约 8400`. Fen.
 * Refused as TYPED_AMOUNT; what lies above 100 billion yuan as AMOUNT_RANGE.
 */
export function readYuan(text: string): Result<Fen> {
  const refused = fail(problem('TYPED_AMOUNT', { text: text.trim().slice(0, 40) }));
  const plain = narrow(text)
    .replace(/^(?:大约|大概|约|差不多)/, '')
    .replace(/^(?:人民币|rmb|cny|[¥￥])/i, '')
    .replace(/(?:元整|块钱|元|块|圆|yuan|rmb)$/i, '')
    .replace(/^[¥￥]/, '');
  const match = /^(.*?)(万|千|w|k)?$/i.exec(plain);
  const decimal = decimalOf(match?.[1] ?? '');
  if (decimal === undefined) return refused;
  const unit = match?.[2]?.toLowerCase();
  const power = unit === undefined ? 2 : unit === '万' || unit === 'w' ? 6 : 5;
  const value = scaled(decimal, power);
  if (value === undefined) return decimal.places > power ? refused : fail(problem('AMOUNT_RANGE'));
  return isFen(value) ? ok(value) : fail(problem('AMOUNT_RANGE'));
}

const PERIOD_WORDS: readonly (readonly [RegExp, RatePeriod])[] = [
  [/日利率|日息|每日|每天|一天|\/天|\/日|天|日|aday|perday|\/day|daily/i, 'day'],
  [/月利率|月息|每月|一月|一个月|\/月|月|amonth|permonth|\/month|monthly/i, 'month'],
  [/年利率|年化|年息|每年|一年|\/年|年|ayear|peryear|\/year|yearly|p\.?a\.?/i, 'year'],
];

/** A bare count in Chinese signs, as in 万五, 二分 or 百分之十八. */
const SIGNS = '零一二三四五六七八九';
const signed = (text: string): string =>
  text
    .replace(/两/g, '二')
    .replace(
      /([一二三四五六七八九]?)十([一二三四五六七八九]?)/g,
      (_, tens: string, ones: string) => (tens || '一') + (ones || '零'),
    )
    .replace(/[零一二三四五六七八九]/g, (sign) => String(SIGNS.indexOf(sign)))
    .replace(/点/g, '.');

/** How many tenths a part of a whole has: 百分之 2, 千分之 3, 万分之 4. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^百分之(.+)$/, 2],
  [/^(.+)%$/, 2],
  [/^(.+)percent$/i, 2],
  [/^千分之(.+)$/, 3],
  [/^千(.+)$/, 3],
  [/^(.+)‰$/, 3],
  [/^(.+)‱$/, 4],
  [/^万分之(.+)$/, 4],
  [/^万(.+)$/, 4],
];

/**
 * A rate as people write it: `0.05%` a day, `14.6% 一年`, `日息万五`, `月息2分`. A bare figure is a
 * percentage, however many decimals it has. Its time is what the text says, else `per`.
 * Refused as TYPED_RATE, and as TYPED_RATE_PERIOD where no time is told.
 */
export function readRate(text: string, per?: RatePeriod): Result<Rate> {
  const refused = fail(problem('TYPED_RATE', { text: text.trim().slice(0, 40) }));
  let plain = narrow(text).replace(/^约/, '');
  let told = per;
  for (const [word, period] of PERIOD_WORDS) {
    if (!word.test(plain)) continue;
    told = period;
    plain = plain.replace(word, '').replace(/^利率|^息|^[:：=]|[,，()（）]/g, '');
    break;
  }
  // 月息二分 is 2 % a month, 一厘 a tenth of that; by the day 厘 is told in other ways and is not guessed.
  const fraction = /^([^分厘]+)(分|厘)(?:([^分厘利])厘?)?利?$/.exec(plain);
  if (fraction !== null && !plain.includes('分之') && told !== 'day') {
    const [, whole = '', unit, rest = ''] = fraction;
    const tenths = rest === '' ? '' : `.${rest === '半' ? '5' : rest}`;
    return shareOf(signed(`${whole}${tenths}`), unit === '分' ? 2 : 3, 'month') ?? refused;
  }
  const found = partOf(plain, told ?? 'year');
  if (found === undefined) return refused;
  return told === undefined ? fail(problem('TYPED_RATE_PERIOD')) : found;
}

/** A share told as so many of a hundred, a thousand or ten thousand; bare, of a hundred. */
function partOf(plain: string, per: RatePeriod): Result<Rate> | undefined {
  for (const [form, tenths] of PARTS) {
    const match = form.exec(plain);
    if (match !== null) return shareOf(signed(match[1] as string), tenths, per);
  }
  return shareOf(plain, 2, per);
}

/** A rate above 1000 % is no rate. */
const SHARE_MAX = 10 * RATE_SCALE;

function shareOf(text: string, tenths: number, per: RatePeriod): Result<Rate> | undefined {
  const decimal = decimalOf(text);
  const value = decimal === undefined ? undefined : scaled(decimal, 9 - tenths);
  return value === undefined || value > SHARE_MAX ? undefined : ok({ scaled: value, per });
}

const DAYS_A: Readonly<Record<RatePeriod, number>> = { day: 365, month: 12, year: 1 };

/** A rate as a share of a year, scaled by 10^9: 0.05 % a day is 18.25 %. */
export const yearlyOf = ({ scaled: share, per }: Rate): number => share * DAYS_A[per];

/** A loan dearer than 36 % a year, or nearly free, is more often a slip than a contract. */
export const isOddRate = (rate: Rate): boolean =>
  yearlyOf(rate) > 0.36 * RATE_SCALE || (rate.scaled > 0 && yearlyOf(rate) < 0.01 * RATE_SCALE);

/** A sum of ten million yuan or more, or of less than one, is asked once more. */
export const isOddSum = (amount: Fen): boolean =>
  amount >= 1_000_000_000 || (amount > 0 && amount < 100);

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Which way a date without a year lies from today. */
export type Lean = 'coming' | 'past';

/**
 * A day as people write it: `2026-11-10`, `2026/11/10`, `2026年11月10日`, `11月10日`, `11.10`, `10号`,
 * `10`, `10th`, `今天`, `10 Nov 2026`. Without a year it is the next such day, or the last one, as `lean` says.
 */
export function readDay(text: string, today: Day, lean: Lean): Result<Day> {
  const refused = fail(problem('TYPED_DAY', { text: text.trim().slice(0, 40) }));
  const plain = narrow(text).toLowerCase();
  const near = {
    今天: 0,
    today: 0,
    明天: 1,
    tomorrow: 1,
    后天: 2,
    昨天: -1,
    yesterday: -1,
    前天: -2,
  };
  if (Object.hasOwn(near, plain)) return ok((today + near[plain as keyof typeof near]) as Day);
  const parts = partsOf(plain);
  if (parts === undefined) return refused;
  const { year, month, day } = parts;
  if (year !== undefined) return exact(year, month ?? 0, day) ?? refused;
  const now = civil(today);
  const months =
    month === undefined ? around(now) : [-1, 0, 1].map((k) => [now.year + k, month] as const);
  const days = months.flatMap(([y, m]) => {
    const found = exact(y, m, day);
    return found?.ok === true ? [found.value] : [];
  });
  const found =
    lean === 'coming' ? days.find((one) => one >= today) : days.findLast((one) => one <= today);
  return found === undefined ? refused : ok(found);
}

type Parts = { readonly year?: number; readonly month?: number; readonly day: number };

function partsOf(plain: string): Parts | undefined {
  const full = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?$/.exec(plain);
  if (full !== null) return { year: Number(full[1]), month: Number(full[2]), day: Number(full[3]) };
  const packed = /^([0-9]{4})([0-9]{2})([0-9]{2})$/.exec(plain);
  if (packed !== null)
    return { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) };
  const short = /^([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?$/.exec(plain);
  if (short !== null) return { month: Number(short[1]), day: Number(short[2]) };
  const only = /^([0-9]{1,2})(?:[日号]|st|nd|rd|th)?$/.exec(plain);
  if (only !== null) return { day: Number(only[1]) };
  const english = /^([0-9]{1,2})([a-z]{3})[a-z]*,?([0-9]{4})?$/.exec(plain);
  const month = english === null ? -1 : MONTH_NAMES.indexOf(english[2] as string);
  if (english === null || month < 0) return undefined;
  const year = english[3] === undefined ? {} : { year: Number(english[3]) };
  return { ...year, month: month + 1, day: Number(english[1]) };
}

/** The last, this and the next month. */
const around = ({ year, month }: { year: number; month: number }) =>
  [-1, 0, 1].map((k) => {
    const at = year * 12 + month - 1 + k;
    return [Math.floor(at / 12), (at % 12) + 1] as const;
  });

function exact(year: number, month: number, day: number): Result<Day> | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return undefined;
  return day < 1 || day > daysInMonth(year, month) ? undefined : ok(dayOf(year, month, day));
}

/** A whole number from `least` to `most`, with or without its unit: `12`, `12期`, `１２`. */
export function readCount(text: string, least: number, most: number): Result<number> {
  const plain = narrow(text).replace(/[期个月天岁人口号日次笔]+$/, '');
  const value = /^[0-9]{1,6}$/.test(plain) ? Number(plain) : NaN;
  if (value >= least && value <= most) return ok(value);
  return fail(problem('TYPED_COUNT', { text: text.trim().slice(0, 40), least, most }));
}
