import type { DeskClock, PaperSet, Policy } from './full.ts';
import { perYear } from './level.ts';
import { LEVELS, levelFor, type GrantableMeasure, type Level, type LevelLimits } from './policy.ts';

/** All that a version of a policy holds for whoever asks by it. */
export type PolicyTerms = {
  readonly policy: Policy;
  readonly papers: PaperSet;
  readonly clock: DeskClock;
};

/**
 * What of a later version is worse for the person than in an earlier one, as pointers into the policy, its papers and its
 * clock; nothing where it grants all that the earlier one does, to as many, at no higher level, asking for no more and with
 * as many days.
 */
export const worseIn = (earlier: PolicyTerms, later: PolicyTerms): readonly string[] => [
  ...inPolicy(earlier.policy, later.policy),
  ...inPapers(earlier.papers, later.papers),
  ...inClock(earlier.clock, later.clock),
];

/** Which way a figure is better for the person. */
type Better = 'more' | 'less';

const isWorse = (better: Better, was: number | string, is: number | string): boolean =>
  better === 'more' ? is < was : is > was;

const holdsAll = <T>(was: readonly T[], is: readonly T[]): boolean =>
  was.every((one) => is.includes(one));

const named = (faults: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(faults).flatMap(([key, fault]) => (fault ? [key] : []));

function inPolicy(earlier: Policy, later: Policy): readonly string[] {
  const [was, is] = [earlier.eligible, later.eligible];
  const [afford, affordNow] = [earlier.afford, later.afford];
  const [plan, now] = [earlier.plan, later.plan];
  return [
    ...named({
      '/eligible/reasons': !holdsAll(was.reasons, is.reasons),
      '/eligible/daysOverdue':
        isWorse('less', was.daysOverdue[0], is.daysOverdue[0]) ||
        isWorse('more', was.daysOverdue[1], is.daysOverdue[1]),
      '/eligible/monthsOnBook': isWorse('less', was.monthsOnBook, is.monthsOnBook),
      '/eligible/reliefs':
        isWorse('more', was.reliefs.max, is.reliefs.max) ||
        isWorse('less', was.reliefs.inMonths, is.reliefs.inMonths),
      '/combine': isWorse('more', earlier.combine, later.combine),
      '/capitalise': !holdsAll(earlier.capitalise, later.capitalise),
      '/afford/keepBack': isWorse('more', afford.keepBack, affordNow.keepBack),
      '/afford/costMax': isWorse('less', afford.costMax, affordNow.costMax),
      '/plan/firstDueWithinDays': isWorse('more', plan.firstDueWithinDays, now.firstDueWithinDays),
      '/plan/graceDays': isWorse('more', plan.graceDays, now.graceDays),
      '/plan/cureDays': isWorse('more', plan.cureDays, now.cureDays),
      '/plan/endAfter':
        isWorse('more', plan.endAfter.inRow, now.endAfter.inRow) ||
        isWorse('more', plan.endAfter.total, now.endAfter.total),
      '/plan/endNoticeDays': isWorse('more', plan.endNoticeDays, now.endNoticeDays),
    }),
    ...earlier.measures.flatMap((one) =>
      later.measures.some((other) => grantsAll(one, other)) ? [] : [`/measures/${one.kind}`],
    ),
  ];
}

/** Lists of what a measure may be: a shorter one grants less. */
const LISTS = ['counts', 'months', 'periods', 'interest', 'dueDays'] as const;

/** Whether one entry of a policy grants all that another does, at no higher level and no higher price. */
function grantsAll(one: GrantableMeasure, other: GrantableMeasure): boolean {
  if (one.kind !== other.kind) return false;
  const listOf = (from: GrantableMeasure, key: string): readonly unknown[] =>
    (from as unknown as Readonly<Record<string, readonly unknown[] | undefined>>)[key] ?? [];
  return (
    minOf(other) <= minOf(one) &&
    LISTS.every((key) => holdsAll(listOf(one, key), listOf(other, key))) &&
    isLevelHeld(one, other) &&
    isKindHeld(one, other)
  );
}

/** What one kind alone may say. */
function isKindHeld(one: GrantableMeasure, other: GrantableMeasure): boolean {
  if (one.kind === 'waive' && other.kind === 'waive') return other.component === one.component;
  if (one.kind === 'reduce-rate' && other.kind === 'reduce-rate')
    return perYear(other.rateMin) <= perYear(one.rateMin);
  if (one.kind === 'steps' && other.kind === 'steps')
    return one.plans.every((plan) => other.plans.some((now) => isAsLow(plan, now)));
  if (one.kind === 'reinstal' && other.kind === 'reinstal') return isAnewHeld(one, other);
  if (one.kind === 'extend' && other.kind === 'extend') return isWaivedHeld(one, other);
  if (one.kind === 'pause' && other.kind === 'pause') return isWaivedHeld(one, other);
  return true;
}

type Plan = Extract<GrantableMeasure, { kind: 'steps' }>['plans'][number];

/** A plan of steps holds another where it has as many rows and asks for no more in any. */
const isAsLow = (was: Plan, is: Plan): boolean =>
  was.length === is.length &&
  was.every(({ count, share }, k) => {
    const now = is[k];
    return now !== undefined && now.count === count && now.share <= share;
  });

type Waivable = { readonly interest: readonly string[]; readonly waivedLevel?: Level };

const isWaivedHeld = (one: Waivable, other: Waivable): boolean =>
  !one.interest.includes('waived') ||
  LEVELS.indexOf(other.waivedLevel ?? 'agent') <= LEVELS.indexOf(one.waivedLevel ?? 'agent');

type Anew = Extract<GrantableMeasure, { kind: 'reinstal' }>;

function isAnewHeld(one: Anew, other: Anew): boolean {
  const least = ({ amounts = [] }: Anew): number => Math.min(...amounts);
  return (
    (one.amounts === undefined || least(other) <= least(one)) &&
    (other.include === undefined ||
      (one.include !== undefined && holdsAll(one.include, other.include))) &&
    one.counts.every((count) => isFeeHeld(count, one.fee, other.fee))
  );
}

function isFeeHeld(count: number, was: Anew['fee'], is: Anew['fee']): boolean {
  const of = (fee: Anew['fee']): number => fee?.rates?.[count] ?? fee?.rate ?? 0;
  if (of(is) === 0) return true;
  return was !== undefined && is?.of === was.of && of(is) <= of(was);
}

/** At each value that a level of the earlier entry ends with, the later one needs no higher level. */
const isLevelHeld = (one: GrantableMeasure, other: GrantableMeasure): boolean =>
  Object.entries(one.level).every(([value, level]) => {
    const now =
      one.kind === 'settle'
        ? settlingLevel(other.level, Number(value))
        : levelFor(other.level, Number(value));
    return now !== undefined && LEVELS.indexOf(now) <= LEVELS.indexOf(level);
  });

/** The level that settles at a share: of the highest limit that the share reaches. */
const settlingLevel = (limits: LevelLimits, share: number): Level | undefined =>
  Object.entries(limits)
    .filter(([limit]) => Number(limit) <= share)
    .sort(([a], [b]) => Number(b) - Number(a))[0]?.[1];

const minOf = (one: GrantableMeasure): number =>
  'daysOverdueMin' in one ? (one.daysOverdueMin ?? 0) : 0;

function inPapers(was: PaperSet, is: PaperSet): readonly string[] {
  const lists = (key: 'anyOf' | 'substitutes'): boolean =>
    Object.entries(was[key]).some(
      ([reason, papers]) => !holdsAll(papers, is[key][reason as keyof typeof was.anyOf] ?? []),
    );
  const [enough, now] = [was.ownStatementEnough, is.ownStatementEnough];
  return named({
    '/papers/papersMax': isWorse('less', was.papersMax, is.papersMax),
    '/papers/ownStatementEnough':
      isWorse('more', enough.positionBelow, now.positionBelow) ||
      isWorse('more', LEVELS.indexOf(enough.orLevel), LEVELS.indexOf(now.orLevel)),
    '/papers/anyOf': lists('anyOf'),
    '/papers/substitutes': lists('substitutes'),
    '/papers/neverAsk': !holdsAll(was.neverAsk, is.neverAsk),
  });
}

/** Days that the person has are better more, days of waiting and contacts less; a review of the plan is neither. */
const DAYS: Readonly<Partial<Record<keyof DeskClock, Better>>> = {
  firstPersonWorkingDays: 'less',
  decisionDays: 'less',
  papersDays: 'more',
  papersExtraDays: 'more',
  paperLists: 'less',
  approvalWorkingDays: 'less',
  offerValidDays: 'more',
  offerValidDaysMin: 'more',
  counterWorkingDays: 'less',
  roundsBeforeApprover: 'less',
  oralToTextDays: 'less',
  undoHours: 'more',
  reviewOfRefusalDays: 'less',
  objectionWorkingDays: 'less',
  settlementProofWorkingDays: 'less',
};
const CONTACT: Readonly<Record<keyof DeskClock['contact'], Better>> = {
  from: 'more',
  to: 'less',
  connectedCallsPerDay: 'less',
  unansweredTriesPerDay: 'less',
  messagesPerDay: 'less',
  unansweredChatLines: 'less',
};

const inClock = (was: DeskClock, is: DeskClock): readonly string[] => [
  ...(Object.keys(DAYS) as (keyof DeskClock)[]).flatMap((key) =>
    isWorse(DAYS[key] as Better, was[key] as number, is[key] as number) ? [`/clock/${key}`] : [],
  ),
  ...(Object.keys(CONTACT) as (keyof DeskClock['contact'])[]).flatMap((key) =>
    isWorse(CONTACT[key], was.contact[key], is.contact[key]) ? [`/clock/contact/${key}`] : [],
  ),
];
