import { fail, ok, present, problem } from '@forbear/problem';
import type { FastifyInstance } from 'fastify';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { deskApp } from './desk-app.ts';
import type { Caller } from './people/principal.ts';
import { hang } from './plugin/route.ts';

const staff = (id: string, roles: readonly string[]): Caller =>
  ({ kind: 'staff', id, who: { id, roles }, name: id, session: id }) as Caller;

const CALLERS: Readonly<Record<string, Caller>> = {
  agent: staff('agent', ['agent']),
  auditor: staff('auditor', ['auditor']),
  reader: { kind: 'service', id: 'reader', rights: ['read'] },
};

const body = z.strictObject({ name: z.string().max(20), count: z.number().int().optional() });

let app: FastifyInstance;
beforeAll(async () => {
  app = await deskApp({
    setting: { hosts: [], apps: ['https://app.example'] },
    callerOf: async ({ headers: { authorization } }) => {
      if (authorization === undefined) return ok(undefined);
      const caller = CALLERS[authorization.slice(7)];
      return caller === undefined ? fail(problem('SESSION_ENDED')) : ok(caller);
    },
    rooms: [
      (door) => {
        hang(door, {
          method: 'POST',
          url: '/v1/things/:id',
          may: 'talk',
          summary: 'Writes.',
          params: z.strictObject({ id: z.string() }),
          body,
          ifMatch: true,
          answer: z.object({ name: z.string(), version: z.number() }),
          status: 201,
          run: async ({ body: { name }, version }) =>
            ok({ name, version, secret: 'not in the shape' }),
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
      },
    ],
  });
});
afterAll(() => app.close());

const write = (over: Record<string, unknown> = {}, payload: unknown = '{"name":"a"}') =>
  app.inject({
    method: 'POST',
    url: '/v1/things/1',
    headers: present({
      authorization: 'Bearer agent',
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
    expect(answer.json()).toEqual({ name: 'a', version: 7 });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    ['no caller', { authorization: undefined, 'x-forbear': '1' }, '{}', 401, 'AUTH_REQUIRED'],
    ['an ended session', { authorization: 'Bearer gone' }, '{}', 401, 'SESSION_ENDED'],
    ['a role that only reads', { authorization: 'Bearer auditor' }, '{}', 403, 'ROLE_FORBIDDEN'],
    ['a key that reads', { authorization: 'Bearer reader' }, '{}', 403, 'ROLE_FORBIDDEN'],
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

  test('K8 a refusal does not repeat what was sent', async () => {
    for (const payload of ['{"name":"a","甲立春":1}', '{"name":7}', '{"count":"甲立春"}'])
      expect((await write({}, payload)).body).not.toContain('甲立春');
  });

  test('by cookie comes from the own pages alone', async () => {
    const sent = (over: Record<string, unknown>) =>
      write({ authorization: undefined, 'x-forbear': '1', ...over });
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

test('a bug answers 500 without a word of what broke', async () => {
  const answer = await app.inject('/v1/broken');
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'UNEXPECTED']);
  expect(answer.body).not.toMatch(/甲立春|duplicate|\bat /);
});

test.each([
  ['a route that does not say who may', { schema: { response: { 200: z.object({}) } } }, 'who may'],
  ['a route of an unknown action', { config: { may: ['fly'] }, schema: {} }, 'who may'],
  ['a route without an answer', { config: { may: ['anyone'] }, schema: {} }, 'what it answers'],
])('%s stops the start', async (_name, options, told) => {
  const started = deskApp({
    setting: { hosts: [], apps: [] },
    callerOf: async () => ok(undefined),
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
