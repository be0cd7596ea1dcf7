import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from './index.ts';

const own = import.meta.dirname;

/** Every source below a folder, but tests and the records of rules. */
const read = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.ts$/.test(name) && !/(?:^|[\\/])(?:rule|data)[\\/]/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** Every source file that may cite a rule. */
const citingTexts = (): string =>
  [own, ...['check', 'negotiation', 'plan', 'budget'].map((name) => join(own, `../../${name}/src`))]
    .flatMap(read)
    .join('\n');

describe('every rule', () => {
  const sources = citingTexts();

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s is cited by a check, or marked for reference only with a reason in both languages',
    (id, { referenceOnly }) => {
      if (referenceOnly === undefined) expect(sources).toContain(`'${id}'`);
      else {
        expect(referenceOnly.zh).toMatch(/[\u4e00-\u9fff].*。$/);
        expect(referenceOnly.en).toMatch(/[a-z].*\.$/i);
      }
    },
  );

  test('no check cites an id that no record has', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    const like = /'((?:gbt-45251|cba-2026|pipl|enforcement|public-security)-[a-z0-9-]+)'/g;
    const cited = [...sources.matchAll(like)].map(([, id]) => id ?? '');
    expect(cited.length).toBeGreaterThan(10);
    expect(cited.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('no text of a check calls anything against the law that only a standard asks for', () => {
    expect(read(own).join('\n')).not.toMatch(/违法|非法|犯法|\billegal\b|\bunlawful\b/i);
  });

  test('of one rule in two versions the later begins after the earlier, and they do not overlap', () => {
    for (const [before, after] of VERSIONS) {
      const [first, second] = [before, after].map((id) => RULES.find((rule) => rule.id === id));
      expect(first?.from !== undefined && second?.from !== undefined).toBe(true);
      expect((first?.from ?? '') < (second?.from ?? '')).toBe(true);
      expect((first?.until ?? '') < (second?.from ?? '')).toBe(true);
    }
  });
});

/** Rules that were replaced by another of this data. */
const VERSIONS = [
  ['public-security-harassment-2006', 'public-security-harassment-2026'],
  ['arbitration-law-2017', 'arbitration-agreement-2026'],
  ['personal-loan-extension-2010', 'personal-loan-extension-2024'],
  ['nifa-2024-guideline', 'gbt-45251-scope'],
  ['card-rate-band-2017', 'card-rate-market-2021'],
] as const;
