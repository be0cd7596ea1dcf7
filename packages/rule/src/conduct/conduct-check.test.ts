import { parseDay } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConduct, type Contact, type LoggedDebt } from '../index.ts';

const day = (text: string) => must(parseDay(text));

const LOAN: LoggedDebt = {
  id: 'jiebei',
  creditor: '借呗',
  lender: 'consumer-finance',
  card: false,
};
const CARD: LoggedDebt = { id: 'card', creditor: '某银行', lender: 'bank', card: true };
const MICRO: LoggedDebt = { id: 'micro', creditor: '某小贷', lender: 'micro-loan', card: false };
const FRIEND: LoggedDebt = { id: 'friend', creditor: '同事', lender: 'person', card: false };

/** A contact of a lender with the debtor on 2026-11-03 unless told otherwise. */
function contact(parts: Partial<Omit<Contact, 'on'>> & { on?: string } = {}): Contact {
  const { on = '2026-11-03', ...rest } = parts;
  return { on: day(on), channel: 'phone', by: 'lender', to: 'self', ...rest };
}

function found(contacts: readonly Contact[], debts: readonly LoggedDebt[] = [LOAN]) {
  return checkConduct({ contacts, debts }).findings;
}

/** What is told of the first finding of words said on a day. */
const toldOn = (said: string, on: string) =>
  found([contact({ on, at: '10:00', connected: true, said })])[0]?.arithmetic.zh;

const leads = (contacts: readonly Contact[], debts?: readonly LoggedDebt[]) =>
  found(contacts, debts).map(({ rules }) => rules[0]);

describe('hours: 22:00:00 ≤ t < 08:00:00 in China', () => {
  test.each([
    ['00:00:00', 1],
    ['07:59:59', 1],
    ['07:59', 1],
    ['08:00:00', 0],
    ['08:00', 0],
    ['21:59:59', 0],
    ['22:00:00', 1],
    ['22:00', 1],
    ['23:59:59', 1],
  ])('a call at %s gives %i findings', (at, count) => {
    expect(leads([contact({ at, connected: true })])).toEqual(
      Array.from({ length: count }, () => 'gbt-45251-hours'),
    );
  });

  test.each([
    ['2025-02-27', []],
    ['2025-02-28', ['gbt-45251-hours']],
    ['2026-01-29', ['gbt-45251-hours']],
    ['2026-01-30', ['gbt-45251-hours', 'cba-2026-quiet-hours']],
  ])('on %s the rules are %j', (on, rules) => {
    expect(found([contact({ on, at: '22:00' })]).flatMap((one) => one.rules)).toEqual(rules);
  });

  test('a card goes by the association’s guideline from its first day, and only by likeness before', () => {
    const before = found([contact({ on: '2026-01-29', at: '22:30' })], [CARD]);
    expect(before.map((one) => one.rules)).toEqual([['gbt-45251-hours']]);
    expect(before[0]?.uncertain?.zh).toContain('参照');
    const after = found([contact({ on: '2026-01-30', at: '22:30' })], [CARD]);
    expect(after[0]?.rules[0]).toBe('cba-2026-quiet-hours');
    expect(after[0]?.uncertain).toBeUndefined();
  });

  test('a private creditor is under no such standard', () => {
    expect(found([contact({ at: '23:00' })], [FRIEND])).toEqual([]);
  });

  test('agreed hours go first, from the day they were agreed, by the minute', () => {
    const agreed = {
      ...LOAN,
      agreed: { since: day('2026-11-03'), hours: { from: '22:00', to: '23:00' } },
    };
    const at = (time: string, on: string) => leads([contact({ at: time, on })], [agreed]).length;
    expect([at('22:00', '2026-11-02'), at('22:00', '2026-11-03')]).toEqual([1, 0]);
    expect([at('22:59:59', '2026-11-03'), at('23:00', '2026-11-03')]).toEqual([0, 1]);
  });

  test('a text and a visit count, a letter and a code do not', () => {
    const at = '22:10';
    expect(leads([contact({ at, channel: 'sms', said: '请尽快还款' })]).length).toBe(1);
    expect(leads([contact({ at, channel: 'visit', said: '来了两个人' })]).length).toBe(1);
    expect(leads([contact({ at, channel: 'letter' })])).toEqual([]);
    expect(leads([contact({ at, channel: 'sms', said: '验证码 123456，用于登录' })])).toEqual([]);
  });

  test('a contact without a time is said, with what its time would change', () => {
    const { findings, notChecked } = checkConduct({
      contacts: [contact(), contact({ at: '22:00' })],
      debts: [LOAN],
    });
    expect(findings.length).toBe(1);
    expect(notChecked.find(({ answer }) => answer === 'contacts.at')?.contacts).toEqual([0]);
  });
});

