import { fail, ok, problem, type Result } from '@forbear/problem';
import { readSync, writeSync } from 'node:fs';

const CHUNK = 65_536;
const PAUSE = new Int32Array(new SharedArrayBuffer(4));

/** Does one step on a stream; one that is not ready is asked again a moment later. */
function step(work: () => number): number {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(PAUSE, 0, 0, 20);
    }
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error);

/** Standard input to its end, as UTF-8. */
export function readInput(): Result<string> {
  const parts: Buffer[] = [];
  try {
    for (;;) {
      const part = Buffer.alloc(CHUNK);
      const read = step(() => readSync(0, part, 0, CHUNK, null));
      if (read === 0) break;
      parts.push(part.subarray(0, read));
    }
  } catch (error) {
    if (codeOf(error) !== 'EOF') return fail(problem('STDIN_UNREADABLE'));
  }
  return ok(Buffer.concat(parts).toString('utf8'));
}

/** Signs that would move a terminal's cursor or colour it, as a file's name may hold them, are shown as unknown ones. */
export const tame = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd');

/**
 * Writes all of `text` to standard output before it returns. A reader that closes early (such as
 * `head`) is no fault; anything else that loses bytes is STDOUT_UNWRITABLE.
 */
export function writeOutput(text: string): Result<undefined> {
  let rest: Uint8Array = Buffer.from(tame(text), 'utf8');
  try {
    while (rest.length > 0) rest = rest.subarray(step(() => writeSync(1, rest)));
    return ok(undefined);
  } catch (error) {
    const why = codeOf(error);
    return why === 'EPIPE' ? ok(undefined) : fail(problem('STDOUT_UNWRITABLE', { why }));
  }
}
