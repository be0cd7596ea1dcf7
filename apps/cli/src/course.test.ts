import { calendarOf } from '@forbear/document';
import {
  deadlinesOf,
  enterBook,
  nextAction,
  openBook,
  paperPlans,
  type CaseState,
} from '@forbear/negotiation';
import { formatDay } from '@forbear/money';
import type { NamedPlan } from '@forbear/plan';
import { must } from '@forbear/problem';
import { readCaseEvents, readCaseFile } from '@forbear/wire';
import { describe, expect, test } from 'vitest';

const borrower = must(
  readCaseFile(
    JSON.stringify({
      format: 'forbear-case-file',
      version: 1,
      asOf: '2026-11-29',
      person: { name: '赵一', region: '广东省深圳市', household: 1 },
      hardship: { reason: 'unemployment', since: '2026-08-01', note: '公司裁员，8月起没有工资。' },
      incomes: [{ what: '工资', amount: '4200.00', per: 'month', payDay: 10 }],
      expenses: [
        { group: 'rent', what: '房租', amount: '1200.00', per: 'month' },
        { group: 'food', what: '吃饭', amount: '1400.00', per: 'month' },
      ],
      savings: '800.00',
      debts: [
        {
          id: 'cf',
          creditor: { name: '甲消费金融', kind: 'consumer-finance' },
          product: 'consumer-loan',
          contractDate: '2026-06-15',
          terms: {
            principal: '12000.00',
            rate: { value: '0.18', per: 'year' },
            method: 'interest-first',
            count: 12,
            from: '2026-06-15',
          },
          outstanding: {
            principal: '12000.00',
            interest: '360.00',
            penalty: '40.00',
            fees: '0.00',
            asOf: '2026-11-29',
          },
          overdueSince: '2026-10-15',
        },
      ],
      contacts: [],
      evidence: [],
    }),
  ),
);

type Told = Readonly<Record<string, unknown>>;
const at = (kind: string, on: string, facts: Told = {}): Told => ({ kind, on, ...facts });

const asked = [
  at('facts-complete', '2026-11-29'),
  at('contact-begun', '2026-11-30', { channel: 'phone' }),
  at('request-taken', '2026-11-30', { number: 'R1' }),
];
const terms = { count: 12, each: '1136.83', firstDue: '2026-12-15' };
const offer = (on: string) => at('offer', on, { offer: terms });
const text = { lender: '甲消费金融', borrower: '赵一', openTotal: '12400.00', ...terms };
const agreed = [
  ...asked,
  offer('2026-12-02'),
  at('borrower-accepts', '2026-12-03', {
    text: { ...text, total: '13641.96', collectionStops: true },
  }),
  at('text-equals', '2026-12-04'),
];
const paid = (on: string) => at('instalment-matched', on, { paid: { on, amount: '1136.83' } });
const court = (on: string, paper: string) => at('notice-of-court', on, { court: { paper } });

