import { freshDatabase, type PostgresHost } from '@forbear/testkit/postgres';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { day, lent } from './case/case.fixture.ts';
import { openStore, poolOf, type Store } from './store/store.ts';

const MAIN = join(import.meta.dirname, '../dist/main.mjs');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

type Server = { readonly address: string; readonly child: ChildProcess; readonly words: string };

/** A server of its own process over a database that another works on, too. */
async function started(env: Record<string, string>): Promise<Server> {
  const [app, desk] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [MAIN, '--demo=empty'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...env,
      PORT_APP: String(app),
      PORT_DESK: String(desk),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  const ready = new Promise<void>((done, no) => {
    const hear = (part: Buffer) => {
      words += part.toString();
      if (words.includes('admin-01')) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => no(new Error(`ended with ${code}: ${words}`)));
  });
  await ready;
  return { address: `http://127.0.0.1:${desk}`, child, words };
}

describe.each(inject('postgres').slice(0, 1))(
  'two servers on one database, PostgreSQL $version',
  (host) => {
    let servers: readonly [Server, Server];
    let store: Store;
    const folder = mkdtempSync(join(tmpdir(), 'forbear-two-'));
    beforeAll(async () => {
      const database = await freshDatabase(host as PostgresHost);
      store = openStore(poolOf({ host: host.host, database }), 'desk');
      await lent(store, 'L000500', day('2026-11-05'));
      await lent(store, 'L000501', day('2026-11-05'));
      const env = {
        DATABASE_URL: `postgres://forbear@/${database}?host=${encodeURIComponent(host.host)}`,
        ...{ FORBEAR_SECRET: '1:a secret of the tests with 32 letters', FORBEAR_STORE: folder },
      };
      // At once: the first start of an empty desk is one of both.
      servers = await Promise.all([started(env), started(env)]);
    });
    afterAll(async () => {
      for (const { child } of servers ?? []) child.kill('SIGKILL');
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const post = (to: Server, path: string, body: unknown, headers: Record<string, string>) =>
      fetch(to.address + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forbear': '1', ...headers },
        body: JSON.stringify(body),
      });
    const signedIn = async (at: Server, login: string): Promise<{ cookie: string }> => {
      const password = new RegExp(`${login} +(\\S+)`).exec(servers[0].words)?.[1] ?? '';
      const told = await post(at, '/v1/auth/sign-in', { login, password }, {});
      expect(told.status, await told.clone().text()).toBe(200);
      return { cookie: String(told.headers.get('set-cookie')).split(';')[0] as string };
    };
    /** What a stream tells until it holds a word. */
    const heard = async (at: Server, headers: Record<string, string>, word: () => string) => {
      const stop = new AbortController();
      const answer = await fetch(`${at.address}/v1/stream`, { headers, signal: stop.signal });
      const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
      let text = '';
      while (word() === '' || !text.includes(word())) {
        const { value, done } = await reader.read();
        if (done) break;
        text += Buffer.from(value).toString();
      }
      stop.abort();
      return text;
    };
    const open = (at: Server, loan: string, headers: Record<string, string>) =>
      post(at, '/v1/cases', { loan, channel: 'phone' }, headers);

    test('what one writes the other tells: a stream, a key, a session; and goes on where the first is killed', async () => {
      const [left, right] = servers;
      const cookie = await signedIn(left, 'agent-01');
      let id = '';
      const stream = heard(right, { ...cookie, 'last-event-id': '0' }, () => id);
      const key = { ...cookie, 'idempotency-key': 'two-servers-1' };
      const [one, two] = await Promise.all([
        open(left, 'L000500', key),
        open(right, 'L000500', key),
      ]);
      const told = [await one.json(), await two.json()] as { id?: string; code?: string }[];
      // The same wish at both at once has one effect; whoever was told to wait asks again.
      id = told.find((body) => body.id !== undefined)?.id ?? '';
      expect(id).not.toBe('');
      expect(told.every((body) => body.id === id || body.code === 'IDEMPOTENCY_IN_PROGRESS')).toBe(
        true,
      );
      for (const at of servers)
        expect(((await (await open(at, 'L000500', key)).json()) as { id: string }).id).toBe(id);
      const text = await stream;
      expect(text).toMatch(new RegExp(`id: [0-9]+\nevent: case.changed\ndata: {"caseId":"${id}"`));
      const number = /id: ([0-9]+)\n/.exec(text)?.[1] ?? '';
      // The first dies; its listener goes on at the other with the number it has, and misses nothing.
      left.child.kill('SIGKILL');
      const next = await open(right, 'L000501', { ...cookie, 'idempotency-key': 'two-servers-2' });
      const { id: second } = (await next.json()) as { id: string };
      const later = await heard(right, { ...cookie, 'last-event-id': number }, () => second);
      expect(later).toContain(`"caseId":"${second}"`);
      expect(later).not.toContain(`"caseId":"${id}"`);
      const head = await fetch(`${right.address}/v1/cases/${id}/head`, { headers: cookie });
      expect(head.status).toBe(200);
    });
  },
);
