import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { joinBills, KINDS, readBill } from '../index.ts';

const read = async (text: string, name: string) =>
  must(await readBill(new TextEncoder().encode(text), name));
const joinedOf = async (...texts: readonly string[]) =>
  joinBills(await Promise.all(texts.map((text, k) => read(text, `${k}.csv`))));
const sums = ({ totals }: Awaited<ReturnType<typeof joinedOf>>) =>
  KINDS.filter((kind) => totals[kind].count > 0).map(
    (kind) => `${kind} ${totals[kind].count}/${formatFen(totals[kind].amount)}`,
  );

const jd = (...rows: string[]) =>
  `交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注\n${rows.join('\n')}\n`;
const wechat = (...rows: string[]) =>
  `交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n${rows.join('\n')}\n`;
const alipay = (...rows: string[]) =>
  `交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n${rows.join('\n')}\n`;
const cmb = (...rows: string[]) =>
  `记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要\n${rows.join('\n')}\n`;
const ccb = (...rows: string[]) =>
  `序号,摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名\n${rows.join('\n')}\n`;
const cgb = (...rows: string[]) =>
  `交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币\n${rows.join('\n')}\n`;

describe('one payment in any number of bills counts once', () => {
  test('an order, the wallet that paid it, the account behind the wallet', async () => {
    const joined = await joinedOf(
      jd('2026-06-08 10:00:03,京东平台商户,电饭煲,399.00,微信支付,交易成功,支出,家居,300001,1,'),
      wechat(
        '2026-06-08 10:00:02,商户消费,京东商城平台商户,京东-订单编号300001,支出,¥399.00,招商银行(1234),支付成功,42,1,/',
      ),
      cmb('2026-06-08,CNY,-399.00,1.00,快捷支付,财付通-京东商城平台商户,x'),
    );
    expect([sums(joined), joined.duplicates, joined.doubts]).toEqual([['expense 1/399.00'], 2, []]);
  });

  test('the wallet repays a card from an account: the card, the account and the wallet tell it', async () => {
    const joined = await joinedOf(
      alipay(
        '2026-06-20 09:00:00,信用借还,广发银行信用卡,/,信用卡还款,不计收支,800.00,招商银行储蓄卡(1234),还款成功,7,,,',
      ),
      cmb('2026-06-20,CNY,-800.00,1.00,快捷支付,支付宝-信用卡还款,x'),
      cgb('2026/06/21,2026/06/21,（还款）支付宝,-800.00,人民币,-800.00,人民币'),
    );
    expect([sums(joined), joined.duplicates]).toEqual([['repayment 1/800.00'], 2]);
  });

  test("a card's share of a payment with a red packet; two readings stay and are told", async () => {
    const bought = (no: number, who: string) =>
      `2026-06-08 1${no}:00:00,餐饮,${who},/,饭,支出,50.00,招商银行储蓄卡(1234)&红包,交易成功,${no},,,`;
    const paid = cmb('2026-06-08,CNY,-45.00,1.00,快捷支付,支付宝-面馆,x');
    const one = await joinedOf(alipay(bought(1, '面馆')), paid);
    expect([sums(one), one.duplicates]).toEqual([['expense 1/50.00'], 1]);
    const two = await joinedOf(alipay(bought(1, '面馆'), bought(2, '面馆')), paid);
    expect([sums(two), two.duplicates]).toEqual([['expense 3/145.00'], 0]);
  });

  test('a refund that reaches the account days later', async () => {
    const joined = await joinedOf(
      alipay(
        '2026-06-08 10:00:00,退款,某店,/,退款-鞋,不计收支,88.00,招商银行储蓄卡(1234),退款成功,1_1,,,',
      ),
      cmb('2026-06-15,CNY,88.00,1.00,快捷退款,支付宝-某店,x'),
    );
    expect([sums(joined), joined.duplicates]).toEqual([['refund 1/88.00'], 1]);
  });

  test('two orders that one payment of the wallet paid', async () => {
    const joined = await joinedOf(
      jd(
        '2026-06-08 10:00:03,京东平台商户,锅,100.00,微信支付,交易成功,支出,家居,1,1,',
        '2026-06-08 10:00:03,京东平台商户,碗,29.90,微信支付,交易成功,支出,家居,2,2,',
      ),
      wechat(
        '2026-06-08 10:00:20,商户消费,京东商城平台商户,京东,支出,¥129.90,零钱,支付成功,42,1,/',
      ),
    );
    expect([sums(joined), joined.duplicates]).toEqual([['expense 2/129.90'], 1]);
  });

  test('a loan paid out through a wallet to an account', async () => {
    const joined = await joinedOf(
      alipay(
        '2026-06-12 10:00:00,信用借还,借呗,/,借呗放款至银行卡,不计收支,3000.00,,放款成功,3,,,',
      ),
      cmb('2026-06-12,CNY,3000.00,1.00,网联收款,支付宝-借呗放款,x'),
    );
    expect([sums(joined), joined.duplicates]).toEqual([['borrowing 1/3000.00'], 1]);
  });
});

