import type { BorrowerCase } from '@forbear/check';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { readCaseFile } from '@forbear/wire';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Arguments } from './argument.ts';

/** No file that is read here is larger; what never ends, as a device, is given up there. */
const READ_MAX = 2 ** 28;
const PART = 2 ** 20;

/** The bytes of a file. FILE_UNREADABLE, also for what goes on beyond 256 MiB. */
export function readBytes(path: string): Result<Uint8Array> {
  const unreadable = fail(problem('FILE_UNREADABLE', { file: basename(path) }));
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const parts: Uint8Array[] = [];
    for (let left = READ_MAX; left >= 0;) {
      const part = new Uint8Array(PART);
      const count = readSync(file, part);
      if (count === 0) return ok(Buffer.concat(parts));
      parts.push(part.subarray(0, count));
      left -= count;
    }
    return unreadable;
  } catch {
    return unreadable;
  } finally {
    if (file !== undefined) closeSync(file);
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
