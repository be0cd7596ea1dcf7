import { sumFen } from '@forbear/money';
import { present } from '@forbear/problem';
import type { Acceptance, Agreement } from '../terms/agreement.ts';
import type { EventOf } from './event.ts';
import type { CaseState, Effect } from './state.ts';
import { digestOf } from '../terms/figures.ts';
import type { Instalment } from '@forbear/loan';
import type { Offer } from '../terms/offer.ts';

type WithText = EventOf<
  | 'borrower-accepts'
  | 'lender-accepts'
  | 'text-arrives'
  | 'text-equals'
  | 'mediation-agreed'
  | 'settlement-in-writing'
>;

/** The agreement's text as it was read, and how it differs; what was read before stays where this is silent. */
export const read = ({
  captured,
  deviations,
}: WithText): { readonly parts: Effect['parts'] & object } => ({
  parts: present({ text: captured, deviations }),
});

const acceptance = (
  by: Acceptance['by'],
  on: Acceptance['on'],
  digest: string | undefined,
  offer: Offer | undefined,
): Acceptance => ({ by, on, digest: digest ?? offer?.digest ?? '' });

/** Both have said yes to the offer on the table. */
export const accepted = (
  by: 'borrower' | 'lender',
  event: EventOf<'borrower-accepts' | 'lender-accepts'>,
  { open, acceptances, agreement, paid }: CaseState,
): Effect => ({
  parts: { ...read(event).parts, ...present({ said: open }) },
  stays: {
    acceptances: [...acceptances, acceptance(by, event.on, event.digest, open)],
    paid: agreement === undefined ? [] : paid,
  },
});

/** Terms that a mediator or a settlement before court brought, where they are named. */
export function mediated(
  event: EventOf<'mediation-agreed' | 'settlement-in-writing'>,
  { offers }: CaseState,
): Effect {
  const { laid, on } = event;
  const { parts } = read(event);
  if (laid === undefined) return { parts, stays: { acceptances: [] } };
  return {
    parts: { ...parts, said: laid },
    stays: { offers: offers + 1, acceptances: [acceptance('mediator', on, undefined, laid)] },
  };
}

/** The agreement runs: its terms are fixed, an earlier one is named (G3, G4), both acceptances are kept (G6). */
export function effective(event: EventOf<'text-equals'>, state: CaseState): Effect {
  const text = event.captured ?? state.text;
  const { said, agreement: before, acceptances, agreements, debt, paid, short } = state;
  const instalments: readonly Instalment[] = text?.instalments ?? said?.instalments ?? [];
  const digest = digestOf(instalments, said ?? {});
  const no = agreements + 1;
  const agreement: Agreement = {
    id: `${debt}/${no}`,
    ...present({ replaces: before?.id, text }),
    effective: event.effective ?? event.on,
    instalments,
    sum: sumFen(instalments.map(({ amount }) => amount)),
    digest,
    acceptances: [...acceptances, { by: 'borrower', on: event.on, digest }],
  };
  // Paid as was said before the text came; what was paid of an earlier agreement is that agreement's.
  const isAsSaid = before === undefined && said !== undefined && digest === said.digest;
  return {
    stays: {
      agreement,
      agreements: no,
      paid: isAsSaid ? paid : [],
      short: undefined,
      replaced:
        before === undefined ? undefined : { agreement: before, paid, ...present({ short }) },
      ended: undefined,
      settled: undefined,
      refusal: undefined,
      court: undefined,
    },
  };
}
