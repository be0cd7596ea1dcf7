import type { Debt } from '@forbear/loan';
import { bill, zhang } from '@forbear/testkit/people';
import { must } from '@forbear/problem';
import { expect, test } from 'vitest';
import { planDebts } from '../plan-debts.ts';
import { findingTexts } from './together.ts';

test('findings name each of two cards of one bank, in each language by its own words', () => {
  const card = (id: string, tail: string): Debt => ({
    ...bill,
    ...{ id, tail, creditor: { name: '某银行', kind: 'bank' } },
    terms: { ...bill.terms, method: 'equal-instalment', count: 12 },
    guessed: ['/terms'],
  });
  const debts = [card('a', '8842'), card('b', '0310')];
  const { findings } = must(planDebts({ ...zhang, debts }, { explain: false }));
  const [zh, en] = (['zh', 'en'] as const).map((lang) =>
    findingTexts(findings)
      .map((text) => text[lang])
      .filter((text) => text.includes('某银行'))
      .join('\n'),
  );
  expect(zh).toContain('某银行（尾号 8842）、某银行（尾号 0310）');
  expect(en).toContain('某银行 (ending in 8842), 某银行 (ending in 0310)');
  expect(en).not.toContain('尾号');
});
