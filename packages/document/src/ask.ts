import { type Debt, type Instalment } from '@forbear/loan';
import { fen, monthOf, showYuan, subFen, sumFen, type Fen } from '@forbear/money';
import type { BorrowerCase } from '@forbear/check';
import {
  dayBehind,
  PRACTICES,
  practiceOf,
  type JointPlan,
  type NamedPlan,
  type PlanChoice,
} from '@forbear/plan';
import {
  enOrdinal,
  fail,
  ok,
  present,
  problem,
  type Lang,
  type Problem,
  type Result,
} from '@forbear/problem';
import { sayIn } from './paper.ts';
import { isBudgetTold } from './wording/budget.ts';
import { paymentsOf, requestText } from './wording/request.ts';

/** What is asked of one creditor: the same words and figures in every channel. */
export type CreditorRequest = {
  readonly kind: 'relief' | 'deferral' | 'due-day';
  /** The whole request as a clause, such as `分 6 期偿还，每期 …`. */
  readonly request: string;
  /** The request in two or three words, for a title. */
  readonly short: string;
  readonly payments: readonly Instalment[];
  /** Sums beside the payments that stay open. */
  readonly beside: Fen;
  readonly total?: Fen;
  /** Whether it leaves what was agreed as it is and only makes up what is short. */
  readonly isCatchUp?: true;
  /** A small payment that fits while a deferral runs. */
  readonly token?: Fen;
};

/** A joint plan's parts that a paper is made from. */
export type Planned = { readonly plan: NamedPlan; readonly findings: JointPlan['findings'] };

/**
 * What the plan asks for a debt. Refused as NOTHING_TO_ASK where the debt is kept, as GUARANTOR_FIRST
 * where it is somebody else's that the person guarantees, as SELF_SERVICE
 * where the product offers it by itself, as DEBT_APART where it may be out of time, with what does not
 * agree in it where that keeps it out of the plan, as PAPER_NEEDS where sums would be offered that no
 * told budget can bear, as DEBT_UNKNOWN for another id.
 */
export function askFor(
  borrower: BorrowerCase,
  planned: Planned,
  id: string,
  lang: Lang,
): Result<CreditorRequest> {
  const debt = borrower.debts.find((one) => one.id === id);
  const choice = planned.plan.choices.find((one) => one.debt === id);
  if (debt === undefined) return fail(problem('DEBT_UNKNOWN', { id: id.slice(0, 60) }));
  if (choice === undefined) return fail(apartFault(debt, planned));
  const creditor = debt.creditor.name;
  if (!hasPlace(debt, planned)) return ok(deferralOf(debt, planned, lang));
  if (choice.dueDay !== undefined) return ok(dueDayAsk(borrower, choice.dueDay, lang));
  if (choice.relief.measures.length === 0) return fail(problem('NOTHING_TO_ASK', { creditor }));
  // What is short of an agreement is asked for, however small the wish.
  if (choice.ask.points === 0 && !isCatchUp(choice))
    return fail(problem('SELF_SERVICE', { creditor }));
  const ask = reliefAsk(choice, debt, lang);
  return ask.payments.length > 0 && !isBudgetTold(borrower) ? fail(budgetLacks()) : ok(ask);
}

/** What keeps sums from being offered: without a budget nobody knows whether they can be paid. */
const budgetLacks = (): Problem =>
  problem('PAPER_NEEDS', {
    paper: '方案',
    paperEn: 'A proposal',
    zh: '收入和必要生活支出（incomes、expenses；确实没有的写一笔 0.00 元）',
    en: 'income and essential spending (incomes, expenses; one of 0.00 where there is none)',
  });

const isCatchUp = ({ relief }: PlanChoice): boolean =>
  relief.measures.some(({ kind }) => kind === 'catch-up');

/** Why no plan holds a debt, at its place in the case. */
function apartFault({ id, creditor }: Debt, { findings }: Planned): Problem {
  const why = findings.filter(({ debt }) => debt === id);
  const code = why.some((one) => one.code === 'guaranteed') ? 'GUARANTOR_FIRST' : 'DEBT_APART';
  return (
    why.find((one) => one.code === 'debt-unclear')?.problem ??
    problem(code, { creditor: creditor.name })
  );
}

