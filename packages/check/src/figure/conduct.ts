import { sumFen, type Fen } from '@forbear/money';
import { present } from '@forbear/problem';
import { isCard, type Debt } from '@forbear/loan';
import {
  checkConduct,
  complaintWay,
  complaintWithoutDay,
  joined,
  lastDay,
  NOTHING,
  type CheckResult,
  type Contact,
  type ContactAgreement,
  type LoggedDebt,
} from '@forbear/rule';
import type { BorrowerCase } from '../borrower-case.ts';
import { contactAgreementIn } from '../told/contact-hours.ts';
import { recordTexts, type RecordText } from '../told/text.ts';

/**
 * The conduct of collectors over a whole case: every contact with the debt it belongs to, by what was
 * agreed about contacts, and the clocks of complaints. Findings name a contact by its place.
 */
export function checkContacts(
  borrower: BorrowerCase,
  texts: readonly RecordText[] = recordTexts(borrower),
): CheckResult {
  const { debts } = borrower;
  const contacts = texts.flatMap(({ from, debt }): Contact[] => {
    if (from === undefined) return [];
    return [debt === undefined ? from : { debt, ...from }];
  });
  const agreed = agreements(texts);
  const cardPrincipal = sumFen(
    debts.filter(isCard).map(({ outstanding }) => outstanding.principal),
  );
  const conduct = checkConduct({
    contacts,
    debts: debts.map((debt) => loggedDebt(debt, agreed.get(debt.id), cardPrincipal)),
  });
  return joined([conduct, complaints(borrower, texts)]);
}

const loggedDebt = (
  debt: Debt,
  agreed: ContactAgreement | undefined,
  cardPrincipal: Fen,
): LoggedDebt => ({
  cardPrincipal,
  id: debt.id,
  creditor: debt.creditor.name,
  card: isCard(debt),
  ...present({ lender: debt.creditor.kind, agreed }),
});

function listOf(own: Map<string, RecordText[]>, debt: string): RecordText[] {
  const list = own.get(debt) ?? [];
  own.set(debt, list);
  return list;
}

/** What was agreed about contacts, by debt. */
function agreements(texts: readonly RecordText[]): ReadonlyMap<string, ContactAgreement> {
  const own = new Map<string, RecordText[]>();
  for (const one of texts)
    if (one.debt !== undefined && one.from?.by === 'borrower') listOf(own, one.debt).push(one);
  return new Map(
    [...own].flatMap(([debt, said]) => {
      const agreed = contactAgreementIn(said);
      return agreed === undefined ? [] : [[debt, agreed] as const];
    }),
  );
}

const COMPLAINS = /投诉|complain/i;
/** A complaint to somebody else, or one that was not made. */
const NO_COMPLAINT =
  /(?:不|没有?|未|别|想|要|准备|打算|考虑|否则|如果|再)[^，。；]{0,6}投诉|(?:监管|金管|银保监|金融局|12378|12363|12345|人民银行)|(?:will|may|not|might) complain/i;

/** A complaint that the log tells of. */
type Made = { readonly from: Contact; readonly contact: number; readonly debt?: string };

/** The clocks of the complaints that the log tells of: the last one to each creditor. */
function complaints({ debts, asOf }: BorrowerCase, texts: readonly RecordText[]): CheckResult {
  const latest = new Map<string, Made>();
  for (const one of texts) {
    const { text, from, debt, contact } = one;
    if (from?.by !== 'borrower' || contact === undefined) continue;
    if (!COMPLAINS.test(text) || NO_COMPLAINT.test(text)) continue;
    const known = latest.get(debt ?? '');
    if (known === undefined || lastDay(known.from) <= lastDay(from))
      latest.set(debt ?? '', { from, contact, ...present({ debt }) });
  }
  const made = [...latest.values()];
  return {
    ...NOTHING,
    notChecked: made.flatMap(({ from, contact }) =>
      from.on === undefined ? [complaintWithoutDay(contact)] : [],
    ),
    ways: made.flatMap(({ from, debt, contact }) => {
      if (from.on === undefined) return [];
      const lender = debts.find(({ id }) => id === debt)?.creditor.kind;
      return complaintWay({ contact, received: from.on, asOf, ...present({ debt, lender }) });
    }),
  };
}
