import { calendarIcs, calendarOf } from '@forbear/document';
import { planDebts, type NamedPlan } from '@forbear/plan';
import { fail, ok, problem } from '@forbear/problem';
import { extname } from 'node:path';
import { refusedText } from '../case-text.ts';
import type { Command } from '../command.ts';
import { readCase, writeWhole } from '../file.ts';
import { languageOf } from '../language.ts';
import { replay } from '../situation.ts';

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
    const { events } = args.values;
    const replayed = events === undefined ? undefined : replay(borrower.value, events);
    if (replayed?.ok === false) return replayed;
    const { book, refused = [] } = replayed?.value ?? {};
    const made = planDebts(borrower.value, { explain: false });
    if (!made.ok) return made;
    const entries = calendarOf({
      borrower: borrower.value,
      plan: made.value.plans[0] as NamedPlan,
      lang: lang.value,
      states: [...(book?.records.values() ?? [])].map(({ state }) => state),
    });
    const written = writeWhole(out, calendarIcs(entries, borrower.value.asOf, lang.value));
    // What was refused is told; the days of the others are in the file all the same.
    return written.ok ? ok(refusedText(refused)) : written;
  },
};
