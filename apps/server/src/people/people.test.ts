import type { PostgresHost } from '@forbear/testkit/postgres';
import { generateKeyPairSync, sign } from 'node:crypto';
import { dayOf } from '@forbear/money';
import { must, ok } from '@forbear/problem';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { lent } from '../case/case.fixture.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { makeCode } from './code.ts';
import { firstStart } from './first-start.ts';
import { pairingWords } from './pair.ts';
import { staffById } from './staff.ts';
import { freshTotp, stepOf, stepOfCode, totpAt } from './totp.ts';

describe('the second factor', () => {
  // RFC 6238, appendix B, SHA-1, the last six digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s the code is %s', (seconds, code) => {
    expect(totpAt(secret, stepOf(seconds * 1000))).toBe(code);
  });
  test('each step counts once, and none before one that counted', () => {
    const now = 1_234_567_890_000;
    const step = stepOf(now);
    expect(stepOfCode(secret, totpAt(secret, step), now, 0)).toBe(step);
    expect(stepOfCode(secret, totpAt(secret, step), now, step)).toBeUndefined();
    expect(stepOfCode(secret, totpAt(secret, step - 1), now, step)).toBeUndefined();
    expect(stepOfCode(secret, totpAt(secret, step - 2), now, 0)).toBeUndefined();
    expect(freshTotp()).toMatch(/^[A-Z2-7]{32}$/);
  });
});

const PASSWORD = 'willow river 2026 gate';

