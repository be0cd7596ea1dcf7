import { must } from '@forbear/problem';
import { parseDay } from '@forbear/money';
import { expect, test } from 'vitest';
import { namesApart, type Called } from './debt-name.ts';

const day = (text: string) => must(parseDay(text));
const bank = (more: Omit<Called, 'name'> = {}): Called => ({ name: '招商银行', ...more });

test.each<[string, readonly Called[], readonly string[], readonly string[]]>([
  [
    'one of its name',
    [bank({ tail: '8842' }), { name: '花呗' }],
    ['招商银行', '花呗'],
    ['招商银行', '花呗'],
  ],
  [
    'the account tells them apart, by its last four signs',
    [bank({ tail: '6225 0000 1111 8842' }), bank({ tail: '0310' }), bank({ tail: '77' })],
    ['招商银行（尾号 8842）', '招商银行（尾号 0310）', '招商银行（尾号 77）'],
    ['招商银行 (ending in 8842)', '招商银行 (ending in 0310)', '招商银行 (ending in 77)'],
  ],
  [
    'two accounts that end alike are told by the contract',
    [
      bank({ tail: '8842', contractDate: day('2025-03-01') }),
      bank({ tail: '18842', contractDate: day('2026-04-02') }),
    ],
    ['招商银行（2025年3月1日）', '招商银行（2026年4月2日）'],
    ['招商银行 (1 March 2025)', '招商银行 (2 April 2026)'],
  ],
  [
    'and by their order where nothing else does',
    [bank(), bank({ tail: '0310' }), bank({ contractDate: day('2025-03-01') }), bank()],
    ['招商银行 1', '招商银行（尾号 0310）', '招商银行（2025年3月1日）', '招商银行 4'],
    ['招商银行 1', '招商银行 (ending in 0310)', '招商银行 (1 March 2025)', '招商银行 4'],
  ],
])('%s', (_name, debts, zh, en) => {
  expect(namesApart(debts, 'zh')).toEqual(zh);
  expect(namesApart(debts, 'en')).toEqual(en);
});
