import { considered, type DeskOffer, type DeskRules, type ProposalInput } from '@forbear/casework';
import type { LoanBook } from '@forbear/ledger';
import type { Component, Measure, Row } from '@forbear/loan';
import { addDays, type Day } from '@forbear/money';
import { digestOfTerms, textOfTerms, type DigestTerms } from '@forbear/negotiation';
import { fail, ok, present, problem, type Result } from '@forbear/problem';
import { tenantOf, type Tx } from '../store/store.ts';
import { rowsAfter } from './loan.ts';
import type { CaseRow } from './table.ts';

/** An offer with all that its digest binds. */
export type Drawn = {
  readonly offer: DeskOffer;
  readonly terms: string;
  readonly measures: readonly Measure[];
  readonly rows: readonly Row[];
};

const ORDER: readonly Component[] = ['costs', 'penalty', 'fee', 'interest', 'principal'];

/** What an offer is drawn from. */
export type Draft = {
  readonly id: string;
  readonly desk: string;
  readonly row: CaseRow;
  readonly book: LoanBook;
  readonly input: ProposalInput;
  readonly rules: DeskRules;
  readonly measures: readonly Measure[];
  readonly by: DeskOffer['by'];
  readonly until?: Day;
  readonly answers?: string;
};

/**
 * Measures as an offer: the rows as the book will hold them, the digest, the level they need by policy. What the law,
 * the policy or the terms stop is refused; a month that does not fit is left to the decider, which knows the sum.
 */
export function drawn(draft: Draft): Result<Drawn> {
  const { input, measures, book, rules, by, id } = draft;
  const { candidate, second, tightest } = considered(input, measures);
  const { stop, level = 'approver2' } = candidate;
  if (by === 'desk' && stop !== undefined) {
    if (stop.by === 'policy')
      return fail(problem('POLICY_LIMIT', { kind: 'offer', key: stop.key }));
    if (stop.by === 'cost') return fail(problem('POLICY_LIMIT', { kind: 'offer', key: 'costMax' }));
    if (stop.by === 'law') return fail(problem('LAW_LIMIT', { rules: stop.rules.join(' ') }));
  }
  const rows = rowsAfter(book, measures, input.asOf);
  if (!rows.ok) return rows;
  const bound = boundTerms(draft, rows.value);
  const until = draft.until ?? addDays(input.asOf, rules.clock.offerValidDays);
  return ok({
    offer: {
      id,
      digest: digestOfTerms(bound),
      by,
      until,
      level,
      second: second.length > 0,
      ...present({ answers: draft.answers }),
      ...(tightest === undefined
        ? {}
        : { month: tightest.month, most: tightest.due, affordable: tightest.affordable }),
    },
    terms: textOfTerms(bound),
    measures,
    rows: rows.value,
  });
}

function boundTerms(
  { desk, row, book, rules, measures, id }: Draft,
  rows: readonly Row[],
): DigestTerms {
  const { allocation, fee } = book.kept.standing.terms;
  const { cureDays, endAfter, endNoticeDays } = rules.policy.plan;
  const named = allocation?.order ?? ORDER;
  return {
    desk,
    case: row.number,
    account: row.loan,
    offer: id,
    measures,
    rows,
    allocation: [...named, ...ORDER.filter((part) => !named.includes(part))],
    payoff: fee?.onPayoff ?? 'all',
    cureDays,
    end: { ...endAfter, noticeDays: endNoticeDays },
  };
}

/** The figures of an offer without its name: a counter-offer changes at least one of them. */
export const figuresOf = (terms: string): string =>
  terms
    .split('\n')
    .filter((line) => !line.startsWith('offer '))
    .join('\n');

export async function keepOffer(tx: Tx, { part, id }: CaseRow, drawnOffer: Drawn, at: number) {
  const { offer, terms, measures, rows } = drawnOffer;
  await tx
    .insertInto('offer')
    .values({
      ...{ tenant: tenantOf(tx), part, id: offer.id, case_id: id, at },
      by_desk: offer.by === 'desk',
      ...{ digest: offer.digest, terms },
      measures: JSON.stringify(measures),
      rows: JSON.stringify(rows),
      proposal: null,
    })
    .execute();
}

/** An offer as it was drawn; NOT_FOUND. */
export async function keptOffer(
  db: Pick<Tx, 'selectFrom'>,
  { tenant, part, id }: CaseRow,
  offerId: string,
): Promise<Result<Omit<Drawn, 'offer'> & { readonly at: number; readonly digest: string }>> {
  const found = await db
    .selectFrom('offer')
    .select(['terms', 'measures', 'rows', 'at', 'digest'])
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .where('id', '=', offerId)
    .executeTakeFirst();
  if (found === undefined) return fail(problem('NOT_FOUND'));
  const { terms, at, digest } = found;
  return ok({
    ...{ terms, at, digest },
    measures: JSON.parse(found.measures) as readonly Measure[],
    rows: JSON.parse(found.rows) as readonly Row[],
  });
}

/** The text of every offer of a case, by its digest. */
export async function termsByDigest(
  db: Pick<Tx, 'selectFrom'>,
  { tenant, part, id }: CaseRow,
): Promise<ReadonlyMap<string, string>> {
  const found = await db
    .selectFrom('offer')
    .select(['digest', 'terms'])
    .where('tenant', '=', tenant)
    .where('part', '=', part)
    .where('case_id', '=', id)
    .execute();
  return new Map(found.map(({ digest, terms }) => [digest, terms]));
}
