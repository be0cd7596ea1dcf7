import { availableMoney } from '@forbear/budget';
import { grantedBy } from '@forbear/casework';
import { owedNow, positionOf, type Account, type Measure } from '@forbear/loan';
import {
  chance,
  fen,
  groupYuan,
  monthOf,
  mulDiv,
  nextSeed,
  showDay,
  type Day,
  type Fen,
  type Month,
} from '@forbear/money';
import { enCount, fail, ok, present, problem, type Result, type Text } from '@forbear/problem';
import type { BorrowerCase } from '@forbear/check';
import {
  type CaseFacts,
  type Level,
  type LaidOut,
  type OfferFigures,
  type Policy,
} from '@forbear/negotiation';
import { PRESSURES, QUESTIONS, TOPICS, type Figures, type Topic } from './text.ts';

/** One line of a practice call. */
export type Turn = { readonly by: 'desk' | 'borrower'; readonly say: Text };

/** An offer the desk may make, in its order. */
export type Rung = LaidOut & { readonly fits: boolean; readonly level: Level; readonly say: Text };

/** What a person did or said during the practice that matters in the end. */
export const DEEDS = [
  'took-notes',
  'gave-figures',
  'kept-family-out',
  'promised-nothing',
  'asked-clearly',
  'held-figure',
  'asked-number',
  'asked-writing',
  'accepted-what-fits',
] as const;
export type Deed = (typeof DEEDS)[number];

export const SLIPS = [
  'promised-too-much',
  'took-family-in',
  'argued',
  'accepted-too-high',
] as const;
export type Slip = (typeof SLIPS)[number];

/** A practice call: the creditor's side is played by policy data, the same for the same seed. */
export type Rehearsal = {
  readonly figures: Figures;
  readonly rungs: readonly Rung[];
  readonly seed: number;
  readonly phase: 'asking' | 'offering' | 'closing' | 'over';
  /** Place among the topics or the offers. */
  readonly at: number;
  readonly turns: readonly Turn[];
  readonly deeds: readonly Deed[];
  readonly slips: readonly Slip[];
  readonly agreed?: Rung;
};

/** Opens a practice call for one debt. Refused where its figures cannot be made. */
export function openRehearsal(
  borrower: BorrowerCase,
  facts: CaseFacts,
  policy: Policy,
  seed: number,
): Result<Rehearsal> {
  const figures = figuresOf(borrower, facts);
  if (!figures.ok) return figures;
  const rungs = rungsOf(facts, policy, seed);
  if (!rungs.ok) return rungs;
  return ok({
    figures: figures.value,
    rungs: rungs.value,
    seed: nextSeed(seed),
    phase: 'asking',
    at: 0,
    turns: [{ by: 'desk', say: QUESTIONS.identity }],
    deeds: [],
    slips: [],
  });
}

function figuresOf(borrower: BorrowerCase, facts: CaseFacts): Result<Figures> {
  const asked = facts.proposal();
  if (asked === undefined) return fail(problem('REHEARSAL_EMPTY'));
  const laid = facts.layOut(asked);
  if (!laid.ok) return laid;
  const [first] = laid.value.instalments;
  const [now] = availableMoney({ ...borrower, months: 1 });
  if (first === undefined || now === undefined) return fail(problem('REHEARSAL_EMPTY'));
  return ok({
    name: borrower.person.name,
    ...present({ why: borrower.hardship }),
    income: now.income,
    essential: now.essential,
    available: now.available,
    debts: borrower.debts.length,
    count: laid.value.instalments.length,
    first: first.amount,
    firstDue: first.due,
  });
}

/** Everything at once, a part today, then what the policy grants: from the best for the lender downwards. */
function rungsOf(facts: CaseFacts, policy: Policy, seed: number): Result<readonly Rung[]> {
  const account = facts.account();
  if (!account.ok) return account;
  const owed = owedNow(account.value);
  if (owed === 0) return fail(problem('REHEARSAL_EMPTY'));
  const next = account.value.rows.find(({ due }) => due > facts.asOf)?.due;
  const rungs: Rung[] = [];
  const put = (figures: OfferFigures, level: Level, say: (laid: LaidOut) => Text) => {
    const laid = facts.layOut({ figures });
    if (!laid.ok) return;
    const measures = 'measures' in figures ? { measures: figures.measures } : {};
    const fits = facts.fits({ instalments: laid.value.instalments, ...measures });
    if (fits.ok) rungs.push({ ...laid.value, fits: fits.value, level, say: say(laid.value) });
  };
  put({ instalments: [{ due: facts.asOf, amount: owed }] }, 'agent', () => allText(owed));
  const part = partOf(owed, seed);
  if (next !== undefined && part > 0 && part < owed)
    put(
      {
        instalments: [
          { due: facts.asOf, amount: part },
          { due: next, amount: fen(owed - part) },
        ],
      },
      'agent',
      () => partText(part),
    );
  const pressed = rungs.length;
  for (const { measures, level } of grantsFor(policy, account.value))
    put({ measures }, level, (laid) => grantText(laid, level, measures));
  const isNews = (rung: Rung, k: number) =>
    k < pressed || !rungs.slice(0, k).some((before) => asksNoMore(before, rung));
  return ok(rungs.filter(isNews));
}

