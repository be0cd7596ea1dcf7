import { useMemo } from 'preact/hooks';
import { useBrowserLocation } from 'wouter-preact/use-browser-location';

type Options = { readonly replace?: boolean; readonly state?: unknown };

/** Where each address was scrolled to when it was left, so that going back finds the place again. */
const places = new Map<string, number>();
let isGoingBack = false;

/**
 * The address of the app. The browser's history holds one entry only: after leaving, Back shows
 * nothing of what was looked at.
 */
export function useOneEntry(): [string, (to: string, options?: Options) => void] {
  const [at, go] = useBrowserLocation();
  return useMemo(
    () => [
      at,
      (to, options) => {
        places.set(at, scrollY);
        go(to, { ...options, replace: true });
      },
    ],
    [at, go],
  );
}

/** Says that the next address is one that was left before. */
export const goingBack = (): void => {
  isGoingBack = true;
};

/** Where to scroll to on arriving at an address. */
export function arriving(at: string): number {
  const found = isGoingBack ? (places.get(at) ?? 0) : 0;
  isGoingBack = false;
  return found;
}
