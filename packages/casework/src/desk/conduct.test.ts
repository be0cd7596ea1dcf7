import { describe, expect, test } from 'vitest';
import { contactFault, isCollectionStopped, type DeskState } from '../index.ts';
import { DESK_STATE_NAMES } from './state.ts';
import { IN, RULES } from './desk.fixture.ts';

describe('conduct', () => {
  const none = { connectedCalls: 0, unansweredTries: 0, messages: 0, unansweredChatLines: 0 };
  const ask = (state: DeskState, time: string, more: object = {}, today: object = {}) =>
    contactFault(
      IN[state],
      { kind: 'call', purpose: 'service', time, answers: false, ...more },
      { ...none, ...today },
      RULES.clock,
    )?.code ?? 'ok';

  test('C11: collection rests from the request to its decision, and while an agreement is kept', () => {
    const stopped = DESK_STATE_NAMES.filter((name) => isCollectionStopped(IN[name]));
    expect(stopped).toEqual([
      'received',
      'papers',
      'review',
      'approval',
      'offered',
      'countered',
      'oral',
      'confirming',
      'keeping',
      'late',
      'complaint',
      'paused',
    ]);
    expect(ask('keeping', '10:00', { purpose: 'collection' })).toBe('COLLECTION_STOPPED');
    expect(ask('broken', '10:00', { purpose: 'collection' })).toBe('ok');
  });

  test.each([
    ['08:59', 'QUIET_HOURS'],
    ['09:00', 'ok'],
    ['19:59', 'ok'],
    ['20:00', 'QUIET_HOURS'],
  ])('at %s: %s', (time, wanted) => expect(ask('review', time)).toBe(wanted));

  test('the borrower’s safe hours are narrower, never wider', () => {
    const contact = { kind: 'call', purpose: 'service', time: '12:00', answers: false } as const;
    const at = (from: string, to: string, time: string) =>
      contactFault(IN.review, { ...contact, time }, none, RULES.clock, { from, to })?.code ?? 'ok';
    expect([
      at('18:00', '19:00', '12:00'),
      at('18:00', '19:00', '18:00'),
      at('06:00', '23:00', '21:00'),
    ]).toEqual(['QUIET_HOURS', 'ok', 'QUIET_HOURS']);
  });

  test.each([
    ['a second connected call', { kind: 'call' }, { connectedCalls: 1 }],
    ['a second try', { kind: 'call' }, { unansweredTries: 1 }],
    ['a second message', { kind: 'message' }, { messages: 1 }],
    ['a fourth chat line', { kind: 'chat-line' }, { unansweredChatLines: 3 }],
  ])('%s waits', (_, more, today) =>
    expect(ask('review', '10:00', more, today)).toBe('CONTACT_LIMIT'),
  );

  test('an answer in chat is free, at any hour and of any length', () => {
    expect(
      ask('keeping', '23:30', { kind: 'chat-line', answers: true }, { unansweredChatLines: 9 }),
    ).toBe('ok');
  });
});
