import { addDays, fen, formatDay, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshStore } from '@forbear/testkit/postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { workDue } from '../job/queue.ts';
import type { Store } from '../store/store.ts';
import {
  borrower,
  casesOn,
  CHECKER,
  day,
  lent,
  paid,
  TestClock,
  type Lent,
} from './case.fixture.ts';
import { granted } from './disclosure.ts';
import { noticeWorker, remindDay } from './notice.ts';

describe.each(inject('postgres'))('automatic lines on PostgreSQL $version', (host) => {
  let store: Store;
  let clock: TestClock;
  beforeAll(async () => {
    store = await freshStore(host);
  });
  afterAll(() => store.close());
  const { give, agreedSix, open, kept, follow } = casesOn(() => ({ store, clock }));

  const work = () => workDue(store, { 'case.notice': noticeWorker({ clock }) }, () => clock.now());
  const linesOf = async (id: string) => {
    await work();
    const rows = await store.db
      .selectFrom('message')
      .select(['kind', 'body', 'about_day', 'state', 'author'])
      .where('case_id', '=', id)
      .orderBy('no')
      .execute();
    return rows;
  };
  const kinds = async (id: string) => (await linesOf(id)).map(({ kind }) => kind);
  /** The next day, with what the night before it leaves behind, twice: it does so once. */
  const nightTo = async (text: string) => {
    const on = day(text);
    for (let at = clock.today(); at < on; at = addDays(at, 1)) {
      must(await remindDay({ store }, at));
      must(await remindDay({ store }, at));
      clock.setTo(formatDay(addDays(at, 1)));
      await work();
    }
  };

  test('a request is answered at once, an offer, the text and the agreement say until when; no sum stands in any line', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'N1', day('2026-11-05'));
    const { id } = await agreedSix(loan);
    const lines = await linesOf(id);
    // The offer was accepted before its line went out: it is not said any more.
    expect(lines.map(({ kind }) => kind)).toEqual(['receipt', 'effective']);
    expect(lines[0]).toMatchObject({
      author: 'program',
      state: 'sent',
      about_day: day('2026-11-12'),
    });
    for (const { body } of lines) expect(body).not.toMatch(/元|[0-9]+\.[0-9]{2}/);
    expect((await kept(id)).state.state).toBe('keeping');
    expect(await kinds(id)).toHaveLength(2);
    // Whoever takes it back is told so at once: the last line does not go on saying that it is in effect.
    must(await give(id, { kind: 'undo' }, borrower(loan)));
    expect((await linesOf(id)).at(-1)).toMatchObject({ kind: 'undone', state: 'sent' });
  });

  test('five days and one day before a due day, once; what is paid by then is not asked for', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'N2', day('2026-11-05'));
    const { id } = await agreedSix(loan);
    await work();
    await nightTo('2026-11-09');
    expect((await kinds(id)).slice(2)).toEqual(['due-1']);
    await nightTo('2026-11-10');
    must(await paid(store, loan, clock.today(), fen(167_200), 'N2-1'));
    await nightTo('2026-12-05');
    expect((await kinds(id)).slice(3)).toEqual(['due-5']);
    must(await paid(store, loan, clock.today(), fen(167_200), 'N2-2'));
    await nightTo('2026-12-09');
    expect((await kinds(id)).slice(3)).toEqual(['due-5']);
  });

  test('a line that counts days is not said on another day, where a night was late', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'N6', day('2026-11-05'));
    const { id } = await agreedSix(loan);
    await nightTo('2026-11-10');
    must(await paid(store, loan, clock.today(), fen(167_200), 'N6-1'));
    await nightTo('2026-12-04');
    const before = (await kinds(id)).length;
    // The night before the fifth day is made up for two days later; the one before the last is as ever.
    clock.setTo('2026-12-07');
    must(await remindDay({ store }, day('2026-12-04')));
    await nightTo('2026-12-09');
    expect((await kinds(id)).slice(before)).toEqual(['due-1']);
  });

  test('missed: a day and five days later, and three before the cure days end; made good is told', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'N3', day('2026-11-05'));
    const { id } = await agreedSix(loan);
    await work();
    const after: string[] = [];
    for (const text of ['2026-11-11', '2026-11-12', '2026-11-15', '2026-11-18', '2026-11-19']) {
      await nightTo(text);
      must(await follow(id));
      after.push(`${text} ${(await kinds(id)).slice(2).join(' ')}`);
    }
    expect(after.at(-1)).toBe('2026-11-19 due-1 missed-1 missed-5 cure-3');
    must(await paid(store, loan, clock.today(), fen(170_000), 'N3-1'));
    must(await follow(id));
    expect((await kinds(id)).at(-1)).toBe('cured');
  });

  test('C11 quiet hours and safe hours hold a line back until they are over; one unasked line a day', async () => {
    clock = new TestClock('2026-11-05');
    const loan = await lent(store, 'N4', day('2026-11-05'));
    const { id } = await agreedSix(loan);
    await work();
    const before = (await kinds(id)).length;
    must(
      await store.write(async (tx) => {
        const { row } = await kept(id);
        const hours = { from: '15:00', to: '18:00' };
        const shown = { digest: '0'.repeat(64), at: clock.now() };
        return granted(tx, row, 'safe-contact', hours, shown, clock.now());
      }),
    );
    await nightTo('2026-11-09');
    // Half past ten: within the desk's hours, not within those that are safe.
    expect(await kinds(id)).toHaveLength(before);
    clock.at += 5 * 3_600_000;
    expect((await kinds(id)).slice(before)).toEqual(['due-1']);
    expect(await kinds(id)).toHaveLength(before + 1);
  });

  test('a complaint and an objection are answered with their day; a withdrawn request brings no line of an agreement', async () => {
    clock = new TestClock('2026-11-05');
    const loan: Lent = await lent(store, 'N5', day('2026-11-05'));
    const id = await open(loan);
    await work();
    must(await give(id, { kind: 'complain' }, borrower(loan)));
    expect((await linesOf(id)).at(-1)).toMatchObject({
      kind: 'complaint',
      about_day: addDays(clock.today(), 15) as Day,
    });
    must(await give(id, { kind: 'answer-complaint' }, CHECKER));
    must(await give(id, { kind: 'withdraw' }, borrower(loan)));
    expect((await kinds(id)).at(-1)).toBe('complaint');
  });
});