describe('calls a day', () => {
  const calls = (count: number, parts: Parameters<typeof contact>[0]) =>
    Array.from({ length: count }, (_, k) => contact({ at: `${String(9 + k)}:00`, ...parts }));

  test('three connected calls are none, the fourth is a finding and named', () => {
    expect(found(calls(3, { connected: true }))).toEqual([]);
    const [one, ...others] = found(calls(4, { connected: true }));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ contact: 3, debt: 'jiebei' });
    expect(one?.rules[0]).toBe('gbt-45251-call-frequency');
    // 4 − 3 = 1
    expect(one?.arithmetic.zh).toContain('4 − 3 = 多 1 次');
  });

  test('lender and agencies count together, other creditors and days do not', () => {
    const mixed = [
      ...calls(2, { connected: true }),
      ...calls(2, { connected: true, by: 'agency' as const }),
    ];
    expect(leads(mixed)).toEqual(['gbt-45251-call-frequency']);
    const apart = mixed.map((one, k) => ({ ...one, debt: k < 2 ? 'jiebei' : 'micro' }));
    expect(leads(apart, [LOAN, MICRO])).toEqual([]);
    const days = mixed.map((one, k) => (k < 2 ? one : { ...one, on: day('2026-11-04') }));
    expect(leads(days)).toEqual([]);
  });

  test('two debts of one creditor count together', () => {
    const second = { ...LOAN, id: 'jiebei-2' };
    const apart = calls(4, { connected: true }).map((one, k) => ({
      ...one,
      debt: k < 2 ? 'jiebei' : 'jiebei-2',
    }));
    expect(leads(apart, [LOAN, second])).toEqual(['gbt-45251-call-frequency']);
  });

  test('entries that name no creditor are counted together, and that is said', () => {
    const [one] = found(calls(4, { connected: true }), [LOAN, MICRO]);
    expect(one?.uncertain?.zh).toContain('分开数');
  });

  test('six unanswered attempts are none, the seventh is a finding', () => {
    expect(found(calls(6, { connected: false }))).toEqual([]);
    const [one, ...others] = found(calls(7, { connected: false }));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ rules: ['cba-2026-call-attempts'], contact: 6 });
  });

  test.each([
    ['connected', '2025-02-27', 4, 0],
    ['connected', '2025-02-28', 4, 1],
    ['unanswered', '2026-01-29', 7, 0],
    ['unanswered', '2026-01-30', 7, 1],
  ])('%s calls on %s: %i calls give %i findings', (kind, on, count, findings) => {
    expect(found(calls(count, { on, connected: kind === 'connected' })).length).toBe(findings);
  });

  test('what was agreed goes first', () => {
    const agreed = { ...LOAN, agreed: { since: day('2026-11-01'), connectedADay: 1 } };
    expect(leads(calls(2, { connected: true }), [agreed]).length).toBe(1);
    const more = {
      ...LOAN,
      agreed: { since: day('2026-11-01'), connectedADay: 5, unansweredADay: 8 },
    };
    expect(
      leads([...calls(5, { connected: true }), ...calls(8, { connected: false })], [more]),
    ).toEqual([]);
  });

  test('calls that do not say whether they were connected are asked for where it matters', () => {
    const { findings, notChecked } = checkConduct({ contacts: calls(4, {}), debts: [LOAN] });
    expect(findings).toEqual([]);
    expect(notChecked.map(({ answer }) => answer)).toEqual(['contacts.connected']);
    expect(checkConduct({ contacts: calls(3, {}), debts: [LOAN] }).notChecked).toEqual([]);
  });
});

