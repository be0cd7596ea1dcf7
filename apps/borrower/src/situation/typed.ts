import {
  isFen,
  RATE_SCALE,
  type Fen,
  type Rate,
  type RatePeriod,
  type Share,
} from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { decimalOf, narrow, numeralOf, plainSigns, scaled, ZERO, type Decimal } from './numeral.ts';

// The one place where amounts, rates and counts are read as people write them; days are in `typed-day`.

/**
 * An amount as people write it: `8460`, `8,460.00`, `￥8460`, `８４６０元`, `1.5万`, `一万二`, `3千5`, `8块5`, `约 8400`.
 * Fen. Refused as TYPED_AMOUNT; what lies above 100 billion yuan as AMOUNT_RANGE.
 */
export function readYuan(text: string): Result<Fen> {
  const refused = fail(problem('TYPED_AMOUNT', { text: text.trim().slice(0, 40) }));
  const plain = plainSigns(narrow(text))
    .replace(/^(?:大约|大概|约|差不多)|(?:左右|上下)$/g, '')
    .replace(/^(?:人民币|rmb|cny|[¥￥])/, '')
    .replace(/整$/, '')
    .replace(/(?:块钱|元|块|圆|yuan|rmb|cny|人民币)$/, '')
    .replace(/^[¥￥]/, '');
  const parts = /^([^元块圆]+)(?:[元块圆](?:零?(.)[角毛]|(.)$)?(?:零?(.)分)?)?$/.exec(plain);
  const [yuan, tenths, hundredths] = [parts?.[1], parts?.[2] ?? parts?.[3], parts?.[4]].map(
    (one) => (one === undefined ? ZERO : numeralOf(one)),
  );
  if (parts === null || plain.length > 30 || !yuan || !tenths || !hundredths) return refused;
  const below = Number(tenths.digits) * 10 + Number(hundredths.digits);
  if (yuan.places > (below > 0 ? 0 : 2)) return refused;
  const value = scaled(yuan, 2);
  return value !== undefined && isFen(value + below)
    ? ok((value + below) as Fen)
    : fail(problem('AMOUNT_RANGE'));
}

const PERIOD_WORDS: readonly (readonly [RatePeriod, string, string])[] = [
  ['day', '[日天]', 'daily|day'],
  ['month', '个?月', 'monthly|month|mo'],
  ['year', '年', 'yearly|year|yr|annum|annually|annual|p\\.?a\\.?|apr'],
];
/** What stands before a rate, or after it, to say its time; a count of days or months is no time of a rate. */
const TIMES = PERIOD_WORDS.map(([per, zh, en]) => {
  const named = '(?:化率|化?(?:利率|利息|息|利)?)[:=,是为]?';
  return [
    per,
    new RegExp(`^(?:[每一1]?${zh}${named}|(?:per|a)?(?:${en})(?:interest)?(?:rate)?[:=]?)`),
    new RegExp(
      `(?:/[一1每]?|[每一]|(?<=[%‰‱])1?|(?<=[分厘毫半]))${zh}(?:息|利)?$|(?:/|per|a)?(?:${en})$|(?<=[^0-9])${zh}(?:利率|息)$`,
    ),
  ] as const;
});

/** How many tenths a part of a whole has: 百分之 2, 千分之 3, 万分之 4. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^百分之(.+)$/, 2],
  [/^(.+)%$/, 2],
  [/^(.+)percent$/, 2],
  [/^千分之(.+)$/, 3],
  [/^千(.+)$/, 3],
  [/^(.+)‰$/, 3],
  [/^(.+)‱$/, 4],
  [/^万分之(.+)$/, 4],
  [/^万(.+)$/, 4],
];

/**
 * A rate as people write it: `0.05%` a day, `14.6% 一年`, `日息万五`, `月息2分`, `年息八厘`. A bare figure is a
 * percentage, however many decimals it has. Its time is what the text says, else `per`.
 * Refused as TYPED_RATE, and as TYPED_RATE_PERIOD where no time is told.
 */
