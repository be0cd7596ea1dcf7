/** What a person said to one question: a text as they typed it, or that they do not know. */
export type Told = { readonly typed: string } | { readonly unknown: true };

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

/** Facts after new answers. */
export function saying(facts: Facts, said: Said): Facts {
  const changed = Object.entries({ ...facts, ...said }).filter(([, told]) => told !== undefined);
  return Object.fromEntries(changed) as Facts;
}
