import { addDays, formatDay, type Day } from '@forbear/money';
import { DEMO_DAY } from './account.ts';
import { act, later, type Act, type End, type Story, type Told } from './story.ts';
import type { World } from './world.ts';

type Step = readonly [days: number, work: (told: Told, world: World) => Promise<unknown>];

const open: Step = [0, (one, world) => one.open(world)];
const finish: Step = [0, (one, world) => one.give(world, one.side, 'finish-intake')];
const take = (days: number): Step => [
  days,
  (one, world) => one.give(world, one.story.agent, 'take'),
];
const propose = (days: number): Step => [days, (one, world) => one.offer(world, 'proposed')];
const offer = (days: number): Step => [days, (one, world) => one.offer(world, 'offered')];
const accept = (days: number): Step => [days, (one, world) => one.accept(world)];
const byAgent = (days: number, kind: string, body: object = {}): Step => [
  days,
  (one, world) => one.give(world, one.story.agent, kind, body),
];
const byApprover = (days: number, kind: string, body: object = {}): Step => [
  days,
  (one, world) => one.give(world, one.story.approver, kind, body),
];
const byPerson = (days: number, kind: string, body: object = {}): Step => [
  days,
  (one, world) => one.give(world, one.side, kind, body),
];

const refuse = (days: number): readonly Step[] => [
  [
    days,
    async (one, world) => {
      await one.give(world, one.story.agent, 'propose-refusal', {
        ...{ code: 'PAPERS_OPEN', note: '替代材料和延期都给过，还缺。' },
      });
      await one.give(world, one.story.approver, 'approve', {});
    },
  ],
];

/** Other instalments than what is on the table, as a person asks for them. */
async function counter(one: Told, world: World): Promise<void> {
  const view = await one.view(world);
  const rows = view.offer?.rows.length ?? 3;
  const isBill = one.story.account.product === 'AXYF';
  const count = isBill ? (rows === 12 ? 9 : 12) : rows < 24 ? 24 : 36;
  await one.give(world, one.side, 'counter', {
    ...{ offerId: view.offer?.id, note: '每月还能再少一点吗？' },
    measures: [{ kind: 'reinstal', count }],
  });
}

/** Steps of each course after the intake, by days from the request. */
const COURSES: Readonly<Record<End, (one: Story) => readonly Step[]>> = {
  intake: () => [open],
  received: () => [open, finish],
  papers: () => [open, finish, take(1), byAgent(1, 'ask-papers', { papers: ['工资流水'] })],
  review: () => [open, finish, take(1)],
  approval: () => [open, finish, take(1), propose(2)],
  offered: () => [open, finish, take(1), offer(2)],
  countered: () => [open, finish, take(1), offer(2), [3, counter]],
  oral: () => [
    ...[open, finish, take(1), offer(2)],
    [
      3,
      async (one, world) => {
        const { offer: seen } = await one.view(world);
        const { agent } = one.story;
        await one.give(world, agent, 'confirm-oral', { offerId: seen?.id, digest: seen?.digest });
      },
    ],
  ],
  confirming: () => [
    ...[open, finish, take(1), offer(2)],
    [
      3,
      async (one, world) => {
        const { offer: seen } = await one.view(world);
        const { agent } = one.story;
        await one.give(world, agent, 'confirm-oral', { offerId: seen?.id, digest: seen?.digest });
        await one.give(world, agent, 'send-text');
      },
    ],
  ],
  keeping: ({ from, objects }) => [
    ...[open, finish, take(1), offer(2), accept(3)],
    ...(objects === undefined
      ? []
      : [byPerson(objects.on - from, 'object', { note: '这期账单多了一笔罚息，和协议不一样。' })]),
    ...(objects?.answeredOn === undefined
      ? []
      : [
          byAgent(objects.answeredOn - from, 'answer-objection', {
            ...{ corrected: true, note: '查过了，那笔罚息是多算的，已经去掉。' },
          }),
        ]),
  ],
  late: () => [open, finish, take(1), offer(2), accept(3)],
  broken: (one) => {
    const missed = 13 - 1 + Number(addDays(DEMO_DAY, -45) - one.from);
    return [
      ...[open, finish, take(1), offer(2), accept(3)],
      byAgent(missed, 'propose-end', { note: '补救期过了，两次联系都没有回音。' }),
      byApprover(missed + 8, 'end', { note: '通知期已满。' }),
    ];
  },
  refused: () => [open, finish, take(1), ...refuse(3)],
  complaint: () => [open, finish, take(1), byPerson(4, 'complain', { note: '罚息好像多算了。' })],
  legal: (one) => [
    ...[open, finish, take(1), ...refuse(3)],
    byApprover(9, 'court', { on: formatDay(later(one, 60)), note: '法院已立案。' }),
  ],
  sold: () => [
    ...[open, finish, take(1), ...refuse(3)],
    byApprover(9, 'sell', { to: '示例资产管理公司', note: '已通知申请人。' }),
  ],
  paused: () => [open, finish, take(1), byPerson(2, 'pause', { note: '这几天身体不好。' })],
  settled: () => [open, finish, take(1), offer(2), accept(3)],
  closed: () => [
    ...[open, finish, take(1), ...refuse(3)],
    byAgent(12, 'propose-close', { note: '复核期已过。' }),
    byApprover(13, 'close', { note: '同意归档。' }),
  ],
  withdrawn: () => [open, finish, byPerson(2, 'withdraw', { note: '家里帮忙还上了一部分。' })],
};

const HELLO = [
  '你好，我最近收入少了，这期可能还不上。',
  '请问能不能分开还？',
  '谢谢，我等消息。',
  '我把能还的数填好了。',
  '需要我再补什么吗？',
];
const ANSWERS = [
  '你好，申请收到了，我来负责。',
  '我们按你填的数来算，算好就告诉你。',
  '不用着急，这几天催收已经停了。',
  '有什么不清楚的，在这里问就可以。',
];
/** What is meant well and still waits for a second person. */
const HELD = ['可以请家人先帮忙还一点吗？', '需要单位开一份收入证明。', '请今天必须把材料发来。'];

/** A case's words: the applicant begins, the desk answers, a few lines are held. */
function talk(one: Told, from: Day, isHeld: boolean): readonly Act[] {
  const { story, chance } = one;
  const person = story.account.person;
  const lines = chance.whole(2, 5);
  const acts: Act[] = [];
  for (let k = 0; k < lines; k += 1) {
    const [asked, told] = [chance.of(HELLO), chance.of(ANSWERS)];
    const minute = 14 * 60 + k * 6;
    acts.push(act(one, from, minute, (own, world) => own.say(world, person, asked)));
    acts.push(act(one, from, minute + 3, (own, world) => own.say(world, story.agent, told)));
  }
  if (isHeld) {
    const text = chance.of(HELD);
    acts.push(act(one, from, 15 * 60, (own, world) => own.say(world, story.agent, text)));
  }
  return acts;
}

/** All that happens in a case, each on its day; nothing after the day the demonstration has reached. */
export function actsOf(one: Told, isHeld: boolean): readonly Act[] {
  const { story } = one;
  const { waits = 0 } = story;
  // Who waits longer for the answer waits longer for all that follows it.
  const on = (days: number): Day => later(story, days < 2 ? days : days + waits);
  const steps = COURSES[story.end](story).map(([days, work], k) =>
    act(one, on(days), 9 * 60 + 10 + k * 25 + one.chance.whole(0, 20), work),
  );
  const talked = story.end === 'intake' ? [] : talk(one, later(story, 1), isHeld);
  return [...steps, ...talked].filter(({ on }) => on <= DEMO_DAY);
}
