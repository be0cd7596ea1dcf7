import { addDays, civil, dayOf, type Day } from '@forbear/money';
import { DEMO_DAY, TOLD, writtenOff, type DemoAccount, type Late } from './account.ts';
import type { Chance } from './chance.ts';
import type { End, Story } from './story.ts';

type Wanted = {
  readonly count: number;
  /** Days of requests, from and to, counted back from the last day. */
  readonly back: readonly [number, number];
  /** Loans that such a case is of. */
  readonly late: readonly Late[];
};

/** How many cases end where, and when they began. */
const WANTED: Readonly<Record<End, Wanted>> = {
  intake: { count: 8, back: [0, 2], late: ['0', '1-30', '31-60'] },
  received: { count: 22, back: [0, 3], late: ['0', '1-30', '31-60'] },
  papers: { count: 24, back: [4, 9], late: ['0', '1-30', '31-60'] },
  review: { count: 20, back: [2, 6], late: ['0', '1-30', '31-60', '61-90'] },
  approval: { count: 10, back: [3, 4], late: ['0', '1-30'] },
  offered: { count: 18, back: [4, 8], late: ['0', '1-30'] },
  countered: { count: 12, back: [4, 7], late: ['1-30'] },
  oral: { count: 6, back: [4, 5], late: ['0', '1-30'] },
  confirming: { count: 6, back: [4, 6], late: ['0', '1-30'] },
  keeping: { count: 62, back: [30, 210], late: ['31-60', '61-90', '91-180', '180+', '1-30'] },
  late: { count: 14, back: [40, 90], late: ['1-30', '31-60', '61-90', '91-180', '180+'] },
  broken: { count: 8, back: [90, 190], late: ['91-180', '180+'] },
  refused: { count: 12, back: [4, 9], late: ['1-30', '31-60', '61-90'] },
  complaint: { count: 6, back: [5, 18], late: ['1-30', '31-60'] },
  legal: { count: 4, back: [30, 60], late: ['91-180', '180+'] },
  sold: { count: 3, back: [30, 60], late: ['91-180', '180+'] },
  paused: { count: 5, back: [3, 20], late: ['0', '1-30', '31-60'] },
  // Two that are kept come to their end by themselves.
  settled: { count: 6, back: [60, 120], late: ['61-90', '91-180', '31-60'] },
  closed: { count: 10, back: [30, 90], late: ['31-60', '61-90', '91-180'] },
  withdrawn: { count: 2, back: [10, 30], late: ['1-30', '31-60'] },
};

const REASONS = {
  ...{ unemployment: 31, 'income-fell': 26, illness: 15, business: 9, care: 7, family: 6 },
  ...{ other: 4, poverty: 1, disaster: 1 },
};
const CHANNELS = { app: 58, phone: 30, written: 12 };

/** Yuan a month that carry a loan over the months that policies have. */
function shareOf(account: DemoAccount, chance: Chance): number {
  const { product, principal, count = 12 } = account;
  if (product === 'AXJ') return Math.ceil((principal / count) * (0.6 + chance.next() * 0.2) + 20);
  return Math.ceil((principal / chance.of([6, 9, 12])) * (1.1 + chance.next() * 0.2) + 20);
}

/** Days before the last on which people of kept agreements found a bill that differed and await the answer; the oldest is late. */
const OPEN_OBJECTIONS = [1, 2, 2, 3, 4, 6];
/** Days after which earlier ones were answered; the longest took more than the three working days it may. */
const ANSWERED_OBJECTIONS = [1, 2, 1, 3, 2, 7, 1, 2];

const AFTER_AGREEMENT = 24;

/** When the person of a kept agreement objects, and when they are answered. */
function objectionOf(k: number, from: Day): Pick<Story, 'objects'> {
  const back = OPEN_OBJECTIONS[k];
  if (back !== undefined) return { objects: { on: addDays(DEMO_DAY, -back) } };
  const days = ANSWERED_OBJECTIONS[k - OPEN_OBJECTIONS.length];
  const on = addDays(from, AFTER_AGREEMENT);
  return days === undefined ? {} : { objects: { on, answeredOn: addDays(on, days) } };
}

/** Courses that are long over: of these one in nine was answered after its seven days, so that of all it is one in sixteen. */
const OLD: readonly End[] = ['keeping', 'late', 'broken', 'settled', 'closed', 'legal'];
const LATE_EVERY = 9;
const WAITS = 8;

/** Of agreements that are kept one in five was late once and made up for: 15 of 100 of all that are kept, ended or settled. */
const CURES_EVERY = 5;

/** What is asked for by four in five: instalments of a bill, more time or instalments for a loan. */
function askOf({ product }: DemoAccount, chance: Chance): Pick<Story, 'ask'> {
  if (chance.next() < 0.2) return {};
  if (product === 'AXYF') return { ask: [{ kind: 'reinstal', count: chance.of([6, 9, 12]) }] };
  return chance.next() < 0.4
    ? { ask: [{ kind: 'extend', months: chance.of([1, 2, 3]), interest: 'runs' }] }
    : { ask: [{ kind: 'reinstal', count: chance.of([12, 18, 24]) }] };
}

const two = (k: number): string => String(k).padStart(2, '0');

