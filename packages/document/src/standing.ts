import { present } from '@forbear/problem';
import { accountOf, relieve, type Instalment } from '@forbear/loan';
import { monthOf, subFen, sumFen, type Day, type Fen, type Month } from '@forbear/money';
import type { EventKind, Offer } from '@forbear/negotiation';
import { whenTold, type Dated } from '@forbear/rule';
import type { Facts } from './facts.ts';
import { paymentsOf } from './wording/request.ts';

/** What one side said it would do, and by when. */
export type Promised = { readonly what: string; readonly by?: Day };
/** A call as it was noted. */
export type Call = {
  readonly on?: Day;
  readonly at?: string;
  readonly staff?: string;
  readonly number?: string;
  readonly said?: string;
  readonly theirs?: Promised;
  readonly mine?: Promised;
};

/** The last call of the record, else the last one of the case file's contacts. */
export function lastCall(f: Facts): Call | undefined {
  const entry = [...f.events].reverse().find(({ contact }) => contact?.channel === 'phone');
  if (entry?.contact !== undefined) {
    const { staff, number, said, lenderPromised, borrowerPromised } = entry.contact;
    return {
      on: entry.on,
      ...present({
        at: entry.at,
        staff,
        number,
        said,
        theirs: lenderPromised,
        mine: borrowerPromised,
      }),
    };
  }
  const call = f.borrower.contacts
    .filter((one) => one.channel === 'phone' && (one.debt ?? f.debt.id) === f.debt.id)
    .at(-1);
  if (call === undefined) return undefined;
  const { on, at, said } = call;
  return present({ on, at, said });
}

/** The creditor's terms that are on the table, or were last said. */
export type Offered = {
  readonly on?: Day;
  readonly until?: Day;
  readonly payments: readonly Instalment[];
  readonly sum: Fen;
  readonly fits?: boolean;
  readonly missing?: { readonly month: Month; readonly amount: Fen };
};

/** The offer of the record, else the answer that the case file holds. */
export function offeredTo(f: Facts): Offered | undefined {
  const lender = [...f.events]
    .reverse()
    .flatMap(({ laid }) => (laid !== undefined && laid.by !== 'borrower' ? [laid] : []))[0];
  const open = f.state?.open;
  const offer: Offer | undefined = open !== undefined && open.by !== 'borrower' ? open : lender;
  if (offer !== undefined)
    return {
      on: offer.on,
      payments: offer.instalments,
      sum: offer.sum,
      ...present({ until: offer.until, fits: offer.fits, missing: offer.missing }),
    };
  return answered(f);
}

/** The answer in the case file, laid out, with the first month it does not fit by itself. */
function answered(f: Facts): Offered | undefined {
  const { answer } = f.debt;
  if (answer === undefined || answer === 'refused') return undefined;
  const account = accountOf(f.debt, f.borrower.asOf);
  const after = account.ok ? relieve(account.value, answer) : account;
  if (!after.ok) return undefined;
  const payments = paymentsOf(after.value.rows);
  const lack = lackIn(f, payments);
  return {
    payments,
    sum: sumFen(payments.map(({ amount }) => amount)),
    fits: lack.missing === undefined,
    ...lack,
  };
}

/** The first month in which payments go beyond the money there is for all debts, and by how much. */
function lackIn(f: Facts, payments: readonly Instalment[]): Pick<Offered, 'missing'> {
  for (const { month, available } of f.months) {
    const due = sumFen(
      payments.filter((one) => monthOf(one.due) === month).map(({ amount }) => amount),
    );
    if (due > available) return { missing: { month, amount: subFen(due, available) } };
  }
  return {};
}

/** The entries by which a request is handed in. */
export const HANDED_IN: readonly EventKind[] = ['request-taken', 'contact-with-lender'];

/** The day on which the present or last request was handed in. */
const handedInOn = ({ events }: Facts): Day | undefined =>
  events.findLast(({ kind }) => HANDED_IN.includes(kind))?.on;

/** The day on which the present or last request was made; one may be spoken and turned down on the spot. */
export const requestedOn = (f: Facts): Day | undefined =>
  handedInOn(f) ?? f.events.filter(({ kind }) => kind === 'refused-on-the-spot').at(-1)?.on;

/** Whether a request was ever handed in, rather than only spoken and turned down on the spot. */
export const isHandedIn = (f: Facts): boolean => handedInOn(f) !== undefined;

/** When someone other than the person was contacted about this debt, once each. */
export function othersContacted(f: Facts): readonly (Dated & { readonly at?: string })[] {
  const found = [
    ...f.borrower.contacts.filter(
      ({ by, to, debt }) =>
        by !== 'borrower' && to !== undefined && to !== 'self' && (debt ?? f.debt.id) === f.debt.id,
    ),
    ...f.events.filter(
      ({ contact }) =>
        contact?.to !== undefined && contact.to !== 'self' && contact.by !== 'borrower',
    ),
  ];
  // The entries may stand among the contacts of the case as well.
  return [...new Map(found.map((one) => [`${whenTold(one).zh} ${one.at ?? ''}`, one])).values()];
}
