import {
  CHANNELS,
  kit,
  PAPER_IDS,
  PAPERS,
  paperText,
  writePaper,
  type Channel,
  type Paper,
} from '@forbear/document';
import type { BorrowerCase } from '@forbear/check';
import { paperPlans } from '@forbear/negotiation';
import { fail, ok, problem, type Lang, type Result } from '@forbear/problem';
import type { Arguments } from '../argument.ts';
import type { Command } from '../command.ts';
import { readCase } from '../file.ts';
import { careFirst } from '../care-text.ts';
import { languageOf } from '../language.ts';
import { paperInput, readBook, situationOf } from '../situation.ts';
import { writePaperFile } from '../paper-file.ts';

export const writeKit: Command = {
  files: 1,
  options: ['debt', 'channel', 'paper', 'events', 'out', 'lang', 'care'],
  usage: `forbear kit CASE.json --debt ID --channel ${CHANNELS.join('|')} [--lang zh|en]
                    [--out F.txt|.html|.pdf|.docx]
                                      沟通材料 · the words to ask with
forbear kit CASE.json --debt ID --paper ID [--events EVENTS.json] …
                                      其他文书 · other papers; --paper list names them`,
  run: async (args) => {
    const lang = languageOf(args);
    if (!lang.ok) return lang;
    if (args.values['paper'] === 'list') return ok(paperList(lang.value));
    const borrower = readCase(args);
    if (!borrower.ok) return borrower;
    const paper = paperFor(borrower.value, args, lang.value);
    if (!paper.ok) return paper;
    const { out } = args.values;
    return out === undefined ? ok(paperText(paper.value)) : writePaperFile(paper.value, out);
  },
};

/** The paper that was asked for; help first where the words of the case are those of someone unwell. */
function paperFor(borrower: BorrowerCase, args: Arguments, lang: Lang): Result<Paper> {
  const { debt, channel, paper, care } = args.values;
  if (debt === undefined) return fail(problem('ARGUMENT_MISSING', { name: '--debt ID' }));
  if (paper === undefined && !CHANNELS.some((one) => one === channel))
    return fail(problem('ARGUMENT_MISSING', { name: `--channel ${CHANNELS.join('|')}` }));
  const book = readBook(borrower, args);
  if (!book.ok) return book;
  const { events } = situationOf(book.value, debt);
  const help = careFirst(borrower, events, lang, care);
  if (help !== undefined) return ok(help);
  const input = paperInput(book.value, paperPlans(book.value), debt, lang);
  if (!input.ok) return input;
  return paper === undefined
    ? kit(input.value, channel as Channel)
    : writePaper(input.value, paper);
}

const paperList = (lang: Lang): string =>
  PAPER_IDS.map(
    (id) => `${id.padEnd(26)} ${PAPERS[id].title[lang]} · ${PAPERS[id].when[lang]}\n`,
  ).join('');
