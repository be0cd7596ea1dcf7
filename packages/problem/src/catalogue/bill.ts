import type { Entry } from './entry.ts';

export const billProblems = {} as const satisfies Record<string, Entry>;
