/** What a ZIP says about itself, before anything is unpacked. */
export type Archive = {
  readonly encrypted: boolean;
  readonly names: readonly string[];
  readonly unpackedBytes: number;
};

/** Reads the directory of a ZIP; `undefined` when there is none, as in a cut file. */
export function readArchive(bytes: Uint8Array): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names: string[] = [];
  let encrypted = false;
  let unpackedBytes = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    if ((view.getUint16(at + 8, true) & 1) === 1) encrypted = true;
    unpackedBytes += view.getUint32(at + 24, true);
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { encrypted, names, unpackedBytes };
}

/** The end record stands within the last 64 kB, behind it only a comment. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
