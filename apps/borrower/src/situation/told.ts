/**
 * What a person said to one question: a text as they typed it, or that they do not know. `guess` marks
 * what a paper of theirs only lets suppose, until they type it themselves.
 */
export type Told = { readonly typed: string; readonly guess?: true } | { readonly unknown: true };

/** What was said, by question. A question that is not here was not touched. */
export type Facts = Readonly<Record<string, Told>>;

/** Answers that take the place of those that stand; `undefined` takes an answer back. */
export type Said = Readonly<Record<string, Told | undefined>>;

/** The typed text of an answer; nothing where it is unknown, blank or untouched. */
export function typedIn(facts: Facts, question: string): string | undefined {
  const told = facts[question];
  return told !== undefined && 'typed' in told && told.typed.trim() !== '' ? told.typed : undefined;
}

/** Whether the person said that they do not know. */
export const isUnknown = (facts: Facts, question: string): boolean =>
  'unknown' in (facts[question] ?? {});

/** Whether an answer is only supposed. */
export const isGuess = (facts: Facts, question: string): boolean =>
  (facts[question] as { readonly guess?: true } | undefined)?.guess === true;

/** Facts after new answers. */
export function saying(facts: Facts, said: Said): Facts {
  const changed = Object.entries({ ...facts, ...said }).filter(([, told]) => told !== undefined);
  return Object.fromEntries(changed) as Facts;
}

/** The day that was typed for a debt; not counted once it is said to be unknown when it is due. */
export const dueTyped = (facts: Facts): string | undefined =>
  isUnknown(facts, 'when') ? undefined : typedIn(facts, 'due');

/** Where the day is kept on which money in hand was told. */
export const MONEY_ON = 'moneyOn';
