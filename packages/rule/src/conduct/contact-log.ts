import type { Day, Fen } from '@forbear/money';
import { present, type Text } from '@forbear/problem';
import type { LenderKind } from '../finding/lender.ts';
import { firstDay, lastDay, type Contact } from './contact.ts';
import { isInForce } from '../finding/figure.ts';
import type { Cited } from '../finding/finding.ts';
import { FORCES, type Reach as Reaching, type Rule } from '../finding/rule.ts';

/** What was agreed with the debtor about contacts; the standards yield to it. */
export type ContactAgreement = {
  readonly since: Day;
  /** Hours in which contact is welcome, as `HH:MM`; from 22:00 to 23:00, say. */
  readonly hours?: { readonly from: string; readonly to: string };
  readonly connectedADay?: number;
  readonly unansweredADay?: number;
};

/** A debt as far as conduct goes. */
export type LoggedDebt = {
  readonly id: string;
  /** Name of the creditor; debts of one creditor are counted together. */
  readonly creditor: string;
  readonly lender?: LenderKind;
  readonly card: boolean;
  /** Principal that is owed on all cards of the person together. */
  readonly cardPrincipal?: Fen;
  readonly agreed?: ContactAgreement;
};

/** A contact log and the debts it may be about; a contact's place in the list is its name. */
export type ConductFigures = {
  readonly contacts: readonly Contact[];
  readonly debts: readonly LoggedDebt[];
};

/** A contact made by the creditor's side, with its place and the debts it may be about. */
export type Approach = Contact & {
  readonly place: number;
  readonly about: readonly LoggedDebt[];
  /** Names of the creditors it may be from, as one key for counting. */
  readonly counted: string;
};

/** The contacts of the creditors' side in the order of day, time and place; the debtor's own never count. */
export function approachesOf({ contacts, debts }: ConductFigures): readonly Approach[] {
  const byId = new Map(debts.map((debt) => [debt.id, debt]));
  const institutions = debts.filter(({ lender }) => lender !== 'person');
  const keyOf = (about: readonly LoggedDebt[]): string =>
    [...new Set(about.map(({ creditor }) => creditor))].join('、');
  const every = { about: debts, counted: keyOf(debts) };
  const agencies = { about: institutions, counted: keyOf(institutions) };
  const own = new Map(debts.map((debt) => [debt.id, { about: [debt], counted: debt.creditor }]));
  return contacts
    .flatMap((contact, place): { approach: Approach; when: number }[] => {
      if (contact.by === 'borrower') return [];
      const one = contact.debt === undefined ? undefined : byId.get(contact.debt);
      const unnamed = contact.by === 'agency' ? agencies : every;
      const about = one === undefined ? unnamed : (own.get(one.id) ?? unnamed);
      return [{ approach: { place, ...about, ...contact }, when: momentOf(contact) }];
    })
    .sort((a, b) => a.when - b.when || a.approach.place - b.approach.place)
    .map(({ approach }) => approach);
}

/** Seconds over all days; contacts without a time come after the others of their day, those without a day after their month. */
const momentOf = (contact: Contact): number =>
  lastDay(contact) * 86_401 +
  secondsOf(contact.on === undefined ? '24:00' : (contact.at ?? '24:00'));

/** Seconds of the day of `HH:MM` or `HH:MM:SS`. */
export function secondsOf(at: string): number {
  const minutes = Number(at.slice(0, 2)) * 60 + Number(at.slice(3, 5));
  return minutes * 60 + Number(at.slice(6, 8));
}

/** Whether a rule of conduct reaches a contact: by its day, and by the kind of lender and debt. */
export type Reach = 'yes' | 'unsure' | 'no';

type Scope = (debt: LoggedDebt) => Reach;

/** The national standard is about online consumer credit of financial institutions, their agencies and assignees. */
const nationalStandard: Scope = ({ lender, card }) => {
  if (lender === 'person') return 'no';
  if (card || lender === undefined || lender === 'trust' || lender === 'guarantor') return 'unsure';
  return 'yes';
};

/** The association's guideline is about cards and consumer loans of its members and their agencies. */
const bankingAssociation: Scope = ({ lender }) => {
  if (lender === 'person') return 'no';
  return lender === 'bank' || lender === 'consumer-finance' ? 'yes' : 'unsure';
};

const ofLender =
  (kind: LenderKind): Scope =>
  ({ lender }) =>
    lender === kind ? 'yes' : lender === undefined ? 'unsure' : 'no';

const ofCards: Scope = ({ lender, card }) =>
  card ? (lender === 'assignee' ? 'unsure' : 'yes') : 'no';

const ofBankLoans: Scope = ({ lender, card }) => (lender === 'bank' && !card ? 'yes' : 'no');

const ofInstitutions: Scope = ({ lender }) =>
  lender === 'person' ? 'no' : lender === undefined ? 'unsure' : 'yes';

const SCOPES: Readonly<Record<Reaching, Scope>> = {
  'online-credit': nationalStandard,
  'association-members': bankingAssociation,
  'micro-loan': ofLender('micro-loan'),
  'consumer-finance': ofLender('consumer-finance'),
  'bank-loans': ofBankLoans,
  cards: ofCards,
  institutions: ofInstitutions,
  loans: ({ lender, card }) => (card || lender === 'person' ? 'no' : 'yes'),
};

const scopeOf = ({ reach }: Rule): Scope => (reach === undefined ? () => 'yes' : SCOPES[reach]);

