/** What an answer of a shape of `wire` is; the server cuts it to that shape before it leaves. */
export type Told<S extends { parse: (value: unknown) => unknown }> = ReturnType<S['parse']>;
