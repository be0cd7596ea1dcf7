import { parseShare, type Share } from '@forbear/money';
import type { Result } from '@forbear/problem';

/** 2.5 % as a share: the text moves by two places, no float is made. */
export function parsePercent(text: string): Result<Share> {
  const match = /^([0-9]{1,4})(?:\.([0-9]{1,7}))?$/.exec(text.trim());
  if (match === null) return parseShare(text);
  const whole = (match[1] as string).padStart(3, '0');
  return parseShare(`${Number(whole.slice(0, -2))}.${whole.slice(-2)}${match[2] ?? ''}`);
}
