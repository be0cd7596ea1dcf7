/** A language of the product. zh-CN comes first; English is complete beside it. */
export type Lang = 'zh' | 'en';

/** A text in every language of the product. A missing language does not compile. */
export type Text = { readonly zh: string; readonly en: string };

/** Things counted in an English sentence, in figures: `1 day`, `2 days`. */
export const enCount = (count: number, one: string): string =>
  `${count} ${count === 1 ? one : `${one}s`}`;
