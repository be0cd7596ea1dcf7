import type { Day } from '@forbear/money';
import { fail, ok, problem, type Result } from '@forbear/problem';
import { calledOf, factsOfKind, rowOf, type EventKind } from '../table/event.ts';
import { factCalled } from '../table/fact-text.ts';
import type { EventFacts } from '../table/fact.ts';
import type { CaseCommand, CommandOf, PlainCommand } from './event.ts';

/** Facts as they were collected, before it is known which of them an event takes. */
export type LooseFacts = EventFacts & { readonly as?: PlainCommand };

/**
 * A command of a kind out of loose facts: those that the kind does not take are left out. One that it needs
 * and that is not there is FACT_MISSING.
 */
export function commandOf<K extends EventKind>(
  kind: K,
  on: Day,
  facts: LooseFacts = {},
): Result<CommandOf<K> & CaseCommand> {
  const taken = factsOfKind(kind).flatMap((fact) =>
    facts[fact] === undefined ? [] : [[fact, facts[fact]] as const],
  );
  const missing = rowOf(kind).needs.find((fact) => facts[fact] === undefined);
  if (missing !== undefined)
    return fail(
      problem('FACT_MISSING', { ...calledOf(kind), ...factCalled(missing) }, `/${missing}`),
    );
  const command: unknown = { kind, on, ...Object.fromEntries(taken) };
  return ok(command as CommandOf<K> & CaseCommand);
}
