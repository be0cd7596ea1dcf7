import type { Contact, ContactFacts } from '@forbear/rule';
import { day } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import { assignmentIn, eventsOf, paperIn, performByIn, toldEvents } from './claim.ts';
import type { RecordText } from './text.ts';

const on = day('2026-10-08');
const from = (
  by: Contact['by'],
  channel: Contact['channel'],
  more: Partial<ContactFacts> = {},
): Contact => ({
  on,
  by,
  channel,
  to: 'self',
  ...more,
});
const told = (text: string, sender?: Contact): RecordText =>
  sender === undefined
    ? { text, on, debt: 'a' }
    : { text, on, from: sender, debt: 'a', contact: 0 };
const kindOf = (one: RecordText): string => {
  const [event] = eventsOf(toldEvents([one]), 'a');
  return event === undefined ? 'nothing' : `${event.kind}${event.unsure === true ? ' unsure' : ''}`;
};

describe('what a contact does to limitation', () => {
  test.each([
    ['lender', 'sms', '您的借款已逾期，请还款', 'demand'],
    ['lender', 'sms', '您好', 'demand unsure'],
    ['lender', 'phone', '请尽快还款', 'demand unsure'],
    ['lender', 'visit', '请尽快还款', 'demand unsure'],
    ['agency', 'letter', '您的债权已转让给某公司', 'assignment-notice'],
    ['agency', 'phone', '您的债权已转让给某公司', 'assignment-notice unsure'],
    ['lender', 'sms', '已从尾号 1234 扣款 200 元', 'deduction'],
    ['lender', 'sms', '将于明日扣款 200 元，请还款', 'demand'],
    ['lender', 'sms', '扣款失败 200 元，余额不足，请还款', 'demand'],
    ['lender', 'sms', '已收到您的还款', 'part-payment'],
    ['lender', 'chat', '双方达成还款协议', 'agreement'],
    ['lender', 'phone', '双方达成还款协议', 'agreement unsure'],
    ['borrower', 'chat', '我昨天还了 300', 'part-payment'],
    ['borrower', 'chat', '我申请延期', 'written-request'],
    ['borrower', 'phone', '我申请延期', 'written-request unsure'],
    ['borrower', 'chat', '我一定还', 'acknowledgement'],
    ['borrower', 'phone', '我一定还', 'acknowledgement unsure'],
    ['borrower', 'chat', '你好', 'written-request unsure'],
    ['borrower', 'chat', '我不认可这笔，申请核实', 'nothing'],
    ['borrower', 'chat', '诉讼时效已过', 'nothing'],
  ] as const)('%s by %s: %s → %s', (by, channel, text, kind) => {
    expect(kindOf(told(text, from(by, channel)))).toBe(kind);
  });

  test.each(['phone', 'visit'] as const)('a %s that nobody answered is none', (channel) => {
    expect(kindOf(told('请还款', from('lender', channel, { connected: false })))).toBe('nothing');
    expect(kindOf(told('请还款', from('lender', channel, { connected: true })))).toBe(
      'demand unsure',
    );
  });

  test('a message counts whether or not it is marked as answered', () => {
    expect(kindOf(told('请还款', from('lender', 'sms', { connected: false })))).toBe('demand');
  });

  test.each([
    ['letter', 'household', '催收函', 'demand'],
    ['letter', 'relative', '催收函寄到了家里', 'demand'],
    ['letter', 'relative', '催收函，和我住在一起的母亲', 'demand'],
    ['letter', 'relative', '催收函，表哥签收', 'demand unsure'],
    ['letter', 'household', '债权已转让给某公司', 'assignment-notice'],
    ['letter', 'employer', '催收函', 'nothing'],
    ['phone', 'household', '请转告还款', 'nothing'],
  ] as const)('a %s to %s: %s → %s', (channel, to, text, kind) => {
    expect(kindOf(told(text, from('agency', channel, { to })))).toBe(kind);
  });

  test('what has no day, or is of no debt in particular', () => {
    const { text, from: sender } = told('请还款', from('lender', 'sms'));
    expect(toldEvents([{ text, from: sender as Contact, debt: 'a' }]).byDebt.size).toBe(0);
    const open = toldEvents([{ text, on, from: sender as Contact }]);
    expect(open).toEqual({ byDebt: new Map(), open: [{ on, kind: 'demand', unsure: true }] });
    expect(eventsOf(open, 'a')).toEqual(open.open);
  });

  test('events of a debt stand in the order of their days', () => {
    const later = { ...told('请还款', from('lender', 'sms')), on: day('2026-10-20') };
    const { byDebt } = toldEvents([later, told('请还款', from('lender', 'sms'))]);
    expect(byDebt.get('a')?.map((event) => event.on)).toEqual([on, later.on]);
  });
});