/** Whether an offer asks no more than another in any month: who refused the one is not asked for the other. */
function asksNoMore(one: LaidOut, other: LaidOut): boolean {
  const left = new Map<Month, number>();
  const add = (due: Day, amount: number) => {
    const month = monthOf(due);
    left.set(month, (left.get(month) ?? 0) + amount);
  };
  for (const { due, amount } of other.instalments) add(due, amount);
  for (const { due, amount } of one.instalments) add(due, -amount);
  return [...left.values()].every((amount) => amount >= 0);
}

/** What a desk with the policy grants for an account, each measure by itself. */
export const grantsFor = (policy: Policy, account: Account): ReturnType<typeof grantedBy> => {
  const { asOf, terms } = account;
  const { daysOverdue, principal, interest, penalty, fees } = positionOf(account, asOf);
  const position = { daysOverdue, principal, interest, penalty, fees, terms };
  return grantedBy({ policy, account, asOf, position });
};

/** Two, three or four tenths of what is owed, in whole 100 yuan. */
function partOf(owed: Fen, seed: number): Fen {
  const tenths = 2 + chance(seed, 3);
  return fen(mulDiv(owed, tenths, 10 * 10_000, 'down') * 10_000);
}

const allText = (owed: Fen): Text => ({
  zh: `今天一次还清 ${groupYuan(owed)} 元可以吗？`,
  en: `Can you pay all ${groupYuan(owed)} yuan today?`,
});

const partText = (part: Fen): Text => ({
  zh: `那今天先还 ${groupYuan(part)} 元，剩下的到期还。`,
  en: `Then pay ${groupYuan(part)} yuan today, and the rest on the due day.`,
});

function grantText(
  { instalments, sum }: LaidOut,
  level: Level,
  measures: readonly Measure[],
): Text {
  const [first] = instalments;
  const given = CONCESSION[measures[0]?.kind ?? 'extend'];
  const due = first?.due ?? (0 as never);
  const amount = groupYuan(first?.amount ?? fen(0));
  const [zh, en] =
    level === 'agent'
      ? ['可以给您 ', 'I can give you']
      : ['这个要审核员批，我帮您登记：', 'An approver decides this; I register it:'];
  return {
    zh: `${zh}${given?.zh ?? ''}${instalments.length} 次还，首次 ${showDay(due, 'zh')} ${amount} 元，合计 ${groupYuan(sum)} 元。`,
    en: `${en} ${given?.en ?? ''}${enCount(instalments.length, 'payment')}, the first of ${amount} yuan on ${showDay(due, 'en')}, ${groupYuan(sum)} yuan in all.`,
  };
}

/** What a desk calls a concession; time alone needs no name. */
const CONCESSION: Partial<Readonly<Record<Measure['kind'], Text>>> = {
  'reduce-rate': { zh: '降息，', en: 'a lower rate, ' },
  waive: { zh: '减免一部分罚息或利息，', en: 'a waiver of penalty or interest, ' },
  settle: { zh: '减免后一次结清，', en: 'settlement at less than all, ' },
};

/** The topic a call is at while it asks. */
export const topicOf = (call: Rehearsal): Topic | undefined =>
  call.phase === 'asking' ? TOPICS[call.at] : undefined;

/** The offer on the table while the desk offers. */
export const rungOf = (call: Rehearsal): Rung | undefined =>
  call.phase === 'offering' ? call.rungs[call.at] : undefined;

/** A pressing word of the desk, by chance of the seed: one call in three. */
export function pressureOf(call: Rehearsal): Text | undefined {
  return chance(call.seed, 3) === 0
    ? PRESSURES[chance(nextSeed(call.seed), PRESSURES.length)]
    : undefined;
}