/** Whether a rule holds on every day on which a contact can have been, on some of them, or on none. */
function forceOf(rule: Rule, approach: Approach): 'all' | 'some' | 'none' {
  const [first, last] = [firstDay(approach), lastDay(approach)].map((on) => isInForce(rule, on));
  return first && last ? 'all' : first || last ? 'some' : 'none';
}

/** Whether a rule reaches an approach. Where it may be from several creditors, they must agree to be sure. */
export function reachOf(rule: Rule, approach: Approach): Reach {
  const { about } = approach;
  const force = forceOf(rule, approach);
  if (force === 'none') return 'no';
  if (force === 'some') return reachOver(scopeOf(rule), about) === 'no' ? 'no' : 'unsure';
  const known = reaches.get(about) ?? new Map<Rule, Reach>();
  reaches.set(about, known);
  const found = known.get(rule) ?? reachOver(scopeOf(rule), about);
  known.set(rule, found);
  return found;
}

/** Contacts share the debts they may be about, so each rule is asked once for them. */
const reaches = new WeakMap<readonly LoggedDebt[], Map<Rule, Reach>>();

function reachOver(scope: Scope, about: readonly LoggedDebt[]): Reach {
  const found = new Set(about.map(scope));
  return found.size === 1 ? ([...found][0] as Reach) : 'unsure';
}

const isBinding = ({ force }: Rule): boolean => FORCES[force] === 'binding';

/**
 * The rules of a list that reach an approach, the certain before the doubtful and those whose text was
 * seen before the others; nothing if none does.
 * What lies `beside` was in force and is cited too, but never leads.
 */
export function reaching(
  rules: readonly Rule[],
  approach: Approach,
  beside: readonly Rule[] = [],
): Under | undefined {
  const reach = rules.map((rule) => [rule, reachOf(rule, approach)] as const);
  const sure = reach
    .filter(([, is]) => is === 'yes')
    .map(([rule]) => rule)
    .sort((a, b) => Number(b.verified) - Number(a.verified));
  // Where nothing is sure the mildest leads: a doubt must not read like a law.
  const unsure = reach
    .filter(([, is]) => is === 'unsure')
    .map(([rule]) => rule)
    .sort((a, b) => Number(isBinding(a)) - Number(isBinding(b)));
  const [lead, ...others] = [...sure, ...unsure];
  if (lead === undefined) return undefined;
  const cited = beside.filter((rule) => reachOf(rule, approach) === 'yes');
  return { rules: [lead, ...others, ...cited], sure: sure.length > 0 };
}

/** Why it is not sure that a rule reaches an approach. */
function doubtOf(rule: Rule, approach: Approach): Text {
  const { about, by } = approach;
  if (forceOf(rule, approach) === 'some')
    return {
      zh: '只记得是哪个月，这条规则在那个月里才开始适用，或不再适用；想起是哪天就补上。',
      en: 'Only the month is known, and this rule began or ceased to apply within it; add the day if you remember it.',
    };
  if (new Set(about.map(({ creditor }) => creditor)).size > 1)
    return {
      zh: '这次联系没有写明是哪一家，不同类型的机构适用的规则不同；请在联系记录里补上对应的债务。',
      en: 'The entry does not say which creditor it was, and the rules differ by kind of lender; add the debt to the entry.',
    };
  const [debt] = about;
  if (debt?.lender === undefined)
    return {
      zh: '还不知道债权人是哪类机构，这条规则是否适用要先查清合同里的放款主体。',
      en: 'It is not known what kind of lender this is; look up the lender named in the contract to see whether this rule applies.',
    };
  if (debt.card)
    return {
      zh: '这项国家标准针对个人网络消费信贷，对信用卡是参照；受让人是否受银行业协会指引约束也要看约定。',
      en: 'The national standard is about online consumer credit and only a yardstick for cards; whether the association’s guideline binds an assignee depends on what was agreed.',
    };
  return {
    zh: `这条规则是否约束这类机构没有核实${by === 'agency' ? '；委托它的机构若是协会会员，外部催收机构也在指引范围内' : ''}。`,
    en: `Whether this rule binds this kind of lender is not verified${by === 'agency' ? '; an agency of a member lies within the guideline' : ''}.`,
  };
}

/** The rules that reach an approach, the leading one first, and whether that is sure. */
export type Under = { readonly rules: Cited; readonly sure: boolean };

const UNSEEN: Text = {
  zh: '领头这条规则的原文还没有核实，引用前先核对。',
  en: 'The text of the leading rule has not been seen; check it before quoting it.',
};

/** What could make a finding about an approach otherwise; nothing where there is no doubt. */
export function doubts(
  under: Under,
  approach: Approach,
  ...texts: readonly (Text | undefined)[]
): { uncertain?: Text } {
  const told = [
    under.sure ? undefined : doubtOf(under.rules[0], approach),
    under.rules[0].verified ? undefined : UNSEEN,
    ...texts,
  ].filter((text) => text !== undefined);
  if (told.length === 0) return {};
  return {
    uncertain: {
      zh: told.map(({ zh }) => zh).join(''),
      en: told.map(({ en }) => en).join(' '),
    },
  };
}

/** Keys of a finding about an approach: its place, and its debt where there is only one. */
export function placed({ place, debt, about }: Approach): { contact: number; debt?: string } {
  const id = debt ?? (about.length === 1 ? about[0]?.id : undefined);
  return { contact: place, ...present({ debt: id }) };
}

/** The agreement about contacts that stood on the day of an approach, if its debts are agreed on one. */
export function agreementOn(approach: Approach): ContactAgreement | undefined {
  const { about } = approach;
  const agreed = about[0]?.agreed;
  return about.length === 1 && agreed !== undefined && agreed.since <= firstDay(approach)
    ? agreed
    : undefined;
}
