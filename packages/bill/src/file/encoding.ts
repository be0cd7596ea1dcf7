/** How the bytes of a bill were turned into text. */
export type Encoding =
  'utf-8' | 'utf-8-bom' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'xlsx' | 'xls' | 'html' | 'pdf';

export type Decoded = { readonly text: string; readonly encoding: Encoding };

/**
 * The ways the bytes can be text, most likely first. A byte order mark decides; else strict UTF-8,
 * then GB18030 (four-byte characters occur in names), then UTF-8 with damaged characters replaced.
 * The caller takes the first text in which it finds a header, so a wrong guess never wins.
 */
export function* decodings(bytes: Uint8Array): Generator<Decoded> {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    yield { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8-bom' };
    return;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    yield { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
    return;
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    yield { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' };
    return;
  }
  const strict = strictUtf8(bytes);
  if (strict !== undefined) {
    yield { text: strict, encoding: 'utf-8' };
    return;
  }
  yield { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  yield { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
