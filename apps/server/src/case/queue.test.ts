import { dayOf } from '@forbear/money';
import { must } from '@forbear/problem';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { lent } from './case.fixture.ts';
import { granted, withdrawn } from './disclosure.ts';

type Row = { id: string; number: string; needs: string[]; owner?: object; next: object };

describe.each(inject('postgres'))('the queue, on $version', (host) => {
  let open: OpenDesk;
  const ids: string[] = [];
  const queue = async (who: string, query = '') => {
    const told = await open.ask(who, 'GET', `/v1/cases?${query}`);
    return told.json() as { items: Row[]; next?: string };
  };
  const request = { reason: 'unemployment', share: '1710.00' };
  beforeAll(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5) });
    for (const loan of ['L000701', 'L000702', 'L000703', 'L000704', 'L000705']) {
      await lent(open.store, loan, open.clock.today());
      const made = await open.ask('agent-01', 'POST', '/v1/cases', {
        body: { loan, channel: 'phone', request },
      });
      const { id, version } = made.json() as { id: string; version: number };
      await open.ask('agent-01', 'POST', `/v1/cases/${id}/commands/finish-intake`, {
        body: {},
        headers: { 'if-match': String(version) },
      });
      ids.push(id);
    }
  });
  afterAll(() => open.close());

  test('of one day the ill come first, and not any more once the grant is withdrawn', async () => {
    const third = ids[2] as string;
    const row = await open.store.db
      .selectFrom('hardship_case')
      .selectAll()
      .where('id', '=', third)
      .executeTakeFirstOrThrow();
    const at = open.clock.now();
    const shown = { digest: 'a'.repeat(64), at };
    const given = must(
      await open.store.write((tx) =>
        granted(tx, row, 'request', { ...request, reason: 'illness' }, shown, at),
      ),
    );
    expect((await queue('agent-01')).items[0]).toMatchObject({ id: third, needs: ['illness'] });
    expect((await queue('agent-01', 'need=any')).items.map(({ id }) => id)).toEqual([third]);
    // Who may not know the person may not know the illness.
    expect((await queue('auditor-01')).items.flatMap(({ needs }) => needs)).toEqual([]);
    must(await open.store.write((tx) => withdrawn(tx, row, given, at)));
    expect((await queue('agent-01')).items.flatMap(({ needs }) => needs)).toEqual([]);
    expect((await queue('agent-01', 'need=any')).items).toEqual([]);
  });

  test('pages by cursor are the whole queue, each case once, in its order', async () => {
    const whole = (await queue('approver-01')).items.map(({ id }) => id);
    expect([...whole].sort()).toEqual([...ids].sort());
    const walked: string[] = [];
    let next: string | undefined;
    do {
      const page = await queue(
        'approver-01',
        `limit=2${next === undefined ? '' : `&after=${next}`}`,
      );
      walked.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== undefined);
    expect(walked).toEqual(whole);
  });

  test('who has a case stands there by name; filters by owner, product and broken clocks', async () => {
    const [first = ''] = ids;
    const taken = await open.ask('agent-01', 'POST', `/v1/cases/${first}/commands/take`, {
      body: {},
      headers: { 'if-match': '2' },
    });
    expect(taken.statusCode).toBe(200);
    const own = await queue('agent-01', 'owner=agent-01&state=review');
    expect(own.items).toMatchObject([
      {
        id: first,
        owner: { id: 'agent-01', name: '客服01' },
        next: { action: 'offer', by: 'agent' },
      },
    ]);
    const read = await open.ask('agent-01', 'GET', `/v1/cases/${first}`);
    expect(read.json()).toMatchObject({ owner: { name: '客服01' } });
    expect((await queue('agent-02')).items.map(({ id }) => id)).not.toContain(first);
    expect((await queue('agent-01', 'product=NONE')).items).toEqual([]);
    expect((await queue('agent-01', 'due=broken')).items).toEqual([]);
    open.clock.advance(8);
    expect((await queue('approver-01', 'due=broken')).items).toHaveLength(ids.length);
  });
});
