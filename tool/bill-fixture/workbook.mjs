// A workbook as small as the format allows, its parts stored and not squeezed: the same bytes everywhere.

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const le = (value, size) => Array.from({ length: size }, (_, k) => (value >>> (8 * k)) & 0xff);

/** A ZIP of named texts; `flags` 1 says "encrypted". */
export function zip(parts, flags = 0) {
  const local = [];
  const directory = [];
  for (const [name, text] of parts) {
    const title = new TextEncoder().encode(name);
    const body = new TextEncoder().encode(text);
    const facts = [
      ...le(20, 2),
      ...le(flags, 2),
      ...le(0, 2),
      ...le(0, 2),
      ...le(33, 2),
      ...le(crc32(body), 4),
      ...le(body.length, 4),
      ...le(body.length, 4),
      ...le(title.length, 2),
      ...le(0, 2),
    ];
    const at = local.length;
    local.push(...le(0x04034b50, 4), ...facts, ...title);
    for (const byte of body) local.push(byte);
    directory.push(
      ...le(0x02014b50, 4),
      ...le(20, 2),
      ...facts,
      ...le(0, 2),
      ...le(0, 2),
      ...le(0, 2),
      ...le(0, 4),
      ...le(at, 4),
      ...title,
    );
  }
  const end = [
    ...le(0x06054b50, 4),
    ...le(0, 4),
    ...le(parts.length, 2),
    ...le(parts.length, 2),
    ...le(directory.length, 4),
    ...le(local.length, 4),
    0,
    0,
  ];
  return Uint8Array.from([...local, ...directory, ...end]);
}

const escape = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const column = (k) => String.fromCharCode(65 + k);

/** `{serial}` is a day and time, `{sum}` money with a ¥ format; texts stay texts. */
function cell(value, k, row) {
  const at = `${column(k)}${row}`;
  if (value === '') return '';
  if (typeof value === 'string') {
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  }
  return 'serial' in value
    ? `<c r="${at}" s="1"><v>${value.serial}</v></c>`
    : `<c r="${at}" s="2"><v>${value.sum}</v></c>`;
}

function sheet(rows, merged) {
  const lines = rows.map(
    (cells, k) =>
      `<row r="${k + 1}">${cells.map((value, c) => cell(value, c, k + 1)).join('')}</row>`,
  );
  const merges = Array.from({ length: merged }, (_, k) => `<mergeCell ref="A${k + 1}:K${k + 1}"/>`);
  const tail = merged === 0 ? '' : `<mergeCells count="${merged}">${merges.join('')}</mergeCells>`;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${tail}</worksheet>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACK = 'http://schemas.openxmlformats.org/package/2006';

const STYLES = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/><numFmt numFmtId="165" formatCode="&quot;¥&quot;0.00"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A workbook of sheets, each `{rows, merged}`. */
export function workbook(sheets) {
  const names = sheets.map((_, k) => `sheet${k + 1}`);
  const rels = names.map(
    (name, k) =>
      `<Relationship Id="rId${k + 1}" Type="${REL}/worksheet" Target="worksheets/${name}.xml"/>`,
  );
  return zip([
    [
      '[Content_Types].xml',
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACK}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACK}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${names.map((name, k) => `<sheet name="${name}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACK}/relationships">${rels.join('')}<Relationship Id="rId99" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map(({ rows, merged = 0 }, k) => [
      `xl/worksheets/${names[k]}.xml`,
      sheet(rows, merged),
    ]),
  ]);
}
