/** A language of the product. zh-CN comes first; English is complete beside it. */
export type Lang = 'zh' | 'en';

/** A text in every language of the product. A missing language does not compile. */
export type Text = { readonly zh: string; readonly en: string };

/** A day of the month as it is said in English: `1st`, `22nd`, `13th`. */
export function enOrdinal(day: number): string {
  const last = Math.floor(day / 10) === 1 ? 0 : day % 10;
  return `${day}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

/** Things counted in an English sentence, in figures: `1 day`, `2 days`. */
export const enCount = (count: number, one: string): string =>
  `${count} ${count === 1 ? one : `${one}s`}`;
