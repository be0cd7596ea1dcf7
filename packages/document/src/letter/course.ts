import { showDay, type Day } from '@forbear/money';
import { EVENTS, nextAction, standing, STAGES, type CaseEvent } from '@forbear/negotiation';
import { ok, type Result, type Text } from '@forbear/problem';
import { lastDay, whenTold, type Contact, type Dated } from '@forbear/rule';
import { factsFor, type Facts, type PaperInput } from '../facts.ts';
import { fields, heading, list, paragraph, type Block, type Paper } from '../paper.ts';
import { instalmentsText } from '../wording/instalment.ts';
import { yuan } from './formal.ts';

/**
 * 协商经过: what the record holds of the talk about one debt, in its order and by the words of its entries, for somebody
 * who helps. Nothing is asked, promised or admitted in it. Refused as the facts of the debt are: DEBT_UNKNOWN, TEXT_TOO_LONG.
 */
export function coursePaper(input: PaperInput): Result<Paper> {
  const made = factsFor(input);
  if (!made.ok) return made;
  const f = made.value;
  const { say, lang } = f;
  return ok({
    id: 'course',
    lang,
    title: say('协商经过', 'The course of the talk'),
    blocks: [fields(stands(f)), ...entriesOf(f), ...contactsOf(f)],
    first: [],
  });
}

/** Whose talk it is, where it stands, and what comes next by when. */
function stands(f: Facts): readonly (readonly [string, string])[] {
  const { say, lang, state, name, creditor } = f;
  const parties = [
    say('双方', 'Parties'),
    say(`${name}；${creditor}`, `${name}; ${creditor}`),
  ] as const;
  if (state === undefined) return [parties];
  const next = nextAction(state, f.asOf);
  const by =
    next.by < f.asOf
      ? ''
      : say(`（最晚 ${showDay(next.by, lang)}）`, ` (by ${showDay(next.by, lang)})`);
  return [
    parties,
    [say('走到哪里', 'Where it stands'), STAGES[state.stage].meaning[lang]],
    [say('下一步', 'Next'), `${bare(next.say[lang])}${by}`],
    ...(state.number === undefined ? [] : [[say('编号', 'Number'), state.number] as const]),
    ...(state.open === undefined
      ? []
      : [
          [
            say('桌上的方案', 'On the table'),
            `${instalmentsText(state.open.instalments, lang)}${say('，共', ', in all ')} ${yuan(f, state.open.sum)}`,
          ] as const,
        ]),
  ];
}

const bare = (text: string): string => text.replace(/[。.]$/, '');

function entriesOf(f: Facts): readonly Block[] {
  const { say, lang } = f;
  const entries = standing(f.events).filter(({ kind }) => kind !== 'correct');
  return [
    heading(say('记下的经过', 'What was noted')),
    entries.length === 0
      ? paragraph(say('还没有记下协商的经过。', 'Nothing of a talk has been noted yet.'))
      : list(
          entries.map(
            (event) => `${moment(event, f)} · ${WHO[event.role][lang]} · ${told(event, f)}`,
          ),
        ),
  ];
}

const WHO: Readonly<Record<CaseEvent['role'], Text>> = {
  borrower: { zh: '本人', en: 'the borrower' },
  lender: { zh: '对方', en: 'the creditor' },
  'third-party': { zh: '第三方', en: 'a third party' },
  adviser: { zh: '顾问', en: 'an adviser' },
  program: { zh: '到了日子', en: 'the day came' },
};

const moment = (one: Dated & { readonly at?: string }, { lang }: Facts): string =>
  [whenTold(one)[lang], one.at].filter(Boolean).join(' ');

