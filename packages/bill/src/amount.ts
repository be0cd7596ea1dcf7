import { FEN_MAX, ZERO, type Fen } from '@forbear/money';

/** An amount as a bill writes it, read: signed fen, and what the bracket behind it says. */
export type WrittenAmount = {
  /** In fen; negative where the bill wrote a minus. */
  readonly amount: number;
  /** `416.87(已退款233.45)`: the refund told in the same cell; `all` for 已全额退款. */
  readonly refunded: Fen | 'all';
  /** `CNY 123.18`: the currency in the cell. */
  readonly currency: string;
};

const FORM =
  /^([A-Z]{3})?\s*([+-]?)\s*[¥￥]?\s*([+-]?)\s*([0-9][0-9,，]*|)(?:\.([0-9]*))?\s*元?\s*([(（].*[)）])?$/;
const REFUNDED = /已退款\s*[¥￥]?\s*([0-9][0-9,，]*)(?:\.([0-9]{1,2}))?(?![0-9])/;

/**
 * Reads an amount cell: `28.16`, `¥28.16`, `￥1,234.00`, `-1,000.00`, `+10000.00`, `CNY13.50`,
 * `8,000.00(CN)`, `468.32(已全额退款)`. Anything else, more than two decimals that are not zero,
 * and sums out of range give `undefined`. No float is involved.
 */
export function readAmount(cell: string): WrittenAmount | undefined {
  const plain = plainFen(cell);
  if (plain !== undefined) return { amount: plain, refunded: ZERO, currency: '' };
  const match = FORM.exec(cell);
  if (match === null) return undefined;
  const [, currency = '', sign = '', innerSign = '', whole = '', decimals = '', bracket = ''] =
    match;
  if ((sign !== '' && innerSign !== '') || (whole === '' && decimals === '')) return undefined;
  if (!grouped(whole) || !/^[0-9]{0,2}0*$/.test(decimals)) return undefined;
  const size = Number(whole.replace(/[,，]/g, '') + decimals.slice(0, 2).padEnd(2, '0'));
  if (!(size <= FEN_MAX)) return undefined;
  const minus = sign === '-' || innerSign === '-';
  const refunded = refundIn(bracket, size);
  if (refunded === undefined) return undefined;
  return { amount: minus && size > 0 ? -size : size, refunded, currency };
}

/** `1,234,567` or digits alone; `12,34` is not an amount. */
function grouped(whole: string): boolean {
  return /^[0-9]*$/.test(whole) || /^[0-9]{1,3}(?:[,，][0-9]{3})+$/.test(whole);
}

/** The common form, digits and two decimals, read without a pattern. */
function plainFen(cell: string): number | undefined {
  const length = cell.length;
  if (length < 4 || length > 14 || cell.charCodeAt(length - 3) !== 46) return undefined;
  let value = 0;
  for (let i = 0; i < length; i++) {
    if (i === length - 3) continue;
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value <= FEN_MAX ? value : undefined;
}

function refundIn(bracket: string, size: number): Fen | 'all' | undefined {
  if (!bracket.includes('退款')) return ZERO;
  if (bracket.includes('全额退款')) return 'all';
  const match = REFUNDED.exec(bracket);
  if (match === null) return undefined;
  const whole = match[1] as string;
  if (!grouped(whole)) return undefined;
  const refunded = fenOf(whole, match[2]);
  return refunded <= size ? (refunded as Fen) : undefined;
}

/** The fee that a note names: `服务费¥0.10`. */
export function feeIn(note: string): Fen {
  const match = /服务费\s*[¥￥]?\s*([0-9][0-9,，]{0,11})(?:\.([0-9]{1,2}))?/.exec(note);
  if (match === null || !grouped(match[1] as string)) return ZERO;
  return fenOf(match[1] as string, match[2]) as Fen;
}

const fenOf = (whole: string, decimals = ''): number =>
  Number(whole.replace(/[,，]/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
