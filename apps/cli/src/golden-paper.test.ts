import {
  CHANNELS,
  kit,
  PAPER_IDS,
  paperText,
  writePaper,
  type PaperInput,
} from '@forbear/document';
import { planDebts, type NamedPlan } from '@forbear/plan';
import { must, problemText, type Lang, type Result } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { readCaseFile } from '@forbear/wire';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Paper } from '@forbear/document';

const textOf = (paper: Result<Paper>, lang: Lang): string =>
  paper.ok ? paperText(paper.value) : `${problemText(paper.problem)[lang]}\n`;

const made = new Map<string, Omit<PaperInput, 'debt' | 'lang'>>();

/** The case of a person with its plan, made once. */
function inputOf(person: string, debt: string, lang: Lang): PaperInput {
  const known =
    made.get(person) ??
    (() => {
      const borrower = must(readCaseFile(readFileSync(`example/${person}.json`, 'utf8')));
      const { plans, findings } = must(planDebts(borrower, { explain: false }));
      return { borrower, plan: plans[0] as NamedPlan, findings };
    })();
  made.set(person, known);
  return { ...known, debt, lang };
}

const suffix = (lang: Lang) => (lang === 'zh' ? '' : '.en');

describe.each([
  ['xiaoli', 'jiebei', 'xiaoli'],
  ['xiaozhang', 'huabei', 'xiaozhang'],
  ['xiaochen', 'card', 'xiaochen-card'],
  ['xiaochen', 'jiebei', 'xiaochen-jiebei'],
  ['xiaochen', 'jintiao', 'xiaochen-jintiao'],
  ['xiaochen', 'meituan', 'xiaochen-meituan'],
  ['xiaochen', 'colleague', 'xiaochen-colleague'],
])('%s, %s', (person, debt, name) => {
  test.each(CHANNELS)('the request by %s as in its golden, in both languages', (channel) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = textOf(kit(inputOf(person, debt, lang), channel), lang);
      expect(text).toBe(golden(`letters/${name}-${channel}${suffix(lang)}.txt`, text));
    }
  });
});

describe.each([
  ['xiaoli', 'jiebei', 'xiaoli'],
  ['xiaozhang', 'huabei', 'xiaozhang'],
  ['xiaochen', 'card', 'xiaochen-card'],
])('the other papers of %s, %s', (person, debt, name) => {
  test.each(PAPER_IDS)('%s as in its golden, in both languages', (id) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = textOf(writePaper(inputOf(person, debt, lang), id), lang);
      expect(text).toBe(golden(`letters/${name}-${id}${suffix(lang)}.txt`, text));
    }
  });
});
