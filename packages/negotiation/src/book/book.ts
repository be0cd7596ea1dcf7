import { formatDay, type Day } from '@forbear/money';
import { accountOf, type Debt } from '@forbear/loan';
import type { PlanSettings } from '@forbear/plan';
import { fail, ok, present, problem, type Problem, type Result } from '@forbear/problem';
import type { BorrowerCase } from '@forbear/check';
import type { CaseCommand } from '../case/event.ts';
import { stillToPay } from '../case/progress.ts';
import { factsOf, type CaseFacts } from '../terms/facts.ts';
import {
  emptyRecord,
  writeOn,
  type CaseRecord,
  type Refusal,
  type Writer,
} from '../case/record.ts';
import { startCase, type CaseState } from '../case/state.ts';
import { fixedPlans, type Fix, type FixedPlans } from '../terms/fixed-plan.ts';

/** A command, and the debt it is about; with one debt only it need not be named. */
export type DebtCommand = { readonly debt?: string; readonly command: CaseCommand };

/** All cases of a person, by debt: above them stands the joint plan. */
export type CaseBook = {
  readonly borrower: BorrowerCase;
  readonly plans: FixedPlans;
  readonly records: ReadonlyMap<string, CaseRecord>;
  /** The present day, where one is told: what lies after it has not happened. */
  readonly today?: Day;
};

/** The day on which a case of the book is seen: the present one, else that of its latest entry, contacts too. */
export const seenOn = ({ today }: CaseBook, { state, events }: CaseRecord): Day =>
  today ?? (Math.max(state.last, ...events.map(({ on }) => on)) as Day);

/**
 * A case for each debt of a person, noted and nothing more; `settings` bound the plans it asks for. Events
 * after `today` are refused (ENTRY_AHEAD).
 */
export function openBook(borrower: BorrowerCase, settings?: PlanSettings, today?: Day): CaseBook {
  const records = borrower.debts.map(
    (debt) => [debt.id, emptyRecord(noted(borrower, debt))] as const,
  );
  return {
    ...{ borrower, plans: fixedPlans(borrower, settings), records: new Map(records) },
    ...present({ today }),
  };
}

/** The case of one debt: noted and nothing more where nothing was entered. */
export const caseOf = ({ borrower, records }: CaseBook, debt: Debt): CaseRecord =>
  records.get(debt.id) ?? emptyRecord(noted(borrower, debt));

/** The case of one debt at its beginning. */
export function noted(borrower: BorrowerCase, debt: Debt): CaseState {
  const account = accountOf(debt, borrower.asOf);
  const next = account.ok ? account.value.rows.find(({ due }) => due >= borrower.asOf) : undefined;
  return startCase({
    debt: debt.id,
    creditor: debt.creditor.name,
    on: borrower.asOf,
    ...present({ notBefore: debt.contractDate }),
    ...(next === undefined ? {} : { contractDue: next.due }),
  });
}

/** Payments that creditors have agreed to and that are still to be made, by debt. */
export const agreedIn = (states: readonly CaseState[]): ReadonlyMap<string, Fix> =>
  new Map(
    states.flatMap((state) =>
      state.agreement === undefined || state.agreement.instalments.length === 0
        ? []
        : [[state.debt, { instalments: stillToPay(state) }] as const],
    ),
  );

/** What the case of a debt asks from outside itself, with the other cases as they stand. */
export function bookFacts(book: CaseBook, debt: Debt): CaseFacts {
  const states = [...book.records.values()].map(({ state }) => state);
  return factsOf(book.borrower, debt, book.plans, () => agreedIn(states));
}

/**
 * Enters commands into the cases they name, in order. Refused ones are listed by their place; the
 * others go on. DEBT_UNKNOWN and DEBT_NOT_NAMED where it is not clear which case is meant.
 */
export function enterBook(
  book: CaseBook,
  commands: readonly DebtCommand[],
): { readonly book: CaseBook; readonly refused: readonly Refusal[] } {
  const { borrower, plans, today } = book;
  const writers = new Map<string, Writer>();
  const agreed = () => agreedIn([...writers.values()].map((writer) => writer.state()));
  for (const debt of borrower.debts)
    writers.set(debt.id, writeOn(caseOf(book, debt), factsOf(borrower, debt, plans, agreed)));
  const refused = commands.flatMap(({ debt, command }, index): readonly Refusal[] => {
    const meant = debtMeant(borrower, debt);
    const why = meant.ok
      ? (aheadOf(today, command) ?? writers.get(meant.value.id)?.enter(command))
      : meant.problem;
    return why === undefined ? [] : [{ index, problem: why }];
  });
  const records = new Map([...writers].map(([id, writer]) => [id, writer.record()]));
  return { book: { ...book, records }, refused };
}

/** What is said to have happened after the present day. */
const aheadOf = (today: Day | undefined, { on }: CaseCommand): Problem | undefined =>
  today !== undefined && on > today
    ? problem('ENTRY_AHEAD', { on: formatDay(on), today: formatDay(today) }, '/on')
    : undefined;

function debtMeant({ debts }: BorrowerCase, id: string | undefined): Result<Debt> {
  const only = debts.length === 1 ? debts[0] : undefined;
  if (id === undefined)
    return only === undefined ? fail(problem('DEBT_NOT_NAMED', {}, '/debt')) : ok(only);
  const found = debts.find((debt) => debt.id === id);
  return found === undefined
    ? fail(problem('DEBT_UNKNOWN', { id: id.slice(0, 60) }, '/debt'))
    : ok(found);
}