describe('other people', () => {
  const other = (parts: Parameters<typeof contact>[0] = {}) => contact({ to: 'other', ...parts });

  test('a debtor who can be reached is the only one to be contacted', () => {
    const log = [contact({ connected: true, on: '2026-11-02' }), other({ said: '请他回电' })];
    const [one] = found(log);
    expect(one).toMatchObject({ contact: 1, severity: 'standard' });
    expect(one?.rules[0]).toBe('gbt-45251-third-party-contact');
  });

  test('telling them of the debt is a matter of law', () => {
    const [one] = found([other({ said: '他欠了三万块，让他还款' })]);
    expect(one).toMatchObject({ severity: 'law' });
    expect(one?.rules[0]).toBe('pipl-purpose-and-minimum');
  });

  test('three calls in vain open the way from the next day, to ask and no more', () => {
    const missed = ['09:00', '12:00', '18:00'].map((at) => contact({ at, connected: false }));
    const next = (on: string, said?: string) =>
      leads([...missed, other({ on, at: '19:00', ...(said === undefined ? {} : { said }) })])
        .length;
    expect([next('2026-11-03'), next('2026-11-04'), next('2026-11-04', '他欠款逾期')]).toEqual([
      1, 0, 1,
    ]);
    const two = missed.slice(1);
    expect(leads([...two, other({ on: '2026-11-04' })]).length).toBe(1);
  });

  test('a card may only be collected from debtor and guarantor, by a rule of the ministry', () => {
    const [one] = found([other({ said: '让他接电话' })], [CARD]);
    expect(one).toMatchObject({ severity: 'law' });
    expect(one?.rules[0]).toBe('card-collection-conduct-art66-68');
    expect(one?.uncertain?.zh).toContain('担保人');
  });

  test('where it is not sure which creditor it was, the mildest rule leads', () => {
    const [one] = found([other({ said: '请他回电' })], [CARD, MICRO]);
    expect(one).toMatchObject({ severity: 'standard' });
    expect(one?.uncertain?.zh).toContain('没有写明是哪一家');
  });

  test('after a no, even an unanswered call is a finding', () => {
    const no = other({ said: '对方说不要再打了', connected: true });
    const again = other({ on: '2026-11-05', connected: false });
    const [, second] = found([no, again]);
    expect(second?.arithmetic.zh).toContain('2026-11-03 已拒绝');
    expect(leads([other({ connected: false })])).toEqual([]);
  });
});

describe('visits', () => {
  test.each([
    ['来了一个人', 1],
    ['一名催收员上门', 1],
    ['1人上门', 1],
    ['来了两个人，很客气', 0],
    ['2名工作人员上门', 0],
    ['我一个人在家，来了两名催收', 0],
  ])('%s gives %i findings', (said, count) => {
    const visits = leads([contact({ channel: 'visit', at: '10:00', said })]);
    expect(visits).toEqual(Array.from({ length: count }, () => 'cba-2026-visits'));
  });

  test('the rule begins on 2026-01-30', () => {
    const on = (text: string) =>
      leads([contact({ channel: 'visit', on: text, said: '来了一个人' })]);
    expect([on('2026-01-29').length, on('2026-01-30').length]).toEqual([0, 1]);
  });

  test('a visit that does not say how many came is asked for', () => {
    const { notChecked } = checkConduct({
      contacts: [contact({ channel: 'visit', at: '10:00' })],
      debts: [LOAN],
    });
    expect(notChecked.map(({ answer }) => answer)).toEqual(['contacts.said']);
  });
});

describe('what was said', () => {
  const said = (text: string, debts?: readonly LoggedDebt[], parts = {}) =>
    leads([contact({ at: '10:00', connected: true, said: text, ...parts })], debts);

  test.each([
    ['再不还我找人收拾你', 'public-security-harassment'],
    ['你就是个骗子，不要脸', 'cba-2026-prohibitions'],
    ['今天不还就把你的通讯录全打一遍，爆你通讯录', 'gbt-45251-third-party-contact'],
    ['不还就通知你的单位', 'gbt-45251-third-party-contact'],
    ['明天派人去你家闹', 'public-security-harassment'],
    ['你再不还，我就去你孩子学校', 'gbt-45251-third-party-contact'],
    ['群发短信给你所有联系人', 'gbt-45251-third-party-contact'],
    ['信用卡刷出来还', 'cba-2026-prohibitions'],
    ['让你公司领导来跟我谈', 'gbt-45251-third-party-contact'],
    ['我现在就给你爸妈打电话', 'gbt-45251-third-party-contact'],
    ['您涉嫌恶意拖欠，将移交公安', 'cba-2026-prohibitions'],
    ['再不还款就要坐牢', 'cba-2026-prohibitions'],
    ['不还钱明天就上失信黑名单', 'cba-2026-prohibitions'],
    ['会影响孩子上学', 'cba-2026-prohibitions'],
    ['我是朝阳法院的，请马上还款', 'cba-2026-prohibitions'],
    ['先去别的平台借一笔还上', 'cba-2026-prohibitions'],
    ['要另外付上门费300元', 'cba-2026-prohibitions'],
    ['已把律师函张贴在小区门口', 'cba-2026-prohibitions'],
  ])('%s → %s', (text, lead) => {
    expect(said(text)).toEqual([lead]);
  });

  test.each([
    '您好，您本期应还1200元，请于11月5日前还款，以免影响您的征信',
    '请通知您单位开具收入证明',
    '您可以到您公司附近的网点办理',
    '您的账户已逾期15天，我行将依法采取诉讼等措施',
    '我们不会联系您的家人和单位',
    '逾期不会坐牢，但会产生罚息',
    '请不要以贷还贷，如有困难请联系我们',
    '请问您什么时候方便还款',
    '已为您登记延期申请，编号 20261103001',
    '根据（2026）京0105执1234号执行通知，逾期不履行的依法纳入失信被执行人名单',
    '您的还款已委托某某公司提醒，请核实',
    '我是某银行工作人员，工号1023，请问是李先生吗',
    '我行可以为您办理分期，请登录App查看',
  ])('nothing is found in %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('the public-security law changed on 2026-01-01', () => {
    const text = '找人弄你';
    expect(said(text, [LOAN], { on: '2025-12-31' })).toEqual(['public-security-harassment']);
    expect(toldOn(text, '2025-12-31')).toContain(
      '500 元以下罚款，情节较重的拘留可到 10 日。（《中华人民共和国治安管理处罚法》（2012年修正）第四十二条）',
    );
    expect(toldOn(text, '2026-01-01')).toContain(
      '1000 元以下罚款，情节较重的拘留可到 10 日。（《中华人民共和国治安管理处罚法》（2025年修订）第五十条）',
    );
    expect(said(text, [FRIEND])).toEqual(['public-security-harassment']);
  });

  test('the trade’s bans begin on 2026-01-30 and bind no private creditor', () => {
    const text = '再不还款就要坐牢';
    expect(said(text, [LOAN], { on: '2026-01-29' })).toEqual([]);
    expect(said(text, [LOAN], { on: '2026-01-30' }).length).toBe(1);
    expect(said(text, [FRIEND])).toEqual([]);
  });

  test('a rule whose text was not seen says so', () => {
    const [one] = found([contact({ said: '不要脸', connected: true })], [MICRO]);
    expect(one?.rules[0]).toBe('micro-loan-collection-conduct');
    expect(one?.uncertain?.zh).toContain('没有核实');
  });

  test('a forced entry counts at a visit', () => {
    expect(said('来了两个人，强行进屋不肯走', [LOAN], { channel: 'visit' })).toEqual([
      'civil-code-peace-of-private-life',
    ]);
  });
});

