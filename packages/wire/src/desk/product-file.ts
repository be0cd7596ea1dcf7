import { type Result } from '@forbear/problem';
import { z } from 'zod';
import { plainText, readJson, shaped } from '../border.ts';
import { productTerms } from '../terms-shape.ts';

/** A product: its code, what it is called, and the terms that its contracts share. */
const product = z.strictObject({
  code: z.string().regex(/^[\p{L}\p{N}._/-]{1,64}$/u),
  name: z.strictObject({ zh: plainText(80).min(1), en: plainText(80).min(1) }),
  /** Whether its classes go by those of cards. */
  card: z.boolean(),
  /** Whether an account stays open when nothing is owed on it. */
  staysOpen: z.boolean(),
  terms: productTerms,
});
export type Product = z.output<typeof product>;

const file = z.strictObject({ products: z.array(product).min(1).max(1000) });

/** Reads the products of a JSON file; the first fault with its pointer. */
export function readProducts(text: string): Result<readonly Product[]> {
  const value = readJson(text);
  if (!value.ok) return value;
  const read = shaped(file, value.value);
  return read.ok ? { ok: true, value: read.value.products } : read;
}
