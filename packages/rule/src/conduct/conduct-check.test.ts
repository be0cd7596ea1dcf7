import { parseDay, parseMonth } from '@forbear/money';
import { must } from '@forbear/problem';
import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkConduct, type Contact, type ContactFacts, type LoggedDebt } from '../index.ts';

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
function contact(parts: Partial<ContactFacts> & { on?: string } = {}): Contact {
  const { on = '2026-11-03', ...rest } = parts;
  return { on: day(on), channel: 'phone', by: 'lender', to: 'self', ...rest };
}

function found(contacts: readonly Contact[], debts: readonly LoggedDebt[] = [LOAN]) {
  return checkConduct({ contacts, debts }).findings;
}

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

  test('a call to somebody else is none of the person’s own three', () => {
    const other = contact({ at: '15:00', connected: true, to: 'relative' });
    const called = [...calls(3, { connected: true }), other];
    expect(leads(called)).not.toContain('gbt-45251-call-frequency');
  });

  test('lender and agencies count together, other creditors and days do not', () => {
    const mixed = [
      ...calls(2, { connected: true }),
      ...calls(2, { connected: true, by: 'agency' as const }),
    ];
    expect(leads(mixed)).toEqual(['gbt-45251-call-frequency']);
    const apart = mixed.map((one, k) => ({ ...one, debt: k < 2 ? 'jiebei' : 'micro' }));
    expect(leads(apart, [LOAN, MICRO])).toEqual([]);
    const days = [2, 4].flatMap((date) => calls(2, { connected: true, on: `2026-11-0${date}` }));
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

  test('telling them of the debt is a matter of law once confirmed, a question while only words say so', () => {
    const said = '他欠了三万块，让他还款';
    const [sure] = found([other({ said, toldTo: ['other'] })]);
    expect(sure).toMatchObject({ severity: 'law' });
    expect(sure?.rules[0]).toBe('pipl-purpose-and-minimum');
    expect(sure?.proposed).toBeUndefined();
    const [open] = found([other({ said })]);
    expect(open).toMatchObject({
      severity: 'standard',
      proposed: [{ field: 'toldTo', value: 'other', words: '他欠了三万块' }],
    });
    expect(open?.uncertain?.zh).toContain('由你确认');
    // Told that nobody learned of it, the words propose nothing; the contact itself stays.
    const taken = found([other({ said, toldTo: [] })]);
    expect(taken.map(({ rules }) => rules[0])).toEqual(['gbt-45251-third-party-contact']);
    expect(taken[0]?.arithmetic.zh).not.toContain('透露了');
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
    expect(second?.arithmetic.zh).toContain('2026年11月3日 已拒绝');
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

describe('what was said and done', () => {
  const told = (parts: Parameters<typeof contact>[0], debts?: readonly LoggedDebt[]) =>
    found([contact({ at: '10:00', connected: true, ...parts })], debts);

  test.each([
    [{ threatened: ['violence'] }, 'public-security-harassment', 'law'],
    [{ threatened: ['humiliation'] }, 'public-security-harassment', 'law'],
    [{ posedAs: 'police' }, 'public-security-impersonation-2026', 'law'],
    [{ posedAs: 'court' }, 'public-security-impersonation-2026', 'law'],
    [{ demanded: ['payout-fee'] }, 'public-security-fraud-and-extortion-2026', 'law'],
    [{ threatened: ['detention'] }, 'cba-2026-prohibitions', 'standard'],
    [{ threatened: ['consequences'] }, 'cba-2026-prohibitions', 'standard'],
    [{ threatened: ['workplace'] }, 'gbt-45251-third-party-contact', 'standard'],
    [{ demanded: ['fee'] }, 'cba-2026-prohibitions', 'standard'],
    [{ demanded: ['new-loan'] }, 'cba-2026-prohibitions', 'standard'],
    [{ demanded: ['others-pay'] }, 'gbt-45251-third-party-contact', 'standard'],
    [{ demanded: ['codes'] }, 'agent-rights-scam-warning-2026', 'practice'],
    [{ did: ['insult'] }, 'cba-2026-prohibitions', 'standard'],
    [{ did: ['posting'] }, 'cba-2026-prohibitions', 'standard'],
  ] as const)('confirmed %j → %s', (parts, lead, severity) => {
    const all = told(parts);
    expect(all.map(({ rules }) => rules[0])).toEqual([lead]);
    expect(all[0]).toMatchObject({ severity });
    expect(all[0]?.proposed).toBeUndefined();
  });

  test.each([
    { threatened: ['lawsuit', 'credit-record', 'home-visit'] },
    { demanded: ['payment'] },
    { posedAs: 'none' },
    { threatened: [], demanded: [], did: [] },
  ] as const)('nothing is found in %j, whatever the words', (parts) => {
    const empty = { threatened: [], demanded: [], did: [], posedAs: 'none', toldTo: [] } as const;
    expect(told({ ...empty, ...parts, said: '找人弄你，坐牢，废物' })).toEqual([]);
  });

  test('words alone make no finding of law, and say which field they propose', () => {
    const [one, ...others] = told({ said: '再不还我找人收拾你' });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      severity: 'standard',
      proposed: [{ field: 'threatened', value: 'violence', words: '找人收拾' }],
    });
    expect(one?.rules).toContain('public-security-harassment');
    // Of a private creditor no standard speaks: the question has no force at all.
    expect(told({ said: '再不还我找人收拾你' }, [FRIEND])[0]).toMatchObject({
      force: 'derived',
      severity: 'practice',
    });
  });

  test('the public-security law changed on 2026-01-01', () => {
    const on = (text: string) => told({ on: text, threatened: ['violence'] })[0]?.arithmetic.zh;
    expect(on('2025-12-31')).toContain(
      '500 元以下罚款，情节较重的拘留可到 10 日。（《中华人民共和国治安管理处罚法》（2012年修正）第四十二条）',
    );
    expect(on('2026-01-01')).toContain(
      '1000 元以下罚款，情节较重的拘留可到 10 日。（《中华人民共和国治安管理处罚法》（2025年修订）第五十条）',
    );
    expect(told({ threatened: ['violence'] }, [FRIEND]).map(({ rules }) => rules[0])).toEqual([
      'public-security-harassment',
    ]);
  });

  test('the trade’s bans begin on 2026-01-30 and bind no private creditor', () => {
    const parts = { threatened: ['detention'] } as const;
    expect(told({ ...parts, on: '2026-01-29' })).toEqual([]);
    expect(told({ ...parts, on: '2026-01-30' }).length).toBe(1);
    expect(told(parts, [FRIEND])).toEqual([]);
  });

  test('a rule whose text was not seen leads nothing as law, and says so', () => {
    const [one] = found(
      [contact({ to: 'relative', on: '2024-06-01', connected: true, toldTo: [] })],
      [LOAN],
    );
    expect(one?.rules[0]).toBe('consumer-finance-collection-2024');
    expect(one).toMatchObject({ force: 'derived', severity: 'practice' });
    expect(one?.uncertain?.zh).toContain('没有核实');
  });

  test('a forced entry counts at a visit', () => {
    expect(
      told({ channel: 'visit', did: ['entry'], said: '来了两个人' }).map(({ rules }) => rules[0]),
    ).toEqual(['civil-code-peace-of-private-life']);
  });

  test('a paid procedure is told of once, by whose name is used', () => {
    const court = told({ said: '我们是法院委托的，先付撤诉保证金1000元' });
    expect(court.length).toBe(1);
    expect(court[0]?.arithmetic.zh).toContain('以法院、司法机关的名义');
    const none = told({ said: '先交500元保证金才给你办分期' });
    expect(none.map(({ arithmetic }) => arithmetic.zh.includes('法院'))).toEqual([false]);
    const fake = told({ said: '银行卡号填错导致贷款冻结，需先交3000元解冻金，解冻后全额下款' });
    expect(fake.map(({ arithmetic }) => arithmetic.zh.includes('放款、提现之前'))).toEqual([true]);
    expect(fake[0]?.arithmetic.zh).not.toContain('法院');
  });

  test('before 2026-03-01 the older arbitration law is cited', () => {
    const on = (text: string) =>
      told({ said: '【仲裁委】请缴纳仲裁费500元', channel: 'sms', on: text })[0]?.arithmetic.zh;
    expect(on('2026-02-28')).toContain('《中华人民共和国仲裁法》（2017年修正）第四条');
    expect(on('2026-03-01')).toContain('《中华人民共和国仲裁法》（2025年修订）第四条');
  });

  test('a private lender’s own account is none', () => {
    expect(told({ said: '转我微信就行' }, [FRIEND])).toEqual([]);
    expect(told({ demanded: ['private-account'] }, [FRIEND])).toEqual([]);
    expect(told({ demanded: ['private-account'] }).length).toBe(1);
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

describe('a contact of which only the month is known', () => {
  /** The same contact as in the other tests, in a month. */
  const inMonth = (onMonth: string, parts: Parameters<typeof contact>[0] = {}): Contact => {
    const { on: _day, ...rest } = contact(parts);
    return { ...rest, onMonth: must(parseMonth(onMonth)) } as Contact;
  };

  test('is held against every rule that needs no day, and its month is told as that', () => {
    const all = found([inMonth('2026-10', { at: '22:40', threatened: ['violence'] })]);
    expect(all).toHaveLength(2);
    for (const { arithmetic, uncertain } of all) {
      expect(arithmetic?.zh).toMatch(/^2026年10月 22:40/);
      expect(arithmetic?.zh).not.toMatch(/10月[0-9]+日/);
      expect(uncertain?.zh ?? '').not.toContain('只记得是哪个月');
    }
  });

  // The standard on hours is in force from 2025-02-28.
  test.each([
    ['2025-01', 0],
    ['2025-02', 1],
    ['2025-03', 1],
  ])('in %s, around the first day of a rule: %i findings', (month, count) => {
    const all = found([inMonth(month, { at: '22:40' })]);
    expect(all).toHaveLength(count);
    expect(all.filter(({ uncertain }) => uncertain?.zh.includes('只记得是哪个月'))).toHaveLength(
      month === '2025-02' ? 1 : 0,
    );
  });

  test('belongs to no day’s count of calls, and its day is asked for', () => {
    const calls = Array.from({ length: 5 }, () => inMonth('2026-10', { connected: true }));
    const { findings, notChecked } = checkConduct({ contacts: calls, debts: [LOAN] });
    expect(findings).toEqual([]);
    expect(notChecked.map(({ answer, contacts }) => [answer, contacts?.length])).toContainEqual([
      'contacts.on',
      5,
    ]);
  });

  test('with another person: nobody can tell whether the debtor was out of reach before', () => {
    const missed = ['2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'].map((on) =>
      contact({ on, connected: false }),
    );
    const [one] = found([...missed, inMonth('2026-10', { to: 'relative', connected: true })]);
    expect(one?.uncertain?.zh).toContain('确实联系不上你');
  });

  test('a refusal in the same month is not said to have come before it', () => {
    const refusal = contact({
      on: '2026-10-20',
      to: 'relative',
      connected: true,
      said: '别再打了',
    });
    const after = inMonth('2026-10', { to: 'relative', connected: true });
    const later = inMonth('2026-11', { to: 'relative', connected: true });
    const told = (one: Contact) =>
      found([refusal, one]).some(({ arithmetic }) => arithmetic?.zh.includes('已拒绝') === true);
    expect([told(after), told(later)]).toEqual([false, true]);
  });
});
