/**
 * The characters of a text that a TrueType font has no picture of. Reads the font's own table of
 * characters (`cmap`, formats 4 and 12); undefined where the bytes hold none.
 */
export function missingSigns(text: string, font: Uint8Array): readonly string[] | undefined {
  const has = charactersOf(font);
  if (has === undefined) return undefined;
  return [...new Set(text)].filter(
    (sign) => !/[\n\r]/.test(sign) && !has(sign.codePointAt(0) as number),
  );
}

type Has = (code: number) => boolean;

const KNOWN = new WeakMap<Uint8Array, Has>();

function charactersOf(font: Uint8Array): Has | undefined {
  const known = KNOWN.get(font);
  if (known !== undefined) return known;
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    const at = cmapAt(view);
    const has = at === undefined ? undefined : tableAt(view, at);
    if (has !== undefined) KNOWN.set(font, has);
    return has;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function cmapAt(view: DataView): number | undefined {
  const tables = view.getUint16(4);
  for (let k = 0; k < tables; k += 1) {
    const entry = 12 + 16 * k;
    if (view.getUint32(entry) === 0x636d6170) return view.getUint32(entry + 8);
  }
  return undefined;
}

/** The table with the most characters: format 12 before format 4. */
function tableAt(view: DataView, cmap: number): Has | undefined {
  const count = view.getUint16(cmap + 2);
  const places = Array.from({ length: count }, (_, k) => cmap + view.getUint32(cmap + 8 + 8 * k));
  const full = places.find((at) => view.getUint16(at) === 12);
  if (full !== undefined) return groups(view, full);
  const basic = places.find((at) => view.getUint16(at) === 4);
  return basic === undefined ? undefined : segments(view, basic);
}

function groups(view: DataView, at: number): Has {
  const count = view.getUint32(at + 12);
  return (code) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = at + 16 + 12 * middle;
      if (code < view.getUint32(group)) high = middle - 1;
      else if (code > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + code - view.getUint32(group) !== 0;
    }
    return false;
  };
}

function segments(view: DataView, at: number): Has {
  const twice = view.getUint16(at + 6);
  return (code) => {
    if (code > 0xffff) return false;
    for (let k = 0; k < twice; k += 2) {
      if (code > view.getUint16(at + 14 + k)) continue;
      const start = view.getUint16(at + 16 + twice + k);
      if (code < start) return false;
      const delta = view.getUint16(at + 16 + 2 * twice + k);
      const place = at + 16 + 3 * twice + k;
      const offset = view.getUint16(place);
      if (offset === 0) return ((code + delta) & 0xffff) !== 0;
      return view.getUint16(place + offset + 2 * (code - start)) !== 0;
    }
    return false;
  };
}
