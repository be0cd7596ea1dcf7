import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askDesk, isUnheard } from './client.ts';

const shape = {
  safeParse: (value: unknown) =>
    typeof (value as { n?: unknown }).n === 'number'
      ? { success: true, data: value as { n: number } }
      : { success: false },
};

describe('What a desk answers, and what is none of its answers', () => {
  let server: Server;
  let desk = '';
  const heard: string[] = [];
  beforeAll(async () => {
    server = createServer((request, reply) => {
      heard.push(`${request.method} ${request.url} ${request.headers['idempotency-key'] ?? '-'}`);
      const [status, body] = JSON.parse(decodeURIComponent(request.url?.slice(2) ?? '')) as [
        number,
        string,
      ];
      reply.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    desk = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const told = (status: number, body: string) =>
    askDesk(
      { desk },
      {
        method: 'POST',
        path: `/?${encodeURIComponent(JSON.stringify([status, body]))}`,
        once: 'k1',
        body: {},
      },
      shape,
    );

  test('an answer of the shape is read, one of another shape or none at all is DESK_ANSWER or DESK_SILENT', async () => {
    expect(await told(200, '{"n":1}')).toEqual({ ok: true, value: { n: 1 } });
    for (const body of ['{"n":"1"}', '{}', '[]'])
      expect(await told(200, body)).toMatchObject({ problem: { code: 'DESK_ANSWER' } });
    expect(await told(200, 'no JSON')).toMatchObject({ problem: { code: 'DESK_SILENT' } });
    expect(heard.every((line) => line.endsWith(' k1'))).toBe(true);
  });

  test('a refusal keeps its code, place and version; one that the catalogue does not know is not repeated', async () => {
    const stale = { code: 'STALE_VERSION', version: 7, errors: [{ pointer: '/version' }] };
    expect(await told(409, JSON.stringify(stale))).toMatchObject({
      problem: { code: 'STALE_VERSION', values: { version: 7 }, pointer: '/version' },
    });
    for (const code of ['<b>pay first</b>', 'toString', 7])
      expect(await told(422, JSON.stringify({ code }))).toMatchObject({
        problem: { code: 'DESK_ANSWER' },
      });
  });

  test('only what was not heard is sent again', async () => {
    const codes = ['STORE_BUSY', 'IDEMPOTENCY_IN_PROGRESS', 'ILLEGAL_MOVE', 'NOT_FOUND'];
    const heardOf = await Promise.all(
      codes.map((code) => told(409, JSON.stringify({ code, errors: [] }))),
    );
    expect(heardOf.map((one) => !one.ok && isUnheard(one.problem))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const nobody = await askDesk(
      { desk: 'http://127.0.0.1:9' },
      { method: 'GET', path: '/' },
      shape,
    );
    expect(nobody).toMatchObject({ problem: { code: 'DESK_SILENT' } });
  });
});
