import { describe, expect, test } from 'vitest';
import { golden } from '@forbear/testkit';
import { DESK_ACTIONS, DESK_ROLES, mayDo, ROLE_TABLE, rolesTogether } from '../index.ts';
import { ONE, TWO } from './desk.fixture.ts';

describe('the role table', () => {
  test('role × action × scope, to be read', () => {
    const name = (role: (typeof DESK_ROLES)[number]) => ({
      id: role,
      roles: [role],
      level: 2 as const,
    });
    const lines = DESK_ACTIONS.flatMap((action) => [
      `${action}: ${ROLE_TABLE[action].zh} / ${ROLE_TABLE[action].en}`,
      ...DESK_ROLES.map((role) => {
        const own = mayDo(name(role), action, { owner: role });
        const desk = mayDo(name(role), action, { owner: 'somebody' });
        const second = mayDo(name(role), action, { owner: 'somebody', preparedBy: 'somebody' });
        const mine = mayDo(name(role), action, { owner: role, preparedBy: role });
        return `  ${role}: own case ${own ?? '-'}, other case ${desk ?? '-'}, prepared by another ${second ?? '-'}, by oneself ${mine ?? '-'}`;
      }),
    ]);
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('desk/roles.txt', text));
  });

  test('C8: nobody decides what they prepared', () => {
    for (const action of DESK_ACTIONS)
      for (const role of ['agent', 'approver'] as const) {
        const may = mayDo({ id: 'x', roles: [role], level: 2 }, action, {
          owner: 'x',
          preparedBy: 'x',
        });
        if (ROLE_TABLE[action].may.approver === 'second' && ROLE_TABLE[action].may[role] !== 'own')
          expect(may).not.toBe('decides');
      }
  });

  test.each([
    [['auditor', 'agent'], 'ROLES_TOGETHER'],
    [['admin', 'approver'], 'ROLES_TOGETHER'],
    [[], 'ROLES_TOGETHER'],
    [['agent', 'approver'], 'ok'],
    [['admin', 'agent'], 'ok'],
  ] as const)('%j: %s', (roles, wanted) => {
    const found = rolesTogether(roles);
    expect(found.ok ? 'ok' : found.problem.code).toBe(wanted);
  });

  test('a policy needs an approver of level 2', () => {
    const scope = { preparedBy: 'somebody' };
    expect(mayDo(ONE, 'publish-policy', scope)).toBeUndefined();
    expect(mayDo(TWO, 'publish-policy', scope)).toBe('decides');
  });
});
