import { xirr as webcarrot } from '@webcarrot/xirr';
import { chances, datedRate } from '@forbear/money';
import { must } from '@forbear/problem';
import Decimal from 'decimal.js';
import nodeIrr from 'node-irr';
import xirr from 'xirr';
import { compare, line, machine, met, SEED } from './round.ts';

type Flow = { readonly on: number; readonly amount: number };
type Flows = readonly Flow[];

const dateOf = (day: number): Date => new Date(day * 86_400_000);

/** Ordinary loans: one payout, 12 to 36 payments about a month apart, 3 to 36 % a year. */
function loans(size: number): readonly Flows[] {
  const next = chances(SEED);
  return Array.from({ length: size }, () => {
    const count = [12, 24, 36][Math.floor(next() * 3)] ?? 12;
    const principal = 1000 + Math.floor(next() * 200_000);
    const start = 19_000 + Math.floor(next() * 2000);
    const payment =
      Math.round(((principal * (1 + (0.02 + next() * 0.2) * (count / 12))) / count) * 100) / 100;
    return [
      { on: start, amount: -principal },
      ...Array.from({ length: count }, (_, k) => ({
        on: start + Math.round(30.4 * (k + 1)),
        amount: payment,
      })),
    ];
  });
}

/** Flows that solvers stumble over: losses, gains of days, tiny beside huge, long, unsorted, many signs. */
function nasty(size: number): readonly Flows[] {
  const next = chances(SEED + 1);
  const whole = (most: number): number => 1 + Math.floor(next() * most);
  const kinds: (() => Flows)[] = [
    () => [
      { on: 0, amount: -whole(1e6) * 1000 },
      { on: 300 + whole(700), amount: 1000 + whole(1e4) },
    ],
    () => [
      { on: 0, amount: -1000 },
      { on: whole(5), amount: 1000 + whole(900) },
    ],
    () => [
      { on: 0, amount: -0.01 },
      { on: 365 * whole(3), amount: whole(1e6) },
    ],
    () => [
      { on: 0, amount: -1e11 },
      { on: whole(3650), amount: 1e11 - whole(1e6) },
    ],
    () =>
      Array.from({ length: 120 }, (_, k) => ({
        on: 30 * k,
        amount: k < 60 ? -whole(100) : whole(20),
      })),
    () => [
      { on: 900, amount: whole(2000) },
      { on: 0, amount: -1000 },
      { on: 0, amount: -whole(500) },
      { on: 400, amount: whole(400) },
    ],
    () => [
      { on: 0, amount: -100 },
      { on: 40 * 365, amount: whole(1e5) },
    ],
    () => [
      { on: 0, amount: whole(1000) },
      { on: 30, amount: -1100 },
      { on: 400, amount: -whole(100) },
    ],
    () => {
      // Two rates by construction: −1, (2 + a + b), −(1 + a)(1 + b).
      const [a, b] = [next() * 0.4, 0.5 + next()];
      return [
        { on: 0, amount: -1000 },
        { on: 365, amount: 1000 * (2 + a + b) },
        { on: 730, amount: -1000 * (1 + a) * (1 + b) },
      ];
    },
    () =>
      Array.from({ length: 24 }, (_, k) => ({ on: 31 * k, amount: k === 0 ? -10_000 : whole(30) })),
  ];
  return Array.from({ length: size }, (_, k) => (kinds[k % kinds.length] as () => Flows)());
}

/** What is left of the worth at a rate, over its size, in forty digits; nothing where the rate is none. */
function residue(flows: Flows, rate: number): Decimal {
  const first = Math.min(...flows.map(({ on }) => on));
  const growth = new Decimal(rate).plus(1);
  let [sum, size] = [new Decimal(0), new Decimal(0)];
  for (const { on, amount } of flows) {
    const part = new Decimal(amount).mul(growth.pow(new Decimal(first - on).div(365)));
    sum = sum.plus(part);
    size = size.plus(part.abs());
  }
  return sum.div(size).abs();
}

/** The distance of a rate from the root, by one step of Newton's method in forty digits. */
function distance(flows: Flows, rate: number): number {
  const first = Math.min(...flows.map(({ on }) => on));
  const growth = new Decimal(rate).plus(1);
  let [sum, slope] = [new Decimal(0), new Decimal(0)];
  for (const { on, amount } of flows) {
    const years = new Decimal(on - first).div(365);
    const part = new Decimal(amount).mul(growth.pow(years.neg()));
    sum = sum.plus(part);
    slope = slope.minus(part.mul(years).div(growth));
  }
  return sum.div(slope).abs().toNumber();
}

