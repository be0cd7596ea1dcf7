import { present } from '@forbear/problem';
import { checkContacts } from '@forbear/check';
import {
  CARD_ART70_COLLECTIONS_STOP,
  finding,
  type CheckResult,
  type Contact,
  type Finding,
} from '@forbear/rule';
import { isCard, type Debt } from '@forbear/loan';
import { dayText, showDay } from '@forbear/money';
import { caseOf, type CaseBook } from './book.ts';
import type { CaseEvent } from '../case/event.ts';
import { courseOf } from '../case/record.ts';
import type { CaseState } from '../case/state.ts';
import type { ContactEntry } from '../table/contact.ts';

/** A contact entry with the state of its case when it was made. */
type Logged = { readonly debt: Debt; readonly event: CaseEvent; readonly state: CaseState };

/** Where a contact was noted: in the case file, or by an entry of a case. */
type Noted = { readonly contact: number } | { readonly debt: string; readonly seq: number };

/** What was found in all contacts; `noted` tells where each place of a finding was noted. */
export type CaseConduct = CheckResult & { readonly noted: readonly Noted[] };

/**
 * The conduct of creditors and their agencies as the case file and the entries of all cases show it:
 * by rule, counted over all contacts of one creditor wherever they were noted, and collection that goes
 * on while an agreement is kept (C11).
 */
export function conductOf(book: CaseBook): CaseConduct {
  const told = book.borrower.contacts;
  const logged = loggedIn(book);
  const found = checkContacts({ ...book.borrower, contacts: contactsIn(book) });
  return {
    ...found,
    findings: [...found.findings, ...logged.flatMap((one, k) => whileKept(one, told.length + k))],
    noted: [
      ...told.map((_, contact) => ({ contact })),
      ...logged.map(({ debt, event }) => ({ debt: debt.id, seq: event.seq })),
    ],
  };
}

/** Every contact of a person's cases, each once: those of the case file, then those of the entries. */
export const contactsIn = (book: CaseBook): readonly Contact[] => [
  ...book.borrower.contacts,
  ...loggedIn(book).map(contactOf),
];

/** The contacts of the entries that the case file does not hold already. */
const loggedIn = (book: CaseBook): readonly Logged[] =>
  book.borrower.debts
    .flatMap((debt) => loggedOf(book, debt))
    .filter((one) => !book.borrower.contacts.some((told) => isSame(told, contactOf(one))));

/** Whether two notes tell one contact: the same day, time, way and side, of one debt as far as told. */
const isSame = (told: Contact, entry: Contact): boolean =>
  told.at !== undefined &&
  told.on === entry.on &&
  told.at === entry.at &&
  told.channel === entry.channel &&
  told.by === entry.by &&
  (told.to ?? entry.to) === (entry.to ?? told.to) &&
  (told.debt ?? entry.debt) === entry.debt;

/** An entry as the contact that rules look at. */
const contactOf = ({ debt, event }: Logged): Contact => ({
  ...(event.contact as ContactEntry),
  on: event.on,
  debt: debt.id,
  ...present({ at: event.at }),
});

function loggedOf(book: CaseBook, debt: Debt): readonly Logged[] {
  return courseOf(caseOf(book, debt)).flatMap(({ event, state }) =>
    event.contact === undefined ? [] : [{ debt, event, state }],
  );
}

/** Collection on a card while an individual agreement is kept. */
function whileKept({ debt, event, state }: Logged, contact: number): readonly Finding[] {
  const { by } = event.contact as ContactEntry;
  if (by === 'borrower' || state.stage !== 'active' || !isCard(debt)) return [];
  const on = dayText(event.on);
  return [
    finding([CARD_ART70_COLLECTIONS_STOP], {
      debt: debt.id,
      contact,
      arithmetic: {
        zh: `协议从 ${showDay(state.agreement?.effective ?? state.since, 'zh')} 起执行，没有未还的到期款；${on.zh} 仍有催收联系。`,
        en: `The agreement has been in force since ${showDay(state.agreement?.effective ?? state.since, 'en')} and is being kept; on ${on.en} the creditor’s side made contact.`,
      },
      say: {
        zh: '我在按个性化分期协议还款，请停止催收。',
        en: 'I am keeping the individual agreement; please stop collection.',
      },
      do: {
        zh: '如果是催收，记「collection-goes-on」，留好记录；如果只是提醒还款，不算。',
        en: 'If it was collection, enter “collection-goes-on” and keep the record; a mere reminder does not count.',
      },
      uncertain: {
        zh: '提醒还款日不是催收，要看说了什么。',
        en: 'A reminder of the due date is not collection; it depends on what was said.',
      },
    }),
  ];
}
