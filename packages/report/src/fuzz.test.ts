import { runs, weighed } from '@forbear/testkit';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { setPages, written } from './fixture/report-writer.ts';
import { readPages, readReport } from './read-report.ts';
import { stocktake } from './stocktake.ts';

const ODD = [
  '',
  '截至',
  '，',
  '。',
  '元（人民币）',
  '0',
  '-1',
  '9'.repeat(16),
  '2026年13月41日',
  '\u0000',
];

/** A document becomes a report or a problem, and a report a stock of debts, whatever it says. */
function expectStock(found: ReturnType<typeof readPages>): void {
  if (!found.ok) {
    expect(found.problem.code).toMatch(/^(?:REPORT|PDF)_/);
    return;
  }
  const { debts, questions } = stocktake(found.value);
  expect(new Set(questions.map(({ debt }) => debt)).size).toBe(questions.length);
  for (const { outstanding } of debts)
    expect(Number.isSafeInteger(outstanding.principal)).toBe(true);
}

const ofPages = weighed((pages: Parameters<typeof readPages>[0]) =>
  expectStock(readPages(pages, 'a.pdf')),
);
const ofFile = weighed(async (bytes: Uint8Array) =>
  expectStock(await readReport(bytes, { file: 'a.pdf' })),
);

describe('reports that are not what they should be', () => {
  test('pieces of text lost, given twice, moved or filled with odd words', () => {
    const change = fc.record({
      what: fc.constantFrom('drop', 'twice', 'swap', 'odd'),
      at: fc.nat(100_000),
      to: fc.nat(100_000),
    });
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(change, { minLength: 1, maxLength: 6 }), (no, some) => {
        const pages = setPages(written(no).blocks, no).map((page) => ({
          ...page,
          pieces: [...page.pieces],
        }));
        for (const { what, at, to } of some) {
          const { pieces } = pages[at % pages.length] as (typeof pages)[number];
          if (pieces.length === 0) continue;
          const [k, other] = [at % pieces.length, to % pieces.length];
          const one = pieces[k] as (typeof pieces)[number];
          if (what === 'drop') pieces.splice(k, 1);
          if (what === 'twice') pieces.splice(k, 0, one);
          if (what === 'swap') [pieces[k], pieces[other]] = [pieces[other] as typeof one, one];
          if (what === 'odd') pieces[k] = { ...one, text: ODD[to % ODD.length] as string };
        }
        ofPages(pages);
      }),
      runs(0.2),
    );
  });

  test('bytes of the file changed or cut', async () => {
    // The library that opens it leaves promises behind that nobody waits for.
    const listeners = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', () => undefined);
    const bytes = new Uint8Array(readFileSync(new URL('../fixture/plain.pdf', import.meta.url)));
    const bytesTo = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(bytesTo, fc.nat(bytes.length * 3), async (changes, cut) => {
        const copy = bytes.slice(0, Math.min(cut, bytes.length));
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
        await ofFile(copy);
      }),
      runs(0.02),
    );
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  });
});