describe.each(inject('postgres'))('people on PostgreSQL $version', (at: PostgresHost) => {
  let open: OpenDesk;
  beforeAll(async () => {
    open = await openDesk(at);
  });
  afterAll(() => open.close());

  const post = (url: string, body?: unknown, headers: Record<string, string | undefined> = {}) =>
    open.ask(undefined, 'POST', url, { body, headers });
  const cookieIn = (answer: { headers: Record<string, unknown> }): string =>
    String(answer.headers['set-cookie']).split(';')[0] as string;
  const code = async (kind: 'setup' | 'start' | 'invite', about: string) =>
    must(
      await open.store.write(async (tx) =>
        ok(await makeCode(tx, kind, { about, by: 'x', at: open.clock.machine() })),
      ),
    ).code;
  /** Gives a person a password and a second factor, as they would. */
  const begin = async (login: string) => {
    await post('/v1/auth/start', { login, code: await code('start', login), password: PASSWORD });
    const half = await post('/v1/auth/sign-in', { login, password: PASSWORD });
    expect(half.json()).toEqual({ mustSetTotp: true });
    const set = await post('/v1/auth/totp/set', undefined, { cookie: cookieIn(half) });
    const { secret } = set.json();
    const step = stepOf(open.clock.machine());
    const whole = await post(
      '/v1/auth/totp',
      { code: totpAt(secret, step) },
      { cookie: cookieIn(half) },
    );
    expect(whole.json()).toEqual({ done: true });
    return { secret, step, cookie: cookieIn(whole), half: cookieIn(half) };
  };

  test('a desk without people prints a set-up code; it makes the first admin, once', async () => {
    const alone = await openDesk(at, { staff: false });
    const told = await firstStart(alone.app.desk);
    const given = { login: 'boss', name: '管理甲', password: PASSWORD };
    if (told?.kind !== 'setup') throw new Error('no set-up code');
    const ask = (body: object) => alone.ask(undefined, 'POST', '/v1/setup', { body });
    expect((await ask({ ...given, code: 'AAAAA-AAAAA' })).json().code).toBe('CODE_REFUSED');
    expect((await ask({ ...given, code: told.code, password: 'boss boss boss' })).json().code).toBe(
      'PASSWORD_WEAK',
    );
    expect((await ask({ ...given, code: told.code.toLowerCase() })).json()).toEqual({ done: true });
    expect((await ask({ ...given, login: 'two', code: told.code })).statusCode).toBe(410);
    expect(await firstStart(alone.app.desk)).toBeUndefined();
    await alone.close();
  });

  test('the cookie is strict, and neither it nor a password stands in the database', async () => {
    const { cookie, half, secret, step } = await begin('agent-01');
    const { rows } = await open.store.pool.query('select * from staff_session');
    const staff = await staffById(open.store, 'agent-01');
    const kept = JSON.stringify([rows, staff]);
    for (const word of [cookie.split('=')[1], half.split('=')[1], PASSWORD, secret])
      expect(kept).not.toContain(word);
    const again = await post('/v1/auth/sign-in', { login: 'agent-01', password: PASSWORD });
    expect(String(again.headers['set-cookie'])).toMatch(
      /^__Host-forbear=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=300$/,
    );
    expect(again.json()).toEqual({ totp: true });
    const twice = await post(
      '/v1/auth/totp',
      { code: totpAt(secret, step) },
      { cookie: cookieIn(again) },
    );
    expect([twice.statusCode, twice.json().code]).toEqual([401, 'SIGN_IN_REFUSED']);
    const anew = await post('/v1/auth/totp/set', undefined, { cookie: cookieIn(again) });
    expect([anew.statusCode, anew.json().code]).toEqual([409, 'TOTP_SET']);
    // Half a sign-in opens nothing.
    const me = await open.app.inject({ url: '/v1/me', headers: { cookie: cookieIn(again) } });
    expect(me.json().code).toBe('SESSION_ENDED');
    const whole = await open.app.inject({ url: '/v1/me', headers: { cookie } });
    expect(whole.json()).toMatchObject({ id: 'agent-01', roles: ['agent'], today: '2026-11-05' });
  });

  test('of second factors that race with one code, one wins', async () => {
    const { secret } = await begin('agent-07');
    await open.store.pool.query(`update staff set totp_step = 0 where id = 'agent-07'`);
    const halves = await Promise.all(
      [1, 2, 3].map(() => post('/v1/auth/sign-in', { login: 'agent-07', password: PASSWORD })),
    );
    const code = totpAt(secret, stepOf(open.clock.machine()));
    const given = await Promise.all(
      halves.map((half) => post('/v1/auth/totp', { code }, { cookie: cookieIn(half) })),
    );
    expect(given.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  test('a day that is set, or moved, ends no session and changes no code', async () => {
    const { cookie, step } = await begin('agent-05');
    expect(Math.abs(step - stepOf(Date.now()))).toBeLessThanOrEqual(2);
    open.clock.advance(3);
    const me = await open.app.inject({ url: '/v1/me', headers: { cookie } });
    expect(me.json()).toMatchObject({ id: 'agent-05', today: '2026-11-08' });
  });

  test('a wrong password and an unknown login answer alike, ever slower, and lock nobody out', async () => {
    const sent = (login: string, password: string, from: string) =>
      open.app.inject({
        method: 'POST',
        url: '/v1/auth/sign-in',
        remoteAddress: from,
        headers: { 'x-forbear': '1', 'content-type': 'application/json' },
        payload: JSON.stringify({ login, password }),
      });
    await post('/v1/auth/start', {
      login: 'agent-02',
      code: await code('start', 'agent-02'),
      password: PASSWORD,
    });
    const strip = ({ traceId: _, ...body }: Record<string, unknown>) => body;
    const wrong = await sent('agent-02', 'no', '10.0.0.1');
    const unknown = await sent('nobody', 'no', '10.0.0.1');
    expect(strip(wrong.json())).toEqual(strip(unknown.json()));
    const all = await Promise.all(
      Array.from({ length: 12 }, () => sent('agent-02', 'no', '10.0.0.1')),
    );
    const limited = all.filter(({ statusCode }) => statusCode === 429);
    expect(limited.length).toBeGreaterThanOrEqual(6);
    expect(Number(limited[0]?.headers['retry-after'])).toBeGreaterThan(0);
    // The wait grows, whatever is tried from there meanwhile.
    await open.store.pool.query('update pace set free_at = free_at + 600000');
    expect((await sent('agent-02', PASSWORD, '10.0.0.1')).statusCode).toBe(429);
    expect((await sent('agent-02', PASSWORD, '10.0.0.2')).statusCode).toBe(200);
  });

  test('a role changed, a person disabled and a session ended count at once', async () => {
    const list = () => open.ask('agent-03', 'GET', '/v1/audit');
    expect((await list()).json().code).toBe('ROLE_FORBIDDEN');
    const roles = (id: string, body: object, by = 'admin-01') =>
      open.ask(by, 'POST', `/v1/staff/${id}/roles`, { body });
    expect((await roles('agent-03', { roles: ['approver'], level: 2 })).statusCode).toBe(200);
    expect((await list()).statusCode).toBe(200);
    expect((await roles('agent-03', { roles: ['auditor', 'agent'] })).json().code).toBe(
      'ROLES_TOGETHER',
    );
    expect((await roles('admin-01', { roles: ['agent'] })).json().code).toBe('OWN_ROLE');
    expect((await roles('agent-04', { roles: ['admin'] }, 'agent-05')).statusCode).toBe(403);
    const twice = await open.ask('admin-01', 'POST', '/v1/staff', {
      body: { login: 'AGENT-04', name: '客服', roles: ['agent'] },
    });
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'STAFF_TWICE']);
    await open.ask('admin-01', 'POST', '/v1/staff/agent-03/disable');
    expect((await list()).json().code).toBe('SESSION_ENDED');
    const wrong = open.store.pool.query(`update staff set roles = 'admin,approver'`);
    await expect(wrong).rejects.toThrow(/check constraint/);
  });

  test('a reset takes two other people, and ends what was', async () => {
    const { cookie } = await begin('agent-06');
    const asked = await open.ask('admin-01', 'POST', '/v1/staff/agent-06/reset');
    const confirm = (by: string) => open.ask(by, 'POST', `/v1/resets/${asked.json().id}/confirm`);
    expect((await confirm('admin-01')).json().code).toBe('APPROVER_IS_PROPOSER');
    expect((await confirm('approver-04')).json().code).toBe('ROLE_FORBIDDEN');
    await open.ask('admin-01', 'POST', '/v1/staff/agent-12/roles', { body: { roles: ['admin'] } });
    const told = await confirm('agent-12');
    expect(told.statusCode).toBe(200);
    expect((await confirm('agent-12')).statusCode).toBe(404);
    const given = { login: 'agent-06', code: told.json().code, password: `${PASSWORD} two` };
    expect((await post('/v1/auth/start', { ...given, login: 'agent-07' })).json().code).toBe(
      'CODE_REFUSED',
    );
    expect((await post('/v1/auth/start', given)).json()).toEqual({ done: true });
    const me = await open.app.inject({ url: '/v1/me', headers: { cookie } });
    expect(me.json().code).toBe('SESSION_ENDED');
    const half = await post('/v1/auth/sign-in', { login: 'agent-06', password: given.password });
    expect(half.json()).toEqual({ mustSetTotp: true });
  });

  test('a machine’s key reads what it may, until it is ended', async () => {
    const made = await open.ask('admin-01', 'POST', '/v1/keys', {
      body: { name: 'core', rights: ['import'] },
    });
    const { id, token } = made.json();
    const me = () =>
      open.app.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
    expect((await me()).json()).toMatchObject({ kind: 'service', id });
    const { rows } = await open.store.pool.query('select * from service_key');
    expect(JSON.stringify(rows)).not.toContain(token);
    await open.ask('admin-01', 'POST', `/v1/keys/${id}/end`);
    expect((await me()).json().code).toBe('SESSION_ENDED');
  });

  test('people, keys and addresses are read by pages, and by what they are', async () => {
    const admin = (path: string) => open.ask('admin-01', 'GET', path);
    type Rows = { readonly items: readonly { readonly id: string; readonly roles: string[] }[] };
    const rows = async (path: string) => (await admin(path)).json<Rows>().items;
    const ids = async (path: string) => (await rows(path)).map(({ id }) => id);
    const all = await ids('/v1/staff?limit=200');
    const first = (await admin('/v1/staff?limit=3')).json();
    expect([
      ...first.items.map(({ id }: { id: string }) => id),
      ...(await ids(`/v1/staff?limit=200&after=${first.next}`)),
    ]).toEqual(all);
    const approvers = await ids('/v1/staff?role=approver&limit=200');
    const people = await rows('/v1/staff?limit=200');
    expect(approvers).toEqual(
      people.filter(({ roles }) => roles.includes('approver')).map(({ id }) => id),
    );
    // Others may be out already.
    const out = await ids('/v1/staff?state=out');
    await open.ask('admin-01', 'POST', '/v1/staff/agent-12/disable');
    expect(await ids('/v1/staff?state=out')).toEqual([...out, 'agent-12'].sort());
    expect(await ids('/v1/staff?state=in&role=agent')).not.toContain('agent-12');
    await open.ask('admin-01', 'POST', '/v1/staff/agent-12/enable');
    const body = { name: 'core', rights: ['read'] };
    const key = (await open.ask('admin-01', 'POST', '/v1/keys', { body })).json().id;
    await open.ask('admin-01', 'POST', `/v1/keys/${key}/end`);
    const hook = { url: 'https://hooks.example.com/desk', kinds: ['day.closed'] };
    const made = (await open.ask('admin-01', 'POST', '/v1/webhooks', { body: hook })).json().id;
    expect(await ids('/v1/keys?state=live')).not.toContain(key);
    expect(await ids('/v1/keys?state=ended')).toContain(key);
    expect(await ids('/v1/webhooks?state=live')).toEqual([made]);
    expect(await ids('/v1/webhooks?state=ended')).toEqual([]);
    expect(await ids(`/v1/webhooks?after=${made}`)).toEqual([]);
    for (const path of ['/v1/staff?role=nobody', '/v1/keys?state=x', '/v1/webhooks?limit=0'])
      expect((await admin(path)).statusCode).toBe(422);
  });

  describe('a borrower’s device', () => {
    const device = () => {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const key = publicKey.export({ format: 'jwk' }).x as string;
      const by = (words: string) =>
        sign(null, Buffer.from(words), privateKey).toString('base64url');
      return { key, proof: (invite: string) => by(pairingWords(invite, key)) };
    };
    const origin = { origin: 'https://app.example', 'x-forbear': undefined };

    test('is paired once by an invite, with its key, across origins', async () => {
      const ask = (who: string) =>
        open.ask(who, 'POST', '/v1/invites', { body: { person: 'P-L000945' } });
      expect((await ask('agent-08')).json().code).toBe('NOT_FOUND');
      await lent(open.store, 'L000945', dayOf(2026, 11, 5));
      const told = await ask('agent-08');
      const invite = told.json().code;
      const { key, proof } = device();
      const given = { code: invite, key, proof: proof(invite) };
      const other = await post('/v1/pairings', { ...given, key: device().key }, origin);
      expect(other.json().code).toBe('KEY_UNPROVEN');
      const paired = await post('/v1/pairings', given, origin);
      expect(paired.json()).toMatchObject({ person: 'P-L000945' });
      // Whose invite it was: an auditor asks who let a device in.
      const trail = (await open.ask('auditor-01', 'GET', '/v1/audit?action=paired')).json().items;
      expect(trail[0]).toMatchObject({
        about: paired.json().pairing,
        detail: { invite: told.json().id, invitedBy: 'agent-08' },
      });
      expect(paired.headers['access-control-allow-origin']).toBe('https://app.example');
      expect((await post('/v1/pairings', given, origin)).json().code).toBe('INVITE_USED');
      expect(
        (await post('/v1/pairings', given, { origin: 'https://evil.example' })).json().code,
      ).toBe('ORIGIN_REFUSED');
      const bearer = { ...origin, authorization: `Bearer ${paired.json().bearer}` };
      const me = () => open.ask(undefined, 'GET', '/v1/me', { headers: bearer });
      expect((await me()).json()).toMatchObject({ kind: 'borrower', id: 'P-L000945' });
      expect((await post('/v1/pairings/end', undefined, bearer)).statusCode).toBe(200);
      expect((await me()).json().code).toBe('SESSION_ENDED');
    });

    test('an invite of eleven minutes ago, or one that a later one replaced, is refused', async () => {
      const old = await code('invite', 'P1');
      const fresh = await code('invite', 'P1');
      const { key, proof } = device();
      const given = (invite: string) => ({ code: invite, key, proof: proof(invite) });
      expect((await post('/v1/pairings', given(old), origin)).json().code).toBe('CODE_REFUSED');
      await open.store.pool.query(
        'update one_time_code set ends_at = made_at + 1 where about = $1',
        ['P1'],
      );
      expect((await post('/v1/pairings', given(fresh), origin)).json().code).toBe('CODE_REFUSED');
    });

    test('guessing invites is slow over the whole desk', async () => {
      const tries = await Promise.all(
        Array.from({ length: 70 }, async (_, k) => {
          const { key, proof } = device();
          const invite = `AAAAAAAAAA${k}`;
          return post('/v1/pairings', { code: invite, key, proof: proof(invite) }, origin);
        }),
      );
      expect(tries.some(({ statusCode }) => statusCode === 429)).toBe(true);
    });
  });

  test('behind a proxy that says where a request comes from, who fails at one place slows nobody at another', async () => {
    const desk = await openDesk(at, { setting: { forwarded: true } });
    const body = { login: 'agent-02', password: 'wrong wrong wrong' };
    const from = async (place: string | undefined) => {
      const headers = { 'x-forwarded-for': place };
      return (await desk.ask(undefined, 'POST', '/v1/auth/sign-in', { body, headers })).statusCode;
    };
    // What stands before the proxy's own word is the caller's: another in each request is still one place.
    const tries = [];
    for (let no = 0; no < 8; no += 1) tries.push(await from(`198.51.100.${no}, 203.0.113.7`));
    expect(tries.slice(0, 5)).toEqual(Array(5).fill(401));
    expect(tries).toContain(429);
    expect(await from('203.0.113.8')).toBe(401);
    await desk.close();
    // Where nobody says that there is one, the header counts nothing.
    const bare = await openDesk(at);
    const answers = [];
    for (let no = 0; no < 8; no += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${no}` };
      const told = await bare.ask(undefined, 'POST', '/v1/auth/sign-in', { body, headers });
      answers.push(told.statusCode);
    }
    expect(answers).toContain(429);
    await bare.close();
  });

  test('every sign-in and change stands in the audit log, for those who may read it', async () => {
    const first = await open.ask('auditor-01', 'GET', '/v1/audit?limit=5');
    expect(first.json().items).toHaveLength(5);
    const rest = await open.ask(
      'auditor-01',
      'GET',
      `/v1/audit?limit=200&after=${first.json().next}`,
    );
    const actions = new Set(rest.json().items.map(({ action }: { action: string }) => action));
    for (const action of [
      'sign-in',
      'sign-in.refused',
      'totp.refused',
      'staff.roles',
      'reset.asked',
    ])
      expect(actions).toContain(action);
    const url = '/v1/audit?limit=200&action=staff&actor=admin-01';
    const changes = (await open.ask('auditor-01', 'GET', url)).json().items as {
      actor: string;
      action: string;
    }[];
    expect(changes.length).toBeGreaterThan(0);
    for (const one of changes)
      expect([one.actor, one.action.split('.')[0]]).toEqual(['staff:admin-01', 'staff']);
    expect((await open.ask('agent-01', 'GET', '/v1/audit')).statusCode).toBe(403);
  });
});