/** The cases of the demonstration: whose loan, from when, through whom, and how far they come. */
export function demoStories(accounts: readonly DemoAccount[], chance: Chance): readonly Story[] {
  const off = writtenOff(accounts).map(({ loan }) => loan);
  const taken = new Set<string>([TOLD.zhang, TOLD.li, ...off]);
  const stories: Story[] = [];
  const without: (readonly [End, number])[] = [];
  const ends = Object.entries(WANTED) as [End, Wanted][];
  const isFree = ({ loan }: DemoAccount) => !taken.has(loan);
  const foundOn = (end: End, from: Day) =>
    accounts.find(
      (one) => isFree(one) && WANTED[end].late.includes(one.late) && isThere(one, from, end),
    );
  const begin = (end: End, k: number, found: DemoAccount, from: Day): void => {
    taken.add(found.loan);
    stories.push(storyOf(chance, end, k, found, from));
  };
  // Those that ask for the oldest loans choose first.
  for (const [end, { count, back }] of ends.sort((a, b) => b[1].back[0] - a[1].back[0]))
    for (let k = 0; k < count; k += 1) {
      const from = addDays(DEMO_DAY, -chance.whole(back[0], back[1]));
      const found = foundOn(end, from) ?? accounts.find((one) => isFree(one) && one.from < from);
      if (found === undefined) without.push([end, k]);
      else begin(end, k, found, from);
    }
  // No loan was there that early: such a case begins on the first day on which one is that fits it.
  for (const [end, k] of without)
    for (let from = addDays(DEMO_DAY, -WANTED[end].back[1]); ; from = addDays(from, 1)) {
      if (from > addDays(DEMO_DAY, -WANTED[end].back[0]))
        throw new Error(`no loan for a case ${end}`);
      const found = foundOn(end, from);
      if (found === undefined) continue;
      begin(end, k, found, from);
      break;
    }
  return [...stories, ...people(accounts)];
}

/** One case on a loan, the `k`th of those that end so. */
function storyOf(chance: Chance, end: End, k: number, account: DemoAccount, from: Day): Story {
  const begins = offDueDays(from < account.from ? addDays(account.from, 1) : from);
  return {
    ...{ account, end, from: begins },
    channel: end === 'oral' || end === 'confirming' ? 'phone' : chance.by(CHANNELS),
    reason: chance.by(REASONS),
    agent: `agent-${two(chance.whole(1, 12))}`,
    approver: chance.next() < 0.5 ? 'approver-04' : 'approver-05',
    share: shareOf(account, chance),
    ...askOf(account, chance),
    ...(end === 'keeping' ? objectionOf(k, begins) : {}),
    ...(end === 'keeping' && k % CURES_EVERY === CURES_EVERY - 1 ? { cures: true } : {}),
    ...(OLD.includes(end) && k % LATE_EVERY === LATE_EVERY - 2 ? { waits: WAITS } : {}),
  };
}

const OPEN_OFFER: readonly End[] = ['approval', 'offered', 'countered', 'oral', 'confirming'];

/** Whether a loan is old enough for a request on a day, and not so late that a policy is over. */
function isThere({ from, firstDue, product, late }: DemoAccount, on: Day, end: End): boolean {
  if (from >= on) return false;
  // A contract payment of the 20th would void an offer that lies open on it.
  if (OPEN_OFFER.includes(end) && late === '0' && civil(firstDue).day === 20) return false;
  const isOld = ['keeping', 'late', 'broken', 'settled'].includes(end);
  return (
    !isOld || (product === 'AXYF' ? on - firstDue < 60 : on - from > 62 && on - firstDue < 150)
  );
}

/** A request whose agreement would fall across a due day begins after it. */
function offDueDays(from: Day): Day {
  for (let on = from; ; on = addDays(on, 1)) {
    const crosses = [0, 1, 2, 3].some((more) => {
      const day = Number(new Date((on + more) * 86_400_000).toISOString().slice(8, 10));
      return day === 10 || day === 20 || day === 11 || day === 21;
    });
    if (!crosses || on > addDays(DEMO_DAY, -4)) return on;
  }
}

/** 小张 and 小李, as their stories are told, both keeping. */
function people(accounts: readonly DemoAccount[]): readonly Story[] {
  return accounts.flatMap((account): readonly Story[] => {
    if (account.loan === TOLD.zhang)
      return [
        {
          ...base('unemployment', dayOf(2026, 11, 5), 1_710),
          ...{ account, ask: [{ kind: 'reinstal', count: 6 }] },
        },
      ];
    return account.loan === TOLD.li
      ? [
          {
            ...base('illness', dayOf(2026, 10, 6), 130),
            ...{ account, ask: [{ kind: 'extend', months: 3, interest: 'runs' }] },
            budget: LI_BUDGET,
          },
        ]
      : [];
  });
}

/** Sick pay to December, the wage from January. */
const LI_BUDGET = {
  incomes: [
    { what: '病假工资', amount: '2600.00', per: 'month', until: '2026-12-31', payDay: 5 },
    { what: '工资', amount: '7200.00', per: 'month', from: '2027-01-05', payDay: 5 },
  ],
  expenses: [{ group: 'food', what: '生活', amount: '2450.00', per: 'month' }],
  savings: '600.00',
};

const base = (reason: string, from: Day, share: number) => ({
  ...{ reason, from, share, end: 'keeping' as const, channel: 'app' as const },
  ...{ agent: 'agent-01', approver: 'approver-01' },
});
