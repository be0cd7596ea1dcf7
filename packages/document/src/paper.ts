import type { Lang, Text } from '@forbear/problem';

/** A label and what stands beside it: an address, a line of a call sheet, a reply to an answer. */
export type Field = { readonly label: string; readonly text: string };

/** A piece of a paper; text is plain and is escaped where it is shown. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'message'; readonly no: number; readonly text: string }
  | { readonly kind: 'fields'; readonly items: readonly Field[] }
  | { readonly kind: 'signature'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns with figures, from 0; they stand at the right. */
      readonly figures: readonly number[];
    };

/** What the person must read before the paper is used; it is never part of what is sent. */
export type Notice = { readonly title: string; readonly lines: readonly string[] };

/** A letter, chat kit, call sheet or other paper as data; every format is made from it. */
export type Paper = {
  readonly id: string;
  readonly lang: Lang;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Shown before the paper, in this order. */
  readonly first: readonly Notice[];
};

/** What must be read first, as the blocks of a page of its own; none where nothing stands before the paper. */
export const firstBlocks = ({ first, lang }: Paper): readonly Block[] =>
  first.length === 0
    ? []
    : [
        paragraph(FIRST_PAGE[lang]),
        ...first.flatMap(({ title, lines }) => [heading(title), list(lines)]),
      ];

const FIRST_PAGE: Text = {
  zh: '先看这一页，只给你自己看，不要寄出。',
  en: 'Read this page first. It is for you alone: do not send it.',
};

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const fields = (items: readonly (readonly [string, string])[]): Block => ({
  kind: 'fields',
  items: items.map(([label, text]) => ({ label, text })),
});
export const messages = (texts: readonly string[]): readonly Block[] =>
  texts.map((text, k) => ({ kind: 'message', no: k + 1, text }));
export const signature = (...items: readonly string[]): Block => ({ kind: 'signature', items });
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[],
): Block => ({ kind: 'table', head, rows, figures });

/** What has to be filled in by hand because it is not known. */
export const BLANK = '＿＿＿＿';

/** The same line in the language of the paper. */
export type Say = (zh: string, en: string) => string;
export const sayIn =
  (lang: Lang): Say =>
  (zh, en) =>
    lang === 'zh' ? zh : en;
