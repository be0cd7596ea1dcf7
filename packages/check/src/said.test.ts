import type { Debt } from '@forbear/loan';
import { addDays, parseRate, parseShare } from '@forbear/money';
import { must } from '@forbear/problem';
import { LENDER_KINDS, type Contact, type ContactFacts, type LenderKind } from '@forbear/rule';
import { allSaid, golden } from '@forbear/testkit';
import { bill, day, xiaoli, yuan, zhang } from '@forbear/testkit/people';
import { expect, test } from 'vitest';
import { checkCase, HARDSHIP_REASONS, urgentOf, type BorrowerCase } from './index.ts';

const TODAY = day('2026-11-20');
const [loan] = xiaoli.debts as [Debt];

/** A loan of a bank, overdue since the spring, as of today. */
const late: Debt = {
  ...loan,
  id: 'loan',
  creditor: { name: '某某银行', kind: 'bank' },
  product: '贷款',
  overdueSince: day('2026-05-10'),
  outstanding: { ...loan.outstanding, penalty: yuan('320.00'), fees: yuan('50.00'), asOf: TODAY },
};
const { count: _count, ...terms } = bill.terms as Debt['terms'] & { count: number };
const card: Debt = {
  ...late,
  id: 'card',
  creditor: { name: '某某银行信用卡中心', kind: 'bank' },
  product: '信用卡',
  terms: {
    ...terms,
    method: 'revolving',
    count: 1,
    rate: must(parseRate('0.0005', 'day')),
    minimum: { share: must(parseShare('0.1')) },
  } as Debt['terms'],
};

const caseOf = (debts: readonly Debt[], parts: Partial<BorrowerCase> = {}): BorrowerCase => ({
  ...zhang,
  asOf: TODAY,
  debts,
  ...parts,
});

/** What people note of a contact, or keep as a paper, that a check reads. */
const NOTED = [
  '请尽快还款，已逾期 30 天',
  '已自动扣款 500 元',
  '扣款失败，余额不足',
  '如果不还将申请支付令',
  '收到支付令，2026年11月16日送达',
  '收到法院传票和起诉状 2026-11-10',
  '民事判决书：应于 2026年10月1日前履行',
  '收到裁决书 2026-10-20',
  '收到仲裁通知书 2026-11-11',
  '人民调解协议 2026-11-12 签收',
  '执行通知书 2026-11-13 收到',
  '您有一张传票：定于11月30日开庭，请点击查看',
  '债权已转让给某资产管理公司',
  '签了还款协议，分 12 期',
  '我不欠这笔钱',
  '我承认欠款，下个月一定还',
  '请求延期还款',
  '还款转账 1000 元',
  '催款函',
  '欠条',
  '律师函，请在三日内还清',
  '滞纳金 120 元',
  '超限费 50 元，违约金计息 30 元',
  '滞纳金已减免',
  '到手 27000 元',
  '砍头息 3000 元',
  '年化 9.6%',
  '没有看到综合融资成本明示表',
  '综合融资成本明示表',
  '每月担保费 80 元，会员费 99 元/月',
  '担保费已退还',
  '我给朋友做了担保',
  '我不是担保人',
  '寄到我家，家里收到',
  '同住的母亲签收',
  '同事代收，按了手印',
  '没有签收',
  '请只在周末 10:00 到 12:00 打电话，对方同意',
  '我已向你们投诉',
  '我准备投诉',
  '已向 12378 投诉',
  '活着没意思，不想活了',
  '我今年 17 岁，借钱时还没成年',
  '对方打断我的腿怎么办，我很害怕',
  '先交解冻费才放款',
  'received a payment order, served 2026-11-16',
  'late fee 20 yuan',
  'no cost statement was shown',
] as const;

const SENDERS: readonly Partial<ContactFacts>[] = [
  { channel: 'phone', by: 'lender', connected: true },
  { channel: 'sms', by: 'lender' },
  { channel: 'letter', by: 'agency', to: 'household' },
  { channel: 'chat', by: 'borrower' },
];

