import { fail, ok, present, problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { deskApp } from './desk-app.ts';
import { openDesk, type OpenDesk } from './desk.fixture.ts';
import { hang } from './plugin/route.ts';
import { hangKeys } from './route/key.ts';
import type { PostgresHost } from '@forbear/testkit/postgres';

const at = inject('postgres')[0] as PostgresHost;

const body = z.strictObject({ name: z.string().max(20), count: z.number().int().optional() });

let app: FastifyInstance;
let open: OpenDesk;
const cookies: Record<string, string> = { gone: '__Host-forbear=gone' };
let runs = 0;
beforeAll(async () => {
  open = await openDesk(at, {
    rooms: [
      (door) => {
        hang(door, {
          method: 'POST',
          url: '/v1/things/:id',
          // An auditor may not talk, and reads the books.
          may: ['talk', 'book-money'],
          summary: 'Writes.',
          params: z.strictObject({ id: z.string() }),
          body,
          ifMatch: true,
          answer: z.object({ name: z.string(), version: z.number(), runs: z.number() }),
          status: 201,
          run: async ({ body: { name }, version, write }) =>
            write(async () => {
              runs += 1;
              return ok({ name, version, runs, secret: 'not in the shape' });
            }),
        });
        hang(door, {
          method: 'GET',
          url: '/v1/things',
          may: ['read-case', 'service-read'],
          summary: 'Reads.',
          answer: z.object({ items: z.array(z.string()) }),
          run: async () => fail(problem('NOT_FOUND')),
        });
        hang(door, {
          method: 'GET',
          url: '/v1/broken',
          may: 'anyone',
          summary: 'A bug.',
          answer: z.object({}),
          run: async () => {
            throw new Error('duplicate key: (name)=(甲立春)');
          },
        });
        hang(door, {
          method: 'GET',
          url: '/v1/crowded',
          may: 'anyone',
          summary: 'Finds no connection free.',
          answer: z.object({}),
          run: async () => {
            throw new Error('timeout exceeded when trying to connect');
          },
        });
      },
      hangKeys,
    ],
  });
  app = open.app;
  for (const who of ['agent-01', 'auditor-01', 'admin-01']) cookies[who] = await open.cookieOf(who);
  const made = await open.ask('admin-01', 'POST', '/v1/keys', {
    body: { name: 'core', rights: ['read'] },
  });
  cookies['reader'] = made.json().token;
});
afterAll(() => open.close());

const write = (over: Record<string, unknown> = {}, payload: unknown = '{"name":"a"}') =>
  app.inject({
    method: 'POST',
    url: '/v1/things/1',
    headers: present({
      cookie: cookies['agent-01'],
      'x-forbear': '1',
      'content-type': 'application/json',
      'idempotency-key': 'key-00000001',
      'if-match': '7',
      ...over,
    }) as Record<string, string>,
    payload: payload as string,
  });

describe('a write', () => {
  test('answers in its shape; what the shape does not name never leaves', async () => {
    const answer = await write();
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ name: 'a', version: 7, runs: 1 });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    ['no caller', { cookie: undefined }, '{}', 401, 'AUTH_REQUIRED'],
    ['an ended session', { cookie: '__Host-forbear=gone' }, '{}', 401, 'SESSION_ENDED'],
    ['a bearer that is none', { authorization: 'Basic x' }, '{}', 401, 'SESSION_ENDED'],
    ['no idempotency key', { 'idempotency-key': undefined }, '{}', 400, 'IDEMPOTENCY_KEY_MISSING'],
    ['a short key', { 'idempotency-key': 'short' }, '{}', 400, 'IDEMPOTENCY_KEY_MISSING'],
    ['no version', { 'if-match': undefined }, '{"name":"a"}', 428, 'VERSION_MISSING'],
    ['a version that is none', { 'if-match': '*' }, '{"name":"a"}', 428, 'VERSION_MISSING'],
    ['a near media type', { 'content-type': 'application/json+x' }, '{}', 415, 'MEDIA_TYPE'],
    [
      'another charset',
      { 'content-type': 'application/json; charset=gbk' },
      '{}',
      415,
      'MEDIA_TYPE',
    ],
    ['a form', { 'content-type': 'text/plain' }, '{}', 415, 'MEDIA_TYPE'],
    ['a coded body', { 'content-encoding': 'gzip' }, '{}', 415, 'MEDIA_TYPE'],
    ['no JSON', {}, '{"name":', 400, 'JSON_TEXT'],
    ['a name twice', {}, '{"name":"a","name":"b"}', 400, 'KEY_TWICE'],
    ['no UTF-8', {}, Buffer.from([0x7b, 0xff, 0x7d]), 400, 'BAD_UNICODE'],
    ['too much', {}, `{"name":"${'a'.repeat(70_000)}"}`, 413, 'TOO_LARGE'],
    ['an unknown key', {}, '{"name":"a","__proto__":{}}', 422, 'KEY_UNKNOWN'],
    ['a wrong shape', {}, '{"name":"a","count":1.5}', 422, 'VALUE_SHAPE'],
    ['another host', { host: 'evil.example' }, '{}', 421, 'HOST_UNKNOWN'],
  ])('%s is refused before the room', async (_name, over, payload, status, code) => {
    const answer = await write(over, payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json().traceId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a role or a key that may not write is refused', async () => {
    const keyed = { cookie: undefined, authorization: `Bearer ${cookies['reader']}` };
    for (const over of [{ cookie: cookies['auditor-01'] }, { cookie: cookies['admin-01'] }, keyed])
      expect((await write(over)).json().code).toBe('ROLE_FORBIDDEN');
    const read = await app.inject({
      url: '/v1/things',
      headers: { authorization: keyed.authorization },
    });
    expect(read.json().code).toBe('NOT_FOUND');
  });

  test('has its effect once for a key: the same answer again, or a refusal', async () => {
    const first = await write({ 'idempotency-key': 'key-00000002' });
    expect((await write({ 'idempotency-key': 'key-00000002' })).body).toBe(first.body);
    const other = await write({ 'idempotency-key': 'key-00000002' }, '{"name":"b"}');
    expect([other.statusCode, other.json().code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  test('the type of an empty body is no fault; a route that wants a body misses it', async () => {
    const headers = { cookie: cookies['admin-01'] as string, 'x-forbear': '1' };
    const end = await app.inject({
      ...{ method: 'POST', url: '/v1/keys/none/end' },
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'empty-001' },
    });
    expect(end.json().code).toBe('NOT_FOUND');
    expect((await write({}, '')).json()).toMatchObject({
      code: 'KEY_MISSING',
      errors: [{ pointer: '' }],
    });
  });

  test('a key that is missing is named, one that is not known is not repeated', async () => {
    expect((await write({}, '{}')).json()).toMatchObject({
      ...{ code: 'KEY_MISSING', title: '“name” is missing.', detail: '缺少「name」。' },
      errors: [{ pointer: '/name', code: 'KEY_MISSING' }],
    });
    const unknown = await write({}, '{"name":"a","nome":1}');
    expect(unknown.json().title).toBe('The key “…” is not known.');
  });

  test('K8 a refusal does not repeat what was sent', async () => {
    for (const payload of ['{"name":"a","甲立春":1}', '{"name":7}', '{"count":"甲立春"}'])
      expect((await write({}, payload)).body).not.toContain('甲立春');
  });

  test('by cookie comes from the own pages alone', async () => {
    const sent = (over: Record<string, unknown>) => write({ cookie: undefined, ...over });
    for (const over of [
      { 'x-forbear': undefined },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://app.example' },
    ])
      expect((await sent(over)).json().code).toBe('ORIGIN_REFUSED');
    const own = { origin: 'http://localhost:5281', host: 'localhost:5281' };
    expect((await sent({ ...own, 'sec-fetch-site': 'same-origin' })).json().code).toBe(
      'AUTH_REQUIRED',
    );
  });
});

test('listed apps are answered across origins, without cookies; others are not', async () => {
  const asked = (origin: string) =>
    app.inject({ method: 'OPTIONS', url: '/v1/things', headers: { origin } });
  const listed = await asked('https://app.example');
  expect(listed.headers['access-control-allow-origin']).toBe('https://app.example');
  expect(listed.headers['access-control-allow-credentials']).toBeUndefined();
  expect((await asked('https://evil.example')).headers).not.toHaveProperty(
    'access-control-allow-origin',
  );
});

test('one caller too many a minute is asked to wait, another is not', async () => {
  const slow = await openDesk(at, { setting: { rate: 60 }, rooms: [hangKeys] });
  const asked = await Promise.all(
    Array.from({ length: 70 }, () => slow.ask('admin-01', 'GET', '/v1/keys')),
  );
  const limited = asked.filter(({ statusCode }) => statusCode === 429);
  expect(limited.length).toBeGreaterThan(0);
  expect(limited[0]?.json().code).toBe('RATE_LIMITED');
  expect(Number(limited[0]?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await slow.ask('auditor-01', 'GET', '/v1/keys')).statusCode).toBe(200);
  await slow.close();
});

test('a bug answers 500 without a word of what broke', async () => {
  const answer = await app.inject('/v1/broken');
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'UNEXPECTED']);
  expect(answer.body).not.toMatch(/甲立春|duplicate|\bat /);
});

test('a reading that waits in vain for a connection is told to come again', async () => {
  const answer = await app.inject('/v1/crowded');
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'STORE_BUSY']);
  expect(answer.headers['retry-after']).toBe('2');
});

