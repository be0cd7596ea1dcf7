import { planChanges, planDebts, supposing } from '@forbear/plan';
import { careOf, urgentOf, type BorrowerCase } from '@forbear/check';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { changesJson, planJson, readWhatIf, type BeforePlan } from '@forbear/wire';
import type { Arguments } from '../argument.ts';
import { careText, urgentText } from '../care-text.ts';
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
    const before = comesFirst(borrower.value);
    return ok(
      args.json ? pretty(planJson(made.value, before)) : firstText(before) + planText(made.value),
    );
  },
};

/** What cannot wait for a plan: help, last days of courts, what must not be signed. */
const comesFirst = (borrower: BorrowerCase): BeforePlan => ({
  care: careOf(borrower),
  urgent: urgentOf(borrower),
});

const firstText = ({ care, urgent }: BeforePlan): string => careText(care) + urgentText(urgent);

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
  const first = comesFirst(borrower);
  return ok(
    json
      ? pretty({ ...planJson(after.value, first), changes: changesJson(changes) })
      : `${firstText(first)}${changesText(changes)}\n${planText(after.value)}`,
  );
}
