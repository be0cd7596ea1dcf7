import type { HardshipReason } from '@forbear/check';
import {
  enterBook,
  openBook,
  paperPlans,
  standing,
  STAGE_NAMES,
  type DEVIATIONS,
  type StageName,
} from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { day, yuan, zhang } from '@forbear/testkit/people';
import { does, ROADS } from '@forbear/testkit/roads';
import { describe, expect, test } from 'vitest';
import { inputOf } from './fixture/paper-input.ts';
import { STATED, unfounded } from './fixture/stated.ts';
import { kit, PAPER_IDS, PAPERS, paperText, writePaper, type PaperInput } from './index.ts';

const plain = inputOf(zhang, 'huabei');

/** 小张's case after these commands. */
function after(commands: (typeof ROADS)[StageName]): PaperInput {
  const { book, refused } = enterBook(
    openBook(zhang),
    commands.map((command) => ({ command })),
  );
  expect(refused).toEqual([]);
  const record = book.records.get('huabei');
  return record === undefined || record.events.length === 0
    ? plain
    : { ...plain, state: record.state, events: standing(record.events) };
}

/** Papers that no common road reaches. */
const OWN: Readonly<Record<string, PaperInput>> = {
  'no-third-persons': after([
    ...ROADS.requested,
    does('contact', '2026-11-07', {
      contact: { channel: 'phone', by: 'agency', to: 'relative', said: '打给我妈' },
    }),
  ]),
  'call-summary': after([
    ...ROADS.requested,
    does('contact', '2026-11-06', {
      contact: { channel: 'phone', by: 'borrower', said: '登记了申请', staff: '1024' },
    }),
  ]),
  reinstate: after([
    ...ROADS.active,
    does('lender-ends-agreement', '2026-12-30', { reason: '系统调整' }),
  ]),
  'credit-register-objection': after([...ROADS.settled, does('report-wrong', '2027-01-08')]),
  'correct-text': after(
    ROADS.confirming.map((one) =>
      one.kind === 'text-arrives'
        ? { ...one, text: '第1期 2026-11-10 1672.00元，共5期，合计8360.00元。' }
        : one,
    ),
  ),
};

const MARKS: Readonly<Record<string, string>> = {
  PAPER_STAGE: '.',
  PAPER_NEEDS: '?',
  OFFER_NOT_FITTING: '?',
  NOTHING_TO_ASK: '#',
};
const letterOf = (k: number): string => String.fromCharCode(97 + k);

