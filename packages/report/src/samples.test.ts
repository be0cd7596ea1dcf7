import { pdfText } from '@forbear/bill';
import { parseFen, sumFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import { describe, expect, test } from 'vitest';
import { bare, plain, wanted } from './fixture/plain.ts';
import { written, type Block, type Written } from './fixture/report-writer.ts';
import { owedOn, readReport } from './index.ts';

type Sample = {
  readonly at: string;
  readonly open: number;
  readonly total: string;
  readonly liabilities: number;
  readonly accounts: readonly Record<string, unknown>[];
};

const folder = 'packages/report/fixture/';
const bytesOf = (name: string) => new Uint8Array(readFileSync(`${folder}${name}`));
const samples = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<
  string,
  Sample
>;

describe.each(Object.entries(samples))('the sample %s', (name, sample) => {
  test('accounts, sums, answers for others and counts', async () => {
    const report = must(await readReport(bytesOf(name), { file: name }));
    const found = plain(report);
    expect([found.at, found.liabilities.length]).toEqual([sample.at, sample.liabilities]);
    expect([found.notUnderstood, found.differs]).toEqual([[], []]);
    expect(report.incomplete).toBeUndefined();
    // The samples leave the tails of cards and the months over 90 days out.
    const told = found.accounts.map(({ tail: _tail, late90Months: _over, ...one }) => one);
    expect(told).toHaveLength(sample.accounts.length);
    expect(told).toEqual(expect.arrayContaining([...sample.accounts]));
    const owed = report.accounts.map(owedOn).filter((sum) => sum > 0);
    expect([owed.length, sumFen(owed)]).toEqual([sample.open, must(parseFen(sample.total))]);
  });

  test('every sentence with a number is an account or an answer for others', async () => {
    const { pages } = must(await pdfText(bytesOf(name), { file: name }));
    const lines = pages.flatMap(({ pieces }) => pieces.map(({ text }) => text));
    const numbered = lines.filter((line) => /^\d+\. /.test(line));
    const report = must(await readReport(bytesOf(name), { file: name }));
    expect(report.accounts.length + report.liabilities.length).toBe(numbered.length);
  });
});

const require = createRequire(import.meta.url);
const font =
  require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
pdfmake.setFonts({ Noto: { normal: font } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === font);

/** A made-up report as a PDF with a true text layer. */
async function pdfOf({ blocks }: Written, more: object = {}): Promise<Uint8Array> {
  const content = blocks.map((block: Block) => {
    if ('line' in block) return { text: block.line };
    if ('no' in block) return { text: `${block.no}. ${block.sentence}` };
    const [first = '', ...others] = block.cells;
    return {
      columns: [{ text: first, width: 200 }, ...others.map((text) => ({ text, width: '*' }))],
    };
  });
  const footer = (no: number, all: number) => ({
    text: `第 ${no} 页，共 ${all} 页`,
    alignment: 'center',
  });
  const style = { defaultStyle: { font: 'Noto', fontSize: 9, lineHeight: 1.2 } };
  return new Uint8Array(
    await pdfmake.createPdf({ content, footer, ...style, ...more } as never).getBuffer(),
  );
}

/** The seed of a report with thirty accounts. */
const THIRTY = 1537;

describe('made-up reports as PDF', () => {
  test('one of thirty accounts, kept for the bench, is read back exactly', async () => {
    const made = written(THIRTY, 24);
    expect(made.accounts).toHaveLength(30);
    const path = `${folder}thirty.pdf`;
    if (process.env['FORBEAR_GOLDEN'] === 'write') writeFileSync(path, await pdfOf(made));
    const report = must(await readReport(new Uint8Array(readFileSync(path)), { file: path }));
    expect(bare(plain(report))).toEqual(bare(wanted(made)));
  });

  test('twenty are read back exactly', async () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const made = written(seed, 12);
      const report = must(await readReport(await pdfOf(made), { file: 'a.pdf' }));
      expect(bare(plain(report))).toEqual(bare(wanted(made)));
    }
  });

  test('a locked one needs its password', async () => {
    const locked = await pdfOf(written(5), { userPassword: '1234' });
    const refused = await readReport(locked, { file: 'a.pdf' });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'PDF_LOCKED' } });
    expect((await readReport(locked, { file: 'a.pdf', password: '1234' })).ok).toBe(true);
  });
});
