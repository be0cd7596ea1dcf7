import { formatFen } from '@forbear/money';
import { must } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { joinBills } from './join.ts';
import { readBill } from './read-bill.ts';
import { KINDS } from './transaction.ts';

const read = async (text: string, name = 'bill.csv') =>
  must(await readBill(new TextEncoder().encode(text), name));
const told = async (text: string) => {
  const file = await read(text);
  expect(file.refused).toEqual([]);
  const sums = KINDS.filter((kind) => file.totals[kind].count > 0).map(
    (kind) => `${kind} ${file.totals[kind].count}/${formatFen(file.totals[kind].amount)}`,
  );
  return [file.format, ...sums];
};

const WECHAT = `微信支付账单明细,,,,,,,,,,
起始时间：[2026-08-01 00:00:00] 终止时间：[2026-08-31 23:59:59],,,,,,,,,,
共5笔记录,,,,,,,,,,
交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
2026-08-09 10:00:00,商户消费,青禾面馆,"面",支出,¥28.16,演示银行(0000),支付成功,1	,9	,"/"
2026-08-10 10:00:00,青禾面馆-退款,青禾面馆,/,收入,¥8.16,/,已退款(¥8.16),2	,/,/
2026-08-11 10:00:00,零钱提现,演示银行,/,/,¥100.10,演示银行,提现已到账,3	,/,服务费¥0.10
2026-08-12 10:00:00,信用卡还款,演示银行信用卡还款,/,/,￥500.00,零钱,支付成功,4	,/,/
2026-08-13 10:00:00,转账,某人,/,支出,¥50.00,零钱,支付失败,5	,/,/
`;