describe('a paper says what the record holds', () => {
  test('every paper in every state, written or refused and why, stands in a golden', () => {
    const there = STAGE_NAMES.map((stage) => after(ROADS[stage]));
    const mark = (input: PaperInput, id: string) => {
      const paper = writePaper(input, id);
      return paper.ok ? 'X' : (MARKS[paper.problem.code] ?? paper.problem.code);
    };
    const wide = Math.max(...PAPER_IDS.map((id) => id.length));
    const lines = [
      ...STAGE_NAMES.map((stage, k) => `${letterOf(k)}  ${stage}`),
      '',
      'X written   . another state   ? what it states is not there   # nothing to ask',
      '',
      `${' '.repeat(wide)}  ${STAGE_NAMES.map((_, k) => letterOf(k)).join(' ')}`,
      ...PAPER_IDS.map(
        (id) => `${id.padEnd(wide)}  ${there.map((input) => mark(input, id)).join(' ')}`,
      ),
    ];
    const text = `${lines.join('\n')}\n`;
    expect(text).toBe(golden('letters/written-by-state.txt', text));
  });

  test.each(PAPER_IDS)('%s, in the first state that has it, as in its golden', (id) => {
    const stage = STAGE_NAMES.find((one) => {
      const there = after(ROADS[one]);
      return there.state !== undefined && writePaper(there, id).ok;
    });
    const input = stage === undefined ? OWN[id] : after(ROADS[stage]);
    if (input === undefined) {
      expect(['due-day', 'account-statement']).toContain(id);
      return;
    }
    for (const lang of ['zh', 'en'] as const) {
      const text = paperText(must(writePaper({ ...input, lang }, id)));
      const name = `zhang-${input.state?.stage ?? 'plain'}-${id}${lang === 'zh' ? '' : '.en'}`;
      expect(text).toBe(golden(`letters/${name}.txt`, text));
    }
  });

  test.each(STAGE_NAMES)(
    '%s: what is written rests on its entries, what is not says why',
    (stage) => {
      const input = after(ROADS[stage]);
      for (const lang of ['zh', 'en'] as const)
        for (const id of PAPER_IDS) {
          const paper = writePaper({ ...input, lang }, id);
          if (paper.ok)
            expect([
              id,
              unfounded(paperText(paper.value), input.events ?? [], input.state),
            ]).toEqual([id, []]);
          else
            expect([
              'PAPER_STAGE',
              'PAPER_NEEDS',
              'OFFER_NOT_FITTING',
              'NOTHING_TO_ASK',
              'LIMITATION_FIRST',
            ]).toContain(paper.problem.code);
          const { stages } = PAPERS[id] as { stages: readonly StageName[] };
          if (input.state !== undefined && stages.length > 0 && !stages.includes(stage))
            expect(paper.ok ? 'ok' : paper.problem.code).toBe('PAPER_STAGE');
        }
    },
  );

  test.each(STAGE_NAMES)('%s: an entry taken away takes its sentences with it', (stage) => {
    const input = after(ROADS[stage]);
    const { events = [] } = input;
    for (const gone of events) {
      const left = { ...input, events: events.filter((event) => event !== gone) };
      for (const id of PAPER_IDS) {
        const paper = writePaper(left, id);
        if (!paper.ok || left.state === undefined) continue;
        // What stays in the state (an agreement, a refusal) is an entry's own trace and may still be told.
        const told = paperText(paper.value);
        for (const { says, kinds } of STATED.slice(0, 4))
          if (says.test(told))
            expect(left.events.some(({ kind }) => kinds.includes(kind))).toBe(true);
      }
    }
  });
});

