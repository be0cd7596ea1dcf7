/**
 * Whether the compressed parts of a PDF unfold to more than `limit` bytes together: a small file can
 * hold gigabytes. Every step of a chain of filters counts, and counting ends at the limit. Pictures
 * are left out, since their points are never needed for the text.
 */
export async function unfoldsBeyond(bytes: Uint8Array, limit: number): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(bytes);
  let unfolded = 0;
  for (const { filters, start, end } of compressedParts(text)) {
    const flates = filters.filter((name) => name.startsWith('Fl')).length;
    if (flates < filters.length) unfolded += (end - start) * LZW_MOST;
    unfolded += await unfoldedBytes(bytes.subarray(start, end), flates, limit - unfolded);
    if (unfolded > limit) return true;
  }
  return false;
}

/** How much LZW can make of a byte: a code of 12 bits names at most 3,838 bytes. */
const LZW_MOST = 2559;

type Part = { readonly filters: readonly string[]; readonly start: number; readonly end: number };

/** The streams of a file with their packing filters, as they stand in its text. */
function* compressedParts(text: string): Generator<Part> {
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const dictionary = text.slice(Math.max(0, text.lastIndexOf('obj', at), at - 4096), at);
    const filters = dictionary.match(/\b(?:FlateDecode|Fl|LZWDecode|LZW)\b/g) ?? [];
    if (filters.length === 0 || /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    const start = at + 6 + (text[at + 6] === '\r' ? 1 : 0) + 1;
    const end = text.indexOf('endstream', start);
    yield { filters, start, end: end < 0 ? text.length : end };
  }
}

/** The bytes a packed part unfolds to through so many steps; counting ends above `room`. */
async function unfoldedBytes(data: Uint8Array, steps: number, room: number): Promise<number> {
  let counted = 0;
  let stream: ReadableStream<Uint8Array> = streamOf(data);
  for (let step = 0; step < steps; step += 1) {
    const unpack = new DecompressionStream('deflate') as ReadableWritablePair<Uint8Array>;
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, to) {
        counted += chunk.length;
        if (counted > room) to.terminate();
        else to.enqueue(chunk);
      },
    });
    stream = stream.pipeThrough(unpack).pipeThrough(count);
  }
  const reader = stream.getReader();
  try {
    while (!(await reader.read()).done);
  } catch {
    // Not packed after all, encrypted, or followed by other bytes: what came out has been counted.
  }
  return counted;
}

const streamOf = (data: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(to) {
      to.enqueue(data);
      to.close();
    },
  });
