import { heardCommands, type Heard, type HeardCase } from '@forbear/casework';
import type { Measure } from '@forbear/loan';
import { enterBook, type CaseBook } from '@forbear/negotiation';
import { present } from '@forbear/problem';
import { measureShape, shaped } from '@forbear/wire/desk';

/** A case at a desk; `ask` is what the request asked for, as the desk's interface writes measures. */
export type AtDesk = Omit<HeardCase, 'asked'> & { readonly ask: unknown };

function measuresIn(ask: unknown): readonly Measure[] | undefined {
  if (!Array.isArray(ask)) return undefined;
  const read = ask.map((one) => shaped(measureShape, one));
  return read.flatMap((one) => (one.ok ? [one.value] : []));
}

/**
 * The book with what a desk has recorded of one debt. An event is entered with all that has to lie before it, or not at all;
 * those that do not follow from what stands are counted.
 */
export function heardInto(
  book: CaseBook,
  debt: string,
  { ask, ...at }: AtDesk,
  heard: readonly Heard[],
): { readonly book: CaseBook; readonly missed: number } {
  const asked = measuresIn(ask);
  const of: HeardCase = { ...at, ...present({ asked }) };
  let [now, missed] = [book, 0];
  for (const one of heard) {
    const state = now.records.get(debt)?.state;
    const commands = state === undefined ? [] : heardCommands(one, state, of);
    const entered = enterBook(
      now,
      commands.map((command) => ({ debt, command })),
    );
    if (entered.refused.length === 0) now = entered.book;
    else missed += 1;
  }
  return { book: now, missed };
}
