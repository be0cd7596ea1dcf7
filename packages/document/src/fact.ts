import { availableMoney, incomeIn } from '@forbear/budget';
import type { Debt, Measure, Row } from '@forbear/loan';
import {
  addDays,
  formatMonth,
  monthOf,
  showDay,
  showYuan,
  sumFen,
  type Day,
  type Fen,
} from '@forbear/money';
import type { BorrowerCase, HardshipReason } from '@forbear/negotiation';
import type { NamedPlan, PlanChoice } from '@forbear/plan';
import { fail, ok, problem, type Lang, type Result, type Text } from '@forbear/problem';

/** Everything that letter, chat and call say: one set of figures for all three. */
export type Facts = {
  readonly name: string;
  readonly creditor: string;
  readonly asOf: Day;
  readonly reason: string;
  readonly since: string;
  readonly income: Fen;
  readonly essential: Fen;
  readonly available: Fen;
  readonly later?: string;
  readonly request: string;
  readonly rows: readonly Row[];
  readonly first: Row;
  readonly last: Row;
  readonly total: Fen;
  readonly owed: Fen;
  readonly enclosures: readonly string[];
  readonly replyBy: Day;
};

const REASONS: Readonly<Record<HardshipReason, Text>> = {
  illness: { zh: '生病', en: 'illness' },
  unemployment: { zh: '失业', en: 'the loss of my job' },
  'income-fell': { zh: '收入减少', en: 'a fall in income' },
  family: { zh: '家庭变故', en: 'a family event' },
  business: { zh: '经营困难', en: 'trouble in my business' },
  care: { zh: '照顾家人', en: 'the care of family' },
  poverty: { zh: '生活困难', en: 'hardship' },
  disaster: { zh: '受灾', en: 'a disaster' },
  other: { zh: '特殊困难', en: 'special hardship' },
};

/** Days a creditor is given for its answer: the 15 days of a simple complaint. */
const REPLY_DAYS = 15;

/** The facts of one debt of a plan. Refused where the plan asks nothing, or asks what cannot be kept. */
export function factsOf(
  borrower: BorrowerCase,
  plan: NamedPlan,
  debtId: string,
  lang: Lang,
): Result<Facts> {
  const debt = borrower.debts.find(({ id }) => id === debtId);
  const choice = plan.choices.find((one) => one.debt === debtId);
  if (debt === undefined || choice === undefined)
    return fail(problem('DEBT_UNKNOWN', { id: debtId.slice(0, 60) }));
  if (choice.relief.measures.length === 0)
    return fail(problem('NOTHING_TO_ASK', { creditor: debt.creditor.name }));
  const [first, last] = [choice.rows[0], choice.rows.at(-1)];
  if (first === undefined || last === undefined)
    return fail(problem('NOTHING_TO_ASK', { creditor: debt.creditor.name }));
  const money = availableMoney({ ...borrower, months: 24 });
  const now = money[0] as (typeof money)[number];
  return ok({
    name: borrower.person.name,
    creditor: debt.creditor.name,
    asOf: borrower.asOf,
    reason: REASONS[borrower.hardship.reason][lang],
    since: showDay(borrower.hardship.since, lang),
    income: now.income,
    essential: now.essential,
    available: now.available,
    ...changeOf(borrower, lang),
    request: requestOf(choice, lang),
    rows: choice.rows,
    first,
    last,
    total: choice.total,
    owed: owedOn(debt),
    enclosures: borrower.evidence.map(({ what }) => what),
    replyBy: addDays(borrower.asOf, REPLY_DAYS),
  });
}

const owedOn = ({ outstanding: { principal, interest, penalty, fees } }: Debt): Fen =>
  sumFen([principal, interest, penalty, fees]);

/** The first month in which income is higher than now, said with its sum. */
function changeOf(borrower: BorrowerCase, lang: Lang): { later?: string } {
  const first = monthOf(borrower.asOf);
  const incomeOf = (k: number) =>
    sumFen(borrower.incomes.map((one) => incomeIn(one, (first + k) as typeof first)));
  for (let k = 1; k < 24; k += 1) {
    if (incomeOf(k) <= incomeOf(0)) continue;
    const [month, sum] = [formatMonth((first + k) as typeof first), showYuan(incomeOf(k), lang)];
    return {
      later:
        lang === 'zh'
          ? `预计从 ${month} 起每月收入恢复到 ${sum}。`
          : `From ${month} my income is expected to be ${sum} a month.`,
    };
  }
  return {};
}

function requestOf(choice: PlanChoice, lang: Lang): string {
  return choice.relief.measures.map((measure) => measureText(measure, choice, lang)).join('；');
}

/** What a measure asks for, in plain words with its figures. */
function measureText(measure: Measure, choice: PlanChoice, lang: Lang): string {
  const { rows } = choice;
  const [head, tail] = [rows[0] as Row, rows.at(-1) as Row];
  const [first, last] = [showDay(head.due, lang), showDay(tail.due, lang)];
  const zh = lang === 'zh';
  switch (measure.kind) {
    case 'extend': {
      const back = rows.find((row) => row.principal > 0) ?? head;
      const from = showDay(back.due, lang);
      const sum = showYuan(back.payment, lang);
      if (measure.interest === 'monthly')
        return zh
          ? `延期 ${measure.months} 个月，期间按月付息，从 ${from} 起恢复还本，最后一期为 ${last}`
          : `an extension by ${measure.months} months with interest paid monthly, principal again from ${from}, the last payment on ${last}`;
      return zh
        ? `延期 ${measure.months} 个月，首期改为 ${first}（应还 ${sum}），最后一期为 ${last}`
        : `an extension by ${measure.months} months: first payment on ${first} (${sum}), last on ${last}`;
    }
    case 'reinstal':
      return zh
        ? `分 ${measure.count} 期偿还，每期 ${showYuan(head.payment, lang)}，从 ${first} 到 ${last}`
        : `${measure.count} instalments of ${showYuan(head.payment, lang)} each, from ${first} to ${last}`;
    case 'pause':
      return zh ? `缓交 ${measure.periods} 期` : `a pause of ${measure.periods} instalments`;
    case 'reduce-rate':
      return zh ? `降低利率 ${measure.periods} 期` : `a lower rate for ${measure.periods} periods`;
    case 'waive':
      return zh ? '减免部分费用' : 'a waiver of charges';
    case 'settle':
      return zh
        ? `${showDay(measure.on, lang)} 一次性支付 ${showYuan(measure.amount, lang)} 结清`
        : `settlement by one payment of ${showYuan(measure.amount, lang)} on ${showDay(measure.on, lang)}`;
  }
}
