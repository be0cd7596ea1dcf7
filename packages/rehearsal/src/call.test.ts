import type { Account } from '@forbear/loan';
import { dayOf, fen } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshSeed, golden } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEMO_BOOK, factsOf, fixedPlans, type Policy } from '@forbear/negotiation';
import { bill, zhang } from '@forbear/testkit/people';
import { grantsFor, openRehearsal, type Rehearsal } from './call.ts';
import { repliesIn, reply } from './reply.ts';
import { MANNERS, practise, reviewOf, transcript } from './review.ts';
import { QUESTIONS, TOPICS } from './text.ts';

const facts = factsOf(zhang, bill, fixedPlans(zhang));
const [monthly, cash] = DEMO_BOOK.policies as [Policy, Policy];
const open = (seed: number): Rehearsal => must(openRehearsal(zhang, facts, monthly, seed));

/** 3,000.00 in three rows from 2026-08-01 on, late since then. */
const lateCash = (): Account => {
  const rows = [0, 1, 2].map((k) => ({
    no: k + 1,
    due: dayOf(2026, 8 + k, 1),
    days: 30,
    payment: fen(100_000),
    principal: fen(100_000),
    interest: fen(0),
    fee: fen(0),
    balance: fen(200_000 - k * 100_000),
  }));
  const terms = {
    principal: fen(300_000),
    method: 'equal-principal',
    rate: { scaled: 180_000_000, per: 'year' },
    count: 3,
    every: { months: 1 },
    from: dayOf(2026, 7, 1),
    dayCount: '30/360',
    rounding: 'half-up',
    residue: 'last',
  } as const;
  const arrears = { interest: fen(1000), penalty: fen(4321), fees: fen(0) };
  return { terms, asOf: dayOf(2026, 11, 5), rows, arrears };
};

describe('a practice call', () => {
  test.each([
    [1, 'steady'],
    [7, 'yielding'],
  ] as const)('seed %i, %s: the transcript', (seed, manner) => {
    const call = practise(open(seed), manner);
    const text = `${transcript(call, 'zh')}\n———\n\n${transcript(call, 'en')}`;
    expect(text).toBe(golden(`rehearsal/${seed}-${manner}.txt`, text));
  });

  test('it asks in the order that is usual, then offers from the best for the lender downwards', () => {
    const call = practise(open(1), 'steady');
    const asked = call.turns.filter(({ by }) => by === 'desk').map(({ say }) => say);
    expect(asked.slice(0, TOPICS.length)).toEqual(TOPICS.map((topic) => QUESTIONS[topic]));
    expect(call.rungs[0]?.instalments).toHaveLength(1);
    expect(call.agreed).toMatchObject({ fits: true, sum: 1_003_200 });
  });

  test('the reply to practise stands first: hold what cannot be kept, accept what can', () => {
    let call = open(3);
    while (call.phase !== 'over') {
      const { phase, rungs, at } = call;
      const [first] = repliesIn(call);
      if (phase === 'offering') expect(first).toBe(rungs[at]?.fits === true ? 'accept' : 'hold');
      if (phase === 'offering' && rungs[at]?.fits === true)
        expect(
          reply(call, 'hold').turns.find(({ by }, k) => by === 'borrower' && k >= call.turns.length)
            ?.say.zh,
        ).not.toContain('再高');
      call = reply(call, phase === 'closing' ? 'goodbye' : first!);
    }
    expect(call.agreed?.fits).toBe(true);
    expect(call.slips).toEqual([]);
  });

  test('the same seed gives the same call; a call always ends, whatever is said', () => {
    fc.assert(
      fc.property(fc.integer(), fc.infiniteStream(fc.nat(100)), (seed, picks) => {
        let call = open(seed);
        expect(open(seed)).toEqual(call);
        for (let turns = 0; turns < 60 && call.phase !== 'over'; turns += 1) {
          const choices = repliesIn(call);
          const said = choices[(picks.next().value ?? 0) % choices.length];
          if (said !== undefined) call = reply(call, said);
          if (turns > 40) call = practise(call, 'steady');
        }
        expect(call.phase).toBe('over');
        const { well, instead } = reviewOf(call);
        expect(well.length + instead.length).toBeGreaterThan(0);
      }),
      { seed: freshSeed(), numRuns: 60 },
    );
  });

  test('pressure stays within the rules: no threat, no third person, no last chance, no countdown', () => {
    for (const seed of Array.from({ length: 40 }, (_, k) => k))
      for (const manner of MANNERS)
        for (const { by, say } of practise(open(seed), manner).turns)
          if (by === 'desk')
            expect(say.zh).not.toMatch(/起诉|上门|单位|最后|名额|马上|坐牢|征信黑/);
  });

  test('a late cash loan may be offered a lower rate, waivers, and settlement, each by who may grant it', () => {
    const account = lateCash();
    const grants = grantsFor(cash, account);
    const given = (kind: string) =>
      grants.flatMap(({ measures: [measure], level }) =>
        measure.kind === kind ? [[measure, level]] : [],
      );
    expect(given('waive')).toEqual([
      [{ kind: 'waive', component: 'penalty', amount: 'all' }, 'approver1'],
      [{ kind: 'waive', component: 'interest', amount: 500 }, 'approver2'],
    ]);
    // 90 and 70 % of 3,010.00 without the penalty, in a month; rounded up to the fen.
    expect(given('settle')).toEqual([
      [{ kind: 'settle', on: dayOf(2026, 12, 5), amount: 270_900 }, 'approver1'],
      [{ kind: 'settle', on: dayOf(2026, 12, 5), amount: 210_700 }, 'approver2'],
    ]);
    expect(given('reduce-rate')).toHaveLength(2);
    const fresh = { ...account, asOf: dayOf(2026, 8, 20) };
    expect(
      grantsFor(cash, fresh).some(({ measures: [measure] }) => measure.kind === 'settle'),
    ).toBe(false);
  });

  test('a reply that makes no sense there changes nothing', () => {
    const call = open(3);
    expect(reply(call, 'goodbye')).toBe(call);
  });
});
