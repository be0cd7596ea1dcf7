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

test('in English a sentence names debts as the caller calls them there', () => {
  const finding = (id: string, name: string) => ({
    code: 'rate-assumed',
    debt: id,
    about: { zh: name, en: name },
    text: { zh: `${name}的利率还不知道。`, en: `The rate of ${name} is not known.` },
  });
  const findings = [finding('a', '花呗'), finding('b', '借呗')];
  const english = new Map([
    ['a', 'Huabei'],
    ['b', 'Jiebei'],
  ]);
  expect(findingTexts(findings, english)).toEqual([
    { zh: '花呗、借呗的利率还不知道。', en: 'The rate of Huabei, Jiebei is not known.' },
  ]);
});
