import { DESK_MOVES } from '@forbear/casework';
import { expect, test } from 'vitest';
import { movesOf } from './moves.ts';

const moves = [...DESK_MOVES, 'unheard'];
const agent = { id: 'a', roles: ['agent'] } as const;
const approver = { id: 'b', roles: ['approver'], level: 1 } as const;
const auditor = { id: 'd', roles: ['auditor'] } as const;
const owner = (id: string) => ({ owner: { id, name: '' } });
const review = { moves, state: 'review' } as const;

test('an agent is shown what agents give on an own case, and nothing on another’s', () => {
  expect(movesOf({ ...review, ...owner('a') }, agent)).toEqual(
    expect.arrayContaining(['log-call', 'withdraw', 'offer', 'propose', 'ask-papers']),
  );
  expect(movesOf({ ...review, ...owner('c') }, agent)).toEqual([]);
  expect(movesOf(review, agent)).toContain('offer');
});

test('an approver is shown what approvers give, and of another’s case nothing that only its owner does', () => {
  const theirs = movesOf({ ...review, ...owner('a') }, approver);
  expect(theirs).toEqual(['propose', 'propose-refusal', 'court', 'sell', 'reassign']);
  const own = movesOf({ ...review, ...owner('b') }, approver);
  expect(own).toEqual(expect.arrayContaining(['ask-papers', 'refuse', 'log-call']));
  expect(own).not.toContain('offer');
  expect(own).not.toContain('unheard');
});

test('what awaits a second person is decided by another than prepared it, and by nobody where nothing awaits', () => {
  const waits = (by: string) =>
    ({ moves, state: 'approval', ...owner('a'), pending: { what: 'offer', by } }) as const;
  expect(movesOf(waits('a'), approver)).toEqual(expect.arrayContaining(['approve', 'return']));
  expect(movesOf(waits('b'), approver)).not.toContain('approve');
  expect(movesOf(waits('a'), agent)).not.toContain('approve');
  const late = { moves, state: 'late', ...owner('a') } as const;
  expect(movesOf(late, approver)).not.toContain('end');
  expect(movesOf({ ...late, pending: { what: 'end', by: 'a' } }, approver)).toContain('end');
  const refused = { moves, state: 'refused', ...owner('a') } as const;
  expect(movesOf(refused, agent)).not.toContain('close');
  expect(movesOf({ ...refused, pending: { what: 'close', by: 'a' } }, approver)).toContain('close');
});

test('an agent accepts what the applicant asks for, never the desk’s own offer for them', () => {
  const offered = { moves, state: 'offered', ...owner('a') } as const;
  expect(movesOf({ ...offered, offer: { by: 'desk' } }, agent)).toContain('confirm-oral');
  expect(movesOf({ ...offered, offer: { by: 'desk' } }, agent)).not.toContain('accept');
  expect(movesOf({ ...offered, offer: { by: 'borrower' } }, agent)).toContain('accept');
});

test('an objection is answered where one was made', () => {
  const kept = { moves, state: 'keeping', ...owner('a') } as const;
  expect(movesOf(kept, agent)).not.toContain('answer-objection');
  expect(movesOf({ ...kept, objection: true }, agent)).toContain('answer-objection');
});

test('whoever only reads is shown no step at all', () => {
  for (const state of ['received', 'review', 'approval', 'keeping', 'settled'])
    expect(movesOf({ moves, state, ...owner('a') }, auditor)).toEqual([]);
});
