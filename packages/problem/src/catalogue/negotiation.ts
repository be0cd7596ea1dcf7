import type { Entry } from './entry.ts';

export const negotiationProblems = {} as const satisfies Record<string, Entry>;
