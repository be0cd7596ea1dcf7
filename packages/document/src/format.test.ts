import { dayOf, formatDay } from '@forbear/money';
import { must, type Lang } from '@forbear/problem';
import { inflateRawSync } from 'node:zlib';
import ical from 'ical-generator';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  calendarIcs,
  calendarOf,
  casePack,
  CHANNELS,
  kit,
  PAPER_IDS,
  paperDocx,
  paperPdf,
  writePaper,
  type Paper,
} from './index.ts';
import { fonts, seen } from './fixture/page.ts';
import { inputOf, xiaoli, xiaozhang } from './fixture/people.ts';

describe.each([
  ['xiaoli', xiaoli, 'jiebei', '3,275.47'],
  ['xiaozhang', xiaozhang, 'huabei', '1,672.00'],
] as const)('the PDF of %s', (_, borrower, debt, figure) => {
  test.each(CHANNELS)('by %s is one page, and every text on it is drawn', async (channel) => {
    for (const lang of ['zh', 'en'] as const) {
      const paper = must(kit(inputOf(borrower, debt, lang), channel));
      const made = must(await paperPdf(paper, fonts));
      expect(made.missing).toEqual([]);
      const page = await seen(made.bytes);
      expect(page.pages).toBe(1);
      expect(page.text.replaceAll(/\s/g, '')).toContain(paper.title.replaceAll(/\s/g, ''));
      expect(page.text).toContain(figure);
      for (const one of page.texts.filter(({ str }) => /[\p{L}\p{N}]/u.test(str)))
        expect({ text: one.str, ink: page.inkIn(...page.box(one)) > 0.02 }).toEqual({
          text: one.str,
          ink: true,
        });
    }
  });
});

test('every paper is one page', async () => {
  for (const lang of ['zh', 'en'] as const)
    for (const id of PAPER_IDS) {
      const paper = writePaper(inputOf(xiaozhang, 'huabei', lang), id);
      if (paper.ok) expect([id, must(await paperPdf(paper.value, fonts)).pages]).toEqual([id, 1]);
    }
});

const plain = (text: string, lang: Lang = 'zh'): Paper => ({
  id: 'x',
  lang,
  title: '字',
  first: [],
  blocks: [{ kind: 'paragraph', text }],
});

test('two Chinese words of equal length do not give the same picture', async () => {
  const [a, b] = await Promise.all(
    ['延期', '分期'].map(async (word) => seen(must(await paperPdf(plain(word), fonts)).bytes)),
  );
  expect(a?.canvas.toBuffer('image/png').equals(b?.canvas.toBuffer('image/png') as Buffer)).toBe(
    false,
  );
  const again = await seen(must(await paperPdf(plain('延期'), fonts)).bytes);
  expect(a?.canvas.toBuffer('image/png').equals(again.canvas.toBuffer('image/png'))).toBe(true);
});

test('a character that the font lacks is listed and stands as 〓; bytes that are no font are refused', async () => {
  const made = must(await paperPdf(plain('申请人：𠮷野家'), fonts));
  expect(made.missing).toEqual(['𠮷']);
  expect((await seen(made.bytes)).text).toContain('〓野家');
  const broken = await paperPdf(plain('字'), { ...fonts, regular: new Uint8Array([1, 2, 3]) });
  expect(broken.ok ? '' : broken.problem.code).toBe('FONT_UNREADABLE');
});

/** The text of a file in a ZIP. */
function unzipped(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  for (
    let at = zip.indexOf('PK\u0001\u0002');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4)
  ) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8');
  }
  return '';
}

describe('the DOCX', () => {
  test('holds every figure, and what a person typed stays text', async () => {
    const name = '张<w:p/>&"三\u0000\u202e';
    const evil = { ...xiaozhang, person: { ...xiaozhang.person, name } };
    const paper = must(kit(inputOf(evil, 'huabei'), 'letter'));
    const xml = unzipped(await paperDocx(paper), 'word/document.xml');
    for (const text of ['1,672.00', '分期还款申请', '张&lt;w:p/&gt;&amp;'])
      expect(xml).toContain(text);
    expect(xml).not.toContain('<w:p/>&');
    expect(xml).not.toMatch(/[\u0000-\u0008\u202e]/);
  });
});

