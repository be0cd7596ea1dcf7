import {
  addMonths,
  chances,
  civil,
  dayOf,
  fen,
  type Day,
  type Fen,
  type Share,
} from '@forbear/money';

const AS_OF = dayOf(2026, 11, 5);

/** Kinds of debts: how often, yearly rate from and to, whether new instalments cost a fee. */
const FAMILIES = [
  { kind: 'bank', product: 'credit-card', rates: [0.12, 0.1825], counts: [1] },
  { kind: 'bank', product: 'bank-credit-loan', rates: [0.045, 0.14], counts: [12, 24, 36] },
  { kind: 'consumer-finance', product: 'jiebei', rates: [0.12, 0.24], counts: [6, 12, 24] },
  { kind: 'micro-loan', product: 'jd-jintiao', rates: [0.12, 0.24], counts: [6, 12] },
  { kind: 'micro-loan', product: 'fenqile', rates: [0.2, 0.36], counts: [6, 12, 24] },
] as const;

/** A seeded debtor: debts of five families, and what each month has for them. */
export function seededDebtor(seed: number, count: number) {
  const next = chances(seed);
  const debts = Array.from({ length: count }, (_, k) => seededDebt(next, `d${k + 10}`));
  return { asOf: AS_OF, debts, next };
}

type Next = () => number;

