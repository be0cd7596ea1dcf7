import { fail, ok, problem, type Problem, type Result } from '@forbear/problem';
import { refusalIn, sent, type Known } from './client.ts';

/** The longer side of a picture that is sent, in pixels: enough to be read. */
const SIDE = 2200;
const SEND_MS = 60_000;
/** What a desk takes of one paper. */
const BYTES_MAX = 10 * 1024 * 1024;

/** A paper as it will be sent, kept until it has arrived; its bytes stand in base64, so that they are closed with everything else. */
export type ReadyFile = { readonly name: string; readonly media: string; readonly base64: string };

const UNREAD: Problem = problem('MEDIA_TYPE', { wanted: 'JPEG, PNG, PDF' });

/** What is sent of a file that was picked: a picture is drawn anew here, so that place, device and whatever else came with it stay. */
export async function readyFile(file: File): Promise<Result<ReadyFile>> {
  const drawn = file.type === 'application/pdf' ? ok(file) : await redrawn(file);
  if (!drawn.ok) return drawn;
  if (drawn.value.size > BYTES_MAX) return fail(problem('TOO_LARGE'));
  const base64 = await base64Of(drawn.value);
  return base64 === undefined
    ? fail(UNREAD)
    : ok({ name: file.name.slice(0, 200), media: drawn.value.type, base64 });
}

async function redrawn(file: File): Promise<Result<Blob>> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob === null ? fail(UNREAD) : ok(blob);
  } catch {
    return fail(UNREAD);
  }
}

/** The bytes of a file in base64; nothing where it cannot be read any more. */
const base64Of = (file: Blob): Promise<string | undefined> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve(undefined);
    reader.onload = () => resolve(String(reader.result).split(',')[1]);
    reader.readAsDataURL(file);
  });

/** Sends a paper to a case; the same bytes are kept once, however often they are sent. Gives the name that the desk has for it. */
export async function sendFile(
  to: Known,
  path: string,
  { media, base64 }: ReadyFile,
): Promise<Result<string>> {
  let answer: Response;
  let told: unknown;
  try {
    answer = await sent(to, path, SEND_MS, {
      method: 'POST',
      headers: { 'content-type': media },
      body: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
    });
    told = await answer.json();
  } catch {
    return fail(problem('DESK_SILENT'));
  }
  if (!answer.ok) return fail(refusalIn(told));
  const { id } = (told ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? ok(id) : fail(problem('DESK_ANSWER'));
}
