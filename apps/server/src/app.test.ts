import { freePort } from '@forbear/testkit/browser';
import { spawn, spawnSync } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { borrowerApp } from './app.ts';
import { settingOf } from './setting.ts';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const dist = fileURLToPath(new URL('../../borrower/dist', import.meta.url));

describe('the settings', () => {
  test.each([
    [
      {},
      {
        port: 5280,
        deskPort: 5281,
        hosts: [],
        apps: ['http://127.0.0.1:5280', 'http://localhost:5280'],
      },
    ],
    [
      { PORT_APP: '6000', FORBEAR_TODAY: '2026-11-05' },
      { port: 6000, apps: ['http://127.0.0.1:6000', 'http://localhost:6000'], today: '2026-11-05' },
    ],
    [{ PORT_DESK: '6001' }, { port: 5280, deskPort: 6001 }],
    [{ FORBEAR_HOSTS: 'a.example, b.example' }, { hosts: ['a.example', 'b.example'] }],
    [{ FORBEAR_APPS: 'https://a.example' }, { apps: ['https://a.example'] }],
    // A browser leaves out the port that a scheme has by itself.
    [{ PORT_APP: '80' }, { port: 80, apps: ['http://127.0.0.1', 'http://localhost'] }],
    [{ PORT_DESK: '80' }, { desks: ['http://127.0.0.1'] }],
    [{ FORBEAR_APPS: 'https://a.example:443' }, { apps: ['https://a.example'] }],
    [{ FORBEAR_LENDER_KIND: 'bank' }, { lenderKind: 'bank' }],
  ])('%j', (env, value) => {
    expect(settingOf(env)).toMatchObject({ ok: true, value });
  });

  test('what a lender is by law is unknown until somebody says it; the invented one is known', () => {
    expect(must(settingOf({}))).not.toHaveProperty('lenderKind');
    expect(must(settingOf({}, ['--demo=empty'])).lenderKind).toBe('consumer-finance');
  });

  test.each([
    [{ PORT_APP: '0' }, 'PORT_TEXT'],
    [{ PORT_APP: '70000' }, 'PORT_TEXT'],
    [{ PORT_DESK: 'x' }, 'PORT_TEXT'],
    [{ FORBEAR_APPS: 'https://a.example/app' }, 'ORIGIN_TEXT'],
    [{ FORBEAR_APPS: 'a.example' }, 'ORIGIN_TEXT'],
    [{ FORBEAR_APPS: 'ftp://a.example' }, 'ORIGIN_TEXT'],
    [{ FORBEAR_APPS: 'https://me@a.example' }, 'ORIGIN_TEXT'],
    [{ FORBEAR_LOG: 'all' }, 'LOG_TEXT'],
    [{ FORBEAR_RATE: '0' }, 'PACE_TEXT'],
    [{ FORBEAR_AT_ONCE: '0' }, 'AT_ONCE_TEXT'],
    [{ FORBEAR_PROXY: '10.0.0.1' }, 'PROXY_TEXT'],
    [{ FORBEAR_BOOK: 'both' }, 'BOOK_TEXT'],
    [{ FORBEAR_NON_ACCRUAL: '90' }, 'NON_ACCRUAL_TEXT'],
    [{ FORBEAR_RECORD_YEARS: '1' }, 'RECORD_YEARS_TEXT'],
    [{ FORBEAR_LENDER_KIND: 'person' }, 'LENDER_KIND_TEXT'],
    [{ FORBEAR_OIDC_ISSUER: 'https://id.example' }, 'OIDC_TEXT'],
    [
      {
        FORBEAR_OIDC_ISSUER: 'http://id.example',
        FORBEAR_OIDC_CLIENT: 'a',
        FORBEAR_OIDC_SECRET: 'b',
      },
      'OIDC_TEXT',
    ],
    [{ FORBEAR_SECRET: '1:short' }, 'SECRET_TEXT'],
    [{ DATABASE_URL: 'postgres://x' }, 'SECRET_TEXT'],
    [{ FORBEAR_TODAY: '2026-02-30' }, 'TODAY_TEXT'],
    [{ FORBEAR_TODAY: '2026-11-05', DATABASE_URL: 'postgres://x' }, 'TODAY_WITH_DATABASE'],
  ])('%j is refused as %s', (env, code) => {
    const found = settingOf(env);
    expect(found.ok ? 'ok' : found.problem.code).toBe(code);
  });
});

/** What comes back on a bare connection to a server that listens. */
async function raw(words: string): Promise<string> {
  const app = await borrowerApp(dist, { hosts: [], desks: [] });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  try {
    return await new Promise((resolve, reject) => {
      let told = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(words));
      socket.setEncoding('utf8').on('data', (part: string) => (told += part));
      socket.once('end', () => resolve(told)).once('error', reject);
    });
  } finally {
    await app.close();
  }
}

