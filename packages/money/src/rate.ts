import { fail, ok, problem, type Result } from '@forbear/problem';

/** The time a rate is for. */
export type RatePeriod = 'day' | 'month' | 'year';

/** A rate as an exact scaled integer (M4): `scaled` = rate × 10^9, so 0.05 % a day is 500,000. */
export type Rate = { readonly scaled: number; readonly per: RatePeriod };

/** A share without a period, scaled by 10^9: 0.025 is 25,000,000. */
export type Share = number & { readonly unit: 'share' };

/** What `scaled` of a rate and a share count in. */
export const RATE_SCALE = 1_000_000_000;

/** Rates above 1000 % a year are taken for slips and refused; a day and a month carry the same bound. */
const SCALED_MAX = 10 * RATE_SCALE;

/** Reads a fraction such as `0.0004` (at most nine decimals, 0 … 10) as a share. */
export function parseShare(text: string): Result<Share> {
  const match = /^([0-9]{1,3})(?:\.([0-9]{1,9}))?$/.exec(text);
  if (match === null) return fail(problem('RATE_TEXT', { text: text.slice(0, 40) }));
  const scaled = Number(match[1]) * RATE_SCALE + Number((match[2] ?? '').padEnd(9, '0'));
  if (scaled > SCALED_MAX) return fail(problem('RATE_TEXT', { text: text.slice(0, 40) }));
  return ok(scaled as Share);
}

/** Reads a fraction with its period: `parseRate('0.0004', 'day')` is 0.04 % a day. */
export function parseRate(text: string, per: RatePeriod): Result<Rate> {
  const share = parseShare(text);
  return share.ok ? ok({ scaled: share.value, per }) : share;
}

/** Whether two rates are told alike, or neither is told. */
export const sameRate = (a: Rate | undefined, b: Rate | undefined): boolean =>
  a?.scaled === b?.scaled && a?.per === b?.per;

/** The shortest decimal text of a share or of a rate's `scaled`: 400,000 is `0.0004`. */
export function formatShare(scaled: number): string {
  const whole = Math.floor(scaled / RATE_SCALE);
  const decimals = String(scaled % RATE_SCALE)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return decimals === '' ? String(whole) : `${whole}.${decimals}`;
}