describe('what nobody said is not told', () => {
  const { requested, offered, refused } = ROADS;
  const told = (commands: typeof requested, id: string) => {
    const paper = writePaper(after(commands), id);
    return paper.ok ? paperText(paper.value) : paper.problem.code;
  };

  test('that no reason was given stands on the person’s own entry', () => {
    for (const id of ['lender-complaint', 'mediation-request', 'legal-brief'] as const)
      expect(told(refused, id)).not.toMatch(/没有(?:说明)?理由/);
    const said = [...refused, does('no-reason', '2026-11-07')];
    expect(told(said, 'mediation-request')).toContain('对方于2026年11月6日拒绝，没有说明理由。');
    const unfair = [...refused, does('unfair', '2026-11-07')];
    expect(told(unfair, 'mediation-request')).toContain('对方于2026年11月6日拒绝。');
  });

  test('an offer that ran out, or that the person turned down, is no refusal by the lender', () => {
    const lapsed = [...offered, does('end-date-passed', '2026-11-20', { request: 'closed' })];
    const declined = [...offered, does('borrower-declines', '2026-11-08')];
    for (const commands of [lapsed, declined]) {
      expect(told(commands, 'lender-complaint')).toBe('PAPER_NEEDS');
      const text = told(commands, 'mediation-request');
      expect(text).toContain('对方于2026年11月6日提出方案。');
      expect(text).not.toMatch(/拒绝|declined”/);
      expect(after(commands).state).toMatchObject({ stage: 'refused' });
    }
    expect(told(lapsed, 'mediation-request')).toContain('方案已过有效期，没有谈成。');
    expect(told(declined, 'mediation-request')).toContain('本人于2026年11月8日没有接受。');
  });

  test('a complaint of silence goes without a refusal that never came', () => {
    const silent = [
      ...requested,
      does('silence-past-deadline', '2026-11-13'),
      does('silence-past-deadline', '2026-11-21'),
      does('no-reason', '2026-11-22'),
      does('deadline-over', '2026-12-09', { body: 'regulator' }),
    ];
    const text = told(silent, 'regulator-complaint');
    expect(text).toContain('到2026年11月21日没有收到答复。');
    expect(text).not.toMatch(/于[^。]*拒绝|没有说明理由/);
    // Before an answer is late there is nothing to complain of.
    const early = [...requested, does('no-reason', '2026-11-06')].map((command) => ({ command }));
    expect(enterBook(openBook(zhang), early).refused.map((one) => one.problem.code)).toEqual([
      'ILLEGAL_MOVE',
    ]);
  });

  test('a reminder tells what has come of the request, and only then of silence', () => {
    const papers = [...ROADS.proof_asked, does('papers-sent', '2026-11-09')];
    expect(told(papers, 'reminder')).toContain(
      '我于2026年11月9日交了贵方要的材料。此后没有收到新的答复。',
    );
    const undone = [...ROADS.active, does('undone', '2026-11-07')];
    expect(told(undone, 'reminder')).toContain('我于2026年11月7日在约定的时间内撤销了协议。');
    for (const id of ['reminder', 'replies'] as const)
      expect(told(undone, id)).not.toMatch(/至今(?:没有收到|未)答复/);
    const lapsed = [...offered, does('end-date-passed', '2026-11-20')];
    expect(told(lapsed, 'reminder')).toContain('贵方于2026年11月6日提出方案。');
    expect(told(lapsed, 'reminder')).not.toContain('至今没有收到答复');
  });

  test('savings and a household that nobody told are blanks to a creditor, not figures', () => {
    const untold = { ...zhang, guessed: ['/savings', '/person/household'] };
    const text = (borrower: typeof zhang) =>
      paperText(must(writePaper(inputOf(borrower, 'huabei'), 'disclosure')));
    expect(text(untold)).toMatch(/家庭人数：＿+\n[^]*存款：＿+\n/);
    expect(text(zhang)).toMatch(/家庭人数：2\n[^]*存款：[0-9]/);
  });

  test('what a reason quotes is told in the words it was given', () => {
    const quoted = [...requested, does('refused', '2026-11-06', { reason: 'you earn too much' })];
    const paper = writePaper({ ...after(quoted), lang: 'en' }, 'mediation-request');
    expect(paper.ok && paperText(paper.value)).toContain(
      'The creditor refused on 6 November 2026, giving as the creditor’s reason “you earn too much”.',
    );
  });
});

