/** Digits that a figure carries at least. */
const DIGITS = 17;

/** A figure as plain decimal text, never with an exponent: 1e-7 is `0.0000001`. */
export function decimalText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  if (Math.abs(value) >= 1) return BigInt(value).toString();
  const zeros = Math.ceil(-Math.log10(Math.abs(value)));
  return value.toFixed(Math.min(100, zeros + DIGITS)).replace(/0+$/, '');
}