function reliefAsk(choice: PlanChoice, debt: Debt, lang: Lang): CreditorRequest {
  const payments = paymentsOf(choice.rows);
  const beside = subFen(choice.total, sumFen(payments.map(({ amount }) => amount)));
  return {
    kind: 'relief',
    request: requestText(choice, debt, lang),
    short: shortOf(choice, lang),
    payments,
    beside,
    total: choice.total,
    ...(isCatchUp(choice) ? { isCatchUp: true } : {}),
  };
}

const SHORT = {
  extend: { zh: '延期还款', en: 'an extension' },
  reinstal: { zh: '分期还款', en: 'instalments' },
  steps: { zh: '分档还款', en: 'payments in steps' },
  'catch-up': { zh: '补上差额', en: 'time to make up the arrears' },
  minimum: { zh: '只还最低还款额', en: 'minimum payments' },
  'move-due': { zh: '调整还款日', en: 'another due day' },
  'free-days': { zh: '免息', en: 'days without interest' },
  pause: { zh: '缓交', en: 'a pause' },
  'reduce-rate': { zh: '降低利率', en: 'a lower rate' },
  waive: { zh: '减免', en: 'a waiver' },
  settle: { zh: '一次性结清', en: 'settlement' },
} as const;

const shortOf = ({ relief }: PlanChoice, lang: Lang): string =>
  [...new Set(relief.measures.map(({ kind }) => SHORT[kind][lang]))].join(
    lang === 'zh' ? '、' : ' and ',
  );

/** Whether a promise for this debt can be kept: the plan fits, or fits once what has no place is deferred. */
function hasPlace(debt: Debt, { plan, findings }: Planned): boolean {
  if (plan.fits) return true;
  const out = findings.flatMap((one) => (one.code === 'cannot-place' ? [one.debt] : []));
  if (out.includes(debt.id)) return false;
  const kept = plan.choices.filter((choice) => !out.includes(choice.debt));
  const first = plan.months[0]?.month ?? 0;
  return plan.months.every(({ month, available }, t) => {
    const due = kept
      .flatMap(({ rows }) => rows)
      .filter((row) => Math.max(0, monthOf(row.due) - first) === t)
      .map(({ payment }) => payment);
    return month >= first && sumFen(due) <= available;
  });
}

/** Months without payment that are asked for while nothing fits. */
const DEFERRAL = 3;

function deferralOf(debt: Debt, { findings }: Planned, lang: Lang): CreditorRequest {
  const say = sayIn(lang);
  const token = findings.find(
    (one) => one.code === 'token-payment' && one.debt === debt.id,
  )?.amount;
  const word = practiceOf(debt, PRACTICES).extend === undefined ? '缓交' : '延期';
  const small =
    token === undefined
      ? ''
      : say(
          `；这段时间一定要还的话，每月最多 ${showYuan(token, 'zh')}`,
          `; if something has to be paid meanwhile, at most ${showYuan(token, 'en')} a month`,
        );
  return {
    kind: 'deferral',
    request:
      say(
        `${word} ${DEFERRAL} 个月，期间暂不还款，到期前再一起看收入、定方案`,
        `a deferral of ${DEFERRAL} months without payment, with a review of my income before it ends`,
      ) + small,
    short: say('延期还款', 'a deferral'),
    payments: [],
    beside: fen(0),
    ...present({ token }),
  };
}

/** Asks for another due day and nothing else. */
function dueDayAsk(
  { incomes }: BorrowerCase,
  { from, to }: NonNullable<PlanChoice['dueDay']>,
  lang: Lang,
): CreditorRequest {
  const say = sayIn(lang);
  const payDay = incomes
    .map((income) => income.payDay)
    .find((day) => day !== undefined && dayBehind(day) === to);
  const [zh, en] =
    payDay === undefined
      ? ['', '']
      : [`（收入 ${payDay} 日到账）`, ` (my income comes on the ${enOrdinal(payDay)})`];
  return {
    kind: 'due-day',
    request: say(
      `把每月还款日从 ${from} 日改为 ${to} 日${zh}`,
      `the monthly due day to be moved from the ${enOrdinal(from)} to the ${enOrdinal(to)}${en}`,
    ),
    short: say('调整还款日', 'another due day'),
    payments: [],
    beside: fen(0),
  };
}
