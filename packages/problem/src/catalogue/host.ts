import type { Entry } from './entry.ts';

export const hostProblems = {} as const satisfies Record<string, Entry>;
