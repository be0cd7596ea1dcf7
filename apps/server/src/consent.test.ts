import { addDays, dayOf, formatDay } from '@forbear/money';
import { DISCLOSED_ITEMS } from '@forbear/wire/desk';
import type { PostgresHost } from '@forbear/testkit/postgres';
import { pairingBy } from '@forbear/testkit/desk';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addressOf, isEndless, principals } from './access.fixture.ts';
import { lent } from './case/case.fixture.ts';
import { openDesk, type OpenDesk } from './desk.fixture.ts';
import type { Hung } from './plugin/route.ts';
import { deviceOf } from './route/device.fixture.ts';

type Item = (typeof DISCLOSED_ITEMS)[number];
type Headers = Record<string, string>;
type Access = { readonly items: readonly { readonly item: string }[]; readonly earlier?: string };

const SHOWN = { digest: 'a'.repeat(64), at: 1_793_000_000_000 };
const TODAY = dayOf(2026, 11, 5);
/** What is granted, each with a mark that stands nowhere else. */
const VALUES: Readonly<Record<Item, { readonly value: object; readonly mark: string }>> = {
  request: {
    value: { reason: 'illness', share: '1711.13', text: 'mark-request' },
    mark: '1711.13',
  },
  budget: { value: { incomes: [], expenses: [], savings: '7331.07' }, mark: '7331.07' },
  others: { value: { count: 2, monthly: '4242.42' }, mark: '4242.42' },
  papers: { value: { count: 173 }, mark: '"count":173' },
  identity: { value: { name: 'mark-identity' }, mark: 'mark-identity' },
  'safe-contact': { value: { from: '09:13', to: '19:47' }, mark: '"from":"09:13"' },
};

describe('R23 consent is a gate', () => {
  let open: OpenDesk;
  let device: Awaited<ReturnType<typeof deviceOf>>;
  let people: Awaited<ReturnType<typeof principals>>;
  let id: string;
  const grants = new Map<Item, string>();

  beforeAll(async () => {
    open = await openDesk(inject('postgres')[0] as PostgresHost, { today: TODAY });
    people = await principals(open);
    const loan = await lent(open.store, 'L000950', TODAY);
    device = await deviceOf(open, loan.person);
    id = (await device('POST', '/v1/cases', { loan: 'L000950', channel: 'app' })).json().id;
    await device('POST', `/v1/cases/${id}/commands/finish-intake`, {}, { 'if-match': '1' });
    await open.ask('agent-01', 'POST', `/v1/cases/${id}/commands/take`, {
      body: {},
      headers: { 'if-match': '2' },
    });
  });
  afterAll(() => open.close());

  const give = async (item: Item): Promise<void> => {
    const body = { item, value: VALUES[item].value, shown: SHOWN };
    const made = await device('POST', `/v1/cases/${id}/grants`, body);
    expect(made.statusCode, made.body).toBe(201);
    grants.set(item, made.json().id);
  };
  const take = async (item: Item): Promise<void> => {
    const end = `/v1/cases/${id}/grants/${grants.get(item)}/withdraw`;
    expect((await device('POST', end)).statusCode).toBe(200);
    grants.delete(item);
  };
  const reads = (): readonly Hung[] =>
    open.app.hung.filter(
      (route) => route.method === 'GET' && !isEndless(route) && !route.may.includes('anyone'),
    );
  /** All that somebody of the lender's reads, of this case and of all else. */
  const readBy = async (name: string): Promise<string> => {
    const headers = await (people[name] as () => Promise<Headers>)();
    const told = await Promise.all(
      reads().map((route) => open.app.inject({ url: addressOf(route, id), headers })),
    );
    return told
      .filter(({ statusCode }) => statusCode < 400)
      .map(({ body }) => body)
      .join('\n');
  };
  const seen = (text: string): readonly Item[] =>
    DISCLOSED_ITEMS.filter((item) => text.includes(VALUES[item].mark));

  test(`K1 K3 the gate shows what is granted and nothing else, for all ${2 ** DISCLOSED_ITEMS.length} sets of grants`, async () => {
    for (let step = 1; step <= 2 ** DISCLOSED_ITEMS.length; step += 1) {
      // One item changes at a time: a Gray code visits every set.
      const before = (step - 1) ^ ((step - 1) >> 1);
      const set = step ^ (step >> 1);
      const changed = DISCLOSED_ITEMS[Math.log2(before ^ set)];
      if (changed !== undefined) await (grants.has(changed) ? take(changed) : give(changed));
      const told = (await open.ask('agent-01', 'GET', `/v1/cases/${id}`)).json();
      expect(Object.keys(told.disclosed).sort()).toEqual([...grants.keys()].sort());
    }
  }, 120_000);

  /** Who may read of a case what was granted: whoever has it, and approvers. */
  const READERS = ['agent', 'approver 1', 'approver 2'];
  const OTHERS = [
    ...['other agent', 'agent elsewhere', 'auditor', 'now auditor', 'admin', 'disabled'],
    ...['ended session', 'half session', 'reading key', 'importing key', 'nobody'],
    ...['other borrower', 'unpaired borrower'],
  ];

  test.each(DISCLOSED_ITEMS)(
    'K1 K4 %s is read by nobody without its grant, with another’s, after its end or its withdrawal',
    async (item) => {
      for (const one of grants.keys()) await take(one);
      for (const name of READERS) expect([name, seen(await readBy(name))]).toEqual([name, []]);
      // Granted for another purpose: all else, but not this.
      for (const other of DISCLOSED_ITEMS) if (other !== item) await give(other);
      for (const name of READERS) expect([name, seen(await readBy(name))]).not.toContain(item);
      expect(seen(await readBy('agent'))).not.toContain(item);
      await give(item);
      /** Every read of it that the borrower is told of, page by page. */
      const notes = async (earlier = ''): Promise<number> => {
        const query = earlier === '' ? '' : `?before=${earlier}`;
        const told = (await device('GET', `/v1/cases/${id}/access${query}`)).json() as Access;
        const count = told.items.filter((one) => one.item === item).length;
        return told.earlier === undefined ? count : count + (await notes(told.earlier));
      };
      const before = await notes();
      for (const name of READERS)
        expect([name, seen(await readBy(name))]).toEqual([name, expect.arrayContaining([item])]);
      expect(await notes()).toBeGreaterThanOrEqual(before + READERS.length);
      for (const name of OTHERS) expect([name, seen(await readBy(name))]).toEqual([name, []]);
      await open.store.pool.query('update disclosure set ends_on = $1 where id = $2', [
        addDays(TODAY, -1),
        grants.get(item),
      ]);
      for (const name of READERS)
        expect([name, seen(await readBy(name))]).toEqual([
          name,
          expect.not.arrayContaining([item]),
        ]);
      await open.store.pool.query('update disclosure set ends_on = null where id = $1', [
        grants.get(item),
      ]);
      expect(seen(await readBy('agent'))).toContain(item);
      const begun = performance.now();
      await take(item);
      expect(seen(await readBy('agent'))).not.toContain(item);
      expect(performance.now() - begun).toBeLessThan(5_000);
    },
    120_000,
  );
});

