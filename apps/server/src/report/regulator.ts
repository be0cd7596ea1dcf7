import { formatDay, formatFen, fen, type Day } from '@forbear/money';
import { ok, type Result } from '@forbear/problem';
import { COMPLAINT_TIME_LIMITS } from '@forbear/rule';
import type { regulatorReport } from '@forbear/wire/desk';
import { sql } from 'kysely';
import type { z } from 'zod';
import { beginOf } from '../clock.ts';
import type { Desk } from '../plugin/route.ts';
import { DAY_HEADS } from '../store/day-head.ts';
import { readStream } from '../store/event-log.ts';

type Report = z.infer<typeof regulatorReport>;
type Groups = Report['requests']['byChannel'];
type Period = { readonly from: Day; readonly to: Day };

/** Days to the first answer, as `desk.md` 5 has them. */
const ANSWER_DAYS = 7;
/** Fewer than this in a group could point at somebody. */
const GROUP_MIN = 10;

type Told = {
  readonly stream: string;
  readonly kind: string;
  readonly day: Day;
  readonly to: string | null;
  readonly code: string | null;
  readonly channel: string | null;
  readonly upheld: boolean | null;
};

/** What the events of cases tell, oldest first, up to the last day: counts are made from the log, which erasing leaves whole. */
async function toldUpTo({ store }: Desk, to: Day): Promise<readonly Told[]> {
  const { rows } = await sql<Told>`
    select e.stream, e.kind, ((e.at + 28800000) / 86400000)::int as day, e.bytes::jsonb -> 'data' ->> 'to' as "to",
      e.bytes::jsonb -> 'data' ->> 'code' as code, c.channel,
      (e.bytes::jsonb -> 'data' ->> 'upheld')::boolean as upheld
    from event e join hardship_case c on c.tenant = e.tenant and c.part = e.part and c.id = e.stream
    where e.tenant = ${store.tenant} and e.at < ${beginOf((to + 1) as Day)}
    order by e.part, e.stream, e.seq`.execute(store.db);
  return rows;
}

const grouped = (words: readonly string[]): Groups => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(
    [...counts].sort().map(([word, n]) => [word, n < GROUP_MIN ? ('<10' as const) : n]),
  );
};

const isAnswer = ({ kind, to }: Told): boolean =>
  to === 'offered' || kind === 'refuse' || to === 'refused';

/** One request: received on a day, answered on another or not yet; days of papers stand beside. */
type Request = { readonly channel: string; readonly on: Day; papers: number; answered?: Day };

/** The requests of one case, each from its receipt to its first answer. */
function requestsOf(events: readonly Told[], to: Day): readonly Request[] {
  const found: Request[] = [];
  let papersFrom: Day | undefined;
  for (const event of events) {
    const { kind, day, channel } = event;
    const open = found.at(-1);
    if (event.to === 'received') found.push({ channel: channel ?? '', on: day, papers: 0 });
    if (kind === 'ask-papers') papersFrom = day;
    const isBack = event.to !== 'papers' && papersFrom !== undefined;
    if (open !== undefined && isBack && papersFrom !== undefined) {
      open.papers += day - papersFrom;
      papersFrom = undefined;
    }
    if (open !== undefined && open.answered === undefined && isAnswer(event)) open.answered = day;
  }
  const last = found.at(-1);
  if (last !== undefined && papersFrom !== undefined) last.papers += to - papersFrom;
  return found;
}

type Complaint = { readonly on: Day; answered?: Day; upheld?: boolean; extended: number };

function complaintsOf(events: readonly Told[]): readonly Complaint[] {
  const found: Complaint[] = [];
  for (const { kind, day, upheld } of events) {
    const open = found.at(-1);
    if (kind === 'complain') found.push({ on: day, extended: 0 });
    else if (kind === 'extend-complaint' && open !== undefined) open.extended += 1;
    else if (kind === 'answer-complaint' && open !== undefined) {
      open.answered = day;
      open.upheld = upheld === true;
    }
  }
  return found;
}

