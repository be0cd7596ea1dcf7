import { fail, ok, problem, type Result } from '@forbear/problem';
import { refusalIn } from './client.ts';
import type { Pairing } from './pairing.ts';

/** The longer side of a picture that is sent, in pixels: enough to be read. */
const SIDE = 2200;
const SEND_MS = 60_000;

/** What is sent of a file that was picked: a picture is drawn anew here, so that place, device and whatever else came with it stay. */
export async function readyFile(file: File): Promise<Result<Blob>> {
  if (file.type === 'application/pdf') return ok(file);
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob === null ? fail(problem('MEDIA_TYPE', { wanted: 'JPEG, PNG, PDF' })) : ok(blob);
  } catch {
    return fail(problem('MEDIA_TYPE', { wanted: 'JPEG, PNG, PDF' }));
  }
}

/** Sends a paper to a case; the same bytes are kept once, however often they are sent. Gives the name that the desk has for it. */
export async function sendFile(
  { desk, bearer }: Pairing,
  caseId: string,
  kind: string,
  file: Blob,
): Promise<Result<string>> {
  let answer: Response;
  let told: unknown;
  try {
    answer = await fetch(`${desk}/v1/cases/${caseId}/files?kind=${encodeURIComponent(kind)}`, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(SEND_MS),
      headers: { authorization: `Bearer ${bearer}`, 'content-type': file.type },
      body: file,
    });
    told = await answer.json();
  } catch {
    return fail(problem('DESK_SILENT'));
  }
  if (!answer.ok) return fail(refusalIn(told));
  const { id } = (told ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? ok(id) : fail(problem('DESK_ANSWER'));
}
