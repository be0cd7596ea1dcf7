import {
  isEstimated,
  type Component,
  type Debt,
  type Instalment,
  type Measure,
  type Row,
} from '@forbear/loan';
import { percentText, rateText, showDay, showYuan, sumFen, type Fen } from '@forbear/money';
import type { PlanChoice } from '@forbear/plan';
import { enCount, type Lang } from '@forbear/problem';
import { sayIn } from '../paper.ts';
import { aboutSum, instalmentsText } from './instalment.ts';

type Asked = { readonly choice: PlanChoice; readonly debt: Debt; readonly lang: Lang };

/** What a relief asks for, measure by measure in their order, in plain words with its figures. */
export function requestText(choice: PlanChoice, debt: Debt, lang: Lang): string {
  const asked: Asked = { choice, debt, lang };
  const parts = choice.relief.measures.map((measure, k) => measureText(measure, k, asked));
  const told = choice.relief.measures.some(({ kind }) => TELLS_ROWS.has(kind));
  const all = told ? parts : [...parts, firstAndLast(asked)];
  return all.filter((part) => part !== '').join(lang === 'zh' ? '；' : '; ');
}

/** A sum of what is asked: an estimate where the debt's terms or its sum were guessed. */
const sumIn = ({ debt, lang }: Asked, amount: Fen): string =>
  aboutSum(amount, lang, isEstimated(debt));

/** Measures whose own words tell the payments that follow. */
const TELLS_ROWS: ReadonlySet<Measure['kind']> = new Set(['extend', 'reinstal', 'steps', 'settle']);

/** Rows with something to pay, as payments. */
export const paymentsOf = (rows: readonly Row[]): readonly Instalment[] =>
  rows.flatMap(({ due, payment }) => (payment > 0 ? [{ due, amount: payment }] : []));

function measureText(measure: Measure, place: number, asked: Asked): string {
  const say = sayIn(asked.lang);
  switch (measure.kind) {
    case 'extend':
      return extendText(measure, asked);
    case 'reinstal':
    case 'steps':
      return reinstalText(measure, place, asked);
    case 'catch-up':
      return measure.count === 1
        ? say(
            '差的部分随下一期一起补上，其余各期照原约定',
            'an arrangement in which the overdue amount is paid with the next instalment, and the others as agreed',
          )
        : say(
            `差的部分分 ${measure.count} 期补上，其余各期照原约定`,
            `an arrangement in which the overdue amount is paid in ${measure.count} parts, alongside the instalments as agreed`,
          );
    case 'minimum':
      return say(
        `接下来 ${measure.periods} 期只还最低还款额`,
        `only the minimum payment for the next ${measure.periods} periods`,
      );
    case 'move-due':
      return say(
        `还款日改为每月 ${measure.dueDay} 日，每期金额不变`,
        `the due day moved to day ${measure.dueDay} of the month, with the same instalments`,
      );
    case 'free-days':
      return say(
        `${showDay(measure.from, 'zh')} 起至 ${showDay(measure.to, 'zh')} 前不计利息和罚息`,
        `neither interest nor penalty from ${showDay(measure.from, 'en')} until ${showDay(measure.to, 'en')}`,
      );
    case 'pause':
      return (
        say(
          `缓交 ${measure.periods} 期`,
          `a payment pause of ${enCount(measure.periods, 'instalment')}`,
        ) + (measure.interest === 'waived' ? say('，期间不计利息', ' without interest') : '')
      );
    case 'reduce-rate':
      return say(
        `今后 ${measure.periods} 期利率降到${rateText(measure.rate, 'zh')}`,
        `a rate of ${rateText(measure.rate, 'en')} for the next ${measure.periods === 1 ? 'instalment' : `${measure.periods} instalments`}`,
      );
    case 'waive':
      return waiveText(measure, asked);
    case 'settle':
      return say(
        `${showDay(measure.on, 'zh')} 一次性支付 ${showYuan(measure.amount, 'zh')} 结清，并出具结清证明`,
        `settlement by one payment of ${showYuan(measure.amount, 'en')} on ${showDay(measure.on, 'en')}, with a proof of settlement`,
      );
  }
}

/** How long an extension is, in words. */
const spanText = (
  { months, days }: Extract<Measure, { kind: 'extend' }>,
  say: ReturnType<typeof sayIn>,
): string =>
  months === undefined
    ? say(`${days} 天`, enCount(days, 'day'))
    : say(`${months} 个月`, enCount(months, 'month'));

