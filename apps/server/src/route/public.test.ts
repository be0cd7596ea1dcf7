import { dayOf, fen } from '@forbear/money';
import { must } from '@forbear/problem';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { followDay } from '../case/follow.ts';
import { day, lent, paid, type Lent } from '../case/case.fixture.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';

const SIX = [{ kind: 'reinstal', count: 6 }];
const ASKED = {
  ...{ name: '乙谷雨', contact: '10000000123', reason: 'unemployment', share: '1710.00' },
  text: '失业了，想分期还。',
};

describe.each(inject('postgres'))('without the app, on PostgreSQL $version', (host) => {
  let open: OpenDesk;
  let at = 0;
  beforeEach(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5) });
    at = day('2026-11-05') * 86_400_000 + 2.5 * 3_600_000;
    open.clock.now = () => (at += 1_000);
  });
  afterEach(() => open.close());

  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    open.ask(undefined, 'POST', url, { body, headers });

  /** From the form to a case: asked, linked to the loan by an agent, opened again by number and code. */
  const linked = async (loanNo: string) => {
    const loan: Lent = await lent(open.store, loanNo, day('2026-11-05'));
    const told = await post('/v1/public/requests', ASKED);
    expect(told.statusCode, told.body).toBe(201);
    const list = (await open.ask('agent-01', 'GET', '/v1/public/requests')).json().items;
    const { id: requestId } = list.find(
      (one: { number: string }) => one.number === told.json().number,
    );
    const link = await open.ask('agent-01', 'POST', `/v1/public/requests/${requestId}/link`, {
      body: { loan: loanNo },
    });
    expect(link.statusCode, link.body).toBe(201);
    const { id } = link.json() as { id: string };
    const enter = async () => {
      const session = await post('/v1/public/sessions', told.json());
      expect(session.json()).toMatchObject({ caseId: id });
      return { authorization: `Bearer ${session.json().bearer}` };
    };
    return { loan, id, enter, told: told.json() as { number: string; code: string } };
  };

  const version = async (id: string): Promise<Record<string, string>> => {
    const { rows } = await open.store.pool.query(
      'select version from hardship_case where id = $1',
      [id],
    );
    return { 'if-match': String(rows[0].version) };
  };
  const staff = async (who: string, id: string, kind: string, body: unknown = {}) =>
    open.ask(who, 'POST', `/v1/cases/${id}/commands/${kind}`, { body, headers: await version(id) });

  /** The six instalments offered, by an agent and a second person. */
  const offered = async (id: string) => {
    const steps = [
      await staff('agent-01', id, 'finish-intake'),
      await staff('agent-01', id, 'take'),
      await staff('agent-01', id, 'propose', { measures: SIX }),
    ];
    const waiting = (await open.ask('approver-01', 'GET', `/v1/cases/${id}`)).json();
    steps.push(await staff('approver-01', id, 'approve', { digest: waiting.pending.offer.digest }));
    expect(steps.map(({ statusCode, body }) => (statusCode === 200 ? '' : body))).toEqual([
      '',
      '',
      '',
      '',
    ]);
  };

  test('requests that no case was opened for are told page by page, however many there are', async () => {
    const numbers: string[] = [];
    for (let no = 0; no < 3; no += 1)
      numbers.push((await post('/v1/public/requests', ASKED)).json().number);
    const told: string[] = [];
    let after: string | undefined;
    do {
      const query = after === undefined ? 'limit=2' : `limit=2&after=${after}`;
      const page = (await open.ask('agent-01', 'GET', `/v1/public/requests?${query}`)).json();
      told.push(...(page.items as { number: string }[]).map(({ number }) => number));
      after = page.next;
    } while (after !== undefined);
    expect(told).toEqual(numbers);
  });

  test('a stream ends with the bearer that opened it', async () => {
    const { id, enter } = await linked('L000609');
    const headers = await enter();
    const address = await open.app.listen({ host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${address}/v1/stream`, { headers });
    at += 3 * 3_600_000;
    expect((await open.ask(undefined, 'GET', `/v1/cases/${id}`, { headers })).statusCode).toBe(401);
    await open.ask('agent-01', 'POST', `/v1/cases/${id}/messages`, { body: { text: '在的' } });
    const heard = await answer.text();
    expect([heard.includes('session.ended'), heard.includes(id)]).toEqual([true, false]);
  });

  test('G6 C6 小张 asks by the form, accepts by digest, undoes it, accepts anew, pays six times and is settled', async () => {
    const { id, enter, loan } = await linked('L000601');
    await offered(id);
    let own = await enter();
    const read = async () =>
      (await open.ask(undefined, 'GET', `/v1/cases/${id}`, { headers: own })).json();
    const give = async (kind: string, body: unknown = {}) =>
      post(`/v1/cases/${id}/commands/${kind}`, body, { ...own, ...(await version(id)) });
    const agree = async () => {
      const { id: offerId, digest } = (await read()).offer as { id: string; digest: string };
      const wrong = await give('accept', { offerId, digest: 'b'.repeat(64) });
      expect(wrong.json().code).toBe('TERMS_MISMATCH');
      expect((await give('accept', { offerId, digest })).json()).toMatchObject({ state: 'oral' });
      expect((await staff('agent-01', id, 'send-text')).statusCode).toBe(200);
      const agreed = await give('accept', { offerId, digest });
      expect(agreed.json(), agreed.body).toMatchObject({ state: 'keeping' });
    };
    await agree();
    expect(await read()).toMatchObject({
      collectionStopped: true,
      agreement: { offer: { by: 'desk' } },
    });
    // Within a day it is taken back, without a reason: the loan is as it was.
    at += 20 * 3_600_000;
    own = await enter();
    expect((await give('undo')).json()).toMatchObject({ state: 'review' });
    const after = await read();
    expect(after).not.toHaveProperty('agreement');
    expect(after.rows).toHaveLength(1);
    // And again, this time for good.
    await staff('agent-01', id, 'propose', { measures: SIX });
    const waiting = (await open.ask('approver-01', 'GET', `/v1/cases/${id}`)).json();
    await staff('approver-01', id, 'approve', { digest: waiting.pending.offer.digest });
    await agree();
    const rows = (await read()).agreement.offer.rows as { due: string }[];
    expect(rows).toHaveLength(6);
    for (const [k, row] of rows.entries()) {
      at = day(row.due) * 86_400_000 + 3 * 3_600_000;
      must(await paid(open.store, loan, day(row.due), fen(167_200), `p-${k}`));
      await open.store.pool.query('update hardship_case set next_on = 0 where id = $1', [id]);
      must(await followDay(open.store, open.clock));
    }
    own = await enter();
    expect((await read()).state).toBe('settled');
    const pack = await open.ask(undefined, 'GET', `/v1/cases/${id}/pack`, { headers: own });
    expect([pack.statusCode, pack.headers['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  test('after a day there is no undo; chat, grants, papers and who read them are there by the code', async () => {
    const { id, enter } = await linked('L000602');
    await offered(id);
    // Which words a form showed is not known, and nothing stands for them.
    const { rows: grants } = await open.store.pool.query(
      'select text_digest, shown_at from disclosure where case_id = $1',
      [id],
    );
    expect(grants).toEqual([{ text_digest: null, shown_at: null }]);
    let own = await enter();
    const get = async (part: string) =>
      open.ask(undefined, 'GET', `/v1/cases/${id}${part}`, { headers: own });
    const shown = { digest: 'a'.repeat(64), at };
    const grant = await post(
      `/v1/cases/${id}/grants`,
      { item: 'safe-contact', value: { from: '10:00', to: '18:00' }, shown },
      own,
    );
    expect(grant.statusCode, grant.body).toBe(201);
    expect(
      (await post(`/v1/cases/${id}/messages`, { text: '我看到了。' }, own)).json(),
    ).toMatchObject({ role: 'borrower', state: 'sent' });
    for (const part of ['/messages', '/grants', '/access', '/files', '/events', '/head'])
      expect((await get(part)).statusCode, part).toBe(200);
    const give = async (kind: string, body: unknown = {}) =>
      post(`/v1/cases/${id}/commands/${kind}`, body, { ...own, ...(await version(id)) });
    const { id: offerId, digest } = (await get('')).json().offer as { id: string; digest: string };
    await give('accept', { offerId, digest });
    await staff('agent-01', id, 'send-text');
    expect((await give('accept', { offerId, digest })).json()).toMatchObject({ state: 'keeping' });
    at += 24 * 3_600_000 + 60_000;
    expect((await give('undo')).json().code).toBe('SESSION_ENDED');
    own = await enter();
    expect((await give('undo')).json().code).toBe('UNDO_OVER');
    // One code, one case: nothing of the desk, nothing of another.
    const other = await linked('L000603');
    for (const url of [`/v1/cases/${other.id}`, `/v1/cases/${other.id}/pack`])
      expect((await open.ask(undefined, 'GET', url, { headers: own })).statusCode).toBe(404);
    for (const url of ['/v1/accounts', '/v1/audit', '/v1/staff', '/v1/public/requests'])
      expect((await open.ask(undefined, 'GET', url, { headers: own })).statusCode, url).toBe(403);
    const list = (await open.ask(undefined, 'GET', '/v1/cases', { headers: own })).json().items;
    expect(list.map((one: { id: string }) => one.id)).toEqual([id]);
  });

  test('asked twice by one wish it is one request, told the same; the key with other words is refused', async () => {
    const key = { 'idempotency-key': 'wish-of-a-form-0001' };
    const [first, again] = [
      await post('/v1/public/requests', ASKED, key),
      await post('/v1/public/requests', ASKED, key),
    ];
    expect(again.json()).toEqual(first.json());
    const { items } = (await open.ask('agent-01', 'GET', '/v1/public/requests')).json();
    expect(items).toHaveLength(1);
    const other = await post('/v1/public/requests', { ...ASKED, name: '丙惊蛰' }, key);
    expect(other.json().code).toBe('IDEMPOTENCY_KEY_REUSED');
    const { rows } = await open.store.pool.query('select body from answer');
    expect(JSON.stringify(rows)).not.toContain(first.json().code);
  });

  test('wrong codes are slowed at their place, and lock nobody out who has the right one', async () => {
    const { told } = await linked('L000604');
    const enter = (code: string, from: string) =>
      open.app.inject({
        ...{ method: 'POST', url: '/v1/public/sessions', remoteAddress: from },
        headers: { 'x-forbear': '1', 'content-type': 'application/json' },
        payload: JSON.stringify({ number: told.number, code }),
      });
    const codes = [];
    for (let k = 0; k < 12; k += 1) codes.push((await enter('AAAA-AAAA', '10.0.0.9')).json().code);
    expect(new Set(codes)).toEqual(new Set(['CODE_REFUSED', 'RATE_LIMITED']));
    expect((await enter(told.code, '10.0.0.9')).statusCode).toBe(429);
    const typed = told.code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    expect((await enter(typed, '10.0.0.8')).statusCode).toBe(201);
  });
});
