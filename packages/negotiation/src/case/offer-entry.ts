import { fail, ok, present, problem, problemAt, type Result } from '@forbear/problem';
import type { CaseEvent } from './event.ts';
import type { CaseFacts } from '../terms/facts.ts';
import type { CaseState } from './state.ts';
import type { Brings } from '../table/event-row.ts';
import { calledOf, rowOf } from '../table/event.ts';
import { factCalled } from '../table/fact-text.ts';
import { digestOf } from '../terms/figures.ts';
import type { Offer, OfferSaid } from '../terms/offer.ts';

/** The offer, counter-offer or request an entry brings, laid out as payments and judged against the money there is. */
export function layOnTable(
  event: CaseEvent,
  state: CaseState,
  facts: CaseFacts,
): Result<CaseEvent> {
  const { brings } = rowOf(event.kind);
  if (brings === undefined) return ok(event);
  const at = `/${brings.fact}`;
  const said = saidIn(event, brings, state, facts);
  // Who has nothing to offer may still say no to what does not fit, and ask for time.
  if (said === undefined)
    return brings.by !== 'lender'
      ? ok(event)
      : fail(problem('FACT_MISSING', { ...calledOf(event.kind), ...factCalled(brings.fact) }, at));
  const laid = facts.layOut(said);
  if (!laid.ok) return fail(problemAt(at, laid.problem));
  const { instalments } = laid.value;
  const measures = 'measures' in said.figures ? { measures: said.figures.measures } : {};
  const fit = facts.fitOf({ instalments, ...measures });
  const offer: Offer = {
    ...said,
    ...laid.value,
    id: `${state.debt}#${state.offers + 1}`,
    by: brings.by === 'request' ? 'borrower' : brings.by,
    on: event.on,
    ...present({ until: event.until ?? (brings.by === 'lender' ? event.due : undefined) }),
    ...(fit.ok ? present({ fits: fit.value.fits, missing: fit.value.missing }) : {}),
    digest: digestOf(instalments, said),
  };
  return ok({ ...event, laid: offer } as CaseEvent);
}

/** The terms that an entry names, or the first of those that count in their place. */
function saidIn(
  event: CaseEvent,
  { fact, or = [] }: Brings,
  state: CaseState,
  facts: CaseFacts,
): OfferSaid | undefined {
  const named = event[fact];
  if (named !== undefined) return named;
  for (const one of or) {
    const found = one === 'proposal' ? facts.proposal() : state[one];
    if (found !== undefined) return found;
  }
  return undefined;
}
