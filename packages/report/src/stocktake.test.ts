import { accountOf, type Debt } from '@forbear/loan';
import { formatDay, formatFen, parseDay, sumFen, type Day } from '@forbear/money';
import { must } from '@forbear/problem';
import { runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setPages, written, type Block } from './fixture/report-writer.ts';
import type { Question } from './debt/question.ts';
import { owedOn, stocktake } from './index.ts';
import { readPages } from './read-report.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const day = (text: string): Day => must(parseDay(text));

/** The stock of a report with these loans and cards. */
function stockOf(...sentences: readonly string[]) {
  const blocks: readonly Block[] = [
    ...written(1).blocks.slice(0, 4),
    { line: '贷款' },
    ...sentences.map((sentence, k) => ({ no: k + 1, sentence })),
    { line: '说明' },
  ];
  const report = must(readPages(setPages(blocks, 3), 'a.pdf'));
  expect(report.notUnderstood).toEqual([]);
  return stocktake(report);
}

const only = (sentence: string): { debt: Debt; question: Question } => {
  const { debts, questions } = stockOf(sentence);
  expect([debts.length, questions.length]).toEqual([1, 1]);
  return { debt: debts[0] as Debt, question: questions[0] as Question };
};

const loan = (lender: string, type = '其他个人消费贷款', more = '，当前无逾期') =>
  `2025年10月15日${lender}发放的12,000元（人民币）${type}，2027年10月15日到期。截至2026年09月，余额7,000${more}。`;
const line = (lender: string, limit = '12,000') =>
  `2024年08月01日${lender}为其他个人消费贷款授信，额度长期有效，可循环使用。截至2026年09月，信用额度${limit}元（人民币），余额为3,906，当前无逾期。`;

describe('lenders by kind, and by the name people know', () => {
  test.each([
    [loan('重庆蚂蚁消费金融有限公司'), 'consumer-finance', '借呗', 'loan', '/product'],
    [line('重庆蚂蚁消费金融有限公司'), 'consumer-finance', '花呗', 'platform-credit', '/product'],
    [line('重庆蚂蚁消费金融有限公司', '120,000'), 'consumer-finance', '借呗', 'loan', '/product'],
    [loan('重庆市蚂蚁小微小额贷款有限公司'), 'micro-loan', '借呗', 'loan', '/terms/rate'],
    [line('重庆市蚂蚁商诚小额贷款有限公司'), 'micro-loan', '花呗', 'platform-credit', '/terms'],
    [loan('深圳前海微众银行股份有限公司'), 'bank', '微粒贷', 'loan', '/terms/rate'],
    [line('重庆京东盛际小额贷款有限公司'), 'micro-loan', '京东白条', 'platform-credit', '/product'],
    [loan('重庆美团三快小额贷款有限公司'), 'micro-loan', '美团借钱', 'loan', '/product'],
    [loan('重庆度小满小额贷款有限公司'), 'micro-loan', '度小满', 'loan', '/terms/rate'],
    [loan('南京银行股份有限公司'), 'bank', '银行信用贷', 'loan', '/terms/rate'],
    [loan('中邮消费金融有限公司'), 'consumer-finance', '其他个人消费贷款', 'loan', '/terms/rate'],
    [loan('某某县农村信用合作联社', '农户贷款'), 'bank', '农户贷款', 'business', '/terms/rate'],
    [loan('某某信托有限责任公司'), 'trust', '其他个人消费贷款', 'loan', '/terms/rate'],
    [loan('中国银行股份有限公司', '个人住房贷款'), 'bank', '个人住房贷款', 'home', '/priority'],
    [
      loan('某某汽车金融有限公司', '个人汽车消费贷款'),
      'consumer-finance',
      '个人汽车消费贷款',
      'car',
      '/priority',
    ],
    [loan('国家开发银行', '个人助学贷款'), 'bank', '个人助学贷款', 'study', '/priority'],
  ])('%s', (sentence, creditor, product, kind, asked) => {
    const { debt, question } = only(sentence);
    expect([debt.creditor.kind, debt.product, debt.kind, question.pointer]).toEqual([
      creditor,
      product,
      kind,
      `/debts/0${asked}`,
    ]);
  });
});

