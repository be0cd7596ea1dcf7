/** A figure of a sentence, which stands in many sentences that are otherwise the same. */
const FIGURE = /\d[\d,.]*/g;

type Said = { times: number; readonly first: string; readonly ways: Set<string> };

/** Each kind of sentence of a value once, and how often each key stands in it. */
function countedIn(value: unknown) {
  const keys = new Map<string, number>();
  const sentences = new Map<string, Said>();
  const count = (inner: unknown): void => {
    if (typeof inner === 'string') {
      const kind = inner.replace(FIGURE, '#');
      const said = sentences.get(kind) ?? { times: 0, first: inner, ways: new Set() };
      said.times += 1;
      said.ways.add(inner);
      sentences.set(kind, said);
    } else if (inner !== null && typeof inner === 'object')
      for (const [key, one] of Object.entries(inner)) {
        if (!Array.isArray(inner)) keys.set(key, (keys.get(key) ?? 0) + 1);
        count(one);
      }
  };
  count(value);
  return { keys, sentences };
}

/**
 * All that is said in a value, as a golden shows it: keys by name, then sentences as they come, each with how
 * often it stands there, with how many different figures, and the first of its kind.
 */
export function allSaid(value: unknown): string {
  const { keys, sentences } = countedIn(value);
  const counts = [...keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => `${n} ${key}`);
  const lines = [...sentences.values()].map(
    ({ times, ways, first }) => `${times}${ways.size > 1 ? `/${ways.size}` : ''} ${first}`,
  );
  return `${counts.join('\n')}\n\n${lines.join('\n')}\n`;
}
