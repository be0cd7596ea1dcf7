import { parseDay, parseFen } from '@forbear/money';
import {
  EVENT_KINDS,
  EVENTS,
  movesFrom,
  type CaseCommand,
  type EventFacts,
  type EventKind,
  type StageName,
} from '@forbear/negotiation';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';

/** A fact that a person types or chooses, by the name of its field. */
export type FactField = {
  readonly id: string;
  readonly label: string;
  readonly type:
    'text' | 'date' | 'money' | 'whole' | 'words' | readonly (readonly [string, string])[];
  readonly hint?: string;
};

const CHANNELS = [
  ['phone', '电话'],
  ['chat', '聊天'],
  ['letter', '书面'],
] as const;

const field = (
  id: string,
  label: string,
  type: FactField['type'],
  hint?: string,
): readonly FactField[] => [{ id, label, type, ...(hint === undefined ? {} : { hint }) }];

/** The fields asked for a fact; facts that are not here are left to the engine's own defaults. */
const FIELDS: Readonly<Partial<Record<keyof EventFacts, readonly FactField[]>>> = {
  channel: field('channel', '怎样联系的', CHANNELS),
  number: field('number', '受理编号', 'text', '没有就空着'),
  by: field('by', '对方说的最后一天', 'date', '没有说就空着'),
  until: field('until', '到哪天为止', 'date', '没有说就空着'),
  papers: field('papers', '哪些材料', 'text', '用顿号隔开'),
  reason: field('reason', '理由', 'text', '没有说就空着'),
  offer: [
    ...field('count', '分几期', 'whole'),
    ...field('each', '每期多少', 'money'),
    ...field('firstDue', '第一期哪天还', 'date'),
  ],
  paid: field('paid', '还了多少', 'money'),
  text: field('text', '协议的文字', 'words', '粘贴全文。还没有拿到就空着。'),
  to: field('to', '转给了谁', 'text'),
  contact: [
    ...field('contactWay', '怎样联系的', [...CHANNELS, ['sms', '短信'], ['visit', '上门']]),
    ...field('contactBy', '谁联系的', [
      ['lender', '对方'],
      ['agency', '催收公司'],
      ['borrower', '我'],
    ]),
    ...field('said', '说了什么', 'words'),
  ],
};

/** The fields of an event, in the order in which they are asked. */
export const fieldsOf = (kind: EventKind): readonly FactField[] =>
  EVENTS[kind].facts.flatMap((fact) => FIELDS[fact] ?? []);

/** What may be entered in a state: a contact always, and the events that move it. */
export const eventsIn = (stage: StageName): readonly EventKind[] => [
  'contact',
  ...EVENT_KINDS.filter((kind) => movesFrom(stage, kind).length > 0),
];

export type Typed = Readonly<Record<string, string>>;

/** What was typed as a command; the first field that cannot be read is the problem, with its name as place. */
export function commandOf(kind: EventKind, day: string, typed: Typed): Result<CaseCommand> {
  const on = parseDay(day);
  if (!on.ok) return fail(problemAt('/on', on.problem));
  let facts: Partial<CaseCommand> = {};
  for (const fact of EVENTS[kind].facts) {
    const read = READ[fact]?.(typed, on.value);
    if (read === undefined) continue;
    if (!read.ok) return read;
    facts = { ...facts, ...read.value };
  }
  return ok({ ...facts, kind, on: on.value });
}

type Read = (typed: Typed, on: CaseCommand['on']) => Result<EventFacts> | undefined;

const words =
  (id: 'number' | 'reason' | 'to' | 'text'): Read =>
  (typed) => {
    const text = typed[id]?.trim() ?? '';
    return text === '' ? undefined : ok({ [id]: text });
  };

const date =
  (id: 'by' | 'until'): Read =>
  (typed) => {
    const text = typed[id] ?? '';
    if (text === '') return undefined;
    const day = parseDay(text);
    return day.ok ? ok({ [id]: day.value }) : fail(problemAt(`/${id}`, day.problem));
  };

const READ: Readonly<Partial<Record<keyof EventFacts, Read>>> = {
  channel: ({ channel = 'phone' }) => {
    const way = CHANNELS.find(([id]) => id === channel)?.[0];
    return way === undefined ? undefined : ok({ channel: way });
  },
  number: words('number'),
  reason: words('reason'),
  to: words('to'),
  text: (typed, on) => words('text')(typed, on) ?? ok({ text: true }),
  by: date('by'),
  until: date('until'),
  papers: ({ papers = '' }) => {
    const list = papers.split(/[、，,\n]/).flatMap((one) => one.trim() || []);
    return list.length === 0 ? undefined : ok({ papers: list });
  },
  offer: (typed) => {
    const { count = '', each = '', firstDue = '' } = typed;
    if (!/^[1-9]\d{0,2}$/.test(count))
      return fail(problem('FACT_MISSING', { event: 'offer', fact: 'count' }, '/count'));
    const sum = parseFen(each);
    if (!sum.ok) return fail(problemAt('/each', sum.problem));
    const first = parseDay(firstDue);
    if (!first.ok) return fail(problemAt('/firstDue', first.problem));
    const figures = { count: Number(count), each: sum.value, firstDue: first.value };
    return ok({ offer: { figures } });
  },
  paid: ({ paid = '' }, on) => {
    if (paid === '') return undefined;
    const amount = parseFen(paid);
    if (!amount.ok) return fail(problemAt('/paid', amount.problem));
    return ok({ paid: { on, amount: amount.value } });
  },
  contact: ({ contactWay = 'phone', contactBy = 'lender', said = '' }) => {
    const channel = (['phone', 'chat', 'letter', 'sms', 'visit'] as const).find(
      (one) => one === contactWay,
    );
    const by = (['lender', 'agency', 'borrower'] as const).find((one) => one === contactBy);
    if (channel === undefined || by === undefined) return undefined;
    return ok({ contact: { channel, by, ...(said === '' ? {} : { said }) } });
  },
};
