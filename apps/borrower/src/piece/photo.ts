import { fail, ok, problem, type Result } from '@forbear/problem';

/** The longer side of a photo that is kept, in pixels: enough to read a contract. */
const LONGEST = 1600;

/**
 * A photo drawn anew and made small, as a JPEG in a text: nothing of where and with what it was taken
 * comes along. PHOTO_UNREAD where the file is no picture the browser knows.
 */
export async function shrunk(file: Blob): Promise<Result<string>> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return ok(canvas.toDataURL('image/jpeg', 0.7));
  } catch {
    return fail(problem('PHOTO_UNREAD'));
  }
}
