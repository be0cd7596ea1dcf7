import { checkAssignment, checkCourtPaper, type CheckResult } from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';
import { assignmentIn, paperIn } from '../told/claim.ts';
import type { RecordText } from '../told/text.ts';

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

/** Papers whose time is over once a later one has come. */
const OVERTAKEN_BY: Readonly<Partial<Record<Paper['kind'], readonly Paper['kind'][]>>> = {
  lawsuit: ['judgment', 'enforcement'],
  judgment: ['enforcement'],
  'payment-order': ['lawsuit', 'enforcement'],
  arbitration: ['award', 'enforcement'],
};

const isDated = (
  papers: ReadonlyMap<string, Paper>,
  kind: Paper['kind'],
  { debt = '' }: Paper,
): boolean => papers.get(`${kind} ${debt}`)?.on !== undefined;

/** A new creditor that only words tell of, once for a debt; a notice on paper ends the doubt. */
export function assignments(
  { debts }: BorrowerCase,
  texts: readonly RecordText[],
): readonly CheckResult[] {
  const sold = new Set(
    debts.filter(({ creditor }) => creditor.kind === 'assignee').map(({ id }) => id),
  );
  const seen = new Set<string>();
  return texts.flatMap((one) => {
    const { on, contact, from, debt = '' } = one;
    const words = assignmentIn(one);
    if (words === undefined || on === undefined || contact === undefined) return [];
    if (from?.channel === 'letter' || seen.has(debt)) return [];
    seen.add(debt);
    const confirmed = sold.has(debt);
    return [checkAssignment({ ...(debt === '' ? {} : { debt }), contact, on, words, confirmed })];
  });
}

type Paper = NonNullable<ReturnType<typeof paperIn>>;

/** A dated paper before an undated one, a certain one before a message, an earlier before a later one. */
function isBetter(one: Paper, known: Paper): boolean {
  if ((one.on === undefined) !== (known.on === undefined)) return one.on !== undefined;
  if ((one.unsure === true) !== (known.unsure === true)) return one.unsure !== true;
  return (one.on ?? 0) < (known.on ?? 0);
}
