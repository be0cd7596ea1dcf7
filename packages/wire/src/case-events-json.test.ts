import {
  commandOf,
  emptyRecord,
  enterAll,
  EVENT_KINDS,
  factsOf,
  factsOfKind,
  fixedPlans,
  noted,
  type CaseCommand,
  type CaseEvent,
  type CaseRecord,
  type LooseFacts,
} from '@forbear/negotiation';
import { addDays } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshSeed } from '@forbear/testkit';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { does, ROADS, three } from '@forbear/testkit/roads';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCaseEvents } from './case-events.ts';
import { writeCaseEvents } from './case-events-json.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));
const start = emptyRecord(noted(zhang, bill));
const replayed = (commands: readonly CaseCommand[]): CaseRecord =>
  enterAll(start, commands, facts).record;

/** The entries that are made of a file. */
const entered = (text: string): readonly CaseEvent[] =>
  replayed(must(readCaseEvents(text)).map((one) => must(one).command)).events;

const MEASURES = [
  { kind: 'extend', months: 3, interest: 'monthly' },
  { kind: 'free-days', from: day('2026-11-10'), to: day('2026-12-10') },
  { kind: 'reinstal', count: 6, firstDue: day('2026-12-10') },
  { kind: 'reduce-rate', rate: { scaled: 100_000, per: 'day' }, periods: 3 },
  { kind: 'waive', component: 'penalty', amount: yuan('12.34') },
  { kind: 'settle', on: day('2026-12-01'), amount: yuan('5000.00') },
] as const;

/** Every fact an entry can carry, in each of its forms. */
const GIVEN: readonly LooseFacts[] = [
  {
    ...{ offer: three, counter: { figures: { measures: MEASURES }, total: yuan('9600.00') } },
    ...{ text: true, by: day('2026-12-01'), number: 'A-1', papers: ['离职证明', '流水'] },
    court: { paper: 'lawsuit', lastDay: day('2027-01-05'), body: '某区法院' },
  },
  {
    offer: {
      figures: { count: 6, each: yuan('1672.00'), firstDue: day('2026-12-10') },
      ...{ total: yuan('10032.00'), waived: yuan('0.00'), interest: 'none', record: 'not-said' },
    },
    text: {
      ...{ count: 6, each: yuan('1672.00'), firstDue: day('2026-12-10'), total: yuan('10032.00') },
      ...{ open: { principal: yuan('9600.00') }, waivedTotal: yuan('0.00'), on: day('2026-11-09') },
      collectionStops: true,
    },
    within: { days: 3, working: true },
    report: { on: day('2026-11-01'), sentence: '当前逾期 100 元' },
  },
  {
    offer: { figures: { instalments: [{ due: day('2026-12-10'), amount: yuan('9600.00') }] } },
    text: { instalments: [{ due: day('2026-12-10'), amount: yuan('9600.00') }] },
    until: day('2026-11-20'),
    request: 'closed',
    paid: { on: day('2026-11-06'), amount: yuan('1672.00'), no: 1 },
    ...{ effective: day('2026-11-20'), reason: '政策不允许', staff: '0412', to: '某资产公司' },
  },
];

const contact = {
  channel: 'phone',
  by: 'lender',
  said: '今天必须还清',
  offered: yuan('3000.00'),
  lenderPromised: { what: '周五前回电', by: day('2026-11-13') },
  breaches: ['time'],
} as const;

/** An offer whose last day has gone by, after which the lender asks for a new request. */
const EXPIRED = [
  ...ROADS.requested,
  does('offer', '2026-11-06', { offer: three, until: day('2026-11-12') }),
  does('end-date-passed', '2026-11-13', { request: 'closed' }),
];

type Step = { readonly pick: number; readonly jump: number; readonly facts: number };
const step: fc.Arbitrary<Step> = fc.record({
  pick: fc.nat(10_000),
  jump: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
  facts: fc.nat(GIVEN.length - 1),
});

/** Commands by chance after a way into a state; what is refused is left out, which is not what is asked here. */
function history(road: readonly CaseCommand[], steps: readonly Step[]): CaseRecord {
  let record = replayed(road);
  for (const at of steps) {
    const kind = EVENT_KINDS[at.pick % EVENT_KINDS.length] as CaseCommand['kind'];
    const on = addDays(record.state.last, at.jump);
    const entry = 1 + (at.pick % (record.events.length + 1));
    const as = commandOf('contact', on, { contact });
    const given = { ...GIVEN[at.facts], contact, entry, ...(as.ok ? { as: as.value } : {}) };
    const command = commandOf(kind, on, given as LooseFacts);
    if (command.ok)
      record = enterAll(
        record,
        [{ ...command.value, at: '09:30', note: `第 ${at.pick} 步`, id: `s${at.pick}` }],
        facts,
      ).record;
  }
  return record;
}

describe('what was entered, written as a file of events', () => {
  test('C10: read and entered anew it makes the same entries, whatever they hold', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ROADS), EXPIRED),
        fc.array(step, { maxLength: 40 }),
        (road, steps) => {
          const { events } = history(road, steps);
          for (const { kind } of events) seen.add(kind);
          expect(entered(writeCaseEvents([{ debt: bill.id, events }]))).toEqual(events);
        },
      ),
      { seed: freshSeed(), numRuns: 300 },
    );
    // Every fact there is was carried by one of them.
    const carried = new Set([...seen].flatMap((kind) => factsOfKind(kind as CaseCommand['kind'])));
    expect([...carried].sort()).toEqual(
      [...new Set(EVENT_KINDS.flatMap((kind) => factsOfKind(kind)))].sort(),
    );
  });

  test.each([
    { count: 6, each: yuan('1672.00'), firstDue: day('2026-12-10') },
    { on: day('2026-11-09'), openTotal: yuan('9752.00'), waivedTotal: yuan('152.00') },
    {
      open: {
        ...{ principal: yuan('9600.00'), interest: yuan('100.01') },
        ...{ penalty: yuan('50.02'), fees: yuan('1.97') },
      },
      waived: { penalty: yuan('50.02') },
    },
  ])('D3: a text of an agreement with %o is read as it was written', (text) => {
    const { events } = replayed([
      ...ROADS.agreed_orally,
      does('text-arrives', '2026-11-10', { text }),
    ]);
    expect(events.at(-1)).toMatchObject({ kind: 'text-arrives', text });
    expect(entered(writeCaseEvents([{ debt: bill.id, events }]))).toEqual(events);
  });

  test('of several debts each keeps its order, and the days lead across them', () => {
    const one = history(ROADS.active, []).events;
    const other = history(ROADS.offered, []).events;
    const read = must(
      readCaseEvents(
        writeCaseEvents([
          { debt: 'a', events: one },
          { debt: 'b', events: other },
        ]),
      ),
    ).map(must);
    const of = (id: string) =>
      read.filter(({ debt }) => debt === id).map(({ command }) => command.kind);
    expect(of('a')).toEqual(one.map(({ kind }) => kind));
    expect(of('b')).toEqual(other.map(({ kind }) => kind));
    const days = read.map(({ command }) => command.on);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });
});
