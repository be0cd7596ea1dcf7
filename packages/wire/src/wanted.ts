import type { z } from 'zod';

const SAMPLES: Readonly<Record<string, string>> = {
  string: '"…"',
  number: '1.5',
  int: '1',
  boolean: 'true | false',
  object: '{…}',
  record: '{…}',
  array: '[…]',
  null: 'null',
};

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(' | ');

/**
 * What may stand where a value was refused, in the notation of JSON, so that it reads the same in every
 * language: `"a" | "b"`, `≤ 600`, `[… ≤ 10]`, `{"months": …} | {"weeks": …}`.
 */
export function wantedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return quoted(issue.values);
    case 'invalid_type':
      return SAMPLES[issue.expected] ?? issue.expected;
    case 'too_small':
      return sized(issue.origin, `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`);
    case 'too_big':
      return sized(issue.origin, `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? quoted(issue.options)
        : [...new Set(issue.errors.map(oneOf))].join(' | ');
    case 'invalid_key':
      return sized('string', '…');
    default:
      return '…';
  }
}

const sized = (origin: string, bound: string): string =>
  ({ array: `[… ${bound}]`, set: `[… ${bound}]`, string: `"… ${bound}"`, record: `{… ${bound}}` })[
    origin
  ] ?? bound;

/** One of several shapes: that of its own, or an object with the key that it lacks. */
function oneOf(issues: readonly z.core.$ZodIssue[]): string {
  const own = issues.find(({ path }) => path.length === 0);
  const lacking = issues.find(({ path }) => path.length > 0);
  if (lacking !== undefined) return `{"${String(lacking.path[0])}": …}`;
  if (own === undefined) return '…';
  return own.code === 'unrecognized_keys' ? '{…}' : wantedOf(own);
}
