import { fen } from '@forbear/money';
import { bill, day } from '@forbear/testkit/people';
import { expect, test } from 'vitest';
import type { Contact } from '@forbear/rule';
import type { BorrowerCase } from './borrower-case.ts';
import { checkCase } from './case-check.ts';
import { urgentOf } from './urgent.ts';

const TODAY = day('2026-11-29');
const DEBT = { ...bill, overdueSince: day('2026-10-15') };

const caseOf = (parts: Partial<BorrowerCase>): BorrowerCase => ({
  asOf: TODAY,
  person: { name: '小李', region: '浙江省', household: 1 },
  incomes: [],
  expenses: [],
  savings: fen(0),
  debts: [DEBT],
  contacts: [],
  evidence: [],
  ...parts,
});

const letter: Contact = {
  on: day('2026-11-10'),
  channel: 'letter',
  by: 'agency',
  to: 'relative',
  said: '催收函由我妈签收了，她在回执上签了字',
};

test('somebody of 17 is told first that the loan needs a guardian, by law', () => {
  const { findings, care } = checkCase(
    caseOf({ person: { name: '小李', region: '浙江省', household: 3, age: 17 } }),
  );
  expect(care).toEqual(['minor']);
  expect(findings[0]).toMatchObject({
    severity: 'law',
    rules: ['minor-contract', 'legal-aid-scope'],
  });
  expect(findings[0]?.do.zh).toContain('监护人');
});

test.each([undefined, 18, 40])('nobody of %s is taken for a minor', (age) => {
  const person = {
    name: '小李',
    region: '浙江省',
    household: 1,
    ...(age === undefined ? {} : { age }),
  };
  expect(checkCase(caseOf({ person })).findings.flatMap(({ rules }) => rules)).not.toContain(
    'minor-contract',
  );
});

test('one whose mother signed is asked first what was signed', () => {
  const [first] = checkCase(caseOf({ contacts: [letter] })).findings;
  expect(first?.arithmetic.zh).toContain('要分清签的是什么');
  expect(first).toMatchObject({ severity: 'practice', force: 'derived' });
});

test('one whose mother signed for papers of a court is told that time runs, and not to refuse them', () => {
  const said = '法院传票和起诉状副本，我妈签收的';
  const contacts: readonly Contact[] = [{ ...letter, by: 'lender', to: 'household', said }];
  const [first, second] = checkCase(caseOf({ contacts })).findings;
  expect(first?.rules).toContain('answer-to-a-suit');
  expect(first?.arithmetic.zh).toContain('2026年11月10日 + 15 天 = 2026年11月25日');
  expect(second?.arithmetic.zh).toContain('签收那天就是送达日：期限从那天算');
  expect(second?.rules[0]).toBe('service-of-court-papers');
  expect(second?.do.zh).toContain('不要拒收');
});

test('a hearing that only a message tells of is checked with the court, and never ignored', () => {
  const said = '您已被起诉，开庭时间12月20日上午9点，请准时到庭';
  const message: Contact = { ...letter, channel: 'sms', by: 'agency', to: 'self', said };
  const [first] = checkCase(caseOf({ contacts: [message] })).findings;
  expect(first).toMatchObject({ rules: expect.arrayContaining(['answer-to-a-suit']) as string[] });
  expect(`${first?.arithmetic.zh}${first?.uncertain?.zh}`).toMatch(/核对案号.*不要不理/);
  expect(first?.arithmetic.zh).not.toMatch(/[0-9] 天 = /);
});

test.each([
  '让我母亲在一张“还款承诺书”上按了手印',
  '我爸被他们叫去签了字，说是担保',
  'my mother signed a promise to pay',
])('one whose relative signed a promise hears that the relative may be liable: %s', (said) => {
  const [first] = checkCase(caseOf({ contacts: [{ ...letter, channel: 'visit', said }] })).findings;
  expect(first?.arithmetic.zh).toContain('签的人可能要和你一起承担');
  expect(first?.do.zh).toMatch(/先不付款.*法律援助/);
  expect(first?.proposed ?? first?.uncertain).toBeDefined();
});

