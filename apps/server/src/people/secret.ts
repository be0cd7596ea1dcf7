import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { createHash, createHmac, randomBytes } from 'node:crypto';

/** The desk's secrets, newest first: what is enciphered names its version, so that old ones are still read. */
export type Secrets = readonly { readonly version: number; readonly secret: string }[];

const TOKEN_BYTES = 32;
/** Crockford's letters: none that is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A fresh token of 256 bits. */
export const freshToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** A fresh code of `letters` times 5 bits, for a person to type. */
export const freshCode = (letters: number): string =>
  Array.from(randomBytes(letters), (byte) => LETTERS[byte & 31]).join('');

/** A code as it was meant: any case, O and I as written by hand, without gaps. */
export const asTyped = (code: string): string =>
  code.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

/** What is kept of a token or code: enough to know it again. */
export const digestOf = (token: string): string =>
  createHash('sha256').update(`forbear token 1\0${token}`).digest('hex');

const keysOf = (secrets: Secrets) => ({
  keys: new Map(secrets.map(({ version, secret }) => [version, secret])),
  currentVersion: (secrets[0] as Secrets[number]).version,
});

export const encipher = (secrets: Secrets, data: string): Promise<string> =>
  symmetricEncrypt({ key: keysOf(secrets), data });

export const decipher = (secrets: Secrets, data: string): Promise<string> =>
  symmetricDecrypt({ key: keysOf(secrets), data });

/** A code that follows from the secret and a name: told again where the same is asked again, and kept nowhere. */
export const derivedCode = ([newest]: Secrets, letters: number, name: string): string =>
  [
    ...createHmac('sha256', (newest as Secrets[number]).secret)
      .update(name)
      .digest(),
  ]
    .slice(0, letters)
    .map((byte) => LETTERS[byte & 31])
    .join('');

/** A lasting value that follows from the secret and a name, as the passwords of a demonstration do. */
export const derived = ([newest]: Secrets, name: string): string =>
  createHmac('sha256', (newest as Secrets[number]).secret)
    .update(name)
    .digest('base64url');
