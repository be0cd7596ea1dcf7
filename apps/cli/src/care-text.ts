import { careHelp, type BorrowerCase, type CareKind } from '@forbear/check';
import { careKinds, carePaper, type Paper } from '@forbear/document';
import type { CaseEvent } from '@forbear/negotiation';
import type { Lang } from '@forbear/problem';
import { helpText, type Finding } from '@forbear/rule';

/** Help first, as a person reads it in a terminal; nothing for most. */
export const careText = (kinds: readonly CareKind[]): string =>
  careHelp(kinds)
    .map(({ say, lines }) => {
      const { zh, en } = helpText(lines);
      return `先看这里 · First\n  ${say.zh}${zh}\n    ${say.en} ${en}\n\n`;
    })
    .join('');

/** What of the law check cannot wait, as it stands first in a terminal. */
export const urgentText = (urgent: readonly Finding[]): string =>
  urgent
    .map(({ arithmetic, do: todo }) =>
      [
        '先看这里 · First',
        `  ${arithmetic.zh}${todo.zh}`,
        `    ${arithmetic.en} ${todo.en}`,
        '',
        '',
      ].join('\n'),
    )
    .join('');

/**
 * The help that comes before any paper, and how to go on, which is told on stderr; nothing once it was
 * `seen`, and none for age alone: nobody old is held up.
 */
export function careFirst(
  borrower: BorrowerCase,
  events: readonly CaseEvent[] | undefined,
  lang: Lang,
  seen: string | undefined,
): Paper | undefined {
  const kinds = careKinds(borrower, events);
  if (seen === 'seen' || kinds.every((kind) => kind === 'old')) return undefined;
  process.stderr.write(
    '看过以后接着做：--care seen\nTo go on once you have read it: --care seen\n',
  );
  return carePaper(lang, kinds);
}
