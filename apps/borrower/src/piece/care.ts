import { useLocation } from 'wouter-preact';

/** A text in which somebody may say how they are: figures and short names are none. */
const isWords = (text: string): boolean => /[\p{L}]{3}/u.test(text);

/**
 * Hears words of somebody who is not well in whatever is typed, and brings the help page at once; what
 * was typed is kept, and nothing is sent. `before` is what stood there: it is not heard twice.
 */
export function useCare(): (text: string, before: string) => void {
  const [, go] = useLocation();
  return (text, before) => {
    if (!isWords(text)) return;
    void import('../text/unwell.ts').then(
      ({ isUnwell }) => {
        if (isUnwell(text) && !isUnwell(before))
          go(`/help?back=${encodeURIComponent(location.pathname)}`);
      },
      () => undefined,
    );
  };
}
