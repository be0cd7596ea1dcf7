import { present } from '@forbear/problem';
import { formatDay, formatFen, formatMonth } from '@forbear/money';
import {
  bookFacts,
  caseOf,
  claimIn,
  claimLimitation,
  compareOffers,
  conductOf,
  deadlinesOf,
  nextAction,
  seenOn,
  stageRow,
  standing,
  type Agreement,
  type CaseBook,
  type CaseConduct,
  type CaseState,
  type Deadline,
  type DebtLanded,
  type Offer,
  type OfferView,
} from '@forbear/negotiation';
import type { Debt } from '@forbear/loan';
import type { Problem } from '@forbear/problem';
import { careOf, urgentOf } from '@forbear/check';
import type { Finding } from '@forbear/rule';
import { careJson, findingJson, urgentJson } from './check-json.ts';
import { decimalText } from './decimal-text.ts';
import { problemJson } from './problem-json.ts';

/** An event of a file that was refused: its place, its name as written, and why. */
export type RefusedEvent = {
  readonly index: number;
  readonly event?: string;
  readonly problem: Problem;
};

/**
 * The cases as `case --json` prints them: one case flat, several under `cases` with the days of all
 * of them in one calendar.
 */
export function caseJson(
  book: CaseBook,
  debts: readonly Debt[],
  refused: readonly RefusedEvent[],
  landed: readonly DebtLanded[] = [],
): object {
  const list = refused.map(({ problem, ...place }) => ({
    ...place,
    problem: problemJson(problem),
  }));
  const shown = new Set(debts.map(({ id }) => id));
  const beside = {
    ...careJson(careOf(book.borrower, notesOf(book))),
    ...urgentJson(urgentIn(book).filter(({ debt }) => debt === undefined || shown.has(debt))),
    ...(landed.length === 0 ? {} : { landed: landed.map(landedJson) }),
    ...conductJson(conductOf(book), shown),
    refused: list,
  };
  const [only] = debts;
  if (debts.length === 1 && only !== undefined) return { ...oneCase(book, only), ...beside };
  const states = debts.map((debt) => caseOf(book, debt).state);
  return {
    cases: debts.map((debt) => oneCase(book, debt)),
    calendar: calendarOf(states),
    ...beside,
  };
}

/** What of the law check cannot wait, for the debts that are not over. */
export const urgentIn = (book: CaseBook): readonly Finding[] =>
  urgentOf(book.borrower).filter(({ debt }) => {
    const state = debt === undefined ? undefined : book.records.get(debt)?.state;
    return state === undefined || stageRow(state.stage).over !== true;
  });

/** The person's own words in the records of a book. */
export const notesOf = ({ records }: CaseBook): readonly string[] =>
  [...records.values()].flatMap(({ events }) =>
    events.flatMap(({ note, contact }) => [
      note ?? '',
      contact?.by === 'borrower' ? (contact.said ?? '') : '',
    ]),
  );

/** What later bills showed. */
const landedJson = ({ debt, command, say, refused }: DebtLanded): object => ({
  debt,
  kind: command.kind,
  on: formatDay(command.on),
  ...present({ no: command.paid?.no }),
  ...(command.paid === undefined ? {} : { amount: formatFen(command.paid.amount) }),
  ...present({ found: command.found }),
  say,
  ...(refused === undefined ? {} : { problem: problemJson(refused) }),
});

/** The findings on conduct, each with the entry or the place in the case file it is about. */
function conductJson(found: CaseConduct, shown: ReadonlySet<string>): object {
  const conduct = found.findings.flatMap((one): readonly object[] => {
    const { contact, ...rest } = one;
    const noted = contact === undefined ? undefined : found.noted[contact];
    if (noted === undefined || 'contact' in noted) {
      const of = noted === undefined ? {} : { contact: `/contacts/${noted.contact}` };
      return one.debt === undefined || shown.has(one.debt) ? [{ ...findingJson(rest), ...of }] : [];
    }
    if (!shown.has(noted.debt)) return [];
    return [{ ...findingJson(rest), debt: noted.debt, entry: noted.seq }];
  });
  return conduct.length === 0 ? {} : { conduct };
}