describe('what a paper does to limitation', () => {
  test.each([
    ['分期协议', 'agreement'],
    ['还款回单', 'part-payment'],
    ['归还转账', 'part-payment'],
    ['receipt of payment', 'part-payment'],
    ['欠条', 'acknowledgement'],
    ['还款承诺书', 'acknowledgement'],
    ['对账单', 'acknowledgement'],
    ['延期申请', 'written-request'],
    ['困难说明信', 'written-request'],
    ['申请书', 'written-request'],
    ['hardship letter', 'written-request'],
    ['律师函', 'demand unsure'],
    ['某所律师催告函', 'demand unsure'],
    ['债务催收通知书', 'demand unsure'],
    ['催收短信截图', 'demand unsure'],
    ['逾期通知', 'demand unsure'],
    ['demand letter', 'demand unsure'],
    ['letter from a law firm', 'demand unsure'],
    ['扣款通知', 'deduction'],
    ['代扣', 'deduction'],
    ['债权转让通知', 'assignment-notice unsure'],
    ['传票', 'suit'],
    ['支付令', 'suit'],
    ['执行通知书', 'suit'],
    ['身份证复印件', 'nothing'],
  ])('%s → %s', (text, kind) => {
    expect(kindOf(told(text))).toBe(kind);
  });

  test('a paper without its day does nothing', () => {
    expect(toldEvents([{ text: '催收函', debt: 'a' }]).byDebt.size).toBe(0);
  });
});

test.each([
  '律师函：再不还款，我司将向法院申请财产保全，裁定冻结你的账户',
  '如不付款将申请法院裁定查封名下房产',
  '催告函：准备申请诉前财产保全',
  '司法确认申请书',
])('what is only announced or asked for is no ruling: %s', (text) => {
  const found = paperIn(told(text, from('lender', 'letter')))?.kind;
  expect(found === 'preservation' || found === 'confirmation').toBe(false);
});

test('an assignment is told by the other side alone, in its words', () => {
  const text = '债权已转让给某公司';
  expect(assignmentIn(told(text, from('lender', 'sms')))).toBe('债权已转让');
  expect(assignmentIn(told(text, from('borrower', 'sms')))).toBeUndefined();
  expect(assignmentIn(told(text))).toBeUndefined();
  expect(assignmentIn(told('请还款', from('lender', 'sms')))).toBeUndefined();
});

test.each([
  '您的债权已由戊资产管理公司收购，请联系专员',
  '本公司已依法受让您在丁消费金融的全部债权',
  '您名下贷款债权整体打包转给庚信资产',
])('a sale in the words of its trade: %s', (text) => {
  expect(assignmentIn(told(text, from('lender', 'sms')))).toBeDefined();
});

test('a claim that was not sold is none', () => {
  expect(assignmentIn(told('债权没有转让，仍由我行管理', from('lender', 'sms')))).toBeUndefined();
});

