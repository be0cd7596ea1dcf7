import type { Say } from './say.ts';

type Read = { readonly where: string; readonly reviewedOn: string; readonly verified: boolean };

/** Where a rule stands, when that was last looked at, and whether its own text was seen. */
export const sourceLine = ({ where, reviewedOn, verified }: Read, say: Say): string =>
  say(
    `${where}（${reviewedOn} 核对${verified ? '' : '，没有查到原文'}）`,
    `${where} (checked ${reviewedOn}${verified ? '' : ', the text was not found'})`,
  );
