import {
  CHANNELS,
  kit,
  PAPER_IDS,
  paperText,
  writePaper,
  type Paper,
  type PaperInput,
} from '@forbear/document';
import { enterBook, openBook } from '@forbear/negotiation';
import { planDebts, type NamedPlan } from '@forbear/plan';
import { must, problemText, type Lang, type Result } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { readCaseEvents, readCaseFile } from '@forbear/wire';
import { readFileSync } from 'node:fs';
import { situationOf } from './situation.ts';
import { describe, expect, test } from 'vitest';

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
  test.each(PAPER_IDS)('%s as in its golden, in both languages, or with what it needs', (id) => {
    for (const lang of ['zh', 'en'] as const) {
      const paper = writePaper(inputOf(person, debt, lang), id);
      // Without a record only what stands on the case file alone is written.
      if (!paper.ok) {
        expect(['PAPER_NEEDS', 'OFFER_NOT_FITTING', 'NOTHING_TO_ASK']).toContain(
          paper.problem.code,
        );
        continue;
      }
      const text = paperText(paper.value);
      expect(text).toBe(golden(`letters/${name}-${id}${suffix(lang)}.txt`, text));
    }
  });
});

/** The case after the first of its events. */
function after(person: string, debt: string, count: number, lang: Lang): PaperInput {
  const input = inputOf(person, debt, lang);
  const read = must(readCaseEvents(readFileSync(`example/${person}.events.json`, 'utf8')));
  const commands = read.slice(0, count).map((event) => must(event));
  const { book, refused } = enterBook(openBook(input.borrower), commands);
  expect(refused).toEqual([]);
  return { ...input, ...situationOf(book, debt) };
}

describe('papers on the way', () => {
  test.each([
    ['xiaozhang', 'huabei', 5, 'counter-offer', 'three-offered'],
    ['xiaozhang', 'huabei', 5, 'accept-offer', 'three-offered'],
    ['xiaozhang', 'huabei', 7, 'call-summary', 'countered'],
    ['xiaozhang', 'huabei', 7, 'reminder', 'countered'],
    ['xiaozhang', 'huabei', 8, 'accept-offer', 'six-offered'],
    ['xiaozhang', 'huabei', 9, 'agreement', 'agreed'],
    ['xiaozhang', 'huabei', 99, 'settlement-proof', 'settled'],
    ['xiaozhang', 'huabei', 99, 'legal-brief', 'settled'],
    ['xiaoli', 'jiebei', 99, 'settlement-proof', 'settled'],
  ] as const)('%s, %s after %i events: %s', (person, debt, count, id, when) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = textOf(writePaper(after(person, debt, count, lang), id), lang);
      expect(text).toBe(golden(`letters/${person}-${when}-${id}${suffix(lang)}.txt`, text));
    }
  });

  test('three instalments do not fit, and the counter-offer asks for six', () => {
    const text = textOf(writePaper(after('xiaozhang', 'huabei', 5, 'zh'), 'counter-offer'), 'zh');
    for (const words of [
      '共 3 期，每期 3,280.00 元',
      '2026年11月就差 1,570.00 元',
      '我提出：分 6 期偿还，每期 1,672.00 元',
    ])
      expect(text).toContain(words);
  });
});
