import { DESK_MOVES, DESK_STATES, MOVES, ROLE_TABLE, type DeskState } from '@forbear/casework';
import { problem, type Problem } from '@forbear/problem';
import { DISCLOSED_ITEMS, IMPORT_WORDS, PAYMENT_WORDS, PRIVACY_WORDS } from '@forbear/wire/desk';
import { expect, test } from 'vitest';
import { refusalBody } from './refusal.ts';
import { noStep } from './wording.ts';

type Told = { readonly title: string; readonly detail: string; readonly next: { zh: string } };
const told = (found: Problem): Told => refusalBody(found, 409, 'trace') as Told;
const CALLERS = ['staff', 'borrower', 'public-case', 'service-read', 'service-import'];
const NAMES = [
  ...Object.keys(ROLE_TABLE),
  ...DESK_MOVES,
  ...CALLERS,
  'approver1',
  'approver2',
].filter((name) => /[-0-9]/.test(name));
/** Chinese of a refusal holds no name of the program; English none that is no word of people. */
const isWords = ({ title, detail, next }: Told): boolean =>
  !/[a-z{]/.test(`${detail}${next.zh}`) && !NAMES.some((name) => title.includes(`“${name}”`));

const all = (code: Problem['code'], name: string, values: readonly string[]) =>
  values.map((value) => [code, name, value, told(problem(code, { [name]: value }))] as const);

test('no refusal of the desk shows a name of its tables: actions, moves, callers, states, items, kinds, levels', () => {
  const actions = [...Object.keys(ROLE_TABLE), ...DESK_MOVES, ...CALLERS];
  const found = [
    ...all('ROLE_FORBIDDEN', 'action', actions),
    ...all('IMPORT_CLOSED', 'state', Object.keys(IMPORT_WORDS)),
    ...all('PAYMENT_CLOSED', 'state', Object.keys(PAYMENT_WORDS)),
    ...all('GRANT_MISSING', 'item', DISCLOSED_ITEMS),
    ...all('CONTACT_LIMIT', 'kind', ['call', 'message', 'chat-line']),
    ...all('LEVEL_TOO_LOW', 'level', ['agent', 'approver1', 'approver2']),
  ];
  expect(found.filter(([, , , body]) => !isWords(body))).toEqual([]);
});

test('a step that a case does not have is told by words, with those that it has, from every state', () => {
  for (const state of Object.keys(DESK_STATES) as DeskState[])
    for (const event of DESK_MOVES) {
      const from: readonly DeskState[] = MOVES[event].from;
      if (from.includes(state)) continue;
      const body = told(problem('ILLEGAL_MOVE', { state, event, steps: '' }));
      expect([state, event, body, isWords(body)]).toEqual([state, event, body, true]);
      expect(body.next.zh).not.toBe('这个状态能走：。');
    }
});

test('a step that something else does not have names its steps, or says that there are none', () => {
  const step = ['decide', { zh: '决定', en: 'decide' }] as const;
  const withdraw = { zh: '撤回', en: 'take back' };
  const asked = told(noStep('asked', PRIVACY_WORDS, step, [withdraw]));
  expect([asked.detail, asked.next.zh, isWords(asked)]).toEqual([
    '现在是「等答复」，没有「决定」这一步。',
    '这个状态能走：撤回。',
    true,
  ]);
  expect(told(noStep('refused', PRIVACY_WORDS, step)).next.zh).toBe('这个状态能走：没有了。');
});
