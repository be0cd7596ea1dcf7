import { enterBook, openBook, STAGE_NAMES } from '@forbear/negotiation';
import { fen, parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { bill, day, zhang } from '@forbear/testkit/people';
import { does, ROADS } from '@forbear/testkit/roads';
import { describe, expect, test } from 'vitest';
import type { What } from '../situation/happening.ts';
import type { CaseRead } from '../situation/case-of.ts';
import { emptySituation, type CaseKept, type Situation } from '../situation/situation.ts';
import { begunBy, bookOf, happenedIn, keptOf, namesIn, readAgain, recordsOf } from './book.ts';

const read: CaseRead = { borrower: zhang, open: [], uncounted: [] };
const keeping = (cases: Situation['cases']): Situation => ({
  ...emptySituation(zhang.asOf),
  cases,
});

/** What is kept of the case of 小张's bill after it has gone some way. */
const kept = (stage: keyof typeof ROADS): CaseKept => {
  const commands = ROADS[stage].map((command) => ({ debt: bill.id, command }));
  const { book, refused } = enterBook(openBook(zhang), commands);
  expect(refused).toEqual([]);
  return must(keptOf(book, bill.id));
};

describe('the book of what is kept on the device', () => {
  test('a debt of which nothing is kept is noted', () => {
    const record = recordsOf(read, keeping({})).get(bill.id);
    expect([record?.state.stage, record?.events]).toEqual(['noted', []]);
  });

  test('what is kept of another debt is not its own', () => {
    const record = recordsOf(read, keeping({ another: kept('requested') })).get(bill.id);
    expect([record?.state.stage, record?.events]).toEqual(['noted', []]);
  });

  test('what was kept stands where it stood, and goes on from there', () => {
    const situation = keeping({ [bill.id]: kept('requested') });
    const book = bookOf(read, situation);
    expect(book.records.get(bill.id)?.state.stage).toBe('requested');
    const command = does('desk-begins-to-look', '2026-11-06');
    const { book: next, refused } = enterBook(book, [{ debt: bill.id, command }]);
    expect([refused, next.records.get(bill.id)?.state.stage]).toEqual([[], 'in_review']);
  });

  test('what no version has written begins anew, and stops nothing', () => {
    const { start } = kept('requested');
    const spoilt: readonly unknown[] = [
      { start: {}, events: [] },
      { start, events: [{}] },
      { start, events: [null] },
      { start, events: [{ kind: 'offer', seq: 1, on: 1 }] },
      { start, events: [{ kind: 'nothing of ours', seq: 1, on: 20_000, role: 'lender' }] },
    ];
    for (const one of spoilt) {
      const record = recordsOf(read, keeping({ [bill.id]: one as CaseKept })).get(bill.id);
      expect([record?.state.stage, record?.events]).toEqual(['noted', []]);
    }
  });

  test('an offer on the table is held against the money of today, and taken or refused by it', () => {
    const three = { figures: { measures: [{ kind: 'reinstal', count: 3 }] } } as const;
    const commands = [...ROADS.requested, does('offer', '2026-11-06', { offer: three })];
    const { book } = enterBook(
      openBook(zhang),
      commands.map((command) => ({ debt: bill.id, command })),
    );
    const situation = keeping({ [bill.id]: must(keptOf(book, bill.id)) });
    const accepted = (share: number) => {
      const incomes = zhang.incomes.map((one) => ({ ...one, amount: fen(one.amount * share) }));
      const now = bookOf({ ...read, borrower: { ...zhang, incomes } }, situation);
      const command = does('borrower-accepts', '2026-11-06');
      const { refused } = enterBook(now, [{ debt: bill.id, command }]);
      const fits = now.records.get(bill.id)?.state.open?.fits;
      return [fits, refused.map((one) => one.problem.code)];
    };
    expect(accepted(1)).toEqual([false, ['OFFER_TOO_HIGH']]);
    expect(accepted(3)).toEqual([true, []]);
  });

  test('what an earlier version kept is told anew by its entries', () => {
    const { start, events } = kept('active');
    const { paid: _paid, acceptances: _acceptances, ...older } = start;
    const old = { start: { ...older, tries: 0 } as unknown as CaseKept['start'], events };
    const [before, now] = [old, { start, events }].map((one) =>
      recordsOf(read, keeping({ [bill.id]: one })).get(bill.id),
    );
    expect(before).toEqual(now);
    expect(before?.state.stage).toBe('active');
  });

  test('entries that do not follow from one another leave the case at its beginning', () => {
    const { start, events } = kept('requested');
    const broken = { start, events: events.toReversed() };
    const record = recordsOf(read, keeping({ [bill.id]: broken })).get(bill.id);
    expect([record?.state.stage, record?.events]).toEqual(['noted', []]);
  });

  test.each([
    ['noted', 'legal'],
    ['contacting', 'legal'],
    // What was heard of the other side is not moved.
    ['requested', 'requested'],
  ] as const)('K5 a court’s paper of yesterday in a case that is %s today', (stage, then) => {
    const before = bookOf(read, keeping(stage === 'noted' ? {} : { [bill.id]: kept(stage) }));
    const yesterday = must(parseDay('2026-11-04'));
    const command = does('notice-of-court', '2026-11-04', { court: { paper: 'lawsuit' } });
    const { book, refused } = enterBook(begunBy(before, bill.id, yesterday), [
      { debt: bill.id, command },
    ]);
    expect(book.records.get(bill.id)?.state.stage).toBe(then);
    expect(refused.map(({ problem }) => problem.code)).toEqual(
      then === 'legal' ? [] : ['DATE_ORDER'],
    );
  });

  test('K5 a court’s paper of yesterday, where the limitation was read today: it is still read today', () => {
    const today = must(parseDay('2026-11-05'));
    const read5 = { kind: 'limitation-checked', on: today } as const;
    const before = enterBook(bookOf(read, keeping({})), [{ debt: bill.id, command: read5 }]).book;
    const seen = before.records.get(bill.id)?.state.limitationSeen;
    expect(seen).toBe(today);
    const command = does('notice-of-court', '2026-11-04', { court: { paper: 'lawsuit' } });
    const begun = begunBy(before, bill.id, must(parseDay('2026-11-04')));
    const entered = enterBook(begun, [{ debt: bill.id, command }]);
    expect(entered.refused).toEqual([]);
    const { book } = enterBook(entered.book, readAgain(entered.book, bill.id, seen));
    const { state, events } = book.records.get(bill.id)!;
    expect([state.stage, state.limitationSeen]).toEqual(['legal', today]);
    expect(events.map(({ kind }) => kind)).toEqual(['notice-of-court', 'limitation-checked']);
    expect(readAgain(book, bill.id, seen)).toEqual([]);
  });

  test('a debt that is not in the book is refused', () => {
    expect(keptOf(bookOf(read, keeping({})), 'x'.repeat(80))).toEqual({
      ok: false,
      problem: { code: 'DEBT_UNKNOWN', values: { id: 'x'.repeat(60) } },
    });
  });
});

test('a debt has a name in each language; that of a given case stands in both', () => {
  const debts = [{ id: bill.id, product: 'huabei', facts: {} }];
  expect(namesIn({ ...keeping({}), debts })(bill)).toEqual({ zh: '花呗', en: 'Huabei' });
  expect(namesIn(keeping({}))(bill)).toEqual({ zh: '花呗', en: '花呗' });
});

/** What a page asks of each thing that may be said in a talk, and how it stands in an entry. */
const TOLD: Readonly<
  Record<string, Readonly<Record<string, readonly [typed: string, kept: string]>>>
> = {
  number: { number: ['N-77', '"N-77"'], by: ['2026-12-24', String(day('2026-12-24'))] },
  papers: { papers: ['收入证明', '收入证明'], by: ['2026-12-24', String(day('2026-12-24'))] },
  offer: {
    offerCount: ['7', '"count":7'],
    offerEach: ['1,111.11', '111111'],
    offerFirst: ['2026-12-21', String(day('2026-12-21'))],
    offerUntil: ['2026-12-11', String(day('2026-12-11'))],
  },
  no: { reason: ['没有政策', '没有政策'] },
  sold: { to: ['某资产公司', '某资产公司'] },
  court: {
    courtPaper: ['payment-order', 'payment-order'],
    courtLast: ['2026-12-24', String(day('2026-12-24'))],
  },
  ...Object.fromEntries(
    ['silent', 'yes', 'bill', 'pressing', 'mended', 'settled', 'proof'].map((what) => [what, {}]),
  ),
};

describe('nothing that is told of a talk is swallowed', () => {
  test.each(STAGE_NAMES)(
    '%s: each answer stands in the entries, their words beside it, or is refused',
    (stage) => {
      const commands = ROADS[stage].map((command) => ({ debt: bill.id, command }));
      const { book } = enterBook(openBook(zhang), commands);
      const { state, events } = book.records.get(bill.id)!;
      const asked = [{ kind: 'reinstal', count: 6 }] as const;
      const taken = Object.entries(TOLD).filter(([what, told]) => {
        const typed = Object.entries(told).map(([q, [text]]) => [q, { typed: text }] as const);
        const facts = { ...Object.fromEntries(typed), said: { typed: '先等等再说' } };
        const happened = [{ what: what as What, on: state.last, facts }];
        const found = happenedIn(book, { debt: bill.id, happened, asked });
        if (!found.ok) return false;
        const made = found.value.records.get(bill.id)!.events.slice(events.length);
        const text = JSON.stringify(made);
        for (const [, [, kept]] of Object.entries(told)) expect(text, what).toContain(kept);
        expect(made.map(({ note }) => note).filter(Boolean), what).toEqual(['先等等再说']);
        return true;
      });
      expect(taken.length, stage).toBeGreaterThan(stage === 'closed' ? -1 : 0);
    },
  );

  test('told once more while it is waited for, the day they named moves, and the number is the new one', () => {
    const { book } = enterBook(
      openBook(zhang),
      ROADS.requested.map((command) => ({ debt: bill.id, command })),
    );
    const facts = { number: { typed: 'N-78' }, by: { typed: '12月24日' } };
    const happened = [{ what: 'number', on: day('2026-11-07'), facts } as const];
    const { state } = must(happenedIn(book, { debt: bill.id, happened })).records.get(bill.id)!;
    expect([state.number, state.due]).toEqual(['N-78', day('2026-12-24')]);
  });
});
