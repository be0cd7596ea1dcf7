import type { Text } from '../text.ts';

/** One kind of refusal: what happened, and what to do next. `{name}` stands for a value of the problem. */
export type Entry = Text & { readonly next: Text };
