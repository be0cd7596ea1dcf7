import { fen } from '@forbear/money';
import { describe, expect, test } from 'vitest';
import { finding, FORCES, joined, NOTHING, ruleOf } from '../index.ts';
import { severityOf } from './finding.ts';
import type { Force } from './rule.ts';
import { GBT_45251_HOURS } from '../conduct/rule/national-standard.ts';
import { LIMITATION_3_YEARS } from '../limitation/rule/period.ts';
import { DAMAGES_REDUCTION_585 } from '../penalty/rule/damages.ts';

const text = (zh: string) => ({ zh, en: 'said' });
const parts = { arithmetic: text('算式'), say: text('说法'), do: text('做法') };

describe('a finding', () => {
  test.each([
    ['private-lending-cap-4xlpr', 'judicial-interpretation', 'law'],
    ['licensed-lender-24pct-reduction', 'judicial-policy', 'guidance'],
    ['micro-loan-cost-ceiling-2025', 'normative-document', 'guidance'],
    ['gbt-45251-hours', 'recommended-standard', 'standard'],
    ['consumer-finance-20pct-guidance', 'window-guidance', 'practice'],
  ] as const)('under %s has force %s and severity %s', (id, force, severity) => {
    const one = finding([ruleOf(id), DAMAGES_REDUCTION_585], { ...parts, amount: fen(45_000) });
    expect(one).toMatchObject({ force, severity, rules: [id, 'damages-reduction-585'] });
  });

  test('every force has a severity, and only what binds a court is called law', () => {
    for (const force of Object.keys(FORCES) as Force[])
      expect(severityOf(force) === 'law').toBe(FORCES[force] === 'binding');
  });

  test('a rule that no record has is a bug', () => {
    expect(() => ruleOf('no-such-rule')).toThrow('no rule');
  });

  test('outcomes are joined in order', () => {
    const one = { ...NOTHING, findings: [finding([GBT_45251_HOURS], parts)] };
    const two = { ...NOTHING, findings: [finding([LIMITATION_3_YEARS], parts)] };
    expect(joined([one, NOTHING, two]).findings.map(({ rules }) => rules[0])).toEqual([
      'gbt-45251-hours',
      'limitation-3-years',
    ]);
  });
});
