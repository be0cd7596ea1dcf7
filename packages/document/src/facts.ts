import type { MonthMoney } from '@forbear/budget';
import {
  isCard,
  lastDigits,
  latenessOf,
  namesApart,
  sumOwed,
  type Debt,
  type Lateness,
} from '@forbear/loan';
import { addDays, showDay, showMonth, sumFen, type Day, type Fen } from '@forbear/money';
import { checkCase, isPaperAgainst, type BorrowerCase, type HardshipReason } from '@forbear/check';
import type { CaseEvent, CaseState } from '@forbear/negotiation';
import { type JointPlan, type NamedPlan } from '@forbear/plan';
import { fail, ok, present, problem, type Lang, type Result } from '@forbear/problem';
import { COMPLAINT_TIME_LIMITS, leadOf } from '@forbear/rule';
import { askFor, type CreditorRequest } from './ask.ts';
import { BLANK, sayIn, type Say } from './paper.ts';
import { plainTexts, shown } from './plain-text.ts';
import { isBudgetTold, laterText, moneySaid, monthsOf, type MoneySaid } from './wording/budget.ts';
import { named } from './wording/name.ts';
import { enclosuresOf } from './wording/reason.ts';

/** What every paper of one debt is made from. */
export type PaperInput = {
  readonly borrower: BorrowerCase;
  /** The case as it stands by its negotiations, where it has gone on since the case file. */
  readonly standing?: BorrowerCase;
  readonly plan: NamedPlan;
  readonly findings: JointPlan['findings'];
  readonly debt: string;
  readonly lang: Lang;
  /**
   * What heads a letter beside the creditor's name: the lender in full, the last digits of the account, and
   * how the person is reached. Where it is given, what it lacks is left out; without it a blank stands there.
   */
  readonly account?: {
    readonly lender?: string;
    readonly tail?: string;
    readonly reach?: string;
  };
  /** The negotiation so far, where there is a record of it. */
  readonly state?: CaseState;
  readonly events?: readonly CaseEvent[];
};

/** Everything that letter, chat and call say: one set of figures for all of them. */
export type Facts = {
  readonly lang: Lang;
  readonly say: Say;
  readonly borrower: BorrowerCase;
  readonly debt: Debt;
  readonly name: string;
  readonly creditor: string;
  /** The creditor, with the last digits of the account where it stands in the case twice. */
  readonly subject: string;
  /** The lender in full, where it was told; else the creditor's name. */
  readonly lender: string;
  /** The last digits of the account, or a blank. */
  readonly tail: string;
  /** Which account of which product, as a letter heads it; without its digits no more than the product. */
  readonly account: readonly [label: string, text: string];
  /** Who writes, with how to reach them. */
  readonly writer: string;
  readonly isCard: boolean;
  /** Whether the creditor is a private person: no register, no collectors, no authority over it. */
  readonly isPerson: boolean;
  /** Whether the law check found sums of this debt that may not be owed. */
  readonly isDisputed: boolean;
  readonly asOf: Day;
  readonly today: string;
  /** Since which day, where that was told. */
  readonly since?: string;
  /** Why; absent where that was not told. */
  readonly reason?: HardshipReason;
  /** Whether payments are missed, and since when, as far as that was told. */
  readonly late: Lateness;
  readonly months: readonly MonthMoney[];
  readonly now: MonthMoney;
  /** The money of a month in words; a blank for what was not told, and for what follows from it. */
  readonly money: MoneySaid;
  /** Whether both income and essential spending were told, be it that there is none. */
  readonly isBudgetTold: boolean;
  readonly later?: string;
  /** What is asked; the problem where nothing is. */
  readonly ask: Result<CreditorRequest>;
  readonly owed: Fen;
  /** Whether the plan behind the proposal was not proved to be the best. */
  readonly isUnproven: boolean;
  /** What is owed to all creditors, and how many they are. */
  readonly debts: { readonly count: number; readonly total: Fen };
  /** Every paper the person has. */
  readonly enclosures: readonly string[];
  /** Those that show a creditor why: not a court's or its own, which it knows. */
  readonly proofs: readonly string[];
  readonly replyBy: Day;
  readonly state?: CaseState;
  readonly events: readonly CaseEvent[];
};

/** Days that an answer takes at least; a first payment sooner than that cannot wait for it. */
const REPLY_DAYS_MIN = 3;

/** The day an answer is asked for: the time of a simple complaint, but before the first payment of the proposal, where that leaves time. */
function replyDay(asOf: Day, ask: Result<CreditorRequest>): Day {
  const usual = addDays(asOf, COMPLAINT_TIME_LIMITS.values.simple_days);
  const first = ask.ok ? ask.value.payments[0]?.due : undefined;
  if (first === undefined || first > usual) return usual;
  const eve = addDays(first, -1);
  return eve >= addDays(asOf, REPLY_DAYS_MIN) ? eve : usual;
}

/** Since which day the person cannot pay, or since which month where that is all that was told. */
function sinceText({ hardship }: BorrowerCase, lang: Lang): string | undefined {
  if (hardship?.since !== undefined) return showDay(hardship.since, lang);
  return hardship?.sinceMonth === undefined ? undefined : showMonth(hardship.sinceMonth, lang);
}

