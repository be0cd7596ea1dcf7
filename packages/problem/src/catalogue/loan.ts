import type { Entry } from './entry.ts';

export const loanProblems = {} as const satisfies Record<string, Entry>;
