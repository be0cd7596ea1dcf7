import { planChanges, planDebts, supposing } from '@forbear/plan';
import { careOf, checkCase, type BorrowerCase, type CareKind } from '@forbear/check';
import { isUrgent, MINOR_CONTRACT } from '@forbear/rule';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { changesJson, planJson, readWhatIf } from '@forbear/wire';
import type { Arguments } from '../argument.ts';
import { careText } from '../care-text.ts';
import { pretty, type Command } from '../command.ts';
import { readCase, readText } from '../file.ts';
import { changesText, planText } from '../plan-text.ts';

export const plan: Command = {
  files: 1,
  options: ['what-if', 'effort'],
  usage: `forbear plan CASE.json [--what-if JSON|FILE] [--effort 1…10] [--json]
                                      总方案 · the joint plan`,
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const effort = effortOf(args);
    if (!effort.ok) return effort;
    const { 'what-if': question } = args.values;
    if (question !== undefined) return asked(borrower.value, question, effort.value, args.json);
    const made = planDebts(borrower.value, { effort: effort.value });
    if (!made.ok) return made;
    const care = careOf(borrower.value);
    return ok(
      args.json
        ? pretty(planJson(made.value, care))
        : careText(care) + firstText(borrower.value, care) + planText(made.value),
    );
  },
};

/** What cannot wait for a plan: last days of courts, what must not be signed; short, before the plan. */
const firstText = (borrower: BorrowerCase, care: readonly CareKind[]): string =>
  checkCase(borrower)
    .findings.filter((found) => isUrgent(found) && found.proposed === undefined)
    .filter(({ rules }) => !care.includes('minor') || !rules.includes(MINOR_CONTRACT.id))
    .slice(0, FIRST)
    .map(({ arithmetic, do: todo }) =>
      [
        '先看这里 · First',
        `  ${arithmetic.zh}${todo.zh}`,
        `    ${arithmetic.en} ${todo.en}`,
        '',
        '',
      ].join('\n'),
    )
    .join('');

/** How many urgent matters stand before a plan; `check` shows them all. */
const FIRST = 3;

/** How much more than usual may be counted through, 1 … 10. */
function effortOf({ values }: Arguments): Result<number> {
  const { effort = '1' } = values;
  return /^([1-9]|10)$/.test(effort)
    ? ok(Number(effort))
    : fail(problem('ARGUMENT_MISSING', { name: '--effort 1…10' }));
}

/** The plan of a question, and what it changes; the case stays as it is. */
function asked(
  borrower: BorrowerCase,
  question: string,
  effort: number,
  json: boolean,
): Result<string> {
  const text = question.trimStart().startsWith('{') ? ok(question) : readText(question);
  if (!text.ok) return text;
  const whatIf = readWhatIf(text.value);
  if (!whatIf.ok) return whatIf;
  const supposed = supposing(borrower, whatIf.value);
  if (!supposed.ok) return supposed;
  const before = planDebts(borrower, { explain: false, effort });
  if (!before.ok) return before;
  const { input, settings } = supposed.value;
  const after = planDebts(input, { ...settings, effort, before: before.value });
  if (!after.ok) return after;
  const changes = planChanges(before.value, after.value);
  return ok(
    json
      ? pretty({ ...planJson(after.value), changes: changesJson(changes) })
      : `${changesText(changes)}\n${planText(after.value)}`,
  );
}
