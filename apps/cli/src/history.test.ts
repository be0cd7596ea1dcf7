import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'forbear-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Told = readonly [kind: string, on: string, facts?: object];
type Day = { readonly what: string; readonly on: string };
type Answer = {
  readonly state: string;
  readonly next: { readonly action: string; readonly by: string };
  readonly deadlines: readonly Day[];
  readonly refused: readonly {
    readonly index: number;
    readonly problem: { readonly code: string };
  }[];
};

function written(told: readonly Told[]): string {
  const path = join(folder, 'events.json');
  writeFileSync(path, JSON.stringify(told.map(([kind, on, facts]) => ({ kind, on, ...facts }))));
  return path;
}

const forbear = (...args: string[]): string =>
  spawnSync(process.execPath, ['apps/cli/dist/forbear.mjs', ...args], { encoding: 'utf8' }).stdout;

const replayed = (told: readonly Told[]): Answer =>
  JSON.parse(
    forbear('case', 'example/xiaozhang.json', '--events', written(told), '--json'),
  ) as Answer;

const paper = (told: readonly Told[], name: string): string =>
  forbear(
    ...['kit', 'example/xiaozhang.json', '--debt', 'huabei'],
    ...['--paper', name, '--events', written(told)],
  );

const OFFER = { count: 6, each: '1672.00', firstDue: '2026-11-10' };
const requested: readonly Told[] = [
  ['facts-complete', '2026-11-05'],
  ['contact-begun', '2026-11-05', { channel: 'chat' }],
  ['request-taken', '2026-11-05', { number: 'A1', by: '2026-11-12' }],
];
const active: readonly Told[] = [
  ...requested,
  ['offer', '2026-11-06', { offer: OFFER }],
  ['borrower-accepts', '2026-11-06', { text: true }],
  ['text-equals', '2026-11-07'],
];
const refused: readonly Told[] = [
  ...requested,
  ['desk-begins-to-look', '2026-11-06'],
  ['refused', '2026-11-12'],
];
const countered: readonly Told[] = [
  ...requested,
  ['offer', '2026-11-08', { offer: { measures: [{ kind: 'reinstal', count: 3 }] } }],
  ['does-not-fit', '2026-11-08'],
];

/** Courses that a case may take: what happened, and where it stands, with its next action and day. */
const COURSES: readonly (readonly [string, readonly Told[], string, string, string])[] = [
  [
    'an offer that ran out',
    [
      ...requested,
      ['offer', '2026-11-06', { offer: OFFER, until: '2026-11-08' }],
      ['end-date-passed', '2026-11-09'],
    ],
    'in_review',
    'await-decision',
    '2026-11-16',
  ],
  [
    'an offer that ran out with its request',
    [
      ...requested,
      ['offer', '2026-11-06', { offer: OFFER, until: '2026-11-08' }],
      ['end-date-passed', '2026-11-09', { request: 'closed' }],
    ],
    'refused',
    'prepare-anew',
    '2026-12-09',
  ],
  [
    'a counter-offer that was refused without a reason',
    [...countered, ['lender-refuses', '2026-11-10'], ['no-reason', '2026-11-11']],
    'complained',
    'await-complaint-answer',
    '2026-11-26',
  ],
  [
    'a text that differs once, then does not',
    [
      ...active.slice(0, -2),
      ['borrower-accepts', '2026-11-06'],
      ['text-arrives', '2026-11-07', { text: true }],
      ['text-differs', '2026-11-07'],
      ['lender-accepts', '2026-11-08', { text: true }],
      ['text-equals', '2026-11-08'],
    ],
    'active',
    'pay',
    '2026-11-10',
  ],
  [
    'collection that goes on in spite of the agreement',
    [...active, ['collection-goes-on', '2026-11-08'], ['not-corrected-in-time', '2026-11-16']],
    'complained',
    'await-complaint-answer',
    '2026-12-01',
  ],
  [
    'an agreement that the creditor ended',
    [...active, ['no-match', '2026-11-13'], ['lender-ends-agreement', '2026-11-25']],
    'refused',
    'ask-to-reinstate',
    '2026-12-02',
  ],
  [
    'a payment order',
    [...requested, ['notice-of-court', '2026-11-20', { court: { paper: 'payment-order' } }]],
    'legal',
    'answer-court',
    // The fifteenth day is a Saturday, so the term ends on the Monday after it.
    '2026-12-07',
  ],
  [
    'a claim that was sold, and proven',
    [
      ...requested,
      ['claim-sold', '2026-11-20', { to: '某资产公司' }],
      ['proof-of-assignment', '2026-11-25', { to: '某资产公司' }],
    ],
    'prepared',
    'begin-contact',
    '2026-11-28',
  ],
  [
    'a breach that was made good',
    [
      ...active,
      ['no-match', '2026-11-13'],
      ['paid-late', '2026-11-15', { paid: { on: '2026-11-14', amount: '1672.00' } }],
    ],
    'active',
    'pay',
    '2026-12-10',
  ],
  [
    'a new agreement before the money ran short',
    [
      ...active,
      ['income-or-costs-changed', '2026-11-08'],
      ['contact-with-lender', '2026-11-09'],
      ['offer', '2026-11-12', { offer: { count: 9, each: '1138.66', firstDue: '2026-12-10' } }],
      ['borrower-accepts', '2026-11-12', { text: true }],
      ['text-equals', '2026-11-13'],
    ],
    'active',
    'pay',
    '2026-12-10',
  ],
  [
    'a refusal, a complaint, the regulator, mediation, and the end',
    [
      ...refused,
      ['no-reason', '2026-11-13'],
      ['deadline-over', '2026-11-29', { body: 'regulator' }],
      [
        'mediation-agreed',
        '2026-12-20',
        { offer: { ...OFFER, firstDue: '2027-01-10' }, text: true },
      ],
      ['text-equals', '2026-12-21'],
      ['settled-early', '2027-01-05'],
      ['confirmation-stored', '2027-01-20'],
    ],
    'closed',
    'keep-papers',
    '2030-01-20',
  ],
];

