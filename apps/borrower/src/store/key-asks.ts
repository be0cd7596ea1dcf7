/** What the stretching of a passphrase costs: KiB of memory, and passes over it. */
export type Cost = { readonly m: number; readonly t: number };

/** What the key worker is asked. */
export type KeyAsked = {
  readonly passphrase: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly cost: Cost;
};