describe('papers of a broken, a disputed and a settled agreement', () => {
  const active = ROADS.active;
  const textOf = (commands: typeof active, id: string) => {
    const paper = writePaper(after(commands), id);
    return paper.ok ? paperText(paper.value) : paper.problem.code;
  };

  test('a proof of settlement is not asked for while instalments are open', () => {
    expect(textOf(active, 'settlement-proof')).toBe('PAPER_STAGE');
    expect(textOf(ROADS.breached, 'settlement-proof')).toBe('PAPER_STAGE');
    expect(textOf(ROADS.settled, 'settlement-proof')).toContain('2026年11月8日还清全部款项');
  });

  test('a complaint speaks of what was not corrected only where that was noted', () => {
    const disputed = [...active, does('bill-differs', '2026-11-08', { found: ['penalty'] })];
    expect(textOf(disputed, 'lender-complaint')).toBe('PAPER_STAGE');
    const late = [...disputed, does('not-corrected-in-time', '2026-11-20')];
    const told = [
      '2026年11月8日发现与协议不一致：计收了违约金、罚息。',
      '到2026年11月20日没有更正。',
    ];
    const complaint = textOf(late, 'lender-complaint');
    for (const sentence of told) expect(complaint).toContain(sentence);
    expect(complaint).not.toContain('本人现在的方案');
    // The authority comes after the lender's own time.
    expect(textOf(late, 'regulator-complaint')).toBe('PAPER_NEEDS');
    const answered = textOf([...late, does('answer-no', '2026-11-25')], 'regulator-complaint');
    for (const sentence of told) expect(answered).toContain(sentence);
  });

  test('a complaint that no text comes says what was agreed, and asks for nothing else', () => {
    const oral = ROADS.agreed_orally;
    expect(textOf(oral, 'lender-complaint')).toBe('PAPER_NEEDS');
    const text = textOf([...oral, does('no-text-in-time', '2026-11-09')], 'lender-complaint');
    expect(text).toContain('双方于2026年11月6日口头或在聊天里谈成：');
    expect(text).toContain('仍没有收到书面的协议。');
    expect(text).toContain('请用书面、短信或 App 确认谈成的方案');
    expect(text).not.toContain('本人现在的方案');
    const came = [...oral, does('text-arrives', '2026-11-09', { text: true })];
    expect(textOf(came, 'lender-complaint')).toBe('PAPER_STAGE');
  });

  test('a wrong report is objected to in every state, until it is put right', () => {
    for (const stage of STAGE_NAMES) {
      if (stage === 'noted') continue;
      const wrong = [...ROADS[stage], does('report-wrong', '2027-01-08')];
      expect([stage, textOf(wrong, 'credit-register-objection')]).toEqual([
        stage,
        expect.stringContaining('记录与事实不符'),
      ]);
      const mended = [...wrong, does('corrected', '2027-01-20')];
      expect([stage, textOf(mended, 'credit-register-objection')]).toEqual([stage, 'PAPER_NEEDS']);
    }
  });

  test('no new terms are asked for while others lie on the table or were agreed', () => {
    const asked = (commands: typeof active) => {
      const paper = kit(after(commands), 'letter');
      return paper.ok ? 'asked' : paper.problem.code;
    };
    for (const stage of ['offered', 'countered', 'agreed_orally', 'confirming', 'sold'] as const)
      expect([stage, asked(ROADS[stage])]).toEqual([stage, 'PAPER_STAGE']);
    expect(asked(ROADS.refused)).toBe('asked');
  });

  test('mediation of a dispute over an agreement asks for it, not for other terms', () => {
    const disputed = [
      ...active,
      does('bill-differs', '2026-11-08', { found: ['penalty'] }),
      does('not-corrected-in-time', '2026-11-20'),
    ];
    const text = textOf(disputed, 'mediation-request');
    expect(text).toContain('争议：账单和协议不一致。');
    expect(text).toContain('请对方按协议更正');
    expect(text).not.toContain('申请人的方案');
  });

  test('what is to be put right is what was found: the bill, the collection or both', () => {
    const complaint = (found: readonly (typeof DEVIATIONS)[number][]) =>
      textOf(
        [
          ...active,
          does('bill-differs', '2026-11-08', { found }),
          does('not-corrected-in-time', '2026-11-20'),
        ],
        'lender-complaint',
      );
    expect(complaint(['sum'])).toContain('请按约定更正账单和收费，并书面告知结果');
    expect(complaint(['collection'])).toContain('请停止与约定不符的催收，并书面告知结果');
    expect(complaint(['collection', 'interest'])).toContain(
      '请按约定更正账单和收费，停止与约定不符的催收，并书面告知结果',
    );
  });

  test('whoever keeps an agreement has no other terms to talk about', () => {
    const disputed = [...active, does('bill-differs', '2026-11-08', { found: ['penalty'] })];
    for (const road of [
      active,
      disputed,
      [...disputed, does('not-corrected-in-time', '2026-11-20')],
    ])
      expect(textOf(road, 'replies')).toBe('PAPER_NEEDS');
    expect(textOf(ROADS.breached, 'replies')).toContain('我的方案是');
  });

  test('a reason that was given is answered with another look, none with the wish for one', () => {
    const refused = (reason?: string) =>
      textOf(
        [...ROADS.requested, does('refused', '2026-11-07', reason === undefined ? {} : { reason })],
        'lender-complaint',
      );
    expect(refused()).toContain('不同意的，说明理由');
    expect(refused('评分不足')).toContain('请由另一位人员复核上述申请');
  });

  test('a request that was turned down as it was spoken is told, and encloses no application', () => {
    const spoken = [
      ...ROADS.contacting,
      does('refused-on-the-spot', '2026-11-06', { reason: '不支持' }),
    ];
    const text = textOf(spoken, 'lender-complaint');
    expect(text).toContain('本人于2026年11月6日申请调整还款安排。');
    expect(text).toContain('贵方于2026年11月6日拒绝，理由是“不支持”。');
    expect(text).not.toContain('申请书');
    expect(textOf(spoken, 'mediation-request')).toContain('请主持调解');
  });

  test('before anything is offered to a buyer of the claim stands how to check the sale', () => {
    const [debt] = zhang.debts;
    const sold = { ...zhang, debts: [{ ...debt, creditor: { name: '某资产', kind: 'assignee' } }] };
    const first = (borrower: typeof zhang) => {
      const paper = kit(inputOf(borrower, 'huabei'), 'letter');
      return paper.ok ? paper.value.first.map(({ title }) => title.slice(0, 4)) : [];
    };
    expect(first(sold as typeof zhang)).toContain('先核实债');
    expect(first(zhang)).not.toContain('先核实债');
  });

  test.each([
    ['债权转让给丁资产，以后请向丁公司还款', true],
    ['您这笔贷款已经打包卖给我们公司了', true],
    ['我们是新的债权人，请打到我们的对公账户', true],
    ['我们是诚信资产，这笔贷款我们收购了', true],
    ['您的债权没有转让，还是我们在管', false],
    ['已经委托第三方催收', false],
  ] as const)('heard in a contact, %s: the sale is checked before a letter', (said, isSale) => {
    const contact = {
      on: day('2026-11-04'),
      channel: 'chat',
      by: 'agency',
      to: 'self',
      said,
    } as const;
    const heard = inputOf({ ...zhang, contacts: [contact] }, 'huabei');
    const paper = must(kit(heard, 'letter'));
    expect(paper.first.some(({ title }) => title.startsWith('先核实债权'))).toBe(isSale);
    const proof = writePaper(heard, 'assignment-proof');
    expect(
      proof.ok ? paperText(proof.value).includes('2026年11月4日得知') : proof.problem.code,
    ).toBe(isSale ? true : 'PAPER_NEEDS');
  });

  test('once the sale was proved, the new creditor is written to, and nothing warns of it', () => {
    const proved = after([
      ...ROADS.sold,
      does('proof-of-assignment', '2026-11-25', { to: '某资产公司' }),
    ]);
    const paper = must(kit(proved, 'letter'));
    expect(paperText(paper)).toContain('致：某资产公司');
    expect(paper.first.some(({ title }) => title.startsWith('先核实债权'))).toBe(false);
    expect(
      textOf([...ROADS.sold, does('proof-of-assignment', '2026-11-25')], 'assignment-proof'),
    ).toBe('PAPER_NEEDS');
  });

  test('what is short of an agreement is made up beside it, and no more is offered than it asks', () => {
    const road = [
      ...active,
      does('no-match', '2026-11-13', { paid: { on: day('2026-11-10'), amount: yuan('1600.00') } }),
    ];
    const { book } = enterBook(
      openBook(zhang),
      road.map((command) => ({ command })),
    );
    const plans = paperPlans(book);
    const {
      plans: [plan],
      findings,
    } = must(plans.asking('huabei'));
    const input = {
      ...after(road),
      standing: plans.standing,
      plan: plan as PaperInput['plan'],
      findings,
    };
    const letter = paperText(must(kit(input, 'letter')));
    // 10,032.00 − 1,600.00 = 8,432.00, no interest on top. 1,672.00 + 72.00 is more than the 1,710.00 of a
    // month, 1,672.00 + 36.00 is not: two parts.
    expect(letter).toContain(
      '本人申请：差的部分分 2 期补上，其余各期照原约定；合起来每期 1,672.00 元 至 1,708.00 元',
    );
    expect(letter).toMatch(/合计 8,432\.00 元/);
    expect(letter).not.toContain('个性化分期');
    const good = paperText(must(writePaper(input, 'make-good')));
    expect(good).toContain('请同意差的部分分 2 期补上');
    expect(good).not.toContain('重新安排');
  });

  test('every instalment that was missed is named, none as if it were the only one', () => {
    const lineOf = (
      commands: Parameters<typeof after>[0],
      asOf: string,
      id: 'make-good' | 'legal-brief',
    ) => {
      const input = after(commands);
      const borrower = { ...input.borrower, asOf: day(asOf) };
      return paperText(must(writePaper({ ...input, borrower }, id)));
    };
    const rows = '第 1 期（2026年11月10日，1,672.00 元）、第 2 期（2026年12月10日，1,672.00 元）';
    expect(lineOf(ROADS.at_risk, '2026-11-09', 'make-good')).toContain('可能无法按时还足');
    expect(lineOf(ROADS.active, '2026-11-20', 'make-good')).toContain(
      '第 1 期（2026年11月10日，1,672.00 元）没有按时还上。',
    );
    expect(lineOf(ROADS.active, '2026-12-20', 'make-good')).toContain(
      `${rows}没有按时还上。一共差 3,344.00 元。`,
    );
    expect(lineOf(ROADS.active, '2026-12-20', 'legal-brief')).toContain(
      '协议第 1 期到期了，没有还款记录、第 2 期到期了，没有还款记录',
    );
    const short = [
      ...ROADS.active,
      does('no-match', '2026-11-13', { paid: { on: day('2026-11-10'), amount: yuan('1600.00') } }),
    ];
    expect(lineOf(short, '2026-12-20', 'make-good')).toContain(
      '第 1 期（2026年11月10日，1,672.00 元）没有还足，还差 72.00 元。第 2 期（2026年12月10日，1,672.00 元）没有按时还上。一共差 1,744.00 元。',
    );
  });

  test('in an agreement that is kept nobody is told that an instalment may not be paid', () => {
    const made = writePaper(after(ROADS.active), 'make-good');
    expect(made.ok ? paperText(made.value) : made.problem.code).toBe('PAPER_NEEDS');
  });

  test('while an agreement is kept no other terms are asked for, whatever the dispute', () => {
    const request = (commands: typeof active) => {
      const paper = kit(after(commands), 'letter');
      return paper.ok ? 'written' : paper.problem.code;
    };
    expect(request(active)).toBe('PAPER_NEEDS');
    expect(request(ROADS.lender_deviates)).toBe('PAPER_NEEDS');
    const disputed = [...ROADS.lender_deviates, does('not-corrected-in-time', '2026-11-20')];
    expect(request(disputed)).toBe('PAPER_NEEDS');
    expect(request(ROADS.at_risk)).toBe('written');
  });

  test('income is said to have fallen only by a reason that takes it away', () => {
    const letter = (reason: HardshipReason) => {
      const { hardship } = zhang;
      const borrower =
        hardship === undefined ? zhang : { ...zhang, hardship: { ...hardship, reason } };
      const paper = kit(inputOf(borrower, 'huabei'), 'letter');
      return paper.ok ? paperText(paper.value) : paper.problem.code;
    };
    for (const reason of ['unemployment', 'business', 'income-fell'] as const)
      expect(letter(reason)).toContain('收入减少');
    for (const reason of ['illness', 'family', 'care', 'poverty', 'disaster', 'other'] as const) {
      expect(letter(reason)).not.toContain('收入减少');
      expect(letter(reason)).toMatch(/本人因[^，。]+，按原计划还款有困难/);
    }
  });

  test('a reminder is written while an answer is owed, and not after it came', () => {
    expect(textOf(ROADS.requested, 'reminder')).toContain('至今没有收到答复');
    expect(textOf(ROADS.offered, 'reminder')).toBe('PAPER_STAGE');
    expect(textOf(active, 'reminder')).toBe('PAPER_STAGE');
    expect(textOf([], 'reminder')).toBe('PAPER_NEEDS');
  });

  test('an objection to the register quotes the report’s own sentence, once it was noted', () => {
    const sentence = '截至2026年12月，余额5,000，当前有逾期。';
    const report = { on: day('2027-01-06'), sentence };
    const noted = [...ROADS.settled, does('report-wrong', '2027-01-08', { report })];
    expect(textOf(noted, 'credit-register-objection')).toContain(
      '本人信用报告（报告日期 2027年1月6日）中，花呗的记录与事实不符：截至2026年12月，余额5,000，当前有逾期。',
    );
    const bare = [...ROADS.settled, does('report-wrong', '2027-01-08')];
    expect(textOf(bare, 'credit-register-objection')).toContain('（报告日期 ＿＿年＿＿月＿＿日）');
  });

  test('who paid late does not write that they paid as agreed', () => {
    const late = [
      ...ROADS.breached,
      does('paid-late', '2026-11-15', { paid: { on: day('2026-11-15'), amount: yuan('1672.00') } }),
      does('collection-goes-on', '2026-11-16'),
    ];
    expect(textOf(late, 'objection')).not.toContain('本人按约定还款');
    const bare = [...active, does('collection-goes-on', '2026-11-08')];
    expect(textOf(bare, 'objection')).not.toContain('本人按约定还款');
    expect(textOf(bare, 'objection')).not.toContain('已还各期的凭证');
    const pays = does('instalment-matched', '2026-11-10', {
      paid: { on: day('2026-11-10'), amount: yuan('1672.00') },
    });
    const kept = [...active, pays, does('collection-goes-on', '2026-11-12')];
    expect(textOf(kept, 'objection')).toContain('本人按约定还款');
    // An instalment that is due and in no entry is not called paid.
    const later = [...active, pays, does('collection-goes-on', '2026-12-20')];
    expect(textOf(later, 'objection')).not.toContain('本人按约定还款');
  });
});

