import type { Household } from '@forbear/budget';
import { fen, formatDay, formatFen, monthOf } from '@forbear/money';
import { DEMO_BOOK, levelOfAll, type PaperSet } from '@forbear/negotiation';
import { golden, runs } from '@forbear/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { propose, type Proposal } from '../index.ts';
import { CASH, day, LI, MONTHLY, ZHANG, type Asked } from '../people.fixture.ts';
import { measuresText, stopText } from './words.ts';

const told = (title: string, found: Proposal): string =>
  [
    title,
    `${found.decision}: ${measuresText(found.measures).zh} / ${measuresText(found.measures).en} · ${found.level} · second: ${found.second.join(', ') || '-'}`,
    ...found.payments.map(({ due, amount }) => `  ${formatDay(due)} ${formatFen(amount)}`),
    'next',
    ...found.next.map((one) => `  ${measuresText(one.measures).zh} · ${one.level}`),
    'not taken',
    ...found.stopped.map((one) => `  ${stopText(one).zh} / ${stopText(one).en}`),
    'agent',
    ...found.messages.agent.zh.split('\n').map((line) => `  ${line}`),
    ...found.messages.agent.en.split('\n').map((line) => `  ${line}`),
    'borrower',
    `  ${found.messages.borrower.zh}`,
    `  ${found.messages.borrower.en}`,
    '',
  ].join('\n');

const withoutBudget = (file: Asked): Asked => {
  const { budget: _budget, ...disclosed } = file.disclosed;
  return { ...file, disclosed };
};

