import type { Entry } from './entry.ts';

export const budgetProblems = {} as const satisfies Record<string, Entry>;
