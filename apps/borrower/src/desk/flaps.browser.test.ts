import { startApp, type RunningApp } from '@forbear/testkit/browser';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { flakyBefore } from '@forbear/testkit/flaky';
import { ok, problem } from '@forbear/problem';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kept, Kind } from '../store/record.ts';
import type { Keeping } from '../store/keeping.tsx';
import { isUnheard } from './client.ts';
import { freshSeed, provenKey } from './device-key.ts';
import { pairingsOf, type Pairing } from './pairing.ts';
import { keepCommand, keepWish, OPEN_PATH, sendWish, wishesOf } from './wish.ts';

/** Records of a device, in memory. */
function device(): Keeping {
  const records = new Map<string, Kept>();
  return {
    read: () => records,
    change: async (kind: Kind, id: string, make: (now: never) => ReturnType<typeof ok>) => {
      const made = make(records.get(`${kind}/${id}`)?.body as never);
      if (!made.ok) return problem('CHANGED_ELSEWHERE');
      records.set(`${kind}/${id}`, { kind, id, rev: 1, body: made.value });
      return undefined;
    },
    drop: async (keys: readonly string[]) => {
      for (const key of keys) records.delete(key);
      return undefined;
    },
  } as unknown as Keeping;
}

/** How often the networks lose something, together: a part of it in the tests of every day, 200 in a proof. */
const FLAPS = Number(process.env['FORBEAR_FLAPS'] ?? '60');

type Followed = Pairing['cases'][string];
const SHOWN = { digest: '0'.repeat(64), at: 1 };

