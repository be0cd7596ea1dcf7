import { careIn } from '@forbear/check/care';

// Loaded only where a person writes words: the lists are long.

/** Words of somebody whose life is in danger; what others threaten tells nothing of how a person is. */
export const isUnwell = (text: string): boolean => careIn(text).includes('life');
