import {
  parseDay,
  parseFen,
  parseRate,
  parseShare,
  parseSignedFen,
  type Day,
  type Fen,
  type Rate,
  type Share,
} from '@forbear/money';
import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { z } from 'zod';
import { badName, pointerOf } from './json-names.ts';
import { wantedOf } from './wanted.ts';

z.config({ jitless: true });

/** A text that one of our readers understands; its refusal travels with the issue. */
export function read<T>(reader: (text: string) => Result<T>, pattern: string, description: string) {
  return z
    .string()
    .max(64)
    .meta({ pattern, description })
    .transform((text, context): T => {
      const value = reader(text);
      if (value.ok) return value.value;
      context.addIssue({ code: 'custom', params: { problem: value.problem } });
      return z.NEVER;
    });
}

/** Yuan as decimal text with at most two decimals (M3). */
export const money = read<Fen>(parseFen, '^[0-9]+(\\.[0-9]{1,2})?$', 'yuan, at most two decimals');

/** Yuan more, or less with a minus. */
export const signedMoney = read<Fen>(
  parseSignedFen,
  '^-?[0-9]+(\\.[0-9]{1,2})?$',
  'yuan, at most two decimals, less with a minus',
);

/** A civil day, `YYYY-MM-DD`. */
export const day = read<Day>(parseDay, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', 'civil day');

/** A fraction such as `0.045`. */
export const share = read<Share>(parseShare, '^[0-9]+(\\.[0-9]{1,9})?$', 'fraction');

/** A rate with its period. */
export const rate = z
  .strictObject({ value: z.string().max(64), per: z.enum(['day', 'month', 'year']) })
  .transform((input, context): Rate => {
    const value = parseRate(input.value, input.per);
    if (value.ok) return value.value;
    context.addIssue({ code: 'custom', path: ['value'], params: { problem: value.problem } });
    return z.NEVER;
  });

export const count = z.number().int().min(-999_999_999).max(999_999_999);

/** Plain decimal text with any number of decimals, and a minus for what is paid. */
export const decimal = z
  .string()
  .max(1000)
  .transform((text, context): number => {
    const value = /^-?[0-9]+(\.[0-9]+)?$/.test(text) ? Number(text) : NaN;
    if (Number.isFinite(value)) return value;
    context.addIssue({
      code: 'custom',
      params: { problem: problem('DECIMAL_TEXT', { text: text.slice(0, 40) }) },
    });
    return z.NEVER;
  });

/** Text of a person: no control characters, no lone surrogates, no direction overrides. */
export const plainText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text), {
      params: { problem: problem('TEXT_UNSAFE') },
    });

/** The same over several lines. */
export const longText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => plainText(max).safeParse(text.replaceAll('\n', ' ')).success, {
      params: { problem: problem('TEXT_UNSAFE') },
    });

const DEPTH_MAX = 40;
const LENGTH_MAX = 20_000_000;

/** Reads JSON text; what cannot be read, nests too deep or has a bad name is a problem. */
export function readJson(text: string): Result<unknown> {
  if (text.length > LENGTH_MAX) return fail(problem('JSON_TOO_LARGE', { max: LENGTH_MAX }));
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    if (isDeep(value, 0)) return fail(problem('JSON_TOO_DEEP', { max: DEPTH_MAX }));
    const bad = badName(text);
    return bad === undefined ? ok(value) : fail(bad);
  } catch {
    return fail(problem('JSON_TEXT'));
  }
}

function isDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= DEPTH_MAX || Object.values(value).some((inner) => isDeep(inner, depth + 1));
}

/** Checks a value against a schema; the first fault becomes a problem with its JSON pointer. */
export function shaped<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return fail(problemOf(parsed.error.issues[0] as z.core.$ZodIssue, value));
}

/** The fault of the one shape of several that the value means: what it is, though not all in it is right. */
function meant(issue: z.core.$ZodIssue): z.core.$ZodIssue | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const [one, another] = issue.errors.filter((faults) =>
    faults.every(({ path }) => path.length > 0),
  );
  const [fault] = another === undefined ? (one ?? []) : [];
  return fault === undefined ? undefined : { ...fault, path: [...issue.path, ...fault.path] };
}

function problemOf(issue: z.core.$ZodIssue, input: unknown): Problem {
  const inner = meant(issue);
  if (inner !== undefined) return problemOf(inner, input);
  const pointer = pointerOf(issue.path);
  if (issue.code === 'custom') {
    const own = issue.params?.['problem'] as Problem | undefined;
    if (own !== undefined) return { ...own, pointer: pointer + (own.pointer ?? '') };
  }
  if (issue.code === 'too_big' && issue.origin === 'string')
    return problem('TEXT_TOO_LONG', { max: Number(issue.maximum) }, pointer);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] as string;
    return problem(
      'KEY_UNKNOWN',
      { key: key.slice(0, 40) },
      pointer + pointerOf([key.slice(0, 40)]),
    );
  }
  const found = issue.path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  );
  if (found === undefined && issue.path.at(-1) === 'per' && issue.path.at(-2) === 'rate')
    return problem('RATE_PERIOD', {}, pointer);
  if (found === undefined)
    return problem('KEY_MISSING', { key: String(issue.path.at(-1) ?? '') }, pointer);
  return problem('VALUE_SHAPE', { wanted: wantedOf(issue) }, pointer);
}
