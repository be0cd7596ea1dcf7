import type { Json } from './examined.fixture.ts';

const does = (kind: string, on: string, facts: Json = {}): Json => ({ kind, on, ...facts });
const offer = { count: 12, each: '1136.83', firstDue: '2026-12-15' };
const text = {
  lender: '甲消费金融',
  borrower: '赵一',
  openTotal: '12400.00',
  ...offer,
  total: '13641.96',
  collectionStops: true,
};
const paid = (on: string, amount = '1136.83') => ({ paid: { on, amount } });

const prepared = [does('facts-complete', '2026-11-29')];
const contacting = [...prepared, does('contact-begun', '2026-11-30', { channel: 'phone' })];
const requested = [...contacting, does('request-taken', '2026-11-30', { number: 'R1' })];
const papersAsked = [...requested, does('papers-asked', '2026-12-01', { papers: ['失业证明'] })];
const offered = [...requested, does('offer', '2026-12-02', { offer })];
const active = [
  ...offered,
  does('borrower-accepts', '2026-12-03', { text }),
  does('text-equals', '2026-12-04'),
];
const settled = [
  ...active,
  does('instalment-matched', '2026-12-15', paid('2026-12-15')),
  does('settled-early', '2027-01-05', paid('2027-01-05', '11263.17')),
];
const disputed = [
  ...active,
  does('instalment-matched', '2026-12-15', paid('2026-12-15')),
  does('bill-differs', '2026-12-20', { found: ['sum', 'penalty'] }),
];
const reportWrong = [...settled, does('report-wrong', '2027-02-25')];
const refused = [...requested, does('refused', '2026-12-05')];

/** The histories of the examination. */
export const EVENTS = {
  requested,
  papersAsked,
  cured: [
    ...active,
    does('no-match', '2026-12-17'),
    does('paid-late', '2026-12-19', paid('2026-12-19')),
  ],
  closed: [...settled, does('confirmation-stored', '2027-02-01')],
  settled,
  corrected: [...disputed, does('corrected', '2026-12-28')],
  called: [
    ...offered,
    does('does-not-fit', '2026-12-03', {
      counter: { count: 24, each: '600.00', firstDue: '2026-12-15' },
    }),
    does('contact', '2026-12-04', {
      contact: { channel: 'phone', by: 'lender', said: '问了收入' },
    }),
  ],
  sued: [...requested, does('notice-of-court', '2026-12-03', { court: { paper: 'lawsuit' } })],
  order: [
    ...requested,
    does('notice-of-court', '2026-12-03', { court: { paper: 'payment-order' } }),
  ],
  ended: [
    ...active,
    does('no-match', '2026-12-17', paid('2026-12-15', '500.00')),
    does('lender-ends-agreement', '2026-12-30', { reason: '逾期' }),
  ],
  reportWrong,
  reportMended: [...reportWrong, does('corrected', '2027-03-05')],
  disputed: [
    ...disputed,
    does('instalment-matched', '2027-01-15', paid('2027-01-15')),
    does('not-corrected-in-time', '2027-01-20', { complaint: 'simple' }),
  ],
  oral: [
    ...offered,
    does('borrower-accepts', '2026-12-03'),
    does('no-text-in-time', '2026-12-06'),
    does('no-text-in-time', '2026-12-09'),
    does('no-text-in-time', '2026-12-12'),
  ],
  textThere: [
    ...offered,
    does('borrower-accepts', '2026-12-03', {
      text: { ...text, interest: 'none', graceDays: 3, cureDays: 10 },
    }),
  ],
  refused,
  escalated: [
    ...refused,
    does('no-reason', '2026-12-07'),
    does('answer-no', '2026-12-20', { reason: '政策不允许' }),
  ],
} as const;

const offers = (before: readonly Json[], on: string) => [...before, does('offer', on, { offer })];
const refuses = (before: readonly Json[], on: string) => [...before, does('refused', on)];

/** What everyday life brings, and a table once refused. */
export const afterTerms: Readonly<Record<string, readonly Json[]>> = {
  'an offer in prepared': offers(prepared, '2026-12-01'),
  'an offer in contacting': offers(contacting, '2026-12-01'),
  'an offer in proof_asked': offers(papersAsked, '2026-12-03'),
  'an offer in refused': offers(refused, '2026-12-06'),
  'an offer in escalated': offers(EVENTS.escalated, '2026-12-28'),
  'a refusal in requested': refuses(requested, '2026-12-05'),
  'a refusal in proof_asked': refuses(papersAsked, '2026-12-03'),
  'a refusal in agreed_orally': refuses(EVENTS.oral, '2026-12-13'),
  'settled early while requested': [
    ...requested,
    does('settled-early', '2026-12-05', paid('2026-12-05', '12400.00')),
  ],
  'the lender ends an agreement that is kept': [
    ...active,
    does('lender-ends-agreement', '2026-12-10'),
  ],
};
