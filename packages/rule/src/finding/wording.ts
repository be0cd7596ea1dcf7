import { showDay, showYuan, type Fen } from '@forbear/money';
import type { Text } from '@forbear/problem';
import { dayIn } from './figure.ts';

/** Yuan in a Chinese sentence. */
export const zhYuan = (amount: Fen): string => showYuan(amount, 'zh');

/** Yuan in an English sentence. */
export const enYuan = (amount: Fen): string => showYuan(amount, 'en');

/** A day of a rule in a Chinese sentence. */
export const zhDay = (day: string): string => showDay(dayIn(day), 'zh');

/** A day of a rule in an English sentence. */
export const enDay = (day: string): string => showDay(dayIn(day), 'en');

/** Texts one after the other; empty ones fall away. */
export const inTurn = (...texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join(''),
  en: texts
    .map(({ en }) => en.trim())
    .filter((en) => en !== '')
    .join(' '),
});

const EN_NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** A small whole number in an English sentence: in words up to ten, else in figures. */
export const enNumber = (count: number): string => EN_NUMBERS[count] ?? String(count);

/** Years in an English sentence: `one year`, `five years`. */
export const enYears = (count: number): string =>
  `${enNumber(count)} ${count === 1 ? 'year' : 'years'}`;

export const SILENT: Text = { zh: '', en: '' };

/** The key of a debt where there is one, for findings and gaps. */
export const ofDebt = (debt: string | undefined): { debt?: string } =>
  debt === undefined ? {} : { debt };
