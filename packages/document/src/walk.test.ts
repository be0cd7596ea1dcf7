import { addDays, type Day } from '@forbear/money';
import {
  commandOf,
  emptyRecord,
  enter,
  EVENT_KINDS,
  factsOf,
  fixedPlans,
  movesFrom,
  noted,
  openInstalments,
  standing,
  type CaseRecord,
  type EventKind,
  type LooseFacts,
} from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { freshSeed } from '@forbear/testkit';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputOf } from './fixture/paper-input.ts';
import { unfounded } from './fixture/stated.ts';
import { CHANNELS, kit, PAPER_IDS, paperText, writePaper } from './index.ts';

const plain = inputOf(zhang, 'huabei');
const facts = factsOf(zhang, bill, fixedPlans(zhang));

const six = { figures: { count: 6, each: yuan('1672.00'), firstDue: day('2026-12-10') } };
const small = { figures: { count: 12, each: yuan('800.00'), firstDue: day('2027-01-31') } };

const step = fc.record({
  pick: fc.nat(10_000),
  jump: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })),
  small: fc.boolean(),
  short: fc.boolean(),
  told: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Facts that fit the moment: the instalment that is open, in whole or in part, an offer, a reason or none. */
function factsAt({ state }: CaseRecord, kind: EventKind, at: Step, today: Day): LooseFacts {
  const [open] = openInstalments(state);
  const amount = open === undefined ? yuan('1672.00') : open.amount;
  return {
    offer: at.small ? small : six,
    counter: small,
    text: true,
    entry: 1 + (at.pick % (state.version + 1)),
    contact: { channel: 'phone', by: 'lender', to: at.small ? 'self' : 'relative' },
    court: { paper: at.small ? 'payment-order' : 'lawsuit' },
    ...(at.told ? { reason: '政策不允许' } : {}),
    ...(kind === 'no-match' && !at.short
      ? {}
      : { paid: { on: today, amount: at.short ? yuan('500.00') : amount } }),
  };
}

/** Events that end most histories: one in six of the times they could come. */
const SHORT: readonly EventKind[] = [
  'paid-in-full',
  'settled-early',
  'withdrawn',
  'borrower-unwell',
  'report-wrong',
  'corrected',
];

function walked(steps: readonly Step[]): CaseRecord {
  let record = emptyRecord(noted(zhang, bill));
  let today = day('2026-11-05');
  for (const at of steps) {
    today = addDays(today, at.jump);
    const kinds = EVENT_KINDS.filter(
      (kind) =>
        movesFrom(record.state.stage, kind).length > 0 &&
        (at.pick % 6 === 0 || !SHORT.includes(kind)),
    );
    const kind = kinds[at.pick % Math.max(1, kinds.length)];
    if (kind === undefined) continue;
    const command = commandOf(kind, today, factsAt(record, kind, at, today));
    const made = command.ok ? enter(record, command.value, facts) : command;
    if (made.ok) record = made.value;
  }
  return record;
}

test('no paper of any history states what its entries do not hold', () => {
  const written = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 40, size: 'max' }), (steps) => {
      const { state, events: all } = walked(steps);
      const events = standing(all);
      const lang = steps.length % 2 === 0 ? 'zh' : 'en';
      const input = { ...plain, lang, state, events } as const;
      const papers = [
        ...PAPER_IDS.map((id) => [id, writePaper(input, id)] as const),
        ...CHANNELS.map((channel) => [channel, kit(input, channel)] as const),
      ];
      for (const [id, paper] of papers) {
        if (!paper.ok) continue;
        written.add(id);
        expect([id, unfounded(paperText(paper.value), events, state)]).toEqual([id, []]);
      }
    }),
    { seed: freshSeed(), numRuns: 60 },
  );
  expect(written.size).toBeGreaterThanOrEqual(12);
});

test('the property has teeth: a settlement, a correction and an answer that no entry holds are found', () => {
  const { events, state } = walked([]);
  for (const text of [
    '本人于2026年12月1日还清全部款项。',
    '到2026年12月1日没有更正。',
    'You refused on 1 May 2026',
  ])
    expect(unfounded(text, events, state)).toHaveLength(1);
  expect(must(kit(plain, 'letter')).id).toBe('request-letter');
});
