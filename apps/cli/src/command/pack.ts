import { casePack, packPapers, paperText, type Pack } from '@forbear/document';
import { debtNames } from '@forbear/loan';
import { paperPlans, type CaseBook, type PaperPlans } from '@forbear/negotiation';
import { fail, ok, problem, type Lang, type Result } from '@forbear/problem';
import { extname } from 'node:path';
import type { Command } from '../command.ts';
import { readCase, readText, writeWhole } from '../file.ts';
import { careFirst } from '../care-text.ts';
import { languageOf } from '../language.ts';
import { paperInput, readBook } from '../situation.ts';

export const writePack: Command = {
  files: 1,
  options: ['out', 'events', 'lang', 'care'],
  usage: `forbear pack CASE.json [--events EVENTS.json] --out F.html
                                      个案包 · case, events and papers in one file`,
  run: async (args) => {
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const caseFile = readText(args.files[0] as string);
    if (!caseFile.ok) return caseFile;
    const { out, events, care } = args.values;
    const language = languageOf(args);
    if (!language.ok) return language;
    const lang = language.value;
    if (out === undefined || extname(out).toLowerCase() !== '.html')
      return fail(problem('ARGUMENT_MISSING', { name: '--out FILE.html' }));
    const book = readBook(borrower.value, args);
    if (!book.ok) return book;
    const history = [...book.value.records.values()].flatMap((record) => record.events);
    const help = careFirst(borrower.value, history, lang, care);
    if (help !== undefined) return ok(paperText(help));
    const plans = paperPlans(book.value);
    const papers = papersOf(book.value, plans, lang);
    if (!papers.ok) return papers;
    const told = events === undefined ? undefined : readText(events);
    if (told?.ok === false) return told;
    const page = casePack({
      name: borrower.value.person.name,
      asOf: plans.standing.asOf,
      lang,
      caseFile: caseFile.value,
      ...(told === undefined ? {} : { events: told.value }),
      papers: papers.value,
    });
    const written = writeWhole(out, page);
    return written.ok ? ok('') : written;
  },
};

/** What is handed over of every debt. */
function papersOf(book: CaseBook, plans: PaperPlans, lang: Lang): Result<Pack['papers']> {
  const papers: Pack['papers'][number][] = [];
  const { debts } = book.borrower;
  const names = debtNames(debts, lang);
  for (const [k, { id }] of debts.entries()) {
    const input = paperInput(book, plans, id, lang);
    if (!input.ok) return input;
    const creditor = names[k] as string;
    for (const paper of packPapers(input.value)) papers.push({ creditor, paper });
  }
  return ok(papers);
}
