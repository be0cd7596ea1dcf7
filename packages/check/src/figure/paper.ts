import type { Day } from '@forbear/money';
import { present } from '@forbear/problem';
import {
  checkAssignment,
  checkCourtPaper,
  lawyerLetterFinding,
  NOTHING,
  type CheckResult,
} from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';
import { assignmentIn, paperIn, tellsOfSale } from '../told/claim.ts';
import { recordTexts, type RecordText } from '../told/text.ts';

/** Papers of courts and mediators, each once: the earliest receipt counts. */
export function papers(
  borrower: BorrowerCase,
  texts: readonly RecordText[],
): readonly CheckResult[] {
  const found = texts.flatMap((one) => paperIn(one) ?? []);
  const once = new Map<string, (typeof found)[number]>();
  for (const paper of found) {
    if ((paper.on ?? paper.heardOn ?? borrower.asOf) > borrower.asOf) continue;
    const key = `${paper.kind} ${paper.debt ?? ''}`;
    const known = once.get(key);
    if (known === undefined || isBetter(paper, known)) once.set(key, paper);
  }
  return [...once.values()]
    .filter((paper) => !OVERTAKEN_BY[paper.kind]?.some((kind) => isDated(once, kind, paper)))
    .map((paper) => checkCourtPaper(paper, borrower.asOf));
}

/** What lawyers' letters among the papers are; what a contact says of one is read with the contact. */
export const lawyerLetters = (texts: readonly RecordText[]): CheckResult => ({
  ...NOTHING,
  findings: texts.flatMap(({ text, on, contact, debt }) =>
    contact === undefined
      ? (lawyerLetterFinding({ words: text, ...present({ on, debt }) }) ?? [])
      : [],
  ),
});

/** Papers whose time is over once a later one has come. */
const OVERTAKEN_BY: Readonly<Partial<Record<Paper['kind'], readonly Paper['kind'][]>>> = {
  lawsuit: ['judgment', 'enforcement'],
  judgment: ['enforcement'],
  'payment-order': ['lawsuit', 'enforcement'],
  arbitration: ['award', 'enforcement'],
  'mediation-agreement': ['confirmation'],
  preservation: ['enforcement'],
  confirmation: ['enforcement'],
};

const isDated = (
  papers: ReadonlyMap<string, Paper>,
  kind: Paper['kind'],
  { debt = '' }: Paper,
): boolean => papers.get(`${kind} ${debt}`)?.on !== undefined;

/** The first word that the claim of a debt was sold, where the record holds one: its day and what was said or the paper is called. */
export function soldBy(
  borrower: BorrowerCase,
  debt: string,
): { readonly on?: Day; readonly text: string } | undefined {
  const heard = recordTexts(borrower).find((one) => one.debt === debt && tellsOfSale(one));
  return heard === undefined ? undefined : { text: heard.text, ...present({ on: heard.on }) };
}

/** A new creditor that a contact tells of, once for a debt: by words alone, or by a notice on paper. */
export function assignments(
  { debts }: BorrowerCase,
  texts: readonly RecordText[],
  lastDayOf: LastDayOf,
): readonly CheckResult[] {
  const sold = new Set(
    debts.filter(({ creditor }) => creditor.kind === 'assignee').map(({ id }) => id),
  );
  const seen = new Set<string>();
  return texts.flatMap((one) => {
    const { on, contact, from, debt = '' } = one;
    const words = assignmentIn(one);
    if (words === undefined || on === undefined || contact === undefined) return [];
    const isNotice = from?.channel === 'letter';
    // To a bought claim its own notice is no news.
    if (seen.has(debt) || (isNotice && sold.has(debt))) return [];
    seen.add(debt);
    return [
      checkAssignment({
        ...(debt === '' ? {} : { debt }),
        contact,
        on,
        words,
        confirmed: sold.has(debt),
        ...(isNotice ? { isNotice, ...present({ lastDay: lastDayOf(debt, on) }) } : {}),
      }),
    ];
  });
}

/** The last day of the time to sue on a debt, where it is counted from just that day. */
export type LastDayOf = (debt: string, from: Day) => Day | undefined;

type Paper = NonNullable<ReturnType<typeof paperIn>>;

/** A dated paper before an undated one, a certain one before a message, an earlier before a later one. */
function isBetter(one: Paper, known: Paper): boolean {
  if ((one.on === undefined) !== (known.on === undefined)) return one.on !== undefined;
  if ((one.unsure === true) !== (known.unsure === true)) return one.unsure !== true;
  return (one.on ?? 0) < (known.on ?? 0);
}
