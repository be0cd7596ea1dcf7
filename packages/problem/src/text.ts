/** A language of the product. zh-CN comes first; English is complete beside it. */
export type Lang = 'zh' | 'en';

/** A text in every language of the product. A missing language does not compile. */
export type Text = { readonly zh: string; readonly en: string };
