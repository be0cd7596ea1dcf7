import { parseDay, parseFen } from '@forbear/money';
import {
  commandOf as entryOf,
  EVENT_KINDS,
  factsOfKind,
  movesFrom,
  type CaseCommand,
  type EventFact,
  type EventFacts,
  type EventKind,
  type OfferSaid,
  type StageName,
} from '@forbear/negotiation';
import { COMPLAINT_TIME_LIMITS } from '@forbear/rule';
import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';

/** A fact that a person types or chooses, by the name of its field. */
export type FactField = {
  readonly id: string;
  readonly label: string;
  readonly type:
    'text' | 'date' | 'time' | 'money' | 'whole' | 'words' | readonly (readonly [string, string])[];
  readonly hint?: string;
};

const CHANNELS = [
  ['phone', '电话'],
  ['chat', '聊天'],
  ['letter', '书面'],
] as const;

const UNSAID = ['', '没有说'] as const;

const COURT = [
  ['', '没有'],
  ['payment-order', '支付令'],
  ['lawsuit', '起诉状、传票'],
  ['arbitration', '仲裁文书'],
  ['enforcement', '执行通知'],
] as const;

const BODY = [
  UNSAID,
  ['regulator', '金融监管部门'],
  ['mediation', '调解组织'],
  ['local-office', '地方金融管理部门'],
  ['platform', '投诉平台'],
  ['legal-aid', '法律援助'],
] as const;

const ENDING = [
  ['prescribed', '过了诉讼时效并提出'],
  ['unlawful', '被认定不合法'],
  ['bankruptcy-like', '债务集中清理'],
  ['mistake', '记错了，没有这笔'],
] as const;

const WHY = [
  ['money', '钱不够'],
  ['cost', '总共要付的太多'],
  ['law', '和规定不合'],
  ['record', '征信怎么报没说清'],
  ['due-day', '还款日不合适'],
  ['other', '其他'],
] as const;

const REQUEST = [
  ['open', '还算数'],
  ['closed', '要重新申请'],
] as const;

const FOUND = [
  ['sum', '金额不同'],
  ['interest', '利息不同'],
  ['penalty', '多了违约金'],
  ['collection', '还在催收'],
] as const;

const COMPLAINT = [
  ['simple', `一般，${COMPLAINT_TIME_LIMITS.values.simple_days} 天`],
  ['complicated', `复杂，${COMPLAINT_TIME_LIMITS.values.complex_days} 天`],
  ['special', `特别复杂，${COMPLAINT_TIME_LIMITS.values.hard_max_days} 天`],
] as const;

const field = (
  id: string,
  label: string,
  type: FactField['type'],
  hint?: string,
): readonly FactField[] => [{ id, label, type, ...(hint === undefined ? {} : { hint }) }];

/** Instalments as they were offered or asked for. */
const figures = (name: string, hint: string): readonly FactField[] => [
  ...field(`${name}count`, '分几期', 'whole', hint === '' ? undefined : hint),
  ...field(`${name}each`, '每期多少', 'money'),
  ...field(`${name}firstDue`, '第一期哪天还', 'date'),
];

/** The fields asked for a fact; facts that are not here are left to the engine's own defaults. */
const FIELDS: Readonly<Partial<Record<EventFact, readonly FactField[]>>> = {
  channel: field('channel', '怎样联系的', CHANNELS),
  number: field('number', '受理编号', 'text', '没有就空着'),
  by: field('by', '对方说的最后一天', 'date', '没有说就空着'),
  until: field('until', '到哪天为止', 'date', '没有说就空着'),
  papers: field('papers', '哪些材料', 'text', '用顿号隔开'),
  reason: field('reason', '理由', 'text', '没有说就空着'),
  within: field('within', '对方说几天内', 'whole', '没有说就空着'),
  staff: field('staff', '对方的姓名或工号', 'text', '没有就空着'),
  offer: figures('', ''),
  counter: figures('counter-', '不填就按方案里的数'),
  why: field('why', '为什么不行', WHY),
  request: field('request', '申请还算数吗', REQUEST),
  found: field('found', '哪里不一样', FOUND),
  complaint: field('complaint', '投诉的种类', COMPLAINT),
  body: field('body', '交给哪里', BODY),
  court: [
    ...field('courtPaper', '收到的文书', COURT),
    ...field('courtLastDay', '文书上写的最后一天', 'date', '没有写就空着，按法定天数算'),
  ],
  effective: field('effective', '从哪天起算数', 'date', '不填就是这一天'),
  ending: field('ending', '怎样结束的', ENDING),
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
    ...field('at', '几点', 'time', '记不清就空着'),
    ...field('contactTo', '打给谁', [
      ['self', '我本人'],
      ['other', '别人'],
    ]),
    ...field('company', '对方公司', 'text', '不知道就空着'),
    ...field('contactStaff', '对方姓名或工号', 'text', '没有就空着'),
    ...field('minutes', '说了几分钟', 'whole', '没有接通就空着'),
    ...field('said', '说了什么', 'words'),
  ],
};

/** The fields of an event, in the order in which they are asked. */
export const fieldsOf = (kind: EventKind): readonly FactField[] =>
  factsOfKind(kind).flatMap((fact) => FIELDS[fact] ?? []);

/** What may be entered in a state: a contact always, and the events that move it. */
export const eventsIn = (stage: StageName): readonly EventKind[] => [
  'contact',
  ...EVENT_KINDS.filter((kind) => movesFrom(stage, kind).length > 0),
];

export type Typed = Readonly<Record<string, string>>;

