import { sql } from 'kysely';
import { freshDatabase, type PostgresHost } from '@forbear/testkit/postgres';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
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

/** What is answered to a request whose body does not come. */
const halfSent = (port: number): Promise<string> =>
  new Promise((resolve) => {
    let told = '';
    const head = 'POST /v1/auth/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forbear: 1\r\n';
    const body = 'Content-Type: application/json\r\nContent-Length: 90\r\n\r\n{"login"';
    const socket = connect(port, '127.0.0.1', () => socket.write(head + body));
    socket.setEncoding('utf8').on('data', (part: string) => (told += part));
    socket.on('error', () => undefined).once('close', () => resolve(told));
  });

describe.each(inject('postgres').slice(0, 1))(
  'two servers on one database, PostgreSQL $version',
  (host) => {
    let servers: readonly [Server, Server];
    let store: Store;
    let slow: Promise<string>;
    const folder = mkdtempSync(join(tmpdir(), 'forbear-two-'));
    beforeAll(async () => {
      const database = await freshDatabase(host as PostgresHost);
      store = openStore(poolOf({ host: host.host, database }), 'desk');
      await lent(store, 'L000500', day('2026-11-05'));
      await lent(store, 'L000501', day('2026-11-05'));
      await lent(store, 'L000502', day('2026-11-05'));
      const env = {
        DATABASE_URL: `postgres://forbear@/${database}?host=${encodeURIComponent(host.host)}`,
        ...{ FORBEAR_SECRET: '1:a secret of the tests with 32 letters', FORBEAR_STORE: folder },
      };
      // At once: the first start of an empty desk is one of both.
      servers = await Promise.all([started(env), started(env)]);
      slow = halfSent(Number(new URL(servers[1].address).port));
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

    test('a body that comes too slowly is cut at the desk as well', async () => {
      expect(await slow).toMatch(/^HTTP\/1.1 408 [^]*REQUEST_/);
    });

    test('asked to end it ends in time: streams, idle and half-sent connections, a request that waits for the store', async () => {
      const [, right] = servers;
      const cookie = await signedIn(right, 'agent-01');
      const { port } = new URL(right.address);
      const stream = heard(right, cookie, () => 'nothing that is ever told').catch(() => 'cut');
      const idle = connect(Number(port), '127.0.0.1', () =>
        idle.write('GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      );
      await new Promise((done) => idle.once('data', done));
      const half = halfSent(Number(port));
      let ended = 0;
      right.child.once('exit', () => (ended = performance.now()));
      await store.db.transaction().execute(async (tx) => {
        await sql`lock table event in access exclusive mode`.execute(tx);
        const waiting = open(right, 'L000502', { ...cookie, 'idempotency-key': 'two-servers-3' });
        const told = waiting.then(
          ({ status }) => status,
          () => 'cut',
        );
        await expect
          .poll(
            async () => {
              // The one that holds the lock looks who waits for it.
              const { rows } = await sql`
              select 1 from pg_stat_activity where wait_event_type = 'Lock'`.execute(tx);
              return rows.length;
            },
            { timeout: 10_000 },
          )
          .toBeGreaterThan(0);
        const asked = performance.now();
        right.child.kill('SIGTERM');
        await expect.poll(() => ended, { timeout: 30_000, interval: 50 }).toBeGreaterThan(0);
        expect(ended - asked).toBeLessThan(8_000);
        expect(right.child.exitCode).toBe(0);
        expect(['cut', 503]).toContain(await told);
      });
      await Promise.allSettled([stream, half]);
      idle.destroy();
    });
  },
);
