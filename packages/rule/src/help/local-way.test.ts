import { expect, test } from 'vitest';
import { bankruptcyWay } from '../index.ts';

test.each([
  ['广东深圳', ['shenzhen-personal-bankruptcy']],
  ['福建省厦门市', ['xiamen-personal-bankruptcy']],
  ['北京', []],
  ['', []],
])('%s has the local procedures %j', (region, rules) => {
  expect(bankruptcyWay(region).flatMap((one) => one.rules)).toEqual(rules);
});
