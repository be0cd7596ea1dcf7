import type { PostgresHost } from '@forbear/testkit/postgres';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { stepOf, totpAt } from '../people/totp.ts';

const [CLIENT, SECRET] = ['forbear-desk', 'a secret of the client'];
const b64 = (value: object | Buffer): string =>
  Buffer.from(value instanceof Buffer ? value : JSON.stringify(value)).toString('base64url');

/** A sign-in of an organisation, by HTTP on this machine: discovery, authorization, token and keys, as OpenID Connect says. */
class Provider {
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #trips = new Map<string, URLSearchParams>();
  #server: Server | undefined;
  issuer = '';
  /** What the tokens of a test have instead. */
  claims: Record<string, unknown> = {};
  signWith: KeyObject = this.#key.privateKey;
  alg = 'RS256';

  async start(): Promise<void> {
    this.#server = createServer((request, reply) => {
      const url = new URL(request.url ?? '/', this.issuer);
      const json = (status: number, body: object) =>
        reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (url.pathname === '/.well-known/openid-configuration') return json(200, this.#places());
      if (url.pathname === '/keys')
        return json(200, {
          keys: [
            {
              ...this.#key.publicKey.export({ format: 'jwk' }),
              kid: 'k1',
              alg: 'RS256',
              use: 'sig',
            },
          ],
        });
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        const told = this.#token(new URLSearchParams(text), String(request.headers.authorization));
        json(told === undefined ? 400 : 200, told ?? { error: 'invalid_grant' });
      });
      return undefined;
    });
    await new Promise<void>((done) => this.#server?.listen(0, '127.0.0.1', done));
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  stop(): void {
    this.#server?.close();
  }
  #places() {
    const at = (path: string) => this.issuer + path;
    return {
      ...{
        issuer: this.issuer,
        authorization_endpoint: at('/authorize'),
        token_endpoint: at('/token'),
      },
      jwks_uri: at('/keys'),
    };
  }
  /** A person signs in there: the code that the browser brings back. */
  signedIn(address: string): { code: string; state: string } {
    const asked = new URL(address).searchParams;
    const code = `code-${this.#trips.size}`;
    this.#trips.set(code, asked);
    return { code, state: asked.get('state') ?? '' };
  }
  #token(given: URLSearchParams, basic: string): object | undefined {
    const asked = this.#trips.get(given.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    const isClient =
      basic ===
      `Basic ${Buffer.from(`${CLIENT}:${encodeURIComponent(SECRET).replaceAll('%20', '+')}`).toString('base64')}`;
    if (asked === undefined || !isClient || verifier !== asked.get('code_challenge'))
      return undefined;
    if (given.get('redirect_uri') !== asked.get('redirect_uri')) return undefined;
    // A code counts once.
    this.#trips.delete(given.get('code') ?? '');
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{
        iss: this.issuer,
        aud: CLIENT,
        sub: 'u-17',
        iat: now,
        exp: now + 300,
        nonce: asked.get('nonce'),
      },
      ...this.claims,
    };
    const text = `${b64({ alg: this.alg, kid: 'k1' })}.${b64(claims)}`;
    const mark = this.alg === 'none' ? '' : b64(sign('sha256', Buffer.from(text), this.signWith));
    return { id_token: `${text}.${mark}`, access_token: 'x', token_type: 'Bearer' };
  }
}

