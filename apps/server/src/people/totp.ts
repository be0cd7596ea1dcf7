import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;
/** Clocks of phones may be a step off. */
const DRIFT = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A fresh secret of 160 bits in base32, as authenticator apps take it. */
export const freshTotp = (): string =>
  Array.from(randomBytes(32), (byte) => BASE32[byte & 31]).join('');

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

/** The code of a step (RFC 6238: HMAC-SHA-1, 6 digits). */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac[mac.length - 1] as number) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

export const stepOf = (now: number): number => Math.floor(now / STEP_MS);

/** The step whose code this is, later than the last one used; each step is taken once only. */
export function stepOfCode(
  secret: string,
  code: string,
  now: number,
  lastStep: number,
): number | undefined {
  const given = Buffer.from(code.padEnd(DIGITS).slice(0, DIGITS));
  const steps = Array.from({ length: 2 * DRIFT + 1 }, (_, k) => stepOf(now) - DRIFT + k);
  return steps.find(
    (step) => step > lastStep && timingSafeEqual(Buffer.from(totpAt(secret, step)), given),
  );
}

/** The address that an authenticator app reads from a picture. */
export const totpAddress = (secret: string, login: string): string =>
  `otpauth://totp/${encodeURIComponent(`Forbear:${login}`)}?secret=${secret}&issuer=Forbear`;
