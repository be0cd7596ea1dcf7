/** A figure as plain decimal text, never with an exponent: 1e-7 is `0.0000001`. */
export function decimalText(value: number): string {
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e');
  if (exponent === undefined) return String(value);
  const [whole = '', decimals = ''] = mantissa.split('.');
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, '0');
}
