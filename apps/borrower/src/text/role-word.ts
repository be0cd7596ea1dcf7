import type { Text } from '@forbear/problem';
import type { Say } from './say.ts';

const ROLES: Readonly<Record<string, Text>> = {
  agent: { zh: '客服', en: 'agent' },
  approver: { zh: '审核员', en: 'approver' },
  borrower: { zh: '你', en: 'you' },
  program: { zh: '程序', en: 'the program' },
};

/** Who did something, by the role of the account. */
export const roleWord = (role: string | undefined, say: Say): string =>
  ROLES[role ?? '']?.[say.lang] ?? say('对方', 'they');
