import {
  enterBook,
  openBook,
  standing,
  STAGE_NAMES,
  type CaseEvent,
  type EventKind,
  type StageName,
} from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { golden } from '@forbear/testkit';
import { day, yuan, zhang } from '@forbear/testkit/people';
import { does, ROADS } from '@forbear/testkit/roads';
import { describe, expect, test } from 'vitest';
import { inputOf } from './fixture/people.ts';
import { PAPER_IDS, PAPERS, paperText, writePaper, type PaperInput } from './index.ts';

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
};

/** Sentences that state a fact, and the entries of which one must stand for each. */
const STATED: readonly (readonly [RegExp, readonly EventKind[]])[] = [
  [
    /还清全部款项|paid all that was left/,
    ['last-instalment-matched', 'settled-early', 'paid-or-enforced-in-full'],
  ],
  [/没有更正|had not been corrected/, ['not-corrected-in-time']],
  [/与协议不一致：|the agreement was not followed:/, ['bill-differs', 'collection-goes-on']],
  [
    /没有收到(?:书面)?答复|no (?:written )?answer (?:yet|so far)/,
    ['request-taken', 'contact-with-lender'],
  ],
  [/贵方于.*拒绝|You refused on/, ['refused', 'refused-on-the-spot', 'lender-refuses']],
  [/(?:贵方|该机构|对方)于.*终止|which you ended on/, ['lender-ends-agreement']],
  [
    /达成还款协议|起执行的协议|We agreed on|came to an agreement|agreement in force/,
    ['text-equals', 'mediation-agreed', 'settlement-in-writing'],
  ],
  [/提出(?:过|的)方案|Your offer|You made an offer/, ['offer']],
  [
    /于.*申请调整还款安排|I asked to change the repayment/,
    ['request-taken', 'contact-with-lender'],
  ],
  [/向.*投诉，至今|it has not been settled/, ['no-reason', 'unfair', 'not-corrected-in-time']],
  [/收到支付令。|The order was received/, ['notice-of-court']],
  [/债权可能已转让给|may have been assigned/, ['claim-sold']],
  [/按约定还款。|I have paid as agreed/, ['text-equals', 'mediation-agreed']],
];

function expectGrounded(text: string, events: readonly CaseEvent[] = []): void {
  const kinds = new Set<EventKind>(events.map(({ kind }) => kind));
  for (const [sentence, needed] of STATED) {
    if (!sentence.test(text)) continue;
    expect({ sentence: String(sentence), stands: needed.some((kind) => kinds.has(kind)) }).toEqual({
      sentence: String(sentence),
      stands: true,
    });
  }
}

describe('a paper says what the record holds', () => {
  test('which papers are written in which state stands in a golden', () => {
    const lines = STAGE_NAMES.map((stage) => {
      const input = after(ROADS[stage]);
      const written = PAPER_IDS.filter((id) => writePaper(input, id).ok);
      return `${stage}\n${written.map((id) => `  ${id}\n`).join('')}`;
    });
    const text = lines.join('\n');
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
          if (paper.ok) expectGrounded(paperText(paper.value), input.events);
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
        for (const [sentence, needed] of STATED.slice(0, 4))
          if (sentence.test(told))
            expect(left.events.some(({ kind }) => needed.includes(kind))).toBe(true);
      }
    }
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
    expect(textOf(disputed, 'lender-complaint')).toBe('PAPER_NEEDS');
    const late = [...disputed, does('not-corrected-in-time', '2026-11-20')];
    const text = textOf(late, 'regulator-complaint');
    expect(text).toContain('2026年11月8日发现与协议不一致：计收了违约金、罚息。');
    expect(text).toContain('到2026年11月20日没有更正。');
  });

  test('a reminder is written while an answer is owed, and not after it came', () => {
    expect(textOf(ROADS.requested, 'reminder')).toContain('至今没有收到答复');
    expect(textOf(ROADS.offered, 'reminder')).toBe('PAPER_STAGE');
    expect(textOf(active, 'reminder')).toBe('PAPER_STAGE');
    expect(textOf([], 'reminder')).toBe('PAPER_NEEDS');
  });

  test('who paid late does not write that they paid as agreed', () => {
    const late = [
      ...ROADS.breached,
      does('paid-late', '2026-11-15', { paid: { on: day('2026-11-15'), amount: yuan('1672.00') } }),
      does('collection-goes-on', '2026-11-16'),
    ];
    expect(textOf(late, 'objection')).not.toContain('本人按约定还款');
    expect(textOf([...active, does('collection-goes-on', '2026-11-08')], 'objection')).toContain(
      '本人按约定还款',
    );
  });
});
