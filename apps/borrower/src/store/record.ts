/** What a record can be about. Each is one thing of a person, kept on its own. */
export const KINDS = [
  'debt',
  'income',
  'household',
  'bills',
  'contact',
  'case',
  'evidence',
  'choice',
  'setting',
  'draft',
  'desk',
  'wish',
  'lock',
] as const;
export type Kind = (typeof KINDS)[number];

/** The form in which bodies are written now. An older one is upgraded, a newer one is left alone. */
export const VERSION = 2;

/** A record as it lies in the store: `rev` counts its changes, so that nobody overwrites what they have not seen. */
export type Stored = {
  readonly kind: Kind;
  /** Chance, and never used twice. */
  readonly id: string;
  readonly rev: number;
  readonly version: number;
  /** What is kept, or its sealed bytes while a passphrase is set. */
  readonly body: unknown;
  /** When it was deleted, in milliseconds of the device's clock; for a day it can be taken back. */
  readonly gone?: number;
};

/** A record with its body open. */
export type Kept<T = unknown> = Omit<Stored, 'body' | 'version'> & { readonly body: T };

/** What stands in for a key of two parts. */
export const keyOf = ({ kind, id }: Pick<Stored, 'kind' | 'id'>): string => `${kind}/${id}`;

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id of chance alone: it tells nothing of what it names. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => SIGNS[byte % 32]).join('');
}
