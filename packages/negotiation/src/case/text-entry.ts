import { withinRange } from '@forbear/money';
import { ok, present, type Result } from '@forbear/problem';
import { capture } from '../terms/capture.ts';
import { compareAgreement } from '../terms/comparison.ts';
import type { CaseEvent } from './event.ts';
import type { CaseFacts } from '../terms/facts.ts';
import type { CaseState } from './state.ts';
import { guided, laidOut } from '../terms/guided.ts';

/**
 * The entry with the fields of the agreement's text and its comparison with what was said: the terms that
 * came with it, those on the table, or those both said yes to before. Guided fields that contradict
 * themselves are refused, since they are likely a slip of typing; pasted words are taken as they are
 * and the contradiction becomes a deviation.
 */
export function readAgreement(
  event: CaseEvent,
  state: CaseState,
  facts: CaseFacts,
): Result<CaseEvent> {
  const { text } = event;
  if (text === undefined || text === true) return ok(event);
  return withinRange(() => {
    const pasted = typeof text === 'string';
    const written = pasted ? ok(capture(text, event.on)) : guided(text);
    if (!written.ok) return written;
    const captured = laidOut({ ...state.text, ...written.value });
    const fit =
      captured.instalments === undefined
        ? undefined
        : facts.fitOf({ instalments: captured.instalments });
    const deviations = compareAgreement(captured, event.laid ?? state.open ?? state.said, {
      debt: facts.debt,
      asOf: facts.asOf,
      ...present({ fit: fit?.ok === true ? fit.value : undefined }),
    });
    return ok({ ...event, captured, deviations } as CaseEvent);
  });
}