export function readRate(text: string, per?: RatePeriod): Result<Rate> {
  const refused = fail(problem('TYPED_RATE', { text: text.trim().slice(0, 40) }));
  let plain = plainSigns(narrow(text))
    .replace(/[(]单利[)]$|[()]/g, '')
    .replace(/^(?:大约|大概|约)|(?:左右|上下)$/g, '');
  const said = new Set<RatePeriod>();
  for (const [period, before, after] of TIMES)
    for (const word of [before, after])
      if (word.test(plain)) {
        said.add(period);
        plain = plain.replace(word, '');
      }
  if (said.size > 1 || plain.length > 30) return refused;
  const [spoken] = said;
  plain = plain.replace(/^(?:利率|利息|息)[:=是为]?/, '');
  const share = folkShare(plain);
  if (share !== undefined) {
    // By the dictionary 分 is a tenth of a sum by the year and a hundredth by the month; by the day it is not settled.
    const time = spoken ?? (per === 'day' ? 'day' : 'month');
    if (time === 'day') return refused;
    return rateOf(share, time === 'year' ? 1 : 2, time) ?? refused;
  }
  const time = spoken ?? per;
  const found = partOf(plain, time ?? 'year');
  if (found === undefined) return refused;
  return time === undefined ? fail(problem('TYPED_RATE_PERIOD')) : found;
}

/** So many 分, each of ten 厘 of ten 毫: `二分`, `一分五`, `一分二厘`, `二分半`, `八厘`, `三厘五毫`. */
function folkShare(plain: string): Decimal | undefined {
  if (plain.includes('分之')) return undefined;
  const match = /^([^分厘毫]+)(分|厘|毫)(?:([^分厘毫利])(厘|毫)?)?利?$/.exec(plain);
  if (match === null) return undefined;
  const [, whole = '', unit = '', rest, next] = match;
  const many = numeralOf(whole);
  const part = rest === '半' ? numeralOf('5') : numeralOf(rest ?? '0');
  const below = '分厘毫'.indexOf(unit);
  if (!many || !part || (next !== undefined && '分厘毫'.indexOf(next) !== below + 1))
    return undefined;
  if (rest !== undefined && (many.places > 0 || part.places > 0 || below === 2)) return undefined;
  return rest === undefined
    ? { ...many, places: many.places + below }
    : { digits: many.digits * 10n + part.digits, places: below + 1 };
}

/** A share told as so many of a hundred, a thousand or ten thousand; a bare figure is of a hundred. */
function partOf(plain: string, per: RatePeriod): Result<Rate> | undefined {
  for (const [form, tenths] of PARTS) {
    const match = form.exec(plain);
    if (match !== null) return rateOf(numeralOf(match[1] as string), tenths, per);
  }
  return rateOf(decimalOf(plain), 2, per);
}

/**
 * A share that has no time, as of a fee or a charge for paying early: `3`, `3%`, `百分之三`; 1 is all of it. Refused as
 * TYPED_SHARE, also where a time is told.
 */
export function readShare(text: string): Result<Share> {
  const found = partOf(plainSigns(narrow(text)).slice(0, 31), 'year');
  return found?.ok === true
    ? ok(found.value.scaled as Share)
    : fail(problem('TYPED_SHARE', { text: text.trim().slice(0, 40) }));
}

/** A rate above 1000 % is no rate. */
const SHARE_MAX = 10 * RATE_SCALE;

function rateOf(share: Decimal | undefined, tenths: number, per: RatePeriod) {
  const value = share === undefined ? undefined : scaled(share, 9 - tenths);
  return value === undefined || value > SHARE_MAX ? undefined : ok<Rate>({ scaled: value, per });
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

/** A whole number from `least` to `most`, with or without its unit: `12`, `12期`, `１２`, `十二期`. */
export function readCount(text: string, least: number, most: number): Result<number> {
  const plain = plainSigns(narrow(text))
    .replace(/[期个月天岁人口号日次笔]+$/, '')
    .replace(/(?:month|day|time|instalment|payment|people)s?$/, '');
  const said = /^[0-9]+$|^[零一二三四五六七八九十百]+$/.test(plain) ? numeralOf(plain) : undefined;
  const value = said === undefined ? undefined : scaled(said, 0);
  if (value !== undefined && value >= least && value <= most) return ok(value);
  return fail(problem('TYPED_COUNT', { text: text.trim().slice(0, 40), least, most }));
}
