import { fail, ok, problem, type Result } from '@forbear/problem';

/** The rates at which a series of payments is worth nothing; `roots` rise. */
export type PeriodicRate = {
  /** Per period. */
  readonly periodic: number;
  /** `periodic` × periods a year. */
  readonly nominal: number;
  /** Compounded over a year. */
  readonly effective: number;
  /** Every yearly rate found, when there are several. */
  readonly roots: readonly number[];
};

/** The yearly rate of dated payments. */
export type DatedRate = { readonly effective: number; readonly roots: readonly number[] };

type Flow = { readonly at: number; readonly amount: number };

/**
 * The yearly rate of dated payments by actual/365, in any order. `amount` in any one unit.
 * Several rates: all in `roots`, and `effective` is the one nearest to zero. RATE_NONE without a sign change
 * or root.
 */
export function datedRate(
  flows: readonly { readonly on: number; readonly amount: number }[],
): Result<DatedRate> {
  const first = flows.reduce((least, flow) => Math.min(least, flow.on), Infinity);
  const roots = forces(flows.map(({ on, amount }) => ({ at: (on - first) / 365, amount })));
  const rates = roots.map((force) => Math.expm1(force)).filter(Number.isFinite);
  if (rates.length === 0) return fail(problem('RATE_NONE'));
  return ok({ effective: nearestZero(rates), roots: rates });
}

/**
 * The rate of payments one period apart, the first now; `perYear` periods make a year.
 * RATE_NONE without a sign change or root.
 */
export function periodicRate(amounts: readonly number[], perYear: number): Result<PeriodicRate> {
  const roots = forces(amounts.map((amount, at) => ({ at, amount })));
  if (roots.length === 0) return fail(problem('RATE_NONE'));
  const force = nearestZero(roots);
  const periodic = Math.expm1(force);
  return ok({
    periodic,
    nominal: periodic * perYear,
    effective: Math.expm1(force * perYear),
    roots: roots.map((root) => Math.expm1(root * perYear)),
  });
}

const nearestZero = (values: readonly number[]): number =>
  values.reduce((best, value) => (Math.abs(value) < Math.abs(best) ? value : best));

/** Forces of interest x = ln(1 + r) with Σ aᵢ·e^(−x·tᵢ) = 0, rising. */
function forces(flows: readonly Flow[]): readonly number[] {
  const moving = flows.filter((flow) => flow.amount !== 0);
  const span = moving.reduce((most, flow) => Math.max(most, flow.at), 0);
  if (span === 0 || !moving.some((f) => f.amount > 0) || !moving.some((f) => f.amount < 0))
    return [];
  const only = onlyForce(moving, span);
  if (only !== undefined) return [only];
  const worth = (x: number) => scaledWorth(moving, span, x);
  const grid = points(span);
  const roots: number[] = [];
  let [before, value] = [grid[0] as number, worth(grid[0] as number)];
  for (const point of grid.slice(1)) {
    const next = worth(point);
    if (value === 0) roots.push(before);
    else if (next !== 0 && value > 0 !== next > 0) roots.push(bisect(worth, before, point, value));
    [before, value] = [point, next];
  }
  return roots;
}

const NEWTON_STEPS = 40;

/**
 * The one force of flows whose sign changes once in time (Descartes: no other exists), by Newton's
 * method; nothing where it does not settle, and the grid is searched instead.
 */
function onlyForce(flows: readonly Flow[], span: number): number | undefined {
  const inTime = [...flows].sort((a, b) => a.at - b.at);
  const changes = inTime.filter(
    ({ amount }, k) => k > 0 && amount > 0 !== (inTime[k - 1] as Flow).amount > 0,
  );
  if (changes.length !== 1) return undefined;
  let x = 0.05 / Math.max(1, span / 10);
  for (let step = 0; step < NEWTON_STEPS; step += 1) {
    let [worth, slope, size] = [0, 0, 0];
    for (const { at, amount } of inTime) {
      const part = amount * Math.exp(-x * at);
      worth += part;
      slope -= at * part;
      size += Math.abs(part);
    }
    if (!Number.isFinite(worth) || slope === 0) return undefined;
    const next = x - worth / slope;
    if (Math.abs(next - x) <= 1e-15 * Math.max(1, Math.abs(x)) || Math.abs(worth) <= 1e-16 * size)
      return next;
    x = next;
  }
  return undefined;
}

/** Σ aᵢ·e^(−x·tᵢ), multiplied by e^(x·span) where x < 0, so that it never overflows. */
function scaledWorth(flows: readonly Flow[], span: number, x: number): number {
  const shift = x < 0 ? span : 0;
  let sum = 0;
  for (const { at, amount } of flows) sum += amount * Math.exp(-x * (at - shift));
  return sum;
}

/** Where roots are looked for: dense around zero, up to a factor of e^±30 over the whole span or the shortest year. */
function points(span: number): readonly number[] {
  const most = Math.max(30 / span, 12);
  const side: number[] = [];
  for (let k = 240; k >= 0; k -= 1) side.push(most * Math.pow(1e-6, k / 240));
  return [...side.map((x) => -x).reverse(), 0, ...side];
}

/** A root between two points of different sign, to the last bit that bisection and secant can give. */
function bisect(worth: (x: number) => number, from: number, to: number, atFrom: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const value = worth(middle);
    if (value === 0) return middle;
    if (value > 0 === atFrom > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
