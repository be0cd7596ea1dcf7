import { careIn } from '@forbear/check/care';

// Loaded only where a person writes words: the lists are long.

/** Words of somebody whose life or body is in danger. */
export const isUnwell = (text: string): boolean =>
  careIn(text).some((kind) => kind === 'life' || kind === 'violence');
