import { joinBills, readBill, type ColumnMap } from '@forbear/bill';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { importJson, readBillMaps, type ImportedFile } from '@forbear/wire';
import { basename } from 'node:path';
import { pretty, type Command } from '../command.ts';
import { readBytes, readText } from '../file.ts';
import { importText } from '../import-text.ts';

export const importBills: Command = {
  options: ['map'],
  usage: 'forbear import BILL... [--map MAP.json] [--json]   读取账单 · exported bills',
  run: async (args) => {
    if (args.files.length === 0) return fail(problem('ARGUMENT_MISSING', { name: 'BILL' }));
    const maps = mapsOf(args.values['map']);
    if (!maps.ok) return maps;
    const read: ImportedFile[] = [];
    for (const path of args.files) {
      const file = basename(path);
      const bytes = readBytes(path);
      const bill = bytes.ok ? await readBill(bytes.value, file, { maps: maps.value }) : bytes;
      read.push(bill.ok ? bill.value : { file, problem: bill.problem });
    }
    const bills = read.flatMap((one) => ('problem' in one ? [] : [one]));
    const [first] = read;
    if (bills.length === 0 && first !== undefined && 'problem' in first) return fail(first.problem);
    const joined = joinBills(bills);
    return ok(args.json ? pretty(importJson(read, joined)) : importText(read, joined));
  },
};

/** The tables of unknown banks that the person has described. */
function mapsOf(path: string | undefined): Result<readonly ColumnMap[]> {
  if (path === undefined) return ok([]);
  const text = readText(path);
  return text.ok ? readBillMaps(text.value) : text;
}