describe('the calendar', () => {
  const of = (borrower: typeof xiaoli, debt: string, lang: Lang = 'zh') => {
    const { plan } = inputOf(borrower, debt);
    return calendarOf({ borrower, plan, lang });
  };
  const unfold = (ics: string) => ics.replaceAll('\r\n ', '');

  test('has every instalment of the plan on its civil day, with reminders', () => {
    const ics = unfold(calendarIcs(of(xiaoli, 'jiebei'), xiaoli.asOf, 'zh'));
    expect(ics.match(/^DTSTART;VALUE=DATE:(\d+)/gm)).toEqual(
      ['0110', '0210', '0310', '0410', '0510', '0610'].map(
        (day) => `DTSTART;VALUE=DATE:2027${day}`,
      ),
    );
    expect(ics).toContain('SUMMARY:还款：借呗 3\\,275.47 元（方案）');
    expect(ics.match(/TRIGGER:[-P0-9DTH]+/g)?.slice(0, 3)).toEqual([
      'TRIGGER:-P4DT15H',
      'TRIGGER:-PT15H',
      'TRIGGER:P2DT9H',
    ]);
    expect(ics.match(/DTSTAMP:\d+T000000Z/)?.[0]).toBe('DTSTAMP:20261005T000000Z');
    expect(ics).toBe(unfold(calendarIcs(of(xiaoli, 'jiebei'), xiaoli.asOf, 'zh')));
  });

  test('lines are at most 75 octets, end in CRLF, and unfold to the text of another maker', () => {
    const title = `长${'名字、很长的名字；逗号,分号;反斜\\杠'.repeat(6)}`;
    const ics = calendarIcs(
      [{ id: 'a', on: dayOf(2026, 12, 31), title, text: '', remind: [] }],
      xiaoli.asOf,
      'zh',
    );
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const other = ical();
    other.createEvent({
      id: 'a',
      allDay: true,
      summary: title,
      start: new Date(`${formatDay(dayOf(2026, 12, 31))}T00:00:00`),
    });
    const summary = (text: string) => /SUMMARY:.*/.exec(text.replaceAll('\r\n ', ''))?.[0];
    expect(summary(ics)).toBe(summary(other.toString()));
  });

  test('a reader of another hand finds each entry again: day, words, reminders, an id of its own', () => {
    const entries = [
      ...of(xiaoli, 'jiebei'),
      ...of(xiaozhang, 'huabei', 'en'),
      {
        id: 'c',
        on: dayOf(2028, 2, 29),
        title: '名字；a;b,c\\n\\d “e”',
        text: '第一行 END:VEVENT',
        remind: [-30, 0],
      },
    ];
    const [, , parts] = ICAL.parse(calendarIcs(entries, xiaoli.asOf, 'zh')) as [string, [], []];
    const events = parts
      .map((part) => new ICAL.Component(part))
      .filter(({ name }) => name === 'vevent');
    const read = events.map((event) => {
      const { summary, description, startDate, uid } = new ICAL.Event(event);
      const nine = event.getAllSubcomponents('valarm').map((alarm) => {
        const before = alarm.getFirstPropertyValue('trigger') as ICAL.Duration;
        return (before.toSeconds() - 9 * 3600) / 86_400;
      });
      const text = (description as string | null) ?? '';
      return { uid, on: startDate.toString(), isDate: startDate.isDate, summary, text, nine };
    });
    expect(read.map(({ uid: _uid, ...one }) => one)).toEqual(
      entries.map(({ on, title, text, remind }) => ({
        on: formatDay(on),
        isDate: true,
        summary: title,
        text,
        nine: remind,
      })),
    );
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(entries.length);
  });

  test('a creditor’s name cannot leave its line', () => {
    const debts = xiaoli.debts.map((debt) => ({
      ...debt,
      id: 'a\r\nBEGIN:VEVENT',
      creditor: { ...debt.creditor, name: '借呗\r\nEND:VEVENT\nBEGIN:VALARM\u2028X\u202e' },
    }));
    const ics = calendarIcs(of({ ...xiaoli, debts }, 'a\r\nBEGIN:VEVENT'), xiaoli.asOf, 'zh');
    expect(ics.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(6);
    expect(ics.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(6);
    expect(ics.split('\r\n').filter((line) => line === 'BEGIN:VALARM')).toHaveLength(18);
    expect(ics).not.toContain('\u202e');
  });
});

describe('the case pack', () => {
  test('gives back the JSON it was given, and no text of it ends its element', () => {
    const evil = '</script><script>alert(1)</script><!--';
    const caseFile = JSON.stringify({ person: { name: evil }, note: '\u003c' });
    const paper = must(kit(inputOf(xiaozhang, 'huabei'), 'letter'));
    const html = casePack({
      name: evil,
      asOf: xiaozhang.asOf,
      lang: 'zh',
      caseFile,
      events: '[]',
      papers: [{ creditor: evil, paper }],
    });
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<script/g)).toHaveLength(2);
    const found = /id="case">([\s\S]*?)<\/script>/.exec(html)?.[1] as string;
    expect(JSON.parse(found)).toEqual(JSON.parse(caseFile));
    expect(html).toContain('<a href="#p1">');
    expect(html).toContain('<section id="p1">');
  });
});