/** Every day of several cases in one row, the earliest first. */
function calendarOf(states: readonly CaseState[]): readonly object[] {
  return states
    .flatMap((state) => deadlinesOf(state).map((one) => ({ debt: state.debt, ...one })))
    .sort((a, b) => a.on - b.on || (a.debt < b.debt ? -1 : 1))
    .map(({ debt, ...one }) => ({ debt, ...deadlineJson(one) }));
}

function oneCase(book: CaseBook, debt: Debt): object {
  const record = caseOf(book, debt);
  const { events, state } = record;
  const { action, by, say } = nextAction(state, seenOn(book, record));
  const facts = bookFacts(book, debt);
  const on = { ...book.borrower, asOf: state.last };
  const { status, lastDay } = claimLimitation(on, debt, claimIn(state));
  const offers = standing(events).flatMap(({ laid }) => (laid === undefined ? [] : [laid]));
  return {
    debt: state.debt,
    creditor: state.creditor,
    state: state.stage,
    since: formatDay(state.since),
    version: state.version,
    next: { action, by: formatDay(by), say },
    deadlines: deadlinesOf(state).map(deadlineJson),
    ...present({ number: state.number }),
    ...(state.rounds === 0 ? {} : { rounds: state.rounds }),
    ...(state.open === undefined ? {} : { open: openJson(state.open) }),
    ...(offers.length === 0 ? {} : { offers: compareOffers(offers, facts).map(viewJson) }),
    ...present({ comparison: state.deviations }),
    ...(state.agreement === undefined ? {} : { agreement: agreementJson(state.agreement, state) }),
    limitation: {
      status,
      ...(lastDay === undefined ? {} : { lastDay: formatDay(lastDay) }),
      ...(state.limitationSeen === undefined ? {} : { seen: formatDay(state.limitationSeen) }),
    },
    contacts: state.contacts,
  };
}

function deadlineJson(one: Deadline): object {
  const { what, on, remind, holidays, basis, legal, say, no, amount } = one;
  return {
    what,
    on: formatDay(on),
    remind: formatDay(remind),
    holidays,
    basis,
    legal,
    say,
    ...present({ no }),
    ...(amount === undefined ? {} : { amount: formatFen(amount) }),
  };
}

const openJson = ({ id, by, on, until, sum, digest, instalments }: Offer): object => ({
  id,
  by,
  on: formatDay(on),
  ...(until === undefined ? {} : { until: formatDay(until) }),
  total: formatFen(sum),
  digest,
  instalments: instalments.map(({ due, amount }) => ({
    due: formatDay(due),
    amount: formatFen(amount),
  })),
});

function viewJson(view: OfferView): object {
  const {
    on,
    until,
    monthly,
    affordable,
    missing,
    total,
    cost,
    yearlyCost,
    ends,
    others,
    ...rest
  } = view;
  return {
    ...rest,
    on: formatDay(on),
    ...(until === undefined ? {} : { until: formatDay(until) }),
    monthly: formatFen(monthly),
    ...(affordable === undefined ? {} : { affordable: formatFen(affordable) }),
    ...(missing === undefined
      ? {}
      : { missing: { month: formatMonth(missing.month), amount: formatFen(missing.amount) } }),
    total: formatFen(total),
    ...(cost === undefined ? {} : { cost: formatFen(cost) }),
    ...(yearlyCost === undefined ? {} : { yearlyCost: decimalText(yearlyCost) }),
    ends: formatDay(ends),
    others: others.map((other) => ({
      debt: other.debt,
      total: formatFen(other.total),
      ...(other.first === undefined ? {} : { first: formatFen(other.first) }),
    })),
  };
}

function agreementJson(agreement: Agreement, state: CaseState): object {
  return {
    id: agreement.id,
    ...present({ replaces: agreement.replaces }),
    effective: formatDay(agreement.effective),
    total: formatFen(agreement.sum),
    digest: agreement.digest,
    acceptances: agreement.acceptances.map((one) => ({ ...one, on: formatDay(one.on) })),
    instalments: agreement.instalments.map(({ due, amount }, k) => ({
      no: k + 1,
      due: formatDay(due),
      amount: formatFen(amount),
      paid: state.paid.includes(k + 1),
    })),
  };
}
