import type { Standing } from './asks.ts';

/** Whether the limitation is to be read before anything is done about a debt. */
export const isGated = ({ first, state }: Standing): boolean =>
  first.zh.length > 0 && state.limitationSeen === undefined;
