/** The library that opens PDFs, loaded when the first one is read. */
let loading: Promise<Library> | undefined;

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * Loads pdf.js, which works in the thread it is called from: the caller is a worker of its own, or
 * Node. Its inner half takes the port of any worker for its own and answers on it, unless it sees a
 * window; so it is shown one while it loads.
 */
export function pdfLibrary(): Promise<Library> {
  loading ??= loaded();
  return loading;
}

async function loaded(): Promise<Library> {
  const scope = globalThis as { window?: unknown };
  const bare = !('window' in scope);
  if (bare) scope.window = scope;
  try {
    // @ts-expect-error The inner half of the library has no types; it is only loaded.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (bare) delete scope.window;
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
