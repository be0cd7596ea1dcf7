import { fail, ok, problem, type Result } from '@forbear/problem';
import { refusalIn, sent, type Known } from './client.ts';

const FETCH_MS = 120_000;

/** The archive of a copy that was granted. */
export async function fetchCopy(to: Known, id: string): Promise<Result<Uint8Array>> {
  try {
    const answer = await sent(to, `/v1/privacy-requests/${id}/copy`, FETCH_MS, {});
    if (!answer.ok) return fail(refusalIn(await answer.json()));
    return ok(new Uint8Array(await answer.arrayBuffer()));
  } catch {
    return fail(problem('DESK_SILENT'));
  }
}
