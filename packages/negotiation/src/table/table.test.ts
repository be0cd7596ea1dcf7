import { ROADS, does } from '@forbear/testkit/roads';
import { catalogue, problemNext, problemText } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { stepsOf, targetOf } from '../case/apply.ts';
import { noted } from '../book/book.ts';
import { day, yuan, zhang, bill } from '@forbear/testkit/people';
import {
  commandOf,
  deadlinesOf,
  emptyRecord,
  enter,
  enterAll,
  EVENT_KINDS,
  factsOf,
  fixedPlans,
  nextAction,
  STAGE_NAMES,
  type CaseState,
  type LooseFacts,
  type EventKind,
  type StageName,
} from '../index.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));
const recordAt = (stage: StageName) => {
  const made = enterAll(emptyRecord(noted(zhang, bill)), ROADS[stage], facts);
  expect(made.refused).toEqual([]);
  expect(made.record.state.stage).toBe(stage);
  return made.record;
};

/** The table of the contract, typed by another hand: from, event, to; with what the facts must be. */
const TABLE = `
noted facts-complete prepared
prepared contact-begun contacting
contacting robot-only contacting
contacting not-reached contacting
contacting request-taken requested
requested papers-asked proof_asked
in_review papers-asked proof_asked
proof_asked papers-sent in_review
proof_asked paper-missing proof_asked
requested silence-past-deadline requested
in_review silence-past-deadline in_review
countered silence-past-deadline countered
complained silence-past-deadline complained
offered borrower-accepts agreed_orally -text
offered borrower-accepts confirming +text
offered does-not-fit countered
requested desk-begins-to-look in_review
countered lender-accepts agreed_orally -text
countered lender-accepts confirming +text
countered lender-refuses refused
offered borrower-declines refused
offered end-date-passed in_review -closed
agreed_orally end-date-passed in_review -closed
confirming end-date-passed in_review -closed
offered end-date-passed refused +closed
offered offer-void in_review
agreed_orally offer-void in_review
confirming offer-void in_review
agreed_orally text-arrives confirming
agreed_orally no-text-in-time agreed_orally
confirming text-equals active
confirming text-differs countered
active income-or-costs-changed at_risk
at_risk money-found active
at_risk contact-with-lender renegotiating
breached contact-with-lender renegotiating
breached paid-late active
lender_deviates corrected active
lender_deviates not-corrected-in-time complained
renegotiating papers-asked proof_asked
renegotiating silence-past-deadline renegotiating
renegotiating desk-begins-to-look in_review
refused new-facts prepared
refused more-proof prepared
refused no-reason complained
refused unfair complained
complained answer-yes offered
complained offer offered
complained answer-no escalated
complained deadline-over escalated
escalated mediation-agreed confirming
escalated rejected-or-closed refused -court
escalated rejected-or-closed legal +court
sold proof-of-assignment prepared
paused date-reached requested
active last-instalment-matched settled
settled confirmation-stored closed
settled report-wrong lender_deviates
active report-wrong lender_deviates
at_risk report-wrong lender_deviates
legal settlement-in-writing confirming
legal paid-or-enforced-in-full settled
legal ended-otherwise closed
refused ended-otherwise closed
noted ended-otherwise closed
prepared offer offered
contacting offer offered
requested offer offered
proof_asked offer offered
in_review offer offered
offered offer offered
countered offer offered
renegotiating offer offered
refused offer offered
escalated offer offered
prepared refused-on-the-spot refused
contacting refused-on-the-spot refused
requested refused-on-the-spot refused
renegotiating refused-on-the-spot refused
prepared refused refused
contacting refused refused
requested refused refused
proof_asked refused refused
in_review refused refused
offered refused refused
countered refused refused
agreed_orally refused refused
confirming refused refused
renegotiating refused refused
escalated refused refused
requested withdrawn prepared
renegotiating withdrawn prepared
proof_asked withdrawn prepared
in_review withdrawn prepared
offered withdrawn prepared
countered withdrawn prepared
agreed_orally withdrawn prepared
confirming withdrawn prepared
active instalment-matched active
at_risk instalment-matched at_risk
breached instalment-matched breached
lender_deviates instalment-matched lender_deviates
renegotiating instalment-matched renegotiating
agreed_orally instalment-matched agreed_orally
confirming instalment-matched confirming
lender_deviates paid-late lender_deviates
renegotiating paid-late renegotiating
active no-match breached
at_risk no-match breached
active bill-differs lender_deviates
at_risk bill-differs lender_deviates
lender_deviates bill-differs lender_deviates
active collection-goes-on lender_deviates
at_risk collection-goes-on lender_deviates
lender_deviates collection-goes-on lender_deviates
active lender-ends-agreement refused -court
active lender-ends-agreement legal +court
at_risk lender-ends-agreement refused -court
at_risk lender-ends-agreement legal +court
breached lender-ends-agreement refused -court
breached lender-ends-agreement legal +court
lender_deviates lender-ends-agreement refused -court
lender_deviates lender-ends-agreement legal +court
renegotiating lender-ends-agreement refused -court
renegotiating lender-ends-agreement legal +court
active undone in_review
at_risk last-instalment-matched settled
breached last-instalment-matched settled
lender_deviates last-instalment-matched settled
renegotiating last-instalment-matched settled
agreed_orally no-reason complained
agreed_orally unfair complained
${STAGE_NAMES.filter((name) => !['active', 'at_risk', 'settled'].includes(name))
  .map((name) => `${name} report-wrong ${name}`)
  .join('\n')}
${STAGE_NAMES.filter((name) => name !== 'closed')
  .flatMap((name) => [
    ...(name === 'settled'
      ? []
      : [
          `${name} notice-of-court legal`,
          `${name} paid-in-full settled`,
          `${name} settled-early settled`,
        ]),
    `${name} claim-sold sold`,
    `${name} borrower-unwell paused`,
  ])
  .join('\n')}
${STAGE_NAMES.flatMap((name) =>
  ['contact', 'limitation-checked', 'correct'].map((event) => `${name} ${event} ${name}`),
).join('\n')}
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const VARIANTS: readonly { readonly marks: readonly string[]; readonly facts: LooseFacts }[] = [
  { marks: ['-text', '-closed', '-court'], facts: {} },
  { marks: ['+text', '-closed', '-court'], facts: { text: true } },
  { marks: ['-text', '+closed', '-court'], facts: { request: 'closed' } },
  { marks: ['-text', '-closed', '+court'], facts: { court: { paper: 'lawsuit' } } },
];

/** What some events cannot be without. */
const NEEDED: LooseFacts = {
  offer: { figures: { instalments: [{ due: day('2027-12-20'), amount: yuan('100.00') }] } },
  contact: { channel: 'phone', by: 'lender' },
  entry: 1,
};

const wanted = (from: StageName, event: EventKind, marks: readonly string[]): string | undefined =>
  TABLE.find(
    ([a, b, , mark]) => a === from && b === event && (mark === undefined || marks.includes(mark)),
  )?.[2];

/** A name that is a word in files alone: of an event or a state, joined by a sign. */
const FILE_NAME = new RegExp(
  [...EVENT_KINDS, ...STAGE_NAMES].filter((name) => /[-_]/.test(name)).join('|'),
);

test('no refusal and no next step of the catalogue shows a name of an event or a state as it stands in files', () => {
  const raw = Object.entries(catalogue).flatMap(([code, { zh, en, next }]) =>
    [zh, en, next.zh, next.en]
      .filter(
        (text) => FILE_NAME.test(text) || EVENT_KINDS.some((kind) => text.includes(`「${kind}」`)),
      )
      .map((text) => [code, text]),
  );
  expect(raw).toEqual([]);
});

test('a missing fact and a gate are told by words', () => {
  const missing = commandOf('offer', day('2026-11-20'));
  if (missing.ok) throw new Error('an offer without figures');
  expect(problemText(missing.problem)).toEqual({
    zh: '「对方给出方案」还缺「方案的数字」。',
    en: '“offer” lacks “figures of the offer”.',
  });
  expect(missing.problem.values).toMatchObject({ event: 'offer', fact: 'offer' });
});

describe('every state and every event (C1)', () => {
  test.each(STAGE_NAMES)('%s: the moves of the table and no other', (from) => {
    const { state } = recordAt(from);
    for (const event of EVENT_KINDS)
      for (const { marks, facts: given } of VARIANTS) {
        const needed = event === 'text-arrives' ? { ...NEEDED, text: true as const } : NEEDED;
        const target = targetOf(state, does(event, '2027-11-30', { ...needed, ...given }));
        const told = target.ok ? target.value : undefined;
        expect([from, event, marks, told]).toEqual([
          from,
          event,
          marks,
          wanted(from, event, marks),
        ]);
        if (target.ok) continue;
        expect(target.problem.code).toBe(from === 'closed' ? 'CASE_CLOSED' : 'ILLEGAL_MOVE');
        const words = [problemText(target.problem), problemNext(target.problem)];
        expect(words.map(({ zh }) => zh).join('')).not.toMatch(/[a-z{]/);
        expect(words.map(({ en }) => en).join('')).not.toMatch(FILE_NAME);
      }
  });

  test.each(STAGE_NAMES)('%s: a refused step names those that the table allows', (from) => {
    const allowed = EVENT_KINDS.filter((event) =>
      VARIANTS.some(({ marks }) => wanted(from, event, marks) !== undefined),
    );
    const steps = stepsOf(recordAt(from).state);
    expect([...steps].sort()).toEqual(
      allowed.filter((one) => !['contact', 'limitation-checked', 'correct'].includes(one)).sort(),
    );
  });

  test.each(STAGE_NAMES)(
    '%s: a refused command changes nothing, an allowed one is one entry',
    (from) => {
      const before = recordAt(from);
      for (const event of EVENT_KINDS) {
        const after = enter(before, does(event, '2027-12-01', { ...NEEDED, text: true }), facts);
        if (!after.ok) continue;
        expect(after.value.events).toHaveLength(before.events.length + 1);
        expect(after.value.state.version).toBe(before.state.version + 1);
        expectDated(after.value.state);
      }
    },
  );

  test.each(STAGE_NAMES)('%s: one next action and its date', (stage) => {
    expectDated(recordAt(stage).state);
  });

  test('the last instalment that is matched settles', () => {
    let record = recordAt('active');
    for (const on of ['2026-11-10', '2026-12-10', '2027-01-10', '2027-02-10', '2027-03-10']) {
      const after = enter(record, does('instalment-matched', on), facts);
      if (!after.ok) throw new Error(after.problem.code);
      record = after.value;
      expect(record.state.stage).toBe('active');
    }
    const last = enter(record, does('instalment-matched', '2027-04-10'), facts);
    expect(last.ok && last.value.state.stage).toBe('settled');
  });
});

function expectDated(state: CaseState): void {
  const { action, by } = nextAction(state);
  expect([state.stage, action, Number.isSafeInteger(by)]).toEqual([state.stage, action, true]);
  expect(by).toBeGreaterThanOrEqual(state.since);
  for (const { on, remind } of deadlinesOf(state)) {
    expect(remind).toBeLessThanOrEqual(on);
    if (on >= state.since) expect(remind).toBeGreaterThanOrEqual(state.since);
  }
}