describe('what is known, what is guessed', () => {
  test('a loan is paid back monthly from its next day until its last, on what is owed', () => {
    const { debt } = only(loan('南京银行股份有限公司'));
    const { outstanding, terms, guessed, contractDate, overdueSince } = debt;
    expect([formatFen(outstanding.principal), formatDay(outstanding.asOf)]).toEqual([
      '7000.00',
      '2026-09-30',
    ]);
    // October 2026 to October 2027.
    expect([terms.count, formatDay(terms.firstDue as Day)]).toEqual([13, '2026-10-15']);
    expect([formatDay(contractDate as Day), overdueSince]).toEqual(['2025-10-15', undefined]);
    expect(guessed).toEqual([
      '/terms/method',
      '/terms/rate',
      '/terms/penalty',
      '/terms/count',
      '/terms/firstDue',
    ]);
  });

  test('an overdue loan has its late rows: two months late at the end of September, since August', () => {
    const late =
      '，当前有逾期，逾期金额1,180。最近5年内有2个月处于逾期状态，没有发生过90天以上逾期';
    const { debt } = only(loan('南京银行股份有限公司', '其他贷款', late));
    expect(formatDay(debt.overdueSince as Day)).toBe('2026-08-15');
    const { rows } = must(accountOf(debt, debt.outstanding.asOf));
    expect(rows.filter(({ due }) => due < debt.outstanding.asOf)).toHaveLength(2);
    expect(debt.guessed).toContain('/overdueSince');
  });

  test('more late months than a loan is old: it was late from its first due day on', () => {
    const late = '，当前有逾期。最近5年内有40个月处于逾期状态，没有发生过90天以上逾期';
    const { debt } = only(loan('南京银行股份有限公司', '其他贷款', late));
    expect(formatDay(debt.overdueSince as Day)).toBe('2025-11-15');
  });

  test('a loan that has ended and is still owed was due by then', () => {
    const { debt } = only(
      '2020年01月31日某某银行股份有限公司发放的9,000元（人民币）其他贷款，2026年02月28日到期。截至2026年09月，余额800，当前无逾期。',
    );
    expect([formatDay(debt.overdueSince as Day), debt.terms.count]).toEqual(['2026-02-28', 1]);
  });

  test('bad debt, a sold claim and a guarantor’s payment are debts; what is over or empty is none', () => {
    const { debts, questions } = stockOf(
      '2016年05月20日某某银行股份有限公司信用卡中心发放的贷记卡（人民币账户）。截至2026年09月，信用额度18,000，已变成呆账，余额23,511。',
      '2021年05月20日某某地方资产管理有限公司接收债权。截至2026年09月，余额为4,000。',
      '2024年05月20日某某融资担保有限公司进行最近一次代偿，累计代偿金额9,000。',
      '2024年05月20日某某银行股份有限公司发放的9,000元（人民币）其他贷款，2025年10月已结清。',
      '2024年05月20日某某银行股份有限公司发放的贷记卡（人民币账户）。截至2026年09月，信用额度9,000，余额0，当前无逾期。',
      '2024年05月20日某某银行股份有限公司发放的贷记卡（人民币账户）。截至2026年09月，信用额度9,000，余额-20，当前无逾期。',
    );
    expect(
      debts.map(({ creditor, outstanding }) => [creditor.kind, formatFen(outstanding.principal)]),
    ).toEqual([
      ['bank', '23511.00'],
      ['assignee', '4000.00'],
      ['guarantor', '9000.00'],
    ]);
    expect(questions.map(({ pointer }) => pointer)).toEqual([
      '/debts/0/overdueSince',
      '/debts/1/overdueSince',
      '/debts/2/terms/rate',
    ]);
  });

  test('two lenders of one day and one end are asked about once, and stay two', () => {
    const shared = (lender: string, sum: string) =>
      `2025年07月01日${lender}发放的${sum}元（人民币）其他个人消费贷款，2027年07月01日到期。截至2026年09月，余额${sum}，当前无逾期。`;
    const { debts, questions } = stockOf(
      shared('四川新网银行股份有限公司', '9,600'),
      shared('中邮消费金融有限公司', '2,400'),
      shared('中邮消费金融有限公司', '2,000').replace('2027', '2028'),
    );
    expect(debts).toHaveLength(3);
    const joint = questions.filter(({ pointer }) => pointer.endsWith('/creditor'));
    expect(joint.map(({ debt, pointer }) => [debt, pointer])).toEqual([
      ['loan-20250701-2', '/debts/1/creditor'],
    ]);
    expect(joint[0]?.ask.zh).toContain('四川新网银行股份有限公司和中邮消费金融有限公司');
  });
});

describe('made-up reports', () => {
  test('every open account is one debt that can be reckoned with, asked about at most once', () => {
    const property = fc.property(seed, (truth) => {
      const report = must(readPages(setPages(written(truth).blocks, truth), 'a.pdf'));
      const { debts, questions } = stocktake(report);
      const owed = report.accounts.map(owedOn).filter((sum) => sum > 0);
      expect(debts.map(({ outstanding }) => outstanding.principal)).toEqual(owed);
      expect(sumFen(owed)).toBe(sumFen(debts.map((debt) => debt.outstanding.principal)));
      expect(new Set(debts.map(({ id }) => id)).size).toBe(debts.length);
      for (const debt of debts) {
        expect(debt.outstanding.asOf).toBeLessThanOrEqual(report.at);
        if (debt.overdueSince !== undefined)
          expect(debt.overdueSince).toBeLessThanOrEqual(debt.outstanding.asOf);
        const { rows } = must(accountOf(debt, report.at));
        expect(sumFen(rows.map((row) => row.principal))).toBe(debt.outstanding.principal);
      }
      expect(new Set(questions.map(({ debt }) => debt)).size).toBe(questions.length);
      for (const { debt, pointer } of questions)
        expect(pointer.startsWith(`/debts/${debts.findIndex(({ id }) => id === debt)}/`)).toBe(
          true,
        );
    });
    fc.assert(property, runs(0.05));
  });

  test('the day of a debt is the end of its account’s month, but not after the report', () => {
    const { debt } = only(loan('南京银行股份有限公司').replace('截至2026年09月', '截至2026年10月'));
    expect(debt.outstanding.asOf).toBe(day('2026-10-02'));
  });
});
