import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { day, lent, paid } from '../case/case.fixture.ts';
import { dayOf, fen } from '@forbear/money';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { deviceOf } from './device.fixture.ts';
import { followDay } from '../case/follow.ts';
import { beginOf } from '../clock.ts';
import { must } from '@forbear/problem';

type Verify = (bytes: Uint8Array, options: { heads: unknown[] }) => object;
const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
const REQUEST = { reason: 'unemployment', share: '1710.00', ask: [{ kind: 'reinstal', count: 6 }] };

describe.each(inject('postgres').slice(0, 1))('cases over HTTP on PostgreSQL $version', (host) => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5) });
  });
  afterAll(() => open.close());

  const pairedDevice = (person: string) => deviceOf(open, person);

  const version = async (id: string): Promise<Record<string, string>> => {
    const found = await open.store.pool.query('select version from hardship_case where id = $1', [
      id,
    ]);
    return { 'if-match': String(found.rows[0].version) };
  };

  test('V8 what is another’s is absent, the same as what was never there', async () => {
    const loan = await lent(open.store, 'L000901', day('2026-11-05'));
    const device = await pairedDevice(loan.person);
    const second = await lent(open.store, 'L000902', day('2026-11-05'));
    const other = await pairedDevice(second.person);
    const made = await device('POST', '/v1/cases', {
      ...{ loan: 'L000901', channel: 'app', request: REQUEST, shown: SHOWN },
    });
    const { id } = made.json() as { id: string };
    const body = (text: string): unknown => ({ ...JSON.parse(text), traceId: '' });
    for (const url of [`/v1/cases/${id}`, `/v1/cases/${id}/events`, `/v1/cases/${id}/head`]) {
      const theirs = await other('GET', url);
      const absent = await other('GET', url.replace(id, '0190-none'));
      expect([theirs.statusCode, body(theirs.body)]).toEqual([404, body(absent.body)]);
    }
    const taken = await other('POST', '/v1/cases', { loan: 'L000901', channel: 'app' });
    expect(taken.statusCode).toBe(404);
    const masked = (await open.ask('auditor-01', 'GET', `/v1/cases/${id}`)).json();
    expect([masked.name, masked.disclosed]).toEqual(['乙*', {}]);
    // Nor does somebody find by what they may not see.
    await open.store.pool.query(`update hardship_case set needs = '{illness}' where id = $1`, [id]);
    const finds = async (who: string, query: string) => {
      const { items } = (await open.ask(who, 'GET', `/v1/cases?${query}`)).json();
      return (items as { id: string }[]).some((one) => one.id === id);
    };
    const name = `q=${encodeURIComponent('乙谷')}`;
    for (const query of [name, 'q=L000901', 'need=any']) {
      expect([query, await finds('approver-01', query)]).toEqual([query, true]);
      expect([query, await finds('auditor-01', query)]).toEqual([query, false]);
    }
    for (const query of [`q=${masked.number}`, `q=${masked.tail}`])
      expect([query, await finds('auditor-01', query)]).toEqual([query, true]);
    expect((await open.ask('admin-01', 'GET', `/v1/cases/${id}`)).statusCode).toBe(404);
  });

  test('H6 a clock that was set back behind the day of a loan tells its case, its account and a proposal all the same', async () => {
    let machine = beginOf(dayOf(2026, 11, 5)) + 10 * 3_600_000;
    const desk = await openDesk(host, { today: dayOf(2026, 11, 5), machine: () => machine });
    const loan = await lent(desk.store, 'L000903', day('2026-11-05'));
    const device = await deviceOf(desk, loan.person);
    const made = await device('POST', '/v1/cases', {
      ...{ loan: 'L000903', channel: 'app', request: REQUEST, shown: SHOWN },
    });
    const { id } = made.json() as { id: string };
    // Ten days: before the loan was paid out.
    machine -= 10 * 86_400_000;
    for (const url of [`cases/${id}`, `cases/${id}/proposal`, `accounts/${loan.id}/position`]) {
      const told = await desk.ask('approver-04', 'GET', `/v1/${url}`);
      expect([url, told.statusCode]).toEqual([url, 200]);
    }
    const seen = await device('GET', `/v1/cases/${id}`);
    expect(seen.json()).toMatchObject({ position: { payoff: '9600.00' } });
    await desk.close();
  });

  /** What a core system states is uploaded by one person and taken by another. */
  async function stated(row: string): Promise<void> {
    const made = await open.app.inject({
      method: 'POST',
      url: '/v1/imports?kind=reconciliation&name=core.csv',
      headers: {
        cookie: await open.cookieOf('admin-01'),
        'x-forbear': '1',
        'content-type': 'text/csv',
      },
      payload: `loanNo,on,principal,interest,penalty,fees\n${row}\n`,
    });
    const confirm = `/v1/imports/${made.json<{ id: string }>().id}/confirm`;
    const taken = await open.ask('approver-01', 'POST', confirm);
    expect(taken.json(), taken.body).toMatchObject({ state: 'taken' });
  }
  const coreOf = async (id: string): Promise<unknown> =>
    (await open.ask('agent-01', 'GET', `/v1/cases/${id}`)).json<{ core?: unknown }>().core;

  test('小张 by the app: request, offer, agreement, six payments, settled; heads and events go with it', async () => {
    const loan = await lent(open.store, 'L000900', day('2026-11-05'));
    const device = await pairedDevice(loan.person);
    const made = await device('POST', '/v1/cases', {
      ...{ loan: 'L000900', channel: 'app', request: REQUEST, shown: SHOWN },
    });
    expect(made.statusCode, made.body).toBe(201);
    const { id } = made.json() as { id: string };
    const url = (kind: string): string => `/v1/cases/${id}/commands/${kind}`;
    const staff = async (who: string, kind: string, body: unknown = {}) =>
      open.ask(who, 'POST', url(kind), { body, headers: await version(id) });
    const own = async (kind: string, body: unknown = {}) =>
      device('POST', url(kind), body, await version(id));
    expect((await own('finish-intake')).json()).toMatchObject({ state: 'received' });
    const queue = await open.ask('agent-01', 'GET', '/v1/cases');
    const mine = queue.json().items.filter((one: { id: string }) => one.id === id);
    expect(mine).toMatchObject([{ id, share: '1710.00', ask: REQUEST.ask, name: '乙谷雨' }]);
    expect((await staff('agent-01', 'take')).json()).toMatchObject({ state: 'review' });
    expect((await open.ask('agent-02', 'GET', `/v1/cases/${id}`)).statusCode).toBe(404);
    const seen = await open.ask('agent-01', 'GET', `/v1/cases/${id}`);
    expect(seen.statusCode, seen.body).toBe(200);
    expect(seen.json().disclosed).toEqual({ request: REQUEST });
    const proposal = await open.ask('agent-01', 'GET', `/v1/cases/${id}/proposal`);
    expect(proposal.json()).toMatchObject({
      decision: 'offer',
      level: 'approver1',
      measures: REQUEST.ask,
    });
    const dear = await staff('agent-01', 'offer', { measures: [{ kind: 'reinstal', count: 3 }] });
    expect(dear.json().code).toBe('PLAN_NOT_AFFORDABLE');
    const level = await staff('agent-01', 'offer', { measures: REQUEST.ask });
    expect(level.json().code).toBe('LEVEL_TOO_LOW');
    expect((await staff('agent-01', 'propose', { measures: REQUEST.ask })).json()).toMatchObject({
      state: 'approval',
    });
    const waiting = (await open.ask('approver-01', 'GET', `/v1/cases/${id}`)).json();
    const { digest, id: offerId } = waiting.pending.offer as { digest: string; id: string };
    // Terms that wait for a second person are nobody's yet.
    expect((await device('GET', `/v1/cases/${id}`)).json()).not.toHaveProperty('pending');
    expect((await staff('agent-01', 'approve', { digest })).statusCode).toBe(403);
    expect((await staff('approver-01', 'approve', { digest: 'b'.repeat(64) })).json().code).toBe(
      'TERMS_MISMATCH',
    );
    expect((await staff('approver-01', 'approve', { digest })).json()).toMatchObject({
      state: 'offered',
    });
    expect((await own('accept', { offerId, digest })).json()).toMatchObject({ state: 'oral' });
    expect((await staff('agent-01', 'send-text')).json()).toMatchObject({ state: 'confirming' });
    const agreed = await own('accept', { offerId, digest });
    expect(agreed.json()).toMatchObject({ state: 'keeping', head: { stream: id } });
    const kept = (await device('GET', `/v1/cases/${id}`)).json();
    expect(kept).toMatchObject({ collectionStopped: true, agreement: { offer: { digest } } });
    expect(kept.core).toBeUndefined();
    expect(await coreOf(id)).toEqual({ word: 'awaited' });
    const position = Object.values(kept.position).slice(0, 4).join(',');
    await stated(`L000900,2026-11-05,1.00,0.00,0.00,0.00`);
    expect(await coreOf(id)).toEqual({ word: 'differs', on: '2026-11-05' });
    await stated(`L000900,2026-11-05,${position}`);
    expect(await coreOf(id)).toEqual({ word: 'same', on: '2026-11-05' });
    await stated(`L000900,2026-11-04,1.00,0.00,0.00,0.00`);
    expect(await coreOf(id)).toEqual({ word: 'same', on: '2026-11-05' });
    const dial = await staff('agent-01', 'log-call', {
      ...{ direction: 'out', purpose: 'collection', outcome: 'dialling' },
    });
    expect(dial.json().code).toBe('COLLECTION_STOPPED');
    for (const [k, row] of (kept.agreement.offer.rows as { due: string }[]).entries()) {
      open.clock.moveTo(day(row.due));
      must(await paid(open.store, loan, day(row.due), fen(167_200), `h-${k}`));
      await open.store.pool.query('update hardship_case set next_on = 0 where id = $1', [id]);
      must(await followDay(open.store, open.clock));
    }
    const end = (await device('GET', `/v1/cases/${id}`)).json();
    expect(end.state).toBe('settled');
    const pack = await device('GET', `/v1/cases/${id}/pack`);
    expect(pack.headers['content-type']).toBe('text/html; charset=utf-8');
    const script = resolve('packages/document/verify.mjs');
    const { verifyPack } = (await import(script)) as { verifyPack: Verify };
    const heads = [agreed.json().head];
    expect(verifyPack(Buffer.from(pack.body), { heads })).toMatchObject({ agreements: 1 });
    const events = (await device('GET', `/v1/cases/${id}/events`)).json().items as {
      told?: string;
      kind: string;
    }[];
    expect(events.map(({ told }) => told).filter(Boolean)).toEqual([
      ...[
        'request-taken',
        'desk-begins-to-look',
        'offer',
        'borrower-accepts',
        'text-arrives',
        'text-equals',
      ],
      ...Array(5).fill('instalment-matched'),
      'paid-in-full',
    ]);
  });
});
