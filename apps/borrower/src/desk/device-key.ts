import { getPublicKeyAsync, signAsync, utils, verifyAsync } from '@noble/ed25519';

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A new key of this device, as hexadecimal digits. */
export const freshSeed = (): string => hexOf(utils.randomSecretKey());

/** What a desk asks of a device before it pins its key: the key, and proof that the device holds its other half. */
export async function provenKey(
  seed: string,
  code: string,
): Promise<{ key: string; proof: string }> {
  const key = base64url(await getPublicKeyAsync(bytesOf(seed)));
  const proof = await signAsync(utf8(`forbear pairing 1\n${code}\n${key}`), bytesOf(seed));
  return { key, proof: base64url(proof) };
}

/** Whether a signature over a text is that of a key; all in hexadecimal digits. */
export const isSigned = (publicKey: string, text: string, signature: string): Promise<boolean> =>
  verifyAsync(bytesOf(signature), utf8(text), bytesOf(publicKey)).catch(() => false);