describe('the server', () => {
  test.each([
    ['no HTTP at all', 'ABC\r\n\r\n', 400],
    [
      'an address that cannot be read',
      'GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      400,
    ],
    ['another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
    ['a build mark', 'GET /.built HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 404],
    [
      'what is not there',
      'GET /assets/none.js HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      404,
    ],
  ])(
    '%s is refused in one shape with the headers of every answer',
    async (_name, words, status) => {
      const told = await raw(words);
      expect(told).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      for (const header of [
        'content-security-policy',
        'x-content-type-options',
        'permissions-policy',
      ])
        expect(told.toLowerCase()).toContain(`${header}: `);
      expect(told).toContain('application/problem+json');
      expect(told).toContain(`"status":${status}`);
    },
  );

  test('what comes too slowly is cut within half a minute, headers and bodies', async () => {
    const began = performance.now();
    const [headers, body] = await Promise.all([
      raw('GET / HTTP/1.1\r\nHost: local'),
      raw('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf'),
    ]);
    expect(headers).toMatch(/^HTTP\/1.1 408 /);
    expect(body).toMatch(/^HTTP\/1.1 4/);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test('answers are compressed as they were measured', async () => {
    const app = await borrowerApp(dist, { hosts: [], desks: [] });
    const name = readdirSync(`${dist}/assets`).find((file) => file.endsWith('.js')) as string;
    for (const [coding, ending] of [
      ['br', '.br'],
      ['gzip', '.gz'],
    ] as const) {
      const answer = await app.inject({
        url: `/assets/${name}`,
        headers: { 'accept-encoding': coding },
      });
      expect(answer.headers['content-encoding']).toBe(coding);
      expect(answer.rawPayload.equals(readFileSync(`${dist}/assets/${name}${ending}`))).toBe(true);
    }
    await app.close();
  });

  test('it ends with the process that started it, a half-sent request or not', async () => {
    const [port, desk] = [await freePort(), await freePort()];
    const store = mkdtempSync(join(tmpdir(), 'forbear-end-'));
    const start = `process.env.npm_lifecycle_event = 'start'; process.env.PORT_APP = '${port}';
      process.env.PORT_DESK = '${desk}'; process.env.FORBEAR_STORE = ${JSON.stringify(store)};
      const child = require('node:child_process').spawn(process.execPath, ['apps/server/dist/main.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
      child.stdout.once('data', () => process.stdout.write(String(child.pid)));`;
    const parent = spawn(process.execPath, ['-e', start], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (told: Buffer) => resolve(Number(String(told)))),
    );
    const slow = connect(port, '127.0.0.1', () =>
      slow.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf'),
    );
    slow.on('error', () => undefined);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 60_000, interval: 100 }).toBe(false);
    slow.destroy();
    rmSync(store, { recursive: true, force: true });
  });

  test('a terminal that is closed ends it in order, its database too', async () => {
    const store = mkdtempSync(join(tmpdir(), 'forbear-hangup-'));
    const [port, desk] = [await freePort(), await freePort()];
    const child = spawn(process.execPath, ['apps/server/dist/main.mjs'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        ...{ PORT_APP: `${port}`, PORT_DESK: `${desk}`, FORBEAR_STORE: store, FORBEAR_TODAY: '' },
      },
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const note = join(store, 'data/postmaster.pid');
    const database = Number(readFileSync(note, 'utf8').split('\n')[0]);
    child.kill('SIGHUP');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    expect([isAlive(database), existsSync(note)]).toEqual([false, false]);
    rmSync(store, { recursive: true, force: true });
  });

  test('every page is the one page, with a policy that lets no foreign or inline script run', async () => {
    const setting = { hosts: [], desks: ['http://127.0.0.1:5281'] };
    const app = await borrowerApp(dist, setting, () => '2026-11-05');
    for (const url of ['/', '/plan', '/debt/a/amount']) {
      const answer = await app.inject({ url, headers: { accept: 'text/html' } });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('<div id="app">');
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
    }
    expect((await app.inject('/today.json')).json()).toEqual({ today: '2026-11-05' });
    expect((await app.inject('/desks.json')).json()).toEqual({ desks: ['http://127.0.0.1:5281'] });
    const { 'content-security-policy': policy } = (await app.inject('/')).headers;
    expect(policy).toContain("connect-src 'self' http://127.0.0.1:5281;");
    expect((await app.inject('/assets/none.js')).statusCode).toBe(404);
    expect((await app.inject('/..%2f..%2fpackage.json')).statusCode).toBeGreaterThanOrEqual(400);
    await app.close();
  });

  test.each(['nonsense', 'postgres://a:b@[::1', 'postgres://a:secret@127.0.0.1:1/x'])(
    'a database that cannot be reached at %s is told without its password, and ends with 2',
    async (address) => {
      const [port, desk] = [await freePort(), await freePort()];
      const run = spawnSync(process.execPath, ['apps/server/dist/main.mjs'], {
        encoding: 'utf8',
        env: {
          ...process.env,
          ...{ PORT_APP: `${port}`, PORT_DESK: `${desk}`, FORBEAR_TODAY: '' },
          ...{ DATABASE_URL: address, FORBEAR_SECRET: `1:${'a'.repeat(32)}` },
        },
      });
      expect([run.status, run.stdout]).toEqual([2, '']);
      expect(run.stderr).toMatch(/^DATABASE_UNREACHABLE\n/);
      expect(run.stderr).not.toMatch(/secret|\n {4}at /);
    },
  );

  test('a taken port names the variable to set and ends with 2', async () => {
    const port = await freePort();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    const run = spawnSync(process.execPath, ['apps/server/dist/main.mjs'], {
      encoding: 'utf8',
      env: { ...process.env, PORT_APP: String(port), FORBEAR_TODAY: '' },
    });
    taken.close();
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('PORT_TAKEN');
    expect(run.stderr).toContain('PORT_APP=');
    expect(run.stderr).not.toContain('at ');
  });
});

test('the first route loads at most 40 kB of JavaScript, gzipped', () => {
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
    (m) => m[1] as string,
  );
  expect(first.length).toBeGreaterThan(0);
  const size = first.reduce(
    (sum, file) => sum + gzipSync(readFileSync(`${dist}/${file}`)).length,
    0,
  );
  expect(size).toBeLessThanOrEqual(40_000);
  expect(readdirSync(`${dist}/assets`).length).toBeGreaterThan(first.length);
});
