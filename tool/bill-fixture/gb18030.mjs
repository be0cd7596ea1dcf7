/** GB18030 bytes of a text, by turning the decoder of the platform around. */
export function encodeGb18030(text) {
  const wanted = new Set(text);
  const decoder = new TextDecoder('gb18030');
  const codes = new Map();
  const keep = (bytes) => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if (wanted.has(char) && !codes.has(char)) codes.set(char, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) keep([lead, trail]);
  }
  for (let a = 0x81; a <= 0x98; a++) {
    if (a > 0x84 && a < 0x95) continue;
    for (let b = 0x30; b <= 0x39; b++) {
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) keep([a, b, c, d]);
    }
  }
  const bytes = [];
  for (const char of text) bytes.push(...(char < '\x80' ? [char.charCodeAt(0)] : codes.get(char)));
  return Uint8Array.from(bytes);
}