/** A time of day as the field gives it. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What was typed as a command; the first field that cannot be read is the problem, with its name as place. */
export function commandOf(kind: EventKind, day: string, typed: Typed): Result<CaseCommand> {
  const on = parseDay(day);
  if (!on.ok) return fail(problemAt('/on', on.problem));
  let facts: EventFacts = {};
  for (const fact of factsOfKind(kind)) {
    const read = READ[fact]?.(typed, on.value);
    if (read === undefined) continue;
    if (!read.ok) return read;
    facts = { ...facts, ...read.value };
  }
  const { at = '' } = typed;
  const time = kind === 'contact' && TIME.test(at) ? { at } : {};
  const command = entryOf(kind, on.value, facts);
  return command.ok ? ok({ ...command.value, ...time }) : command;
}

type Read = (typed: Typed, on: CaseCommand['on']) => Result<EventFacts> | undefined;

const words =
  (id: 'number' | 'reason' | 'to' | 'text' | 'staff'): Read =>
  (typed) => {
    const text = typed[id]?.trim() ?? '';
    return text === '' ? undefined : ok({ [id]: text });
  };

const date =
  (id: 'by' | 'until' | 'effective'): Read =>
  (typed) => {
    const text = typed[id] ?? '';
    if (text === '') return undefined;
    const day = parseDay(text);
    return day.ok ? ok({ [id]: day.value }) : fail(problemAt(`/${id}`, day.problem));
  };

/** One of a few; the first where nothing was chosen, and nothing where that says so. */
const oneOf =
  <K extends keyof EventFacts>(id: K, options: readonly (readonly [string, string])[]): Read =>
  (typed) => {
    const chosen = options.find(([key]) => key === (typed[id] ?? options[0]?.[0]))?.[0] ?? '';
    return chosen === '' ? undefined : ok({ [id]: chosen });
  };

/** A whole number, or a problem at its field. */
function wholeOf(text: string, event: string, id: string): Result<number> {
  if (/^[1-9]\d{0,2}$/.test(text)) return ok(Number(text));
  return fail(problem('FACT_MISSING', { event, fact: id }, `/${id}`));
}

/** Instalments that were typed. */
function figuresOf(typed: Typed, name: string): Result<OfferSaid> {
  const at = (id: string): string => typed[`${name}${id}`] ?? '';
  const count = wholeOf(at('count'), 'offer', `${name}count`);
  if (!count.ok) return count;
  const each = parseFen(at('each'));
  if (!each.ok) return fail(problemAt(`/${name}each`, each.problem));
  const firstDue = parseDay(at('firstDue'));
  if (!firstDue.ok) return fail(problemAt(`/${name}firstDue`, firstDue.problem));
  return ok({ figures: { count: count.value, each: each.value, firstDue: firstDue.value } });
}

const READ: Readonly<Partial<Record<EventFact, Read>>> = {
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
  staff: words('staff'),
  effective: date('effective'),
  why: oneOf('why', WHY),
  request: oneOf('request', REQUEST),
  complaint: oneOf('complaint', COMPLAINT),
  body: oneOf('body', BODY),
  ending: oneOf('ending', ENDING),
  found: ({ found = 'sum' }) => ok({ found: [found] as EventFacts['found'] & object }),
  within: ({ within = '' }) => {
    if (within === '') return undefined;
    const days = wholeOf(within, 'offer', 'within');
    return days.ok ? ok({ within: { days: days.value } }) : days;
  },
  court: ({ courtPaper = '', courtLastDay = '' }) => {
    const paper = COURT.find(([key]) => key === courtPaper)?.[0] ?? '';
    if (paper === '') return undefined;
    if (courtLastDay === '') return ok({ court: { paper } });
    const lastDay = parseDay(courtLastDay);
    return lastDay.ok
      ? ok({ court: { paper, lastDay: lastDay.value } })
      : fail(problemAt('/courtLastDay', lastDay.problem));
  },
  offer: (typed) => {
    const read = figuresOf(typed, '');
    return read.ok ? ok({ offer: read.value }) : read;
  },
  counter: (typed) => {
    if ((typed['counter-count'] ?? '') === '') return undefined;
    const read = figuresOf(typed, 'counter-');
    return read.ok ? ok({ counter: read.value }) : read;
  },
  paid: ({ paid = '' }, on) => {
    if (paid === '') return undefined;
    const amount = parseFen(paid);
    if (!amount.ok) return fail(problemAt('/paid', amount.problem));
    return ok({ paid: { on, amount: amount.value } });
  },
  contact: (typed) => {
    const { contactWay = 'phone', contactBy = 'lender', contactTo = 'self', said = '' } = typed;
    const channel = (['phone', 'chat', 'letter', 'sms', 'visit'] as const).find(
      (one) => one === contactWay,
    );
    const by = (['lender', 'agency', 'borrower'] as const).find((one) => one === contactBy);
    if (channel === undefined || by === undefined) return undefined;
    const { company = '', contactStaff = '', minutes = '' } = typed;
    const length = minutes === '' ? undefined : wholeOf(minutes, 'contact', 'minutes');
    if (length?.ok === false) return length;
    return ok({
      contact: {
        channel,
        by,
        ...(by === 'borrower' ? {} : { to: contactTo === 'other' ? 'other' : 'self' }),
        ...(company === '' ? {} : { company }),
        ...(contactStaff === '' ? {} : { staff: contactStaff }),
        ...(length === undefined ? {} : { minutes: length.value, connected: true }),
        ...(said === '' ? {} : { said }),
      },
    });
  },
};
