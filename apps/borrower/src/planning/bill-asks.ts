import type { BillFile, ColumnMap, TableSketch } from '@forbear/bill';
import type { Answers, BillPicture } from '@forbear/budget';
import type { Problem, Text } from '@forbear/problem';

/** What the bill worker is asked: to read files, or what files show together. */
export type BillAsked =
  | {
      readonly ask: 'read';
      readonly files: readonly File[];
      readonly maps: readonly ColumnMap[];
      /** Opens locked files; it is never kept. */
      readonly password?: string;
    }
  | { readonly ask: 'picture'; readonly bills: readonly BillFile[]; readonly answers: Answers };

/** A file that could not be read; with a sketch when it is a table whose columns can be named. */
export type UnreadBill = {
  readonly name: string;
  readonly problem: Problem;
  readonly sketch?: TableSketch;
};

/** What bills show together, and the questions that only the person can answer. */
export type BillsSeen = {
  readonly picture: BillPicture;
  readonly texts: readonly Text[];
  readonly doubts: number;
  readonly duplicates: number;
};

export type BillTold =
  | { readonly told: 'progress'; readonly name: string; readonly share: number }
  | {
      readonly told: 'read';
      readonly bills: readonly BillFile[];
      readonly unread: readonly UnreadBill[];
    }
  | { readonly told: 'picture'; readonly seen: BillsSeen }
  | { readonly told: 'broken' };
