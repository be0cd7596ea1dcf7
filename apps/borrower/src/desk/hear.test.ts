import { addDays, dayOf, formatDay } from '@forbear/money';
import { commitmentOf, type Recorded } from '@forbear/negotiation';
import { expect, test } from 'vitest';
import { fieldsIn, heardOf } from './hear.ts';

const SALT = 'ab'.repeat(16);

const event = (seq: number, kind: string, data: object): Recorded =>
  ({ seq, at: seq, actor: 'agent-01', kind, data }) as unknown as Recorded;

test('H5 words are repeated only where the signed event has committed to them', () => {
  const events = [
    event(1, 'open', {}),
    event(2, 'ask-papers', { sealed: { note: commitmentOf(SALT, '有哪样给哪样') } }),
  ];
  const field = (value: string) => ({ name: 'note', salt: SALT, value });
  const told = (value: string, seq = 2) => [{ seq, fields: [field(value)] }];
  expect(fieldsIn(told('有哪样给哪样'), events)).toEqual([{ ...field('有哪样给哪样'), seq: 2 }]);
  expect(fieldsIn(told('不给就算了'), events)).toEqual([]);
  expect(fieldsIn(told('有哪样给哪样', 1), events)).toEqual([]);
  expect(fieldsIn(told('有哪样给哪样', 9), events)).toEqual([]);
});

test('a refusal that was approved is heard with the reason that it was proposed with', () => {
  const on = dayOf(2026, 11, 5);
  const data = (to: string, more: object = {}) => ({ on: addDays(on, 1), to, ...more });
  const events = [
    event(1, 'take', data('review')),
    event(2, 'propose-refusal', data('approval', { code: 'PAPERS_OPEN' })),
    event(3, 'approve', data('refused')),
  ];
  const [, refused] = heardOf(events, new Map());
  expect(refused).toMatchObject({ seq: 3, told: 'refused', code: 'PAPERS_OPEN' });
  expect(formatDay(refused?.on ?? on)).toBe('2026-11-06');
});
