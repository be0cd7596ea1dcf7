// AES-256-GCM by WebCrypto: a nonce of 12 bytes of chance stands before what it closes.

type Bytes = Uint8Array<ArrayBuffer>;

export const NONCE = 12;

export const chance = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** A key that cannot be taken out of the browser again. */
export const keyOfBytes = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

export async function closed(
  key: CryptoKey,
  plain: Bytes,
  beside: Bytes,
  nonce = chance(NONCE),
): Promise<Bytes> {
  const by = { name: 'AES-GCM', iv: nonce, additionalData: beside };
  const bytes = new Uint8Array(await crypto.subtle.encrypt(by, key, plain));
  return joined([nonce, bytes]);
}

/** What was closed; nothing where the key is another one or a byte has changed. */
export async function opened(
  key: CryptoKey,
  bytes: Bytes,
  beside: Bytes,
): Promise<Bytes | undefined> {
  const by = { name: 'AES-GCM', iv: bytes.slice(0, NONCE), additionalData: beside };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(by, key, bytes.slice(NONCE)));
  } catch {
    return undefined;
  }
}

export function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
