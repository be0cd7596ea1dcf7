// What happens beside cases: grants, lines of chat, looks at others' cases, restarts, a clock that is set.
import { codeOf, delivered, mustBeKnown, seenBy, SHOWN, type Told } from './wish.fixture.ts';
import { AGENTS, PEOPLE, type Answer, type World } from './world.fixture.ts';

const ITEMS = ['request', 'budget', 'others', 'safe-contact'] as const;
const VALUES: Readonly<Record<(typeof ITEMS)[number], unknown>> = {
  request: { reason: 'illness', share: '900.00' },
  budget: { incomes: [], expenses: [], savings: '300.00' },
  others: { count: 2, monthly: '800.00' },
  'safe-contact': { from: '10:00', to: '18:00' },
};

/** Something is shown to the desk, or not any more; nobody reads what is not granted (K1, K3). */
export async function grantStep(world: World): Promise<Told> {
  const told = world.of(world.cases);
  const item = world.of(ITEMS);
  const who = told.loan.person;
  const grant = told.grants.get(item);
  const url = `/v1/cases/${told.id}/grants`;
  const answer =
    grant !== undefined && world.next() < 0.6
      ? await world.send(world.wish(who, 'POST', `${url}/${grant}/withdraw`))
      : await world.send(
          world.wish(who, 'POST', url, { body: { item, value: VALUES[item], shown: SHOWN } }),
        );
  mustBeKnown(answer, 'grant');
  const isGiven = answer.body.id !== undefined;
  if (answer.status < 300 && isGiven) told.grants.set(item, answer.body.id as string);
  if (answer.status < 300 && !isGiven) told.grants.delete(item);
  const { disclosed = {} } = await seenBy(world, told.id);
  const unasked = Object.keys(disclosed).filter(
    (one) => one !== 'request' && !told.grants.has(one),
  );
  if (unasked.length > 0) throw new Error(`K1 ${unasked.join()} read without a grant`);
  return `grant ${item} ${codeOf(answer)} ${isGiven}`;
}

/** Others' cases are not there: neither for another person, nor for an agent who has not got them (V8). */
export async function peekStep(world: World): Promise<Told> {
  const told = world.of(world.cases);
  const view = await seenBy(world, told.id);
  const others = PEOPLE.filter((one) => one !== told.loan.person);
  const agents = AGENTS.filter((one) => view.owner !== undefined && one !== view.owner.id);
  const bare = ({ status, body }: Answer) => JSON.stringify([status, { ...body, traceId: '' }]);
  for (const who of [...others, ...agents])
    for (const rest of ['', '/events', '/messages', '/head', '/pack']) {
      const one = await world.send(world.wish(who, 'GET', `/v1/cases/${told.id}${rest}`));
      const none = await world.send(world.wish(who, 'GET', `/v1/cases/no-such-case${rest}`));
      if (one.status < 400 || bare(one) !== bare(none))
        throw new Error(`R8 ${who} ${rest}: ${bare(one)}, ${bare(none)}`);
    }
  return `peek ${told.loan.no}`;
}

export async function chatStep(world: World): Promise<Told> {
  const told = world.of(world.cases);
  const who = world.next() < 0.6 ? told.loan.person : world.of(AGENTS);
  const text = world.of(['你好', '材料收到了', '再不还就通知你单位', '这个月可以少还一点吗']);
  const wish = world.wish(who, 'POST', `/v1/cases/${told.id}/messages`, { body: { text } });
  const answer = await delivered(world, wish);
  mustBeKnown(answer, 'chat');
  return `chat ${codeOf(answer)}`;
}

export async function restartStep(world: World): Promise<Told> {
  await world.restart();
  return 'restart';
}

/** The machine's clock is set by up to a day, forward or back. */
export async function driftStep(world: World): Promise<Told> {
  const hours = world.of([-24, -3, 3, 9, 24]);
  world.drift(hours * 3_600_000);
  return `clock ${hours} h`;
}
