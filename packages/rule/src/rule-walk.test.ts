import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from './index.ts';

const own = import.meta.dirname;
const nameOf = (id: string): string => id.toUpperCase().replaceAll('-', '_');

/** Every source below a folder, but tests and the records of rules. */
const read = (folder: string): readonly (readonly [file: string, text: string])[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /(?<!\.test)\.tsx?$/.test(name) &&
        !/(?:^|[\\/])(?:rule|data|fixture)[\\/]/.test(name) &&
        !/^rules\.ts$/.test(name),
    )
    .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const);

const OTHERS = ['check', 'negotiation', 'plan', 'budget', 'document', 'rehearsal'];
const sources = [own, ...OTHERS.map((name) => join(own, `../../${name}/src`))].flatMap(read);

describe('every rule', () => {
  const all = sources.map(([, text]) => text).join('\n');

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s is cited by a check, or marked for reference only with a reason in both languages',
    (id, { referenceOnly }) => {
      if (referenceOnly === undefined) expect(all).toMatch(new RegExp(`\\b${nameOf(id)}\\b`));
      else {
        expect(referenceOnly.zh).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(referenceOnly.en).toMatch(/[a-z].*\.$/i);
      }
    },
  );

  test('logic names no rule by its id, and asks nothing of how an id is spelled', () => {
    // A payment order is also a kind of paper, and shares its name with the rule on it.
    const ids = RULES.map(({ id }) => id).filter((id) => id !== 'payment-order');
    const quoted = new RegExp(`'(?:${ids.join('|')})'`);
    const spelled =
      /rules?(?:\[0\])?\)?[^\n;]{0,12}\.(?:startsWith|endsWith|match|includes\('[a-z])/;
    const named = sources.filter(([, text]) => quoted.test(text) || spelled.test(text));
    expect(named.map(([file]) => file)).toEqual([]);
  });

  test('no text of a check calls anything against the law that only a standard asks for', () => {
    const texts = read(own).map(([, text]) => text);
    expect(texts.join('\n')).not.toMatch(/违法|非法|犯法|\billegal\b|\bunlawful\b/i);
  });
});
