/** An object without the keys that hold nothing; those that may hold nothing are optional in it. */
export type Present<T> = {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} & { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** Leaves out what is absent, so that optional keys are absent in the domain too. */
export function present<T extends object>(input: T): Present<T> {
  const entries = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
