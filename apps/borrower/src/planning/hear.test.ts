import type { Heard } from '@forbear/casework';
import { addDays, formatDay } from '@forbear/money';
import { openBook, type CaseEvent } from '@forbear/negotiation';
import { bill, zhang } from '@forbear/testkit/people';
import { expect, test } from 'vitest';
import { heardInto } from './hear.ts';

const CASE = { id: 'c1', number: '261105-ABCDE', lender: '宽限示例消费金融' };
const ASK = [{ kind: 'reinstal', count: 6 }];

const heard = (...list: readonly Pick<Heard, 'kind' | 'to' | 'told'>[]): readonly Heard[] =>
  list.map((one, k) => ({ ...one, seq: k + 1, on: addDays(zhang.asOf, k) }));

const REQUESTED = heard(
  { kind: 'open', to: 'intake' },
  { kind: 'finish-intake', to: 'received', told: 'request-taken' },
);

/** The measures that an event holds as the request's figures. */
const figures = (event: CaseEvent) =>
  'counter' in event && event.counter !== undefined ? [event.counter.figures] : [];

const into = (list: readonly Heard[], ask: unknown = ASK) => {
  const { book, missed } = heardInto(openBook(zhang), bill.id, { ...CASE, ask }, list);
  const { state, events } = book.records.get(bill.id) ?? {};
  return { missed, stage: state?.stage, asked: events?.flatMap(figures), events };
};

test('what a desk recorded stands in the own case, with what its request asked for', () => {
  const { missed, stage, asked, events } = into(REQUESTED);
  expect([missed, stage]).toEqual([0, 'requested']);
  expect(asked).toEqual([{ measures: ASK }]);
  expect(events?.map(({ on }) => formatDay(on))).toContain(formatDay(addDays(zhang.asOf, 1)));
});

test('a measure that cannot be read is left out, and so is an ask that is no list', () => {
  expect(into(REQUESTED, [...ASK, { kind: 'forgive-all' }]).asked).toEqual([{ measures: ASK }]);
  expect(into(REQUESTED, 'six').asked).toEqual([]);
});

test('what does not follow from what stands is counted and enters nothing', () => {
  const list = heard({ kind: 'take', to: 'review', told: 'desk-begins-to-look' });
  const { missed, stage, events } = into(list);
  expect([missed, stage, events]).toEqual([1, 'noted', []]);
});

test('a debt that is not in the book takes nothing', () => {
  const book = openBook(zhang);
  expect(heardInto(book, 'another', { ...CASE, ask: ASK }, REQUESTED)).toEqual({ book, missed: 0 });
});