describe('a paper of a court that a text tells of', () => {
  test.each([
    ['支付令', 'payment-order'],
    ['人民调解协议', 'mediation-agreement'],
    ['执行通知书', 'enforcement'],
    ['仲裁裁决书', 'award'],
    ['仲裁通知书', 'arbitration'],
    ['仲裁开庭通知', 'arbitration'],
    ['仲裁委受理通知书', 'arbitration'],
    ['仲裁庭答辩通知', 'arbitration'],
    ['民事判决书', 'judgment'],
    ['传票', 'lawsuit'],
    ['民事调解书', 'court-settlement'],
    ['法院出具的调解书', 'court-settlement'],
    ['民事裁定书（财产保全）', 'preservation'],
    ['诉前财产保全裁定书', 'preservation'],
    ['民事裁定书，冻结银行存款三万元', 'preservation'],
    ['执行裁定书，冻结银行存款', 'enforcement'],
    ['限制消费令', 'enforcement'],
    ['终结本次执行裁定书', 'enforcement'],
    ['申请执行书副本', 'enforcement'],
    ['确认调解协议有效的民事裁定书', 'confirmation'],
    ['司法确认裁定书', 'confirmation'],
    ['裁定调解协议有效', 'confirmation'],
    ['statement of claim', 'lawsuit'],
  ] as const)('%s in the post is a %s received that day', (text, kind) => {
    expect(paperIn(told(text, from('lender', 'letter')))).toEqual({
      kind,
      debt: 'a',
      contact: 0,
      on,
    });
    expect(paperIn(told(text))).toEqual({ kind, debt: 'a', on });
  });

  test('a picture of a message among the papers is no receipt', () => {
    expect(paperIn(told('法院短信截图：立案告知'))).toEqual({
      kind: 'lawsuit',
      unsure: true,
      debt: 'a',
      heardOn: on,
    });
  });

  test('a day that the text names is the day of receipt, where it speaks of one', () => {
    expect(paperIn(told('支付令，2026年9月30日收到'))?.on).toBe(day('2026-09-30'));
    expect(paperIn(told('支付令（2026年9月30日）'))?.on).toBe(on);
  });

  test.each([
    ['lender', 'sms', '支付令已送达，请查收', { unsure: true, heardOn: on }],
    ['lender', 'chat', '定于下周三开庭，传票待签收', { unsure: true, heardOn: on }],
    ['lender', 'phone', '您有一份传票待领取，12月10日上午9点开庭', { unsure: true, heardOn: on }],
    [
      'lender',
      'sms',
      '(2026)冀0606民初3321号案件定于2026年12月10日14时在第五法庭开庭',
      { kind: 'lawsuit', unsure: true, heardOn: on },
    ],
    ['lender', 'sms', '您有一份起诉材料待签收', { kind: 'lawsuit', unsure: true, heardOn: on }],
    [
      'lender',
      'sms',
      '仲裁案件定于12月10日14时开庭',
      { kind: 'arbitration', unsure: true, heardOn: on },
    ],
    ['borrower', 'chat', '我收到支付令了', { on }],
    ['borrower', 'phone', '我收到支付令了', { on }],
  ] as const)('%s by %s: %s', (by, channel, text, rest) => {
    expect(paperIn(told(text, from(by, channel)))).toMatchObject(rest);
    if ('unsure' in rest) expect(paperIn(told(text, from(by, channel)))?.on).toBeUndefined();
    else expect(paperIn(told(text, from(by, channel)))?.unsure).toBeUndefined();
  });

  test.each([
    ['lender', 'phone', '支付令已送达'],
    ['lender', 'sms', '我们将申请支付令'],
    ['lender', 'sms', '再不还就申请支付令'],
    ['lender', 'sms', '支付令即将发出'],
    ['lender', 'sms', '传票的事'],
    ['lender', 'letter', '如不还款将送达传票'],
    ['lender', 'letter', '催收函'],
  ] as const)('%s by %s: %s is none', (by, channel, text) => {
    expect(paperIn(told(text, from(by, channel)))).toBeUndefined();
  });
});

describe('the last day of performance of a judgment', () => {
  test.each([
    ['判决书：于2026年11月20日前履行', day('2026-11-20')],
    ['判决书', 'undated'],
    ['判决书，2026年9月1日作出', 'undated'],
    ['将由法院判决，判决书会寄出', undefined],
    ['催收函', undefined],
  ] as const)('%s', (text, by) => {
    expect(performByIn([told(text, from('lender', 'letter'))])).toBe(by);
    expect(performByIn([told(text)])).toBe(by);
  });

  test('what is said of one in a message is none', () => {
    expect(performByIn([told('判决书：于2026年11月20日前履行', from('lender', 'sms'))])).toBe(
      undefined,
    );
  });
});
