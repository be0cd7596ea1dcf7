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

/** Flaps that the network has in `npm test`; as many as that are asked for, each request anew. */
const FLAPS = 200;

describe('the queue of a phone whose network fails, before a real desk', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ FORBEAR_TODAY: '2026-11-05' }, ['--demo=empty']);
  }, 60_000);
  afterAll(() => app?.stop());

  test('D5 every command of a borrower has one effect, whatever was lost on the way there or back, over 200 flaps', async () => {
    const { ask, bring } = staffOf(app);
    await bring('products', PRODUCT);
    await bring('opening', ACCOUNT);
    const flaky = await flakyBefore(app.desk, 20_261_105);
    const keeping = device();
    const { code } = await ask('agent-01', 'POST', '/v1/invites', { body: { person: 'P000045' } });
    const seed = freshSeed();
    const made = await fetch(`${app.desk}/v1/pairings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forbear': '1' },
      body: JSON.stringify({ code, ...(await provenKey(seed, String(code))) }),
    });
    const told = (await made.json()) as Pick<Pairing, 'person' | 'bearer' | 'lender'>;
    const first: Pairing = {
      ...{ desk: flaky.address, id: 'p', signs: '', keys: [], seed, cases: {} },
      ...told,
    };
    await keeping.change<Pairing>('desk', 'k', () => ok(first));
    const pairing = (): Pairing => pairingsOf(keeping.read())[0]?.pairing as Pairing;
    const debt = 'd';

    /** Sends what waits until the desk has all of it. */
    const drain = async (): Promise<void> => {
      for (;;) {
        const [next] = wishesOf(keeping.read());
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
      await keeping.change<Pairing>('desk', 'k', (now) => {
        const { cases, ...rest } = now as Pairing;
        const followed = { ...(cases[debt] as Pairing['cases'][string]), version: items.length };
        return ok({ ...rest, cases: { [debt]: followed } });
      });
      return items.map(({ kind }) => kind);
    };
    const command = async (kind: string, body: object = {}) => {
      const before = await events();
      await keepCommand(keeping, { key: 'k', debt, pairing: pairing() }, kind, body);
      await drain();
      expect((await events()).slice(before.length)).toEqual([kind]);
    };
    const post = (path: string, body: unknown) =>
      keepWish(keeping, { to: 'k', debt, path: `/v1/cases/${id()}${path}`, body });
    const give = async (who: string, kind: string, body = {}) => {
      const { version } = await ask(who, 'GET', `/v1/cases/${id()}`);
      await ask(who, 'POST', `/v1/cases/${id()}/commands/${kind}`, { body, version });
    };
    const offered = async (count: number) => {
      await give('agent-01', 'propose', { measures: [{ kind: 'reinstal', count }] });
      const view = (await ask('approver-01', 'GET', `/v1/cases/${id()}`)) as unknown as {
        pending: { offer: { digest: string } };
      };
      await give('approver-01', 'approve', { digest: view.pending.offer.digest });
    };
    const onTable = async () => {
      const { offer } = (await ask('agent-01', 'GET', `/v1/cases/${id()}`)) as unknown as {
        offer: { id: string; digest: string };
      };
      return { offerId: offer.id, digest: offer.digest };
    };

    const shown = { digest: '0'.repeat(64), at: 1 };
    const request = { reason: 'unemployment', share: '1710.00' };
    await keepWish(keeping, {
      ...{ to: 'k', debt, path: OPEN_PATH },
      body: { loan: 'L000123', channel: 'app', request, shown },
    });
    await drain();
    expect(await events()).toEqual(['open', 'finish-intake']);
    await give('agent-01', 'take');
    await give('agent-01', 'ask-papers', { papers: ['离职证明'] });
    await command('extend-papers');
    const file = { name: 'a.pdf', media: 'application/pdf', base64: btoa('%PDF-1.4 %%EOF') };
    await post('/grants', { item: 'papers', value: { count: 1 }, shown });
    await keepWish(keeping, {
      ...{ to: 'k', debt, path: `/v1/cases/${id()}/files?kind=paper`, body: undefined, file },
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

    // Lines and grants have no version: they are kept one behind the other, and each arrives once and in order.
    let lines = 0;
    const flaps = () => flaky.lost.requests + flaky.lost.answers;
    while (flaps() < FLAPS) {
      for (let k = 0; k < 10; k += 1) {
        lines += 1;
        await post('/messages', { text: `第 ${lines} 句`, purpose: 'service' });
      }
      await post('/grants', { item: 'safe-contact', value: { from: '10:00', to: '18:00' }, shown });
      await drain();
    }
    const { items } = (await ask('agent-01', 'GET', `/v1/cases/${id()}/messages`)) as unknown as {
      items: { text: string; fromDesk: boolean }[];
    };
    const own = items.filter(({ fromDesk }) => !fromDesk).map(({ text }) => text);
    // The desk tells two hundred lines a page.
    expect(own).toEqual(Array.from({ length: own.length }, (_, k) => `第 ${k + 1} 句`));
    expect(own.length).toBeGreaterThanOrEqual(Math.min(lines, 150));
    expect(flaps()).toBeGreaterThanOrEqual(FLAPS);
    expect(flaky.lost.answers).toBeGreaterThan(FLAPS / 4);
    await flaky.close();
  }, 120_000);
});