describe('a proposal', () => {
  test('小李 and 小张, to be read', () => {
    const text = [
      told('小李, by the budget', propose(LI)),
      told('小张, by the budget', propose(ZHANG)),
      told('小张, by the stated share alone', propose(withoutBudget(ZHANG))),
    ].join('\n');
    expect(text).toBe(golden('proposal/people.txt', text));
  });

  test('S10 小李: one month fails in November, two in December, three fit', () => {
    const found = propose(LI);
    expect(found).toMatchObject({
      decision: 'offer',
      measures: [{ kind: 'extend', months: 3, interest: 'runs' }],
      level: 'approver1',
    });
    expect(found.payments[0]).toEqual({ due: day('2027-01-10'), amount: 327_547 });
    const stopOf = (months: number) =>
      found.stopped.find(
        ({ measures: [one, more] }) =>
          more === undefined &&
          one?.kind === 'extend' &&
          one.months === months &&
          one.interest === 'runs',
      )?.stop;
    expect(stopOf(1)).toMatchObject({ by: 'month', due: 289_602, affordable: 13_000 });
    expect(stopOf(2)).toMatchObject({ by: 'month', due: 308_264, affordable: 13_000 });
  });

  test('S10 the most of a month alone does not make the contract fit: the ask is the proposal; a budget does', () => {
    const most = { ...LI.disclosed, share: fen(327_547) };
    const file = { ...LI, disclosed: most };
    const ask = [{ kind: 'extend', months: 3, interest: 'runs' }] as const;
    expect(propose({ ...withoutBudget(file), ask })).toMatchObject({
      decision: 'offer',
      measures: ask,
    });
    // Nothing else is asked for, or the money of every month is known and enough.
    const fits = { decision: 'keep', measures: [] };
    expect(propose(withoutBudget(file))).toMatchObject(fits);
    const [, wage] = LI.disclosed.budget?.incomes ?? [];
    const earning = { ...wage, from: day('2026-01-05') };
    const budget = { ...LI.disclosed.budget, incomes: [earning] } as Household;
    expect(propose({ ...file, disclosed: { ...most, budget }, ask })).toMatchObject(fits);
  });

  test('小张: three do not fit, six do', () => {
    const found = propose(ZHANG);
    expect(found).toMatchObject({
      decision: 'offer',
      measures: [{ kind: 'reinstal', count: 6 }],
      level: 'approver1',
    });
    expect(found.payments).toHaveLength(6);
    expect(found.payments[0]).toEqual({ due: day('2026-11-10'), amount: 167_200 });
    const three = found.stopped.find(
      ({ measures: [one, more] }) =>
        more === undefined && one?.kind === 'reinstal' && one.count === 3,
    );
    expect(three).toMatchObject({
      level: 'agent',
      stop: { by: 'month', due: 328_000, affordable: 171_000 },
    });
  });

  test('what was asked and cannot be is said first, with what stops it', () => {
    const ask = [{ kind: 'reinstal', count: 7 }] as const;
    const { rationale, stopped, messages, measures } = propose({ ...LI, ask });
    expect(measures).toEqual([{ kind: 'extend', months: 3, interest: 'runs' }]);
    const why = `${measuresText(ask).zh}：政策没有这个期数`;
    expect(rationale[0]?.text.zh).toBe(`申请人要的，${why}`);
    expect(messages.agent.zh.split('\n')[0]).toBe(`申请人要的，${why}`);
    expect(stopText(stopped[0] as never).zh).toBe(why);
  });

  test('an ask that is allowed and fits is the proposal, though a smaller one would do', () => {
    const ask = [{ kind: 'pause', periods: 3, interest: 'runs' }] as const;
    expect(propose({ ...LI, ask })).toMatchObject({
      decision: 'offer',
      measures: ask,
      level: 'approver2',
    });
    const tooMuch = [{ kind: 'extend', months: 7, interest: 'runs' }] as const;
    expect(propose({ ...LI, ask: tooMuch }).measures).toEqual([
      { kind: 'extend', months: 3, interest: 'runs' },
    ]);
  });

  test('without a granted budget only the stated share is tested, and it says so', () => {
    const found = propose(withoutBudget(ZHANG));
    expect(found.measures).toEqual([{ kind: 'reinstal', count: 6 }]);
    expect(found.rationale.map(({ code }) => code)).toContain('stated-share-only');
    const less = propose({
      ...withoutBudget(ZHANG),
      disclosed: { reason: 'unemployment', share: fen(100_000) },
    });
    expect(less.measures).toEqual([{ kind: 'reinstal', count: 12 }]);
  });

  test('nothing fits: a person looks, with the month and the sum that are missing', () => {
    const found = propose({
      ...withoutBudget(ZHANG),
      disclosed: { reason: 'unemployment', share: fen(10_000) },
    });
    expect(found.decision).toBe('refer');
    expect(found.missing?.amount).toBeGreaterThan(0);
    expect(found.stopped.every(({ stop }) => stop !== undefined)).toBe(true);
  });

  test('a contract that fits stays as it is', () => {
    const rich = {
      ...withoutBudget(LI),
      disclosed: { reason: 'illness', share: fen(300_000) },
    } as const;
    expect(propose(rich)).toMatchObject({ decision: 'keep', measures: [], level: 'agent' });
  });

  test.each([
    ['months on book', { monthsOnBook: CASH.eligible.monthsOnBook - 1 }],
    ['three reliefs before', { reliefs: ['2024-10-05', '2025-10-05', '2026-02-05'].map(day) }],
    ['days overdue', { position: { ...LI.position, daysOverdue: 361 } }],
  ] as const)('who misses a condition goes to a person: %s', (_, more) => {
    const found = propose({ ...LI, ...more });
    expect(found.decision).toBe('refer');
    expect(found.rationale[0]?.code).toBe('not-eligible');
  });

  test('no key of a policy, rule or refusal reaches a person: every reason and every stop is words', () => {
    const early = { ...LI, monthsOnBook: 1 };
    expect(propose(early).rationale[0]?.text.zh).toBe(
      '政策的条件不满足：放款到现在 1 个月，政策要满 2 个月。要由人来看。',
    );
    const all = { reasons: [], daysOverdue: [500, 600], monthsOnBook: 99 } as const;
    const policy = {
      ...CASH,
      eligible: { ...CASH.eligible, ...all, reliefs: { max: 0, inMonths: 1 } },
    };
    const strict = { ...policy, eligible: CASH.eligible, combine: 1, measures: MONTHLY.measures };
    const told = [LI, ZHANG, { ...LI, policy }, { ...LI, policy: strict }, early].flatMap(
      (input) => {
        const { rationale, stopped, messages } = propose(input);
        return [...rationale.map(({ text }) => text), ...stopped.map(stopText), messages.agent];
      },
    );
    expect(told.length).toBeGreaterThan(30);
    const keys = /[a-z][A-Z]|[a-z]-[a-z]+-|[A-Z]_[A-Z]|undefined/;
    expect(
      told.filter(({ zh, en }) => keys.test(zh) || keys.test(en) || /[a-z]{3}/.test(zh)),
    ).toEqual([]);
  });

  test('the floor of living is kept', () => {
    const floor = fen(250_000);
    const found = propose({ ...ZHANG, disclosed: { ...ZHANG.disclosed, floor } });
    expect(found.measures).toEqual([{ kind: 'reinstal', count: 9 }]);
  });

  test('fair: who the person is, how they came and what they refused changes no byte', () => {
    const word = fc.option(fc.string({ maxLength: 12 }), { nil: undefined });
    const anyFile = fc.record({
      person: fc.record({
        name: fc.string(),
        sex: word,
        age: fc.option(fc.integer({ min: 14, max: 110 }), { nil: undefined }),
        people: word,
        region: word,
        marriage: word,
        disability: word,
        phone: word,
        language: word,
      }),
      channel: fc.constantFrom('chat', 'phone', 'letter'),
      adviser: word,
      complaints: fc.nat(20),
      refusedGrants: fc.array(fc.string(), { maxLength: 4 }),
    });
    const files = [LI, withoutBudget(ZHANG)];
    const plain = files.map((file) => JSON.stringify(propose(file)));
    fc.assert(
      fc.property(fc.constantFrom(0, 1), anyFile, (k, more) => {
        const file = { ...files[k], ...more } as Asked;
        expect(JSON.stringify(propose(file))).toBe(plain[k]);
      }),
      runs(0.04),
    );
  });

  test('S10: whatever the share, a proposal fits every month, is granted by its level, and explains the rest', () => {
    const anyFile = fc.record({
      k: fc.constantFrom(0, 1),
      share: fc.integer({ min: 0, max: 400_000 }),
      daysOverdue: fc.constantFrom(0, 0, 1, 30, 91, 180),
      monthsOnBook: fc.integer({ min: 0, max: 24 }),
    });
    fc.assert(
      fc.property(anyFile, ({ k, share, daysOverdue, monthsOnBook }) => {
        const file = withoutBudget(k === 0 ? LI : ZHANG);
        const position = { ...file.position, daysOverdue };
        const disclosed = { reason: file.disclosed.reason, share: fen(share) };
        const found = propose({ ...file, position, disclosed, monthsOnBook });
        if (found.decision === 'refer') {
          expect(found.measures).toEqual([]);
          return;
        }
        const dues = new Map<number, number>();
        for (const { due, amount } of found.payments)
          dues.set(monthOf(due), (dues.get(monthOf(due)) ?? 0) + amount);
        expect(Math.max(...dues.values())).toBeLessThanOrEqual(share);
        const level = levelOfAll(file.policy, found.measures, position);
        expect(level.ok && level.value).toBe(found.level);
        expect(found.stopped.every(({ stop }) => stop !== undefined)).toBe(true);
      }),
      runs(0.1),
    );
  });

  test('a dispute, a court and words of despair are a second person’s; despair comes before any figure', () => {
    const plain = propose(LI);
    const signs = ['dispute', 'court', 'despair'] as const;
    const found = propose({ ...LI, signs });
    expect(found.second).toEqual([...plain.second, ...signs]);
    expect(found.measures).toEqual(plain.measures);
    expect(found.rationale[0]?.code).toBe('pause-first');
    expect(found.messages.borrower.zh).toContain('12356');
    expect(propose({ ...LI, signs: ['court'] }).messages).toEqual(plain.messages);
  });

  test('papers: small sums and the agent’s level need none, what is held is enough, else any one', () => {
    const papers = DEMO_BOOK.documents[0] as PaperSet;
    expect(propose(LI).papers).toBeUndefined();
    expect(propose({ ...LI, papers }).papers).toEqual({
      enough: 'any-one',
      anyOf: ['诊断证明（可遮盖病名）', '出院小结首页', '医疗票据', '挂号与缴费记录'],
      most: 2,
    });
    const held = ['挂号与缴费记录', '工资单'];
    expect(propose({ ...LI, papers, held }).papers).toEqual({
      enough: 'held',
      paper: '挂号与缴费记录',
    });
    const disclosed = { reason: 'illness', share: fen(300_000) } as const;
    const late = { ...LI.position, daysOverdue: 1 };
    expect(propose({ ...LI, disclosed, position: late, papers })).toMatchObject({
      level: 'agent',
      papers: { enough: 'own-statement' },
    });
    const [at, below] = [500_000, 499_999].map((principal) => ({
      ...LI.position,
      principal: fen(principal),
    }));
    expect(propose({ ...LI, papers, position: below as typeof LI.position }).papers).toEqual({
      enough: 'own-statement',
    });
    expect(propose({ ...LI, papers, position: at as typeof LI.position }).papers?.enough).toBe(
      'any-one',
    );
  });

  test('no paper that may never be asked is asked for', () => {
    const papers = DEMO_BOOK.documents[0] as PaperSet;
    const [first] = papers.anyOf.illness;
    const never = { ...papers, neverAsk: [first as string] };
    expect(propose({ ...LI, papers: never }).papers).toMatchObject({
      anyOf: ['出院小结首页', '医疗票据', '挂号与缴费记录'],
    });
  });

  test('the reasons of both policies are the case file’s', () => {
    for (const policy of [CASH, MONTHLY]) expect(policy.eligible.reasons).toContain('illness');
  });
});
