import type { Entry } from './entry.ts';

export const planProblems = {} as const satisfies Record<string, Entry>;
