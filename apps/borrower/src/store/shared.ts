import { SHARED } from './shared-name.ts';

/** Files that another app has sent here; they are taken out, and lie nowhere any more. */
export async function sharedFiles(): Promise<readonly File[]> {
  if (typeof caches === 'undefined' || !(await caches.has(SHARED))) return [];
  const cache = await caches.open(SHARED);
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const found = await cache.match(request);
    if (found === undefined) continue;
    const name = decodeURIComponent(found.headers.get('x-name') ?? 'file');
    files.push(new File([await found.blob()], name));
  }
  await caches.delete(SHARED);
  return files;
}

let handed: readonly File[] = [];

/** Hands files on to the page that reads them, once. */
export const handOn = (files: readonly File[]): void => {
  handed = files;
};

export function handedOn(): readonly File[] {
  const files = handed;
  handed = [];
  return files;
}
