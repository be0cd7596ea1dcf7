import type { Entry } from './entry.ts';

export const wireProblems = {} as const satisfies Record<string, Entry>;