/** What happens, where it leads, and how many instalments stay in the days and in the calendar. */
const COURSES: readonly (readonly [string, readonly Told[], string, number])[] = [
  [
    'refused while the request is open',
    [...asked, at('refused', '2026-12-05', { reason: '不符合条件' })],
    'refused: prepare-anew 2027-01-04',
    0,
  ],
  [
    'an offer after a refusal on the spot',
    [...asked, at('refused-on-the-spot', '2026-12-01'), offer('2026-12-06')],
    'offered: answer-offer 2026-12-09',
    0,
  ],
  [
    'an offer while papers are asked for',
    [...asked, at('papers-asked', '2026-12-01', { papers: ['失业证明'] }), offer('2026-12-03')],
    'offered: answer-offer 2026-12-06',
    0,
  ],
  [
    'refused while papers are asked for',
    [
      ...asked,
      at('papers-asked', '2026-12-01', { papers: ['失业证明'] }),
      at('refused', '2026-12-03', { reason: '材料不足' }),
    ],
    'refused: prepare-anew 2027-01-02',
    0,
  ],
  [
    'an offer before any contact',
    [at('facts-complete', '2026-11-29'), offer('2026-12-01')],
    'offered: answer-offer 2026-12-04',
    0,
  ],
  [
    'an offer while the contact is sought',
    [...asked.slice(0, 2), offer('2026-12-01')],
    'offered: answer-offer 2026-12-04',
    0,
  ],
  [
    'a yes by word of mouth that is taken back',
    [
      ...asked,
      offer('2026-12-02'),
      at('borrower-accepts', '2026-12-03'),
      at('no-text-in-time', '2026-12-06'),
      at('refused', '2026-12-08', { reason: '系统没有批' }),
    ],
    'refused: prepare-anew 2027-01-07',
    0,
  ],
  [
    'a yes by word of mouth and no text: the first instalment as said',
    [
      ...asked,
      offer('2026-12-02'),
      at('borrower-accepts', '2026-12-03'),
      ...['2026-12-06', '2026-12-09', '2026-12-12'].map((on) => at('no-text-in-time', on)),
    ],
    'agreed_orally: pay-as-said 2026-12-15',
    12,
  ],
  [
    'pays on while the bill is disputed, then complains',
    [
      ...agreed,
      paid('2026-12-15'),
      at('bill-differs', '2026-12-20', { found: ['sum', 'penalty'] }),
      paid('2027-01-15'),
      at('not-corrected-in-time', '2027-01-20', { complaint: 'simple' }),
    ],
    'complained: await-complaint-answer 2027-02-04',
    10,
  ],
  [
    'late once, and made good',
    [
      ...agreed,
      at('no-match', '2026-12-17'),
      at('paid-late', '2026-12-19', { paid: { on: '2026-12-19', amount: '1136.83' } }),
    ],
    'active: pay 2027-01-15',
    11,
  ],
  [
    'paid short: make it good before anything else',
    [...agreed, at('no-match', '2026-12-17', { paid: { on: '2026-12-15', amount: '500.00' } })],
    'breached: make-good 2026-12-19',
    12,
  ],
  [
    'paid short, and the agreement ended for it: ask to reinstate, not a month of waiting',
    [
      ...agreed,
      at('no-match', '2026-12-17', { paid: { on: '2026-12-15', amount: '500.00' } }),
      at('lender-ends-agreement', '2026-12-30', { reason: '逾期' }),
    ],
    'refused: ask-to-reinstate 2027-01-06',
    0,
  ],
  [
    'ended by the lender without a breach',
    [...agreed, at('lender-ends-agreement', '2026-12-30', { reason: '系统调整' })],
    'refused: ask-to-reinstate 2027-01-06',
    0,
  ],
  [
    'sold, and proved',
    [
      ...asked,
      at('claim-sold', '2026-12-03', { to: '丙资产' }),
      at('proof-of-assignment', '2026-12-20', { to: '丙资产' }),
    ],
    'prepared: begin-contact 2026-12-23',
    0,
  ],
  ['a suit', [...asked, court('2026-12-03', 'lawsuit')], 'legal: answer-court 2026-12-18', 0],
  [
    'a payment order whose fifteenth day is a Saturday',
    [...asked, court('2026-12-04', 'payment-order')],
    'legal: answer-court 2026-12-21',
    0,
  ],
  [
    'arbitration names its own day',
    [...asked, court('2026-12-20', 'arbitration')],
    'legal: read-court-day 2026-12-21',
    0,
  ],
  [
    'enforcement names its own day',
    [...asked, court('2026-12-20', 'enforcement')],
    'legal: read-court-day 2026-12-21',
    0,
  ],
  [
    'settled early, and the credit report is wrong',
    [
      ...agreed,
      at('settled-early', '2027-01-05', { paid: { on: '2027-01-05', amount: '12400.00' } }),
      at('report-wrong', '2027-02-25'),
    ],
    'lender_deviates: object 2027-02-28',
    0,
  ],
  [
    'settled early, the report wrong and corrected: settled, nothing to pay',
    [
      ...agreed,
      at('settled-early', '2027-01-05', { paid: { on: '2027-01-05', amount: '12400.00' } }),
      at('report-wrong', '2027-02-25'),
      at('corrected', '2027-03-05'),
    ],
    'settled: ask-for-settlement-proof 2027-03-20',
    0,
  ],
  [
    'paid off while the request is open',
    [
      ...asked,
      at('settled-early', '2026-12-05', { paid: { on: '2026-12-05', amount: '12400.00' } }),
    ],
    'settled: ask-for-settlement-proof 2026-12-20',
    0,
  ],
  [
    'an offer while a body looks at the complaint',
    [
      ...asked,
      at('refused-on-the-spot', '2026-12-01'),
      at('no-reason', '2026-12-02', { complaint: 'simple', number: 'S1' }),
      at('deadline-over', '2026-12-18', { body: 'regulator' }),
      offer('2026-12-28'),
    ],
    'offered: answer-offer 2026-12-31',
    0,
  ],
  [
    'collection goes on while the agreement is kept',
    [
      ...agreed,
      at('contact', '2026-12-08', {
        contact: { channel: 'phone', by: 'agency', to: 'self', said: '今天必须还清，不然起诉' },
      }),
      at('collection-goes-on', '2026-12-09'),
    ],
    'lender_deviates: object 2026-12-12',
    12,
  ],
  [
    'silence, twice',
    [
      ...asked,
      at('silence-past-deadline', '2026-12-08'),
      at('silence-past-deadline', '2026-12-16'),
    ],
    'requested: complain-of-silence 2026-12-24',
    0,
  ],
  [
    'a court paper reaches somebody who rests',
    [...asked, at('borrower-unwell', '2026-12-02'), court('2026-12-05', 'payment-order')],
    'legal: answer-court 2026-12-21',
    0,
  ],
  ['an instalment paid days ahead', [...agreed, paid('2026-12-08')], 'active: pay 2027-01-15', 11],
];

function after(events: readonly Told[]): { state: CaseState; refused: readonly string[] } {
  const commands = must(readCaseEvents(JSON.stringify({ debt: 'cf', events }))).map(must);
  const { book, refused } = enterBook(openBook(borrower), commands);
  return {
    state: book.records.get('cf')?.state as CaseState,
    refused: refused.map(({ problem }) => problem.code),
  };
}

/** Instalments in the calendar that the case itself holds, not the plan. */
function inCalendar(events: readonly Told[]): number {
  const commands = must(readCaseEvents(JSON.stringify({ debt: 'cf', events }))).map(must);
  const { book } = enterBook(openBook(borrower), commands);
  const plan = must(paperPlans(book).joint()).plans[0] as NamedPlan;
  const states = [...book.records.values()].map(({ state }) => state);
  const bare = { ...plan, choices: [] };
  return calendarOf({ borrower, plan: bare, lang: 'zh', states }).filter(({ id }) =>
    id.includes('/instalment/'),
  ).length;
}

describe('a negotiation as it really goes', () => {
  test.each(COURSES)('%s', (_, events, line, instalments) => {
    const { state, refused } = after(events);
    const { action, by } = nextAction(state);
    expect([refused, `${state.stage}: ${action} ${formatDay(by)}`]).toEqual([[], line]);
    const dues = deadlinesOf(state).filter(({ what }) => what === 'instalment');
    expect([dues.length, inCalendar(events)]).toEqual([instalments, instalments]);
  });
});
