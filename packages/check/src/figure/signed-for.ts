import { present } from '@forbear/problem';
import { NOTHING, signedForFinding, type CheckResult, type Contact } from '@forbear/rule';
import type { LastDayOf } from './paper.ts';
import type { RecordText } from '../told/text.ts';

const SIGNED = /签收|代收|签了?(?:字|名)|按(?:了)?手印|回执|signed/i;
const DENIED = /(?:没|未|不|拒绝)[^，。；]{0,3}(?:签|收)|(?:没|未)[^，。；]{0,2}按手印/;

const isSomebodyClose = (to: Contact['to']): boolean =>
  to !== undefined && to !== 'self' && to !== 'employer';

/** Papers that somebody else signed for, each once. */
export function checkSignedFor(texts: readonly RecordText[], lastDayOf: LastDayOf): CheckResult {
  const findings = texts.flatMap(({ text, on, contact, from, debt }) => {
    if (from === undefined || on === undefined || contact === undefined) return [];
    if (from.by === 'borrower' || !isSomebodyClose(from.to)) return [];
    if (!SIGNED.test(text) || DENIED.test(text)) return [];
    const lastDay = lastDayOf(debt ?? '', on);
    return [signedForFinding({ contact, on, words: text, ...present({ debt, lastDay }) })];
  });
  return { ...NOTHING, findings };
}
