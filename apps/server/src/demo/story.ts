import { present } from '@forbear/problem';
import { addDays, formatDay, type Day } from '@forbear/money';
import type { DemoAccount } from './account.ts';
import type { Chance } from './chance.ts';
import { RefusedThere, type World } from './world.ts';

/** How far a case of the demonstration comes. */
export type End =
  | 'intake'
  | 'received'
  | 'papers'
  | 'review'
  | 'approval'
  | 'offered'
  | 'countered'
  | 'oral'
  | 'confirming'
  | 'keeping'
  | 'late'
  | 'broken'
  | 'refused'
  | 'complaint'
  | 'legal'
  | 'sold'
  | 'paused'
  | 'settled'
  | 'closed'
  | 'withdrawn';

export type Story = {
  readonly account: DemoAccount;
  readonly end: End;
  /** The day of the request. */
  readonly from: Day;
  readonly channel: 'app' | 'phone' | 'written';
  readonly reason: string;
  readonly agent: string;
  readonly approver: string;
  /** Yuan a month that the applicant says they can pay. */
  readonly share: number;
  readonly ask?: readonly object[];
  /** Income and spending, where they were granted. */
  readonly budget?: object;
  /** A bill that differed from what was agreed: the days on which the person says so, and the desk answers. */
  readonly objects?: { readonly on: Day; readonly answeredOn?: Day };
  /** Whether the first agreed payment came days after its day, within those in which it may be made up. */
  readonly cures?: boolean;
  /** Days by which the answer came later than usual: past the seven that it may take. */
  readonly waits?: number;
};

/** One thing that somebody does on a day. */
export type Act = {
  readonly on: Day;
  readonly minute: number;
  readonly do: (world: World) => Promise<unknown>;
};

type View = {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly offer?: { readonly id: string; readonly digest: string; readonly rows: readonly Row[] };
  readonly pending?: { readonly offer?: { readonly digest: string } };
};
type Row = { readonly due: string; readonly payment: string };

const SHOWN = { digest: 'd'.repeat(64), at: 1_767_225_600_000 };
const AT_DESK = 'approver-04';

/** A case while it is being told: what was last seen of it. */
export class Told {
  readonly story: Story;
  readonly chance: Chance;
  id = '';
  /** Rows that were agreed, by due day; what is paid on them. */
  rows: readonly Row[] = [];
  constructor(story: Story, chance: Chance) {
    this.story = story;
    this.chance = chance;
  }

  async view(world: World): Promise<View> {
    return (await world.ask(AT_DESK, 'GET', `/v1/cases/${this.id}`)) as unknown as View;
  }

  /** A command by somebody, on the case as it stands. */
  async give(world: World, who: string, kind: string, body: object = {}): Promise<void> {
    const { version } = await this.view(world);
    await world.ask(who, 'POST', `/v1/cases/${this.id}/commands/${kind}`, {
      body: body as Record<string, unknown>,
      version,
    });
  }

  async open(world: World): Promise<void> {
    const { account, channel, reason, share, ask, agent } = this.story;
    const request = { reason, share: share.toFixed(2), ...present({ ask }) };
    const made = await world.ask(this.side, 'POST', '/v1/cases', {
      body: {
        ...{ loan: account.loan, channel, request },
        ...(channel === 'app' ? { shown: SHOWN } : {}),
        ...(channel === 'written' ? { receivedOn: formatDay(world.today()) } : {}),
      },
    });
    this.id = String(made['id']);
    const { budget } = this.story;
    if (budget !== undefined)
      await world.ask(this.side, 'POST', `/v1/cases/${this.id}/grants`, {
        body: { item: 'budget', value: budget, shown: SHOWN },
      });
    if (channel === 'app') return;
    await this.give(world, agent, 'log-call', {
      ...{ direction: 'in', purpose: 'service', outcome: 'connected' },
      summary: '对方说明了困难，念回了能还的数，对方确认。',
    });
  }

  /** Who speaks for the applicant: the own app, or the agent who enters what was said or written. */
  get side(): string {
    const { account, channel, agent } = this.story;
    return channel === 'app' ? account.person : agent;
  }

  /** What the program proposes is offered: within the own level at once, else after a second person. */
  async offer(world: World, until: 'proposed' | 'offered'): Promise<void> {
    const { agent, approver } = this.story;
    const proposal = (await world.ask(
      agent,
      'GET',
      `/v1/cases/${this.id}/proposal`,
    )) as unknown as {
      decision: string;
      level: string;
      measures: readonly object[];
      second: readonly string[];
    };
    if (proposal.decision !== 'offer') throw new RefusedThere('proposal', proposal.decision);
    const alone = proposal.level === 'agent' && proposal.second.length === 0;
    const body = { measures: proposal.measures };
    if (alone && until === 'offered') return this.give(world, agent, 'offer', body);
    await this.give(world, agent, 'propose', { ...body, ...(alone ? { second: true } : {}) });
    if (until === 'proposed') return;
    const { pending } = await this.view(world);
    const digest = pending?.offer?.digest;
    await this.give(world, approver, 'approve', { digest, note: '和提案一致。' });
  }

  async accept(world: World): Promise<void> {
    const { account, agent, channel } = this.story;
    const { offer } = await this.view(world);
    const seen = { offerId: offer?.id, digest: offer?.digest };
    // First by word or in the app, then, over the text, once more.
    if (channel === 'app') await this.give(world, account.person, 'accept', seen);
    else await this.give(world, agent, 'confirm-oral', seen);
    await this.give(world, agent, 'send-text');
    await this.give(world, account.person, 'accept', seen);
    this.rows = offer?.rows ?? [];
  }

  async say(world: World, who: string, text: string): Promise<void> {
    await world.ask(who, 'POST', `/v1/cases/${this.id}/messages`, { body: { text } });
  }
}

/** Something of a case that is done where it can be; a refusal ends the case's story, and is counted. */
export const act = (
  told: Told,
  on: Day,
  minute: number,
  work: (told: Told, world: World) => Promise<unknown>,
): Act => ({ on, minute, do: (world) => work(told, world) });

export const later = (story: Story, days: number): Day => addDays(story.from, days);
