import { planDebts } from '@forbear/plan';
import { ok } from '@forbear/problem';
import { planJson } from '@forbear/wire';
import { pretty, type Command } from '../command.ts';
import { readCase } from '../file.ts';
import { planText } from '../plan-text.ts';

/** All searches of one plan together take at most about this; what is not proven by then is said. */
const MILLISECONDS_MAX = 20_000;

export const plan: Command = {
  options: [],
  usage: 'forbear plan CASE.json [--json]        总方案 · the joint plan',
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const ends = performance.now() + MILLISECONDS_MAX;
    const made = planDebts(borrower.value, { goOn: () => performance.now() < ends });
    if (!made.ok) return made;
    return ok(args.json ? pretty(planJson(made.value)) : planText(made.value));
  },
};
