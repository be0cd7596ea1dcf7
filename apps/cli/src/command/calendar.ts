import { calendarIcs, calendarOf } from '@forbear/document';
import { paperPlans } from '@forbear/negotiation';
import type { NamedPlan } from '@forbear/plan';
import { fail, ok, problem } from '@forbear/problem';
import { extname } from 'node:path';
import type { Command } from '../command.ts';
import { readCase, writeWhole } from '../file.ts';
import { languageOf } from '../language.ts';
import { readBook } from '../situation.ts';

export const writeCalendar: Command = {
  files: 1,
  options: ['out', 'events', 'lang'],
  usage: `forbear calendar CASE.json [--events EVENTS.json] --out F.ics
                                      日历 · everything due, with reminders`,
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const { out } = args.values;
    if (out === undefined || extname(out).toLowerCase() !== '.ics')
      return fail(problem('ARGUMENT_MISSING', { name: '--out FILE.ics' }));
    const lang = languageOf(args);
    if (!lang.ok) return lang;
    const book = readBook(borrower.value, args);
    if (!book.ok) return book;
    const { standing, joint } = paperPlans(book.value);
    const made = joint();
    if (!made.ok) return made;
    const entries = calendarOf({
      borrower: borrower.value,
      plan: made.value.plans[0] as NamedPlan,
      lang: lang.value,
      states: [...book.value.records.values()].map(({ state }) => state),
    });
    // What was refused of the events is told; the days of the others are in the file all the same.
    const written = writeWhole(out, calendarIcs(entries, standing.asOf, lang.value));
    return written.ok ? ok('') : written;
  },
};
