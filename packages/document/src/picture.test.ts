import { createCanvas, loadImage } from '@napi-rs/canvas';
import { must, type Result } from '@forbear/problem';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kit, paperPdf, writePaper, type Paper } from './index.ts';
import { fonts, seen } from './fixture/page.ts';
import { inputOf, xiaoli, xiaozhang } from './fixture/people.ts';

/** Papers whose pictures are kept. */
const PAPERS: readonly (readonly [string, () => Result<Paper>])[] = [
  ['xiaoli-letter', () => kit(inputOf(xiaoli, 'jiebei'), 'letter')],
  ['xiaozhang-letter', () => kit(inputOf(xiaozhang, 'huabei'), 'letter')],
  ['xiaozhang-letter.en', () => kit(inputOf(xiaozhang, 'huabei', 'en'), 'letter')],
  ['xiaozhang-phone', () => kit(inputOf(xiaozhang, 'huabei'), 'phone')],
  ['xiaozhang-disclosure', () => writePaper(inputOf(xiaozhang, 'huabei'), 'disclosure')],
  ['xiaozhang-legal-brief', () => writePaper(inputOf(xiaozhang, 'huabei'), 'legal-brief')],
];

const SCALE = 0.6;
const CELL = 12;
/** How far the mean grey of a cell may lie from that of the kept picture, of 255: rounding of edges. */
const TOLERANCE = 12;

/** The mean grey of each cell of a picture. */
function cells({
  data,
  width,
  height,
}: {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}) {
  const across = Math.ceil(width / CELL);
  const sums = new Float64Array(across * Math.ceil(height / CELL));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = Math.floor(y / CELL) * across + Math.floor(x / CELL);
      sums[at] = (sums[at] as number) + (data[(y * width + x) * 4] as number) / CELL ** 2;
    }
  return sums;
}

test.each(PAPERS)('%s looks as in its kept picture', async (name, write) => {
  const { canvas } = await seen(must(await paperPdf(must(write()), fonts)).bytes, SCALE);
  const path = `golden/pictures/${name}.png`;
  if (process.env['FORBEAR_GOLDEN'] === 'write') {
    mkdirSync('golden/pictures', { recursive: true });
    writeFileSync(path, canvas.toBuffer('image/png'));
  }
  const kept = await loadImage(readFileSync(path));
  expect([canvas.width, canvas.height]).toEqual([kept.width, kept.height]);
  const sheet = createCanvas(kept.width, kept.height).getContext('2d');
  sheet.drawImage(kept, 0, 0);
  const [now, then] = [canvas.getContext('2d'), sheet].map((one) =>
    cells(one.getImageData(0, 0, kept.width, kept.height)),
  ) as [Float64Array, Float64Array];
  const far = now.filter((grey, k) => Math.abs(grey - (then[k] as number)) > TOLERANCE);
  expect(far.length).toBe(0);
});
