// Households whose true month is known, and the bills they would export. Seeded: no chance, no clock.

import { chance, nextSeed } from '@forbear/money';

/** Seeded numbers. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    const number = low + chance(this.#state, high - low + 1);
    this.#state = nextSeed(this.#state);
    return number;
  }

  of<T>(all: readonly T[]): T {
    return all[this.between(0, all.length - 1)] as T;
  }

  /** True in so many of a hundred cases. */
  in100(cases: number): boolean {
    return this.between(1, 100) <= cases;
  }
}

export type Household = {
  readonly seed: number;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** What a usual month truly brings and costs, in fen. */
  readonly truth: { readonly income: number; readonly spent: number };
};

type BankRow = { day: string; sum: number; text: string; partner: string; note: string };
type WalletRow = {
  at: string;
  group: string;
  who: string;
  what: string;
  way: string;
  sum: number;
  by: string;
  state: string;
};

const two = (n: number): string => String(n).padStart(2, '0');
const yuan = (sum: number): string => {
  const digits = String(Math.abs(sum)).padStart(3, '0');
  return `${sum < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const LAST = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The months from January 2026 on, as the bills of one household tell them. */
class Bills {
  readonly bank: BankRow[] = [];
  readonly wallet: WalletRow[] = [];
  readonly card: { day: string; text: string; sum: number }[] = [];
  readonly dice: Dice;
  #order = 0;

  constructor(dice: Dice) {
    this.dice = dice;
  }

  day(month: number, day: number): string {
    return `2026-${two(month + 1)}-${two(Math.min(day, LAST[month] as number))}`;
  }

  move(day: string, sum: number, text: string, partner: string, note = ''): void {
    this.bank.push({ day, sum, text, partner, note });
  }

  /** Something bought with the wallet; what a bank card paid stands in the bank's bill too. */
  buy(day: string, group: string, who: string, sum: number): void {
    const by = this.dice.of(['余额', '花呗', '招商银行储蓄卡(1234)']);
    this.#pay(day, { group, who, what: `${who}消费`, way: '支出', sum, by, state: '交易成功' });
    if (by.startsWith('招商')) this.move(day, -sum, '快捷支付', `支付宝-${who}`);
  }

  #pay(day: string, row: Omit<WalletRow, 'at'>): number {
    this.#order += 1;
    this.wallet.push({ ...row, at: `${day} 1${this.#order % 10}:${two(this.#order % 60)}:07` });
    return this.#order;
  }

  /** A row of the wallet that is no purchase. */
  tell(
    day: string,
    group: string,
    who: string,
    what: string,
    way: string,
    sum: number,
    state = '交易成功',
  ): void {
    this.#pay(day, { group, who, what, way, sum, by: '余额', state });
  }

  files(months: number): Household['files'] {
    const until = this.day(months - 1, 31);
    const rows = this.wallet.sort((a, b) => (a.at < b.at ? 1 : -1));
    const alipay = [
      `起始时间：[2026-01-01 00:00:00]    终止时间：[${until} 23:59:59]`,
      '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,',
      ...rows.map(
        (row, k) =>
          `${row.at},${row.group},${row.who},/,${row.what},${row.way},${yuan(row.sum)},${row.by},${row.state},2026${k}\t,,,`,
      ),
    ];
    const moved = this.bank.sort((a, b) => (a.day < b.day ? -1 : 1));
    const bank = [
      '记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要',
      ...moved.map(
        ({ day, sum, text, partner, note }, k) =>
          `${day},CNY,${yuan(sum)},${k}.00,${text},${partner},${note}`,
      ),
    ];
    const card = [
      '交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币',
      ...this.card.map(
        ({ day, text, sum }) =>
          `${day.replaceAll('-', '/')},${day.replaceAll('-', '/')},${text},${yuan(sum)},人民币,${yuan(sum)},人民币`,
      ),
    ];
    const files = [
      { name: 'alipay.csv', text: alipay.join('\n') },
      { name: 'cmb.csv', text: bank.join('\n') },
    ];
    return this.card.length === 0 ? files : [...files, { name: 'cgb.csv', text: card.join('\n') }];
  }
}

/** The wages of all months, by transfer or through the wallet; what the last of them truly is. */
function wages(bills: Bills, months: number): number {
  const { dice } = bills;
  const first = 100 * dice.between(3_000, 14_000);
  const change = dice.in100(30) ? dice.between(2, months - 2) : months;
  const later = Math.round((first * dice.between(50, 85)) / 100);
  const day = dice.between(1, 31);
  const isBank = dice.in100(70);
  const wanders = dice.in100(50);
  for (let month = 0; month < months; month += 1) {
    const sum = month < change ? first : later;
    const from = month < change ? '甲某有限公司' : '乙某有限公司';
    const slip = wanders && month > 0 && month < months - 1 ? dice.between(-2, 2) : 0;
    const last = LAST[month] as number;
    const due = Math.min(day, last) + slip;
    const on =
      due > last
        ? bills.day(month + 1, due - last)
        : due < 1
          ? bills.day(month - 1, (LAST[month - 1] as number) + due)
          : bills.day(month, due);
    if (isBank) bills.move(on, sum, dice.of(['代发工资', '工资', '代发']), from, '工资');
    else bills.tell(on, '收入', from, '代发工资', '收入', sum);
  }
  return change < months ? later : first;
}

