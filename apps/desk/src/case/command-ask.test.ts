import { COMMAND_BODIES, type CommandName } from '@forbear/wire/desk';
import { describe, expect, test } from 'vitest';
import { ASKS, bodyOf, isFilled } from './command-ask.ts';

const FULL = {
  note: '说明',
  'must-note': '说明',
  'inner-note': '说明',
  papers: '离职证明\n失业金记录\n',
  code: 'POLICY_LIMIT',
  until: '2026-12-01',
  on: '2026-12-01',
  to: '示例资产',
  owner: 'agent-02',
  corrected: 'yes',
  upheld: 'no',
};

describe.each(Object.keys(ASKS) as CommandName[])('%s', (name) => {
  test('what is filled in is what the border takes', () => {
    expect(isFilled(name, FULL)).toBe(true);
    const read = COMMAND_BODIES[name].safeParse(bodyOf(name, FULL));
    expect(read.success, JSON.stringify(read.error?.issues)).toBe(true);
  });

  test('with the least that must be filled in it is taken too', () => {
    const least = Object.fromEntries(
      Object.entries(FULL).filter(([one]) => !['note', 'inner-note', 'until', 'on'].includes(one)),
    );
    expect(isFilled(name, least)).toBe(true);
    expect(COMMAND_BODIES[name].safeParse(bodyOf(name, least)).success).toBe(true);
  });
});

test('papers are one a line, blank lines are none', () => {
  expect(bodyOf('ask-papers', FULL)).toEqual({ papers: ['离职证明', '失业金记录'], note: '说明' });
  expect(isFilled('ask-papers', {})).toBe(false);
});
