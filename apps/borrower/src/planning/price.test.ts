import { fen } from '@forbear/money';
import { expect, test } from 'vitest';
import { sayIn } from '../text/say.ts';
import { priceOf } from './price.ts';

const zh = sayIn('zh');
const plan = (...costs: readonly number[]) =>
  ({
    cost: fen(costs.reduce((sum, one) => sum + one, 0)),
    choices: costs.map((cost, k) => ({ debt: `d${k}`, cost: fen(cost) })),
  }) as unknown as Parameters<typeof priceOf>[0];

test.each([
  ['exactly', plan(17_00), [], { label: '以后的息费', sum: '17.00' }],
  ['about', plan(17_00), [{ debt: 'd0', what: 'count' }], { label: '以后的息费', sum: '约 17.00' }],
  ['of another debt', plan(17_00), [{ debt: 'x', what: 'rate' }], { sum: '17.00' }],
  ['nothing of the price', plan(17_00), [{ debt: 'd0', what: 'lenderKind' }], { sum: '17.00' }],
  ['not at all', plan(0), [{ debt: 'd0', what: 'rate' }], { label: '以后的息费还不知道' }],
  ['in part', plan(17_00, 0), [{ debt: 'd1', what: 'rate' }], { sum: '至少 17.00' }],
  ['free, as the contract says', plan(0), [], { label: '以后的息费', sum: '0.00' }],
] as const)('a price that is known %s', (_how, one, open, wanted) => {
  expect(priceOf(one, open, zh)).toMatchObject(wanted);
  expect('sum' in priceOf(one, open, zh)).toBe('sum' in wanted);
});