test('a case without contacts says what a log would let one check', () => {
  const own = [contact({ by: 'borrower', at: '23:00' })];
  for (const contacts of [[], own])
    expect(checkConduct({ contacts, debts: [LOAN] })).toMatchObject({
      findings: [],
      notChecked: [{ answer: 'contacts' }],
    });
});

describe('any log', () => {
  const text = fc.constantFrom(
    undefined,
    '请还款',
    '找人弄你',
    '他欠款',
    '不要再打了',
    '来了一个人',
  );
  const anyContact = fc
    .record({
      on: fc.integer({ min: day('2026-10-01'), max: day('2026-10-04') }),
      hour: fc.integer({ min: 0, max: 86_399 }),
      channel: fc.constantFrom('phone', 'sms', 'visit', 'chat', 'letter'),
      by: fc.constantFrom('lender', 'agency', 'borrower'),
      connected: fc.option(fc.boolean(), { nil: undefined }),
      to: fc.constantFrom('self', 'other'),
      said: text,
      debt: fc.constantFrom(undefined, 'jiebei', 'card'),
    })
    .map(({ hour, ...one }): Contact => {
      const at = [hour / 3600, (hour / 60) % 60, hour % 60]
        .map((part) => String(Math.floor(part)).padStart(2, '0'))
        .join(':');
      return Object.fromEntries(
        Object.entries({ ...one, at }).filter(([, value]) => value !== undefined),
      ) as unknown as Contact;
    });
  /** A log whose entries have times of their own, as real ones do. */
  const log = fc.uniqueArray(anyContact, {
    maxLength: 40,
    selector: ({ on, at }) => `${on} ${at}`,
  });
  const seen = (contacts: readonly Contact[]) =>
    found(contacts, [LOAN, CARD])
      .map(({ contact: place, ...rest }) => JSON.stringify({ ...rest, of: contacts[place ?? -1] }))
      .sort();
  const options = { seed: freshSeed(), numRuns: 300 };

  test('the order in which contacts were noted changes nothing', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (contacts, keys) => {
        const shuffled = contacts
          .map((one) => [keys.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(seen(shuffled)).toEqual(seen(contacts));
      }),
      options,
    );
  });

  test('the person’s own contacts change nothing', () => {
    fc.assert(
      fc.property(log, anyContact, (contacts, more) => {
        expect(seen([...contacts, { ...more, by: 'borrower' }])).toEqual(seen(contacts));
      }),
      options,
    );
  });

  test('one more contact of the creditor never takes a finding about hours or words away', () => {
    fc.assert(
      fc.property(log, anyContact, (contacts, more) => {
        const kept = (list: readonly Contact[]) =>
          found(list, [LOAN, CARD]).filter(({ rules }) =>
            /hours|prohibitions|security/.test(rules[0] ?? ''),
          );
        const after = kept([...contacts, more]).map(({ contact: place }) => place);
        for (const { contact: place } of kept(contacts)) expect(after).toContain(place);
      }),
      options,
    );
  });
});
