import { noticeText } from '@forbear/casework';
import { parseDay, type Day } from '@forbear/money';
import type { MessageEntry } from '@forbear/wire/desk';
import { dayWord } from './day-words.ts';
import type { Say } from './say.ts';

/** A line as a person reads it: an automatic one in their own language, its own words where its kind is not known. */
export function lineWords({ role, kind, text, on }: MessageEntry, today: Day, say: Say): string {
  if (role !== 'program') return text;
  const read = parseDay(on ?? '');
  const word = read.ok ? dayWord(read.value, today, say) : '';
  return noticeText(kind, { zh: word, en: word })?.[say.lang] ?? text;
}
