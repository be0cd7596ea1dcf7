import {
  accountOf,
  isCard,
  kindOf,
  positionOf,
  relieve,
  daysAheadOf,
  rowDoubtOf,
  type Account,
  type Debt,
} from '@forbear/loan';
import { fen, sumFen, withinRange, ZERO, type Day, type Fen } from '@forbear/money';
import { ok, present, type Problem, type Result } from '@forbear/problem';
import {
  aidWay,
  bankruptcyWay,
  checkCard,
  checkCeiling,
  checkContract,
  checkLimitation,
  checkMinor,
  checkPenalty,
  checkProposal,
  helpWay,
  inOrderOfNeed,
  joined,
  marketingWay,
  NOTHING,
  openWays,
  type CheckResult,
  type ContractFacts,
  type Finding,
  type LoanCost,
  type NamedCharge,
  type NextStep,
  type ProposalFigures,
} from '@forbear/rule';
import { aheadText, askedText } from './asked.ts';
import type { BorrowerCase, HardshipReason } from './borrower-case.ts';
import { careOf, type CareKind } from './care/care.ts';
import { limitationFigures, limitationOf } from './limitation-gate.ts';
import { recordOf, type ToldCase } from './told/record.ts';
import { checkContacts } from './figure/conduct.ts';
import { costOf, costRows } from './figure/cost.ts';
import { asTold } from './figure/guessed.ts';
import { acrossKinds } from './figure/kind.ts';
import { lengthOfMeasures, proposalFigures } from './figure/proposal.ts';
import { checkNamedFees } from './figure/named-fee.ts';
import { assignments, lawyerLetters, papers } from './figure/paper.ts';
import { checkOverdue, nextSteps } from './figure/overdue.ts';
import { checkSignedFor } from './figure/signed-for.ts';
import { checkStanding } from './figure/standing.ts';
import type { RecordText } from './told/text.ts';
import { chargesIn, payoutIn, statedRateIn, statementIn } from './told/charge.ts';

/** The law check of a whole case: findings in the order of what matters, and what was and was not looked at. */
export type CaseCheck = CheckResult & {
  readonly asOf: Day;
  /** Who needs help before anything else. */
  readonly care: readonly CareKind[];
  /** What comes if nothing is done about the debts that are overdue, debt by debt. */
  readonly next: readonly NextStep[];
};

/** Checks every debt and contact of a case on its own day. Pure; linear in debts and contacts. */
export function checkCase(told: BorrowerCase): CaseCheck {
  const borrower = { ...told, debts: told.debts.map(asTold) };
  const record = recordOf(borrower);
  const care = careOf(told);
  const lastDayOf = (id: string, from: Day): Day | undefined => {
    const debt = borrower.debts.find((one) => one.id === id);
    const counted = debt === undefined ? undefined : limitationOf(borrower, debt);
    return counted?.status === 'running' && counted.from === from ? counted.lastDay : undefined;
  };
  const found = joined([
    checkMinor(told.person.age, care.includes('minor')),
    notCounted(told),
    ...papers(borrower, record.texts),
    lawyerLetters(record.texts),
    checkSignedFor(record.texts, lastDayOf),
    ...assignments(borrower, record.texts, lastDayOf),
    ...borrower.debts.map((debt) => withinAmounts(borrower, debt, record)),
    checkContacts(borrower, record.texts),
    {
      ...NOTHING,
      ways:
        borrower.debts.length === 0
          ? []
          : [
              ...openWays(),
              ...(inNeed(borrower) ? [aidWay(borrower.asOf)] : []),
              ...bankruptcyWay(borrower.person.region),
            ],
    },
  ]);
  return {
    asOf: borrower.asOf,
    care,
    ...found,
    findings: inOrderOfNeed(found.findings),
    ways: [...(found.ways ?? []), ...helpWays(borrower, found)],
    next: nextSteps(borrower),
  };
}

