import type { BorrowerCase } from '@forbear/check';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { readCaseFile } from '@forbear/wire';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

/** Where a name leads: the file behind a link, so that the link stays. */
function leadsTo(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Papers hold what nobody else should read, unless the person has said otherwise for this file. */
const OWNER_ONLY = 0o600;

/** Writes a file whole or not at all; one that is there keeps its mode, a new one is the owner's alone. */
export function writeWhole(path: string, text: string | Uint8Array): Result<string> {
  const to = leadsTo(path);
  const draft = join(dirname(to), `.${process.pid}.${randomUUID()}.part`);
  try {
    const mode = (statSync(to, { throwIfNoEntry: false })?.mode ?? OWNER_ONLY) & 0o777;
    writeFileSync(draft, text, { flag: 'wx', mode });
    chmodSync(draft, mode);
    renameSync(draft, to);
    return ok(path);
  } catch {
    rmSync(draft, { force: true });
    return fail(problem('FILE_UNWRITABLE', { file: basename(path).slice(0, 80) }));
  }
}

/** The case of the first file that was named. */
export function readCase({ files }: Arguments): Result<BorrowerCase> {
  const [path] = files;
  if (path === undefined) return fail(problem('ARGUMENT_MISSING', { name: 'CASE.json' }));
  const text = readText(path);
  return text.ok ? readCaseFile(text.value) : text;
}
