/** The cache in which shared files wait, and the page that opens them. */
export const SHARED = 'shared';
export const FRESH_SHARE = '/shared';
