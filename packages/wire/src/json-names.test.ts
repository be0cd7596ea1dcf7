import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJson } from './border.ts';
import { badName } from './json-names.ts';

describe('a name that stands twice, or that readers pass over', () => {
  test.each([
    ['{"answers":{"__proto__":"refused"}}', '/answers/__proto__', 'KEY_UNKNOWN'],
    ['[{"a":{"\\u005f_proto__":{"b":1}}}]', '/0/a/__proto__', 'KEY_UNKNOWN'],
    ['{"a":1,"a":2}', '/a'],
    ['{"savings":"1.00","debts":[{"id":"a"},{"id":"b","id":"c"}]}', '/debts/1/id'],
    ['{"debts":[1,2],"x":{"debts":[]},"debts":[]}', '/debts'],
    ['{"a":{"b":[[],[{"c":1,"\\u0063":2}]]}}', '/a/b/1/0/c'],
    ['{"a~b/c":1,"a~b/c":2}', '/a~0b~1c'],
    ['{"rate":{"value":"1","per":"day","value":"2"}}', '/rate/value'],
  ])('%s', (text, pointer, code = 'KEY_TWICE') => {
    const read = readJson(text);
    expect(read.ok ? 'ok' : [read.problem.code, read.problem.pointer]).toEqual([code, pointer]);
  });

  test('no JSON that a writer makes has one, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        expect(badName(JSON.stringify(value))).toBeUndefined();
        expect(badName(JSON.stringify(value, null, 2))).toBeUndefined();
      }),
      { seed: 20261129, numRuns: 500 },
    );
  });
});
