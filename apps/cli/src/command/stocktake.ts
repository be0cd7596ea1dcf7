import { fail, ok, problem } from '@forbear/problem';
import { readReport } from '@forbear/report';
import { caseOfReport, stocktakeJson, writeCaseFile } from '@forbear/wire';
import { basename } from 'node:path';
import { pretty, type Command } from '../command.ts';
import { readBytes, writeWhole } from '../file.ts';
import { attended, letterTable } from '../pdf-file.ts';
import { stocktakeText } from '../stocktake-text.ts';

export const takeStock: Command = {
  files: 1,
  options: ['password', 'out'],
  usage:
    'forbear stocktake REPORT.pdf [--password WORD] [--out CASE.json] [--json]   从信用报告摸清欠款 · debts from a credit report',
  run: async (args) => {
    const [path] = args.files;
    if (path === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'REPORT.pdf' }));
    const bytes = readBytes(path);
    if (!bytes.ok) return bytes;
    const file = basename(path);
    const password = args.values['password'] ?? process.env['FORBEAR_PASSWORD'];
    const options = {
      file,
      table: letterTable,
      ...(password === undefined || password === '' ? {} : { password }),
    };
    const report = await attended(file, readReport(bytes.value, options));
    if (!report.ok) return report;
    const { out } = args.values;
    const written =
      out === undefined ? ok(out) : writeWhole(out, writeCaseFile(caseOfReport(report.value)));
    if (!written.ok) return written;
    return ok(args.json ? pretty(stocktakeJson(report.value)) : stocktakeText(report.value));
  },
};
