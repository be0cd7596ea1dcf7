import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText } from './decimal-text.ts';

test.each([
  [0, '0'],
  [0.1, '0.1'],
  [1e-7, '0.0000001'],
  [-2.5e-9, '-0.0000000025'],
  [1e21, '1000000000000000000000'],
])('%f is %s', (value, text) => {
  expect(decimalText(value)).toBe(text);
});

test('S7: plain decimal text that reads back as the same figure', () => {
  const figure = fc
    .double({ min: -1e25, max: 1e25, noNaN: true })
    .filter((x) => Math.abs(x) > 1e-60);
  fc.assert(
    fc.property(figure, (value) => {
      const text = decimalText(value);
      expect(text).toMatch(/^-?[0-9]+(\.[0-9]+)?$/);
      expect(Number(text)).toBe(value);
    }),
    { seed: 20261105, numRuns: 5000 },
  );
});
