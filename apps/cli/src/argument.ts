import { fail, ok, problem, type Result } from '@forbear/problem';

/** What stood on the command line after the command. */
export type Arguments = {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly values: Readonly<Record<string, string>>;
};

/** Reads at most `filesMax` words, `--json`, and the named options that take a value; anything else is refused. */
export function readArguments(
  words: readonly string[],
  options: readonly string[],
  filesMax: number,
): Result<Arguments> {
  const files: string[] = [];
  const values = Object.create(null) as Record<string, string>;
  let json = false;
  for (let k = 0; k < words.length; k += 1) {
    const word = words[k] as string;
    if (word === '--json') json = true;
    else if (!word.startsWith('--')) files.push(word);
    else if (!options.includes(word.slice(2)))
      return fail(problem('OPTION_UNKNOWN', { option: word.slice(0, 40) }));
    else {
      k += 1;
      const value = words[k];
      // Of two, the last would win without a word.
      if (word.slice(2) in values) return fail(problem('ARGUMENT_TWICE', { name: word }));
      if (value === undefined) return fail(problem('ARGUMENT_MISSING', { name: word }));
      values[word.slice(2)] = value;
    }
  }
  const extra = files[filesMax];
  if (extra !== undefined) return fail(problem('ARGUMENT_EXTRA', { word: extra.slice(0, 80) }));
  return ok({ files, json, values });
}

/** The password for a locked file, from the command line or the environment; an empty one is none. */
export function passwordIn(values: Arguments['values']): { readonly password?: string } {
  const password = values['password'] ?? process.env['FORBEAR_PASSWORD'] ?? '';
  return password === '' ? {} : { password };
}
