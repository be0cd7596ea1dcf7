// Money that comes, is turned back or matched, and days that pass.
import { addDays, formatDay, formatFen, fen, parseFen } from '@forbear/money';
import { must, present } from '@forbear/problem';
import { codeOf, delivered, mustBeKnown, seenBy, type Told } from './wish.fixture.ts';
import type { World } from './world.fixture.ts';

export async function payStep(world: World): Promise<Told> {
  const way = world.next();
  const loan = world.of(world.loans);
  const told = world.cases.findLast((one) => one.loan === loan);
  const view = told === undefined ? undefined : await seenBy(world, told.id);
  const next = view?.rows.find(({ payment }) => payment !== '0.00');
  const payoff = view?.position.payoff ?? '0.00';
  const sum =
    way < 0.55 && next !== undefined
      ? next.payment
      : way < 0.6 && payoff !== '0.00'
        ? payoff
        : formatFen(fen(world.whole(1, 120_000)));
  const again = way > 0.9 ? world.of([...world.paid.values()]) : undefined;
  const on = formatDay(addDays(world.today, world.next() < 0.85 ? 0 : -world.whole(1, 20)));
  const fresh = {
    ...{ source: 'bank', paymentId: `p${world.paid.size + 1}-${world.whole(0, 1e6)}`, on },
    amount: sum,
    loanNo: world.next() < 0.92 ? loan.no : 'UNKNOWN-1',
  };
  const changed = world.next() < 0.4;
  const body =
    again === undefined
      ? fresh
      : {
          ...{ source: again.source, paymentId: again.paymentId, on: again.on },
          ...present({ loanNo: again.loan }),
          amount: formatFen(fen(again.amount + (changed ? 1 : 0))),
        };
  const answer = await delivered(world, world.wish('bank', 'POST', '/v1/payments', { body }));
  mustBeKnown(answer, 'pay');
  if (again !== undefined && changed && answer.status < 300)
    throw new Error('L6 other content under one name');
  if (again === undefined && answer.status < 300) kept(world, fresh);
  await world.work();
  if (
    again === undefined &&
    way >= 0.55 &&
    way < 0.6 &&
    sum === payoff &&
    answer.status < 300 &&
    body.loanNo === loan.no &&
    told !== undefined
  ) {
    const after = await seenBy(world, told.id);
    if (on === formatDay(world.today) && after.position.payoff !== '0.00')
      throw new Error(`A7 paid ${sum}, ${after.position.payoff} stays`);
  }
  return `pay ${body.loanNo ?? ''} ${body.amount} ${codeOf(answer)}`;
}

/** What is turned back, paid out or matched, by two persons. */
export async function turnStep(world: World): Promise<Told> {
  const { body } = await world.send(world.wish('approver-01', 'GET', '/v1/payments'));
  const items =
    (
      body as {
        items?: readonly { id: string; paymentId: string; amount: string; state: string }[];
      }
    ).items ?? [];
  const one = world.of(items);
  if (one === undefined) return 'nothing to turn';
  const kind = one.state === 'unknown' ? 'match' : world.of(['reverse', 'refund']);
  const amount =
    one.state === 'posted' && kind === 'refund'
      ? formatFen(fen(world.whole(1, 20_000)))
      : one.amount;
  const asked =
    kind === 'match' ? { loanNo: world.of(world.loans).no } : kind === 'refund' ? { amount } : {};
  const url = `/v1/payments/${one.id}/${kind}`;
  const first = await delivered(world, world.wish('approver-01', 'POST', url, { body: asked }));
  const by = world.next() < 0.8 ? 'approver-02' : 'approver-01';
  const second = await delivered(world, world.wish(by, 'POST', url, { body: asked }));
  for (const answer of [first, second]) mustBeKnown(answer, kind);
  const isDone = second.status < 300 && (second.body as { prepared?: boolean }).prepared === false;
  if (isDone && by === 'approver-01' && (first.body as { prepared?: boolean }).prepared === true)
    throw new Error(`C8 ${kind} by one person`);
  if (isDone && kind !== 'match')
    world.turned.push({
      paymentId: one.paymentId,
      amount: must(parseFen(kind === 'refund' ? amount : one.amount)),
    });
  await world.work();
  return `${kind} ${codeOf(first)} ${codeOf(second)} ${isDone}`;
}

/** So many days pass, each with its night. */
export async function advance(world: World, days: number): Promise<void> {
  const answer = await world.send(
    world.wish('admin-01', 'POST', '/v1/demo/advance', { body: { days } }),
  );
  mustBeKnown(answer, 'advance');
  await world.work();
  if (answer.status >= 300)
    throw new Error(`L10 the day does not move: ${JSON.stringify(answer.body)}`);
}

export async function jumpStep(world: World): Promise<Told> {
  const days = world.of([1, 1, 1, 5, 7, 31, world.whole(1, 40)]);
  await advance(world, days);
  return `+${days} days`;
}

/** A sum on a loan, today, as its bank tells it. */
export async function payIn(world: World, loanNo: string, amount: string): Promise<Told> {
  if (amount === '0.00') return `road nothing to pay ${loanNo}`;
  const on = formatDay(world.today);
  const body = {
    ...{ source: 'bank', paymentId: `p${world.paid.size + 1}-${world.whole(0, 1e6)}`, on },
    ...{ amount, loanNo },
  };
  const answer = await delivered(world, world.wish('bank', 'POST', '/v1/payments', { body }));
  mustBeKnown(answer, 'pay');
  if (answer.status < 300) kept(world, body);
  await world.work();
  return `road paid ${loanNo} ${amount} ${codeOf(answer)}`;
}

type Fresh = Readonly<Record<'source' | 'paymentId' | 'on' | 'amount' | 'loanNo', string>>;

/** Keeps in mind a payment that the desk said yes to. */
function kept(world: World, { source, paymentId, on, amount, loanNo }: Fresh): void {
  const sum = must(parseFen(amount));
  world.paid.set(`${source}/${paymentId}`, { source, paymentId, amount: sum, on, loan: loanNo });
}

/** A day that is closed is closed again, and nothing comes of it. */
export async function closeStep(world: World): Promise<Told> {
  const count = async () =>
    (
      await world.store.pool.query('select count(*) as n from journal where tenant = $1', [
        world.store.tenant,
      ])
    ).rows[0].n;
  const day = formatDay(addDays(world.today, -world.whole(1, 3)));
  const close = () =>
    world.send(world.wish('admin-01', 'POST', `/v1/days/${day}/close`, { body: {} }));
  const first = await close();
  const before = await count();
  const again = await close();
  for (const answer of [first, again]) mustBeKnown(answer, 'close');
  if ((await count()) !== before) throw new Error(`L10 ${day} closed twice`);
  return `close ${codeOf(again)}`;
}
