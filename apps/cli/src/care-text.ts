import { careHelp, type CareKind } from '@forbear/check';
import { helpText } from '@forbear/rule';

/** Help first, as a person reads it in a terminal; nothing for most. */
export const careText = (kinds: readonly CareKind[]): string =>
  careHelp(kinds)
    .map(({ say, lines }) => {
      const { zh, en } = helpText(lines);
      return `先看这里 · First\n  ${say.zh}${zh}\n    ${say.en} ${en}\n\n`;
    })
    .join('');
