import { showDay, type Day } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { SILENT } from '../finding/wording.ts';

/** Until when there is time to sue where it was counted anew from a day; nothing where that is not known. */
export const anew = (lastDay: Day | undefined): Text =>
  lastDay === undefined
    ? SILENT
    : {
        zh: `按从那天重新起算，时效的最后一天是 ${showDay(lastDay, 'zh')}，还没有过。`,
        en: ` Counted anew from that day, the time to sue ends on ${showDay(lastDay, 'en')} and is not over.`,
      };