describe('every layout is known by its column names', () => {
  test('WeChat', async () => {
    expect(await told(WECHAT)).toEqual([
      'wechat-csv',
      'expense 1/28.16',
      'refund 1/8.16',
      'repayment 1/500.00',
      'transfer 1/100.10',
      'ignored 1/50.00',
    ]);
  });

  test('JD: the bracket is the refund, its own row is not counted again', async () => {
    const jd = `导出信息：
日期区间：2026-08-01 至 2026-08-31
交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注
2026-08-09 10:00:00	,演示商城,退款-锅,30.00,白条,退款成功,不计收支,网购,1	,2	, ,
2026-08-09 09:00:00	,演示商城,锅 等多件,100.00(已退款30.00),白条,交易成功,支出,家居,1	,2	, ,
2026-08-08 09:00:00	,演示商城,灯,88.00(已全额退款),白条,交易成功,不计收支,家居,3	,4	, ,
2026-08-07 09:00:00	,演示商城,布,9.00,先享后付,交易成功,不计收支,先享后付,5	,6	, ,
2026-08-06 09:00:00	,京东金融,白条还款,70.00,演示银行储蓄卡(0000),交易成功,不计收支,白条,7	,8	, ,
`;
    expect(await told(jd)).toEqual([
      'jd',
      'expense 1/100.00',
      'refund 1/30.00',
      'repayment 1/70.00',
      'ignored 3/127.00',
    ]);
  });

  test('Meituan: what was paid counts, the repayment of 月付 is no spending', async () => {
    const meituan = `美团交易账单明细
""
共：3笔记录
【美团交易账单明细列表】
交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注
2026-08-09 10:00:00,2026-08-09 10:00:09,支付,面馆,支出,美团月付,¥22.30,¥21.17,"1	","2	",/
2026-08-10 10:00:00,2026-08-10 10:00:09,退款,面馆,收入,美团月付,¥5.00,¥5.00,"3	","4	",/
2026-08-12 10:00:00,2026-08-12 10:00:09,还款,【美团月付】主动还款,支出,演示银行储蓄卡(0000),¥48.14,¥48.12,"5	","6	",/
`;
    expect(await told(meituan)).toEqual([
      'meituan',
      'expense 1/21.17',
      'refund 1/5.00',
      'repayment 1/48.12',
    ]);
  });

  test.each([
    [
      '记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要\n2026-08-01,CNY,"1,234.00","2,000.00",代发工资,示例公司,工资\n2026-08-02,CNY,"-1,000.00",1000.00,转账汇款,张三,转账\n',
      ['cmb-debit', 'income 1/1234.00', 'expense 1/1000.00'],
    ],
    [
      '招商银行信用卡对账单（2026年01月）\n交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额\n,12/29,还款,-100.00,0000,-100.00\n01/02,01/03,面馆,"1,056.78",0000,56.78(CN)\n01/03,01/04,退货,-6.78,0000,-6.78\n',
      ['cmb-credit', 'expense 1/1056.78', 'refund 1/6.78', 'repayment 1/100.00'],
    ],
    [
      '明细查询文件下载\n\n交易日期,摘要,交易场所,交易国家或地区简称,钞/汇,交易金额(收入),交易金额(支出),交易币种,记账金额(收入),记账金额(支出),记账币种,余额,对方户名\n2026-08-02     \t,"消费 \t",面馆,CHN,钞,-,-,-,"   \t","13.40 \t",人民币 \t,"1.00\t",某店,\n2026-08-03\t,"工资\t",,CHN,钞,-,-,-,"1,234.56 \t","  \t",人民币,"2.00",某公司,\n \n人民币合计,,,,,,,,"1,234.56","13.40",\n',
      ['icbc-debit', 'income 1/1234.56', 'expense 1/13.40'],
    ],
    [
      '交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种\n2026-08-13,2026-08-14,0000,公交,,50.00,CNY\n2026-08-20,2026-08-20,,存款利息,0.01,,CNY\n2026-08-22,2026-08-24,0000,SHOP,,3.72,USD\n',
      ['boc-credit', 'income 1/0.01', 'expense 1/50.00'],
    ],
    [
      '记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名\n2026-08-22,17:57:17,人民币,-71.89,"3,240.28",无卡支付,线上,--,--,张三\n2026-08-05,16:00:44,人民币,"5,771.00","6,618.09",工资,柜台,--,--,示例公司\n',
      ['boc-debit', 'income 1/5771.00', 'expense 1/71.89'],
    ],
    [
      '序号,交易日期,交易时间,交易类型,借贷,交易金额,余额,对方账号,对方户名,交易地点,摘要\n1,2026-01-01,00:00:00,存款利息,贷 Cr,1.23,4.63,1,应付利息,批处理,\n2,2026-02-02,13:15:12,信用卡转账还款,借 Dr,3.21,1.62,6,某人,其他,\n',
      ['bocom-debit', 'income 1/1.23', 'repayment 1/3.21'],
    ],
    [
      '交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额\n2026-01-10,2026-01-10,退货 某店,CNY 123.18,CNY 123.18\n2026-01-11,2026-01-11,消费 某店,CNY13.50,CNY13.50\n2026-01-29,2026-01-29,信用卡还款,CNY 66.60,CNY 66.60\n',
      ['bocom-credit', 'expense 1/13.50', 'refund 1/123.18', 'repayment 1/66.60'],
    ],
    [
      '交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,交易渠道,交易附言\n20260101,123456,转存,+10000.00,11000.00,某人,3,超级网银,转账\n20260103,,正常还款,-1345.89,1943.12,1,1\n20260104,,利息税,+0.00,123.35,--,0,,税\n20260105,,消费,-10.00,113.35,某店,0\n',
      [
        'abc-debit',
        'income 1/10000.00',
        'expense 1/10.00',
        'repayment 1/1345.89',
        'ignored 1/0.00',
      ],
    ],
    [
      '交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币\n2026/01/05,2026/01/06,（消费）某店,15.90,人民币,15.90,人民币\n2026/01/04,2026/01/04,（退款）某店,-7.20,人民币,-7.20,人民币\n2025/12/25,2025/12/26,（还款）某人,-113.68,人民币,-113.68,人民币\n',
      ['cgb-credit', 'expense 1/15.90', 'refund 1/7.20', 'repayment 1/113.68'],
    ],
  ])('a bank %#', async (text, wanted) => {
    expect(await told(text)).toEqual(wanted);
  });

  test('another currency is kept apart and never added', async () => {
    const file = await read(
      '交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种\n2026-08-22,2026-08-24,0000,SHOP,,3.72,USD\n2026-08-23,2026-08-24,0000,店,,1.00,CNY\n',
    );
    expect(file.totals.expense).toEqual({ count: 1, amount: 100 });
    expect(file.otherCurrencies['USD']?.expense).toEqual({ count: 1, amount: 372 });
  });
});

describe('a wallet payment and its bank row are one', () => {
  const bank = (day: string, text: string) =>
    `记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要\n${day},CNY,-28.16,100.00,快捷支付,${text},x\n`;
  test.each([
    ['named, a day later', '2026-08-10', '财付通-青禾面馆', 1, 0],
    ['named, two days later', '2026-08-11', '财付通-青禾面馆', 0, 1],
    ['named, five days later', '2026-08-14', '财付通-青禾面馆', 0, 0],
    ['not named', '2026-08-09', '青禾面馆', 0, 1],
  ])('%s', async (_name, day, text, dropped, doubts) => {
    const wallet = WECHAT.replace('演示银行(0000)', '招商银行(0000)');
    const joined = joinBills([await read(wallet, 'w.csv'), await read(bank(day, text), 'b.csv')]);
    expect([joined.duplicates, joined.doubts.length]).toEqual([dropped, doubts]);
    expect(joined.totals.expense.count).toBe(2 - dropped);
  });
});
