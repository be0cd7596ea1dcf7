// Makes the data of the demonstration into a backup file: `make-demo.mjs FILE`.
import { addDays, civil, dayInMonth, formatDay, monthOf, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { backupTo } from '../store/backup-file.ts';
import {
  accountFile,
  DEMO_DAY,
  DEMO_PRODUCTS,
  demoAccounts,
  isDueDay,
  WRITE_OFF_DAY,
  writtenOff,
  type DemoAccount,
} from './account.ts';
import { Chance } from './chance.ts';
import { actsOf } from './course.ts';
import { demoStories } from './plan.ts';
import { Told, type Act } from './story.ts';
import { openWorld, RefusedThere, type World } from './world.ts';

const SEED = 20_261_122;
const HELD = 9;

type Paid = { readonly loan: string; readonly amount: string };

/** What is paid on a due day: agreed rows by the course of their case, else the contract's as long as it is paid. */
async function duesOf(
  world: World,
  day: Day,
  accounts: readonly DemoAccount[],
  cases: ReadonlyMap<string, Told>,
): Promise<readonly Paid[]> {
  const text = formatDay(day);
  const paid: Paid[] = [];
  for (const { loan, paidTo, from } of accounts) {
    const one = cases.get(loan);
    const agreed = one === undefined || one.rows.length === 0 ? undefined : one;
    const isPaid =
      agreed === undefined ? paidTo !== undefined && day <= paidTo : keeps(agreed, day);
    if (!isPaid || from >= day) continue;
    const rows = agreed?.rows ?? (await scheduleOf(world, loan));
    const row = rows.find(({ due }) => due === text);
    if (row !== undefined)
      paid.push({
        loan,
        amount: agreed === undefined ? row.payment : await wholeOf(world, agreed, row),
      });
  }
  return paid;
}

/** What was late and is paid within the days in which it may be. */
async function madeUp(world: World, day: Day, cases: readonly Told[]): Promise<readonly Paid[]> {
  const due = formatDay(addDays(day, -CURED_AFTER));
  const paid: Paid[] = [];
  for (const one of cases) {
    const [row] = one.rows;
    if (one.story.cures === true && row?.due === due)
      paid.push({ loan: one.story.account.loan, amount: await wholeOf(world, one, row) });
  }
  return paid;
}

/** An agreed row with what stands beside it since before the agreement: penalty and fees are paid first. */
async function wholeOf(world: World, one: Told, row: { payment: string }): Promise<string> {
  const { position } = (await one.view(world)) as unknown as {
    position: { penalty: string; fees: string };
  };
  const sum = [row.payment, position.penalty, position.fees].reduce(
    (all, text) => all + Math.round(Number(text) * 100),
    0,
  );
  return (sum / 100).toFixed(2);
}

/** Days after which a late payment is made up for. */
const CURED_AFTER = 5;

/** Whether the person of a case pays on a day what was agreed. */
function keeps({ story: { end, cures }, rows }: Told, day: Day): boolean {
  if (cures === true && rows[0]?.due === formatDay(day)) return false;
  // The instalment that is missed lies so far back that its days of grace are over.
  if (end === 'late') return day < addDays(DEMO_DAY, civil(day).day === 20 ? -34 : -14);
  if (end === 'broken') return day < addDays(DEMO_DAY, -80);
  return true;
}

type Rows = readonly { readonly due: string; readonly payment: string }[];
const schedules = new Map<string, Rows>();

/** Where the desk keeps a loan. */
async function placeOf(world: World, loan: string): Promise<string> {
  const found = (await world.ask('approver-01', 'GET', `/v1/accounts?loan=${loan}`)) as unknown as {
    items: readonly { id: string }[];
  };
  return `/v1/accounts/${found.items[0]?.id ?? ''}`;
}

/** Loans that are written off: an agent asks for it, an approver for the same; of every second one interest ends with it. */
async function writeOff(world: World, accounts: readonly DemoAccount[]): Promise<void> {
  for (const [k, { loan }] of writtenOff(accounts).entries()) {
    const at = `${await placeOf(world, loan)}/write-off`;
    for (const who of ['agent-01', 'approver-01'])
      await world.ask(who, 'POST', at, { body: { stops: k % 2 === 0 } });
  }
}

async function scheduleOf(world: World, loan: string): Promise<Rows> {
  const known = schedules.get(loan);
  if (known !== undefined) return known;
  const told = await world.ask('approver-01', 'GET', `${await placeOf(world, loan)}/schedule`);
  const rows = told['rows'] as unknown as Rows;
  schedules.set(loan, rows);
  return rows;
}

let payments = 0;
const bringPayments = async (world: World, day: Day, paid: readonly Paid[]): Promise<void> => {
  if (paid.length === 0) return;
  const on = formatDay(day);
  const rows = paid.map(
    ({ loan, amount }) => `bank-a,${on}-${(payments += 1)},${on},${amount},${loan},,,`,
  );
  const header = 'source,paymentId,on,amount,loanNo,personRef,payer,text';
  await world.bring('payments', `payments-${on}.csv`, [header, ...rows, ''].join('\n'));
};

/** The whole of what is owed, of those whose course ends with it. */
async function payOff(world: World, one: Told): Promise<void> {
  const { position } = (await one.view(world)) as unknown as { position: { payoff: string } };
  if (one.rows.length === 0) return;
  await bringPayments(world, world.today(), [
    { loan: one.story.account.loan, amount: position.payoff },
  ]);
}

/** A day in ten is closed at night: the days on which something is due, their morrows, ends of months, the last fortnight. */
function isNight(day: Day): boolean {
  const { day: of } = civil(day);
  const isEnd = dayInMonth(monthOf(day), 31) === day;
  return [10, 11, 20, 21].includes(of) || isEnd || day > addDays(DEMO_DAY, -15);
}

async function live(world: World, chance: Chance): Promise<readonly string[]> {
  const accounts = demoAccounts(chance);
  const told = demoStories(accounts, chance).map((story) => new Told(story, chance));
  const cases = new Map(told.map((one) => [one.story.account.loan, one]));
  const open = told.filter(({ story }) =>
    ['review', 'papers', 'received', 'offered'].includes(story.end),
  );
  const acts: (Act & { of: Told })[] = told.flatMap((one) => {
    const isHeld =
      open.indexOf(one) >= 0 && open.indexOf(one) % 7 === 1 && open.indexOf(one) < HELD * 7;
    const own = actsOf(one, isHeld);
    const paid: readonly Act[] =
      one.story.end === 'settled'
        ? [{ on: addDays(one.story.from, 34), minute: 600, do: (at) => payOff(at, one) }]
        : [];
    return [...own, ...paid].map((step) => ({ ...step, of: one }));
  });
  acts.sort((a, b) => a.on - b.on || a.minute - b.minute);
  const first = accounts.map(({ from }) => from).sort((a, b) => a - b)[0] ?? DEMO_DAY;
  await world.begin(first);
  await world.bring('products', 'products.json', DEMO_PRODUCTS);
  const refused: string[] = [];
  const isStopped = new Set<Told>();
  let at = 0;
  for (let day = first; day <= DEMO_DAY; day = addDays(day, 1)) {
    world.setTo(day, 8 * 60 + 30);
    const fresh = accounts.filter(({ from }) => from === day);
    if (fresh.length > 0)
      await world.bring('opening', `accounts-${formatDay(day)}.csv`, accountFile(fresh));
    await bringPayments(world, day, await madeUp(world, day, told));
    if (isDueDay(day)) await bringPayments(world, day, await duesOf(world, day, accounts, cases));
    if (day === WRITE_OFF_DAY) await writeOff(world, accounts);
    await world.work();
    for (; acts[at] !== undefined && (acts[at] as Act).on <= day; at += 1) {
      const step = acts[at] as (typeof acts)[number];
      if (isStopped.has(step.of)) continue;
      world.setTo(day, step.minute);
      try {
        await step.do(world);
      } catch (error) {
        if (!(error instanceof RefusedThere)) throw error;
        refused.push(
          `${step.of.story.end} ${step.of.story.account.product} ${step.of.story.account.late} ${error.message}`,
        );
        if (!/messages/.test(error.message)) isStopped.add(step.of);
      }
    }
    if (day < DEMO_DAY && isNight(day)) await world.night(day);
    if (civil(day).day === 1) process.stderr.write(`${formatDay(day).slice(0, 7)} `);
  }
  await world.work();
  return refused;
}

/** What the demonstration came to: cases by state, what happened to them, lines of chat. */
async function counted({ store }: World): Promise<readonly string[]> {
  const counts = async (text: string) =>
    (await store.pool.query<{ what: string; count: number }>(text)).rows.map(
      ({ what, count }) => `${what} ${count}`,
    );
  return [
    ...(await counts('select state as what, count(*) from hardship_case group by 1 order by 1')),
    ...(await counts('select kind as what, count(*) from event group by 1 order by 1')),
    ...(await counts('select state as what, count(*) from message group by 1 order by 1')),
  ];
}

const file = resolve(process.argv[2] ?? '');
if (existsSync(file)) rmSync(file);
const folder = mkdtempSync(join(tmpdir(), 'forbear-demo-'));
const begun = performance.now();
const world = await openWorld(folder);
try {
  const refused = await live(world, new Chance(SEED));
  await world.finish(DEMO_DAY);
  if (process.argv.includes('--told'))
    process.stdout.write([...refused, ...(await counted(world)), ''].join('\n'));
} finally {
  await world.close();
}
const kept = must(
  await backupTo(
    { folder, tenant: 'desk', files: join(folder, 'files') },
    file,
    DEMO_DAY * 86_400_000,
  ),
);
rmSync(folder, { recursive: true, force: true });
process.stderr.write(
  `demo: ${kept.rows} rows, ${Math.round((performance.now() - begun) / 1000)} s\n`,
);
