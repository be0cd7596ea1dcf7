import { mayDo } from '@forbear/casework';
import { fail, ok, problem, type Result } from '@forbear/problem';
import type { Giver } from '@forbear/casework';
import type { Caller } from '../people/principal.ts';
import type { CaseRow } from './table.ts';

/** How somebody sees a case: as its person, as staff with names, or without what tells who a person is. */
export type Sight = 'borrower' | 'open' | 'masked';

/** How a caller may see a case; NOT_FOUND where they may not, as for an id that was never given. */
export function sightOf(caller: Caller | undefined, row: CaseRow): Result<Sight> {
  const none = fail(problem('NOT_FOUND'));
  if (caller === undefined || row.sealed_at !== null) return none;
  if (caller.kind === 'borrower') return row.person === caller.id ? ok('borrower') : none;
  if (caller.kind === 'public') return row.id === caller.caseId ? ok('borrower') : none;
  if (caller.kind === 'service') return none;
  // A case that nobody has stands in everybody's queue until somebody takes it.
  const owner = row.owner ?? caller.who.id;
  const may = mayDo(caller.who, 'read-case', { owner });
  if (may === undefined) return none;
  return ok(may === 'reads-masked' ? 'masked' : 'open');
}

/** Who gives a command; a machine gives none. */
export function giverOf(caller: Caller | undefined): Result<Giver> {
  if (caller?.kind === 'staff') return ok({ by: 'staff', who: caller.who });
  if (caller?.kind === 'borrower') return ok({ by: 'borrower', id: caller.id });
  if (caller?.kind === 'public') return ok({ by: 'borrower', id: caller.id });
  return fail(problem('NOT_FOUND'));
}

/** A name as it stands where it need not be known: the first sign. */
export const maskedName = (name: string): string => `${[...name][0] ?? ''}*`;
