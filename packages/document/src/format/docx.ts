import { firstBlocks, type Block, type Paper } from '../paper.ts';

type Docx = typeof import('docx');

const ACCENT = '0F6B5C';
const SOFT = '52606D';
const LINE = 'D9D3C7';

/** The paper as a DOCX that can be changed by hand: A4, Chinese fonts of the reader's own machine. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, Packer } = docx;
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: 1000, bottom: 900, left: 1200, right: 1200 },
  };
  const made = new Document({
    creator: 'Forbear',
    lastModifiedBy: 'Forbear',
    title: paper.title,
    styles: {
      default: {
        document: {
          run: { size: 21, font: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei' } },
          paragraph: { spacing: { line: 300, after: 60 } },
        },
      },
    },
    sections: [
      ...(paper.first.length === 0
        ? []
        : [
            {
              properties: { page },
              children: firstBlocks(paper).flatMap((block) => blockOf(docx, block)),
            },
          ]),
      {
        properties: { page },
        children: [
          title(docx, paper.title),
          ...paper.blocks.flatMap((block) => blockOf(docx, block)),
        ],
      },
    ],
  });
  return withoutClock(await Packer.pack(made, 'uint8array'));
}

/** The moment of making, which every part of the file would tell, is this one: one paper is one file. */
const MOMENT = '1980-01-01T12:00:00';

async function withoutClock(bytes: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [
    name,
    name === 'docProps/core.xml'
      ? strToU8(strFromU8(part).replaceAll(/(?<=>)[0-9]{4}-[0-9T:.-]+Z(?=<)/g, `${MOMENT}Z`))
      : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { mtime: MOMENT });
}

const title = ({ Paragraph, TextRun, AlignmentType }: Docx, text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    children: [new TextRun({ text, bold: true, size: 32 })],
  });

type Child = InstanceType<Docx['Paragraph']> | InstanceType<Docx['Table']>;

function blockOf(docx: Docx, block: Block): readonly Child[] {
  const { Paragraph, TextRun } = docx;
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph(block.text)];
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160, after: 40 },
          children: [new TextRun({ text: block.text, bold: true, color: ACCENT })],
        }),
      ];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'message':
      return [new Paragraph({ text: `${block.no}. ${block.text}`, spacing: { after: 200 } })];
    case 'fields':
      return [
        tableOf(
          docx,
          block.items.map(({ label, text }) => [label, text]),
          [],
          true,
        ),
      ];
    case 'signature':
      return block.items.map((text) => new Paragraph({ text, spacing: { before: 240 } }));
    case 'table':
      return [tableOf(docx, [block.head, ...block.rows], block.figures, false)];
  }
}

function tableOf(
  { Table, TableRow, TableCell, Paragraph, TextRun, WidthType, AlignmentType, BorderStyle }: Docx,
  rows: readonly (readonly string[])[],
  figures: readonly number[],
  isLabelled: boolean,
) {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const thin = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const width = (k: number, count: number) =>
    isLabelled ? (k === 0 ? 18 : 82) : Math.floor(100 / count);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: thin,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: rows.map(
      (row, r) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (text, k) =>
              new TableCell({
                width: { size: width(k, row.length), type: WidthType.PERCENTAGE },
                children: [
                  new Paragraph({
                    spacing: { after: 0 },
                    alignment: figures.includes(k) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                    children: [
                      new TextRun(
                        (isLabelled ? k === 0 : r === 0) ? { text, color: SOFT } : { text },
                      ),
                    ],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}
