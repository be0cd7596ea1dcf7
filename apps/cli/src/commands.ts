import type { Command } from './command.ts';
import { backup, restore, serve } from './command/desk.ts';
import { compute } from './command/calc.ts';
import { check } from './command/check.ts';
import { replayCase } from './command/case.ts';
import { importBills } from './command/import.ts';
import { writeKit } from './command/kit.ts';
import { writeCalendar } from './command/calendar.ts';
import { writePack } from './command/pack.ts';
import { plan } from './command/plan.ts';
import { verifyPack } from './command/verify.ts';
import { takeStock } from './command/stocktake.ts';

/** Every command by its word, in the order of a person's road. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  plan,
  check,
  import: importBills,
  stocktake: takeStock,
  kit: writeKit,
  case: replayCase,
  calendar: writeCalendar,
  pack: writePack,
  verify: verifyPack,
  calc: compute,
  serve,
  backup,
  restore,
};
