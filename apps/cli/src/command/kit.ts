import {
  carePaper,
  CHANNELS,
  kit,
  needsCare,
  PAPER_IDS,
  PAPERS,
  paperText,
  writePaper,
  type Channel,
  type Paper,
  type PaperInput,
} from '@forbear/document';
import { planDebts, type NamedPlan } from '@forbear/plan';
import type { BorrowerCase } from '@forbear/check';
import { caseOn } from '@forbear/negotiation';
import { fail, ok, problem, type Lang, type Result } from '@forbear/problem';
import type { Arguments } from '../argument.ts';
import type { Command } from '../command.ts';
import { readCase } from '../file.ts';
import { languageOf } from '../language.ts';
import { readBook, situationOf } from '../situation.ts';
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
  const situation = situationOf(book.value, debt);
  if (needsCare(borrower, situation.events) && care !== 'seen') return ok(carePaper(lang));
  const now = book.value === undefined ? borrower : caseOn(book.value);
  // A debt that is settled is asked nothing any more; its papers still are written.
  const standing = now.debts.some(({ id }) => id === debt) ? now : { ...borrower, asOf: now.asOf };
  const made = inputOf(borrower, standing, debt, lang);
  if (!made.ok) return made;
  const input = { ...made.value, ...situation };
  return paper === undefined ? kit(input, channel as Channel) : writePaper(input, paper);
}

/**
 * The plan of least ask for the case as it stands, made without the creditor's own answer: the answer
 * is what is replied to. Sums of the debts are told by the day of their figures.
 */
function inputOf(
  borrower: BorrowerCase,
  standing: BorrowerCase,
  debt: string,
  lang: Lang,
): Result<PaperInput> {
  const free = {
    ...standing,
    debts: standing.debts.map(({ answer, ...one }) =>
      one.id === debt || answer === undefined ? one : { ...one, answer },
    ),
  };
  const made = planDebts(free, { explain: false });
  if (!made.ok) return made;
  const [plan] = made.value.plans;
  return ok({
    borrower: { ...borrower, asOf: standing.asOf },
    plan: plan as NamedPlan,
    findings: made.value.findings,
    debt,
    lang,
  });
}

const paperList = (lang: Lang): string =>
  PAPER_IDS.map(
    (id) => `${id.padEnd(26)} ${PAPERS[id].title[lang]} · ${PAPERS[id].when[lang]}\n`,
  ).join('');
