import {
  commandOf,
  type CaseCommand,
  type CommandOf,
  type EventKind,
  type LooseFacts,
  type StageName,
} from '@forbear/negotiation';
import { must } from '@forbear/problem';
import { day, yuan } from './people.ts';

/** A command in short. */
export const does = <K extends EventKind>(
  kind: K,
  on: string,
  facts: LooseFacts = {},
): CommandOf<K> & CaseCommand => must(commandOf(kind, day(on), facts));

const six = { figures: { count: 6, each: yuan('1672.00'), firstDue: day('2026-11-10') } };
export const three = { figures: { measures: [{ kind: 'reinstal', count: 3 }] } } as const;

const prepared = [does('facts-complete', '2026-11-05')];
const contacting = [...prepared, does('contact-begun', '2026-11-05')];
const requested = [...contacting, does('request-taken', '2026-11-05', { number: 'A1' })];
const offered = [...requested, does('offer', '2026-11-06', { offer: six })];
const oral = [...offered, does('borrower-accepts', '2026-11-06')];
const confirming = [...oral, does('text-arrives', '2026-11-06', { text: true })];
const active = [...confirming, does('text-equals', '2026-11-07')];
const refused = [...requested, does('refused-on-the-spot', '2026-11-06')];
const breached = [...active, does('no-match', '2026-11-13')];
const complained = [...refused, does('no-reason', '2026-11-07')];
const settled = [...active, does('settled-early', '2026-11-08')];

/** Commands that take 小张 into each state. */
export const ROADS: Readonly<Record<StageName, readonly CaseCommand[]>> = {
  noted: [],
  prepared,
  contacting,
  requested,
  proof_asked: [...requested, does('papers-asked', '2026-11-06', { papers: ['离职证明'] })],
  in_review: [...requested, does('desk-begins-to-look', '2026-11-06')],
  offered,
  countered: [
    ...requested,
    does('offer', '2026-11-06', { offer: three }),
    does('does-not-fit', '2026-11-06'),
  ],
  agreed_orally: oral,
  confirming,
  active,
  at_risk: [...active, does('income-or-costs-changed', '2026-11-08')],
  breached,
  lender_deviates: [...active, does('collection-goes-on', '2026-11-08')],
  renegotiating: [...breached, does('contact-with-lender', '2026-11-14')],
  refused,
  complained,
  escalated: [...complained, does('answer-no', '2026-11-20')],
  legal: [
    ...requested,
    does('notice-of-court', '2026-11-20', { court: { paper: 'payment-order' } }),
  ],
  sold: [...requested, does('claim-sold', '2026-11-20', { to: '某资产公司' })],
  paused: [...requested, does('borrower-unwell', '2026-11-06', { until: day('2026-11-20') })],
  settled,
  closed: [...settled, does('confirmation-stored', '2026-12-01')],
};