/** Borrowed money in, lenders repaid, own money to and fro: none of it income or spending. */
function credit(bills: Bills, month: number): void {
  const { dice } = bills;
  const loan = 100 * dice.between(500, 20_000);
  const on = bills.day(month, dice.between(2, 27));
  const [text, partner, note] = dice.of([
    ['贷款放款', '某某消费金融有限公司', '借款放款'],
    ['贷款发放', '某某银行', '个人贷款'],
    ['网贷放款', '某某小额贷款有限公司', ''],
    ['借款入账', '某某网络科技', ''],
    ['网联收款', '重庆度小满小额贷款有限公司', ''],
    ['跨行转入', '马上消费金融股份有限公司', ''],
  ] as const);
  if (dice.in100(60)) bills.move(on, loan, text, partner, note);
  if (dice.in100(40))
    bills.tell(on, '信用借还', '借呗', '借呗放款至余额', '不计收支', loan, '放款成功');
  const back = 100 * dice.between(200, 3_000);
  const [how, whom, why] = dice.of([
    ['贷款扣款', '某某银行', '贷款本息'],
    ['快捷支付', '某某小额贷款有限公司', '借款还本付息'],
    ['批量扣款', '某某消费金融有限公司', ''],
    ['按揭扣款', '某某银行', ''],
    ['收贷', '', ''],
  ] as const);
  bills.move(bills.day(month, 20), -back, how, whom, why);
  bills.tell(
    bills.day(month, 9),
    '信用借还',
    '花呗',
    `花呗主动还款-2026年${two(month + 1)}月账单`,
    '不计收支',
    back,
    '还款成功',
  );
  const swept = 100 * dice.between(100, 9_000);
  const sweep = dice.of([
    ['朝朝宝转入', '朝朝宝转出'],
    ['基金申购', '基金赎回'],
    ['理财购买', '理财赎回'],
    ['定期存款', '定期支取'],
  ] as const);
  bills.move(bills.day(month, 6), -swept, sweep[0], '', '');
  bills.move(bills.day(month, 16), swept, sweep[1], '', '');
  if (dice.in100(30))
    bills.tell(
      bills.day(month, 12),
      '转账红包',
      '*友',
      '转账',
      '收入',
      100 * dice.between(100, 4_000),
    );
  if (dice.in100(30))
    bills.move(bills.day(month, 13), 100 * dice.between(100, 4_000), '转账汇款', '李某');
}

/** What a month truly costs; most of it comes every month, some of it swings. */
function spending(
  bills: Bills,
  month: number,
  base: { rent: number; food: number; other: number },
): number {
  const { dice } = bills;
  let spent = base.rent;
  bills.move(bills.day(month, 3), -base.rent, '转账汇款', '某某房屋租赁有限公司', '房租');
  const around = (sum: number): number => Math.round((sum * dice.between(97, 103)) / 100);
  const meals = dice.between(8, 14);
  for (let meal = 0; meal < meals; meal += 1) {
    const sum = around(Math.round(base.food / meals));
    bills.buy(bills.day(month, 1 + 2 * meal), '餐饮美食', dice.of(['面馆', '超市', '菜市场']), sum);
    spent += sum;
  }
  const others = [
    ['充值缴费', '电力公司'],
    ['交通出行', '城市公交'],
    ['医疗健康', '社区医院'],
  ] as const;
  for (const [group, who] of others) {
    const sum = around(Math.round(base.other / others.length));
    bills.buy(bills.day(month, dice.between(4, 26)), group, who, sum);
    spent += sum;
  }
  if (dice.in100(35)) {
    const sum = 100 * dice.between(20, 400);
    const on = bills.day(month, dice.between(5, 20));
    bills.tell(on, '服饰装扮', '晴天鞋店', '鞋', '支出', sum);
    bills.tell(on, '退款', '晴天鞋店', '退款-鞋', '不计收支', sum, '退款成功');
  }
  return spent;
}

/** A card: what it bought, and its repayment, which stands in the account it came from and on the card. */
function carded(bills: Bills, month: number): number {
  const sum = 100 * bills.dice.between(300, 320);
  const on = bills.day(month, 11);
  bills.card.push({ day: on, text: '（消费）某商场', sum });
  const back = bills.day(month, 25);
  bills.card.push({ day: back, text: '（还款）银联入账', sum: -sum });
  bills.move(back, -sum, '银联代付', `广发银行信用卡还款 9085${month}`, '');
  return sum;
}

/** One household and its bills, by a seed. */
export function householdOf(seed: number): Household {
  const dice = new Dice(seed);
  const bills = new Bills(dice);
  const months = dice.between(4, 12);
  const income = wages(bills, months);
  const base = {
    rent: 100 * dice.between(600, 3_500),
    food: 100 * dice.between(700, 2_500),
    other: 100 * dice.between(150, 900),
  };
  const hasCard = dice.in100(30);
  const spent: number[] = [];
  for (let month = 0; month < months; month += 1) {
    credit(bills, month);
    const sum = spending(bills, month, base) + (hasCard ? carded(bills, month) : 0);
    spent.push(sum);
    // The bank's bill tells no period: interest on its first and last day shows what it covers.
    bills.move(bills.day(month, 1), 1, '结息', '');
    bills.move(bills.day(month, 31), 1, '结息', '');
    if (hasCard) {
      bills.card.push({ day: bills.day(month, 1), text: '（消费）公交', sum: 100 });
      bills.card.push({ day: bills.day(month, 31), text: '（消费）公交', sum: 100 });
      spent[month] = (spent[month] as number) + 200;
    }
  }
  const recent = spent.slice(-6);
  const truth = Math.round(recent.reduce((a, b) => a + b, 0) / recent.length);
  return { seed, files: bills.files(months), truth: { income, spent: truth } };
}
