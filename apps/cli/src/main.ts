import { readFileSync } from 'node:fs';
import {
  fail,
  problem,
  problemNext,
  problemText,
  type Problem,
  type Result,
} from '@forbear/problem';
import { problemJson } from '@forbear/wire';
import { readArguments } from './argument.ts';
import { COMMANDS } from './commands.ts';

function report(refused: Problem, json: boolean): void {
  const { zh, en } = problemText(refused);
  const next = problemNext(refused);
  const at = refused.pointer === undefined ? '' : `  ${refused.pointer}`;
  const text = json
    ? JSON.stringify(problemJson(refused))
    : `${refused.code}${at}\n  ${zh}${next.zh}\n  ${en} ${next.en}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}

async function run(words: readonly string[]): Promise<Result<string>> {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    return fail(problem('COMMAND_UNKNOWN', { command: name.slice(0, 40) }));
  const args = readArguments(rest, command.options);
  return args.ok ? command.run(args.value, () => readFileSync(0, 'utf8')) : args;
}

// A reader that closes early (such as `head`) is no fault.
process.stdout.on('error', () => process.exit(0));

const words = process.argv.slice(2);
if (words.length === 0 || words.some((word) => word === '--help' || word === 'help')) {
  process.stdout.write(
    `${Object.values(COMMANDS)
      .map(({ usage }) => usage)
      .join('\n')}\n`,
  );
} else {
  const answer = await run(words);
  if (answer.ok) process.stdout.write(answer.value);
  else report(answer.problem, words.includes('--json'));
}
