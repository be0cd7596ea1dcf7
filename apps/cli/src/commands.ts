import type { Command } from './command.ts';
import { compute } from './command/calc.ts';
import { importBills } from './command/import.ts';
import { writeKit } from './command/kit.ts';
import { plan } from './command/plan.ts';

/** Every command by its word, in the order of a person's road. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  plan,
  import: importBills,
  kit: writeKit,
  calc: compute,
};
