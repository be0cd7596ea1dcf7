import type { colleague } from '@forbear/wire/desk';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSay } from '../text/say.tsx';
import { ask } from './request.ts';
import type { Told } from './shape.ts';

type Colleague = Told<typeof colleague>;

/** Everybody of the desk, by id. */
export const useColleagues = (): readonly Colleague[] =>
  useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => ask<{ items: readonly Colleague[] }>('/colleagues', { signal }),
    staleTime: 300_000,
  }).data?.items ?? [];

/** What somebody is called: by the id alone, or as a log names them, `staff:agent-01`. */
export function useNames(): (id: string) => string {
  const all = useColleagues();
  return useCallback(
    (id) => {
      const bare = id.replace(/^staff:/, '');
      return all.find((one) => one.id === bare)?.name ?? bare;
    },
    [all],
  );
}

/** Who did something in a case, as a history names them. */
export function useActors(): (of: { readonly actor: string; readonly role: string }) => string {
  const nameOf = useNames();
  const say = useSay();
  return ({ actor, role }) =>
    role === 'borrower'
      ? say('申请人', 'applicant')
      : role === 'program'
        ? say('程序', 'program')
        : nameOf(actor);
}
