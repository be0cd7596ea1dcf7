import { planChanges, planDebts, supposing, type JointPlan } from '@forbear/plan';
import { careOf, type BorrowerCase } from '@forbear/check';
import { ok, type Result } from '@forbear/problem';
import { changesJson, planJson, readWhatIf } from '@forbear/wire';
import { careText } from '../care-text.ts';
import { pretty, type Command } from '../command.ts';
import { readCase, readText } from '../file.ts';
import { changesText, planText } from '../plan-text.ts';
import { withinLimit } from '../time-limit.ts';

export const plan: Command = {
  files: 1,
  options: ['what-if'],
  usage: `forbear plan CASE.json [--what-if JSON|FILE] [--json]
                                      总方案 · the joint plan`,
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const { 'what-if': question } = args.values;
    if (question !== undefined) return asked(borrower.value, question, args.json);
    const made = planDebts(borrower.value, { goOn: withinLimit() });
    if (!made.ok) return made;
    const care = careOf(borrower.value);
    return ok(
      args.json ? pretty(planJson(made.value, care)) : careText(care) + planText(made.value),
    );
  },
};

/** The plan of a question, and what it changes; the case stays as it is. */
function asked(borrower: BorrowerCase, question: string, json: boolean): Result<string> {
  const text = question.trimStart().startsWith('{') ? ok(question) : readText(question);
  if (!text.ok) return text;
  const whatIf = readWhatIf(text.value);
  if (!whatIf.ok) return whatIf;
  const supposed = supposing(borrower, whatIf.value);
  if (!supposed.ok) return supposed;
  const before = planDebts(borrower, { explain: false, goOn: withinLimit() });
  if (!before.ok) return before;
  const { input, settings } = supposed.value;
  const after = planDebts(input, { ...settings, goOn: withinLimit() });
  if (!after.ok) return after;
  return ok(json ? jsonOf(before.value, after.value) : textOf(before.value, after.value));
}

const jsonOf = (before: JointPlan, after: JointPlan): string =>
  pretty({ ...planJson(after), changes: changesJson(planChanges(before, after)) });

const textOf = (before: JointPlan, after: JointPlan): string =>
  `${changesText(planChanges(before, after))}\n${planText(after)}`;
