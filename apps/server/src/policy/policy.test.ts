import { dayOf, formatFen } from '@forbear/money';
import { DEMO_BOOK, type Policy } from '@forbear/negotiation';
import { policyJson } from '@forbear/wire/desk';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { day, lent } from '../case/case.fixture.ts';
import { openDesk, type OpenDesk } from '../desk.fixture.ts';
import { rulesOnDay } from './kept.ts';

const MONTHLY = policyJson(DEMO_BOOK.policies[0] as Policy);
type Measure = { readonly kind: string };
/** The same policy without instalments by count, from a day. */
const without = (from: string) => ({
  ...MONTHLY,
  from,
  measures: MONTHLY.measures.filter((one) => (one as Measure).kind !== 'reinstal'),
});

describe.each(inject('postgres').slice(0, 1))('policies in the store, on $version', (host) => {
  let open: OpenDesk;
  const at = '/v1/policies/demo-monthly/versions';
  const send = async (who: string, path: string, body: unknown) => {
    const told = await open.ask(who, 'POST', `${at}${path}`, { body });
    return { status: told.statusCode, ...told.json() };
  };
  /** A request for six instalments of a new loan. */
  const asked = async (loan: string) => {
    await lent(open.store, loan, open.clock.today());
    const made = await open.ask('agent-01', 'POST', '/v1/cases', {
      body: {
        ...{ loan, channel: 'phone' },
        request: {
          ...{ reason: 'unemployment', share: '1710.00' },
          ask: [{ kind: 'reinstal', count: 6 }],
        },
      },
    });
    const { id } = made.json() as { id: string };
    const read = async () => (await open.ask('agent-01', 'GET', `/v1/cases/${id}`)).json();
    const proposal = async () =>
      (await open.ask('agent-01', 'GET', `/v1/cases/${id}/proposal`)).json();
    return { id, read, proposal };
  };
  beforeAll(async () => {
    open = await openDesk(host, { today: dayOf(2026, 11, 5), setting: { demo: true } });
  });
  afterAll(() => open.close());

  test('what cannot be kept is refused at its place: product, the 24 % of the law, a clock nobody wrote', async () => {
    await lent(open.store, 'L000900', day('2026-11-05'));
    const draft = (change: object) =>
      send('approver-04', '', { policy: { ...MONTHLY, ...change } });
    expect(await draft({ product: 'NONE' })).toMatchObject({
      ...{ code: 'PRODUCT_UNKNOWN', errors: [{ pointer: '/policy/product' }] },
    });
    expect(await draft({ afford: { ...MONTHLY.afford, costMax: '0.2401' } })).toMatchObject({
      ...{ status: 422, code: 'LAW_LIMIT', errors: [{ pointer: '/policy/afford/costMax' }] },
    });
    expect(await draft({ clock: 'nobody' })).toMatchObject({ code: 'POLICY_PART_UNKNOWN' });
    const clock = { ...DEMO_BOOK.clocks[0], decisionDays: 5 };
    expect(await send('approver-04', '', { policy: MONTHLY, clock })).toMatchObject({
      code: 'POLICY_PART_KNOWN',
    });
  });

  test('papers and clock that the desk has are told again by the draft of another product', async () => {
    const [papers, clock] = [DEMO_BOOK.documents[0], DEMO_BOOK.clocks[0]];
    if (papers === undefined || clock === undefined) throw new Error('the demonstration has both');
    const positionBelow = formatFen(papers.ownStatementEnough.positionBelow);
    const told = {
      ...{ policy: { ...MONTHLY, from: '2026-11-06' }, clock },
      papers: { ...papers, ownStatementEnough: { ...papers.ownStatementEnough, positionBelow } },
    };
    expect(
      (
        await open.ask('approver-04', 'POST', '/v1/policies/beside/versions', { body: told })
      ).json(),
    ).toMatchObject({ id: 'beside', version: 1, state: 'draft' });
  });

  test('C8 a version is drafted by one approver of level 2 and published by another, over the digest that was seen', async () => {
    const draft = await send('approver-04', '', { policy: without('2026-11-10') });
    expect(draft).toMatchObject({ status: 201, state: 'draft', version: 4, worse: true });
    const { digest } = draft as unknown as { digest: string };
    expect(await send('approver-01', '/4/publish', { digest })).toMatchObject({ status: 403 });
    expect(await send('approver-04', '/4/publish', { digest })).toMatchObject({
      code: 'APPROVER_IS_PROPOSER',
    });
    expect(await send('approver-05', '/4/publish', { digest: 'a'.repeat(64) })).toMatchObject({
      code: 'TERMS_MISMATCH',
    });
    const again = await send('approver-04', '', { policy: without('2026-11-05') });
    const { digest: today } = again as unknown as { digest: string };
    expect(await send('approver-05', '/4/publish', { digest: today })).toMatchObject({
      code: 'POLICY_DATES',
    });
    const listed = async (state: string) =>
      (await open.ask('auditor-01', 'GET', `/v1/policies?state=${state}`))
        .json<{ items: { id: string }[] }>()
        .items.map(({ id }) => id);
    expect(await listed('in-force')).toEqual(['demo-cash', 'demo-monthly']);
    expect(await listed('draft')).toEqual(['beside', 'demo-monthly']);
    expect(await listed('coming')).toEqual([]);
  });

  test('a trial freezes the requests: the same set gives the same bytes, and names what nobody would be offered any more', async () => {
    await asked('L000901');
    await send('approver-04', '', { policy: without('2026-11-10') });
    const one = await send('approver-04', '/4/trial', {});
    const { set } = one as unknown as { set: { id: string } };
    expect(one).toMatchObject({ beside: 3, set: { cases: 1 }, counts: { other: 1 } });
    await asked('L000902');
    open.clock.advance(1);
    const again = await send('auditor-01', '/4/trial', { set: set.id });
    expect(again['status']).toBe(403);
    expect(await send('approver-05', '/4/trial', { set: set.id })).toEqual(one);
    const frozen = await open.store.db.selectFrom('policy_trial').select('body').executeTakeFirst();
    expect(frozen?.body).not.toMatch(/L0009|乙谷雨|P-L/);
    expect(await send('approver-04', '/3/trial', { set: set.id })).toMatchObject({
      counts: { same: 1, other: 0, lost: 0, won: 0 },
    });
  });

  test('a request is answered by the policy of its day: what was asked before a version began keeps the earlier one', async () => {
    const early = await asked('L000903');
    expect(await early.proposal()).toMatchObject({ decision: 'offer', measures: [{ count: 6 }] });
    const [{ digest } = { digest: '' }] = (
      (await open.ask('auditor-01', 'GET', at)).json() as { items: { digest: string }[] }
    ).items;
    expect(await send('approver-05', '/4/publish', { digest })).toMatchObject({
      ...{ status: 200, state: 'published', from: '2026-11-10' },
    });
    expect((await open.ask('auditor-01', 'GET', at)).json()).toMatchObject({
      items: [{ version: 4 }, { version: 3, to: '2026-11-09' }],
    });
    open.clock.advance(4);
    const late = await asked('L000904');
    expect(await late.read()).toMatchObject({ policy: { id: 'demo-monthly', version: 4 } });
    const { measures } = (await late.proposal()) as { measures: Measure[] };
    expect(measures.map(({ kind }) => kind)).not.toContain('reinstal');
    expect(await early.read()).toMatchObject({ policy: { version: 3 }, clock: { undoHours: 24 } });
    expect(await early.proposal()).toMatchObject({ measures: [{ count: 6 }] });
    const { db, tenant } = open.store;
    const on = async (text: string) => rulesOnDay(db, tenant, 'AXYF', day(text));
    expect(await on('2026-11-09')).toMatchObject({ value: { policy: { version: 3 } } });
    expect(await on('2026-11-10')).toMatchObject({ value: { policy: { version: 4 } } });
    expect(await on('2026-09-30')).toMatchObject({ problem: { code: 'POLICY_MISSING' } });
  });
});