describe('R22 what is told of a person stays where it belongs', () => {
  const lines: string[] = [];
  /** In every personal field that a journey fills: a name, telephones, words, a payer. */
  const CANARIES = {
    ...{ name: '金丝雀甲', other: '金丝雀乙', phone: '10000077733', contact: '10000088844' },
    ...{ text: 'canary-request', chat: 'canary-chat', held: 'canary-held', note: 'canary-note' },
    ...{ call: 'canary-call', payer: 'canary-payer', memo: 'canary-memo', public: 'canary-public' },
    identity: 'canary-identity',
  };
  let open: OpenDesk;
  let people: Awaited<ReturnType<typeof principals>>;
  let id: string;
  const refused: string[] = [];

  beforeAll(async () => {
    const at = inject('postgres')[0] as PostgresHost;
    open = await openDesk(at, { today: TODAY, lines: { write: (line) => void lines.push(line) } });
    // Half past ten in China: within the hours of contact.
    open.clock.now = () => TODAY * 86_400_000 + 2.5 * 3_600_000;
    people = await principals(open);
    await lent(open.store, 'L000960', TODAY);
    await open.store.pool.query(`update account_origin set name = $1, phone = $2`, [
      CANARIES.name,
      CANARIES.phone,
    ]);
    const code = (
      await open.ask('agent-08', 'POST', '/v1/invites', { body: { person: 'P-L000960' } })
    ).json().code;
    const pairing = await open.ask(undefined, 'POST', '/v1/pairings', { body: pairingBy(code) });
    const device: Headers = { authorization: `Bearer ${pairing.json().bearer}` };
    const post = async (who: string | Headers, url: string, body: unknown, more: Headers = {}) => {
      const [by, shown] = typeof who === 'string' ? [who, {}] : [undefined, who];
      const told = await open.ask(by, 'POST', url, { body, headers: { ...shown, ...more } });
      if (told.statusCode >= 400) refused.push(told.body);
      return told;
    };
    await open.ask('admin-01', 'POST', '/v1/webhooks', {
      body: {
        url: 'https://hooks.bank.com/in',
        kinds: [
          'case.received',
          'case.answered',
          'agreement.effective',
          'credit.update',
          'collection.stop',
        ],
      },
    });
    const request = { reason: 'illness', share: '1710.00', text: CANARIES.text };
    id = (
      await post(device, '/v1/cases', { loan: 'L000960', channel: 'app', request, shown: SHOWN })
    ).json().id;
    const url = `/v1/cases/${id}`;
    await post(device, `${url}/grants`, {
      item: 'identity',
      value: { name: CANARIES.identity },
      shown: SHOWN,
    });
    const version = async () => String((await open.ask('approver-04', 'GET', url)).json().version);
    const command = async (who: string | Headers, kind: string, body: object = {}) =>
      post(who, `${url}/commands/${kind}`, body, { 'if-match': await version() });
    await command(device, 'finish-intake', { note: CANARIES.note });
    await command('agent-01', 'take');
    await post(device, `${url}/messages`, { text: `${CANARIES.chat} ${CANARIES.contact}` });
    await post('agent-01', `${url}/messages`, { text: `好的，${CANARIES.chat}` });
    await command('agent-01', 'log-call', {
      direction: 'in',
      purpose: 'service',
      outcome: 'connected',
      summary: CANARIES.call,
    });
    await command('agent-01', 'propose', {
      measures: [{ kind: 'reinstal', count: 6 }],
      note: CANARIES.note,
    });
    const digest = (await open.ask('approver-01', 'GET', url)).json().pending.offer.digest;
    await command('approver-01', 'approve', { digest, note: CANARIES.note });
    const { offer } = (await open.ask('approver-01', 'GET', url)).json();
    const same = { offerId: offer.id, digest: offer.digest };
    await command(device, 'accept', same);
    await command('agent-01', 'send-text');
    await command(device, 'accept', same);
    await command(device, 'object', { note: CANARIES.note });
    await post({}, '/v1/public/requests', {
      ...{
        name: CANARIES.other,
        contact: CANARIES.contact,
        reason: 'unemployment',
        share: '500.00',
      },
      text: CANARIES.public,
    });
    const bank = await (people['importing key'] as () => Promise<Headers>)();
    await post(bank, '/v1/payments', {
      ...{
        source: 'bank',
        paymentId: 'c1',
        on: formatDay(TODAY),
        amount: '5.00',
        loanNo: 'L000960',
      },
      ...{ payer: CANARIES.payer, text: CANARIES.memo },
    });
    // What is refused repeats nothing of what was sent.
    await post(device, `${url}/messages`, {
      text: CANARIES.chat,
      [CANARIES.contact]: CANARIES.name,
    });
    await post(device, `${url}/grants`, {
      item: CANARIES.identity,
      value: CANARIES.contact,
      shown: SHOWN,
    });
    await post('agent-01', '/v1/cases', { loan: CANARIES.phone, channel: 'phone' });
    await post(
      'agent-01',
      `/v1/cases/${CANARIES.phone}/commands/take`,
      { note: CANARIES.note },
      { 'if-match': '1' },
    );
    await post(bank, '/v1/payments', {
      source: CANARIES.payer,
      paymentId: 'c2',
      on: CANARIES.name,
      amount: CANARIES.phone,
    });
    await post('agent-01', '/v1/public/sessions', { number: CANARIES.phone, code: CANARIES.name });
    await open.ask('agent-01', 'GET', `/v1/cases?q=${encodeURIComponent(CANARIES.name)}`);
    await open.ask('agent-01', 'GET', `/v1/accounts?person=${CANARIES.phone}`);
  });
  afterAll(() => open.close());

  const found = (text: string): readonly string[] =>
    Object.entries(CANARIES).flatMap(([field, word]) =>
      text.includes(word) || text.includes(encodeURIComponent(word)) ? [field] : [],
    );

  test('K8 nothing of it stands in logs, refusals, metrics, webhooks, the audit log or the chain', async () => {
    expect(lines.length).toBeGreaterThan(25);
    expect(found(lines.join('\n'))).toEqual([]);
    expect(refused.length).toBeGreaterThan(4);
    expect(found(refused.join('\n'))).toEqual([]);
    expect(found(await open.metrics())).toEqual([]);
    const of = async (sql: string): Promise<string> =>
      JSON.stringify((await open.store.pool.query(sql)).rows);
    const hooks = await of(`select * from job where kind = 'webhook'`);
    expect(hooks).toContain('agreement.effective');
    expect(found(hooks)).toEqual([]);
    expect(found(await of('select * from audit'))).toEqual([]);
    expect(found(await of('select * from event'))).toEqual([]);
    expect(found(await of('select * from feed'))).toEqual([]);
  });

  test('K1 whoever the table gives no names reads none, on any route', async () => {
    const reads = open.app.hung.filter((route) => route.method === 'GET' && !isEndless(route));
    const readBy = async (name: string) => {
      const headers = await (people[name] as () => Promise<Headers>)();
      const told: string[] = [];
      for (const route of reads) {
        const address = addressOf(route, id);
        for (const url of [address, ...(/:/.test(route.url) ? [] : [`${address}?limit=200`])])
          told.push((await open.app.inject({ url, headers })).body);
      }
      return told.join('\n');
    };
    // The journey is there to be found: whoever has the case reads its words.
    expect(found(await readBy('agent'))).toEqual(
      expect.arrayContaining(['name', 'text', 'chat', 'note', 'call']),
    );
    for (const name of [
      'nobody',
      'other borrower',
      'unpaired borrower',
      'agent elsewhere',
      'auditor',
      'admin',
      'reading key',
      'importing key',
      'ended session',
    ])
      expect([name, found(await readBy(name))]).toEqual([name, []]);
    const other = found(await readBy('other agent'));
    // A request that no case was opened for is everybody's to take.
    expect(other.filter((one) => !['other', 'contact', 'public'].includes(one))).toEqual([]);
  });
});
