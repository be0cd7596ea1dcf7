import { ok, must } from '@forbear/problem';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { takeJobs, workDue, type Job } from '../job/queue.ts';
import { isPublic, readAddress, type Resolve } from './address.ts';
import { addHook, announce, hooksOf, rotateHook, webhookWorker } from './hook.ts';
import { send, signatures } from './send.ts';

/** Addresses that lead inward, or out by a way that is not allowed. */
const INWARD = [
  ...[
    'http://hooks.bank.com/',
    'ftp://hooks.bank.com/',
    'file:///etc/passwd',
    'gopher://bank.com/',
  ],
  ...['https://127.0.0.1/', 'https://127.1/', 'https://127.0.1/', 'https://2130706433/'],
  ...['https://0x7f000001/', 'https://0177.0.0.1/', 'https://0x7f.1/', 'https://0/'],
  ...['https://0.0.0.0/', 'https://10.0.0.1/', 'https://172.16.0.1/', 'https://172.31.255.255/'],
  ...['https://192.168.1.1/', 'https://169.254.169.254/latest/meta-data/', 'https://100.64.0.1/'],
  ...[
    'https://100.100.100.200/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://240.0.0.1/',
  ],
  ...['https://255.255.255.255/', 'https://192.0.2.1/', 'https://203.0.113.9/', 'https://8.8.8.8/'],
  ...['https://[::1]/', 'https://[::]/', 'https://[::ffff:127.0.0.1]/', 'https://[::ffff:7f00:1]/'],
  ...['https://[::127.0.0.1]/', 'https://[fe80::1]/', 'https://[fc00::1]/', 'https://[fd00::1]/'],
  ...['https://[64:ff9b::7f00:1]/', 'https://[2002:7f00:1::]/', 'https://[2001::1]/'],
  ...['https://[2001:db8::1]/', 'https://[ff02::1]/', 'https://[2606:4700::1111]/'],
  ...['https://localhost/', 'https://localhost.localdomain/', 'https://a.localhost/'],
  ...['https://LOCALHOST/', 'https://intranet/', 'https://printer.local/', 'https://db.internal/'],
  ...['https://metadata.google.internal/', 'https://x.home.arpa/', 'https://x.onion/'],
  ...['https://router.lan/', 'https://x.corp/', 'https://x.test/', 'https://x.invalid/'],
  ...[
    'https://user@hooks.bank.com/',
    'https://user:word@hooks.bank.com/',
    'https://hooks.bank.com#@127.0.0.1/',
  ],
  ...['https://hooks.bank.com:22/', 'https://hooks.bank.com:80/', 'https://hooks.bank.com:5432/'],
  ...['https://hooks.bank.com:6379/', 'https://①②⑦.⓪.⓪.①/', 'https://127。0。0。1/', 'https:///'],
  ...['//hooks.bank.com/', 'hooks.bank.com', '', 'https://', 'javascript:alert(1)', 'data:,x'],
];

