import { present } from '@forbear/problem';
import type { Debt } from '@forbear/loan';
import type { Day } from '@forbear/money';
import type { Contact } from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';

/** One text of the case: what was said in a contact, or what a paper is called. */
export type RecordText = {
  readonly text: string;
  readonly on?: Day;
  /** Place of the contact; absent for papers and notes. */
  readonly contact?: number;
  readonly from?: Contact;
  /** The debt it belongs to, where that can be told. */
  readonly debt?: string;
};

/** Every contact and paper of a case with the debt it belongs to: named, the only one, or told by its text. */
export function recordTexts(borrower: BorrowerCase): readonly RecordText[] {
  const { debts, contacts, evidence } = borrower;
  const only = debts.length === 1 ? debts[0]?.id : undefined;
  // An institution that speaks of a colleague or friend does not mean a private lender of that name.
  const institutions = debts.filter((one) => one.creditor.kind !== 'person');
  const belongs = (text: string, own?: string, by?: Contact['by']): { debt?: string } => {
    const among = by === undefined || by === 'borrower' ? debts : institutions;
    const debt = own ?? only ?? toldBy(text, among);
    return debt === undefined ? {} : { debt };
  };
  return [
    ...contacts.map((from, contact): RecordText => {
      const text = from.said ?? '';
      const { on, debt, by } = from;
      return { text, contact, from, ...present({ on }), ...belongs(text, debt, by) };
    }),
    ...evidence.map(({ what, on }): RecordText => ({
      text: what,
      ...present({ on }),
      ...belongs(what),
    })),
  ];
}

/** The one debt whose creditor a text names. */
function toldBy(text: string, debts: readonly Debt[]): string | undefined {
  if (text === '') return undefined;
  const named = debts.filter(({ creditor, id }) =>
    [creditor.name, id].some((name) => name.length > 1 && text.includes(name)),
  );
  return named.length === 1 ? named[0]?.id : undefined;
}
