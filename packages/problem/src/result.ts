import type { Problem } from './problem.ts';

/** Either a value or the one problem that prevented it. Throwing is for bugs only. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (problem: Problem): Result<never> => ({ ok: false, problem });

/** The value of a result that the caller knows to be ok; anything else is a bug. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`unexpected problem ${result.problem.code} at ${result.problem.pointer ?? '/'}`);
}
