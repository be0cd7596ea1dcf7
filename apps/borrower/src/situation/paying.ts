import { groupYuan, type Day, type Fen } from '@forbear/money';
import {
  openInstalments,
  type CaseCommand,
  type CaseState,
  type StageName,
} from '@forbear/negotiation';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import { readYuan } from './typed.ts';
import { readDay } from './typed-day.ts';
import { typedIn, type Facts } from './told.ts';

/** A command without its day. */
type Undated<C> = C extends CaseCommand ? Omit<C, 'on'> : never;
type Commands = readonly Undated<CaseCommand>[];
type Paid = { readonly on: Day; readonly amount: Fen };
type Instalment = { readonly no: number; readonly due: Day; readonly amount: Fen };

/** Days and fen by which a payment may be off and still be that of its instalment. */
const OFF = { days: 2, fen: 1 } as const;

/** States in which an agreement is kept, so that what was missed of it is entered first. */
const KEEPING: ReadonlySet<StageName> = new Set(['active', 'at_risk']);

/**
 * What is entered for a payment that the person tells on `today`: in time, late, or in part; a sum of several instalments
 * pays each of them. One that fits none is refused: PAID_PART, PAID_MORE.
 */
export function paymentsOf(facts: Facts, today: Day, state: CaseState): Result<Commands> {
  const read = readYuan(typedIn(facts, 'paid') ?? '');
  if (!read.ok) return fail(problemAt('/paid', read.problem));
  const day = readDay(typedIn(facts, 'on') ?? '', today, 'past');
  const paid = { on: day.ok ? day.value : today, amount: read.value };
  const open = openInstalments(state);
  const [next] = open;
  if (next === undefined) return ok([{ kind: 'instalment-matched', paid }]);
  const grace = state.agreement?.text?.graceDays ?? 0;
  const owed = state.short?.no === next.no ? state.short.amount : next.amount;
  const sums = open.map((_, k) =>
    open.slice(0, k + 1).reduce((sum, one) => sum + (one.no === next.no ? owed : one.amount), 0),
  );
  const count = sums.findIndex((sum) => Math.abs(sum - paid.amount) <= OFF.fen) + 1;
  if (count === 0)
    return Math.abs(next.amount - paid.amount) <= OFF.fen
      ? ok(wholeOf(next, paid, { stage: state.stage, grace, isLast: open.length === 1 }))
      : inPart(next, { owed, paid, today, grace, stage: state.stage });
  return ok(
    open.slice(0, count).flatMap((one, k) => {
      const own = count === 1 ? paid.amount : one.no === next.no ? owed : one.amount;
      // After the first of them what was missed is made good, and the agreement is kept again.
      const stage = k === 0 ? state.stage : keptAgain(state.stage);
      return wholeOf(one, { ...paid, amount: own }, { stage, grace, isLast: one === open.at(-1) });
    }),
  );
}

const keptAgain = (stage: StageName): StageName => (stage === 'breached' ? 'active' : stage);

/** An instalment that is paid whole; the last of all ends the debt. */
function wholeOf(
  one: Instalment,
  paid: Paid,
  {
    stage,
    grace,
    isLast,
  }: { readonly stage: StageName; readonly grace: number; readonly isLast: boolean },
): Commands {
  const isLate = paid.on - one.due > Math.max(OFF.days, grace);
  const isKeeping = KEEPING.has(stage);
  if (stage === 'breached' || isLate)
    return [
      ...(isKeeping ? [{ kind: 'no-match' as const }] : []),
      { kind: 'paid-late', paid },
      ...(isLast && (isKeeping || stage === 'breached')
        ? [{ kind: 'last-instalment-matched' as const }]
        : []),
    ];
  return [{ kind: isLast && isKeeping ? 'last-instalment-matched' : 'instalment-matched', paid }];
}

type Part = {
  readonly owed: Fen;
  readonly paid: Paid;
  readonly today: Day;
  readonly grace: number;
  readonly stage: StageName;
};

/** Part of an instalment: entered once its day is past; before that the rest can still be paid. */
function inPart(next: Instalment, { owed, paid, today, grace, stage }: Part): Result<Commands> {
  const told = { no: next.no, amount: groupYuan(next.amount) };
  if (paid.amount > owed) return fail(problem('PAID_MORE', told, '/paid'));
  if (KEEPING.has(stage) && today > next.due + grace) return ok([{ kind: 'no-match', paid }]);
  const missing = groupYuan((owed - paid.amount) as Fen);
  return fail(problem('PAID_PART', { ...told, missing }, '/paid'));
}
