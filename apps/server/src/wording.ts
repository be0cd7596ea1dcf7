import {
  DESK_MOVES,
  DESK_STATES,
  LEVEL_NAMES,
  limitText,
  MOVE_NAMES,
  MOVES,
  ROLE_TABLE,
  type DeskState,
} from '@forbear/casework';
import { problem, type Problem, type Text } from '@forbear/problem';
import { RULES } from '@forbear/rule';
import { IMPORT_WORDS, PAYMENT_WORDS } from '@forbear/wire/desk';

type Names = Readonly<Record<string, Text>>;

const TITLES: Names = Object.fromEntries(RULES.map(({ id, title }) => [id, title]));

const ITEMS: Names = {
  request: { zh: '申请的内容', en: 'the request' },
  budget: { zh: '收支', en: 'income and spending' },
  others: { zh: '其他债务的合计', en: 'the sum of other debts' },
  papers: { zh: '材料', en: 'papers' },
  identity: { zh: '身份信息', en: 'identity' },
  'safe-contact': { zh: '安全的联系方式', en: 'safe contact' },
};

/** Contacts of a day, and what a limit of a policy is of. */
const KINDS: Names = {
  call: { zh: '电话', en: 'calls' },
  message: { zh: '消息', en: 'messages' },
  'chat-line': { zh: '没有回复的对话', en: 'unanswered lines' },
  offer: { zh: '报价', en: 'an offer' },
  combine: { zh: '一起用的措施', en: 'measures together' },
};

/** Who may ask a route beside people of the desk by their roles. */
const CALLERS: Names = {
  staff: { zh: '工作台的人做的事', en: 'what people of the desk do' },
  borrower: { zh: '借款人自己做的事', en: 'what borrowers do themselves' },
  'public-case': { zh: '申请人自己做的事', en: 'what applicants do themselves' },
  'service-read': { zh: '机器读取', en: 'reading by a machine' },
  'service-import': { zh: '机器导入', en: 'import by a machine' },
};

const NONE: Text = { zh: '没有了', en: 'none' };

const named = (names: Names, id: unknown): Text | undefined =>
  typeof id === 'string' && Object.hasOwn(names, id) ? names[id] : undefined;

const listed = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('、'),
  en: texts.map(({ en }) => en).join(', '),
});

/** Steps that a case has from a state, where the refusal itself names none. */
function stepsFrom(state: unknown): Text | undefined {
  if (typeof state !== 'string' || !Object.hasOwn(DESK_STATES, state)) return undefined;
  const from = DESK_MOVES.filter((kind) => {
    const states: readonly DeskState[] = MOVES[kind].from;
    // What the program alone does is no step for whoever reads this.
    return states.includes(state as DeskState) && MOVES[kind].by.some((one) => one !== 'program');
  });
  return from.length === 0 ? NONE : listed(from.map((kind) => MOVE_NAMES[kind]));
}

/** A step that something beside a case does not have where it stands, by its words and the steps that it has. */
export function noStep(
  state: string,
  words: Names,
  [event, called]: readonly [string, Text],
  steps: readonly Text[] = [],
): Problem {
  const stands = words[state] ?? { zh: state, en: state };
  const open = steps.length === 0 ? NONE : listed(steps);
  return problem('ILLEGAL_MOVE', {
    ...{ state, stateZh: stands.zh, stateEn: stands.en },
    ...{ event, eventZh: called.zh, eventEn: called.en },
    ...{ steps: '', stepsZh: open.zh, stepsEn: open.en },
  });
}

/** States of what is no case. */
const STATES: Readonly<Partial<Record<Problem['code'], Names>>> = {
  IMPORT_CLOSED: IMPORT_WORDS,
  PAYMENT_CLOSED: PAYMENT_WORDS,
};

/** What the value of a refusal is called by people; nothing where it is a figure or a name already. */
function wordOf(name: string, value: unknown, { code, values = {} }: Problem): Text | undefined {
  switch (name) {
    case 'level':
      return named(LEVEL_NAMES, value);
    case 'action':
      return named(ROLE_TABLE, value) ?? named(MOVE_NAMES, value) ?? named(CALLERS, value);
    case 'state':
      return named(STATES[code] ?? DESK_STATES, value);
    case 'event':
      return named(MOVE_NAMES, value);
    case 'steps':
      return value === '' ? stepsFrom(values['state']) : named(MOVE_NAMES, value);
    case 'item':
      return named(ITEMS, value);
    case 'kind':
      return named(KINDS, value);
    case 'key':
      // Other refusals name the key of a shape as it stands there.
      return code === 'POLICY_LIMIT' ? limitText(String(value)) : undefined;
    case 'rules':
      return listed(
        String(value)
          .split(' ')
          .map((id) => TITLES[id] ?? { zh: id, en: id }),
      );
    default:
      return undefined;
  }
}

/** A refusal as it is told in a language: keys of the program are words. */
export function wordedIn(found: Problem, lang: keyof Text): Problem {
  const { values } = found;
  if (values === undefined) return found;
  const told = Object.entries(values).map(([name, value]) => [
    name,
    wordOf(name, value, found)?.[lang] ?? value,
  ]);
  return { ...found, values: Object.fromEntries(told) as NonNullable<Problem['values']> };
}