test('thousands of equal sums on one day are joined at once', async () => {
  const many = <T>(row: (k: number) => T) => Array.from({ length: 5_000 }, (_, k) => row(k));
  const joined = await joinedOf(
    wechat(
      ...many(
        (k) => `2026-06-08 10:00:00,商户消费,面馆,/,支出,¥20.00,招商银行(1234),支付成功,${k},/,/`,
      ),
    ),
    cmb(...many((k) => `2026-06-08,CNY,-20.00,${k}.00,快捷支付,财付通-面馆,x`)),
    ccb(...many((k) => `${k},冲正,人民币元,钞,20260608,20.00,${k}.00,,1/某人`)),
  );
  expect(joined.duplicates).toBeGreaterThanOrEqual(5_000);
});

describe('what is only like one payment', () => {
  test('a repayment of another card is not that of this one', async () => {
    const joined = await joinedOf(
      cmb('2026-06-20,CNY,-800.00,1.00,转账,平安银行信用卡还款,x'),
      cgb('2026/06/21,2026/06/21,（还款）银联,-800.00,人民币,-800.00,人民币'),
    );
    expect(sums(joined)).toEqual(['repayment 2/1600.00']);
  });

  test('the same sum twice on the card, one repaid from here', async () => {
    const joined = await joinedOf(
      cmb('2026-06-20,CNY,-800.00,1.00,转账,广发银行信用卡还款,x'),
      cgb(
        '2026/06/21,2026/06/21,（还款）银联,-800.00,人民币,-800.00,人民币',
        '2026/06/22,2026/06/22,（还款）银联,-800.00,人民币,-800.00,人民币',
      ),
    );
    expect(sums(joined)).toEqual(['repayment 2/1600.00']);
  });
});

describe('money between two own accounts', () => {
  const out = (text: string, partner: string) =>
    cmb(`2026-06-03,CNY,"-5,000.00",1.00,${text},${partner},x`);
  const arrived = (text: string, partner: string) =>
    ccb(`1,${text},人民币元,钞,20260603,"5,000.00",1.00,,1/${partner}`);

  test('named by the bank, or by the same holder: neither income nor spending', async () => {
    expect(
      sums(await joinedOf(out('转账汇款', '建设银行 王某'), arrived('转账存入', '王某'))),
    ).toEqual(['transfer 2/10000.00']);
  });

  test('with nothing but the sum in common, they stay what they are', async () => {
    const joined = await joinedOf(out('快捷支付', '某店'), arrived('汇入', '李某'));
    expect(sums(joined)).toEqual(['income 1/5000.00', 'expense 1/5000.00']);
  });
});

test('a booking that is undone comes to nothing; a purchase that came back stays beside its refund', async () => {
  const joined = await joinedOf(
    cmb(
      '2026-06-01,CNY,"8,000.00",1.00,代发工资,某公司,工资',
      '2026-06-02,CNY,"-8,000.00",1.00,冲正,某公司,代发冲正',
      '2026-06-03,CNY,-20.00,1.00,快捷支付,某店,x',
      '2026-06-03,CNY,20.00,1.00,冲正,某店,x',
      '2026-06-04,CNY,-900.00,1.00,贷款扣款,某某银行,x',
      '2026-06-05,CNY,900.00,1.00,冲正,某某银行,x',
    ),
  );
  expect(sums(joined)).toEqual(['expense 1/20.00', 'refund 1/20.00', 'ignored 4/17800.00']);
});
