import { enterBook, openBook, STAGE_NAMES, standing } from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { bill, day, zhang } from '@forbear/testkit/people';
import { does, ROADS } from '@forbear/testkit/roads';
import { expect, test } from 'vitest';
import { inputOf } from '../fixture/paper-input.ts';
import { paperText } from '../format/text.ts';
import { coursePaper } from './course.ts';

const after = (commands: readonly ReturnType<typeof does>[], lang: 'zh' | 'en' = 'zh') => {
  const { book, refused } = enterBook(
    openBook(zhang),
    commands.map((command) => ({ debt: bill.id, command })),
  );
  expect(refused).toEqual([]);
  const record = book.records.get(bill.id);
  const input = inputOf(zhang, bill.id, lang);
  const told = record === undefined ? {} : { state: record.state, events: standing(record.events) };
  return {
    text: paperText(must(coursePaper({ ...input, ...told }))),
    events: record?.events ?? [],
  };
};

test.each(STAGE_NAMES.flatMap((stage) => (['zh', 'en'] as const).map((lang) => ({ stage, lang }))))(
  'the course to $stage is told whole, in words alone: $lang',
  ({ stage, lang }) => {
    const { text, events } = after(ROADS[stage] as never, lang);
    expect(text.split('\n').filter((line) => / · /.test(line)).length).toBe(events.length);
    expect(text).not.toMatch(/undefined|NaN|null|\[object|[a-z]+(?:-[a-z]+){2,}/);
    expect(text).not.toMatch(/[0-9]{4}-[0-9]{2}-[0-9]{2}/);
  },
);

test('every fact of an entry that a helper asks for stands in its line', () => {
  const { text } = after([
    ...(ROADS.requested as never[]),
    does('papers-asked', '2026-11-06', { papers: ['离职证明', '流水'], by: day('2026-11-13') }),
    does('notice-of-court', '2026-11-20', {
      court: { paper: 'lawsuit', lastDay: day('2026-12-05'), body: '某区法院' },
    }),
  ]);
  expect(text).toContain('2026年11月6日 · 对方 · 要求补材料；离职证明、流水；最晚 2026年11月13日');
  expect(text).toMatch(/2026年11月20日 · .*某区法院；最晚 2026年12月5日/);
});
