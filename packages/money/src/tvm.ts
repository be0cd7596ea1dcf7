import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { periodicRate } from './cash-flow.ts';

/** When payments are made: 0 at the end of a period, 1 at its beginning. */
export type PaymentTime = 0 | 1;

/** A level series of payments with the signs of spreadsheets: money received is positive. */
export type Annuity = {
  readonly rate: number;
  readonly nper: number;
  readonly pv: number;
  readonly fv?: number;
  readonly type?: PaymentTime;
};

/** (1 + rate)^n − 1, without the loss of small rates. */
const growth = (rate: number, n: number): number => Math.expm1(n * Math.log1p(rate));

const finite = (value: number): Result<number> =>
  Number.isFinite(value) ? ok(value === 0 ? 0 : value) : fail(problem('TVM_RANGE', {}, ''));

/** PMT: the level payment. `nper` above 0, `rate` above −1; otherwise TVM_RANGE. */
export function pmt(annuity: Annuity): Result<number> {
  const { rate, nper, pv, fv = 0, type = 0 } = annuity;
  if (nper <= 0) return fail(problem('TVM_RANGE', {}, '/nper'));
  if (rate <= -1) return fail(problem('TVM_RANGE', {}, '/rate'));
  if (rate === 0) return finite(-(pv + fv) / nper);
  const grown = growth(rate, nper);
  return finite((-rate * (fv + pv * (grown + 1))) / ((1 + rate * type) * grown));
}

/** What a series is worth after `n` periods of `payment`, seen from the one who pays. */
function future(rate: number, n: number, payment: number, pv: number, type: PaymentTime): number {
  if (rate === 0) return -(pv + payment * n);
  const grown = growth(rate, n);
  return -(pv * (grown + 1) + (payment * (1 + rate * type) * grown) / rate);
}

/**
 * The parts of a payment by n, k and L = log1p(rate), put so that nothing large cancels: with
 * E(m) = 1 − (1+rate)^−m the balance before a payment is a sum of terms no larger than the answer.
 */
function parts({ rate, nper, type = 0 }: Annuity, per: number) {
  const log = Math.log1p(rate);
  const paid = (m: number): number => -Math.expm1(-m * log);
  return { paid, left: Math.exp(-(nper - per + 1) * log), first: type === 1 ? 1 + rate : 1 };
}

/** IPMT: the interest in payment `per`, 1 … nper. */
export function ipmt(annuity: Annuity, per: number): Result<number> {
  const { rate, nper, pv, fv = 0, type = 0 } = annuity;
  const payment = pmt(annuity);
  if (!payment.ok) return payment;
  if (per < 1 || per > nper) return fail(problem('TVM_RANGE', {}, '/per'));
  if (rate === 0 || (type === 1 && per === 1)) return finite(0);
  const { paid, left, first } = parts(annuity, per);
  const balance = (pv * paid(nper - per + 1) - fv * left * paid(per - 1)) / paid(nper);
  return finite((-balance * rate) / first);
}

/** PPMT: the principal in payment `per`, 1 … nper. */
export function ppmt(annuity: Annuity, per: number): Result<number> {
  const { rate, nper, pv, fv = 0, type = 0 } = annuity;
  const payment = pmt(annuity);
  if (!payment.ok) return payment;
  if (per < 1 || per > nper) return fail(problem('TVM_RANGE', {}, '/per'));
  if (rate === 0 || (type === 1 && per === 1)) return payment;
  const { paid, left, first } = parts(annuity, per);
  return finite((-(pv + fv) * rate * left) / paid(nper) / first);
}

type Unrated = Omit<Annuity, 'rate'> & { readonly pmt: number };

/** RATE: the periodic rate of a level series, the one nearest to zero; RATE_NONE where there is none. */
export function rateOfAnnuity(series: Unrated): Result<number> {
  const { nper, pmt: payment, pv, fv = 0, type = 0 } = series;
  if (nper <= 0) return fail(problem('TVM_RANGE', {}, '/nper'));
  const worth = (rate: number) => future(rate, nper, payment, pv, type) - fv;
  for (const [from, to] of BRACKETS) {
    const [a, b] = [worth(from), worth(to)];
    if (a === 0) return ok(from);
    if (Number.isFinite(a) && Number.isFinite(b) && a > 0 !== b > 0)
      return ok(between(worth, from, to));
  }
  return fail(problem('RATE_NONE', {}, '/pmt'));
}

/** Neighbouring places from zero outwards, on both sides in turn. */
const BRACKETS: readonly (readonly [number, number])[] = Array.from({ length: 240 }, (_, k) => {
  const edge = (n: number) => (n === 0 ? 0 : 1e-6 * Math.pow(10, n / 32));
  return [
    [edge(k), edge(k + 1)],
    [-edge(k), -Math.min(edge(k + 1), 0.999_999)],
  ] as const;
})
  .flat()
  .filter(([from, to]) => from > -0.999_999 && from !== to);

function between(worth: (rate: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const isLowPositive = worth(low) > 0;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (worth(middle) > 0 === isLowPositive) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** EFFECT: the yearly rate of a nominal one, compounded `npery` times (cut to a whole number). */
export function effect(nominal: number, npery: number): Result<number> {
  const times = Math.trunc(npery);
  if (times < 1) return fail(problem('TVM_RANGE', {}, '/npery'));
  if (nominal / times <= -1) return fail(problem('TVM_RANGE', {}, '/nominal'));
  return finite(growth(nominal / times, times));
}

/** NOMINAL: the nominal rate of a yearly one, compounded `npery` times (cut to a whole number). */
export function nominal(effective: number, npery: number): Result<number> {
  const times = Math.trunc(npery);
  if (times < 1) return fail(problem('TVM_RANGE', {}, '/npery'));
  if (effective <= -1) return fail(problem('TVM_RANGE', {}, '/effective'));
  return finite(times * growth(effective, 1 / times));
}

/** IRR: the rate of payments a period apart; of several, the one nearest to `guess` (10 %, as in spreadsheets). */
export function irr(values: readonly number[], guess = 0.1): Result<number> {
  if (guess <= -1) return fail(problem('TVM_RANGE', {}, '/guess'));
  const found = periodicRate(values, 1);
  if (!found.ok) return fail(problemAt('/values', found.problem));
  const nearest = found.value.roots.reduce((best, rate) =>
    Math.abs(rate - guess) < Math.abs(best - guess) ? rate : best,
  );
  return finite(nearest);
}
