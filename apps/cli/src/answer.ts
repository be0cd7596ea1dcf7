import { AmountRangeError } from '@forbear/money';
import { fail, problem, type Result } from '@forbear/problem';
import { readArguments } from './argument.ts';
import { COMMANDS } from './commands.ts';
import { readInput } from './stream.ts';

async function run(words: readonly string[]): Promise<Result<string>> {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    return fail(problem('COMMAND_UNKNOWN', { command: name.slice(0, 40) }));
  const args = readArguments(rest, command.options, command.files);
  return args.ok ? command.run(args.value, readInput) : args;
}

/** What the words of a command line are answered with. What no reader foresaw is told as a problem too, never as a stack trace. */
export async function answer(words: readonly string[]): Promise<Result<string>> {
  try {
    return await run(words);
  } catch (error) {
    return error instanceof AmountRangeError
      ? fail(problem('AMOUNT_GROWS'))
      : fail(problem('UNEXPECTED', { what: error instanceof Error ? error.name : 'error' }));
  }
}
