/** A damaged PDF may keep its library waiting for ever. */
const MILLISECONDS_MAX = 600_000;

/**
 * A reading of files that may be PDFs. What their library leaves behind of a damaged file, promises that it
 * rejects and nobody waits for, is let go; one that it never settles ends as a fault after ten minutes.
 */
export async function attended<T>(reading: Promise<T>): Promise<T> {
  process.on('unhandledRejection', letGo);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('never settled')), MILLISECONDS_MAX);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Any other promise that nobody waits for is a fault of ours. */
function letGo(reason: unknown): void {
  if (!(reason instanceof Error) || reason.stack?.includes('pdfjs-dist') !== true) throw reason;
}