function extendText(measure: Extract<Measure, { kind: 'extend' }>, asked: Asked): string {
  const { choice, lang } = asked;
  const say = sayIn(lang);
  const paid = choice.rows.filter(({ payment }) => payment > 0);
  const [head, tail] = [paid[0], paid.at(-1)];
  if (head === undefined || tail === undefined) return '';
  const last = showDay(tail.due, lang);
  if (measure.interest === 'monthly') {
    const back = paid.find((row) => row.principal > 0) ?? head;
    const [from, sum] = [showDay(back.due, lang), sumIn(asked, back.payment)];
    return say(
      `延期 ${spanText(measure, say)}，期间按月付息，从 ${from} 起恢复还本（当期${sum}），最后一期为 ${last}`,
      `an extension of ${spanText(measure, say)} with interest paid monthly, principal again from ${from} (${sum} on that day), and the last payment on ${last}`,
    );
  }
  const [first, sum] = [showDay(head.due, lang), sumIn(asked, head.payment)];
  const free = measure.interest === 'waived';
  return say(
    `延期 ${spanText(measure, say)}，首期改为 ${first}（应还${sum}${free ? '，延期期间不计利息' : ''}），最后一期为 ${last}`,
    `an extension of ${spanText(measure, say)}${free ? ' without interest for that time' : ''}, with the first payment on ${first} (${sum}) and the last on ${last}`,
  );
}

function reinstalText(
  measure: Extract<Measure, { kind: 'reinstal' | 'steps' }>,
  place: number,
  asked: Asked,
): string {
  const { choice, lang } = asked;
  const say = sayIn(lang);
  const payments = instalmentsText(paymentsOf(choice.rows), lang, isEstimated(asked.debt));
  const [then, enThen] = place > 0 ? ['之后', 'then '] : ['', ''];
  const count = measure.kind === 'reinstal' ? measure.count : undefined;
  const times = count ?? paymentsOf(choice.rows).length;
  return (
    say(
      `${then}${measure.every === undefined ? '' : '按月'}分 ${times} 期偿还，${payments}`,
      `${enThen}${times} ${measure.every === undefined ? '' : 'monthly '}instalments of ${payments}`,
    ) + priceText(measure, lang)
  );
}

function priceText(measure: Extract<Measure, { kind: 'reinstal' | 'steps' }>, lang: Lang): string {
  const say = sayIn(lang);
  const { rate } = measure;
  const fee = measure.kind === 'reinstal' ? measure.fee : undefined;
  if (rate?.scaled === 0)
    return say('，期间不再计收利息和违约金', ', without further interest or penalties');
  if (rate !== undefined)
    return say(`，按${rateText(rate, 'zh')}计息`, `, at ${rateText(rate, 'en')}`);
  if (fee === undefined) return '';
  const percent = percentText(fee.rate);
  return fee.of === 'total'
    ? say(`，手续费共 ${percent}%`, `, with a fee of ${percent}% in all`)
    : say(`，手续费每期 ${percent}%`, `, with a fee of ${percent}% each`);
}

const COMPONENTS: Readonly<Record<Component, { readonly zh: string; readonly en: string }>> = {
  costs: { zh: '费用', en: 'costs' },
  penalty: { zh: '罚息、违约金', en: 'penalties' },
  fee: { zh: '手续费', en: 'fees' },
  interest: { zh: '利息', en: 'interest' },
  principal: { zh: '本金', en: 'principal' },
};

function waiveText(
  { component, amount }: Extract<Measure, { kind: 'waive' }>,
  asked: Asked,
): string {
  const { debt, lang } = asked;
  const say = sayIn(lang);
  const { zh, en } = COMPONENTS[component];
  const sum = amount === 'all' ? openOf(component, debt) : amount;
  if (sum === 0) return say(`减免已产生的${zh}`, `a waiver of the ${en} charged so far`);
  return say(
    `减免已产生的${zh} ${showYuan(sum, 'zh')}`,
    `a waiver of ${showYuan(sum, 'en')} of ${en}`,
  );
}

function openOf(component: Component, { outstanding }: Debt): Fen {
  switch (component) {
    case 'penalty':
      return outstanding.penalty;
    case 'interest':
      return outstanding.interest;
    case 'principal':
      return outstanding.principal;
    default:
      return sumFen([outstanding.fees]);
  }
}

/** The payments that follow, where no measure has told them. */
function firstAndLast(asked: Asked): string {
  const { choice, lang } = asked;
  const payments = paymentsOf(choice.rows);
  if (payments.length === 0) return '';
  const text = instalmentsText(payments, lang, isEstimated(asked.debt));
  // What is caught up is paid with the instalments: nothing of it lies before them.
  if (choice.relief.measures.some(({ kind }) => kind === 'catch-up'))
    return lang === 'zh' ? `合起来${text}` : `together ${text}`;
  return lang === 'zh' ? `此后${text}` : `then ${text}`;
}
