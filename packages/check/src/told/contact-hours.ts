import { present } from '@forbear/problem';
import { lastDay, type ContactAgreement } from '@forbear/rule';
import type { RecordText } from './text.ts';

const CONSENTS = /同意|约(?:定|好)|可以|方便|请(?!勿|不|别)|agree|may call|can call/i;
const REFUSES = /不(?:要|能|可以|同意|得|方便|许|行)|请勿|别|拒绝|not|never/i;
const CONTACT = /联系|打|来电|电话|沟通|call|contact/i;
const CLOCK = '(晚上?|夜里|夜间|早上?|凌晨)?\\s*([0-9]{1,2})(?:[:：]([0-9]{2})|点半?|时)';
const RANGE = new RegExp(`${CLOCK}\\s*(?:到|至|-|~|—|–)\\s*${CLOCK}`);
const AFTER = new RegExp(`${CLOCK}(?:以后|之后|后)`);
const COUNT = /每[天日][^，。；]{0,8}?([0-9]{1,2})\s*次/;

/** Minutes as `HH:MM`; 晚上十点 is 22:00. */
function timeOf(part = '', hour = '', minute = '00'): string | undefined {
  const late = /晚|夜/.test(part) && Number(hour) < 12 ? 12 : 0;
  const value = Number(hour) + late;
  return value > 24 ? undefined : `${String(value).padStart(2, '0')}:${minute}`;
}

/**
 * What the debtor has agreed to about contacts, as their own words in the log tell: hours, or calls a
 * day. The standards yield to it from that day; the last word counts. Nothing where none is told.
 */
export function contactAgreementIn(own: readonly RecordText[]): ContactAgreement | undefined {
  let found: ContactAgreement | undefined;
  for (const { text, from } of own) {
    if (from?.by !== 'borrower' || !CONTACT.test(text)) continue;
    if (REFUSES.test(text)) {
      if (RANGE.test(text) || AFTER.test(text)) found = undefined;
      continue;
    }
    if (!CONSENTS.test(text)) continue;
    const hours = hoursIn(text);
    const count = COUNT.exec(text)?.[1];
    if (hours === undefined && count === undefined) continue;
    found = {
      since: lastDay(from),
      ...present({ hours }),
      ...(count === undefined ? {} : { connectedADay: Number(count) }),
    };
  }
  return found;
}

function hoursIn(text: string): ContactAgreement['hours'] {
  const range = RANGE.exec(text);
  if (range !== null) {
    const from = timeOf(range[1], range[2], range[3]);
    const to = timeOf(range[4] ?? range[1], range[5], range[6]);
    return from === undefined || to === undefined ? undefined : { from, to };
  }
  const after = AFTER.exec(text);
  const from = after === null ? undefined : timeOf(after[1], after[2], after[3]);
  return from === undefined ? undefined : { from, to: '24:00' };
}
