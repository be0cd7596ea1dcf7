import { addDays, dayOf, parseDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { day, lent, type Lent } from '../case/case.fixture.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { eraseOver } from '../privacy/night.ts';
import { yearsFrom } from '../privacy/term.ts';
import { forgetAnswers } from '../store/retention.ts';
import { verifyFeed } from '../store/chain.ts';
import { verifyChain } from '../store/replay.ts';
import { deviceOf } from './device.fixture.ts';

const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
type Device = Awaited<ReturnType<typeof deviceOf>>;
type Told = { what: string; erased: number; kept: number; until?: string };

/** What a person said, each time with a word that stands nowhere else. */
const SAID = {
  text: 'CANARY-text 失业',
  budget: 'CANARY-budget',
  safe: 'CANARY-safe',
  note: 'CANARY-note',
  chat: 'CANARY-chat',
  call: 'CANARY-call',
  promise: 'CANARY-promise',
} as const;

describe.each(inject('postgres'))('what is kept on a person, on PostgreSQL $version', (host) => {
  let open: OpenDesk;
  let on = dayOf(2026, 11, 5);
  const files = mkdtempSync(join(tmpdir(), 'forbear-papers-'));
  beforeEach(async () => {
    on = dayOf(2026, 11, 5);
    open = await openDesk(host, { today: dayOf(2026, 11, 5), setting: { files } });
    // Half past ten in China on whatever day it is: within the hours of contact.
    open.clock.now = () => on * 86_400_000 + 2.5 * 3_600_000;
  });
  afterEach(() => open.close());

  /** Every row of every table, as text. */
  const everything = async (): Promise<string> => {
    const { rows } = await open.store.pool.query<{ name: string }>(
      `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where relkind = 'r' and n.nspname = 'public' order by 1`,
    );
    const all = await Promise.all(
      rows.map(({ name }) => open.store.pool.query(`select * from ${name}`)),
    );
    return JSON.stringify(all.map(({ rows: found }) => found));
  };
  const holds = async () => (await verifyFeed(open.store)) ?? (await verifyChain(open.store));
  const papersOf = () =>
    readdirSync(files, { recursive: true }).filter((name) => /-/.test(String(name)));

  const command = async (id: string, who: string | Device, kind: string, body: unknown = {}) => {
    const { rows } = await open.store.pool.query(
      'select version from hardship_case where id = $1',
      [id],
    );
    const headers = { 'if-match': String(rows[0].version) };
    const url = `/v1/cases/${id}/commands/${kind}`;
    return typeof who === 'string'
      ? open.ask(who, 'POST', url, { body, headers })
      : who('POST', url, body, headers);
  };

  /** A case with something in every table that may hold words of a person. */
  const full = async (loanNo: string): Promise<{ id: string; loan: Lent; device: Device }> => {
    const loan = await lent(open.store, loanNo, open.clock.today());
    const device = await deviceOf(open, loan.person);
    const request = { reason: 'unemployment', share: '1710.00', text: SAID.text };
    const made = await device('POST', '/v1/cases', {
      loan: loanNo,
      channel: 'app',
      request,
      shown: SHOWN,
    });
    const { id } = made.json() as { id: string };
    await command(id, device, 'finish-intake', { note: SAID.note });
    await command(id, 'agent-01', 'take');
    const grant = async (item: string, value: unknown) => {
      const told = await device('POST', `/v1/cases/${id}/grants`, { item, value, shown: SHOWN });
      expect(told.statusCode, told.body).toBe(201);
    };
    await grant('budget', {
      incomes: [{ what: SAID.budget, amount: '2000.00', per: 'month' }],
      expenses: [],
      savings: '0.00',
    });
    await grant('papers', { count: 1 });
    await grant('safe-contact', { from: '09:00', to: '20:00', how: SAID.safe });
    const colour = { r: loanNo.charCodeAt(6), g: loanNo.charCodeAt(5), b: 7 };
    const picture = await sharp({
      create: { width: 8, height: 8, channels: 3, background: colour },
    })
      .jpeg()
      .toBuffer();
    const sent = await open.app.inject({
      ...{ method: 'POST', url: `/v1/cases/${id}/files?kind=sick-note`, payload: picture },
      headers: { ...(device.headers as Record<string, string>), 'content-type': 'image/jpeg' },
    });
    expect(sent.statusCode, sent.body).toBe(201);
    await device('POST', `/v1/cases/${id}/messages`, { text: SAID.chat });
    const call = await command(id, 'agent-01', 'log-call', {
      ...{ direction: 'in', purpose: 'service', outcome: 'connected', summary: SAID.call },
      promise: { on: '2026-11-20', amount: '100.00' },
    });
    expect(call.statusCode, call.body).toBe(200);
    await open.ask('agent-01', 'GET', `/v1/cases/${id}`);
    return { id, loan, device };
  };

  const answered = async (id: string, body: unknown = { grant: true }) => {
    const prepared = await open.ask('approver-01', 'POST', `/v1/privacy-requests/${id}/prepare`, {
      body,
    });
    expect(prepared.statusCode, prepared.body).toBe(200);
    return open.ask('approver-04', 'POST', `/v1/privacy-requests/${id}/decide`, {
      body: { agree: true },
    });
  };

  test('C8 a copy holds all that was said and kept, for its person alone, after two people', async () => {
    const { device, loan } = await full('L000701');
    const asked = await device('POST', '/v1/privacy-requests', { kind: 'copy' });
    expect(asked.statusCode, asked.body).toBe(201);
    expect(asked.json()).toMatchObject({
      kind: 'copy',
      state: 'asked',
      channel: 'app',
      dueOn: '2026-11-20',
    });
    expect(asked.json()).not.toHaveProperty('person');
    const { id } = asked.json() as { id: string };
    const again = await device('POST', '/v1/privacy-requests', { kind: 'copy' });
    expect(again.json().id).toBe(id);
    const url = `/v1/privacy-requests/${id}`;
    expect((await device('GET', `${url}/copy`)).statusCode).toBe(404);
    const stranger = await deviceOf(
      open,
      (await lent(open.store, 'L000702', open.clock.today())).person,
    );
    for (const path of [url, `${url}/copy`])
      expect((await stranger('GET', path)).statusCode).toBe(404);
    expect((await stranger('POST', `${url}/withdraw`)).statusCode).toBe(404);
    const decide = (who: string) =>
      open.ask(who, 'POST', `${url}/decide`, { body: { agree: true } });
    expect((await decide('approver-01')).json().code).toBe('ILLEGAL_MOVE');
    await open.ask('approver-01', 'POST', `${url}/prepare`, { body: { grant: true } });
    expect((await decide('approver-01')).json().code).toBe('APPROVER_IS_PROPOSER');
    for (const who of ['agent-01', 'auditor-01', 'admin-01'])
      expect((await decide(who)).json().code, who).toBe('ROLE_FORBIDDEN');
    expect((await decide('approver-04')).json()).toMatchObject({
      state: 'granted',
      person: loan.person,
    });
    const got = await device('GET', `${url}/copy`);
    expect([got.statusCode, got.headers['content-type']]).toEqual([200, 'application/zip']);
    const archive = unzipSync(got.rawPayload);
    expect(Object.keys(archive).map((name) => name.replace(/[0-9a-f-]{36}/, '*'))).toEqual([
      'READ-ME.txt',
      'data.json',
      'papers/*.jpg',
    ]);
    const data = strFromU8(archive['data.json'] as Uint8Array);
    for (const word of [
      ...Object.values(SAID).filter((one) => one !== SAID.promise),
      '乙谷雨',
      'L000701',
      'agent-01',
    ])
      expect(data, word).toContain(word);
    expect(data).not.toMatch(/"(?:token|code_hash|salt|place)"/);
    expect(JSON.parse(data)).toMatchObject({
      format: 'forbear personal copy 1',
      person: loan.person,
      madeFor: 'person',
    });
    const copy = (who: string, more = '') => open.ask(who, 'GET', `${url}/copy${more}`);
    expect((await copy('approver-01')).json().code).toBe('KEY_MISSING');
    expect((await copy('auditor-01', '?reason=looking')).json().code).toBe('ROLE_FORBIDDEN');
    const byDesk = await copy('approver-01', '?reason=letter%20of%202026-11-05');
    const marked = strFromU8(unzipSync(byDesk.rawPayload)['data.json'] as Uint8Array);
    expect(JSON.parse(marked)).toMatchObject({
      madeFor: 'approver-01',
      reason: 'letter of 2026-11-05',
    });
    const trail = (await open.ask('auditor-01', 'GET', '/v1/audit?limit=200')).json().items as {
      actor: string;
      action: string;
      about: string;
      detail: object;
    }[];
    expect(trail.find(({ actor, about }) => about === id && actor === 'staff:approver-01')).toEqual(
      expect.objectContaining({ detail: { reason: 'letter of 2026-11-05' } }),
    );
    expect(
      trail
        .filter(({ about }) => about === id)
        .map(({ action }) => action)
        .reverse(),
    ).toEqual([
      'privacy.copy.asked',
      'privacy.copy.asked',
      'privacy.copy.prepared',
      'privacy.copy.decided',
      'privacy.copy.fetched',
      'privacy.copy.fetched',
    ]);
  });

  test('H5 K3 a deletion does what was told before; the rest is named with its term, and the chain verifies', async () => {
    const { id: caseId, device } = await full('L000703');
    await command(caseId, device, 'withdraw', { note: SAID.note });
    const { id } = (await device('POST', '/v1/privacy-requests', { kind: 'delete' })).json() as {
      id: string;
    };
    const url = `/v1/privacy-requests/${id}`;
    const before = (await device('GET', url)).json().told as Told[];
    const count = papersOf().length;
    expect((await answered(id)).json()).toMatchObject({ state: 'granted' });
    // The device is no longer paired.
    expect((await device('GET', url)).json().code).toBe('SESSION_ENDED');
    const after = (await open.ask('approver-01', 'GET', url)).json().told as Told[];
    expect(after).toEqual(before);
    expect(after.map(({ what, erased, kept, until }) => [what, erased, kept, until])).toEqual([
      ['assessment', 3, 0, undefined],
      ['request', 4, 0, undefined],
      ['safe-contact', 1, 0, undefined],
      ['contact', 0, 4, '2031-11-20'],
      ['agreement', 0, expect.any(Number), undefined],
      ['book', 0, 1, undefined],
      ['handling', 0, expect.any(Number), '2029-11-05'],
      ['device', 1, 0, undefined],
    ]);
    expect(papersOf()).toHaveLength(count - 1);
    const rows = await open.store.pool.query(
      `select value from sealed_field where case_id = $1 union all
       select value from disclosure where case_id = $1 and value is not null`,
      [caseId],
    );
    expect(rows.rows).toEqual([{ value: SAID.call }]);
    expect(await holds()).toBeUndefined();
    // What stays is still read by whoever works on the case, until it is closed; then by nobody.
    expect((await open.ask('approver-01', 'GET', `/v1/cases/${caseId}`)).json().disclosed).toEqual(
      {},
    );
    const closed = await command(caseId, 'approver-01', 'close');
    expect(closed.statusCode, closed.body).toBe(200);
    must(await eraseOver(open.app.desk));
    for (const who of ['agent-01', 'approver-01', 'auditor-01'])
      for (const part of ['', '/events', '/messages', '/files', '/pack', '/access'])
        expect([404, 403], `${who} ${part}`).toContain(
          (await open.ask(who, 'GET', `/v1/cases/${caseId}${part}`)).statusCode,
        );
    const queue = await open.ask('approver-01', 'GET', '/v1/cases?limit=200');
    expect(queue.body).not.toContain(caseId);
    const diary = await open.ask('approver-01', 'GET', '/v1/diary');
    expect(diary.body).not.toContain(caseId);
    expect(await holds()).toBeUndefined();
  });

  test('a refusal tells its reason; a request can be taken back, and prepared anew', async () => {
    const { device } = await full('L000704');
    // Another's name is not quietly taken for the own.
    const body = { kind: 'delete', person: 'P-L000701' };
    expect((await device('POST', '/v1/privacy-requests', body)).json().code).toBe('NOT_FOUND');
    const ask = async () =>
      (await device('POST', '/v1/privacy-requests', { kind: 'delete' })).json().id as string;
    const first = await ask();
    expect((await device('POST', `/v1/privacy-requests/${first}/withdraw`)).json()).toMatchObject({
      state: 'withdrawn',
    });
    const id = await ask();
    expect(id).not.toBe(first);
    const url = `/v1/privacy-requests/${id}`;
    await open.ask('approver-01', 'POST', `${url}/prepare`, { body: { grant: true } });
    const back = await open.ask('approver-04', 'POST', `${url}/decide`, { body: { agree: false } });
    expect(back.json()).toMatchObject({ state: 'asked' });
    expect((await answered(id, { grant: false, reason: 'being-handled' })).json()).toMatchObject({
      state: 'refused',
    });
    const told = (await device('GET', url)).json();
    expect(told).toMatchObject({ state: 'refused', refusal: { code: 'being-handled' } });
    expect(told.refusal.zh).toContain('撤回');
    expect(told).not.toHaveProperty('decidedBy');
    const wrong = await open.ask('approver-01', 'POST', '/v1/privacy-requests', {
      body: { kind: 'copy', person: 'P-none' },
    });
    expect(wrong.json()).toMatchObject({ code: 'NOT_FOUND', errors: [{ pointer: '/person' }] });
  });

  test('whoever asked without the app asks by number and code, and gets that request alone', async () => {
    const post = (url: string, body: unknown, headers = {}) =>
      open.ask(undefined, 'POST', url, { body, headers });
    const told = await post('/v1/public/requests', {
      ...{
        name: '丙惊蛰',
        contact: 'CANARY-contact',
        reason: 'unemployment',
        text: 'CANARY-public',
      },
    });
    const session = (await post('/v1/public/sessions', told.json())).json() as { bearer: string };
    const headers = { authorization: `Bearer ${session.bearer}` };
    const asked = await post('/v1/privacy-requests', { kind: 'copy' }, headers);
    expect(asked.json()).toMatchObject({ channel: 'public', state: 'asked' });
    await answered(asked.json().id as string);
    const got = await open.ask(undefined, 'GET', `/v1/privacy-requests/${asked.json().id}/copy`, {
      headers,
    });
    const data = JSON.parse(strFromU8(unzipSync(got.rawPayload)['data.json'] as Uint8Array));
    expect(data).toMatchObject({ cases: [], loans: [], requestsWithoutApp: [{ name: '丙惊蛰' }] });
    const gone = await post('/v1/privacy-requests', { kind: 'delete' }, headers);
    await answered(gone.json().id as string);
    expect(await everything()).not.toMatch(/CANARY-contact|CANARY-public|丙惊蛰/);
  });

  test('K7 H5 by themselves: papers and budget 30 days after the decision, records after their years; the chain verifies', async () => {
    const { id, device, loan } = await full('L000705');
    const move = (to: Day) => {
      on = to;
    };
    const nightly = async () => {
      must(await eraseOver(open.app.desk));
      must(await forgetAnswers(open.store, open.clock.now()));
    };
    const papers = async () =>
      (await device('GET', `/v1/cases/${id}/files`)).json().items[0] as {
        erased: boolean;
        endsOn?: string;
      };
    const disclosed = async () => {
      const { rows } = await open.store.pool.query(
        `select item, value is not null as there from disclosure where case_id = $1 order by item`,
        [id],
      );
      return rows.filter(({ there }) => there).map(({ item }) => item);
    };
    expect((await papers()).endsOn).toBeUndefined();
    await command(id, device, 'withdraw');
    const decided = open.clock.today();
    expect((await papers()).endsOn).toBe('2026-12-05');
    // Asked again: the same papers are needed until the next decision.
    await command(id, device, 'ask-again');
    expect((await papers()).endsOn).toBeUndefined();
    await command(id, device, 'withdraw');
    move(addDays(decided, 30));
    await nightly();
    expect((await papers()).erased).toBe(false);
    expect(await disclosed()).toEqual(['budget', 'papers', 'request', 'safe-contact']);
    move(addDays(decided, 31));
    await nightly();
    expect(await papers()).toMatchObject({ erased: true, kind: '' });
    expect(await disclosed()).toEqual(['request', 'safe-contact']);
    const { rows } = await open.store.pool.query(
      `select kind, bytes from event where stream = $1 order by seq desc limit 1`,
      [`${id}/grants`],
    );
    expect(rows[0]).toMatchObject({ kind: 'expire' });
    expect(await everything()).toContain(SAID.text);
    move(addDays(yearsFrom(decided, 3), 1));
    await nightly();
    expect(await disclosed()).toEqual([]);
    const ownWords = async () =>
      (await open.store.pool.query(`select value from sealed_field where case_id = $1`, [id])).rows;
    expect(await ownWords()).toEqual([{ value: SAID.call }]);
    // Records of contacts are kept for five years; a promise counts by its day.
    move(addDays(yearsFrom(decided, 5), 1));
    await nightly();
    expect(await ownWords()).toEqual([]);
    const left = await open.store.pool.query(
      `select count(*) as n from message where case_id = $1`,
      [id],
    );
    expect(left.rows[0].n).toBe(0);
    expect(await holds()).toBeUndefined();
    move(addDays(must(parseDay('2031-11-21')), 1));
    await nightly();
    // Of this desk nothing that a person said is left; names stand in accounts that are open.
    const all = await everything();
    for (const word of Object.values(SAID)) expect(all, word).not.toContain(word);
    expect(all).toContain('乙谷雨');
    // A loan that is paid and does not stay open loses its name three years after its last entry.
    await open.store.pool.query(
      `update product set body = jsonb_set(body::jsonb, '{staysOpen}', 'false')::text`,
    );
    await nightly();
    expect(await everything()).toContain('乙谷雨');
    await open.store.pool.query(`update account set balances = '{}' where id = $1`, [loan.id]);
    await nightly();
    const origin = await open.store.pool.query(
      `select name, phone from account_origin where id = $1`,
      [loan.id],
    );
    expect(origin.rows).toEqual([{ name: '', phone: null }]);
    await nightly();
    expect(await holds()).toBeUndefined();
    expect(day('2031-11-22')).toBe(open.clock.today());
  });
});
