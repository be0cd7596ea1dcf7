import { joinBills, readBills, type ColumnMap, type JoinedBills } from '@forbear/bill';
import { pictureOf, statementOf } from '@forbear/budget';
import { ZERO, type Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { importJson, readBillMaps, type ImportedFile, type ShownMonth } from '@forbear/wire';
import { basename } from 'node:path';
import { passwordIn } from '../argument.ts';
import { attended } from '../attended.ts';
import { BILLS, pretty, type Command } from '../command.ts';
import { readBytes, readText } from '../file.ts';
import { importText } from '../import-text.ts';
import { lettersOf } from '../letters.ts';

export const importBills: Command = {
  files: BILLS,
  options: ['map', 'password'],
  usage:
    'forbear import BILL... [--map MAP.json] [--password PASSWORD] [--json]   读取账单 · exported bills',
  run: async (args) => {
    if (args.files.length === 0) return fail(problem('ARGUMENT_MISSING', { name: 'BILL' }));
    const maps = mapsOf(args.values['map']);
    if (!maps.ok) return maps;
    const read: ImportedFile[] = [];
    for (const path of args.files) {
      const file = basename(path);
      const bytes = readBytes(path);
      if (!bytes.ok) {
        read.push({ file, problem: bytes.problem });
        continue;
      }
      const options = { maps: maps.value, letters: lettersOf, ...passwordIn(args.values) };
      for (const { name, bill } of await attended(readBills(bytes.value, file, options)))
        read.push(bill.ok ? bill.value : { file: name, problem: bill.problem });
    }
    const bills = read.flatMap((one) => ('problem' in one ? [] : [one]));
    const [first] = read;
    if (bills.length === 0 && first !== undefined && 'problem' in first) return fail(first.problem);
    const joined = joinBills(bills);
    const shown = shownIn(joined);
    return ok(
      args.json ? pretty(importJson(read, joined, shown)) : importText(read, joined, shown),
    );
  },
};

/** What a usual month of the bills looks like, on the day of their last row; nothing without rows. */
function shownIn(joined: JoinedBills): ShownMonth | undefined {
  if (joined.transactions.length === 0) return undefined;
  const last = joined.transactions.reduce((day, { on }) => Math.max(day, on), 0) as Day;
  const picture = pictureOf(joined);
  const household = { incomes: [], expenses: [], savings: ZERO };
  return { picture, statement: statementOf({ asOf: last, household, picture }) };
}

/** The tables of unknown banks that the person has described. */
function mapsOf(path: string | undefined): Result<readonly ColumnMap[]> {
  if (path === undefined) return ok([]);
  const text = readText(path);
  return text.ok ? readBillMaps(text.value) : text;
}