describe('forbear case, courses beyond the examples', () => {
  test.each(COURSES)('%s', (_name, told, state, action, by) => {
    const answer = replayed(told);
    expect(answer.refused).toEqual([]);
    expect([answer.state, answer.next.action, answer.next.by]).toEqual([state, action, by]);
  });

  test('an answer that is due is not late before its day has passed', () => {
    const told: readonly Told[] = [
      ...refused,
      ['no-reason', '2026-11-13'],
      ['deadline-over', '2026-11-28', { body: 'regulator' }],
    ];
    const answer = replayed(told);
    expect(answer.refused.map(({ index, problem }) => [index, problem.code])).toEqual([
      [6, 'DEADLINE_AHEAD'],
    ]);
    expect(answer.state).toBe('complained');
  });

  test('a day of a court that lies behind is no longer listed once all is paid', () => {
    const court = { paper: 'lawsuit', lastDay: '2026-12-01' };
    const told: readonly Told[] = [
      ...requested,
      ['notice-of-court', '2026-11-20', { court }],
      ['paid-or-enforced-in-full', '2026-11-25'],
    ];
    const answer = replayed(told);
    expect(answer.state).toBe('settled');
    expect(answer.deadlines.map(({ what }) => what)).not.toContain('court');
  });

  test('complaint and brief say what happened: no answer, an offer, a refusal, an agreement not kept or ended', () => {
    const line = (told: readonly Told[]) => paper(told, 'lender-complaint');
    expect(line([...requested, ['silence-past-deadline', '2026-11-13']])).toContain(
      '至今没有收到书面答复',
    );
    expect(line([...countered, ['silence-past-deadline', '2026-11-20']])).toContain(
      '本人于2026年11月8日还价。',
    );
    // That no reason was given is said once the person has said so.
    expect(line(refused)).toContain('贵方于2026年11月12日拒绝。');
    expect(line([...refused, ['no-reason', '2026-11-13']])).toContain(
      '贵方于2026年11月12日拒绝，没有说明理由。',
    );
    expect(
      paper(
        [
          ...active,
          ['collection-goes-on', '2026-11-08'],
          ['not-corrected-in-time', '2026-11-16'],
          ['deadline-over', '2026-12-02'],
        ],
        'regulator-complaint',
      ),
    ).toContain('到2026年11月16日没有更正');
    const ended: readonly Told[] = [
      ...active,
      ['no-match', '2026-11-13'],
      ['lender-ends-agreement', '2026-11-25'],
    ];
    expect(line(ended)).toContain('双方谈成的协议，贵方于2026年11月25日终止');
    expect(paper(ended, 'legal-brief')).toContain('对方于2026年11月25日终止');
  });
});
