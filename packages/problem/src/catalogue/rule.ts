import type { Entry } from './entry.ts';

export const ruleProblems = {} as const satisfies Record<string, Entry>;
