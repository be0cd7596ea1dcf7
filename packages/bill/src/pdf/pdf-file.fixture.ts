import { deflateSync } from 'node:zlib';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What stands on a page: its drawing orders, packed when `packed`. */
export type PageOf = { readonly orders: string; readonly packed?: boolean };

/**
 * A PDF written object by object, with two fonts that are not embedded: F1 takes bytes of GBK, F2 is
 * Helvetica. `more` are further objects by number, from 10 on.
 */
export function pdfFile(
  pages: readonly PageOf[],
  more: readonly { readonly no: number; readonly body: string; readonly data?: Uint8Array }[] = [],
  resources = '',
): Uint8Array {
  const first = 100;
  const kids = pages.map((_, k) => `${first + 2 * k} 0 R`).join(' ');
  const objects = [
    { no: 1, body: '<< /Type /Catalog /Pages 2 0 R >>' },
    { no: 2, body: `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>` },
    {
      no: 3,
      body: '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    },
    {
      no: 4,
      body: '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    },
    {
      no: 5,
      body: '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 859 /StemV 80 >>',
    },
    { no: 6, body: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' },
    ...more,
    ...pages.flatMap(({ orders, packed = false }, k) => [
      {
        no: first + 2 * k,
        body: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${first + 2 * k + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 6 0 R >> ${resources} >> >>`,
      },
      {
        no: first + 2 * k + 1,
        body: packed ? '<< /Filter /FlateDecode' : '<<',
        data: packed ? deflateSync(latin1(orders)) : latin1(orders),
      },
    ]),
  ];
  const parts: Uint8Array[] = [latin1('%PDF-1.4\n')];
  for (const { no, body, data } of objects as { no: number; body: string; data?: Uint8Array }[]) {
    if (data === undefined) parts.push(latin1(`${no} 0 obj\n${body}\nendobj\n`));
    else
      parts.push(
        latin1(`${no} 0 obj\n${body} /Length ${data.length} >>\nstream\n`),
        data,
        latin1('\nendstream\nendobj\n'),
      );
  }
  parts.push(latin1('trailer\n<< /Root 1 0 R /Size 999 >>\nstartxref\n0\n%%EOF\n'));
  return new Uint8Array(Buffer.concat(parts));
}

/** The orders that put hexadecimal bytes of a font at a place. */
export const put = (font: 'F1' | 'F2', hex: string, x: number, y: number): string =>
  `BT /${font} 9 Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET\n`;
