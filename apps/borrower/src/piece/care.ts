import { useRef } from 'preact/hooks';
import { useLocation, useSearch } from 'wouter-preact';

/** A text in which somebody may say how they are: figures and short names are none. */
const isWords = (text: string): boolean => /[\p{L}]{3}/u.test(text);

/** How long a pause ends a thought: half a sentence may say what the whole does not. */
const PAUSE_MS = 1200;

/**
 * Hears words of somebody who is not well in whatever is typed, and brings the help page at the first pause,
 * also when the field is left by then; what was typed is kept, and nothing is sent. `before` is what stood
 * there: it is not heard twice.
 */
export function useCare(): (text: string, before: string) => void {
  const [at, go] = useLocation();
  const search = useSearch();
  // As the router tells it: an example has its own beginning, which comes before every address.
  const here = search === '' ? at : `${at}?${search}`;
  const pause = useRef<{ readonly timer: number; readonly before: string } | undefined>(undefined);
  return (text, before) => {
    const heard = pause.current?.before ?? before;
    window.clearTimeout(pause.current?.timer);
    if (isWords(text)) void import('../text/unwell.ts').catch(() => undefined);
    const timer = window.setTimeout(() => {
      pause.current = undefined;
      if (!isWords(text)) return;
      void import('../text/unwell.ts').then(
        ({ isUnwell }) => {
          if (isUnwell(text) && !isUnwell(heard)) go(`/help?back=${encodeURIComponent(here)}`);
        },
        () => undefined,
      );
    }, PAUSE_MS);
    pause.current = { timer, before: heard };
  };
}
