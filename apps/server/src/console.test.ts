import type { FastifyInstance } from 'fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hangConsole } from './console.ts';
import { DESK_HEADERS } from './header.ts';
import { listener } from './listener.ts';

let app: FastifyInstance;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forbear-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__NONCE__">desk');
  writeFileSync(join(folder, 'form.html'), 'form');
  writeFileSync(join(folder, 'assets', 'a.js'), 'plain');
  writeFileSync(join(folder, 'assets', 'a.js.br'), 'small');
  writeFileSync(join(folder, '.built'), 'mark');
  app = listener({ hosts: [], headers: DESK_HEADERS });
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  hangConsole(folder)(app);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const page = (url: string) => app.inject({ url, headers: { accept: 'text/html' } });

describe('the pages of the console', () => {
  test('every load has its own nonce, in the page and in the policy, and no unsafe word', async () => {
    const seen = new Set<string>();
    for (const url of ['/', '/queue', '/case/1?q=2']) {
      const answer = await page(url);
      expect(answer.statusCode).toBe(200);
      const nonce = /content="([^"]+)"/.exec(answer.body)?.[1] ?? '';
      const policy = String(answer.headers['content-security-policy']);
      expect(nonce.length).toBeGreaterThanOrEqual(24);
      expect(policy).toContain(`'nonce-${nonce}'`);
      expect(policy).not.toContain('unsafe');
      expect(answer.headers['cache-control']).toBe('no-store');
      seen.add(nonce);
    }
    expect(seen.size).toBe(3);
    expect((await page('/apply')).body).toBe('form');
  });

  test('files are sent as they were compressed, and kept', async () => {
    const plain = await app.inject('/assets/a.js');
    expect(plain.body).toBe('plain');
    const small = await app.inject({ url: '/assets/a.js', headers: { 'accept-encoding': 'br' } });
    expect([small.body, small.headers['content-encoding']]).toEqual(['small', 'br']);
    expect(small.headers['cache-control']).toContain('immutable');
  });

  test.each(['/assets/none.js', '/v1/none', '/.built', '/index.html', '/..%2f..%2fpackage.json'])(
    '%s is not there',
    async (url) => {
      expect((await app.inject(url)).statusCode).toBeGreaterThanOrEqual(400);
    },
  );

  test('an address of the interface is no page, whatever the browser asks for', async () => {
    expect((await page('/v1/none')).statusCode).toBe(404);
  });
});
