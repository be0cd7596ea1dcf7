import { fail, ok, problem, type Result } from '@forbear/problem';

/** The bytes of a file that was chosen; FILE_GONE where it has moved since, or lies on a network that is away. */
export async function fileBytes(file: Blob): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return fail(problem('FILE_GONE'));
  }
}