describe('R21 an address', () => {
  test(`of ${INWARD.length} that lead inward none is taken`, () => {
    expect(INWARD.length).toBeGreaterThanOrEqual(60);
    expect(INWARD.filter((address) => readAddress(address).ok)).toEqual([]);
    expect(readAddress('https://hooks.bank.com/in?x=1').ok).toBe(true);
    expect(readAddress('https://hooks.bank.com:8443/').ok).toBe(true);
  });

  const message = { id: 'msg_1', seconds: 1, body: '{}' };
  test.each([
    ['a private one', ['10.0.0.1']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['a mapped one', ['::ffff:127.0.0.1']],
    ['a public and a private one', ['93.184.216.34', '127.0.0.1']],
    ['nothing', []],
  ])('whose name stands for %s is not connected to', async (_name, addresses) => {
    const resolve: Resolve = async () => addresses;
    const outward = { resolve, reach: { addresses: [], ports: [] } };
    const sent = await send('https://hooks.bank.com/', message, ['whsec_AAAA'], outward);
    expect(sent).toMatchObject({ problem: { code: 'WEBHOOK_ADDRESS' } });
  });

  test('public addresses are told from inward ones', () => {
    expect(['93.184.216.34', '2606:4700::1111'].every(isPublic)).toBe(true);
    expect(['127.0.0.1', '::1', '::ffff:10.0.0.1', 'fd12::1', 'x'].some(isPublic)).toBe(false);
  });
});

test('the vector of Standard Webhooks', () => {
  const signed = signatures(
    {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      seconds: 1_614_265_330,
      body: '{"test": 2432232314}',
    },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  );
  expect(signed).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

type Came = { readonly headers: Record<string, string>; readonly body: string };

describe('a message', () => {
  let folder: string;
  let server: Server;
  let open: OpenDesk;
  let port: number;
  let lookups = 0;
  const came: Came[] = [];
  let answers: number[] = [];
  let long = false;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'forbear-hook-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'rsa:2048',
          '-nodes',
          '-keyout',
          key,
          '-out',
          cert,
          '-days',
          '2',
        ],
        ...['-subj', '/CN=hooks.bank.com', '-addext', 'subjectAltName=DNS:hooks.bank.com'],
      ],
      { stdio: 'ignore' },
    );
    server = createServer(
      { key: readFileSync(key), cert: readFileSync(cert) },
      (request, reply) => {
        let body = '';
        request.on('data', (part) => (body += part));
        request.on('end', () => {
          came.push({ headers: request.headers as Record<string, string>, body });
          reply.statusCode = answers.shift() ?? 200;
          reply.setHeader('location', 'https://hooks.bank.com/other');
          reply.end(long ? 'x'.repeat(200_000) : '');
        });
      },
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as { port: number }).port;
    open = await openDesk(inject('postgres')[0] as PostgresHost, { staff: false });
  });
  afterAll(async () => {
    server.close();
    await open.close();
    rmSync(folder, { recursive: true });
  });

  const outward = () => ({
    // The second look-up leads elsewhere: whoever asks twice is led there.
    resolve: async () => ((lookups += 1), ['127.0.0.1']),
    reach: { addresses: ['127.0.0.1'], ports: [port] },
    ca: readFileSync(join(folder, 'cert.pem'), 'utf8'),
  });
  const { secrets } = { secrets: [{ version: 1, secret: 'a secret of the tests, 32 letters' }] };
  const work = async () => {
    const now = () => open.clock.now();
    return workDue(open.store, { webhook: webhookWorker(secrets, now, outward()) }, now);
  };
  const hook = async (kinds: readonly string[]) =>
    must(
      await open.store.write(async (tx) =>
        ok(
          await addHook(tx, secrets, {
            url: `https://hooks.bank.com:${port}/in`,
            kinds,
            by: 'x',
            at: 1,
          }),
        ),
      ),
    );
  const tell = (type: 'case.received' | 'day.closed') =>
    open.store.write(async (tx) =>
      ok(await announce(tx, open.clock.now(), { type, data: { caseId: 'c1', seq: 7 } })),
    );

  test('is signed so that standardwebhooks verifies it, through a rotation too', async () => {
    const made = await hook(['case.received']);
    await tell('case.received');
    await tell('day.closed');
    await work();
    expect(came).toHaveLength(1);
    const first = came[0] as Came;
    const verified = new Webhook(made.secret).verify(first.body, first.headers);
    expect(verified).toEqual({
      type: 'case.received',
      timestamp: expect.stringMatching(/Z$/),
      data: { caseId: 'c1', seq: 7 },
    });
    expect(lookups).toBe(1);
    const rotated = must(
      await open.store.write((tx) =>
        rotateHook(tx, secrets, { id: made.id, at: open.clock.now() }),
      ),
    );
    await tell('case.received');
    await work();
    const second = came[1] as Came;
    for (const secret of [made.secret, rotated.secret])
      expect(() => new Webhook(secret).verify(second.body, second.headers)).not.toThrow();
    expect(() => new Webhook(rotated.secret).verify(first.body, first.headers)).toThrow();
    // No redirect is followed; a failed message waits and comes again under the same id.
    answers = [302];
    await tell('case.received');
    await work();
    expect(came).toHaveLength(3);
    await open.store.pool.query('update job set not_before = 0');
    await work();
    expect(came[3]?.headers['webhook-id']).toBe(came[2]?.headers['webhook-id']);
  });

  test('R21 comes at least once, and under one id, whether a server died before it was sent or after', async () => {
    const now = () => open.clock.now();
    const isOver = () => open.store.pool.query('update job set leased_until = 0');
    const since = came.length;
    await tell('case.received');
    // Taken by a server that dies at once: nobody has it until its lease is over.
    expect(await takeJobs(open.store, ['webhook'], now())).toHaveLength(1);
    await work();
    expect(came).toHaveLength(since);
    await isOver();
    const [job] = await takeJobs(open.store, ['webhook'], now());
    // Sent by one that dies before it is noted.
    await webhookWorker(secrets, now, outward())(job as Job, open.store);
    expect(came).toHaveLength(since + 1);
    await isOver();
    await work();
    expect(came).toHaveLength(since + 2);
    expect(came.at(-1)?.headers['webhook-id']).toBe(came.at(-2)?.headers['webhook-id']);
    expect(came.at(-1)?.body).toBe(came.at(-2)?.body);
    await isOver();
    await work();
    expect(came).toHaveLength(since + 2);
  });

  test('that is answered 410 ends the address; an endless answer is cut', async () => {
    long = true;
    const made = await hook(['day.closed']);
    const sent = await send(
      `https://hooks.bank.com:${port}/in`,
      { id: 'm', seconds: 1, body: '{}' },
      [made.secret],
      outward(),
    );
    expect(sent).toMatchObject({ problem: { code: 'WEBHOOK_FAILED' } });
    long = false;
    answers = [410];
    await tell('day.closed');
    await work();
    const row = await hooksOf(open.store.db, open.store.tenant)
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(row.ended_why).toBe('410');
    const before = came.length;
    await tell('day.closed');
    await work();
    expect(came).toHaveLength(before);
  });
});
