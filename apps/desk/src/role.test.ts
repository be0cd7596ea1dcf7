import { expect, test } from 'vitest';
import { ACTIONS, mayApprove, mayDo, ROLES } from './index.ts';

test('each role does what its work needs, and nothing else', () => {
  const table = ROLES.map((role) => `${role}: ${ACTIONS.filter((a) => mayDo(role, a)).join(' ')}`);
  expect(table).toEqual([
    'agent: read propose',
    'approver: read propose approve',
    'auditor: read read-audit',
    'admin: manage-staff',
  ]);
});

test('C8: nobody approves what they proposed', () => {
  expect(mayApprove({ id: 'wang', role: 'approver' }, 'li')).toBe(true);
  expect(mayApprove({ id: 'wang', role: 'approver' }, 'wang')).toBe(false);
  expect(mayApprove({ id: 'wang', role: 'agent' }, 'li')).toBe(false);
});
