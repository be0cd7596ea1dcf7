import type { DeskEvent, DeskRules } from '@forbear/casework';
import { addDays, addWorkingDays, type Day } from '@forbear/money';

/** What a report counts of one request of a case. */
export type Fact = {
  readonly receivedOn: Day;
  /** The first offer or refusal, and the working days it took, less those of papers. */
  readonly answeredOn?: Day;
  readonly answerDays?: number;
  readonly inTime?: boolean;
  /** The code of a refusal. */
  readonly refused?: string;
  readonly acceptedOn?: Day;
  readonly undoneOn?: Day;
  readonly endedOn?: Day;
  readonly lastOn: Day;
  readonly waitsForPerson: boolean;
  /** Instalments by their due days: all, those paid by due and grace, those late, those paid within the cure days. */
  readonly due: number;
  readonly paidInTime: number;
  readonly late: number;
  readonly cured: number;
};

type Draft = { -readonly [K in keyof Fact]: Fact[K] } & {
  papersFrom?: Day | undefined;
  papersDays: number;
  papersWorking: number;
  rows: Set<string>;
  lateRows: Set<string>;
};

/** Working days after one day up to another; days of a year whose holidays are not held count as they come. */
function workingDays(from: Day, to: Day): number {
  let days = 0;
  for (let at = addWorkingDays(from, 1); at !== 'unknown' && at <= to; at = addWorkingDays(at, 1))
    days += 1;
  return days;
}

const WAITS: readonly string[] = ['papers', 'offered', 'confirming'];

/** The requests of a case from its events: the first, and each that was made anew. */
export function factsOf(events: readonly DeskEvent[], { clock }: DeskRules): readonly Fact[] {
  const facts: Draft[] = [];
  for (const event of events) {
    const { kind, on, to } = event;
    if (kind === 'finish-intake' || kind === 'ask-again') facts.push(begun(on));
    const fact = facts.at(-1);
    if (fact === undefined) continue;
    fact.lastOn = on;
    fact.waitsForPerson = WAITS.includes(to);
    if (to === 'papers') fact.papersFrom ??= on;
    else if (fact.papersFrom !== undefined) {
      fact.papersDays += on - fact.papersFrom;
      fact.papersWorking += workingDays(fact.papersFrom, on);
      fact.papersFrom = undefined;
    }
    if (to === 'offered' || to === 'refused') answered(fact, on, clock.decisionDays);
    if (to === 'refused') fact.refused ??= event.code ?? codeBefore(events, event.seq);
    if (kind === 'accept' && to === 'keeping') fact.acceptedOn = on;
    if (kind === 'undo') fact.undoneOn = on;
    if (kind === 'end') fact.endedOn = on;
    kept(fact, event);
  }
  return facts.map(({ papersFrom: _from, rows, lateRows, ...draft }) => {
    const { papersDays: _days, papersWorking: _working, ...fact } = draft;
    return {
      ...fact,
      due: rows.size,
      late: lateRows.size,
      paidInTime: rows.size - lateRows.size,
    };
  });
}

const begun = (on: Day): Draft => ({
  ...{ receivedOn: on, lastOn: on, waitsForPerson: false, papersDays: 0, papersWorking: 0 },
  ...{ due: 0, paidInTime: 0, late: 0, cured: 0 },
  ...{ rows: new Set<string>(), lateRows: new Set<string>() },
});

function answered(fact: Draft, on: Day, decisionDays: number): void {
  if (fact.answeredOn !== undefined) return;
  fact.answeredOn = on;
  fact.answerDays = Math.max(0, workingDays(fact.receivedOn, on) - fact.papersWorking);
  fact.inTime = on <= addDays(fact.receivedOn, decisionDays + fact.papersDays);
}

/** A refusal that a second person confirmed has its code in what the first proposed. */
const codeBefore = (events: readonly DeskEvent[], seq: number): string =>
  events.findLast((one) => one.seq < seq && one.kind === 'propose-refusal')?.code ?? 'POLICY_LIMIT';

function kept(fact: Draft, event: DeskEvent): void {
  const { due } = event as unknown as { readonly due?: string };
  if (event.kind === 'cure') fact.cured += 1;
  if (due === undefined || (event.kind !== 'match' && event.kind !== 'miss')) return;
  fact.rows.add(due);
  if (event.kind === 'miss') fact.lateRows.add(due);
}
