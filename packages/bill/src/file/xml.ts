/** The parts of XML that workbooks use, read from text without building a tree. */

const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with its character references resolved; no other entity is known, whatever a file declares. */
export function plainXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    ENTITY,
    (all, hex: string | undefined, digits: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name] ?? all;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** The value of an attribute in a tag; nothing when it has none. */
export function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    tag,
  );
  return found === null ? undefined : plainXml(found[1] ?? found[2] ?? '');
}

const TEXT = /<(?:[\w.]+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:[\w.]+:)?t>/g;
/** How a text is said in Japanese; no part of the text. */
const PHONETIC = /<(?:[\w.]+:)?rPh\b[\s\S]*?<\/(?:[\w.]+:)?rPh>/g;

/** All text runs of an element, joined. */
export function textRuns(element: string): string {
  let text = '';
  for (const [, run = ''] of element.replace(PHONETIC, '').matchAll(TEXT)) text += run;
  // A line break that a spreadsheet escapes.
  return plainXml(text).replace(/_x000[dD]_/g, '');
}
