import type { Measure } from '@forbear/loan';
import { measureShape } from '@forbear/wire/desk';

/** Measures of an answer, as the engine holds them; what is no measure is a fault of the server. */
export const measuresIn = (told: readonly unknown[]): readonly Measure[] =>
  told.map((one) => measureShape.parse(one));
