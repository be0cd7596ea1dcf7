import { flatten, weightAt, type Flat, type Item, type Model } from './model.ts';

/** What an item takes of a row of the model that is made smaller. */
type Taking = (item: Item, row: number) => number;
type Readable = Model & { readonly at: Taking };

/**
 * The model without what no best choice needs: options that pass a limit beside the least of all
 * other groups, options that another matches or beats in cost and every row, rows that never bind
 * or that another row covers. Without a value when the limits leave a group empty.
 */
export function reduced(whole: Model): Flat | undefined {
  const at: Taking = (item, row) => weightAt(item, row, whole.limits.length);
  const model = { ...whole, at };
  let kept: readonly (readonly number[])[] = model.groups.map((group) => [...group.keys()]);
  let rows: readonly number[] = [...model.limits.keys()];
  for (let round = 0; round < 2; round += 1) {
    kept = reachable(model, kept, rows);
    if (kept.some((group) => group.length === 0)) return undefined;
    rows = withoutCovered(model, kept, binding(model, kept, rows));
    kept = kept.map((group, g) => undominated(model, g, group, rows));
  }
  return flatten(whole, kept, rows);
}

/** The options that fit beside the least of every other group, to a fixed point. */
function reachable(
  model: Readable,
  kept: readonly (readonly number[])[],
  rows: readonly number[],
): readonly (readonly number[])[] {
  for (;;) {
    const least = kept.map((group, g) => leastOf(model, g, group, rows));
    const room = rows.map(
      (row, k) =>
        (model.limits[row] as number) - least.reduce((sum, one) => sum + (one[k] as number), 0),
    );
    const next = kept.map((group, g) =>
      group.filter((index) => {
        const item = (model.groups[g] as readonly Item[])[index] as Item;
        const own = least[g] as readonly number[];
        return rows.every(
          (row, k) => model.at(item, row) - (own[k] as number) <= (room[k] as number),
        );
      }),
    );
    const isSame = next.every((group, g) => group.length === (kept[g] as readonly number[]).length);
    kept = next;
    if (isSame || kept.some((group) => group.length === 0)) return kept;
  }
}

function leastOf(
  { groups, at }: Readable,
  g: number,
  kept: readonly number[],
  rows: readonly number[],
): readonly number[] {
  const group = groups[g] as readonly Item[];
  return rows.map((row) =>
    kept.reduce((least, index) => Math.min(least, at(group[index] as Item, row)), Infinity),
  );
}

/** The rows that some choice could pass. */
function binding(
  model: Readable,
  kept: readonly (readonly number[])[],
  rows: readonly number[],
): readonly number[] {
  return rows.filter((row) => {
    const most = kept.reduce((sum, group, g) => {
      const items = model.groups[g] as readonly Item[];
      return (
        sum + group.reduce((max, index) => Math.max(max, model.at(items[index] as Item, row)), 0)
      );
    }, 0);
    return most > (model.limits[row] as number);
  });
}

/** Without the rows where every option takes no more than in another row of no higher limit. */
function withoutCovered(
  model: Readable,
  kept: readonly (readonly number[])[],
  rows: readonly number[],
): readonly number[] {
  const items = kept.flatMap((group, g) =>
    group.map((index) => (model.groups[g] as readonly Item[])[index] as Item),
  );
  const covers = (a: number, b: number): boolean =>
    (model.limits[a] as number) <= (model.limits[b] as number) &&
    items.every((item) => model.at(item, a) >= model.at(item, b));
  return rows.filter(
    (row, k) =>
      !rows.some((other, n) => n !== k && covers(other, row) && (n < k || !covers(row, other))),
  );
}

/** The options that no other of the group matches or beats; among equals the first stays. */
function undominated(
  { groups, at }: Readable,
  g: number,
  group: readonly number[],
  rows: readonly number[],
): readonly number[] {
  const items = groups[g] as readonly Item[];
  const order = [...group].sort(
    (a, b) => (items[a] as Item).cost - (items[b] as Item).cost || a - b,
  );
  const kept: number[] = [];
  for (const index of order) {
    const item = items[index] as Item;
    const isBeaten = kept.some((other) =>
      rows.every((row) => at(items[other] as Item, row) <= at(item, row)),
    );
    if (!isBeaten) kept.push(index);
  }
  return kept;
}
