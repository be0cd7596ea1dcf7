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
import { formatDay } from '@forbear/money';
import { caseOf, type CaseBook } from './book.ts';
import type { CaseEvent } from '../case/event.ts';
import { courseOf } from '../case/record.ts';
import type { CaseState } from '../case/state.ts';
import type { ContactEntry } from '../table/contact.ts';

/** A contact entry with the state of its case when it was made. */
type Logged = { readonly debt: Debt; readonly event: CaseEvent; readonly state: CaseState };

/** What was found in the contacts of all cases; `entries` tells which entry each place of a finding is. */
export type CaseConduct = CheckResult & {
  readonly entries: readonly { readonly debt: string; readonly seq: number }[];
};

/**
 * The conduct of creditors and their agencies as the entries of all cases show it: by rule, counted
 * over all cases of one creditor, and collection that goes on while an agreement is kept (C11).
 */
export function conductOf(book: CaseBook): CaseConduct {
  const logged = book.borrower.debts.flatMap((debt) => contactsOf(book, debt));
  const found = checkContacts({ ...book.borrower, contacts: logged.map(contactOf) });
  return {
    ...found,
    findings: [...found.findings, ...logged.flatMap(whileKept)],
    entries: logged.map(({ debt, event }) => ({ debt: debt.id, seq: event.seq })),
  };
}

/** An entry as the contact that rules look at. */
const contactOf = ({ debt, event }: Logged): Contact => ({
  to: 'self',
  ...(event.contact as ContactEntry),
  on: event.on,
  debt: debt.id,
  ...present({ at: event.at }),
});

function contactsOf(book: CaseBook, debt: Debt): readonly Logged[] {
  return courseOf(caseOf(book, debt)).flatMap(({ event, state }) =>
    event.contact === undefined ? [] : [{ debt, event, state }],
  );
}

/** Collection on a card while an individual agreement is kept. */
function whileKept({ debt, event, state }: Logged, contact: number): readonly Finding[] {
  const { by } = event.contact as ContactEntry;
  if (by === 'borrower' || state.stage !== 'active' || !isCard(debt)) return [];
  const on = formatDay(event.on);
  return [
    finding([CARD_ART70_COLLECTIONS_STOP], {
      debt: debt.id,
      contact,
      arithmetic: {
        zh: `协议从 ${formatDay(state.agreement?.effective ?? state.since)} 起执行，没有未还的到期款；${on} 仍有催收联系。`,
        en: `The agreement runs since ${formatDay(state.agreement?.effective ?? state.since)} and is kept; on ${on} there was a contact by the creditor's side.`,
      },
      say: {
        zh: '我在按个性化分期协议还款，请停止催收。',
        en: 'I am keeping the individual agreement; please stop collection.',
      },
      do: {
        zh: '如果是催收，记「collection-goes-on」，留好记录；如果只是提醒还款，不算。',
        en: 'If it was collection, enter "collection-goes-on" and keep the record; a mere reminder is none.',
      },
      uncertain: {
        zh: '提醒还款日不是催收，要看说了什么。',
        en: 'A reminder of the due day is no collection; it depends on what was said.',
      },
    }),
  ];
}
