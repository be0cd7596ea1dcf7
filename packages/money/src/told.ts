import { addMonths, civil, civilDay, monthOf, type Day, type Month } from './day.ts';
import { isFen, parseFen, type Fen } from './fen.ts';

/**
 * Pattern of a sum of yuan in the words of people and papers, in two groups: the digits and 万. The unit that
 * follows is the reader's: `1,672.00`, `1672`, `1.2万`.
 */
export const SUM_TOLD = String.raw`((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,13})(?:\.[0-9]{1,4})?)\s*(万)?`;

/** The sum of digits that `SUM_TOLD` found, in fen; undefined where it has parts of a fen or is out of range. */
export function sumTold(digits: string | undefined, tenThousand?: string): Fen | undefined {
  if (digits === undefined) return undefined;
  const plain = digits.replaceAll(',', '');
  if (tenThousand === undefined) {
    const read = parseFen(plain);
    return read.ok ? read.value : undefined;
  }
  const [whole = '0', part = ''] = plain.split('.');
  const value = Number(`${whole}${part.padEnd(4, '0')}`) * 100;
  return isFen(value) ? value : undefined;
}

const DAY =
  /([0-9]{4})\s*[年\-/.]\s*([0-9]{1,2})\s*[月\-/.]\s*([0-9]{1,2})\s*日?|(?<![0-9年])([0-9]{1,2})月([0-9]{1,2})日/g;

/**
 * Every civil day of a text, in its order: `2026年11月5日`, `2026-11-05`, `2026/11/5`. A day without its year
 * is the first one on or after `on`, and is passed over where `on` is not given.
 */
export function daysTold(text: string, on?: Day): readonly Day[] {
  return [...text.matchAll(DAY)].flatMap(([, year, month, day, ownMonth, ownDay]) => {
    const found =
      year === undefined
        ? nextDay(Number(ownMonth), Number(ownDay), on)
        : civilDay(Number(year), Number(month), Number(day));
    return found === undefined ? [] : [found];
  });
}

function nextDay(month: number, day: number, on: Day | undefined): Day | undefined {
  if (on === undefined) return undefined;
  const same = civilDay(civil(on).year, month, day);
  return same === undefined || same >= on ? same : addMonths(same, 12, 'clamp-to-month-end');
}

/** The first month of a text: `2026年9月`, also of a day. */
export function monthTold(text: string): Month | undefined {
  const [, year, month] = /([0-9]{4})年\s*([0-9]{1,2})月/.exec(text) ?? [];
  const day = civilDay(Number(year), Number(month), 1);
  return day === undefined ? undefined : monthOf(day);
}