/** The facts of one debt. A text that is too long is TEXT_TOO_LONG, another id DEBT_UNKNOWN. */
export function factsFor(input: PaperInput): Result<Facts> {
  const plain = plainTexts({ borrower: input.borrower, state: input.state, events: input.events });
  if (!plain.ok) return plain;
  const { borrower, state, events = [] } = plain.value;
  const told = borrower.debts.find(({ id }) => id === input.debt);
  if (told === undefined) return fail(problem('DEBT_UNKNOWN', { id: input.debt.slice(0, 60) }));
  const debt = ownedBy(told, events, state);
  const { lang } = input;
  const { debts } = input.standing ?? borrower;
  const months = monthsOf(borrower);
  const now = months[0] as MonthMoney;
  const later = laterText(borrower, lang);
  const asOf = dayOfWriting(borrower.asOf, events);
  const ask = askFor(borrower, input, debt.id, lang);
  return ok({
    lang,
    say: sayIn(lang),
    borrower,
    debt,
    name: shown(borrower.person.name),
    creditor: named(shown(debt.creditor.name), lang),
    subject: subjectOf(borrower, debt, lang),
    ...headOf(input, debt, shown(borrower.person.name)),
    isCard: isCard(debt),
    isPerson: debt.creditor.kind === 'person',
    isDisputed: isDisputed(borrower, debt),
    asOf,
    today: showDay(asOf, lang),
    ...present({ since: sinceText(borrower, lang), reason: borrower.hardship?.reason }),
    late: latenessOf(debt),
    months,
    now,
    money: moneySaid(borrower, now, lang),
    isBudgetTold: isBudgetTold(borrower),
    ...present({ later }),
    ask,
    owed: owedOn(debt),
    isUnproven: !input.plan.proven,
    debts: { count: debts.length, total: sumFen(debts.map(owedOn)) },
    enclosures: enclosuresOf(borrower.evidence, lang),
    proofs: enclosuresOf(
      borrower.evidence.filter(({ what }) => !isPaperAgainst(what)),
      lang,
    ),
    replyBy: replyDay(asOf, ask),
    ...present({ state }),
    events,
  });
}

/** The debt with the creditor that its claim was sold to, once that was proved; what kind that is nobody told. */
const ownedBy = (debt: Debt, events: readonly CaseEvent[], state: CaseState | undefined): Debt =>
  state !== undefined && events.some(({ kind }) => kind === 'proof-of-assignment')
    ? { ...debt, creditor: { name: state.creditor, kind: 'assignee' } }
    : debt;

/** Who writes to whom about which account. */
function headOf({ account, lang }: PaperInput, { creditor, tail: own }: Debt, name: string) {
  const say = sayIn(lang);
  // A lender that was told is the first one, not who has bought the claim.
  const known = creditor.kind === 'assignee' ? '' : shown(account?.lender ?? '');
  const product = named(shown(creditor.name), lang);
  const isLender =
    ['person', 'bank', 'assignee'].some((kind) => kind === creditor.kind) || account === undefined;
  const tail = lastDigits(account?.tail ?? own);
  const reach = shown(account?.reach ?? '');
  return {
    // A product is no lender: who that is stands in the contract.
    lender:
      known !== ''
        ? named(known, lang)
        : isLender
          ? product
          : say(`${product}的放款机构`, `The lender of ${product}`),
    tail: tail ?? say(BLANK, '________'),
    account:
      tail === undefined && account !== undefined
        ? ([say('产品', 'Product'), product] as const)
        : ([
            say('账号', 'Account'),
            say(
              `${product}，账号尾号 ${tail ?? BLANK}`,
              `${product}, ending in ${tail ?? '________'}`,
            ),
          ] as const),
    writer:
      reach === '' && account !== undefined
        ? name
        : say(`${name}，联系方式 ${reach || BLANK}`, `${name}, contact ${reach || '________'}`),
  };
}

/** What a debt is called to its creditor: a number of one's own would tell them nothing. */
function subjectOf({ debts }: BorrowerCase, { id, creditor, tail }: Debt, lang: Lang): string {
  const name = named(shown(creditor.name), lang);
  const others = debts.filter((one) => one.id !== id && one.creditor.name === creditor.name);
  const [own = name] = namesApart(
    [{ name, tail }, ...others.map((one) => ({ name, tail: one.tail }))],
    lang,
  );
  return tail === undefined || !own.includes(lastDigits(tail) ?? own) ? name : own;
}

/** Sums at stake of one debt, the time to sue aside. */
const isDisputed = (borrower: BorrowerCase, { id }: Debt): boolean =>
  checkCase(borrower).findings.some(
    (one) => one.debt === id && one.amount !== undefined && leadOf(one).area !== 'limitation',
  );

/** The day of the latest entry, where the negotiation has gone on since the case file's day. */
const dayOfWriting = (asOf: Day, events: readonly CaseEvent[]): Day =>
  events.reduce((latest, { on }) => (on > latest ? on : latest), asOf);

const owedOn = ({ outstanding }: Debt): Fen => sumOwed(outstanding);
