import type { Result } from '@forbear/problem';
import type { Arguments } from './argument.ts';

/** One command of the line: the options it takes, how it is used, and what it prints on success. */
export type Command = {
  readonly options: readonly string[];
  /** How many files it takes at most. */
  readonly files: number;
  /** Its lines in `--help`. */
  readonly usage: string;
  readonly run: (args: Arguments, stdin: () => Result<string>) => Promise<Result<string>>;
};

/** How many bills a command takes at most. */
export const BILLS = 10_000;

/** An answer as JSON that people can read too. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
