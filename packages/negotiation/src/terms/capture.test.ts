import { freshSeed } from '@forbear/testkit';
import { formatDay, formatFen } from '@forbear/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bill, day, yuan, zhang } from '@forbear/testkit/people';
import { type AgreementText } from '../index.ts';
import { capture } from './capture.ts';
import { compareAgreement } from './comparison.ts';

const on = day('2026-11-09');
const yardstick = { debt: bill, asOf: zhang.asOf };

describe('the fields of a pasted text', () => {
  test.each<[string, AgreementText]>([
    [
      '账单分6期偿还，每期应还1672元，首期2026年11月10日，合计10032元。',
      { count: 6, each: yuan('1672.00'), firstDue: day('2026-11-10'), total: yuan('10032.00') },
    ],
    [
      '您的欠款15,551.01元，分十二期，每月还款人民币1,300.00元，从2026-12-05开始。',
      {
        openTotal: yuan('15551.01'),
        count: 12,
        each: yuan('1300.00'),
        firstDue: day('2026-12-05'),
      },
    ],
    [
      '减免违约金284.00元，本金不变。',
      { waived: { penalty: yuan('284.00') }, waivedTotal: yuan('284.00') },
    ],
    ['分期期间不再计收利息、违约金。', { interest: 'none' }],
    ['期间利息照常计收。', { interest: 'runs' }],
    ['提前还款不收取任何费用。', { earlyPayment: 'free' }],
    ['提前结清需支付违约金3%。', { earlyPayment: 'charged' }],
    ['还款不收取手续费。', {}],
    ['Outstanding balance: 9600.00 yuan.', { openTotal: yuan('9600.00') }],
    ['还款期间不上报征信逾期。', { record: 'no-overdue' }],
    ['征信将显示逾期。', { record: 'as-overdue' }],
    ['按期还款期间停止催收。', { collectionStops: true }],
    ['宽限期3天。', { graceDays: 3 }],
    ['还款按费用、利息、本金的顺序抵充。', { order: ['fee', 'interest', 'principal'] }],
    [
      '甲方：某消费金融有限公司\n乙方：小张\n账号：6222****0310',
      { lender: '某消费金融有限公司', borrower: '小张', account: '6222****0310' },
    ],
    [
      '第1期 2026-11-10 1,672.00元\n第2期 2026-12-10 1,672.00元',
      {
        instalments: [
          { due: day('2026-11-10'), amount: yuan('1672.00') },
          { due: day('2026-12-10'), amount: yuan('1672.00') },
        ],
      },
    ],
    [
      'You pay in 6 monthly instalments of 1,672.00 yuan each, the first payment on 2026-11-10, 10,032.00 yuan in total: total of 10032.00.',
      { count: 6, each: yuan('1672.00'), firstDue: day('2026-11-10') },
    ],
    [
      '欠款3344.00元分6期偿还，2026年11月20日起每月20日还557.33元，最后一期557.35元。',
      {
        count: 6,
        each: yuan('557.33'),
        firstDue: day('2026-11-20'),
        instalments: [
          ...['2026-11-20', '2026-12-20', '2027-01-20', '2027-02-20', '2027-03-20'].map((due) => ({
            due: day(due),
            amount: yuan('557.33'),
          })),
          { due: day('2027-04-20'), amount: yuan('557.35') },
        ],
      },
    ],
    [
      '您的协商方案已生效：共12期，每月25号前还款1,000元，12月25日开始。',
      { count: 12, each: yuan('1000.00'), firstDue: day('2026-12-25') },
    ],
    ['每个月的10日支付 800 元，如有逾期本方案作废。', { each: yuan('800.00') }],
    ['我方起诉前会再联系，请每月还款。', {}],
    ['你好，请问有什么可以帮您？', {}],
  ])('%s', (text, fields) => {
    expect(capture(text, on)).toMatchObject(fields);
    if (Object.keys(fields).length === 0) expect(capture(text, on)).toEqual({});
  });

  test('listed instalments come back as they were written', () => {
    const instalments = fc
      .array(fc.integer({ min: 1, max: 9_999_999 }), { minLength: 1, maxLength: 24 })
      .map((amounts) =>
        amounts.map((amount, k) => ({
          due: (on + 30 * (k + 1)) as typeof on,
          amount: amount as ReturnType<typeof yuan>,
        })),
      );
    fc.assert(
      fc.property(instalments, (list) => {
        const text = list
          .map(({ due, amount }, k) => `第${k + 1}期：${formatDay(due)}，${formatFen(amount)}元`)
          .join('；');
        expect(capture(text, on).instalments).toEqual(list);
      }),
      { seed: freshSeed(), numRuns: 200 },
    );
  });

  test('any text is read without a throw, and never slowly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(typeof capture(text, on)).toBe('object');
      }),
      { seed: freshSeed(), numRuns: 300 },
    );
    expect(capture('每期'.repeat(500_000), on)).toEqual({});
  });
});

describe('the comparison with what was said, budget and rules', () => {
  const said = {
    id: 'huabei#1',
    by: 'lender',
    on,
    figures: { count: 2, each: yuan('100.00'), firstDue: on },
    instalments: [
      { due: day('2026-11-10'), amount: yuan('100.00') },
      { due: day('2026-12-10'), amount: yuan('100.00') },
    ],
    sum: yuan('200.00'),
    waived: yuan('30.00'),
    interest: 'none',
    record: 'no-overdue',
    digest: '',
  } as const;
  const equal: AgreementText = {
    instalments: said.instalments,
    total: said.sum,
    waivedTotal: said.waived,
    interest: 'none',
    record: 'no-overdue',
  };
  const stops = (text: AgreementText): readonly string[] =>
    compareAgreement(text, said, yardstick)
      .filter((one) => one.stops)
      .map(({ field }) => field);

  test('a text that equals stops nothing, and says what it leaves out', () => {
    expect(stops(equal)).toEqual([]);
    const silent = compareAgreement(equal, said, yardstick).map(({ field }) => field);
    expect(silent).toContain('collectionStops');
    expect(silent).toContain('earlyPayment');
  });

  test.each<[string, AgreementText, string]>([
    [
      'another sum',
      {
        ...equal,
        instalments: [said.instalments[0], { ...said.instalments[1], amount: yuan('100.01') }],
      },
      'instalments/2/amount',
    ],
    [
      'another day',
      {
        ...equal,
        instalments: [said.instalments[0], { ...said.instalments[1], due: day('2026-12-11') }],
      },
      'instalments/2/due',
    ],
    [
      'another count',
      { ...equal, instalments: [said.instalments[0]], total: yuan('100.00') },
      'count',
    ],
    ['a total that is not the sum', { ...equal, total: yuan('201.00') }, 'total'],
    ['a smaller waiver', { ...equal, waivedTotal: yuan('29.99') }, 'waived'],
    ['interest that runs', { ...equal, interest: 'runs' }, 'interest'],
    ['reported as overdue', { ...equal, record: 'as-overdue' }, 'record'],
  ])('%s stops it', (_name, text, field) => {
    expect(stops(text)).toContain(field);
  });

  test('what was said and is not written stops it too', () => {
    expect(stops({})).toEqual(['instalments', 'waived', 'interest', 'record']);
  });
});
