import { enterBook, heldAgainst, openBook, type ReportChange } from '@forbear/negotiation';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { readReport, type Report } from '@forbear/report';
import {
  caseOfReport,
  readCaseEvents,
  readCaseFile,
  stocktakeJson,
  writeCaseFile,
} from '@forbear/wire';
import { basename } from 'node:path';
import { passwordIn, type Arguments } from '../argument.ts';
import { pretty, type Command } from '../command.ts';
import { readBytes, readText, writeWhole } from '../file.ts';
import { attended } from '../attended.ts';
import { lettersOf } from '../letters.ts';
import { stocktakeText } from '../stocktake-text.ts';

export const takeStock: Command = {
  files: 1,
  options: ['password', 'out', 'case', 'events'],
  usage: `forbear stocktake REPORT.pdf [--password WORD] [--out CASE.json] [--case CASE.json [--events EVENTS.json]] [--json]
                                      从信用报告摸清欠款 · debts from a credit report`,
  run: async (args) => {
    const [path] = args.files;
    if (path === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'REPORT.pdf' }));
    const bytes = readBytes(path);
    if (!bytes.ok) return bytes;
    const file = basename(path);
    const options = { file, letters: lettersOf, ...passwordIn(args.values) };
    const report = await attended(readReport(bytes.value, options));
    if (!report.ok) return report;
    const { out } = args.values;
    const written =
      out === undefined ? ok(out) : writeWhole(out, writeCaseFile(caseOfReport(report.value)));
    if (!written.ok) return written;
    const changes = changesSince(args, report.value);
    if (!changes.ok) return changes;
    return ok(
      args.json
        ? pretty(stocktakeJson(report.value, changes.value))
        : stocktakeText(report.value, changes.value),
    );
  },
};

/** What the report shows that an earlier case, with what happened since, does not hold. */
function changesSince(
  { values }: Arguments,
  report: Report,
): Result<readonly ReportChange[] | undefined> {
  if (values['case'] === undefined) return ok(undefined);
  const text = readText(values['case']);
  const borrower = text.ok ? readCaseFile(text.value) : text;
  if (!borrower.ok) return borrower;
  const told = values['events'] === undefined ? ok('[]') : readText(values['events']);
  const events = told.ok ? readCaseEvents(told.value) : told;
  if (!events.ok) return events;
  const commands = events.value.flatMap((event) => (event.ok ? [event.value] : []));
  return ok(heldAgainst(enterBook(openBook(borrower.value), commands).book, report));
}
