import { addDays, formatDay, showYuan, type Day, type Fen } from '@forbear/money';
import { debtNames, type Debt } from '@forbear/loan';
import { deadlinesOf, sha256, type CaseState } from '@forbear/negotiation';
import type { BorrowerCase } from '@forbear/check';
import type { NamedPlan } from '@forbear/plan';
import type { Lang } from '@forbear/problem';
import { sayIn } from './paper.ts';
import { shown } from './plain-text.ts';

/**
 * A day in a calendar, with the same id whenever it is made again. The title is what a locked phone
 * shows, so it names neither creditor nor sum; they stand in the text.
 */
export type CalendarEntry = {
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly text: string;
  /** Reminders in days from the day, at nine in the morning. */
  readonly remind: readonly number[];
};

export type CalendarInput = {
  readonly borrower: BorrowerCase;
  readonly plan: NamedPlan;
  readonly lang: Lang;
  /** The negotiations, where there is a record of them. */
  readonly states?: readonly CaseState[];
};

/** Before an instalment, on its eve, and after it to see whether it was booked. */
const INSTALMENT_REMINDERS = [-5, -1, 2] as const;

/** Deadlines that stand as reminders of their instalment. */
const REMINDERS: ReadonlySet<string> = new Set([
  'instalment-soon',
  'instalment-tomorrow',
  'instalment-check',
]);

const OVER: ReadonlySet<string> = new Set(['settled', 'closed']);

/** Everything due: the deadlines of every negotiation, and the plan's instalments where none is agreed. */
export function calendarOf(input: CalendarInput): readonly CalendarEntry[] {
  const { states = [], borrower } = input;
  // An agreement takes the place of the plan; what is settled or ended is due no more.
  const agreed = new Set(
    states
      .filter(({ agreement, stage }) => agreement !== undefined || OVER.has(stage))
      .map(({ debt }) => debt),
  );
  const entries = [
    ...states.filter(({ version }) => version > 0).flatMap((state) => ofState(state, input)),
    ...borrower.debts.filter(({ id }) => !agreed.has(id)).flatMap(({ id }) => ofPlan(id, input)),
  ];
  const owner = ownerOf(borrower);
  return entries
    .map((entry) => ({ ...entry, id: `${owner}/${entry.id}` }))
    .sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1));
}

/** Tells the entries of two people apart in a calendar that they share, without naming either. */
const ownerOf = ({ person }: BorrowerCase): string =>
  sha256(`${person.name}\n${person.region}`).slice(0, 12);

function ofState(state: CaseState, { borrower, lang }: CalendarInput): readonly CalendarEntry[] {
  const say = sayIn(lang);
  const debt = borrower.debts.find(({ id }) => id === state.debt);
  // Whoever has bought the claim stands in the state alone.
  const creditor =
    debt?.creditor.name === state.creditor ? calledIn(borrower, debt, lang) : shown(state.creditor);
  return deadlinesOf(state)
    .filter(({ what }) => !REMINDERS.has(what))
    .map((one) => {
      const isInstalment = one.what === 'instalment';
      const advice = isInstalment
        ? say('按协议还款，还后留凭证。', 'Pay as agreed, and keep the receipt.')
        : one.legal
          ? say('这是有法律效果的期限。', 'This day has legal effect.')
          : '';
      return {
        id: `${state.debt}/${one.what}${one.no === undefined ? '' : `/${one.no}`}`,
        on: one.on,
        title: isInstalment ? payday(lang) : one.say[lang],
        text: whole(`${creditor}${sumText(one.amount, lang)}`, advice, lang),
        remind: isInstalment ? INSTALMENT_REMINDERS : [-1],
      };
    });
}

const payday = (lang: Lang): string => sayIn(lang)('还款日', 'A payment is due');

const sumText = (amount: Fen | undefined, lang: Lang): string =>
  amount === undefined ? '' : ` ${showYuan(amount, lang)}`;

const whole = (what: string, advice: string, lang: Lang): string =>
  advice === '' ? what : `${what}${sayIn(lang)('。', '. ')}${advice}`;

/** What a debt of the case is called, so that no two are called alike. */
function calledIn({ debts }: BorrowerCase, { id, creditor }: Debt, lang: Lang): string {
  const at = debts.findIndex((debt) => debt.id === id);
  return shown(debtNames(debts, lang)[at] ?? creditor.name);
}

function ofPlan(id: string, { borrower, plan, lang }: CalendarInput): readonly CalendarEntry[] {
  const say = sayIn(lang);
  const choice = plan.choices.find(({ debt }) => debt === id);
  const debt = borrower.debts.find((one) => one.id === id);
  if (choice === undefined || debt === undefined) return [];
  const isAsked = choice.relief.measures.length > 0 && choice.ask.points > 0;
  const text = isAsked
    ? say(
        '按方案，还没有谈妥；谈妥之前以合同为准。',
        'By the plan, not agreed yet; until then the contract counts.',
      )
    : say('按合同还款。', 'By the contract.');
  return choice.rows
    .filter(({ payment }) => payment > 0)
    .map((row) => ({
      id: `${id}/instalment/${row.no}`,
      on: row.due,
      title: payday(lang) + (isAsked ? say('（方案）', ' (plan)') : ''),
      text: whole(`${calledIn(borrower, debt, lang)}${sumText(row.payment, lang)}`, text, lang),
      remind: INSTALMENT_REMINDERS,
    }));
}

/**
 * The entries as an iCalendar file (RFC 5545) of whole civil days. `asOf` is its stamp, so the same
 * case gives the same bytes. What a person typed cannot leave its field.
 */
export function calendarIcs(entries: readonly CalendarEntry[], asOf: Day, lang: Lang): string {
  const stamp = `${compact(asOf)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Forbear//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(sayIn(lang)('还款安排', 'Payments'))}`,
    ...entries.flatMap((entry) => event(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

const compact = (day: Day): string => formatDay(day).replaceAll('-', '');

function event({ id, on, title, text, remind }: CalendarEntry, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${encodeURIComponent(id)}@forbear.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    `SUMMARY:${escaped(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escaped(text)}`]),
    ...remind.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:${triggerAt(days)}`,
      `DESCRIPTION:${escaped(title)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** Nine in the morning of a day so many days from the entry's: five days before is `-P4DT15H`. */
function triggerAt(days: number): string {
  const hours = days * 24 + 9;
  const size = Math.abs(hours);
  const whole = Math.floor(size / 24);
  return `${hours < 0 ? '-' : ''}P${whole === 0 ? '' : `${whole}D`}T${size % 24}H`;
}

/** Text of a property: separators escaped, no line can be begun. */
const escaped = (text: string): string => shown(text).replace(/[\\;,]/g, (sign) => `\\${sign}`);

const LINE_MAX = 75;

/** A line in pieces of at most 75 octets, the later ones begun with a space. */
function folded(line: string): readonly string[] {
  const out: string[] = [];
  let [piece, size] = ['', 0];
  for (const sign of line) {
    const octets = octetsOf(sign);
    if (size + octets > LINE_MAX) {
      out.push(piece);
      [piece, size] = [' ', 1];
    }
    piece += sign;
    size += octets;
  }
  return [...out, piece];
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) as number;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