/** Reasons that can leave a household without the means to live. */
const NEEDS: readonly HardshipReason[] = [
  'illness',
  'unemployment',
  'family',
  'care',
  'poverty',
  'disaster',
];

const inNeed = ({ hardship }: BorrowerCase): boolean =>
  hardship !== undefined && NEEDS.includes(hardship.reason);

/** Where to turn, for every debt of which something was found. */
function helpWays({ debts }: BorrowerCase, { findings }: CheckResult): readonly Finding[] {
  const told = new Set(findings.map(({ debt }) => debt));
  return debts.flatMap(({ id, creditor }) => (told.has(id) ? [helpWay(id, creditor.kind)] : []));
}

/** What was told and counts for no rule: notes of days ahead, and rows that contradict themselves. */
function notCounted({ asOf, asked = [], debts }: BorrowerCase): CheckResult {
  const notes = asked.map((one) => ({
    answer: keyAt(one),
    would: aheadText(one),
    rules: [],
  }));
  const asks = debts.flatMap((debt): CheckResult['notChecked'] => {
    const rows = rowDoubtOf(debt);
    const ahead = daysAheadOf(debt, asOf);
    return (rows === undefined ? ahead : [rows, ...ahead]).map((doubt) => ({
      ...{ debt: debt.id, answer: keyAt(doubt), would: askedText(doubt), rules: [] },
    }));
  });
  return { ...NOTHING, notChecked: [...notes, ...asks] };
}

/** The key that a problem points at, as `contacts.0.on`. */
const keyAt = ({ pointer = '' }: Problem): string => pointer.slice(1).replaceAll('/', '.');

/** A debt whose sums leave the amounts that are handled is told, and the others go on (M2). */
function withinAmounts(borrower: BorrowerCase, debt: Debt, record: ToldCase): CheckResult {
  const found = withinRange(() => ok(acrossKinds(debt, (one) => checkDebt(borrower, one, record))));
  if (found.ok) return found.value;
  const would = {
    zh: '金额超出了能计算的范围，这笔没有检查。请核对本金和利率。',
    en: 'Its amounts are outside the range that can be handled, so it was not checked. Look at the principal and the rate again.',
  };
  const gap = { debt: debt.id, answer: 'terms.principal', would, rules: [] };
  return { ...NOTHING, notChecked: [gap] };
}

function checkDebt(borrower: BorrowerCase, debt: Debt, record: ToldCase): CheckResult {
  const { asOf } = borrower;
  const own = record.byDebt.get(debt.id) ?? [];
  const account = accountOf(debt, asOf);
  const cost = withPayout(costOf(debt, asOf, account), own);
  return joined([
    checkStanding(borrower, debt, own),
    checkLimitation(limitationFigures(borrower, debt, record)),
    checkCeiling(cost),
    checkPenalty(cost, debt.terms.penalty),
    checkCard({
      cost,
      charges: cardCharges(borrower, debt, record.texts),
      ...minimumOf(debt, asOf),
    }),
    checkContract(cost, contractFacts(debt, account, own)),
    checkNamedFees(debt, own),
    checkProposal(proposalOf(debt, cost)),
    checkAnswerCost(debt, account, cost),
    checkOverdue(debt, asOf),
    {
      ...NOTHING,
      ways: kindOf(debt) === 'platform-credit' ? marketingWay(debt.id, asOf) : [],
    },
  ]);
}

/** What arrived at payout: as the file says, else as a text of the debt tells. */
function withPayout(cost: LoanCost, own: readonly RecordText[]): LoanCost {
  if (cost.received !== undefined) return cost;
  const told = own.map((one) => payoutIn(one, cost.principal)).find((sum) => sum !== undefined);
  return told === undefined ? cost : { ...cost, received: told };
}

