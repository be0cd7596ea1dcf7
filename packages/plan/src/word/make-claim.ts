import { present } from '@forbear/problem';
import type { Claim } from '../joint-plan.ts';

/** A claim of a code in both languages. */
export const claim = (code: string, zh: string, en: string, figures?: Claim['figures']): Claim => ({
  code,
  ...present({ figures }),
  text: { zh, en },
});