const between = (next: Next, from: number, to: number): number => from + next() * (to - from);
const oneOf = <T>(next: Next, all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;

/** A sum of money, log-normal, between 1,500 and 300,000 yuan. */
function balance(next: Next): number {
  const normal = Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  return Math.round(Math.min(300_000, Math.max(1500, Math.exp(9.8 + 1.0 * normal)))) * 100;
}

function seededDebt(next: Next, id: string) {
  const family = oneOf(next, FAMILIES);
  const principal = balance(next);
  const yearly = between(next, family.rates[0], family.rates[1]);
  const count = oneOf(next, family.counts);
  const late = next() < 0.45 ? 1 + Math.floor(next() * 4) : 0;
  const dueDay = 6 + Math.floor(next() * 22);
  const monthly = Math.round((yearly / 12) * 1e9);
  const first = addMonths(dayOf(2026, 11, dueDay), -Math.min(late, count), 'clamp-to-month-end');
  const rows = rowsOf(principal, monthly, count, first);
  const overdue = rows.filter(({ due }) => due < AS_OF);
  const interest = overdue.reduce((sum, row) => sum + row.interest, 0);
  const times = between(next, 1, 1.5);
  const penalty = overdue.reduce(
    (sum, row) => sum + Math.round((row.principal * yearly * times * (AS_OF - row.due)) / 360),
    0,
  );
  const rate = { scaled: monthly, per: 'month' as const };
  const terms = {
    principal: fen(principal),
    rate,
    count,
    every: { months: 1 },
    from: addMonths(first, -1, 'clamp-to-month-end'),
    firstDue: first,
    dayCount: '30/360' as const,
    rounding: 'half-up' as const,
    residue: 'last' as const,
  };
  const isCard = family.product === 'credit-card';
  return {
    id,
    creditor: { name: id, kind: family.kind },
    product: family.product,
    contractDate: terms.from,
    terms: isCard
      ? { ...terms, method: 'revolving' as const, minimum: { share: 100_000_000 as Share } }
      : { ...terms, method: 'equal-principal' as const },
    outstanding: {
      principal: fen(principal),
      interest: fen(interest),
      penalty: fen(penalty),
      fees: fen(0),
      asOf: AS_OF,
    },
    remaining: rows,
    ...(overdue.length === 0 ? {} : { overdueSince: (overdue[0] as { due: Day }).due }),
  };
}

/** Equal principal parts with interest on what is left, all in whole fen. */
function rowsOf(principal: number, monthly: number, count: number, first: Day) {
  const part = Math.floor(principal / count);
  let left = principal;
  return Array.from({ length: count }, (_, k) => {
    const due = addMonths(first, k, 'clamp-to-month-end');
    const interest = Math.round((left * monthly) / 1e9);
    const own = k === count - 1 ? left : part;
    left -= own;
    const days = due - addMonths(first, k - 1, 'clamp-to-month-end');
    return {
      no: k + 1,
      due,
      days,
      payment: fen(own + interest),
      principal: fen(own),
      interest: fen(interest),
      fee: fen(0),
      balance: fen(left),
    };
  });
}

/**
 * What each month has: U(0.95, 1.75) × the sum of the least peaks, at most 95 % of what the contracts
 * ask in a month; six of ten find more income in month 3 to 9, four of ten have a yearly bonus.
 */
export function seededMoney(
  next: Next,
  groups: readonly (readonly { readonly payments: readonly number[] }[])[],
): readonly Fen[] {
  const months = Math.max(...groups.flat().map(({ payments }) => payments.length));
  const peak = ({ payments }: { readonly payments: readonly number[] }) => Math.max(0, ...payments);
  const least = groups.reduce((sum, group) => sum + Math.min(...group.map(peak)), 0);
  const contract = groups.reduce((sum, group) => sum + peak(group[0] as { payments: number[] }), 0);
  const base = Math.min(between(next, 0.95, 1.75) * least, 0.95 * contract);
  const rise =
    next() < 0.6 ? { at: 3 + Math.floor(next() * 7), by: between(next, 0.1, 0.5) } : undefined;
  const bonus =
    next() < 0.4 ? { at: Math.floor(next() * 12), of: between(next, 0.5, 2) } : undefined;
  return Array.from({ length: months }, (_, t) => {
    const more = rise !== undefined && t >= rise.at ? rise.by : 0;
    const extra = bonus !== undefined && t % 12 === bonus.at ? bonus.of : 0;
    return fen(Math.round(base * (1 + more + extra)));
  });
}

/** The money of each month as incomes of a household that spends nothing else. */
export function seededHousehold(asOf: Day, available: readonly number[]) {
  const incomes = available.map((amount, t) => {
    const day = addMonths(asOf, t, 'clamp-to-month-end');
    const payDay = civil(day).day;
    return {
      what: 'work',
      amount: fen(amount),
      per: 'month' as const,
      from: day,
      until: day,
      payDay,
    };
  });
  return { asOf, incomes, expenses: [], savings: fen(0), keepBack: fen(0) };
}

type Knapsack = {
  readonly groups: readonly (readonly {
    readonly cost: number;
    readonly weights: ArrayLike<number>;
  }[])[];
  readonly limits: readonly number[];
};

/** A multiple-choice knapsack in CPLEX LP text, for solvers of another hand. */
export function knapsackText({ groups, limits }: Knapsack): string {
  const name = (g: number, k: number) => `x${g}_${k}`;
  const term = (value: number, x: string) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${x}`;
  const sum = (value: (item: { cost: number; weights: ArrayLike<number> }) => number) =>
    groups
      .flatMap((group, g) =>
        group.flatMap((item, k) => (value(item) === 0 ? [] : [term(value(item), name(g, k))])),
      )
      .join('\n ');
  const rows = limits.flatMap((limit, t) => {
    const body = sum(({ weights }) => weights[t] ?? 0);
    return body === '' ? [] : [` r${t}: ${body} <= ${limit}`];
  });
  const ones = groups.map(
    (group, g) => ` g${g}: ${group.map((_, k) => `+ 1 ${name(g, k)}`).join('\n ')} = 1`,
  );
  const all = groups.flatMap((group, g) => group.map((_, k) => name(g, k))).join('\n ');
  const aim = sum(({ cost }) => cost);
  return `Minimize\n obj: ${aim === '' ? `0 ${name(0, 0)}` : aim}\nSubject To\n${[...ones, ...rows].join('\n')}\nBinary\n ${all}\nEnd\n`;
}
