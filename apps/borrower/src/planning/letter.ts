import {
  casePack,
  CHANNELS,
  kit,
  packPapers,
  paperDocx,
  paperHtml,
  paperPdf,
  paperText,
  papersFor,
  writePaper,
  type PaperId,
  type PaperInput,
} from '@forbear/document';
import { fail, ok, present, problem } from '@forbear/problem';
import letterPictures from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import { standing, type CaseRecord } from '@forbear/negotiation';
import { caseOf, type CaseRead } from '../situation/case-of.ts';
import type { Situation } from '../situation/situation.ts';
import { typedIn } from '../situation/told.ts';
import type { Asks } from './asks.ts';
import { namesIn, recordsOf } from './book.ts';

/** What heads the letters of a debt that was told; what was not told is left out. */
function headIn({ debts, household }: Situation, debt: string): Pick<PaperInput, 'account'> {
  const facts = debts.find(({ id }) => id === debt)?.facts;
  if (facts === undefined) return {};
  const of = (question: string) => typedIn(facts, question)?.trim();
  const reach = typedIn(household, 'reach')?.trim();
  return { account: present({ lender: of('lender'), tail: of('tail'), reach }) };
}

/** What the papers about a debt are written from. */
export function paperInput(
  { situation, plan, findings, debt, lang }: Omit<Asks['paper']['in'], 'id'>,
  read: CaseRead,
  record: CaseRecord | undefined,
): PaperInput {
  return {
    borrower: read.borrower,
    ...{ plan, findings, debt, lang },
    ...headIn(situation, debt),
    // A talk that was not begun is in no state: nothing of it is to be waited for.
    ...(record === undefined || record.state.version === 0
      ? {}
      : { state: record.state, events: standing(record.events) }),
  };
}

/** The papers that can be written as it stands, beside the words of the talk. */
export const writableIn = (input: PaperInput): readonly PaperId[] =>
  papersFor(input.state?.stage ?? 'noted').filter((id) => writePaper(input, id).ok);

/** A paper about a debt, by its channel or its id, in every form in which it is shown. */
export function letterOf(asked: Asks['paper']['in']): Asks['paper']['out'] {
  const { situation, debt, id } = asked;
  const read = caseOf(situation);
  const input = paperInput(asked, read, recordsOf(read, situation).get(debt));
  const channel = CHANNELS.find((one) => one === id);
  const paper = channel === undefined ? writePaper(input, id) : kit(input, channel);
  if (!paper.ok) return paper;
  const text = paperText({ ...paper.value, first: [] });
  return ok({ paper: paper.value, text, html: paperHtml(paper.value) });
}

/** Everything on one page for somebody who helps: what was told, what was entered, and the papers of each debt. */
export async function packOf({
  situation,
  plan,
  findings,
  lang,
}: Asks['pack']['in']): Asks['pack']['out'] {
  // Its shapes of files are heavy, and few ask for it.
  const { writeCaseEvents, writeCaseFile } = await import('@forbear/wire');
  const read = caseOf(situation);
  const records = recordsOf(read, situation);
  const { asOf, person, debts } = read.borrower;
  const names = namesIn(situation);
  const papers = debts.flatMap((one) => {
    const debt = one.id;
    const input = paperInput({ situation, plan, findings, debt, lang }, read, records.get(debt));
    return packPapers(input).map((paper) => ({ creditor: names(one)[lang], paper }));
  });
  const entered = [...records].map(([debt, { events }]) => ({ debt, events }));
  return casePack({
    ...{ name: person.name, asOf, lang, papers },
    caseFile: writeCaseFile(read.borrower),
    ...(entered.every(({ events }) => events.length === 0)
      ? {}
      : { events: writeCaseEvents(entered) }),
  });
}

/** A paper as the bytes of a file; `onPart` is told of each part of the letters that has come. */
export async function fileOf(
  { paper, as }: Asks['file']['in'],
  onPart: () => void,
): Asks['file']['out'] {
  if (as === 'docx') return ok({ bytes: await paperDocx(paper), missing: [] });
  const regular = await lettersCome(onPart).catch(() => undefined);
  if (regular === undefined) return fail(problem('FONT_AWAY'));
  return paperPdf(paper, { regular, bold: regular });
}

async function lettersCome(onPart: () => void): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { ok: isThere, body } = await fetch(letterPictures);
  if (!isThere || body === null) return undefined;
  const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (part, rest) => {
      onPart();
      rest.enqueue(part);
    },
  });
  return new Uint8Array(await new Response(body.pipeThrough(heard)).arrayBuffer());
}
