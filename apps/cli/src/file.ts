import type { BorrowerCase } from '@forbear/check';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { readCaseFile } from '@forbear/wire';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Arguments } from './argument.ts';

/** The bytes of a file. */
export function readBytes(path: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(path));
  } catch {
    return fail(problem('FILE_UNREADABLE', { file: basename(path) }));
  }
}

/** The text of a UTF-8 file. */
export function readText(path: string): Result<string> {
  const bytes = readBytes(path);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return fail(problem('FILE_ENCODING', { file: basename(path) }));
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, text: string | Uint8Array): Result<string> {
  const draft = `${path}.${process.pid}.part`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, path);
    return ok(path);
  } catch {
    rmSync(draft, { force: true });
    return fail(problem('FILE_UNWRITABLE', { file: basename(path) }));
  }
}

/** The case of the first file that was named. */
export function readCase({ files }: Arguments): Result<BorrowerCase> {
  const [path] = files;
  if (path === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'CASE.json' }));
  const text = readText(path);
  return text.ok ? readCaseFile(text.value) : text;
}
