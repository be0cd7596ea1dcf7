import { earningIn, type EarningKind, type Transaction } from '@forbear/bill';
import type { ExpenseGroup } from './money-flow.ts';

/** Words in the platform's category or a row's text, by standard group; the first that fits counts. */
const GROUPS: readonly (readonly [ExpenseGroup, RegExp])[] = [
  ['rent', /房租|租金|物业|房贷|按揭|公寓(?!酒店)/],
  ['insurance', /保险|保费|社保缴|车险/],
  ['support', /赡养|养老院|护理院|父母(?!装|房)/],
  ['children', /母婴|亲子|教育|学费|幼儿园|培训|奶粉|托管/],
  ['health', /医疗|健康|医院|药|门诊|诊所|挂号/],
  ['utilities', /充值缴费|电费|水费|燃气|话费|宽带|取暖|供暖|电力|通信/],
  ['transport', /交通(?!银行)|出行|加油|公交|地铁|打车|出租|火车|铁路|高铁|停车|单车|乘车/],
  ['food', /餐饮|美食|超市|日用|食品|外卖|买菜|生鲜|便利店|菜市/],
];

/** Costs that come once or a few times a year and are spread over twelve months. */
const IRREGULAR = /保险|保费|车险|学费|培训费|礼金|份子|年费|取暖|供暖|体检|年检|维修/;

const wordsOf = ({ category, text, counterparty }: Transaction): string =>
  `${text} ${category} ${counterparty}`;

/** The standard group that a row's own words name; nothing when they name none. */
export function groupOf(row: Transaction): ExpenseGroup | undefined {
  const words = wordsOf(row);
  return GROUPS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Whether a row's words are those of a cost of the year; whether it is one, its months show. */
export const soundsIrregular = (row: Transaction): boolean => IRREGULAR.test(wordsOf(row));

/** What money that came in is for, by the row's words; nothing when no word explains it. */
export const earningOf = (row: Transaction): EarningKind | undefined => earningIn(wordsOf(row));

const BETWEEN_PEOPLE = /转账|红包|汇款|网转|转支|转存|跨行|群收款|亲属卡|亲友代付|赞赏/;

/** What wallets write where a packet went to a group and not to a person. */
const NOBODY = /^(?:发出)?(?:群|微信)?红包$/;

/** Whether money went between people, so that only the person knows what for. */
export const isBetweenPeople = (row: Transaction): boolean =>
  BETWEEN_PEOPLE.test(`${row.category} ${row.text}`) && !NOBODY.test(row.counterparty);
