import { PRODUCTS_JSON, day } from '../book/book.fixture.ts';
import { closeDay } from '../book/day.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { keepDayHead } from '../store/day-head.ts';
import { signingKeys } from '../store/head.ts';
import { headText } from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

const ACCOUNTS =
  'loanNo,product,personRef,name,opened,principal,firstDue,count,asOf,openPrincipal,openInterest,openPenalty,openFees,class,consentToReport\n' +
  'L1,AXJ,P1,甲立春,2026-03-10,30000.00,2026-10-10,6,2026-09-10,15551.01,0.00,0.00,0.00,normal,Y\n';

describe.each(inject('postgres'))('the book over HTTP on PostgreSQL $version', (at) => {
  let desk: OpenDesk;
  beforeAll(async () => {
    desk = await openDesk(at, { today: day('2026-11-22') });
  });
  afterAll(() => desk.close());

  const up = (who: string, kind: string, text: string, type = 'text/csv') =>
    desk.app.inject({
      method: 'POST',
      url: `/v1/imports?kind=${kind}&name=a.csv`,
      headers: { ...sessions.get(who), 'x-forbear': '1', 'content-type': type },
      payload: text,
    });
  const sessions = new Map<string, { cookie: string }>();
  beforeAll(async () => {
    for (const who of ['admin-01', 'approver-01', 'agent-01'])
      sessions.set(who, { cookie: await desk.cookieOf(who) });
  });

  test('C8 a file is prepared by one person and taken by another; accounts are then read', async () => {
    for (const [kind, text] of [
      ['products', PRODUCTS_JSON],
      ['opening', ACCOUNTS],
    ] as const) {
      const made = await up('admin-01', kind, text);
      expect([made.statusCode, made.json()]).toMatchObject([
        201,
        { state: 'previewed', faultCount: 0 },
      ]);
      const url = `/v1/imports/${made.json<{ id: string }>().id}/confirm`;
      expect((await desk.ask('admin-01', 'POST', url)).statusCode).toBe(403);
      expect((await desk.ask('agent-01', 'POST', url)).statusCode).toBe(403);
      expect((await desk.ask('approver-01', 'POST', url)).json()).toMatchObject({ state: 'taken' });
      expect((await up('admin-01', kind, text)).json()).toMatchObject({
        status: 409,
        code: 'DUPLICATE_FILE',
      });
    }
    expect((await desk.ask('agent-01', 'GET', '/v1/products')).json()).toMatchObject({
      items: [{ code: 'AXJ', count: 12 }, { code: 'AXYF' }],
    });
    const page = async (after = '') =>
      (await desk.ask('agent-01', 'GET', `/v1/products?limit=1${after}`)).json<{
        items: { code: string }[];
        next?: string;
      }>();
    const first = await page();
    const second = await page(`&after=${first.next}`);
    expect([first, second].map(({ items }) => items.map(({ code }) => code))).toEqual([
      ['AXJ'],
      ['AXYF'],
    ]);
    expect(second.next).toBeUndefined();
    for (const [policy, codes] of [
      ['some', ['AXJ', 'AXYF']],
      ['none', []],
    ] as const)
      expect(
        (await desk.ask('agent-01', 'GET', `/v1/products?policy=${policy}`)).json(),
      ).toMatchObject({ items: codes.map((code) => ({ code })) });
    const found = (await desk.ask('agent-01', 'GET', '/v1/accounts?loan=L1')).json<{
      items: { id: string }[];
    }>();
    expect(found.items).toMatchObject([{ loanNo: 'L1', name: '甲立春', principal: '15551.01' }]);
    const looks = await desk.ask('auditor-01', 'GET', '/v1/audit?action=account.read');
    expect(looks.json().items).toMatchObject([
      { actor: 'staff:agent-01', about: found.items[0]?.id },
    ]);
    expect((await desk.ask('auditor-01', 'GET', '/v1/accounts')).json()).toMatchObject({
      items: [{ loanNo: 'L1' }],
    });
    expect((await desk.ask('auditor-01', 'GET', '/v1/accounts')).body).not.toContain('甲立春');
    expect((await desk.ask('admin-01', 'GET', '/v1/accounts')).statusCode).toBe(403);
    expect((await desk.ask('agent-01', 'GET', '/v1/accounts')).statusCode).toBe(422);
    const url = `/v1/accounts/${found.items[0]?.id ?? ''}`;
    expect(
      (await desk.ask('agent-01', 'GET', `${url}/position?on=2026-10-09`)).json(),
    ).toMatchObject({ book: 'mirror', principal: '15551.01', interest: '180.39', class: 'normal' });
    expect(
      (await desk.ask('agent-01', 'GET', `${url}/schedule?on=2026-09-10`)).json<{
        rows: unknown[];
      }>().rows,
    ).toHaveLength(6);
    expect((await desk.ask('agent-01', 'GET', `${url}/journals`)).json()).toMatchObject({
      items: [{ kind: 'opening' }],
      balances: { '2299': '-15551.01' },
    });
    expect(
      (await desk.ask('agent-01', 'GET', `${url}/codes?through=2026-11`)).json<{ codes: string }>()
        .codes,
    ).toHaveLength(24);
    expect((await desk.ask('agent-01', 'GET', '/v1/accounts/none/position')).statusCode).toBe(404);
  });

  test('a wrong file is told by row, column and words in both languages; a wrong kind is refused', async () => {
    const made = await up(
      'admin-01',
      'opening',
      ACCOUNTS.replace('2026-10-10', '2026-13-10').replace('L1', 'L2'),
    );
    expect(made.json()).toMatchObject({
      state: 'faulty',
      faults: [{ row: 2, column: 'firstDue', code: 'DAY_TEXT' }],
    });
    expect(made.json<{ faults: { zh: string }[] }>().faults[0]?.zh).toMatch(/2026-13-10/);
    expect((await up('admin-01', 'cards', 'a,b')).statusCode).toBe(422);
    expect((await up('admin-01', 'opening', '{}', 'application/json')).statusCode).toBe(415);
    expect((await up('agent-01', 'opening', ACCOUNTS)).statusCode).toBe(403);
    expect(
      (await desk.ask('approver-01', 'GET', '/v1/imports')).json<{ items: unknown[] }>().items,
    ).toHaveLength(3);
  });

  test('C8 an unknown receipt is matched by two persons', async () => {
    const csv =
      'source,paymentId,on,amount,loanNo,personRef,payer,text\nbank,1,2026-11-20,100.00,,,甲,\n';
    const made = await up('admin-01', 'payments', csv);
    await desk.ask('approver-01', 'POST', `/v1/imports/${made.json<{ id: string }>().id}/confirm`);
    const list = (await desk.ask('agent-01', 'GET', '/v1/payments?state=unknown')).json<{
      items: { id: string }[];
    }>();
    expect(list.items).toMatchObject([{ paymentId: '1', amount: '100.00' }]);
    const url = `/v1/payments/${list.items[0]?.id ?? ''}`;
    const body = { loanNo: 'L1' };
    expect((await desk.ask('agent-01', 'POST', `${url}/match`, { body })).json()).toEqual({
      state: 'unknown',
      prepared: true,
    });
    expect((await desk.ask('agent-02', 'POST', `${url}/match`, { body })).json()).toEqual({
      state: 'unknown',
      prepared: true,
    });
    expect((await desk.ask('agent-01', 'GET', url)).json()).toMatchObject({
      prepared: { kind: 'match', by: 'staff:agent-01', loanNo: 'L1' },
    });
    const listed = async (change: string) =>
      (await desk.ask('approver-01', 'GET', `/v1/payments?change=${change}`)).json<{
        items: object[];
      }>().items;
    expect(await listed('prepared')).toMatchObject([{ paymentId: '1' }]);
    expect(await listed('rejected')).toEqual([]);
    // Rejected, it waits for nobody, and tells why; asked for anew, it is done by a second person.
    const no = { body: { reason: '付款人另有其人' } };
    expect((await desk.ask('agent-02', 'POST', `${url}/reject`, no)).statusCode).toBe(403);
    expect((await desk.ask('approver-01', 'POST', `${url}/reject`, no)).json()).toEqual({
      state: 'unknown',
      prepared: false,
    });
    const told = (await desk.ask('agent-01', 'GET', url)).json<object>();
    expect(told).not.toHaveProperty('prepared');
    expect(told).toMatchObject({ rejected: { by: 'staff:approver-01', ...no.body } });
    expect(await listed('prepared')).toEqual([]);
    expect(await listed('rejected')).toMatchObject([{ rejected: no.body }]);
    expect((await desk.ask('approver-02', 'POST', `${url}/reject`, no)).json()).toMatchObject({
      code: 'NOTHING_PREPARED',
    });
    await desk.ask('agent-01', 'POST', `${url}/match`, { body });
    expect((await desk.ask('approver-01', 'POST', `${url}/match`, { body })).json()).toEqual({
      state: 'matched',
      prepared: false,
    });
    expect((await desk.ask('approver-01', 'POST', `${url}/match`, { body })).json()).toMatchObject({
      prepared: true,
    });
    expect((await desk.ask('auditor-01', 'POST', `${url}/reverse`, { body: {} })).statusCode).toBe(
      403,
    );
  });

  test('a day is closed by the admin, its balance is zero, its journal goes out as a file', async () => {
    expect(
      (await desk.ask('admin-01', 'POST', '/v1/days/2026-11-23/close', { body: {} })).json(),
    ).toMatchObject({ code: 'DAY_NOT_COME' });
    const closed = (
      await desk.ask('admin-01', 'POST', '/v1/days/2026-11-22/close', { body: {} })
    ).json();
    expect(closed).toMatchObject({ closed: 64, waiting: [], trial: { '2299': '-15551.01' } });
    expect(
      must(await closeDay({ store: desk.store, clock: desk.clock }, day('2026-11-22'))),
    ).toMatchObject({ accounts: 0 });
    expect((await desk.ask('auditor-01', 'GET', '/v1/days/2026-11-22')).json()).toMatchObject({
      closed: 64,
    });
    expect(
      (await desk.ask('agent-01', 'POST', '/v1/days/2026-11-22/close', { body: {} })).statusCode,
    ).toBe(403);
    const file = await desk.ask('auditor-01', 'POST', '/v1/exports', {
      body: { kind: 'journal', from: '2026-11-22', to: '2026-11-22', map: { '1002': '100201' } },
    });
    expect(file.headers['content-type']).toMatch('text/csv');
    expect(file.body.split('\r\n')[0]).toBe(
      'journalId,businessDay,valueDate,event,loanNo,account,mapped,debit,credit,reversalOf,approver',
    );
    expect(file.body).toContain(',1002,100201,100.00,');
    expect(
      (
        await desk.ask('agent-01', 'POST', '/v1/exports', {
          body: { kind: 'trial', on: '2026-11-22' },
        })
      ).statusCode,
    ).toBe(403);
  });

  test('the lender’s own accounts are kept once, and go out with every file for accounting', async () => {
    const put = (who: string, body: object) => desk.ask(who, 'PUT', '/v1/account-map', { body });
    expect((await put('admin-01', { '9999': '1' })).statusCode).toBe(422);
    expect((await put('auditor-01', { '1002': '1' })).statusCode).toBe(403);
    expect((await put('admin-01', { '1002': '100299' })).json()).toEqual({ '1002': '100299' });
    expect((await desk.ask('auditor-01', 'GET', '/v1/account-map')).json()).toEqual({
      '1002': '100299',
    });
    const file = await desk.ask('auditor-01', 'POST', '/v1/exports', {
      body: { kind: 'journal', from: '2026-11-22', to: '2026-11-22' },
    });
    expect(file.body).toContain(',1002,100299,100.00,');
  });

  test('C8 a file about persons goes out when a second person asks for the same, and every row says who took it', async () => {
    const ask = (who: string, through = '2026-11', more: object = { reason: '月报' }) =>
      desk.ask(who, 'POST', '/v1/exports', { body: { kind: 'codes', through, ...more } });
    const first = await ask('approver-01');
    expect([first.statusCode, first.json()]).toEqual([202, { prepared: true }]);
    expect((await ask('approver-01')).json()).toMatchObject({ code: 'APPROVER_IS_PROPOSER' });
    expect((await ask('auditor-01')).statusCode).toBe(403);
    expect((await ask('agent-01')).statusCode).toBe(403);
    expect((await ask('approver-02', '2026-11', {})).statusCode).toBe(422);
    // Another month is another file.
    expect((await ask('approver-02', '2026-10')).statusCode).toBe(202);
    const out = await ask('approver-02', '2026-11', { reason: '复核' });
    const mark = '2026-11-22 staff:approver-01 staff:approver-02';
    const [head, row] = out.body.split('\r\n');
    expect(head).toBe('loanNo,personRef,month,codes24,watermark');
    expect(row).toMatch(new RegExp(`^L1,P1,2026-11,[^,]+,${mark}$`));
    // Once out, it is asked for anew.
    expect((await ask('approver-02')).statusCode).toBe(202);
    const trail = (await desk.ask('auditor-01', 'GET', '/v1/audit?limit=200')).body;
    expect(trail).toContain('export.codes.out');
  });

  test('H4 the head of a business day is told signed, and of a day without one nothing', async () => {
    const url = '/v1/days/2026-11-22/head';
    expect((await desk.ask('auditor-01', 'GET', url)).statusCode).toBe(404);
    must(await keepDayHead(desk.store, day('2026-11-22'), 7));
    const told = (await desk.ask('auditor-01', 'GET', url)).json();
    expect(told).toMatchObject({
      day: '2026-11-22',
      seq: 1,
      head: { stream: 'day-heads', seq: 1 },
    });
    expect(told.head.digest).toBe(told.hash);
    const [key] = await signingKeys(desk.store);
    const { publicKey } = key as { publicKey: string };
    const spki = Buffer.from(`302a300506032b6570032100${publicKey}`, 'hex');
    const signer = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const text = Buffer.from(headText(told.head));
    expect(verify(null, text, signer, Buffer.from(told.head.signature, 'hex'))).toBe(true);
    expect((await desk.ask('agent-01', 'GET', url)).statusCode).toBe(403);
  });

  test('what an account brought late with it is overdue from the first day', async () => {
    const late = ACCOUNTS.replaceAll('L1,AXJ,P1', 'L9,AXJ,P9')
      .replace('openFees,class', 'openFees,oldestUnpaidDue,class')
      .replace('15551.01,0.00,0.00,0.00,normal', '15551.01,120.00,64.00,0.00,2026-08-10,normal');
    const made = await up('admin-01', 'opening', late);
    expect(made.json()).toMatchObject({ state: 'previewed' });
    const url = `/v1/imports/${made.json<{ id: string }>().id}/confirm`;
    expect((await desk.ask('approver-01', 'POST', url)).statusCode).toBe(200);
    const found = await desk.ask('agent-01', 'GET', '/v1/accounts?loan=L9');
    const { id } = found.json<{ items: [{ id: string }] }>().items[0];
    const told = await desk.ask('agent-01', 'GET', `/v1/accounts/${id}/position?on=2026-09-20`);
    expect(told.json()).toMatchObject({ overdue: '184.00', daysOverdue: 41 });
  });
});
