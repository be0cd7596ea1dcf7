/**
 * Payments in time order, at most one a moment and none of nothing: `times` rise from 0 (in years or
 * periods), `amounts` are signed, in any one unit.
 */
export type Flows = { readonly times: readonly number[]; readonly amounts: readonly number[] };

/** Where rates are looked for, as forces x = ln(1 + r): outside, 1 + r is no double or rounds to 0. */
const [FORCE_MIN, FORCE_MAX] = [-36, 709];

/** With more changes of sign than this a grid is searched, since each change costs a level of search. */
const CHANGES_MAX = 24;

/**
 * All forces of interest x with Σ aᵢ·e^(−x·tᵢ) = 0 between FORCE_MIN and FORCE_MAX, rising; a root that
 * only touches zero counts once.
 *
 * One change of sign in time: there is exactly one (Descartes), found by Newton's method. More: the
 * derivative of e^(xs)·Σ, with s between two payments of different sign, has one change less, and between
 * two of its roots the sum has at most one root. So all are found, from the derivatives down.
 */
export function forces({ times, amounts }: Flows): readonly number[] {
  const changes = signChanges(amounts);
  const only = changes.length === 1 ? onlyForce(times, amounts, changes[0] as number) : undefined;
  if (only !== undefined) return only > FORCE_MIN && only < FORCE_MAX ? [only] : [];
  if (changes.length > CHANGES_MAX) return between(times, amounts, grid());
  return rootsOf(times, amounts, changes);
}

/** The places before which the sign changes. */
function signChanges(amounts: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (let k = 1; k < amounts.length; k += 1)
    if ((amounts[k] as number) > 0 !== (amounts[k - 1] as number) > 0) places.push(k);
  return places;
}

const STEPS = 60;

/**
 * The one root, by Newton's method on the logarithm of (worth of the later payments ÷ worth of the
 * earlier): it falls with x everywhere and is nearly straight, and each side is taken from its own
 * largest term, so that nothing overflows. Nothing where it does not settle.
 */
function onlyForce(
  times: readonly number[],
  amounts: readonly number[],
  change: number,
): number | undefined {
  const count = times.length;
  const span = times[count - 1] as number;
  let [x, low, high] = [0, -Infinity, Infinity];
  for (let step = 0; step < STEPS; step += 1) {
    const earlyAt = times[x < 0 ? change - 1 : 0] as number;
    const lateAt = times[x < 0 ? count - 1 : change] as number;
    let [early, earlyMoment, late, lateMoment] = [0, 0, 0, 0];
    for (let k = 0; k < count; k += 1) {
      const at = times[k] as number;
      const amount = amounts[k] as number;
      const part =
        x === 0 ? amount : amount * Math.exp(-x * (at - (k < change ? earlyAt : lateAt)));
      if (k < change) {
        early += part;
        earlyMoment += at * part;
      } else {
        late += part;
        lateMoment += at * part;
      }
    }
    const height = Math.log(-late / early) - x * (lateAt - earlyAt);
    const slope = lateMoment / late - earlyMoment / early;
    if (height > 0) low = x;
    else high = x;
    const next = x + height / slope;
    const moved = (next - x) * span;
    // Newton's error after this step is below (span² ÷ 8·slope) · step².
    if (moved * moved <= 1e-17 * slope || next === x) return next;
    x = next > low && next < high ? next : (low + high) / 2;
    if (!Number.isFinite(x)) return undefined;
  }
  return undefined;
}

/** Roots of a sum with any number of changes of sign, from those of a sum with one change less. */
function rootsOf(
  times: readonly number[],
  amounts: readonly number[],
  changes: readonly number[],
): readonly number[] {
  const change = changes[0];
  if (change === undefined) return [];
  const pivot = ((times[change - 1] as number) + (times[change] as number)) / 2;
  const derived = amounts.map((amount, k) => amount * (pivot - (times[k] as number)));
  const turns = rootsOf(times, derived, changes.slice(1));
  return between(times, amounts, [FORCE_MIN, ...turns, FORCE_MAX]);
}

/** The roots between neighbouring points of different sign, and the points that are roots themselves. */
function between(
  times: readonly number[],
  amounts: readonly number[],
  points: readonly number[],
): readonly number[] {
  const roots: number[] = [];
  let before = 0;
  for (const [k, point] of points.entries()) {
    const sign = signAt(times, amounts, point);
    if (before !== 0 && sign === -before)
      roots.push(rootIn(times, amounts, points[k - 1] as number, point));
    if (sign === 0) roots.push(point);
    before = sign;
  }
  return roots;
}

type Worth = { readonly value: number; readonly slope: number; readonly size: number };

/** The sum, its slope, and the sum of its sizes, all times e^(x·span) where x < 0 so that nothing overflows. */
function worth(times: readonly number[], amounts: readonly number[], x: number): Worth {
  const shift = x < 0 ? (times[times.length - 1] as number) : 0;
  let [value, slope, size] = [0, 0, 0];
  for (let k = 0; k < times.length; k += 1) {
    const at = (times[k] as number) - shift;
    const part = (amounts[k] as number) * Math.exp(-x * at);
    value += part;
    slope -= at * part;
    size += Math.abs(part);
  }
  return { value, slope, size };
}

/** The sign of the sum; 0 where it cannot be told from nothing. */
function signAt(times: readonly number[], amounts: readonly number[], x: number): number {
  const { value, size } = worth(times, amounts, x);
  return Math.abs(value) <= 4e-16 * times.length * size ? 0 : Math.sign(value);
}

/** The root between two points of different sign: Newton's method, halving where that strays or is slow. */
function rootIn(
  times: readonly number[],
  amounts: readonly number[],
  from: number,
  to: number,
): number {
  let [low, high] = [from, to];
  const sign = Math.sign(worth(times, amounts, low).value);
  let x = (low + high) / 2;
  let width = high - low;
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = worth(times, amounts, x);
    if (value === 0) return x;
    if (Math.sign(value) === sign) low = x;
    else high = x;
    const stride = value / slope;
    const isGood = x - stride > low && x - stride < high && Math.abs(stride) <= width / 2;
    const next = isGood ? x - stride : (low + high) / 2;
    width = Math.abs(next - x);
    if (next === x || width <= 1e-17) return next;
    x = next;
  }
  return x;
}

/** Points dense around zero, for sums that change sign too often. */
function grid(): readonly number[] {
  const side = Array.from({ length: 400 }, (_, k) => Math.pow(1e-7, 1 - k / 400));
  return [
    FORCE_MIN,
    ...side.map((x) => FORCE_MIN * x).reverse(),
    0,
    ...side.map((x) => FORCE_MAX * x),
    FORCE_MAX,
  ];
}
