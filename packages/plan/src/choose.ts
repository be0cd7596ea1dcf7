/** What the search needs to know of one option. Whole numbers throughout. */
export type Candidate = {
  readonly payments: readonly number[];
  /** What is made least, in this order. */
  readonly aims: readonly [number, number];
};

/** The index of the option chosen in each group, and whether the search could look at everything. */
export type Choice = {
  readonly picks: readonly number[];
  readonly missing: number;
  readonly proven: boolean;
};

/** Partial choices that are looked at before the search gives its best so far as not proven. */
const LOOKS_MAX = 3_000_000;

/**
 * The exact best choice of one candidate from each group whose payments fit the limit of every
 * month: least first aim, then least second, then the earliest in order. When none fits, the
 * choice with the least money missing over all months, then the least aims.
 */
export function choose(
  groups: readonly (readonly Candidate[])[],
  limits: readonly number[],
): Choice {
  const fits = search(groups, limits, true);
  return fits.picks.length === groups.length ? fits : search(groups, limits, false);
}

/** Depth first, with the least that the groups still open must take as the bound. */
function search(
  groups: readonly (readonly Candidate[])[],
  limits: readonly number[],
  mustFit: boolean,
): Choice {
  const months = limits.length;
  const rest = restOf(groups, months);
  const order = groups.map((group) => ordered(group));
  const spent = new Float64Array(months);
  const picks: number[] = [];
  let best: { score: readonly number[]; picks: readonly number[] } | undefined;
  let looks = 0;

  const visit = (depth: number, aims: readonly [number, number]): void => {
    looks += 1;
    if (looks > LOOKS_MAX) return;
    const ahead = rest[depth] as Rest;
    const missing = shortfall(spent, ahead.payments, limits);
    if (mustFit && missing > 0) return;
    const score = [missing, aims[0] + ahead.aims[0], aims[1] + ahead.aims[1]];
    if (best !== undefined && !isLess(score, best.score)) return;
    if (depth === groups.length) {
      best = { score, picks: [...picks] };
      return;
    }
    const group = groups[depth] as readonly Candidate[];
    for (const index of order[depth] as readonly number[]) {
      const candidate = group[index] as Candidate;
      add(spent, candidate.payments, 1);
      picks.push(index);
      visit(depth + 1, [aims[0] + candidate.aims[0], aims[1] + candidate.aims[1]]);
      picks.pop();
      add(spent, candidate.payments, -1);
    }
  };
  visit(0, [0, 0]);
  const proven = looks <= LOOKS_MAX;
  return { picks: best?.picks ?? [], missing: best?.score[0] ?? 0, proven };
}

type Rest = { readonly payments: Float64Array; readonly aims: readonly [number, number] };

/** For each depth, the least payments and aims that the groups from there on must take. */
function restOf(groups: readonly (readonly Candidate[])[], months: number): readonly Rest[] {
  let below: Rest = { payments: new Float64Array(months), aims: [0, 0] };
  const rest = [below];
  for (const group of [...groups].reverse()) {
    const payments = below.payments.map(
      (sum, t) => sum + Math.min(...group.map((one) => one.payments[t] ?? 0)),
    );
    const least = (k: 0 | 1) => Math.min(...group.map((one) => one.aims[k]));
    below = { payments, aims: [below.aims[0] + least(0), below.aims[1] + least(1)] };
    rest.unshift(below);
  }
  return rest;
}

const ordered = (group: readonly Candidate[]): readonly number[] =>
  group
    .map((_, index) => index)
    .sort((a, b) => {
      const [x, y] = [group[a] as Candidate, group[b] as Candidate];
      return x.aims[0] - y.aims[0] || x.aims[1] - y.aims[1] || a - b;
    });

function shortfall(spent: Float64Array, ahead: Float64Array, limits: readonly number[]): number {
  let missing = 0;
  for (let t = 0; t < limits.length; t += 1)
    missing += Math.max(0, (spent[t] as number) + (ahead[t] as number) - (limits[t] as number));
  return missing;
}

function add(spent: Float64Array, payments: readonly number[], sign: 1 | -1): void {
  for (let t = 0; t < payments.length; t += 1)
    spent[t] = (spent[t] as number) + sign * (payments[t] as number);
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  for (let k = 0; k < a.length; k += 1) {
    if ((a[k] as number) !== (b[k] as number)) return (a[k] as number) < (b[k] as number);
  }
  return false;
}