test.each(['我妈没签收，退回去了', '我妈拒绝签字'])('nobody signed: %s', (said) => {
  const told = checkCase(caseOf({ contacts: [{ ...letter, said }] })).findings;
  expect(told.some(({ arithmetic }) => arithmetic.zh.includes('签的是什么'))).toBe(false);
});

test('one who was sued yesterday is told first the last day of the answer, off the weekend', () => {
  const evidence = [{ on: day('2026-11-28'), what: '法院传票、起诉状副本' }];
  const [first] = checkCase(caseOf({ evidence })).findings;
  // 2026-11-28 + 15 = 2026-12-13, a Sunday
  expect(first?.arithmetic.zh).toContain('2026年12月13日。那天是休息日，顺延到 2026年12月14日');
});

test('a ruling that holds property, with the shortest time, comes before the suit itself', () => {
  const evidence = [
    { on: day('2026-11-28'), what: '法院传票、起诉状副本' },
    { on: day('2026-11-27'), what: '民事裁定书（财产保全）' },
  ];
  const borrower = caseOf({ evidence });
  expect(urgentOf(borrower).map(({ rules }) => rules[0])).toEqual([
    'preservation-review',
    'answer-to-a-suit',
  ]);
});

test('a message of a hearing starts no term, and a judgment falls silent once it is enforced', () => {
  const sms = {
    ...letter,
    channel: 'sms',
    to: 'self',
    said: '传票：定于2026年12月3日9时开庭',
  } as const;
  const [told] = checkCase(caseOf({ contacts: [sms] })).findings;
  expect(told?.arithmetic.zh).toContain('不从这条消息算');
  expect(told?.severity).not.toBe('law');
  const evidence = [
    { on: day('2026-09-01'), what: '民事判决书' },
    { on: day('2026-11-15'), what: '执行通知书' },
  ];
  const all = checkCase(caseOf({ evidence })).findings.map(({ arithmetic }) => arithmetic.zh);
  expect(all.join('')).toContain('2026年11月15日 收到执行文书');
  expect(all.join('')).not.toContain('判决书');
});

test('one who cannot go on is given help, and the way on stays open', () => {
  const told = checkCase(
    caseOf({
      hardship: { reason: 'illness', since: day('2026-09-01'), note: '真的不想再活了' },
    }),
  );
  expect(told.care).toEqual(['life']);
  expect(told.ways?.length).toBeGreaterThan(0);
});

test('a guarantor is told of the guaranty, one of whom only words speak is asked', () => {
  const lead = (parts: Partial<BorrowerCase>) => checkCase(caseOf(parts));
  const sure = lead({ debts: [{ ...DEBT, as: 'guarantor' }] }).findings;
  expect(sure.find(({ rules }) => rules[0] === 'guaranty-kind')).toMatchObject({ severity: 'law' });
  const call: Contact = {
    ...letter,
    channel: 'phone',
    to: 'self',
    said: '你是连带责任保证人，请还清',
  };
  const open = lead({ contacts: [call] });
  expect(open.notChecked.map(({ answer }) => answer)).toContain('as');
  expect(open.findings.find(({ rules }) => rules.includes('guaranty-kind'))).toMatchObject({
    severity: 'practice',
  });
});

test('a lawyer’s letter among the papers is told to be no paper of a court', () => {
  const { findings } = checkCase(caseOf({ evidence: [{ what: '某律师事务所律师函' }] }));
  expect(findings.map(({ arithmetic }) => arithmetic.zh).join('')).toContain(
    '「某律师事务所律师函」。律师函转达债权人的要求，不是法院的文书',
  );
});

test('days of a debt that lie ahead are asked about, each by its name', () => {
  const ahead = day('2027-05-01');
  const { notChecked } = checkCase(
    caseOf({
      debts: [{ ...DEBT, contractDate: ahead, outstanding: { ...DEBT.outstanding, asOf: ahead } }],
    }),
  );
  expect(notChecked.map(({ answer }) => answer)).toEqual(
    expect.arrayContaining(['contractDate', 'outstanding.asOf']),
  );
  const said = notChecked.map(({ would }) => would.zh).join('');
  expect(said).toContain('合同日期写的是 2027-05-01，比今天晚。');
});
