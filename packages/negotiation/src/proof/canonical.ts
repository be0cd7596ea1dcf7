import { fail, ok, problem, type Result } from '@forbear/problem';

/** A lone half of a pair, or NUL: storage would alter it (H2). */
const BROKEN = /[\0]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The one text of a value: JSON without blanks, keys in the order of their UTF-16 units (RFC 8785), whole safe numbers only.
 * VALUE_UNWRITABLE with a pointer for a fraction, broken text, or anything that JSON does not hold.
 */
export function canonical(value: unknown, pointer = ''): Result<string> {
  if (value === null || typeof value === 'boolean') return ok(String(value));
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0)
      ? ok(String(value))
      : unwritable(pointer);
  if (typeof value === 'string')
    return BROKEN.test(value) ? unwritable(pointer) : ok(JSON.stringify(value));
  if (Array.isArray(value))
    return joined(
      value.map((one, k) => [String(k), one]),
      pointer,
      '[]',
    );
  if (typeof value !== 'object') return unwritable(pointer);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return joined(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)),
    pointer,
    '{}',
  );
}

const unwritable = (pointer: string): Result<never> =>
  fail(problem('VALUE_UNWRITABLE', {}, pointer));

function joined(
  entries: readonly (readonly [string, unknown])[],
  pointer: string,
  brackets: '[]' | '{}',
): Result<string> {
  const parts: string[] = [];
  for (const [key, value] of entries) {
    const inner = canonical(value, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`);
    if (!inner.ok) return inner;
    if (brackets === '{}' && BROKEN.test(key)) return unwritable(pointer);
    parts.push(brackets === '[]' ? inner.value : `${JSON.stringify(key)}:${inner.value}`);
  }
  return ok(`${brackets[0]}${parts.join(',')}${brackets[1]}`);
}
