import {
  carePaper,
  casePack,
  CHANNELS,
  kit,
  needsCare,
  papersFor,
  paperText,
  writePaper,
  type Pack,
} from '@forbear/document';
import type { BorrowerCase } from '@forbear/check';
import type { CaseBook } from '@forbear/negotiation';
import { planDebts, type JointPlan, type NamedPlan } from '@forbear/plan';
import { fail, ok, problem, type Lang } from '@forbear/problem';
import { extname } from 'node:path';
import type { Command } from '../command.ts';
import { readCase, readText, writeWhole } from '../file.ts';
import { languageOf } from '../language.ts';
import { readBook, situationOf } from '../situation.ts';

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
    const history = [...(book.value?.records.values() ?? [])].flatMap((record) => record.events);
    if (needsCare(borrower.value, history) && care !== 'seen')
      return ok(paperText(carePaper(lang)));
    const made = planDebts(borrower.value, { explain: false });
    if (!made.ok) return made;
    const told = events === undefined ? undefined : readText(events);
    if (told?.ok === false) return told;
    const page = casePack({
      name: borrower.value.person.name,
      asOf: borrower.value.asOf,
      lang,
      caseFile: caseFile.value,
      ...(told === undefined ? {} : { events: told.value }),
      papers: papersOf(borrower.value, made.value, book.value, lang),
    });
    const written = writeWhole(out, page);
    return written.ok ? ok('') : written;
  },
};

/** The request of every debt by every channel, and the papers that fit where its negotiation stands. */
function papersOf(
  borrower: BorrowerCase,
  { plans, findings }: JointPlan,
  book: CaseBook | undefined,
  lang: Lang,
): Pack['papers'] {
  const plan = plans[0] as NamedPlan;
  return borrower.debts.flatMap(({ id, creditor }) => {
    const situation = situationOf(book, id);
    const input = { borrower, plan, findings, debt: id, lang, ...situation };
    const made = [
      ...CHANNELS.map((channel) => kit(input, channel)),
      ...papersFor(situation.state?.stage ?? 'prepared').map((paper) => writePaper(input, paper)),
    ];
    return made.flatMap((paper) =>
      paper.ok ? [{ creditor: creditor.name, paper: paper.value }] : [],
    );
  });
}
