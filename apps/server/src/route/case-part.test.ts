import { dayOf } from '@forbear/money';
import { commitmentOf } from '@forbear/negotiation';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { day, lent } from '../case/case.fixture.ts';
import { DESK_SETTING, openDesk, type OpenDesk } from '../desk.fixture.ts';
import { deviceOf } from './device.fixture.ts';

const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
const BUDGET = { incomes: [], expenses: [], savings: '300.00' };

describe.each(inject('postgres').slice(0, 1))('beside a case on PostgreSQL $version', (host) => {
  let open: OpenDesk;
  let id: string;
  let device: Awaited<ReturnType<typeof deviceOf>>;
  beforeAll(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5) });
    // Half past ten in China: within the hours of contact.
    open.clock.now = () => day('2026-11-05') * 86_400_000 + 2.5 * 3_600_000;
    const loan = await lent(open.store, 'L000910', day('2026-11-05'));
    device = await deviceOf(open, loan.person);
    const request = { reason: 'unemployment', share: '1710.00' };
    const body = { loan: 'L000910', channel: 'app', request, shown: SHOWN };
    id = (await device('POST', '/v1/cases', body)).json().id;
    await device('POST', `/v1/cases/${id}/commands/finish-intake`, {}, { 'if-match': '1' });
    const headers = { 'if-match': '2' };
    await open.ask('agent-01', 'POST', `/v1/cases/${id}/commands/take`, { body: {}, headers });
  });
  afterAll(() => open.close());

  const disclosed = async (who = 'agent-01') =>
    (await open.ask(who, 'GET', `/v1/cases/${id}`)).json().disclosed as Record<string, unknown>;

  /** More than any sum may come to, each by itself within range. */
  const LOADS = Array.from({ length: 100 }, () => ({
    ...{ what: '收入', amount: '99999999999.00', per: 'month' },
  }));
  const REQUEST_OF = { reason: 'illness', share: '100.00' };

  test.each([
    ['budget', { incomes: [], expenses: [] }, 'KEY_MISSING', '/value/savings'],
    ['budget', { incomes: LOADS, expenses: [], savings: '0.00' }, 'AMOUNT_GROWS', '/value'],
    ['others', { count: 2, most: '800.00' }, 'KEY_MISSING', '/value/monthly'],
    ['others', { count: 2, monthly: '8.005' }, 'MONEY_TEXT', '/value/monthly'],
    ['others', { count: 2, monthly: '8.00', name: '某银行' }, 'KEY_UNKNOWN', '/value/name'],
    ['papers', { count: -1 }, 'VALUE_SHAPE', '/value/count'],
    ['papers', { count: 1, diagnosis: '某病' }, 'KEY_UNKNOWN', '/value/diagnosis'],
    ['identity', { name: '' }, 'VALUE_SHAPE', '/value/name'],
    ['identity', { name: '甲\u202e立春' }, 'TEXT_UNSAFE', '/value/name'],
    ['identity', { name: '甲立春', number: '1' }, 'KEY_UNKNOWN', '/value/number'],
    ['safe-contact', { from: '24:00', to: '25:00' }, 'VALUE_SHAPE', '/value/from'],
    ['safe-contact', { from: '18:00', to: '09:00' }, 'HOURS_ORDER', '/value/to'],
    ['request', { ...REQUEST_OF, share: '-1.00' }, 'MONEY_TEXT', '/value/share'],
    ['request', { ...REQUEST_OF, wishedStart: '2026-02-30' }, 'DAY_TEXT', '/value/wishedStart'],
    ['request', { ...REQUEST_OF, ask: [{ kind: 'reinstal' }] }, 'REINSTAL_SIZE', '/value/ask/0'],
    ['request', undefined, 'KEY_MISSING', '/value'],
  ])('K1 %s as %o is refused: %s', async (item, value, code, pointer) => {
    const before = await disclosed();
    const told = await device('POST', `/v1/cases/${id}/grants`, { item, value, shown: SHOWN });
    expect([told.statusCode, told.json().code, told.json().errors]).toEqual([
      ...[422, code],
      [{ pointer, code }],
    ]);
    expect(await disclosed()).toEqual(before);
  });

  test('K1 K3 K4 R23 a field is absent until it is granted, gone when it is withdrawn, each read is seen', async () => {
    expect(Object.keys(await disclosed())).toEqual(['request']);
    const body = { item: 'budget', value: BUDGET, shown: SHOWN };
    const made = await device('POST', `/v1/cases/${id}/grants`, body);
    expect(made.statusCode, made.body).toBe(201);
    expect((await disclosed())['budget']).toEqual(BUDGET);
    expect(await disclosed('auditor-01')).toEqual({});
    const access = (await device('GET', `/v1/cases/${id}/access`)).json().items as {
      item: string;
      reader: string;
    }[];
    expect(access).toContainEqual(
      expect.objectContaining({ item: 'budget', reader: 'agent-01', role: 'agent' }),
    );
    const grant = made.json().id as string;
    const ended = await device('POST', `/v1/cases/${id}/grants/${grant}/withdraw`);
    expect(ended.statusCode, ended.body).toBe(200);
    expect(Object.keys(await disclosed())).toEqual(['request']);
    const { rows } = await open.store.pool.query(`select value from disclosure where id = $1`, [
      grant,
    ]);
    expect(rows).toEqual([{ value: null }]);
    const wrong = await device('POST', `/v1/cases/${id}/grants`, {
      ...body,
      value: { savings: '-1' },
    });
    expect(wrong.statusCode).toBe(422);
    expect((await open.ask('agent-01', 'GET', `/v1/cases/${id}/grants`)).statusCode).toBe(403);
  });

  test('C11 lines go out, are read, and wait for a second person where their words are on a list', async () => {
    const url = `/v1/cases/${id}/messages`;
    const asked = await device('POST', url, { text: '我想问一下要哪些材料？' });
    expect(asked.json()).toMatchObject({ no: 1, state: 'sent', role: 'borrower' });
    const say = (who: string, text: string) => open.ask(who, 'POST', url, { body: { text } });
    const held = await say('agent-01', '再不还就起诉，通知你的单位。');
    expect([held.statusCode, held.json().state, held.json().held]).toEqual([
      202,
      'held',
      ['employer', 'arrest'],
    ]);
    expect((await device('GET', url)).json().items).toHaveLength(1);
    // An auditor looks at what was held back, and reads nothing else that was said.
    const audited = (await open.ask('auditor-01', 'GET', url)).json().items as { text: string }[];
    expect(audited.map(({ text }) => text)).toEqual(['再不还就起诉，通知你的单位。']);
    const judge = (who: string, word: string) =>
      open.ask(who, 'POST', `${url}/${held.json().id}/${word}`);
    expect((await judge('agent-01', 'release')).json().code).toBe('ROLE_FORBIDDEN');
    expect((await judge('approver-01', 'refuse')).json()).toMatchObject({ state: 'refused' });
    expect((await say('agent-02', '你好')).statusCode).toBe(404);
    expect((await say('agent-01', '有一样材料就够。')).json()).toMatchObject({
      state: 'sent',
      no: 3,
    });
    expect((await device('POST', `${url}/read`, { no: 3 })).json()).toEqual({ read: 1 });
    const seen = (await open.ask('agent-01', 'GET', url)).json().items as { state: string }[];
    expect(seen.map(({ state }) => state)).toEqual(['sent', 'refused', 'read']);
  });

  test('C11 unasked lines end after three, and nothing is sent in the hours of rest', async () => {
    const url = `/v1/cases/${id}/messages`;
    const say = (text: string) => open.ask('agent-01', 'POST', url, { body: { text } });
    await say('第二句');
    await say('第三句');
    expect((await say('第四句')).json().code).toBe('CONTACT_LIMIT');
    const value = { from: '18:00', to: '19:00' };
    await device('POST', `/v1/cases/${id}/grants`, { item: 'safe-contact', value, shown: SHOWN });
    await device('POST', url, { text: '在' });
    await say('在的');
    expect((await say('晚上好')).json().code).toBe('QUIET_HOURS');
    await device('POST', url, { text: '还在吗' });
    expect((await say('在的')).json()).toMatchObject({ state: 'sent' });
  });

  test('C11 a held line goes out as any other does: by somebody else than wrote it, within the hours, and not for collection that rests', async () => {
    const now = open.clock.now;
    const at = (hours: number) => {
      open.clock.now = () => day('2026-11-05') * 86_400_000 + (hours - 8) * 3_600_000;
    };
    const loan = await lent(open.store, 'L000912', day('2026-11-05'));
    const other = await deviceOf(open, loan.person);
    const own = (await other('POST', '/v1/cases', { loan: 'L000912', channel: 'app' })).json().id;
    const url = `/v1/cases/${own}/messages`;
    const hold = async (purpose: string) =>
      (await open.ask('agent-01', 'POST', url, { body: { text: '后果自负', purpose } })).json().id;
    const release = async (line: string, who = 'approver-01') =>
      (await open.ask(who, 'POST', `${url}/${line}/release`)).json();
    // Nothing was asked for yet: collection does not rest, and the case is every agent's to see.
    const [service, collection] = [await hold('service'), await hold('collection')];
    expect((await release(service, 'agent-02')).code).toBe('ROLE_FORBIDDEN');
    at(23);
    expect((await release(service)).code).toBe('QUIET_HOURS');
    expect((await other('GET', url)).json().items).toEqual([]);
    at(10.6);
    expect(await release(service)).toMatchObject({ state: 'sent' });
    await other('POST', `/v1/cases/${own}/commands/finish-intake`, {}, { 'if-match': '1' });
    expect((await release(collection)).code).toBe('COLLECTION_STOPPED');
    const read = (await other('GET', url)).json().items as object[];
    expect(read).toMatchObject([{ text: '后果自负', state: 'sent' }]);
    // Why it was held is for the desk.
    expect(read[0]).not.toHaveProperty('held');
    open.clock.now = now;
  });

  test('a stream tells a borrower of the own case alone and goes on from any number', async () => {
    const address = await open.app.listen({ host: '127.0.0.1', port: 0 });
    const { rows } = await open.store.pool.query('select last from feed_end');
    const hear = async (lastId: string): Promise<string> => {
      const stop = new AbortController();
      const headers = { ...(device.headers as Record<string, string>), 'last-event-id': lastId };
      const answer = await fetch(`${address}/v1/stream`, { headers, signal: stop.signal });
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
      let text = '';
      while (!text.includes('message.new')) {
        const { value, done } = await reader.read();
        if (done) break;
        text += Buffer.from(value).toString();
      }
      stop.abort();
      return text;
    };
    const heard = await hear('0');
    expect(heard).toMatch(/id: [0-9]+\nevent: case.changed\ndata: \{"caseId":"/);
    expect(heard.match(/"caseId":"([^"]+)"/g)?.every((one) => one.includes(id))).toBe(true);
    const later = hear(String(rows[0].last));
    await device('POST', `/v1/cases/${id}/messages`, { text: '新的一句' });
    expect(await later).toContain('event: message.new');
  });

  test('K8 whoever asks without the app opens the case again by number and code, and sees that case alone', async () => {
    await lent(open.store, 'L000911', day('2026-11-05'));
    const post = (url: string, body: unknown, headers = {}) =>
      open.ask(undefined, 'POST', url, { body, headers });
    const told = await post('/v1/public/requests', {
      ...{ name: '乙谷雨', contact: '10000000123', reason: 'unemployment', share: '1710.00' },
      text: '失业了',
    });
    expect(told.statusCode, told.body).toBe(201);
    const { number, code } = told.json() as { number: string; code: string };
    const wrong = await post('/v1/public/sessions', { number, code: 'AAAA' });
    const none = await post('/v1/public/sessions', { number: 'none', code });
    expect([wrong.json().code, none.json().code]).toEqual(['CODE_REFUSED', 'CODE_REFUSED']);
    const list = (await open.ask('agent-01', 'GET', '/v1/public/requests')).json().items;
    const asked = (list as { id: string; number: string }[]).find((one) => one.number === number);
    const link = await open.ask('agent-01', 'POST', `/v1/public/requests/${asked?.id}/link`, {
      body: { loan: 'L000911' },
    });
    expect(link.statusCode, link.body).toBe(201);
    const session = (await post('/v1/public/sessions', { number, code })).json();
    expect(session.caseId).toBe(link.json().id);
    const headers = { authorization: `Bearer ${session.bearer}` };
    const see = (of: string) => open.ask(undefined, 'GET', `/v1/cases/${of}`, { headers });
    expect((await see(session.caseId)).json()).toMatchObject({
      share: '1710.00',
      channel: 'public',
    });
    expect((await see(id)).statusCode).toBe(404);
  });

  test('K1 a picture is drawn anew without its place, and is there for the desk while papers are granted', async () => {
    const exif = { IFD0: { Copyright: 'GPS-CANARY' } };
    const picture = await sharp({
      create: { width: 8, height: 8, channels: 3, background: '#fff' },
    })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    const url = `/v1/cases/${id}/files`;
    const send = (payload: Buffer, type = 'image/jpeg') =>
      open.app.inject({
        ...{ method: 'POST', url: `${url}?kind=sick-note`, payload },
        headers: { ...(device.headers as Record<string, string>), 'content-type': type },
      });
    expect((await send(picture)).json().code).toBe('GRANT_MISSING');
    const body = { item: 'papers', value: { count: 1 }, shown: SHOWN };
    const grant = (await device('POST', `/v1/cases/${id}/grants`, body)).json().id as string;
    const made = await send(picture);
    expect(made.statusCode, made.body).toBe(201);
    expect((await send(picture)).json()).toEqual(made.json());
    expect((await send(Buffer.from('no picture'))).json().code).toBe('MEDIA_TYPE');
    expect((await send(Buffer.from('<html>'), 'text/html')).statusCode).toBe(415);
    const get = () => open.ask('agent-01', 'GET', `${url}/${made.json().id}`);
    const seen = await get();
    expect([seen.statusCode, seen.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(seen.rawPayload.includes('GPS-CANARY')).toBe(false);
    expect(picture.includes('GPS-CANARY')).toBe(true);
    await device('POST', `/v1/cases/${id}/grants/${grant}/withdraw`);
    expect((await get()).statusCode).toBe(404);
  });

  /** A case of its own that an app has opened, with a request in words. */
  const asked = async (loanNo: string) => {
    const { person } = await lent(open.store, loanNo, day('2026-11-05'));
    const own = await deviceOf(open, person);
    const request = { reason: 'unemployment', share: '1710.00', text: 'words-of-the-request' };
    const body = { loan: loanNo, channel: 'app', request, shown: SHOWN };
    const at = `/v1/cases/${(await own('POST', '/v1/cases', body)).json().id}`;
    const grant = async (item: string, value: unknown): Promise<string> =>
      (await own('POST', `${at}/grants`, { item, value, shown: SHOWN })).json().id;
    const withdraw = async (grantId: string) => {
      expect((await own('POST', `${at}/grants/${grantId}/withdraw`)).statusCode).toBe(200);
    };
    const give = async (who: string | undefined, kind: string, command: object = {}) => {
      const { version } = (await own('GET', at)).json() as { version: number };
      const headers = { 'if-match': String(version), ...(who === undefined ? own.headers : {}) };
      const url = `${at}/commands/${kind}`;
      const told = await open.ask(who, 'POST', url, { body: command, headers });
      expect(told.statusCode, told.body).toBe(200);
    };
    await give(undefined, 'finish-intake');
    await give('agent-01', 'take');
    const send = (payload: Buffer) =>
      open.app.inject({
        ...{ method: 'POST', url: `${at}/files?kind=sick-note`, payload },
        headers: { ...(own.headers as Record<string, string>), 'content-type': 'image/jpeg' },
      });
    return { at, own, grant, withdraw, give, send };
  };
  const drawn = (width: number): Promise<Buffer> =>
    sharp({ create: { width, height: 8, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();

  test('K3 with the request its words go, wherever the desk could read them', async () => {
    const { at, own, withdraw } = await asked('L000913');
    const read = async () => {
      const told = ['', '/events', '/pack'].map((part) => open.ask('agent-01', 'GET', at + part));
      const found = (await Promise.all(told)).map(({ body }) => body);
      return found.map((body) => body.includes('words-of-the-request'));
    };
    expect(await read()).toEqual([true, true, true]);
    // Each read of them is told, whichever answer they stood in (K4); a pack that was taken along stands in the audit log.
    const readers = async () =>
      ((await own('GET', `${at}/access`)).json().items as { reader: string }[]).map(
        ({ reader }) => reader,
      );
    expect(await readers()).not.toContain('approver-02');
    expect((await open.ask('approver-02', 'GET', `${at}/pack`)).statusCode).toBe(200);
    expect(await readers()).toContain('approver-02');
    const trail = (await open.ask('auditor-01', 'GET', '/v1/audit?action=export.pack')).json();
    expect(trail.items[0]).toMatchObject({
      actor: 'staff:approver-02',
      about: at.replace('/v1/cases/', ''),
    });
    const [grant] = (await own('GET', `${at}/grants`)).json().items as { id: string }[];
    await withdraw(grant?.id ?? '');
    expect(await read()).toEqual([false, false, false]);
    const { rows } = await open.store.pool.query(
      `select value from sealed_field where value like '%words-of-the-request%'`,
    );
    expect(rows).toEqual([]);
  });

  test('C11 calls are counted for the person, whichever of their loans they are about', async () => {
    const first = await asked('L000918');
    const { id: account } = await lent(open.store, 'L000919', day('2026-11-05'));
    await open.store.pool.query(`update account_origin set person = 'P-L000918' where id = $1`, [
      account,
    ]);
    const made = await first.own('POST', '/v1/cases', { loan: 'L000919', channel: 'app' });
    const call = async (at: string, outcome: string) => {
      const { version } = (await first.own('GET', at)).json() as { version: number };
      const told = await open.ask('agent-01', 'POST', `${at}/commands/log-call`, {
        body: { direction: 'out', purpose: 'service', outcome },
        headers: { 'if-match': String(version) },
      });
      return told.json().code ?? told.statusCode;
    };
    const second = `/v1/cases/${made.json().id}`;
    expect(await call(second, 'dialling')).toBe(200);
    for (let calls = 0; calls < 3; calls += 1) await call(first.at, 'connected');
    expect(await call(first.at, 'dialling')).toBe('CONTACT_LIMIT');
    expect(await call(second, 'dialling')).toBe('CONTACT_LIMIT');
  });

  test('K1 K3 with the grant of papers they go, their list too; granted anew, none of them is back', async () => {
    const { at, grant, withdraw, send } = await asked('L000914');
    const list = async (): Promise<string> =>
      (await open.ask('agent-01', 'GET', `${at}/files`)).body;
    const first = await grant('papers', { count: 1 });
    const made = (await send(await drawn(9))).json().id as string;
    expect(await list()).toContain('sick-note');
    await withdraw(first);
    expect(JSON.parse(await list())).toEqual({ items: [] });
    const { rows } = await open.store.pool.query(
      'select place, erased_at is not null as erased from paper_file where id = $1',
      [made],
    );
    expect(rows).toMatchObject([{ erased: true }]);
    expect(existsSync(join(DESK_SETTING.files, rows[0].place))).toBe(false);
    await grant('papers', { count: 1 });
    const get = async (of: string) =>
      (await open.ask('agent-01', 'GET', `${at}/files/${of}`)).statusCode;
    expect(await get(made)).toBe(404);
    // Sent again, the same paper is a new one.
    const again = (await send(await drawn(9))).json().id as string;
    expect([again === made, await get(again)]).toEqual([false, 200]);
  });

  test('of the same paper sent many times at once one is kept', async () => {
    const { at, own, grant, send } = await asked('L000915');
    await grant('papers', { count: 1 });
    const picture = await drawn(10);
    const sent = await Promise.all(Array.from({ length: 8 }, () => send(picture)));
    expect(sent.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(201));
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
    expect((await own('GET', `${at}/files`)).json().items).toHaveLength(1);
    const { rows } = await open.store.pool.query(
      'select part, digest from paper_file where id = $1',
      [sent[0]?.json().id],
    );
    const there = readdirSync(join(DESK_SETTING.files, String(rows[0].part)));
    expect(there.filter((name) => name.endsWith(rows[0].digest))).toHaveLength(1);
  });

  test('K4 a proposal is a read of what it is made of', async () => {
    const { at, own, grant } = await asked('L000916');
    await grant('budget', BUDGET);
    expect((await open.ask('approver-02', 'GET', `${at}/proposal`)).statusCode).toBe(200);
    const { items } = (await own('GET', `${at}/access`)).json() as {
      items: { item: string; reader: string }[];
    };
    const read = items.filter(({ reader }) => reader === 'approver-02').map(({ item }) => item);
    expect(read.sort()).toEqual(['budget', 'request']);
  });

  test('K7 what is granted after the decision ends as what was granted before it', async () => {
    const { grant, give } = await asked('L000917');
    const endsOf = async (grantId: string) =>
      (await open.store.pool.query('select ends_on from disclosure where id = $1', [grantId]))
        .rows[0].ends_on;
    const before = await grant('others', { count: 1, monthly: '10.00' });
    await give('agent-01', 'propose-refusal', { code: 'POLICY_LIMIT', note: '期数太长' });
    await give('approver-01', 'approve', { note: '可以再谈' });
    const after = await grant('budget', BUDGET);
    expect([
      await endsOf(after),
      await endsOf(await grant('safe-contact', { from: '09:00', to: '20:00' })),
    ]).toEqual([await endsOf(before), null]);
  });

  test('H5 K1 words of the desk are told with the event that commits to them: to the borrower what is said to them, to colleagues all, masked to nobody', async () => {
    const at = `/v1/cases/${id}`;
    const give = async (who: string, kind: string, body: object) => {
      const { version } = (await open.ask('agent-01', 'GET', at)).json() as { version: number };
      const headers = { 'if-match': String(version) };
      const told = await open.ask(who, 'POST', `${at}/commands/${kind}`, { body, headers });
      expect(told.statusCode, told.body).toBe(200);
    };
    await give('agent-01', 'propose-refusal', { code: 'POLICY_LIMIT', note: '给同事：期数太长' });
    await give('approver-01', 'approve', { note: '期数短一点可以再谈' });
    type Told = { seq: number; text: string; fields?: { salt: string; value: string }[] };
    const words = (items: Told[]) =>
      items.flatMap(({ text, fields = [] }) =>
        fields.map(({ salt, value }) => {
          const { sealed } = (JSON.parse(text) as { data: { sealed: { note: string } } }).data;
          expect(sealed.note).toBe(commitmentOf(salt, value));
          return value;
        }),
      );
    const own = (await device('GET', `${at}/events`)).json().items as Told[];
    expect(words(own)).toEqual(['期数短一点可以再谈']);
    const by = async (who: string) =>
      words((await open.ask(who, 'GET', `${at}/events`)).json().items as Told[]);
    expect(await by('agent-01')).toEqual(['给同事：期数太长', '期数短一点可以再谈']);
    expect(await by('auditor-01')).toEqual([]);
    const pack = (await device('GET', `${at}/pack`)).body;
    expect([pack.includes('期数短一点'), pack.includes('期数太长')]).toEqual([true, false]);
  });
});
