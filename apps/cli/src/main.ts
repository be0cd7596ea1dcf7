import { AmountRangeError } from '@forbear/money';
import {
  fail,
  ok,
  problem,
  problemNext,
  problemText,
  type Problem,
  type Result,
} from '@forbear/problem';
import { problemJson } from '@forbear/wire';
import { readArguments } from './argument.ts';
import { COMMANDS } from './commands.ts';
import { readInput, tame, writeOutput } from './stream.ts';

function report(refused: Problem, json: boolean): void {
  const { zh, en } = problemText(refused);
  const next = problemNext(refused);
  const at = refused.pointer === undefined ? '' : `  ${refused.pointer}`;
  const text = json
    ? JSON.stringify(problemJson(refused))
    : `${refused.code}${at}\n  ${zh}${next.zh}\n  ${en} ${next.en}`;
  process.stderr.write(`${tame(text)}\n`);
  process.exitCode = 2;
}

async function run(words: readonly string[]): Promise<Result<string>> {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    return fail(problem('COMMAND_UNKNOWN', { command: name.slice(0, 40) }));
  const args = readArguments(rest, command.options, command.files);
  return args.ok ? command.run(args.value, readInput) : args;
}

/** What no reader foresaw is told as a problem too, never as a stack trace. */
async function answer(words: readonly string[]): Promise<Result<string>> {
  try {
    return await run(words);
  } catch (error) {
    return error instanceof AmountRangeError
      ? fail(problem('AMOUNT_GROWS'))
      : fail(problem('UNEXPECTED', { what: error instanceof Error ? error.name : 'error' }));
  }
}

const words = process.argv.slice(2);
const wantsUsage =
  words.length === 0 ||
  words[0] === 'help' ||
  words.some((word, k) => word === '--help' && words[k - 1]?.startsWith('--') !== true);
const found = wantsUsage
  ? ok(
      `${Object.values(COMMANDS)
        .map(({ usage }) => usage)
        .join('\n')}\n`,
    )
  : await answer(words);
const written = found.ok ? writeOutput(found.value) : found;
if (!written.ok) report(written.problem, words.includes('--json'));
