import { dayOf, fen, parseRate, subFen } from '@forbear/money';
import { accountOf, owedInAll, relieve, type Debt, type Measure } from '@forbear/loan';
import type { BorrowerCase } from '@forbear/check';
import { caseOf, enterBook, openBook, type CaseEvent } from '@forbear/negotiation';
import type { NamedPlan, PlanChoice } from '@forbear/plan';
import { must, type Lang, type Result } from '@forbear/problem';
import { freshSeed } from '@forbear/testkit';
import fc from 'fast-check';
import { xiaoli, xiaozhang, zhang } from '@forbear/testkit/people';
import { describe, expect, test } from 'vitest';
import {
  calendarOf,
  careKinds,
  carePaper,
  CHANNELS,
  kit,
  PAPER_IDS,
  paperHtml,
  paperText,
  writePaper,
} from './index.ts';
import { needsCare } from './care.ts';
import { inputOf } from './fixture/paper-input.ts';

const people = [
  ['xiaoli', xiaoli, 'jiebei', ['3,275.47', '2027年1月10日', '2027年6月10日']],
  ['xiaozhang', xiaozhang, 'huabei', ['1,672.00', '2026年11月10日', '2027年4月10日']],
] as const;

/** An entry in the record of a negotiation. */
const entry = {
  seq: 1,
  on: dayOf(2026, 11, 6),
  actor: '小张',
  role: 'borrower',
  cause: 'a contact',
  trace: 'huabei-1',
} as const;

const noted: CaseEvent = {
  ...entry,
  kind: 'contact',
  contact: { channel: 'phone', by: 'borrower' },
};

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);

test('one of two cards of a bank is spoken of with its last digits, and addressed to the bank as it is called', () => {
  const [debt] = xiaozhang.debts as readonly [Debt];
  const card = (id: string, tail?: string): Debt => ({
    ...debt,
    ...{ id, creditor: { name: '某银行', kind: 'bank' } },
    ...(tail === undefined ? {} : { tail }),
  });
  const textOf = (tails: readonly (string | undefined)[], channel: 'chat' | 'letter') => {
    const debts = tails.map((tail, k) => card(`card-${k}`, tail));
    return paperText(must(kit(inputOf({ ...xiaozhang, debts }, 'card-0'), channel)));
  };
  expect(textOf(['8842', '0310'], 'chat')).toContain('想谈谈某银行（尾号 8842）的还款');
  expect(textOf([undefined, undefined], 'chat')).toContain('想谈谈某银行的还款');
  const letter = textOf(['8842', '0310'], 'letter');
  expect(letter).toContain('致：某银行\n');
  expect(letter).toContain('某银行，账号尾号 8842');
  const { plan } = inputOf({ ...xiaozhang, debts: [card('a', '8842'), card('b')] }, 'a');
  const days = calendarOf({
    borrower: { ...xiaozhang, debts: [card('a', '8842'), card('b')] },
    plan,
    lang: 'zh',
  });
  const named = new Set(days.map(({ text }) => text.replace(/ [0-9,.]+ 元.*/, '')));
  expect([...named].sort()).toEqual(['某银行 2', '某银行（尾号 8842）']);
});

