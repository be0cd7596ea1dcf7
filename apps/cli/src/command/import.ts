import { joinBills, readBill } from '@forbear/bill';
import { fail, ok, problem } from '@forbear/problem';
import { importJson, type ImportedFile } from '@forbear/wire';
import { basename } from 'node:path';
import { pretty, type Command } from '../command.ts';
import { readBytes } from '../file.ts';

export const importBills: Command = {
  options: [],
  usage: 'forbear import BILL... [--json]       读取账单 · exported bills',
  run: async (args) => {
    if (args.files.length === 0) return fail(problem('ARGUMENT_MISSING', { name: 'BILL' }));
    const read: ImportedFile[] = [];
    for (const path of args.files) {
      const bytes = readBytes(path);
      const bill = bytes.ok ? await readBill(bytes.value, basename(path)) : bytes;
      read.push(bill.ok ? bill.value : { file: basename(path), problem: bill.problem });
    }
    const bills = read.flatMap((one) => ('problem' in one ? [] : [one]));
    const [first] = read;
    if (bills.length === 0 && first !== undefined && 'problem' in first) return fail(first.problem);
    return ok(pretty(importJson(read, joinBills(bills))));
  },
};