/** The charges that texts name for a card; a text of no debt in particular counts for the only card there is. */
function cardCharges(
  borrower: BorrowerCase,
  debt: Debt,
  texts: readonly RecordText[],
): readonly NamedCharge[] {
  if (!isCard(debt)) return [];
  const cards = borrower.debts.filter((one) => one.id === debt.id || isCard(one));
  const own: RecordText = { text: `${debt.product} ${debt.creditor.name}` };
  const note: RecordText = { text: borrower.hardship?.note ?? '' };
  const named = [...texts, note, own].flatMap((one) => {
    const mine = one === own || one.debt === debt.id;
    if (!mine && (one.debt !== undefined || cards.length !== 1)) return [];
    return chargesIn(one).map((charge) => (mine ? charge : { ...charge, unsure: true }));
  });
  return (['late-fee', 'over-limit-fee', 'interest-on-damages'] as const).flatMap((kind) => {
    const same = named.filter((one) => one.kind === kind);
    const [first, ...others] = same;
    if (first === undefined) return [];
    return [
      others.reduce((best, one) => ((one.amount ?? 0) > (best.amount ?? 0) ? one : best), first),
    ];
  });
}

/** The smallest payment of a card's statement, and the months for which it was missed. */
function minimumOf(debt: Debt, asOf: Day): { minimum?: { amount: Fen; missed: number } } {
  const { terms, overdueSince, outstanding } = debt;
  if (terms.minimum === undefined || overdueSince === undefined) return {};
  const base = Math.max(terms.principal, outstanding.principal + outstanding.interest);
  const amount = fen(Math.ceil((base * terms.minimum.share) / 1e9));
  const missed = Math.max(1, Math.floor((asOf - overdueSince) / 30.4) + 1);
  return { minimum: { amount, missed } };
}

function contractFacts(
  debt: Debt,
  account: Result<Account>,
  own: readonly RecordText[],
): ContractFacts {
  const statements = own.map(({ text }) => statementIn(text));
  const stated = own
    .filter(({ from }) => from === undefined || from.by !== 'borrower')
    .flatMap(({ text, contact }) => {
      const scaled = statedRateIn(text);
      return scaled === undefined ? [] : [{ scaled, ...present({ contact }) }];
    })[0];
  const settle = account.ok ? settleOf(debt, account.value) : undefined;
  return {
    ...present({ stated }),
    ...(statements.includes('missing') ? { statementMissing: true } : {}),
    ...(statements.includes('kept') ? { statementKept: true } : {}),
    ...present({ settle }),
  };
}

/** A settlement that the creditor named, against what is owed on its day. */
function settleOf(debt: Debt, account: Account): ContractFacts['settle'] {
  if (debt.answer === undefined || debt.answer === 'refused') return undefined;
  const [only, ...others] = debt.answer.measures;
  if (only?.kind !== 'settle' || others.length > 0 || only.on < account.asOf) return undefined;
  const { principal, interest, penalty, fees } = positionOf(account, only.on);
  return { on: only.on, asked: only.amount, owed: sumFen([principal, interest, penalty, fees]) };
}

function proposalOf(debt: Debt, cost: LoanCost): ProposalFigures {
  const measures =
    debt.answer === undefined || debt.answer === 'refused' ? [] : debt.answer.measures;
  return proposalFigures(debt, cost, lengthOfMeasures(debt, measures));
}

/** What the creditor's answer itself would cost, where it names a rate or a fee. */
function checkAnswerCost(debt: Debt, account: Result<Account>, cost: LoanCost): CheckResult {
  if (debt.answer === undefined || debt.answer === 'refused') return NOTHING;
  const priced = debt.answer.measures.some(
    (one) => one.kind === 'reinstal' && (one.rate !== undefined || one.fee !== undefined),
  );
  if (!priced || !account.ok) return NOTHING;
  const after = relieve(account.value, debt.answer);
  if (!after.ok) return NOTHING;
  const { rows } = after.value;
  const { findings } = checkCeiling({
    ...cost,
    principal: sumFen(rows.map((row) => row.principal)),
    rows: costRows(debt, rows),
    byDays: false,
    paidBefore: cost.asOf,
    owed: { ...cost.owed, interest: ZERO, penalty: ZERO, fees: ZERO },
  });
  return { ...NOTHING, findings };
}
