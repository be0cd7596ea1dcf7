import type { Model, reduced } from '@forbear/plan';
import { knapsackText } from '@forbear/testkit';
import highsLoader from 'highs';

/** A solver of another hand; proves the least value, or that nothing fits, or runs out of time. */
export type Peer = (model: Model, seconds?: number) => number | 'nothing fits' | 'out of time';

export async function highs(): Promise<Peer> {
  const solver = await highsLoader();
  return (model, seconds = 60) => {
    const { Status, ObjectiveValue } = solver.solve(knapsackText(model), {
      mip_rel_gap: 0,
      mip_abs_gap: 0,
      output_flag: false,
      time_limit: seconds,
    });
    if (Status === 'Optimal') return Math.round(ObjectiveValue);
    return Status === 'Infeasible' ? 'nothing fits' : 'out of time';
  };
}

type Flat = NonNullable<ReturnType<typeof reduced>>;

/** The reduced knapsack, written out again for the peer. */
export function modelOfFlat({ start, rows, cost, weight, limit }: Flat): Model {
  const groups = Array.from({ length: start.length - 1 }, (_, g) => {
    const [from, to] = [start[g] as number, start[g + 1] as number];
    return Array.from({ length: to - from }, (_one, k) => ({
      cost: cost[from + k] as number,
      weights: weight.subarray((from + k) * rows, (from + k + 1) * rows),
    }));
  });
  return { groups, limits: Array.from(limit) };
}
