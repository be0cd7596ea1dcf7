import { expect, test } from 'vitest';
import { movesOf } from './moves.ts';

const moves = ['approve', 'return', 'log-call', 'withdraw', 'offer', 'propose', 'match', 'unheard'];
const agent = { id: 'a', roles: ['agent'] } as const;
const approver = { id: 'b', roles: ['approver'], level: 1 } as const;

test('an agent is shown what agents give on an own case, and nothing on another’s', () => {
  expect(movesOf({ moves, owner: { id: 'a' } }, agent)).toEqual([
    'log-call',
    'withdraw',
    'offer',
    'propose',
  ]);
  expect(movesOf({ moves, owner: { id: 'c' } }, agent)).toEqual([]);
  expect(movesOf({ moves }, agent)).toContain('offer');
});

test('an approver is shown what approvers give; the program’s moves are nobody’s', () => {
  const found = movesOf({ moves, owner: { id: 'a' } }, approver);
  expect(found).toContain('approve');
  expect(found).not.toContain('offer');
  expect(found).not.toContain('match');
});

test('an agent accepts what the applicant asks for, never the desk’s own offer for them', () => {
  const both = ['accept', 'confirm-oral'];
  expect(movesOf({ moves: both, offer: { by: 'desk' } }, agent)).toEqual(['confirm-oral']);
  expect(movesOf({ moves: both, offer: { by: 'borrower' } }, agent)).toEqual(both);
});