/** The words of an entry, with every fact it carries that a reader of the case would ask for. */
function told(event: CaseEvent, f: Facts): string {
  const { say, lang } = f;
  const day = (on: Day) => showDay(on, lang);
  const offer = event.laid;
  const { number, reason, staff, papers, due, paid, court, to, body, note, contact, deviations } =
    event;
  const parts = [
    EVENTS[event.kind].text[lang],
    offer &&
      `${instalmentsText(offer.instalments, lang)}${say('，共', ', in all ')} ${yuan(f, offer.sum)}`,
    offer?.until && say(`有效到 ${day(offer.until)}`, `open until ${day(offer.until)}`),
    number && say(`编号 ${number}`, `number ${number}`),
    papers && papers.join(say('、', ', ')),
    reason && say(`理由：“${reason}”`, `reason: “${reason}”`),
    staff && say(`对方人员 ${staff}`, `staff ${staff}`),
    paid &&
      say(
        `${day(paid.on)} 还了 ${yuan(f, paid.amount)}`,
        `${yuan(f, paid.amount)} paid on ${day(paid.on)}`,
      ),
    court?.body,
    to && say(`转给 ${to}`, `to ${to}`),
    body && BODIES[body][lang],
    due && offer?.until !== due && say(`最晚 ${day(due)}`, `by ${day(due)}`),
    contact && contactText(contact, f),
    ...(deviations ?? []).map((one) => bare(one.say[lang])),
    note && say(`记：“${note}”`, `note: “${note}”`),
  ];
  return parts
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(say('；', '; '));
}

const BODIES: Readonly<Record<NonNullable<CaseEvent['body']>, Text>> = {
  regulator: { zh: '监管部门', en: 'the authority' },
  mediation: { zh: '调解组织', en: 'a mediation body' },
  'local-office': { zh: '当地主管部门', en: 'the local office' },
  platform: { zh: '投诉平台', en: 'a complaint platform' },
  'legal-aid': { zh: '法律援助', en: 'legal aid' },
};

const CHANNELS: Readonly<Record<Contact['channel'], Text>> = {
  phone: { zh: '电话', en: 'call' },
  sms: { zh: '短信', en: 'text message' },
  visit: { zh: '上门', en: 'visit' },
  chat: { zh: '聊天', en: 'chat' },
  letter: { zh: '信', en: 'letter' },
  mail: { zh: '电子邮件', en: 'e-mail' },
  app: { zh: 'App 里的消息', en: 'message in the app' },
};

const SIDES: Readonly<Record<Contact['by'], Text>> = {
  borrower: { zh: '本人联系对方', en: 'the borrower got in touch' },
  lender: { zh: '放款方联系', en: 'the lender got in touch' },
  agency: { zh: '催收公司联系', en: 'a collection agency got in touch' },
};

const REACHED: Readonly<Record<NonNullable<Contact['to']>, Text>> = {
  self: { zh: '本人', en: 'the borrower' },
  household: { zh: '同住的家人', en: 'someone of the household' },
  relative: { zh: '亲属', en: 'a relative' },
  employer: { zh: '单位', en: 'the employer' },
  other: { zh: '其他人', en: 'somebody else' },
};

function contactText(
  {
    channel,
    by,
    to,
    connected,
    said,
  }: Pick<Contact, 'channel' | 'by' | 'to' | 'connected' | 'said'>,
  { say, lang }: Facts,
): string {
  const whom =
    by === 'borrower' || to === undefined || to === 'self'
      ? ''
      : say(`，找的是${REACHED[to].zh}`, `, reaching ${REACHED[to].en}`);
  const missed = connected === false ? say('，没有接通', ', not answered') : '';
  const words = said === undefined ? '' : say(`：“${said}”`, `: “${said}”`);
  return `${SIDES[by][lang]}${say('，', ', ')}${CHANNELS[channel][lang]}${whom}${missed}${words}`;
}

/** The contacts that were noted about this debt, and those of which it is not known about which. */
function contactsOf(f: Facts): readonly Block[] {
  const contacts = f.borrower.contacts
    .filter(({ debt }) => debt === undefined || debt === f.debt.id)
    .toSorted((a, b) => lastDay(a) - lastDay(b));
  return contacts.length === 0
    ? []
    : [
        heading(f.say('联系记录', 'The record of contacts')),
        list(contacts.map((one) => `${moment(one, f)} · ${contactText(one, f)}`)),
      ];
}
