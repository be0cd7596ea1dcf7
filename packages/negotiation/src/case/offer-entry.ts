import { fail, ok, problem, problemAt, type Result } from '@forbear/problem';
import type { CaseEvent } from './event.ts';
import type { CaseFacts } from '../terms/facts.ts';
import type { CaseState } from './state.ts';
import { digestOf } from '../terms/figures.ts';
import type { Offer, OfferSaid } from '../terms/offer.ts';

/** The offer, counter-offer or request an entry brings, laid out as payments and judged against the money there is. */
export function layOnTable(
  event: CaseEvent,
  state: CaseState,
  facts: CaseFacts,
): Result<CaseEvent> {
  const brought = broughtBy(event, state, facts);
  if (brought === undefined) return ok(event);
  const { said, by, at } = brought;
  // Who has nothing to offer may still say no to what does not fit, and ask for time.
  if (said === undefined)
    return by !== 'lender'
      ? ok(event)
      : fail(problem('FACT_MISSING', { event: event.kind, fact: at.slice(1) }, at));
  const laid = facts.layOut(said);
  if (!laid.ok) return fail(problemAt(at, laid.problem));
  const { instalments } = laid.value;
  const measures = 'measures' in said.figures ? { measures: said.figures.measures } : {};
  const fit = facts.fitOf({ instalments, ...measures });
  const until =
    event.until ?? (event.kind === 'offer' || event.kind === 'answer-yes' ? event.due : undefined);
  const offer: Offer = {
    ...said,
    ...laid.value,
    id: `${state.debt}#${state.offers + 1}`,
    by: by === 'request' ? 'borrower' : by,
    on: event.on,
    ...(until === undefined ? {} : { until }),
    ...(fit.ok ? { fits: fit.value.fits } : {}),
    ...(fit.ok && fit.value.missing !== undefined ? { missing: fit.value.missing } : {}),
    digest: digestOf(instalments, said),
  };
  return ok({ ...event, laid: offer });
}

type Brought = {
  readonly said: OfferSaid | undefined;
  readonly by: Offer['by'] | 'request';
  /** Where the figures stand in the entry. */
  readonly at: '/offer' | '/counter';
};

function broughtBy(event: CaseEvent, state: CaseState, facts: CaseFacts): Brought | undefined {
  switch (event.kind) {
    case 'request-taken':
    case 'contact-with-lender':
      return event.counter === undefined
        ? undefined
        : { said: event.counter, by: 'request', at: '/counter' };
    case 'offer':
      return { said: event.offer, by: 'lender', at: '/offer' };
    case 'answer-yes':
      return { said: event.offer ?? state.asked ?? facts.proposal(), by: 'lender', at: '/offer' };
    case 'does-not-fit':
      return { said: event.counter ?? facts.proposal(), by: 'borrower', at: '/counter' };
    case 'text-differs':
      return {
        said: event.counter ?? state.said ?? facts.proposal(),
        by: 'borrower',
        at: '/counter',
      };
    case 'mediation-agreed':
    case 'settlement-in-writing':
      return { said: event.offer, by: 'mediator', at: '/offer' };
    default:
      return undefined;
  }
}
