import { sumFen } from '@forbear/money';
import type { Acceptance, Agreement } from '../terms/agreement.ts';
import type { CaseEvent } from './event.ts';
import type { CaseState } from './state.ts';
import { digestOf } from '../terms/figures.ts';
import type { Instalment } from '@forbear/loan';
import type { Offer } from '../terms/offer.ts';

/** The state on the way to an agreement: what was said yes to, its text, and at last the agreement. */
export function agreementOf(state: CaseState, event: CaseEvent): CaseState {
  const text = {
    ...(event.captured === undefined ? {} : { text: event.captured }),
    ...(event.deviations === undefined ? {} : { deviations: event.deviations }),
  };
  switch (event.kind) {
    case 'borrower-accepts':
    case 'lender-accepts': {
      const { open, ...rest } = state;
      const by = event.kind === 'borrower-accepts' ? 'borrower' : 'lender';
      const said = open === undefined ? {} : { said: open };
      return {
        ...rest,
        ...said,
        ...text,
        acceptances: [...state.acceptances, accepted(by, event, open)],
      };
    }
    case 'text-equals':
      return effective({ ...state, ...text }, event);
    case 'text-arrives':
      return { ...state, ...text };
    default: {
      const { laid } = event;
      const said = laid === undefined ? {} : { said: laid, offers: state.offers + 1 };
      const acceptances = laid === undefined ? [] : [accepted('mediator', event, laid)];
      return { ...state, ...said, ...text, acceptances };
    }
  }
}

const accepted = (by: Acceptance['by'], event: CaseEvent, offer?: Offer): Acceptance => ({
  by,
  on: event.on,
  digest: event.digest ?? offer?.digest ?? '',
});

/** The agreement runs: its terms are fixed, an earlier one is named (G3, G4), both acceptances are kept (G6). */
function effective(state: CaseState, event: CaseEvent): CaseState {
  const instalments = termsOf(state);
  const { said, text } = state;
  const digest = digestOf(instalments, said ?? {});
  const no = state.agreements + 1;
  const agreement: Agreement = {
    id: `${state.debt}/${no}`,
    ...(state.agreement === undefined ? {} : { replaces: state.agreement.id }),
    effective: event.effective ?? event.on,
    instalments,
    sum: sumFen(instalments.map(({ amount }) => amount)),
    ...(text === undefined ? {} : { text }),
    digest,
    acceptances: [...state.acceptances, { by: 'borrower', on: event.on, digest }],
  };
  const { refusal: _refusal, court: _court, ...rest } = state;
  return { ...rest, agreement, agreements: no, progress: { paid: [] } };
}

/** The payments that were agreed: those of the text where it lists them, else those that were said. */
export function termsOf(state: CaseState): readonly Instalment[] {
  return state.text?.instalments ?? state.said?.instalments ?? [];
}
