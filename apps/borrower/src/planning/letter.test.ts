import { enterBook } from '@forbear/negotiation';
import { planDebts, type NamedPlan } from '@forbear/plan';
import { must, type Lang } from '@forbear/problem';
import { day } from '@forbear/testkit/people';
import { does } from '@forbear/testkit/roads';
import { readCaseEvents, readCaseFile } from '@forbear/wire';
import { describe, expect, test } from 'vitest';
import { keptIn, type State } from '../state.fixture.ts';
import { caseOf } from '../situation/case-of.ts';
import { situationOf } from '../situation/from-records.ts';
import type { Situation } from '../situation/situation.ts';
import type { Kept } from '../store/record.ts';
import { bookOf, keptOf, recordsOf } from './book.ts';
import { letterOf, packOf } from './letter.ts';

const situationIn = (who: State['who'], stage?: State['stage'], on = '2026-11-20'): Situation =>
  situationOf(
    keptIn({ who, at: '/', day: on, ...(stage === undefined ? {} : { stage }) }, 0) as Kept[],
    day(on),
  ).situation;

const asked = (situation: Situation, lang: Lang = 'zh') => {
  const { plans, findings } = must(planDebts(caseOf(situation).borrower, { explain: false }));
  return { situation, plan: plans[0] as NamedPlan, findings, lang };
};

const pack = (situation: Situation, lang: Lang = 'zh') => packOf(asked(situation, lang));

/** A file that the pack holds at its end. */
const held = (html: string, id: string): string | undefined =>
  new RegExp(`id="${id}">([\\s\\S]*?)</script>`).exec(html)?.[1];

/** The words of a pack, without its marks and the files at its end. */
const wordsOf = (html: string): string =>
  html.replace(/<script[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>|<[^>]*>/g, ' ');

describe('the pack for somebody who helps', () => {
  test('tells the course of the talk by the words of the record, the offer and what comes next', async () => {
    const words = wordsOf(await pack(situationIn('zhang', 'countered')));
    expect(words).toContain('协商经过');
    expect(words).toMatch(/2026年11月5日 · 对方 · 申请被受理，给了编号；编号 A1/);
    expect(words).toMatch(/2026年11月6日 · 对方 · 对方给出方案；每期 [0-9,.]+ 元/);
    expect(words).toMatch(/2026年11月6日 · 本人 · 放不进预算，还价；/);
    expect(words).toMatch(/下一步\s+\S/);
  });

  test('holds the papers that fit where the talk stands, and none that do not', async () => {
    const refused = wordsOf(await pack(situationIn('zhang', 'refused')));
    expect(refused).toContain('消费投诉');
    expect(refused).toContain('给法律援助或律师的一页');
    const offered = wordsOf(await pack(situationIn('zhang', 'offered')));
    expect(offered).toContain('还价');
    expect(offered).not.toContain('消费投诉');
  });

  test('C10: its files give back the case and, entered anew, every entry', async () => {
    for (const stage of ['countered', 'active', 'settled', 'legal'] as const) {
      // An offer by measures is laid out from the day of the case, so it is that of the entries.
      const situation = situationIn('zhang', stage, '2026-11-05');
      const read = caseOf(situation);
      const html = await pack(situation);
      expect(must(readCaseFile(held(html, 'case') as string))).toEqual(read.borrower);
      const commands = must(readCaseEvents(held(html, 'events') as string)).map(must);
      const begun = bookOf(read, { ...situation, cases: {} });
      const start = recordsOf(read, situation).get('huabei')?.start as never;
      const records = new Map(begun.records).set('huabei', { start, events: [], state: start });
      const { book, refused } = enterBook({ ...begun, records }, commands);
      expect(refused).toEqual([]);
      expect(must(keptOf(book, 'huabei')).events).toEqual(situation.cases['huabei']?.events);
    }
  });

  test('of a talk that was not begun it holds no events, and says that nothing was noted', async () => {
    const html = await pack(situationIn('zhang'));
    expect(held(html, 'events')).toBeUndefined();
    expect(wordsOf(html)).toContain('还没有记下协商的经过');
    expect(held(html, 'case')).toContain('forbear-case-file');
  });

  test('names who called, when and in which words', async () => {
    const words = wordsOf(await pack(situationIn('chen')));
    expect(words).toMatch(/2026年11月18日 22:40 · 催收公司联系，电话，找的是亲属/);
  });

  test('asks for nothing where the claim may be out of time', async () => {
    const words = wordsOf(await pack(situationIn('old')));
    expect(words).toContain('协商经过');
    expect(words).not.toContain('我愿意还款');
  });

  test('in English has no Chinese but names', async () => {
    const words = wordsOf(await pack(situationIn('zhang', 'countered'), 'en'));
    expect(words).toContain('The course of the talk');
    expect(words.replaceAll(/小张|花呗/g, '')).not.toMatch(/[\u4e00-\u9fff]/u);
  });
});

describe('a letter of the app', () => {
  test('does not tell what was struck out; the file of events keeps both', async () => {
    const situation = situationIn('zhang', 'refused');
    const book = bookOf(caseOf(situation), situation);
    const last = situation.cases['huabei']?.events.at(-1);
    const struck = enterBook(book, [
      { debt: 'huabei', command: does('correct', '2026-11-06', { entry: last?.seq ?? 0 }) },
    ]);
    expect(struck.refused).toEqual([]);
    const cases = { huabei: must(keptOf(struck.book, 'huabei')) };
    const html = await pack({ ...situation, cases });
    expect(wordsOf(html)).not.toContain('当场拒绝');
    expect(held(html, 'events')).toContain('refused-on-the-spot');
    expect(held(html, 'events')).toContain('"correct"');
  });

  test('is headed by what was told of lender, account and person, and by nothing else', () => {
    const letter = (facts: Record<string, { typed: string }>) => {
      const situation = situationIn('zhang');
      const debts = situation.debts.map((one) => ({ ...one, facts: { ...one.facts, ...facts } }));
      const made = asked({ ...situation, debts });
      return must(letterOf({ ...made, debt: 'huabei', id: 'letter' })).text;
    };
    expect(letter({ tail: { typed: ' 0418 ' } })).toContain('0418');
    expect(letter({})).not.toContain('尾号');
  });

  test('that does not fit the state is refused, and an unknown one too', () => {
    const made = asked(situationIn('zhang'));
    const code = (id: string) => {
      const found = letterOf({ ...made, debt: 'huabei', id });
      return found.ok ? 'written' : found.problem.code;
    };
    expect(code('letter')).toBe('written');
    expect(code('complaint')).toBe('PAPER_UNKNOWN');
    expect(code('settlement-proof')).toMatch(/PAPER_/);
  });
});