describe('a bill that is not as agreed', () => {
  const row = { on: day('2026-11-10'), amount: yuan('1672.00') };
  const complaint = (more: object): string => {
    const found = [
      ...ROADS.active,
      does('bill-differs', '2026-11-12', more),
      does('not-corrected-in-time', '2026-11-25'),
    ];
    return paperText(must(writePaper(after(found), 'lender-complaint')));
  };

  test('is said to show another sum only where the entry says so', () => {
    expect(complaint({ found: ['sum'] })).toContain('账单金额与约定不同');
    expect(complaint({})).toContain('账单和约定不一致');
    expect(complaint({})).not.toContain('金额与约定不同');
  });

  test('shows no sum that is the one agreed', () => {
    expect(complaint({ paid: row })).not.toContain('账单 1,672.00');
    expect(complaint({ paid: { ...row, amount: yuan('1800.00') } })).toContain('账单 1,800.00 元');
  });
});

test('what legal aid reads of a suit is what is still missing, not what was paid of it', () => {
  const short = [
    ...ROADS.active,
    does('no-match', '2026-11-13', { paid: { on: day('2026-11-10'), amount: yuan('1000.00') } }),
  ];
  const text = paperText(must(writePaper(after(short), 'legal-brief')));
  expect(text).toContain('如果被起诉 9,032.00 元');
});