describe.each(people)('the kit of %s', (_, borrower, debt, figures) => {
  test.each(CHANNELS)('%s says the same figures', (channel) => {
    const text = paperText(must(kit(inputOf(borrower, debt), channel)));
    for (const figure of figures) expect(text).toContain(figure);
  });

  test.each(CHANNELS)('%s in English has every sum, and no Chinese but names', (channel) => {
    const text = paperText(must(kit(inputOf(borrower, debt, 'en'), channel)));
    expect(text).toContain(figures[0]);
    expect(withoutNames(text, borrower)).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test.each(PAPER_IDS)('%s is written in both languages, or says what it needs', (id) => {
    for (const lang of ['zh', 'en'] as const) {
      const paper = writePaper(inputOf(borrower, debt, lang), id);
      if (!paper.ok) {
        expect(['PAPER_NEEDS']).toContain(paper.problem.code);
        continue;
      }
      const text = paperText(paper.value);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(text.length).toBeGreaterThan(100);
      if (lang === 'en') expect(withoutNames(text, borrower)).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

const withoutNames = (text: string, borrower: BorrowerCase): string =>
  [
    borrower.person.name,
    borrower.person.region,
    ...borrower.debts.map(({ creditor }) => creditor.name),
    ...borrower.evidence.map(({ what }) => what),
    ...borrower.incomes.map(({ what }) => what),
  ].reduce((left, one) => left.replaceAll(one, ''), text);

/** 小张 with other words of why. */
const withNote = (note: string): BorrowerCase => ({
  ...xiaozhang,
  hardship: { reason: 'unemployment', since: xiaozhang.asOf, note },
});

describe('what is asked', () => {
  const rows = (plan: NamedPlan, measures: readonly Measure[], borrower: BorrowerCase) => {
    const debt = borrower.debts[0] as Debt;
    const account = must(relieve(must(accountOf(debt, borrower.asOf)), { measures }));
    const choice: PlanChoice = {
      debt: debt.id,
      relief: { measures },
      ask: { beyond: 0, creditors: 1, largest: 100, points: 100 },
      rows: account.rows,
      total: owedInAll(account),
      cost: subFen(owedInAll(account), fen(1_555_101)),
    };
    return { ...plan, fits: true, choices: [choice] };
  };

  test.each<[readonly Measure[], readonly string[]]>([
    [
      [{ kind: 'extend', months: 3, interest: 'waived' }],
      ['延期 3 个月', '延期期间不计利息', '2,703.19'],
    ],
    [[{ kind: 'extend', months: 2, interest: 'monthly' }], ['期间按月付息', '起恢复还本']],
    [[{ kind: 'pause', periods: 3, interest: 'waived' }], ['缓交 3 期，期间不计利息', '此后每期']],
    [
      [
        { kind: 'pause', periods: 3, interest: 'runs' },
        { kind: 'reinstal', count: 9, firstDue: dayOf(2027, 1, 10) },
      ],
      ['缓交 3 期；之后分 9 期偿还，每期 1,900.44 元（最后一期 1,900.42 元）'],
    ],
    [
      [{ kind: 'reduce-rate', rate: must(parseRate('0.0002', 'day')), periods: 6 }],
      ['利率降到日利率 0.02%'],
    ],
    [
      [{ kind: 'reinstal', count: 12, rate: must(parseRate('0', 'day')) }],
      ['分 12 期偿还', '期间不再计收利息和违约金'],
    ],
    [[{ kind: 'reinstal', count: 12, every: { months: 1 } }], ['按月分 12 期偿还']],
    [
      [{ kind: 'settle', on: dayOf(2026, 12, 1), amount: fen(1_200_000) }],
      ['2026年12月1日 一次性支付 12,000.00 元 结清', '结清证明'],
    ],
  ])('%j is worded with its figures in every channel', (measures, words) => {
    const input = inputOf(xiaoli, 'jiebei');
    const asked = { ...input, plan: rows(input.plan, measures, xiaoli) };
    for (const channel of CHANNELS) {
      const text = paperText(must(kit(asked, channel)));
      for (const word of words) expect(text).toContain(word);
    }
  });

  test('a waiver names its sum', () => {
    const debt = xiaoli.debts[0] as Debt;
    const late = {
      ...xiaoli,
      debts: [{ ...debt, outstanding: { ...debt.outstanding, penalty: fen(2275) } }],
    };
    const input = inputOf(late, 'jiebei');
    const plan = rows(
      input.plan,
      [
        { kind: 'waive', component: 'penalty', amount: 'all' },
        { kind: 'reinstal', count: 6 },
      ],
      late,
    );
    expect(paperText(must(kit({ ...input, plan }, 'letter')))).toContain(
      '减免已产生的罚息、违约金 22.75 元',
    );
  });

  test('a debt that is kept has nothing to ask, another id is refused', () => {
    const rich = {
      ...xiaozhang,
      incomes: [{ what: 'x', amount: fen(3_000_000), per: 'month' as const, payDay: 6 }],
    };
    expect(codeOf(kit(inputOf(rich, 'huabei'), 'letter'))).toBe('NOTHING_TO_ASK');
    const guaranteed = {
      ...rich,
      debts: rich.debts.map((debt) => ({ ...debt, as: 'guarantor' as const })),
    };
    expect(codeOf(kit(inputOf(guaranteed, 'huabei'), 'letter'))).toBe('GUARANTOR_FIRST');
    const poor = { ...guaranteed, incomes: [] };
    expect(codeOf(kit(inputOf(poor, 'huabei'), 'letter'))).toBe('GUARANTOR_FIRST');
    expect(codeOf(kit(inputOf(xiaozhang, 'none'), 'letter'))).toBe('DEBT_UNKNOWN');
    expect(codeOf(writePaper(inputOf(xiaozhang, 'huabei'), 'poem'))).toBe('PAPER_UNKNOWN');
  });

  test('a debt that finds no place is asked to wait, without a promise', () => {
    const poor = {
      ...xiaozhang,
      incomes: [{ what: 'x', amount: fen(100_000), per: 'month' as const }],
    };
    for (const channel of CHANNELS) {
      const text = paperText(must(kit(inputOf(poor, 'huabei'), channel)));
      expect(text).toMatch(/(?:延期|缓交) 3 个月，期间暂不还款/);
      expect(text).not.toContain('【方案】');
    }
  });
});

describe('what comes first', () => {
  const old: BorrowerCase = {
    ...xiaozhang,
    debts: [
      {
        ...(xiaozhang.debts[0] as Debt),
        contractDate: dayOf(2021, 1, 1),
        overdueSince: dayOf(2021, 2, 10),
        terms: {
          ...(xiaozhang.debts[0] as Debt).terms,
          from: dayOf(2021, 1, 1),
          firstDue: dayOf(2021, 2, 10),
        },
      },
    ],
  };

  test.each(CHANNELS)(
    '%s for a claim that may be out of time: the check first, until it is decided',
    (channel) => {
      expect(codeOf(kit(inputOf(old, 'huabei'), channel))).toBe('LIMITATION_FIRST');
      const debts = old.debts.map((one) => ({ ...one, outOfTime: 'pays' as const }));
      const decided = inputOf({ ...old, debts }, 'huabei');
      expect(must(kit(decided, channel)).first).toEqual([]);
      const { book } = enterBook(openBook(old), [
        { command: { kind: 'limitation-checked', on: old.asOf } },
      ]);
      const { state } = caseOf(book, old.debts[0] as Debt);
      const text = paperText(must(kit({ ...decided, borrower: old, state }, channel)));
      expect(text.startsWith('！先看这里：这笔债可能已过诉讼时效')).toBe(true);
      expect(text).toContain('法律援助（免费）');
      expect(text).toContain('由你自己决定');
      expect(text).not.toMatch(/不要还|不用还|不必还/);
    },
  );

  test('a statement of account is written first, with the check before it, and admits nothing', () => {
    const text = paperText(must(writePaper(inputOf(old, 'huabei'), 'account-statement')));
    expect(text.startsWith('！先看这里：这笔债可能已过诉讼时效')).toBe(true);
    expect(text).toContain('不表示对任何金额或期限的确认');
    for (const id of ['disclosure', 'agreement', 'replies'])
      expect(codeOf(writePaper(inputOf(old, 'huabei'), id))).toBe('LIMITATION_FIRST');
    expect(must(kit(inputOf(xiaozhang, 'huabei'), 'chat')).first).toEqual([]);
  });

  test.each(['不想活了', '最近撑不住了', 'I want to die'])('%s: help first, no sums', (note) => {
    const unwell = withNote(note);
    expect(needsCare(unwell)).toBe(true);
    const text = paperText(carePaper('zh')) + paperText(carePaper('en'));
    for (const number of ['120', '110', '12356']) expect(text).toContain(number);
    expect(text).toContain('不是 24 小时');
    expect(text).not.toMatch(/元|yuan|还款|债/);
  });

  test.each([
    ['我今年17岁，上高二', 'minor', '监护人', '12355'],
    ['老公打我，还拿走了我的工资卡', 'violence', '人身安全保护令', '110'],
    ['前男友逼我去借的钱', 'forced-loan', '受胁迫', '110'],
  ] as const)('%s: help of its own comes first', (note, kind, words, number) => {
    const kinds = careKinds(withNote(note));
    expect(kinds).toContain(kind);
    const text = paperText(carePaper('zh', kinds));
    expect(text).toContain(words);
    expect(text).toContain(number);
    expect(needsCare(withNote(note))).toBe(false);
  });

  test('ordinary words are not taken for such', () => {
    for (const note of ['住院', '9 月底失业，正在找工作。', '还款压力大', ''])
      expect(needsCare(withNote(note))).toBe(false);
  });

  test.each([
    ['borrower', true],
    ['lender', false],
    ['agency', false],
  ] as const)('the same words said by the %s: %s', (by, expected) => {
    const said = '活不下去了';
    const contact = { on: xiaozhang.asOf, channel: 'phone', by, to: 'self', said } as const;
    expect(needsCare({ ...xiaozhang, contacts: [contact] })).toBe(expected);
    const event = {
      ...noted,
      contact: { channel: 'phone', by, to: 'self', said, enclosures: [], breaches: [] },
    } as const;
    expect(needsCare(xiaozhang, [event])).toBe(expected);
    expect(needsCare(xiaozhang, [{ ...noted, note: said }])).toBe(true);
  });
});

describe('a friend who lent money', () => {
  const debts = xiaozhang.debts.map((debt) => ({
    ...debt,
    creditor: { name: '老周', kind: 'person' as const },
  }));
  const borrower = { ...xiaozhang, debts };

  test.each(CHANNELS)('is written to as a person by %s', (channel) => {
    const text = paperText(must(kit(inputOf(borrower, 'huabei'), channel)));
    expect(text).toContain('老周');
    expect(text).not.toMatch(
      /贵方|工号|受理编号|征信|转人工|尾号|官方电话|App|违约金|专员|书面答复/,
    );
    const english = paperText(must(kit(inputOf(borrower, 'huabei', 'en'), channel)));
    expect(english).not.toMatch(/staff number|case number|credit register|Dear Sir/i);
  });
});

describe('no letter harms its sender', () => {
  test.each(people)(
    '%s: sums by the creditor’s own bill, no cost offered, an answer before the first payment',
    (_, borrower, debt) => {
      for (const channel of CHANNELS) {
        const text = paperText(must(kit(inputOf(borrower, debt), channel)));
        expect(text).not.toMatch(/欠贵方|本人愿意承担|多付/);
      }
      const letter = paperText(must(kit(inputOf(borrower, debt), 'letter')));
      expect(letter).toContain('按贵方账单，截至');
      const days = (pattern: RegExp) =>
        [...letter.matchAll(pattern)].map(([, y, m, d]) => dayOf(Number(y), Number(m), Number(d)));
      const [answer] = days(/请于(\d+)年(\d+)月(\d+)日前书面答复/g);
      const first = Math.min(...days(/(\d+)年(\d+)月(\d+)日 +[0-9,]+\.\d\d/g));
      expect(answer as number).toBeLessThan(first);
    },
  );
});

describe('a paper says no more than was told', () => {
  const texts = (borrower: BorrowerCase) =>
    (['zh', 'en'] as const).flatMap((lang) =>
      [
        ...CHANNELS.map((channel) => kit(inputOf(borrower, 'huabei', lang), channel)),
        ...['legal-brief', 'disclosure'].map((id) =>
          writePaper(inputOf(borrower, 'huabei', lang), id),
        ),
      ].map((paper) => paperText(must(paper))),
    );
  const [debt] = xiaozhang.debts as readonly [Debt];
  const withGuess = (guessed: readonly string[], overdueSince = debt.overdueSince) => {
    const { overdueSince: _none, ...rest } = debt;
    const late = overdueSince === undefined ? {} : { overdueSince };
    return { ...xiaozhang, debts: [{ ...rest, ...late, guessed }] };
  };

  test('a reason without its day, no reason at all, and never that income fell because of another', () => {
    for (const text of texts({ ...xiaozhang, hardship: { reason: 'care', note: '' } })) {
      expect(text).toMatch(/照顾家人|care for my family/i);
      expect(text).not.toMatch(/自＿|Since _|收入减少|income has fallen/);
    }
    const { hardship: _why, ...silent } = xiaozhang;
    for (const text of texts(silent))
      expect(text).not.toMatch(/自＿|因＿|收入减少|Since _|because of _|income has fallen/);
  });

  test('of a day that nobody told neither that nothing is late, nor since when', () => {
    for (const text of texts(withGuess(['/terms/firstDue', '/overdueSince']))) {
      expect(text).not.toMatch(/没有逾期|not in arrears|逾期[ ：]*没有$/m);
      expect(text).not.toContain('起有未还部分');
    }
    for (const text of texts(withGuess(['/overdueSince'], dayOf(2026, 10, 5))))
      expect(text).not.toMatch(/2026年10月5日|5 October 2026/);
    expect(texts(withGuess([])).join()).toMatch(/目前没有逾期/);
  });

  test('sums of terms that nobody told are estimates', () => {
    for (const text of texts(withGuess(['/terms/count'])).filter((one) =>
      /申请：|asking for/.test(one),
    ))
      expect(text).toMatch(/约 [\d,]+\.\d\d 元|about [\d,]+\.\d\d yuan/);
    for (const text of texts(xiaozhang))
      expect(text).not.toMatch(/约 [\d,]+\.\d\d 元|about [\d,]+\.\d\d/);
  });
});

test('a product is not told as an account number', () => {
  const headed = (account: { readonly tail?: string }) =>
    paperText(must(kit({ ...inputOf(xiaozhang, 'huabei'), account }, 'letter')));
  expect(headed({})).toMatch(/产品[：:\s]+花呗/);
  expect(headed({})).not.toContain('账号');
  expect(headed({ tail: '0418' })).toMatch(/账号[：:\s]+花呗，账号尾号 0418/);
});

describe('papers written long after the figures', () => {
  const later: CaseEvent = { ...noted, on: dayOf(2027, 7, 2) };
  const taken: CaseEvent = {
    ...entry,
    kind: 'request-taken',
    on: dayOf(2026, 11, 7),
    number: 'HB1',
  };
  const input = { ...inputOf(xiaozhang, 'huabei'), events: [taken, later] };

  test('what can be paid today is the person’s own word, and the day of the request is its own', () => {
    const text = paperText(must(writePaper(input, 'replies')));
    expect(text).toContain('我今天能还的是 ＿＿＿＿ 元');
    expect(text).toContain('我在2026年11月7日申请（编号 ');
  });

  test('what is owed is dated by the day of its figures', () => {
    const text = paperText(must(writePaper(input, 'mediation-request')));
    expect(text).toContain('按对方账单，截至2026年11月5日为 9,600.00 元');
  });
});

describe('a kept debt whose due day comes before the money', () => {
  const early = {
    ...xiaozhang,
    incomes: [{ what: '工资', amount: fen(1_500_000), per: 'month', payDay: 12 }],
  } as const;

  test.each(CHANNELS)(
    '%s asks for another due day, and for nothing that is not asked',
    (channel) => {
      for (const lang of ['zh', 'en'] as const) {
        const text = paperText(must(kit(inputOf(early, 'huabei', lang), channel)));
        expect(text).toMatch(lang === 'zh' ? /从 10 日改为 13 日/ : /from the 10th to the 13th/);
        expect(text).not.toMatch(/15,000|减免|waive|做不到|cannot do more/);
      }
    },
  );
});

describe('what a person typed', () => {
  const named = (name: string): BorrowerCase => ({
    ...xiaozhang,
    person: { ...xiaozhang.person, name },
  });

  test('never becomes markup', () => {
    const html = paperHtml(
      must(kit(inputOf(named('<img src=x onerror=alert(1)>"\'&'), 'huabei'), 'letter')),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });

  test('stays on its line: control characters, breaks and overrides are gone', () => {
    const text = paperText(
      must(
        kit(
          inputOf(named('张\u0000三\r\n【伪造】\u202eevil\u2066\u2028x\ud800'), 'huabei'),
          'letter',
        ),
      ),
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069\u2028]/);
    expect(text).toContain('张 三 【伪造】evil x\ufffd');
    expect(text.split('\n')).not.toContain('【伪造】evil x');
  });

  test('of a megabyte is refused with its place', () => {
    const refused = kit(inputOf(named('长'.repeat(1_000_000)), 'huabei'), 'letter');
    expect(codeOf(refused)).toBe('TEXT_TOO_LONG');
    expect(refused.ok ? '' : refused.problem.pointer).toBe('/borrower/person/name');
  });

  test('account, card and phone numbers keep four digits; medical papers tell no illness', () => {
    const borrower = {
      ...named('小张'),
      evidence: [
        { what: '工资卡 6222 0212 3456 7890 流水' },
        { what: '手机 13800000210' },
        { what: '抑郁症诊断书' },
        { what: '合同 2026-11-05' },
      ],
    };
    const text = paperText(must(kit(inputOf(borrower, 'huabei'), 'letter')));
    expect(text).toContain('工资卡 ****7890 流水');
    expect(text).toContain('手机 138****0210');
    expect(text).toContain('合同 2026-11-05');
    expect(text).toContain('医院证明（只附需要的页）');
    expect(text).not.toMatch(/抑郁|6222|住院/);
  });

  test('whatever it is, a chat message stays below 200 characters', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.array(fc.string({ maxLength: 200 }), { maxLength: 20 }),
        fc.constantFrom<Lang>('zh', 'en'),
        (name, papers, lang) => {
          const borrower = { ...named(name), evidence: papers.map((what) => ({ what })) };
          const paper = must(kit({ ...base, borrower, lang }, 'chat'));
          for (const block of paper.blocks)
            if (block.kind === 'message') expect(block.text.length).toBeLessThan(200);
        },
      ),
      { seed: freshSeed(), numRuns: 200 },
    );
  });
  const base = inputOf(xiaozhang, 'huabei');
});

describe('a budget that nobody told', () => {
  const untold = { ...zhang, incomes: [], expenses: [] };
  const none = {
    ...zhang,
    incomes: [{ what: '没有收入', amount: fen(0), per: 'month' as const }],
  };
  const all = (borrower: BorrowerCase, lang: Lang): string => {
    const input = inputOf(borrower, 'huabei', lang);
    const kits = CHANNELS.flatMap((channel) => {
      const made = kit(input, channel);
      return made.ok ? [paperText(made.value)] : [];
    });
    const papers = PAPER_IDS.flatMap((id) => {
      const made = writePaper(input, id);
      return made.ok ? [paperText(made.value)] : [];
    });
    return [...kits, ...papers].join('\n');
  };

  test.each(['zh', 'en'] as const)('is no sum in any paper (%s)', (lang) => {
    for (const list of [{ incomes: [] }, { expenses: [] }, untold]) {
      const text = all({ ...zhang, ...list }, lang);
      expect(text).not.toMatch(/(?:可用于全部债务|可还)[^，。\n]{0,4}[0-9]/);
      expect(text).not.toMatch(/(?:[0-9]\S* yuan (?:a month )?)(?:for|towards) all my/);
      expect(text).not.toMatch(/Available for all debts\W+[0-9]/);
    }
    const noIncome = all({ ...zhang, incomes: [] }, lang);
    expect(noIncome).not.toMatch(/(?<!没有)收入[：\s]{0,4}0\.00|income (?:is )?0\.00/i);
  });

  test('offers no sums, only time', () => {
    const made = (list: Partial<BorrowerCase>) =>
      kit(inputOf({ ...zhang, ...list }, 'huabei'), 'letter');
    expect(made({ expenses: [] })).toMatchObject({ problem: { code: 'PAPER_NEEDS' } });
    expect(paperText(must(made({ incomes: [] })))).toContain('期间暂不还款');
  });

  test('told to be none it is told', () => {
    expect(all(none, 'zh')).toContain('收入 0.00 元');
    expect(all(none, 'en')).toContain('no income (没有收入)');
  });
});

test('a paper of a court or of the creditor is no proof of hardship to the creditor', () => {
  const evidence = [{ what: '法院传票' }, { what: '律师函' }, { what: '工资流水' }];
  for (const channel of CHANNELS) {
    const text = paperText(must(kit(inputOf({ ...zhang, evidence }, 'huabei'), channel)));
    expect(text).not.toMatch(/(?:可提供|附件)[^】]*(?:传票|律师函)/);
  }
  const brief = must(writePaper(inputOf({ ...zhang, evidence }, 'huabei'), 'legal-brief'));
  expect(paperText(brief)).toContain('法院传票、律师函、工资流水');
});