describe('the organisation’s own sign-in', () => {
  const provider = new Provider();
  const honest = { alg: provider.alg, signWith: provider.signWith };
  let open: OpenDesk;
  beforeAll(() => provider.start());
  afterAll(() => provider.stop());
  beforeEach(async () => {
    Object.assign(provider, { claims: {}, ...honest });
    const oidc = { issuer: provider.issuer, client: CLIENT, secret: SECRET };
    open = await openDesk(inject('postgres')[0] as PostgresHost, { setting: { oidc } });
  });
  afterEach(() => open.close());

  const cookiesOf = (answer: { headers: Record<string, unknown> }): string[] =>
    [answer.headers['set-cookie'] ?? []].flat().map((one) => String(one).split(';')[0] as string);
  const get = (url: string, cookie = '') =>
    open.app.inject({ url, headers: { cookie, host: '127.0.0.1:5281' } });
  const link = (id: string, subject: string, by = 'admin-01') =>
    open.ask(by, 'POST', `/v1/staff/${id}/subject`, { body: { subject } });

  /** There and back again; what is changed on the way, a test says. */
  const trip = async (change: { state?: string; cookie?: string; code?: string } = {}) => {
    const out = await get('/v1/auth/oidc/start');
    expect(out.statusCode, out.body).toBe(302);
    expect(String(out.headers['set-cookie'])).toMatch(
      /^__Host-forbear-trip=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    const { code, state } = provider.signedIn(String(out.headers.location));
    const query = new URLSearchParams({ code: change.code ?? code, state: change.state ?? state });
    const cookie = change.cookie ?? (cookiesOf(out)[0] as string);
    const back = await get(`/v1/auth/oidc/return?${query}`, cookie);
    return { back, cookie, query, out };
  };
  const whereTo = async (change?: Parameters<typeof trip>[0]) =>
    (await trip(change)).back.headers.location;

  test('stands for the password alone: who it is, an admin has said, and the second factor is asked as ever', async () => {
    expect(await whereTo()).toBe('/?sign-in=refused');
    expect((await link('agent-01', 'u-17')).json()).toEqual({ done: true });
    expect((await link('agent-02', 'u-17')).json()).toMatchObject({ code: 'STAFF_TWICE' });
    expect((await link('admin-01', 'u-1')).json().code).toBe('OWN_ROLE');
    expect((await link('agent-02', 'u-18', 'auditor-01')).statusCode).toBe(403);
    // What the token says of roles is not read.
    provider.claims = { roles: ['admin'], groups: ['admin'], email: 'admin-01' };
    const { back } = await trip();
    expect(back.headers.location).toBe('/?sign-in=new-code');
    const half = cookiesOf(back).find((one) => one.startsWith('__Host-forbear=')) as string;
    const post = (url: string, payload: unknown, cookie: string) =>
      open.ask(undefined, 'POST', url, { body: payload, headers: { cookie } });
    expect((await get('/v1/me', half)).json().code).toBe('SESSION_ENDED');
    const { secret } = (await post('/v1/auth/totp/set', undefined, half)).json();
    const whole = await post('/v1/auth/totp', { code: totpAt(secret, stepOf(Date.now())) }, half);
    const me = (await get('/v1/me', cookiesOf(whole)[0])).json();
    expect(me).toMatchObject({ id: 'agent-01', roles: ['agent'] });
    expect(await whereTo()).toBe('/?sign-in=code');
    await open.ask('admin-01', 'POST', '/v1/staff/agent-01/disable');
    expect(await whereTo()).toBe('/?sign-in=refused');
    await open.ask('admin-01', 'POST', '/v1/staff/agent-01/enable');
    await link('agent-01', '');
    expect(await whereTo()).toBe('/?sign-in=refused');
  });

  test('the address asks for a code with state, nonce and PKCE, and nothing but who it is', async () => {
    const { out } = await trip();
    const address = new URL(String(out.headers.location));
    expect(
      Object.fromEntries(
        [...address.searchParams].map(([name, value]) => [
          name,
          /^[\w-]{43}$/.test(value) ? '…' : value,
        ]),
      ),
    ).toEqual({
      ...{
        response_type: 'code',
        client_id: CLIENT,
        scope: 'openid',
        code_challenge_method: 'S256',
      },
      redirect_uri: 'http://127.0.0.1:5281/v1/auth/oidc/return',
      ...{ state: '…', nonce: '…', code_challenge: '…' },
    });
  });

  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const now = Math.floor(Date.now() / 1000);
  test.each([
    ['another state', {}, { state: 'x' }],
    ['another browser, without the cookie', {}, { cookie: '' }],
    ['a cookie that nobody here has made', {}, { cookie: '__Host-forbear-trip=AAAA' }],
    ['a code that was never given', {}, { code: 'code-99' }],
    ['another nonce', { claims: { nonce: 'x' } }, {}],
    ['a token for another client', { claims: { aud: 'other' } }, {}],
    [
      'a token that another client asked for',
      { claims: { aud: [CLIENT, 'other'], azp: 'other' } },
      {},
    ],
    ['a token of another issuer', { claims: { iss: 'https://id.example' } }, {}],
    ['a token that has run out', { claims: { exp: now - 3600 } }, {}],
    ['a token without an end', { claims: { exp: undefined } }, {}],
    ['a token by another key', { signWith: other }, {}],
    ['a token that nobody signed', { alg: 'none' }, {}],
  ])('%s is refused', async (_name, provided, change) => {
    await link('agent-01', 'u-17');
    Object.assign(provider, provided);
    const { back } = await trip(change);
    expect(back.headers.location).toBe('/?sign-in=refused');
    expect(cookiesOf(back).some((one) => one.startsWith('__Host-forbear='))).toBe(false);
  });

  test('a way back counts once; one of eleven minutes ago does not', async () => {
    await link('agent-01', 'u-17');
    const { cookie, query, back } = await trip();
    expect(back.headers.location).toBe('/?sign-in=new-code');
    const again = await get(`/v1/auth/oidc/return?${query}`, cookie);
    expect(again.headers.location).toBe('/?sign-in=refused');
    const out = await get('/v1/auth/oidc/start');
    const told = provider.signedIn(String(out.headers.location));
    const machine = open.clock.machine;
    Object.assign(open.clock, { machine: () => Date.now() + 11 * 60_000 });
    const late = await get(`/v1/auth/oidc/return?${new URLSearchParams(told)}`, cookiesOf(out)[0]);
    Object.assign(open.clock, { machine });
    expect(late.headers.location).toBe('/?sign-in=refused');
  });

  test('a sign-in that is away says so; a desk without one has no such address', async () => {
    const oidc = { issuer: 'http://127.0.0.1:9', client: CLIENT, secret: SECRET };
    const dark = await openDesk(inject('postgres')[0] as PostgresHost, { setting: { oidc } });
    const told = await dark.app.inject('/v1/auth/oidc/start');
    expect([told.statusCode, told.json().code]).toEqual([503, 'OIDC_AWAY']);
    await dark.close();
    const none = await openDesk(inject('postgres')[0] as PostgresHost);
    expect((await none.app.inject('/v1/auth/oidc/start')).statusCode).toBe(404);
    await none.close();
  });
});