type Solver = { readonly name: string; readonly rate: (flows: Flows) => number };

const own: Solver = { name: 'forbear', rate: (flows) => must(datedRate(flows)).effective };

/** Peers get their own shape of input, made beforehand. */
const whens = new WeakMap<Flows, { amount: number; when: Date; date: Date }[]>();
const dated = (flows: Flows) => {
  const known = whens.get(flows);
  if (known !== undefined) return known;
  const made = flows.map(({ on, amount }) => ({ amount, when: dateOf(on), date: dateOf(on) }));
  whens.set(flows, made);
  return made;
};

const PEERS: readonly Solver[] = [
  { name: 'xirr 1.1.0', rate: (flows) => xirr(dated(flows)) },
  { name: '@webcarrot/xirr 3.0.1', rate: (flows) => webcarrot(dated(flows)) },
  {
    name: 'node-irr 2.0.5',
    rate: (flows) => Math.pow(1 + nodeIrr.xirr(dated(flows)).rate, 365) - 1,
  },
];

/** Whether a solver throws, gives no finite rate above −1, or a rate at which the flows are worth something. */
function fails(solver: Solver, flows: Flows): boolean {
  try {
    const rate = solver.rate(flows);
    return !Number.isFinite(rate) || rate <= -1 || residue(flows, rate).greaterThan(1e-9);
  } catch {
    return true;
  }
}

/** Flows that change sign twice and are worth less than nothing at every rate. */
function hopeless(size: number): readonly Flows[] {
  const next = chances(SEED + 2);
  return Array.from({ length: size }, () => [
    { on: 0, amount: -1000 },
    { on: 365, amount: 1000 + next() * 900 },
    { on: 730, amount: -1000 },
  ]);
}

function isRefused(solver: Solver, flows: Flows): boolean {
  try {
    return !Number.isFinite(solver.rate(flows));
  } catch {
    return true;
  }
}

/** A3: the true yearly rate of dated payments: speed on loans, failures on nasty flows, error. */
export function run(): void {
  Decimal.set({ precision: 40 });
  console.log(`A3 true yearly rate of dated payments · ${machine()} · seed ${SEED}`);
  const ordinary = loans(1000);
  for (const flows of ordinary) dated(flows);
  const total = (solver: Solver) => (): number => {
    let sum = 0;
    for (const flows of ordinary) sum += solver.rate(flows);
    return sum;
  };
  console.log(
    `${ordinary.length} loans of 12 to 36 payments; the bar counts for the faster of the first two`,
  );
  for (const peer of PEERS) {
    const sides = compare([
      { name: own.name, work: total(own) },
      { name: peer.name, work: total(peer) },
    ]);
    console.log(line(sides[0], sides[1], 2));
  }
  const worst = Math.max(
    ...ordinary.slice(0, 300).map((flows) => distance(flows, own.rate(flows))),
  );
  console.log(
    `  largest error of forbear on 300 of them ${worst.toExponential(1)}  bar 1e-12  ${met(worst <= 1e-12)}`,
  );
  const hard = nasty(1000);
  console.log(
    `${hard.length} nasty flows: no answer, or a rate at which they are worth more than a thousand-millionth`,
  );
  for (const solver of [own, ...PEERS]) {
    const failed = hard.filter((flows) => fails(solver, flows)).length;
    const bar = solver === own ? `  bar 0  ${met(failed === 0)}` : '';
    console.log(`  ${solver.name.padEnd(24)} ${String(failed).padStart(5)} failed${bar}`);
  }
  const none = hopeless(200);
  for (const solver of [own, ...PEERS]) {
    const told = none.filter((flows) => isRefused(solver, flows)).length;
    console.log(
      `  ${solver.name.padEnd(24)} ${String(told).padStart(5)} of ${none.length} flows that have no rate were told as such`,
    );
  }
  const several = hard.filter((flows) => must(datedRate(flows)).roots.length > 1).length;
  console.log(`  ${several} of them have more than one rate; forbear tells all, peers tell one`);
}
