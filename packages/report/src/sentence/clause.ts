import { monthTold, type Day, type Fen, type Month } from '@forbear/money';
import type { AccountState } from '../report.ts';
import { DAY, dayIn, MONTH, SUM, sumIn } from './figure.ts';

/** What the clauses of an account say together. */
export type Told = {
  month?: Month | undefined;
  end?: Day | undefined;
  sum?: Fen | undefined;
  limit?: Fen | undefined;
  balance?: Fen | undefined;
  state?: AccountState | undefined;
  /** What `当前有逾期` and `当前无逾期` say, and the overdue sum. */
  isOverdue?: boolean | undefined;
  overdueSum?: Fen | undefined;
  lateMonths?: number | undefined;
  late90Months?: number | undefined;
  /** Last day on which a guarantor paid. */
  paidOn?: Day | undefined;
  /** What a guarantor has paid in all. */
  paid?: Fen | undefined;
};

/** Whether a clause's figures make sense; it is not understood otherwise. */
type Take = (told: Told, figure: string) => boolean;

const OF = '(?:折合人民币)?(?:为|是|:)?';
const YUAN = String.raw`元?(?:\((?:折合)?人民币元?\))?`;
/** The day or month on which something became so; the figure of the clause. */
const WHEN = `(?:(?:截至|已于|于)?((?:${MONTH})(?:\\d{1,2}日)?)?)?，?`;

const sumTo =
  (key: 'sum' | 'limit' | 'balance' | 'overdueSum' | 'paid'): Take =>
  (told, figure) =>
    (told[key] = sumIn(figure)) !== undefined;

const state =
  (is: AccountState): Take =>
  (told, when) => {
    told.state = is;
    return asOf(told, when);
  };

/** The month of the figures, where the clause names one. */
const asOf: Take = (told, when) => {
  if (when !== '') told.month = monthTold(when);
  return when === '' || told.month !== undefined;
};

const nothing: Take = () => true;

/** The clauses of all accounts: their words with one figure, and what they say. */
const CLAUSES: readonly (readonly [RegExp, Take])[] = (
  [
    [`截至((?:${MONTH})(?:\\d{1,2}日)?)`, (told, m) => (told.month = monthTold(m)) !== undefined],
    [`(?:信用|授信|共享|总)?(?:授信)?额度${OF}(${SUM})${YUAN}`, sumTo('limit')],
    [`已(?:使)?用额度${OF}(${SUM})${YUAN}`, sumTo('balance')],
    [`(?:贷款|透支|账户|债权|本金)?余额${OF}(${SUM})${YUAN}`, sumTo('balance')],
    [`(?:债权)?金额${OF}(${SUM})${YUAN}`, sumTo('sum')],
    [`(?:当前)?逾期(?:总)?(?:金)?额${OF}(${SUM})${YUAN}`, sumTo('overdueSum')],
    ['当前(无|没有|未)逾期', (told) => ((told.isOverdue = false), true)],
    ['当前(有|存在|已)逾期', (told) => ((told.isOverdue = true), true)],
    [`(${DAY})到期`, (told, d) => (told.end = dayIn(d)) !== undefined],
    [`${MONTH}到期`, nothing],
    [`最近5年内有(\\d+)个月处于逾期状态`, (told, n) => ((told.lateMonths = Number(n)), true)],
    [`最近5年内有(\\d+)个月透支超过60天`, (told, n) => ((told.lateMonths = Number(n)), true)],
    [
      `(?:其中)?(?:有)?(\\d+)个月(?:逾期|透支)超过90天`,
      (told, n) => ((told.late90Months = Number(n)), true),
    ],
    ['(?:其中)?没有发生过90天以上(?:的)?(?:逾期|透支)', nothing],
    [`${WHEN}(?:尚|仍)?未激活`, state('asleep')],
    [`${WHEN}已?(?:销户|注销)`, state('closed')],
    [`${WHEN}已?(?:结清|还清)`, state('settled')],
    [`${WHEN}已?转出`, state('moved')],
    [`${WHEN}(?:已|已经)?(?:变成|转为|成为)?呆账`, state('bad')],
    [`${WHEN}(?:账户)?(?:已|被|已被)?(?:止付|冻结)`, asOf],
    [`额度有效期至${DAY}`, nothing],
    ['额度长期有效', nothing],
    ['(?:可|不可)循环使用', nothing],
    [`最近一次还款日期(?:为|:)?(?:${DAY}|--)`, nothing],
    [`累计代偿金额${OF}(${SUM})${YUAN}`, sumTo('paid')],
    [`最近一次代偿日期(?:为|:)?(${DAY})`, (told, d) => (told.paidOn = dayIn(d)) !== undefined],
  ] satisfies [string, Take][]
).map(([words, take]) => [new RegExp(`^${words}$`), take]);

/** The clauses of a text: its parts between commas and stops, brackets kept whole. */
export const clausesIn = (text: string): readonly string[] =>
  text
    .split(/[，。;；](?![^(]*\))/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

/** Adds what a clause says; false when it is not understood. */
export function takeClause(clause: string, told: Told): boolean {
  for (const [words, take] of CLAUSES) {
    const found = words.exec(clause);
    if (found !== null) return take(told, found[1] ?? '');
  }
  return false;
}
