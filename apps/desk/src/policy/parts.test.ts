import { DEMO_BOOK } from '@forbear/negotiation';
import { papersJson, policyDraft, policyJson } from '@forbear/wire/desk';
import { expect, test } from 'vitest';
import { partsIn, typedParts, type PartsText } from './parts.ts';

const [papers] = DEMO_BOOK.documents;
const [clock] = DEMO_BOOK.clocks;
const [policy] = DEMO_BOOK.policies;
if (papers === undefined || clock === undefined || policy === undefined)
  throw new Error('the example has a policy with its parts');
const before = { papers: papersJson(papers), clock } as unknown as PartsText;
const typed = typedParts(before);

test('papers and clock go through the fields unchanged, and keep their names', () => {
  expect(partsIn('demo', before, typed)).toEqual(before);
});

test('what was changed has a name of its own, the same for the same content, and is read as a draft', () => {
  const changed = { ...typed, decisionDays: '5', 'any illness': '病历首页\n\n 费用清单 ' };
  const now = partsIn('demo', before, changed);
  expect(now?.clock).toMatchObject({ decisionDays: 5, undoHours: clock.undoHours });
  expect(now?.papers.anyOf['illness']).toEqual(['病历首页', '费用清单']);
  expect([now?.papers.id, now?.clock.id]).not.toContain(before.papers.id);
  expect(now?.clock.id).toMatch(/^demo-[0-9a-f]{8}$/);
  expect(partsIn('demo', before, changed)).toEqual(now);
  const draft = {
    policy: { ...policyJson(policy), documents: now?.papers.id, clock: now?.clock.id },
    ...now,
  };
  expect(policyDraft.safeParse(draft).error?.issues).toBeUndefined();
});

test.each([
  ['decisionDays', 'sieben'],
  ['undoHours', ''],
  ['from', '25:00'],
  ['positionBelow', '5000'],
  ['papersMax', '1.5'],
])('%s typed as «%s» is no figure', (key, text) => {
  expect(partsIn('demo', before, { ...typed, [key]: text })).toBeUndefined();
});