test.each([
  ['a route that does not say who may', { schema: { response: { 200: z.object({}) } } }, 'who may'],
  ['a route of an unknown action', { config: { may: ['fly'] }, schema: {} }, 'who may'],
  ['a route without an answer', { config: { may: ['anyone'] }, schema: {} }, 'what it answers'],
])('%s stops the start', async (_name, options, told) => {
  const { desk } = app;
  const started = deskApp({
    desk,
    rooms: [(door) => void door.get('/v1/x', options as never, () => ({}))],
  });
  await expect(started).rejects.toThrow(told);
});

test('a request that is no HTTP, or half of one, is refused on the bare connection', async () => {
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as { port: number };
  const told = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('ABC\r\n\r\n'));
    socket.setEncoding('utf8').on('data', (part: string) => (text += part));
    socket.once('end', () => resolve(text)).once('error', reject);
  });
  expect(told).toContain('REQUEST_UNREADABLE');
});

test('/openapi.json and the router tell the same routes', async () => {
  const told = (await app.inject('/openapi.json')).json();
  expect(told.openapi).toBe('3.1.0');
  expect(Object.keys(told.paths).sort()).toEqual([
    '/openapi.json',
    '/v1/broken',
    '/v1/crowded',
    '/v1/keys',
    '/v1/keys/{id}/end',
    '/v1/things',
    '/v1/things/{id}',
  ]);
  const { post } = told.paths['/v1/things/{id}'];
  expect(post.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
    'id',
    'idempotency-key',
    'if-match',
    'x-forbear',
  ]);
  expect(post.responses['201'].content['application/json'].schema.properties).toHaveProperty(
    'name',
  );
});
