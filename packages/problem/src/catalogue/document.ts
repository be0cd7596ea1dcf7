import type { Entry } from './entry.ts';

export const documentProblems = {} as const satisfies Record<string, Entry>;
