import { problem, type Problem } from '@forbear/problem';

/** Where a scan of JSON stands in one object or list. */
type Frame = {
  /** Names so far; absent in a list. */
  readonly names?: Set<string>;
  /** The name, or the place in a list, of the value that comes now. */
  at: string;
  place: number;
};

/**
 * What is wrong with the first bad name in a JSON text, if there is one: a name that stands twice in one object, of
 * which JSON lets the last win, and `__proto__`, which readers of objects pass over. Either would be left out without
 * a word. The text must be well-formed JSON.
 */
export function badName(text: string): Problem | undefined {
  const open: Frame[] = [];
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
  let isName = false;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [sign] = found;
    const frame = open.at(-1);
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? { names: new Set(), at: '', place: 0 } : { at: '0', place: 0 });
      isName = sign === '{';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      isName = false;
    } else if (sign === ',') {
      if (frame?.names === undefined) {
        if (frame !== undefined) frame.at = String((frame.place += 1));
      } else isName = true;
    } else if (isName && frame?.names !== undefined) {
      frame.at = JSON.parse(sign) as string;
      const place = () => pointerOf(open.map(({ at }) => at));
      if (frame.names.has(frame.at)) return problem('KEY_TWICE', {}, place());
      if (frame.at === '__proto__') return problem('KEY_UNKNOWN', { key: frame.at }, place());
      frame.names.add(frame.at);
      isName = false;
    }
  }
  return undefined;
}

/** A JSON pointer (RFC 6901) of these steps. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
