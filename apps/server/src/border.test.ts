import { catalogue } from '@forbear/problem';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { chances } from '@forbear/money';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { isEndless } from './access.fixture.ts';
import { openDesk, type OpenDesk } from './desk.fixture.ts';

const RUNS = Number(process.env['FORBEAR_REQUESTS'] ?? 600);
const SEED = Number(process.env['FORBEAR_SEED'] ?? 20261122);

const lines: string[] = [];
let open: OpenDesk;
beforeAll(async () => {
  const at = inject('postgres')[0] as PostgresHost;
  open = await openDesk(at, { lines: { write: (line) => void lines.push(line) } });
});
afterAll(() => open.close());

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: unknown[];
};

const TEXTS = [
  ...['', ' ', '0', '-1', '1e9', 'null', '../../etc/passwd', '%00', "' or 1=1 --", '<script>'],
  ...['甲立春', '𠮷', '\u202e', '\ud800', '\u0000', 'a'.repeat(5_000), '__proto__', 'constructor'],
  ...['2026-02-30', '9999999999999999', '1672.001', '=1+1', 'ＡＢＣ', '٣', '\n', '{"a":1}'],
];

/** Requests made from the description of the interface, right in part and wrong in part. */
function maker(next: () => number, paths: Record<string, Record<string, Operation>>) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const text = () => pick(TEXTS);
  const odd = (): unknown =>
    pick<() => unknown>([
      text,
      () => null,
      () => -1,
      () => 1.5,
      () => 1e308,
      () => [],
      () => ({}),
      () => Array.from({ length: 50 }, text),
      () => true,
    ])();
  const value = (schema: Schema | undefined, depth = 0): unknown => {
    if (schema === undefined || next() < 0.25 || depth > 4) return odd();
    if (schema.enum !== undefined) return pick(schema.enum);
    if (schema.properties !== undefined) {
      const keys = Object.entries(schema.properties).filter(() => next() < 0.9);
      const made = keys.map(([name, one]) => [name, value(one, depth + 1)]);
      return Object.fromEntries(next() < 0.1 ? [...made, [text(), odd()]] : made);
    }
    if (schema.type === 'array') return [value(schema.items, depth + 1)];
    if (schema.type === 'integer' || schema.type === 'number') return Math.floor(next() * 10);
    return text();
  };
  const operations = Object.entries(paths)
    .filter(([url]) => !isEndless({ url }))
    .flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([method, told]) => ({ path, method, told })),
    );
  const broken = (body: string): string | Buffer =>
    pick<() => string | Buffer>([
      () => body.slice(0, Math.floor(next() * body.length)),
      () => body.replace('"', ''),
      () => Buffer.concat([Buffer.from(body), Buffer.from([0xff, 0xfe])]),
      () => '['.repeat(10_000),
      () => `{"a":1,"a":2}`,
      () => '\u0000',
      () => '1'.repeat(80_000),
    ])();
  return () => {
    const { path, method, told } = pick(operations);
    const schema = told.requestBody?.content['application/json']?.schema;
    const body = JSON.stringify(value(schema)) ?? 'null';
    const query =
      next() < 0.3
        ? `?${encodeURIComponent(text().replace(/[\ud800-\udfff]/g, ''))}=${next()}`
        : '';
    const id = encodeURIComponent(text().replace(/[\ud800-\udfff]/g, ''));
    const isWrite = method !== 'get';
    return {
      method: method.toUpperCase() as 'GET',
      url:
        path.replace(
          /\{[^}]+\}/g,
          next() < 0.5 ? id || '-' : '01999999-0000-7000-8000-000000000000',
        ) + query,
      headers: {
        ...(isWrite && next() < 0.95 ? { 'x-forbear': '1' } : {}),
        ...(isWrite && next() < 0.95
          ? { 'idempotency-key': `fuzz-${Math.floor(next() * 1e9)}-xx` }
          : {}),
        ...(next() < 0.9 ? { 'if-match': pick(['1', '0', '*', '"2"', '99999999999', '']) } : {}),
        ...(isWrite
          ? { 'content-type': next() < 0.95 ? 'application/json' : pick(['text/plain', '', 'x/y']) }
          : {}),
      },
      ...(isWrite ? { payload: next() < 0.15 ? broken(body) : body } : {}),
    };
  };
}
type Operation = { requestBody?: { content: Record<string, { schema: Schema }> } };

test(`R7 of ${RUNS} requests made from /openapi.json none breaks the server`, async () => {
  const next = chances(SEED);
  const make = maker(next, (await open.app.inject('/openapi.json')).json().paths);
  const who = ['agent-01', 'approver-04', 'auditor-01', 'admin-01'];
  const cookies = await Promise.all(who.map((one) => open.cookieOf(one)));
  const counts = new Map<number, number>();
  let slow = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const asked = make();
    const cookie = cookies[Math.floor(next() * (cookies.length + 1))];
    const headers = { ...asked.headers, ...(cookie === undefined ? {} : { cookie }) };
    const begun = performance.now();
    const answer = await open.app.inject({ ...asked, headers } as never);
    if (performance.now() - begun > 1_000) slow += 1;
    counts.set(answer.statusCode, (counts.get(answer.statusCode) ?? 0) + 1);
    const told = `${SEED}/${run} ${asked.method} ${asked.url.slice(0, 80)}: ${answer.body.slice(0, 200)}`;
    if (answer.statusCode >= 500 && answer.statusCode !== 503) expect.fail(told);
    if (answer.statusCode >= 400) {
      expect(String(answer.headers['content-type']), told).toContain('application/problem+json');
      expect(Object.keys(catalogue), told).toContain(answer.json().code);
    }
  }
  expect((await open.app.inject('/health')).json()).toEqual({ ok: true });
  expect((await open.app.inject('/ready')).statusCode).toBe(200);
  console.log(`R7 seed ${SEED}: ${RUNS} requests, ${slow} over 1 s,`, Object.fromEntries(counts));
}, 3_600_000);

test('R22 canaries in every field of a person leave no trace in logs, refusals or metrics', async () => {
  lines.length = 0;
  const canary = 'canary-7f3a 甲立春';
  const told: string[] = [];
  const ask = async (url: string, body: unknown, headers: Record<string, string> = {}) =>
    told.push((await open.ask('admin-01', 'POST', url, { body, headers })).body);
  await ask('/v1/auth/sign-in', { login: 'canary-7f3a', password: canary });
  await ask('/v1/auth/sign-in', { login: canary, password: 1 });
  await ask('/v1/setup', { code: canary, login: 'canary-7f3a', name: canary, password: canary });
  await ask('/v1/auth/start', { code: canary, login: 'canary-7f3a', password: `${canary} long` });
  await ask(`/v1/staff/canary-7f3a/roles?${encodeURIComponent(canary)}=1`, { roles: [canary] });
  await ask('/v1/invites', { person: canary }, { 'user-agent': 'canary-7f3a' });
  await ask('/v1/pairings', { code: canary, key: canary, proof: canary, [canary]: canary });
  await ask('/v1/webhooks', { url: 'https://canary-7f3a.local/', kinds: [canary] });
  await ask(`/v1/${encodeURIComponent(canary)}`, {});
  const broken = await open.app.inject({
    method: 'POST',
    url: '/v1/auth/sign-in',
    headers: { 'x-forbear': '1', 'content-type': 'application/json' },
    payload: `{"login": "${canary}`,
  });
  const all = [...lines, ...told, broken.body].join('\n');
  expect(lines.length).toBeGreaterThan(8);
  expect(all).not.toMatch(/canary|甲立春|%E7%94%B2/);
});
