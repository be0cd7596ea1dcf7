import { fail, ok, problem, type Result } from '@forbear/problem';

export type Encoding = 'utf-8' | 'gb18030';
export type BillText = { readonly text: string; readonly encoding: Encoding };

/** The largest bill that is read, in bytes. */
const SIZE_MAX = 128 * 1024 * 1024;

/**
 * The text of an exported table. Archives, PDF and spreadsheets are recognised by their first bytes
 * and refused with the way out; other bytes are UTF-8 when they are valid UTF-8, else GB18030.
 */
export function billText(bytes: Uint8Array, name: string): Result<BillText> {
  if (bytes.length === 0) return fail(problem('BILL_EMPTY', { file: name }));
  if (bytes.length > SIZE_MAX) return fail(problem('BILL_TOO_LARGE', { file: name }));
  const begins = (...magic: number[]) => magic.every((byte, k) => bytes[k] === byte);
  if (begins(0x50, 0x4b)) return fail(problem('BILL_ARCHIVE', { file: name }));
  if (begins(0x25, 0x50, 0x44, 0x46)) return fail(problem('BILL_PDF', { file: name }));
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return fail(problem('BILL_OLD_SPREADSHEET', { file: name }));
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return ok({ text, encoding });
  }
  return fail(problem('BILL_ENCODING', { file: name }));
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
