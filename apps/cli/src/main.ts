import { ok, problemNext, problemText, type Problem } from '@forbear/problem';
import { problemJson } from '@forbear/wire';
import { answer } from './answer.ts';
import { COMMANDS } from './commands.ts';
import { tame, writeOutput } from './stream.ts';

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