function requestsTold(
  byCase: readonly (readonly Told[])[],
  { from, to }: Period,
): Report['requests'] {
  const within = (day: Day | undefined) => day !== undefined && day >= from && day <= to;
  const all = byCase.flatMap((events) => requestsOf(events, to));
  const received = all.filter(({ on }) => within(on));
  const answered = all.filter(({ answered: day }) => within(day));
  const spent = ({ on, answered: day = to, papers }: Request) => day - on - papers;
  const over = byCase.flatMap((events) => {
    const last = requestsOf(events, to).at(-1);
    const isOpen = !['withdrawn', 'settled', 'closed'].includes(events.at(-1)?.to ?? '');
    return last !== undefined && last.answered === undefined && isOpen && spent(last) > ANSWER_DAYS
      ? [1]
      : [];
  });
  const happened = byCase.flat().filter(({ day }) => within(day));
  const refused = happened.filter(
    ({ to: state, kind }) => state === 'refused' && kind !== 'answer-complaint',
  );
  return {
    received: received.length,
    byChannel: grouped(received.map(({ channel }) => channel)),
    answered: answered.length,
    answeredInTime: answered.filter((one) => spent(one) <= ANSWER_DAYS).length,
    openOverTime: over.length,
    offered: happened.filter(({ to: state, kind }) => state === 'offered' && kind !== 'resume')
      .length,
    refused: refused.length,
    refusedBy: grouped(refused.map(({ code }) => code ?? 'unsaid')),
    withdrawn: happened.filter(({ kind }) => kind === 'withdraw').length,
  };
}

function complaintsTold(
  byCase: readonly (readonly Told[])[],
  { from, to }: Period,
): Report['complaints'] {
  const within = (day: Day | undefined) => day !== undefined && day >= from && day <= to;
  const { simple_days, complex_days, hard_max_days } = COMPLAINT_TIME_LIMITS.values;
  const all = byCase.flatMap(complaintsOf);
  const answered = all.filter((one) => within(one.answered));
  const took = answered.map(({ on, answered: day = to }) => day - on);
  const between = (low: number, high: number) => took.filter((n) => n > low && n <= high).length;
  return {
    received: all.filter(({ on }) => within(on)).length,
    answered: answered.length,
    upheld: answered.filter(({ upheld }) => upheld).length,
    extended: answered.filter(({ extended }) => extended > 0).length,
    days: {
      to15: between(-1, simple_days),
      to30: between(simple_days, complex_days),
      to60: between(complex_days, hard_max_days),
      over60: between(hard_max_days, Infinity),
    },
    openOver60: all.filter(({ on, answered: day }) => day === undefined && to - on > hard_max_days)
      .length,
  };
}

