import type { ProblemCode } from './catalogue.ts';

/** A refusal as a value: what was refused, where, and the values its texts name. */
export type Problem = {
  readonly code: ProblemCode;
  /** JSON pointer into the refused input, such as `/debts/0/terms/rate`. */
  readonly pointer?: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** Makes a problem of the catalogue; `values` fill the `{name}` places of its texts. */
export function problem(
  code: ProblemCode,
  values?: Readonly<Record<string, string | number>>,
  pointer?: string,
): Problem {
  return {
    code,
    ...(pointer === undefined ? {} : { pointer }),
    ...(values === undefined ? {} : { values }),
  };
}

/** The same problem, found at a place further out: `pointer` is put in front of its own. */
export function problemAt(pointer: string, inner: Problem): Problem {
  return { ...inner, pointer: pointer + (inner.pointer ?? '') };
}
