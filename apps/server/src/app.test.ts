import { freePort } from '@forbear/testkit/browser';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { borrowerApp } from './app.ts';
import { settingOf } from './setting.ts';

const dist = fileURLToPath(new URL('../../borrower/dist', import.meta.url));

describe('the settings', () => {
  test.each([
    [{}, { port: 5280 }],
    [
      { PORT_APP: '6000', FORBEAR_TODAY: '2026-11-05' },
      { port: 6000, today: '2026-11-05' },
    ],
  ])('%j', (env, value) => {
    expect(settingOf(env)).toEqual({ ok: true, value });
  });

  test.each([
    [{ PORT_APP: '0' }, 'PORT_TEXT'],
    [{ PORT_APP: '70000' }, 'PORT_TEXT'],
    [{ FORBEAR_TODAY: '2026-02-30' }, 'TODAY_TEXT'],
    [{ FORBEAR_TODAY: '2026-11-05', DATABASE_URL: 'postgres://x' }, 'TODAY_WITH_DATABASE'],
  ])('%j is refused as %s', (env, code) => {
    const found = settingOf(env);
    expect(found.ok ? 'ok' : found.problem.code).toBe(code);
  });
});

describe('the server', () => {
  test('every page is the one page, with a policy that lets no foreign or inline script run', async () => {
    const app = await borrowerApp(dist, { port: 0, today: '2026-11-05' });
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
    expect((await app.inject('/assets/none.js')).statusCode).toBe(404);
    expect((await app.inject('/..%2f..%2fpackage.json')).statusCode).toBeGreaterThanOrEqual(400);
    await app.close();
  });

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