async function contactsTold({ store }: Desk, { from, to }: Period): Promise<Report['contacts']> {
  const [first, after] = [beginOf(from), beginOf((to + 1) as Day)];
  const { rows } = await sql<{
    kind: string;
    state: string;
    outcome: string;
    held: boolean;
    n: number;
  }>`
    select kind, coalesce(bytes::jsonb -> 'data' ->> 'state', '') as state,
      coalesce(bytes::jsonb -> 'data' ->> 'outcome', '') as outcome, bytes::jsonb -> 'data' ? 'held' as held, count(*) as n
    from event where tenant = ${store.tenant} and at >= ${first} and at < ${after}
      and (kind = 'log-call' or (stream like '%/chat' and bytes::jsonb -> 'data' ->> 'role' <> 'borrower'))
    group by 1, 2, 3, 4`.execute(store.db);
  const sum = (is: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(is).reduce((total, { n }) => total + n, 0);
  return {
    connectedCalls: sum(({ kind, outcome }) => kind === 'log-call' && outcome === 'connected'),
    unansweredCalls: sum(({ kind, outcome }) => kind === 'log-call' && outcome === 'unanswered'),
    linesSent: sum(({ kind, state }) => kind === 'message' && state === 'sent'),
    linesHeld: sum(({ kind, state }) => kind === 'message' && state === 'held'),
    linesReleased: sum(({ kind, state, held }) => kind === 'state' && state === 'sent' && held),
    linesRefused: sum(({ kind, state }) => kind === 'state' && state === 'refused'),
  };
}

async function privacyTold({ store }: Desk, { from, to }: Period): Promise<Report['personalData']> {
  const [first, after] = [beginOf(from), beginOf((to + 1) as Day)];
  const { rows } = await sql<Report['personalData']>`
    select count(*) filter (where kind = 'copy' and at >= ${first}) as copies,
      count(*) filter (where kind = 'delete' and at >= ${first}) as deletions,
      count(*) filter (where state = 'granted' and answered_at >= ${first} and answered_at < ${after}) as granted,
      count(*) filter (where state = 'refused' and answered_at >= ${first} and answered_at < ${after}) as refused,
      count(*) filter (where state in ('asked', 'prepared') and due_on < ${to}) as "openOverTime"
    from privacy_request where tenant = ${store.tenant} and at < ${after}`.execute(store.db);
  return rows[0] as Report['personalData'];
}

/** What was given up, as the books have it: reversals count against it. */
async function waivedTold({ store }: Desk, { from, to }: Period): Promise<Report['waived']> {
  const { rows } = await sql<{ account: string; sum: number }>`
    select p.account, sum(p.amount) as sum from journal j, unnest(j.accounts, j.amounts) as p(account, amount)
    where j.tenant = ${store.tenant} and j.posted_on between ${from} and ${to}
      and p.account in ('6011.09', '6702.02') group by 1`.execute(store.db);
  const of = (account: string) =>
    formatFen(fen(rows.find((row) => row.account === account)?.sum ?? 0));
  return { onBook: of('6011.09'), principal: of('6702.02') };
}

async function recordTold({ store }: Desk, { from, to }: Period): Promise<Report['record']> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct day) as n from day_mark
    where tenant = ${store.tenant} and day between ${from} and ${to}`.execute(store.db);
  const heads = await readStream(store.db, store.tenant, 0, DAY_HEADS);
  const told = heads.map(({ data }) => data as { day: string; digest: string; streams: number });
  const head = told.findLast(({ day }) => day >= formatDay(from) && day <= formatDay(to));
  const fault = store.isReadOnly();
  return {
    daysClosed: rows[0]?.n ?? 0,
    ...(head === undefined
      ? {}
      : { lastHead: { day: head.day, digest: head.digest, streams: head.streams } }),
    ...(fault === undefined ? {} : { fault: fault.code }),
  };
}

/** The report of some business days; counts of cases are of all events up to the last of them. */
export async function reported(desk: Desk, period: Period): Promise<Result<Report>> {
  const byCase = new Map<string, Told[]>();
  for (const event of await toldUpTo(desk, period.to))
    byCase.set(event.stream, [...(byCase.get(event.stream) ?? []), event]);
  const cases = [...byCase.values()];
  const happened = cases.flat().filter(({ day }) => day >= period.from && day <= period.to);
  const count = (is: (event: Told) => boolean) => happened.filter(is).length;
  return ok({
    lender: desk.setting.lender,
    from: formatDay(period.from),
    to: formatDay(period.to),
    requests: requestsTold(cases, period),
    agreements: {
      effective: count(({ kind, to }) => kind === 'accept' && to === 'keeping'),
      undone: count(({ kind }) => kind === 'undo'),
      late: count(({ kind }) => kind === 'miss'),
      cured: count(({ kind }) => kind === 'cure'),
      ended: count(({ kind }) => kind === 'end'),
      settled: count(({ to }) => to === 'settled'),
    },
    waived: await waivedTold(desk, period),
    complaints: complaintsTold(cases, period),
    contacts: await contactsTold(desk, period),
    personalData: await privacyTold(desk, period),
    record: await recordTold(desk, period),
  });
}
