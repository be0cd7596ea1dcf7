import type { DeskEvent, DeskRules } from '@forbear/casework';
import { bucketOf, type LoanBook } from '@forbear/ledger';
import { at, type Row } from '@forbear/loan';
import type { Day, Fen } from '@forbear/money';
import type { CaseRow } from '../case/table.ts';
import type { Tx } from '../store/store.ts';
import { factsOf, type Fact } from './fact.ts';

/** Keeps what reports count of a case after one more event, in its transaction; `reason` while it is granted. */
export async function keepFacts(
  tx: Tx,
  row: CaseRow,
  events: readonly DeskEvent[],
  rules: DeskRules,
  books: { readonly before: LoanBook | undefined; readonly after: LoanBook | undefined },
  reason: string | undefined,
): Promise<void> {
  const facts = factsOf(events, rules);
  const fact = facts.at(-1);
  const last = events.at(-1);
  if (fact === undefined || last === undefined) return;
  const isNew = last.kind === 'finish-intake' || last.kind === 'ask-again';
  const isAgreed = last.kind === 'accept' && last.to === 'keeping';
  const change = {
    ...columnsOf(fact),
    reason: reason ?? null,
    ...(isNew ? asked(books.before, last.on) : {}),
    ...(isAgreed ? { cost: costOf(books, last.on) } : {}),
  };
  await tx
    .insertInto('request_fact')
    .values({
      ...{ tenant: row.tenant, part: row.part, id: row.id, no: facts.length },
      ...{ account: row.account, product: row.product, channel: row.channel },
      ...{ owed: null, bucket: null, cost: null, ...change },
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'part', 'id', 'no']).doUpdateSet(change))
    .execute();
}

const columnsOf = (fact: Fact) => ({
  received_on: fact.receivedOn,
  answered_on: fact.answeredOn ?? null,
  answer_days: fact.answerDays ?? null,
  in_time: fact.inTime ?? null,
  refused: fact.refused ?? null,
  accepted_on: fact.acceptedOn ?? null,
  undone_on: fact.undoneOn ?? null,
  ended_on: fact.endedOn ?? null,
  last_on: fact.lastOn,
  waits_for_person: fact.waitsForPerson,
  due: fact.due,
  paid_in_time: fact.paidInTime,
  late: fact.late,
  cured: fact.cured,
});

/** What was owed and how late it was when it was asked. */
function asked(book: LoanBook | undefined, on: Day) {
  if (book === undefined) return {};
  const found = at(book.kept, on);
  if (!found.ok) return {};
  const { payoff, daysOverdue } = found.value.position;
  return { owed: payoff, bucket: bucketOf(daysOverdue) };
}

/** Present value of the contract's rows as if they were paid, less that of the agreed rows, at the contract's rate. */
export function costOf(
  {
    before,
    after,
  }: { readonly before: LoanBook | undefined; readonly after: LoanBook | undefined },
  on: Day,
): number | null {
  if (before === undefined || after === undefined) return null;
  const [was, is] = [at(before.kept, on), at(after.kept, on)];
  if (!was.ok || !is.ok) return null;
  const { rate } = before.terms;
  const days = rate === undefined ? 1 : { day: 1, month: 365 / 12, year: 365 }[rate.per];
  const daily = rate === undefined ? 0 : rate.scaled / 1e9 / days;
  return Math.round(worth(was.value, on, daily) - worth(is.value, on, daily));
}

type Owed = {
  readonly rows: readonly Row[];
  readonly position: { readonly penalty: Fen; readonly fees: Fen };
};

/** What is owed is worth on a day: rows by their day, what is due whole, penalty and open fees as they stand. */
const worth = ({ rows, position }: Owed, on: Day, daily: number): number =>
  rows.reduce((sum, { due, principal, interest, fee }) => {
    // The fee of a row that is due stands among the open fees.
    const asked = principal + interest + (due > on ? fee : 0);
    return sum + asked / (1 + daily) ** Math.max(0, due - on);
  }, position.penalty + position.fees);

/** With the grant the reason goes from the reports, too. */
export const forgetReason = (tx: Tx, of: Pick<CaseRow, 'tenant' | 'part' | 'id'>) =>
  tx
    .updateTable('request_fact')
    .set({ reason: null })
    .where('tenant', '=', of.tenant)
    .where('part', '=', of.part)
    .where('id', '=', of.id)
    .execute();
