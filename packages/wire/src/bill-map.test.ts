import { must, problemText } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { readBillMaps } from './index.ts';
import { writeBillMaps } from './bill-map.ts';

const MAP = {
  name: '示例银行',
  account: 'debit',
  columns: { date: '日期', in: '转入', out: '转出', text: '说明' },
} as const;

describe('a file of column maps', () => {
  test('is written and read back the same', () => {
    expect(must(readBillMaps(writeBillMaps([MAP])))).toEqual([MAP]);
  });

  test.each([
    ['{', 'JSON_TEXT', undefined],
    [writeBillMaps([]), 'VALUE_SHAPE', '/maps'],
    [
      writeBillMaps([{ ...MAP, columns: { in: 'a', out: 'b' } }]),
      'KEY_MISSING',
      '/maps/0/columns/date',
    ],
    [
      writeBillMaps([{ ...MAP, columns: { date: 'a', in: 'b' } }]),
      'KEY_MISSING',
      '/maps/0/columns/out',
    ],
    [writeBillMaps([{ ...MAP, columns: { date: 'a' } }]), 'KEY_MISSING', '/maps/0/columns/amount'],
    [
      JSON.stringify({ format: 'forbear-bill-map', version: 1, maps: [{ ...MAP, more: 1 }] }),
      'KEY_UNKNOWN',
      '/maps/0/more',
    ],
  ])('%s is refused with its place', (text, code, pointer) => {
    const read = readBillMaps(text);
    expect(read.ok ? 'read' : [read.problem.code, read.problem.pointer]).toEqual([code, pointer]);
    if (!read.ok && code === 'KEY_MISSING')
      expect(problemText(read.problem).zh).toContain(String(pointer?.split('/').at(-1)));
  });
});
