import { parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import type { Kept, Kind } from '../store/record.ts';
import { factsIn, situationOf } from './from-records.ts';
import { emptySituation } from './situation.ts';

const day = must(parseDay('2026-11-20'));
const kept = (kind: Kind, id: string, body: unknown, gone?: number): Kept => ({
  kind,
  id,
  rev: 1,
  body,
  ...(gone === undefined ? {} : { gone }),
});
const typed = (text: string) => ({ typed: text });

describe('a situation from its records', () => {
  test('nothing kept is nothing told', () => {
    expect(situationOf([], day)).toEqual({ situation: emptySituation(day), spoilt: 0 });
  });

  test('debts stand in the order in which they were told, then by id', () => {
    const records = [
      kept('debt', 'c', { facts: {}, at: 2, product: 'huabei' }),
      kept('debt', 'b', { facts: {}, at: 1 }),
      kept('debt', 'a', { facts: {}, at: 2 }),
      kept('debt', 'd', { facts: {} }),
    ];
    const { debts } = situationOf(records, day).situation;
    expect(debts.map(({ id, product }) => [id, product])).toEqual([
      ['d', 'other'],
      ['b', 'other'],
      ['a', 'other'],
      ['c', 'huabei'],
    ]);
  });

  test('a product that was answered goes before the one it began from', () => {
    const body = { facts: { product: typed('jiebei') }, product: 'other' };
    expect(situationOf([kept('debt', 'a', body)], day).situation.debts).toEqual([
      { id: 'a', product: 'jiebei', facts: body.facts },
    ]);
  });

  test('what was deleted is not told, though it can still be taken back', () => {
    const body = { facts: { what: typed('工资') } };
    const records = [kept('income', 'a', body, 1), kept('income', 'b', body)];
    expect(situationOf(records, day).situation.incomes).toEqual([{ id: 'b', facts: body.facts }]);
  });

  test('contacts belong to a debt, papers say whether a picture is kept, a plan is chosen', () => {
    const facts = { what: typed('短信') };
    const records = [
      kept('contact', 'a', { facts, debt: 'one' }),
      kept('contact', 'b', { facts }),
      kept('evidence', 'a', { facts, photo: 'data:image/jpeg;base64,' }),
      kept('evidence', 'b', { facts }),
      kept('household', 'own', { facts: { rent: typed('900') } }),
      kept('choice', 'own', { plan: 'cheapest' }),
    ];
    const { situation } = situationOf(records, day);
    expect(situation.contacts.map(({ debt }) => debt)).toEqual(['one', '']);
    expect(situation.evidence.map(({ hasPhoto }) => hasPhoto)).toEqual([true, false]);
    expect(situation.household).toEqual({ rent: typed('900') });
    expect(situation.chosen).toBe('cheapest');
  });

  test('a case is kept by its debt, with its beginning and its entries', () => {
    const start = { debt: 'one', creditor: '某银行', since: 20_000, last: 20_001 };
    const body = { start, events: [{ kind: 'contact-begun', seq: 1, on: 20_001 }] };
    const { situation, spoilt } = situationOf([kept('case', 'one', body)], day);
    expect([situation.cases, spoilt]).toEqual([{ one: body }, 0]);
  });

  test('what cannot be read is counted and left out; the rest stands', () => {
    const records = [
      kept('debt', 'a', { facts: { owed: 5 } }),
      kept('debt', 'b', undefined),
      kept('case', 'c', { start: {} }),
      kept('case', 'd', { start: {}, events: {} }),
      kept('case', 'f', { start: {}, events: [] }),
      kept('case', 'g', {
        start: { debt: 'g', creditor: '', since: 1, last: 1 },
        events: [{ kind: 'offer' }],
      }),
      kept('income', 'e', { facts: { what: { unknown: true } } }),
      kept('choice', 'own', { plan: 3 }),
    ];
    const { situation, spoilt } = situationOf(records, day);
    expect(spoilt).toBe(6);
    expect(situation).toEqual({
      ...emptySituation(day),
      incomes: [{ id: 'e', facts: { what: { unknown: true } } }],
    });
  });
});

test.each([
  ['nothing', null],
  ['a list', [{ facts: {} }]],
  ['no facts', { at: 1 }],
  ['facts that are a list', { facts: [] }],
  ['a fact that is neither typed nor unknown', { facts: { rent: { unknown: false } } }],
  ['a fact typed as a number', { facts: { rent: { typed: 900 } } }],
])('a record of %s holds no answers', (_what, body) => {
  expect(factsIn(body)).toBeUndefined();
});

test('parts of another kind than they should be are left out', () => {
  const body = { facts: {}, at: '1', product: 2, debt: null, photo: [], more: 'x' };
  expect(factsIn(body)).toEqual({ facts: {} });
});
