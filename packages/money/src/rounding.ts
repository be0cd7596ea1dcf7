/** A number that left the whole numbers or the amounts that are handled. */
export class AmountRangeError extends RangeError {
  constructor(value: number) {
    super(`out of range: ${value}`);
  }
}

/**
 * How a fraction becomes a whole number. `half-up` and `half-even` look at the magnitude,
 * so -2.5 becomes -3 and -2; `down` cuts towards zero.
 */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up';

/**
 * `a × b ÷ divisor`, rounded once by `mode`, exact for all safe integers.
 *
 * The product is taken in doubles while it stays below 2^53 and in bigint otherwise.
 * Throws RangeError (a bug of the caller) for operands that are not safe integers, a divisor
 * that is not positive, or a result that is not a safe integer.
 */
export function mulDiv(a: number, b: number, divisor: number, mode: Rounding): number {
  const product = a * b;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(a) && Number.isSafeInteger(b)) {
    if (Number.isSafeInteger(divisor) && divisor > 0) return roundQuotient(product, divisor, mode);
  }
  return mulDivBig(a, b, divisor, mode);
}

function roundQuotient(numerator: number, divisor: number, mode: Rounding): number {
  const size = Math.abs(numerator);
  const rest = size % divisor;
  let whole = (size - rest) / divisor;
  if (rest !== 0 && roundsAway(compare(rest, divisor - rest), whole % 2 === 1, mode)) whole += 1;
  return numerator < 0 ? 0 - whole : whole;
}

function mulDivBig(a: number, b: number, divisor: number, mode: Rounding): number {
  for (const x of [a, b, divisor]) {
    if (!Number.isSafeInteger(x)) throw new AmountRangeError(x);
  }
  if (divisor <= 0) throw new RangeError(`divisor must be positive: ${divisor}`);
  return roundRatio(BigInt(a) * BigInt(b), BigInt(divisor), mode);
}

/**
 * `numerator ÷ divisor` of whole numbers of any size, rounded once by `mode`.
 * Throws RangeError when the divisor is not positive or the result is not a safe integer.
 */
export function roundRatio(numerator: bigint, divisor: bigint, mode: Rounding): number {
  if (divisor <= 0n) throw new RangeError(`divisor must be positive: ${divisor}`);
  const size = numerator < 0n ? -numerator : numerator;
  const rest = size % divisor;
  let whole = size / divisor;
  if (rest !== 0n && roundsAway(compare(rest, divisor - rest), whole % 2n === 1n, mode))
    whole += 1n;
  const result = Number(whole);
  if (!Number.isSafeInteger(result)) throw new AmountRangeError(result);
  return numerator < 0n ? 0 - result : result;
}

function compare<T extends number | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a remainder (compared with what is left to the next whole) rounds away from zero. */
function roundsAway(half: number, odd: boolean, mode: Rounding): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half-up':
      return half >= 0;
    case 'half-even':
      return half > 0 || (half === 0 && odd);
  }
}
