import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, met } from './round.ts';

const ROUNDS = 7;
const BAR = 1.5;

/** pdfmake's own hello with the font of our letters, in a process of its own. */
const HELLO = `
import pdfmake from 'pdfmake';
import { readFileSync, writeFileSync } from 'node:fs';
const font = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
pdfmake.virtualfs.writeFileSync('font.ttf', readFileSync(font));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
pdfmake.setFonts({ Noto: { normal: 'font.ttf' } });
const hello = { content: ['Hello 你好'], defaultStyle: { font: 'Noto' } };
writeFileSync(process.argv[1], await pdfmake.createPdf(hello).getBuffer());
`;

/**
 * A letter as PDF against pdfmake's own hello with the same font, each in a fresh process, as a person
 * runs it. The letter's time is that of `forbear kit … --out F.pdf` less that of the same command
 * with `--out F.txt`, which reads the case and plans: what remains is loading the maker and the fonts,
 * and drawing the page.
 */
export function run(): void {
  const folder = mkdtempSync(join(tmpdir(), 'forbear-bench-'));
  const letter = (extension: string) => [
    'apps/cli/dist/forbear.mjs',
    ...['kit', 'example/xiaozhang.json', '--debt', 'huabei', '--channel', 'letter'],
    ...['--out', join(folder, `letter.${extension}`)],
  ];
  const sides = {
    hello: ['--input-type=module', '-e', HELLO, join(folder, 'hello.pdf')],
    text: letter('txt'),
    pdf: letter('pdf'),
    nothing: ['-e', '0'],
  };
  const times = { hello: [], text: [], pdf: [], nothing: [] } as Record<
    keyof typeof sides,
    number[]
  >;
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const name of Object.keys(sides) as (keyof typeof sides)[]) {
      const begun = performance.now();
      const done = spawnSync(process.execPath, sides[name], { encoding: 'utf8' });
      if (done.status !== 0) throw new Error(`${name}: ${done.stderr}`);
      if (round > 0) times[name].push(performance.now() - begun);
    }
  rmSync(folder, { recursive: true });
  const of = (name: keyof typeof sides) => at(times[name], 0.5);
  const hello = of('hello') - of('nothing');
  const own = of('pdf') - of('text');
  const ratio = own / hello;
  console.log(
    `pdf: a letter on one page, two weights of Noto Sans SC, fresh processes, median of ${ROUNDS}`,
  );
  console.log(`  whole command to a PDF           ${of('pdf').toFixed(0).padStart(6)} ms`);
  console.log(`  the same to a text               ${of('text').toFixed(0).padStart(6)} ms`);
  console.log(
    `  pdfmake’s own hello              ${of('hello').toFixed(0).padStart(6)} ms, without Node ${hello.toFixed(0)} ms`,
  );
  console.log(
    `  letter against hello             ${ratio.toFixed(2).padStart(6)} x  bar ${BAR} x ${met(ratio <= BAR)}`,
  );
}