const noted = (said: string, parts: Partial<ContactFacts>): Contact => ({
  on: day('2026-11-18'),
  at: '10:30',
  channel: 'sms',
  by: 'lender',
  to: 'self',
  said,
  ...parts,
});

const checked = (borrower: BorrowerCase): unknown => {
  const { asOf: _asOf, ...found } = checkCase(borrower);
  return found;
};

const lentBy = (kind: LenderKind | undefined): Debt['creditor'] => ({
  name: '某某',
  ...(kind === undefined ? {} : { kind }),
});

const PARTS: Readonly<Record<string, () => unknown>> = {
  contacts: () =>
    NOTED.flatMap((said) =>
      SENDERS.map((parts) =>
        checked(caseOf([late, card], { contacts: [noted(said, { ...parts, debt: 'loan' })] })),
      ),
    ),
  'contacts of the only debt': () =>
    NOTED.flatMap((said) =>
      [late, card, { ...late, as: 'guarantor' } as const].map((debt) =>
        checked(caseOf([debt], { contacts: [noted(said, { channel: 'letter' })] })),
      ),
    ),
  papers: () =>
    NOTED.flatMap((what) => [
      urgentOf(caseOf([late], { evidence: [{ what, on: day('2026-11-15') }] })),
      checked(caseOf([late], { evidence: [{ what, on: day('2026-11-15') }] })),
      checked(caseOf([card, late], { evidence: [{ what }] })),
    ]),
  notes: () =>
    NOTED.map((note) =>
      checked(caseOf([card], { hardship: { reason: 'other', since: day('2026-09-01'), note } })),
    ),
  lenders: () =>
    [...LENDER_KINDS, undefined].flatMap((kind) =>
      ['贷款', '信用卡', '花呗', '某产品', '房贷', '助学贷款'].flatMap((product) =>
        [TODAY, addDays(TODAY, -400)].map((contractDate) =>
          checked(caseOf([{ ...late, creditor: lentBy(kind), product, contractDate }])),
        ),
      ),
    ),
  standings: () => [
    ...HARDSHIP_REASONS.map((reason) =>
      checked(caseOf([late], { hardship: { reason, since: day('2026-09-01'), note: '' } })),
    ),
    ...[7, 15, 17, 18].map((age) => checked(caseOf([late], { person: { ...zhang.person, age } }))),
    ...(['guarantor', 'co-borrower', 'spouse'] as const).map((as) =>
      checked(caseOf([{ ...late, as } as Debt])),
    ),
    ...['广东省深圳市', '福建省厦门市', '浙江省杭州市'].map((region) =>
      checked(caseOf([late], { person: { ...zhang.person, region } })),
    ),
    ...(['asserted', 'pays'] as const).map((outOfTime) =>
      checked(caseOf([{ ...late, outOfTime, overdueSince: day('2021-05-10') }])),
    ),
    checked(caseOf([])),
  ],
  answers: () =>
    [
      { kind: 'extend', months: 12, interest: 'runs' },
      { kind: 'pause', periods: 6, interest: 'waived' },
      { kind: 'reinstal', count: 72, rate: must(parseRate('0.30', 'year')) },
      {
        kind: 'reinstal',
        count: 12,
        fee: { rate: must(parseShare('0.25')), of: 'total' },
      },
      { kind: 'settle', on: addDays(TODAY, 10), amount: yuan('20000.00') },
      { kind: 'catch-up', count: 70 },
      { kind: 'steps', steps: [{ count: 61, amount: yuan('300.00') }] },
    ].flatMap((measure) =>
      [late, card].map((debt) =>
        checked(caseOf([{ ...debt, answer: { measures: [measure] } } as Debt])),
      ),
    ),
};

test.each(Object.entries(PARTS))('what the check of a case says of %s', (name, part) => {
  const text = allSaid(part());
  expect(text).toBe(golden(`checks/said/${name.replaceAll(' ', '-')}.txt`, text));
});
