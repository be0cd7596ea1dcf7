import type { BorrowerCase } from '../borrower-case.ts';
import { toldEvents, type ToldEvents } from './claim.ts';
import { recordTexts, type RecordText } from './text.ts';

/** What the record of a case tells, read once. */
export type ToldCase = {
  readonly texts: readonly RecordText[];
  readonly events: ToldEvents;
  readonly byDebt: ReadonlyMap<string, readonly RecordText[]>;
};

/** Reads the record of a case. */
export function recordOf(borrower: BorrowerCase): ToldCase {
  const texts = recordTexts(borrower);
  const byDebt = new Map<string, RecordText[]>(borrower.debts.map(({ id }) => [id, []]));
  for (const one of texts) if (one.debt !== undefined) byDebt.get(one.debt)?.push(one);
  return { texts, events: toldEvents(texts), byDebt };
}