/** One desk behind a network of its own: a phone that is paired with it by a key, and the people of the desk. */
async function sideOf(
  app: RunningApp,
  keeping: Keeping,
  {
    key,
    debt,
    loan,
    person,
    seed,
  }: Readonly<Record<'key' | 'debt' | 'loan' | 'person', string>> & {
    readonly seed: number;
  },
) {
  const { ask, bring } = staffOf(app);
  await bring('products', PRODUCT);
  await bring('opening', ACCOUNT.replace('L000123', loan).replace('P000045', person));
  const flaky = await flakyBefore(app.desk, seed);
  const { code } = await ask('agent-01', 'POST', '/v1/invites', { body: { person } });
  const own = freshSeed();
  const made = await fetch(`${app.desk}/v1/pairings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forbear': '1' },
    body: JSON.stringify({ code, ...(await provenKey(own, String(code))) }),
  });
  const told = (await made.json()) as Pick<Pairing, 'person' | 'bearer' | 'lender'>;
  const first: Pairing = {
    ...{ desk: flaky.address, id: key, signs: '', keys: [], seed: own, cases: {} },
    ...told,
  };
  await keeping.change<Pairing>('desk', key, () => ok(first));
  const pairing = (): Pairing =>
    pairingsOf(keeping.read()).find((one) => one.key === key)?.pairing as Pairing;

  /** Sends what waits for this desk until it has all of it; what waits for another is left to that. */
  const drain = async (): Promise<void> => {
    for (;;) {
      const next = wishesOf(keeping.read()).find(({ wish }) => wish.to === key);
      if (next === undefined) return;
      const failed = await sendWish(keeping, pairing(), next);
      if (failed !== undefined && !isUnheard(failed)) throw new Error(failed.code);
    }
  };
  const id = (): string => pairing().cases[debt]?.id as string;
  /** What the chain of the case holds now; the version that is seen follows it. */
  const events = async (): Promise<readonly string[]> => {
    const { items } = (await ask('agent-01', 'GET', `/v1/cases/${id()}/events`)) as unknown as {
      items: { kind: string }[];
    };
    await keeping.change<Pairing>('desk', key, (now) => {
      const { cases, ...rest } = now as Pairing;
      const followed = { ...(cases[debt] as Followed), version: items.length };
      return ok({ ...rest, cases: { [debt]: followed } });
    });
    return items.map(({ kind }) => kind);
  };
  const post = (path: string, body: unknown) =>
    keepWish(keeping, { to: key, debt, path: `/v1/cases/${id()}${path}`, body });
  const give = async (who: string, kind: string, body = {}) => {
    const { version } = await ask(who, 'GET', `/v1/cases/${id()}`);
    await ask(who, 'POST', `/v1/cases/${id()}/commands/${kind}`, { body, version });
  };
  let lines = 0;
  return {
    ...{ ask, drain, id, events, post, give, pairing, key, debt, flaky },
    open: () => {
      const request = { reason: 'unemployment', share: '1710.00' };
      const body = { loan, channel: 'app', request, shown: SHOWN };
      return keepWish(keeping, { to: key, debt, path: OPEN_PATH, body });
    },
    offered: async (count: number) => {
      await give('agent-01', 'propose', { measures: [{ kind: 'reinstal', count }] });
      const view = (await ask('approver-01', 'GET', `/v1/cases/${id()}`)) as unknown as {
        pending: { offer: { digest: string } };
      };
      await give('approver-01', 'approve', { digest: view.pending.offer.digest });
    },
    onTable: async () => {
      const { offer } = (await ask('agent-01', 'GET', `/v1/cases/${id()}`)) as unknown as {
        offer: { id: string; digest: string };
      };
      return { offerId: offer.id, digest: offer.digest };
    },
    /** Lines have no version: they are kept one behind the other, and each arrives once and in order. */
    say: async (count: number) => {
      for (let k = 0; k < count; k += 1) {
        lines += 1;
        await post('/messages', { text: `第 ${lines} 句`, purpose: 'service' });
      }
    },
    /** The lines as the desk has them, against those that were said. */
    expectHeard: async () => {
      const { items } = (await ask('agent-01', 'GET', `/v1/cases/${id()}/messages`)) as unknown as {
        items: { text: string; fromDesk: boolean }[];
      };
      const heard = items.filter(({ fromDesk }) => !fromDesk).map(({ text }) => text);
      // The desk tells two hundred lines a page.
      expect(heard).toEqual(Array.from({ length: heard.length }, (_, k) => `第 ${k + 1} 句`));
      expect(heard.length).toBeGreaterThanOrEqual(Math.min(lines, 150));
    },
  };
}
type Side = Awaited<ReturnType<typeof sideOf>>;

describe('the queue of a phone whose networks fail, before two real desks', () => {
  let apps: readonly RunningApp[];
  beforeAll(async () => {
    const start = () => startApp({ FORBEAR_TODAY: '2026-11-05' }, ['--demo=empty']);
    apps = await Promise.all([start(), start()]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all((apps ?? []).map((one) => one.stop()));
  });

  test(`D5 every command of a borrower has one effect, whatever was lost on the way there or back, over ${FLAPS} flaps of two networks`, async () => {
    const keeping = device();
    const [zhang, other] = await Promise.all([
      sideOf(apps[0] as RunningApp, keeping, {
        ...{ key: 'k', debt: 'd', loan: 'L000123', person: 'P000045', seed: 20_261_105 },
      }),
      sideOf(apps[1] as RunningApp, keeping, {
        ...{ key: 'l', debt: 'e', loan: 'L000124', person: 'P000046', seed: 20_261_106 },
      }),
    ]);
    const sides = [zhang, other];
    const drain = () => Promise.all(sides.map((one) => one.drain()));
    const { ask, give, offered, onTable, post } = zhang;
    const id = zhang.id;
    /** A command to one desk while something is said to the other: each has what is its own, once. */
    const command = async (kind: string, body: object = {}, to: Side = zhang) => {
      const before = await to.events();
      const { key, debt } = to;
      await keepCommand(keeping, { key, debt, pairing: to.pairing() }, kind, body);
      await (to === zhang ? other : zhang).say(1);
      await drain();
      expect((await to.events()).slice(before.length)).toEqual([kind]);
    };

    await Promise.all(sides.map((one) => one.open()));
    await drain();
    for (const one of sides) expect(await one.events()).toEqual(['open', 'finish-intake']);
    await give('agent-01', 'take');
    await give('agent-01', 'ask-papers', { papers: ['离职证明'] });
    await command('extend-papers');
    const file = { name: 'a.pdf', media: 'application/pdf', base64: btoa('%PDF-1.4 %%EOF') };
    await post('/grants', { item: 'papers', value: { count: 1 }, shown: SHOWN });
    await keepWish(keeping, {
      ...{ to: 'k', debt: 'd', path: `/v1/cases/${id()}/files?kind=paper`, body: undefined, file },
    });
    await command('receive-paper');
    const papers = (await ask('agent-01', 'GET', `/v1/cases/${id()}/files`)) as unknown as {
      items: { id: string }[];
    };
    expect(papers.items).toHaveLength(1);
    const { items: last } = (await ask(
      'agent-01',
      'GET',
      `/v1/cases/${id()}/events`,
    )) as unknown as {
      items: { text: string }[];
    };
    expect(last.at(-1)?.text).toContain(`"files":["${papers.items[0]?.id}"]`);
    await offered(9);
    await command('counter', {
      offerId: (await onTable()).offerId,
      measures: [{ kind: 'reinstal', count: 6 }],
    });
    await offered(6);
    await command('accept', await onTable());
    await give('agent-01', 'send-text');
    await command('accept', await onTable());
    await command('object', { note: '有一笔不对' });
    await give('agent-01', 'answer-objection', { corrected: true, note: '改了' });
    await command('complain', { note: '等太久' });
    await give('approver-02', 'answer-complaint', { upheld: true, note: '抱歉' });
    await command('undo');
    await command('pause');
    await command('resume');
    await command('withdraw');
    await command('ask-again');
    await give('agent-01', 'take');
    await give('agent-01', 'propose-refusal', { code: 'PAPERS_OPEN' });
    await give('approver-01', 'approve', {});
    await command('ask-review');
    await command('pause', {}, other);
    await command('resume', {}, other);

    const lost = (of: 'requests' | 'answers'): number =>
      sides.reduce((sum, { flaky }) => sum + flaky.lost[of], 0);
    while (lost('requests') + lost('answers') < FLAPS) {
      for (const one of sides) {
        await one.say(5);
        const value = { from: '10:00', to: '18:00' };
        await one.post('/grants', { item: 'safe-contact', value, shown: SHOWN });
      }
      await drain();
    }
    for (const one of sides) {
      await one.expectHeard();
      expect(one.flaky.lost.answers).toBeGreaterThan(FLAPS / 20);
      await one.flaky.close();
    }
    expect(lost('answers')).toBeGreaterThan(FLAPS / 4);
  }, 240_000);
});
