import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as wire from '@forbear/wire/desk';
import { askDesk, isUnheard } from './client.ts';

type Shape = { readonly safeParse: (value: unknown) => unknown };

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

/** What a case tells as it is, by whatever names: what was granted, and the days of its policy. */
const OPEN: ReadonlySet<string> = new Set(['disclosed', 'clock']);

/** An answer by its shape, and the same where every object in it says one thing more. */
const MORE = { 'not-known-yet': { of: 'a later desk' } };
const saysMore = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(saysMore);
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).map(([key, one]) => [key, OPEN.has(key) ? one : saysMore(one)]);
  return { ...Object.fromEntries(own), ...MORE };
};

describe('A desk that says more than this app knows', () => {
  const digest = 'a'.repeat(64);
  const yuan = '1672.00';
  const on = '2026-11-10';
  const next = { action: 'accept', by: 'borrower' };
  const head = { desk: 'd', stream: 'case/1', seq: 1, digest, at: 1, key: 'k', signature: 's' };
  const row = { no: 1, due: on, principal: yuan, interest: yuan, fee: yuan, payment: yuan };
  const offer = {
    ...{ id: 'o', digest, by: 'desk', until: on, level: 'agent', second: false },
    ...{ terms: 'text', measures: [], rows: [row] },
  };
  const caseRow = {
    ...{ id: '1', number: 'n', version: 1, state: 'offered', product: 'p', tail: '0001' },
    ...{ channel: 'app', next, broken: false, needs: [], openedOn: on, at: 1 },
    ...{ deadline: { what: 'offer-ends', on }, owner: { id: 'agent-01', name: '客服01' } },
  };
  const view = {
    ...caseRow,
    ...{ loan: 'l', account: 'a', policy: { id: 'p', version: 1 }, round: 0, objection: false },
    ...{ collectionStopped: true, hours: { from: '09:00', to: '20:00' }, offer },
    pending: { what: 'end', by: 'agent-01', offer },
    agreement: { offer, at: 1, on, undoUntil: 2 },
    position: {
      ...{ principal: yuan, interest: yuan, penalty: yuan, fees: yuan, payoff: yuan },
      daysOverdue: 0,
    },
    ...{ rows: [row], deadlines: [{ what: 'offer-ends', on }], moves: ['accept'], disclosed: {} },
    ...{ clock: {}, head },
  };
  const words = { zh: '字', en: 'words' };
  const entry = {
    ...{ id: 'r', kind: 'copy', state: 'refused', channel: 'app', askedAt: 1, dueOn: on },
    refusal: { code: 'nothing-kept', ...words },
  };
  const message = {
    ...{ id: 'm', no: 1, kind: 'chat', fromDesk: true, role: 'agent', author: '客服01' },
    ...{ text: '收到', at: 1, state: 'sent' },
  };
  const event = {
    ...{ seq: 1, at: 1, on, kind: 'take', actor: 'agent-01', role: 'agent', to: 'review' },
    ...{ text: '{}', prev: digest, digest, fields: [{ name: 'n', salt: 's', value: 'v' }] },
  };
  const key = { id: 'k', publicKey: digest, since: 1 };

  test.each<[string, Shape, object]>([
    ['the desk', wire.deskTold, { id: 'd', name: 'n', today: on, keys: [key] }],
    ['a pairing', wire.paired, { pairing: 'p', person: 'P', bearer: 'b', lender: 'l' }],
    ['a case', wire.caseView, view],
    ['cases', wire.pageOf(wire.caseRow), { items: [caseRow] }],
    ['a history', wire.pageOf(wire.caseEvent), { items: [event], next: 'c' }],
    ['lines', wire.pageOf(wire.messageEntry), { items: [message] }],
    ['a command', wire.movedAnswer, { version: 2, state: 'review', next, head }],
    [
      'an opening',
      wire.openedAnswer,
      { version: 2, state: 'received', next, head, id: '1', number: 'n' },
    ],
    [
      'grants',
      wire.pageOf(wire.grantEntry),
      { items: [{ id: 'g', item: 'budget', grantedAt: 1 }] },
    ],
    [
      'looks',
      wire.pageOf(wire.accessEntry),
      { items: [{ item: 'budget', reader: 'a', role: 'agent', at: 1 }] },
    ],
    [
      'a request on personal data',
      wire.privacyView,
      { ...entry, told: [{ what: 'book', name: words, erased: 0, kept: 1, how: words }] },
    ],
  ])('%s is read, and what is not known is left out', (_, shape, told) => {
    const plain = shape.safeParse(told);
    expect(plain).toMatchObject({ success: true });
    expect(shape.safeParse(saysMore(told))).toEqual(plain);
  });
});
