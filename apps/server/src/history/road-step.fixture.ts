// The road of one case, mostly as it is meant: from the request to an agreement that is paid, missed, made good, talked over
// anew, ended, or paid off. What chance does beside it comes from the other steps.
import type { DeskMove } from '@forbear/casework';
import { addDays, formatDay, parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { openStep } from './case-step.fixture.ts';
import { advance, payIn } from './money-step.fixture.ts';
import {
  codeOf,
  delivered,
  heard,
  mustBeKnown,
  seenBy,
  type Told,
  type View,
} from './wish.fixture.ts';
import { AGENTS, APPROVERS, type Acknowledged, type World } from './world.fixture.ts';

const ENDED = ['closed', 'withdrawn', 'legal', 'sold'];

/** One command by whoever may give it, on the case as it stands. */
async function give(
  world: World,
  told: Acknowledged,
  view: View,
  who: string,
  kind: DeskMove,
  body: object = {},
): Promise<Told> {
  const url = `/v1/cases/${told.id}/commands/${kind}`;
  const answer = await delivered(
    world,
    world.wish(who, 'POST', url, { body, version: view.version }),
  );
  mustBeKnown(answer, kind);
  heard(told, kind, who, answer);
  return `road ${kind} ${told.loan.no} ${view.state} ${codeOf(answer)} ${answer.body.state ?? ''}`;
}

/** What the program proposes; a refusal where nothing fits. */
async function propose(world: World, told: Acknowledged, view: View, owner: string): Promise<Told> {
  const { body } = await world.send(
    world.wish('approver-04', 'GET', `/v1/cases/${told.id}/proposal`),
  );
  const { decision, measures } = body as { decision?: string; measures?: readonly object[] };
  return decision === 'offer'
    ? give(world, told, view, owner, 'propose', { measures })
    : give(world, told, view, owner, 'propose-refusal', { code: 'ASK_UNAFFORDABLE' });
}

/** What becomes of an agreement: mostly the next row is paid on its day, now and then it is not, or they talk anew. */
async function keep(world: World, told: Acknowledged, view: View, owner: string): Promise<Told> {
  const { person } = told.loan;
  const row = view.rows.find(({ payment }) => payment !== '0.00');
  const way = world.next();
  if (row === undefined || way < 0.12) return payIn(world, told.loan.no, view.position.payoff);
  if (way < 0.18) return give(world, told, view, person, 'undo');
  if (way < 0.26) return give(world, told, view, person, 'ask-again');
  if (way < 0.32 && !view.objection)
    return give(world, told, view, person, 'object', { note: '和协议不一样' });
  if (view.objection)
    return give(world, told, view, owner, 'answer-objection', { corrected: true, note: '改了' });
  const due = must(parseDay(row.due));
  // A row that is not paid is late after its days of grace.
  const isMissed = way > 0.85;
  const until = isMissed ? addDays(due, 6) : due;
  if (world.today < until) await advance(world, until - world.today);
  return isMissed
    ? `road missed ${told.loan.no} ${row.due}`
    : payIn(world, told.loan.no, row.payment);
}

/** A late row is made good, talked over, or the agreement ends after its notice. */
async function late(world: World, told: Acknowledged, view: View, owner: string): Promise<Told> {
  const way = world.next();
  if (view.pending?.what === 'end') {
    const first = must(parseDay(view.pending.notBefore ?? formatDay(world.today)));
    if (world.today < first) await advance(world, first - world.today);
    const other = APPROVERS.find((one) => one !== view.pending?.by) ?? 'approver-04';
    return give(world, told, await seenBy(world, told.id), other, 'end');
  }
  if (way < 0.25) return give(world, told, view, owner, 'propose-end');
  if (way < 0.35) return give(world, told, view, told.loan.person, 'ask-again');
  const open = view.rows.filter(({ due }) => due <= formatDay(world.today));
  const sum = open.reduce((all, { payment }) => all + Math.round(Number(payment) * 100), 0);
  const { penalty, fees } = view.position;
  const beside = [penalty, fees].reduce((all, text) => all + Math.round(Number(text) * 100), 0);
  return payIn(world, told.loan.no, (Math.max(1, sum + beside) / 100).toFixed(2));
}

export async function roadStep(world: World): Promise<Told> {
  const live: (readonly [Acknowledged, View])[] = [];
  for (const told of world.cases) {
    const view = await seenBy(world, told.id);
    if (!ENDED.includes(view.state)) live.push([told, view]);
  }
  const [first] = live;
  if (first === undefined) return openStep(world);
  const [told, view] = first;
  const { person } = told.loan;
  const owner = view.owner?.id ?? world.of(AGENTS);
  const { offer, pending, agreement } = view;
  const seen = { offerId: offer?.id, digest: offer?.digest };
  const replaces = agreement === undefined ? {} : { replaces: agreement.offer.id };
  const others = APPROVERS.filter((one) => one !== pending?.by);
  const step = (who: string, kind: DeskMove, body: object = {}) =>
    give(world, told, view, who, kind, body);
  switch (view.state) {
    case 'intake':
      return step(person, 'finish-intake');
    case 'received':
      return step(owner, 'take');
    case 'papers':
      return step(person, 'receive-paper');
    case 'review':
    case 'countered':
      return propose(world, told, view, owner);
    case 'approval':
      return step(
        world.of(others),
        'approve',
        pending?.offer === undefined ? {} : { digest: pending.offer.digest },
      );
    case 'offered':
      return step(person, 'accept', { ...seen, ...replaces });
    case 'oral':
      return step(owner, 'send-text');
    case 'confirming':
      return step(person, 'accept', { ...seen, ...replaces });
    case 'keeping':
      return keep(world, told, view, owner);
    case 'late':
      return late(world, told, view, owner);
    case 'broken':
    case 'refused':
      return step(person, 'ask-again');
    case 'complaint':
      return step(world.of(APPROVERS), 'answer-complaint', { upheld: true, note: '改了' });
    case 'paused':
      return step(person, 'resume');
    default:
      return view.pending?.what === 'close' || view.moves.includes('close')
        ? step(
            owner,
            view.state === 'settled' && view.next.action === 'send-proof' ? 'send-proof' : 'close',
          )
        : step(person, 'ask-again');
  }
}
