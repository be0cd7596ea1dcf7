import { mayDo } from '@forbear/casework';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { tellLine } from './request.ts';
import { useMe } from './session.ts';

/** What the server tells while a page is open, and what is read anew for it. */
const KINDS = [
  'case.changed',
  'message.new',
  'message.state',
  'grant.changed',
  'queue.changed',
  'session.ended',
] as const;

type Told = { readonly caseId?: string };

/** Listens while somebody who sees cases is signed in: a change made by another hand is seen without asking. */
export function useStream(): void {
  const client = useQueryClient();
  const me = useMe();
  const hears = mayDo(me, 'read-case', { owner: me.id }) !== undefined;
  useEffect(() => {
    if (!hears) return undefined;
    const stream = new EventSource('/v1/stream');
    const hear = (event: MessageEvent<string>) => {
      const kind = event.type as (typeof KINDS)[number];
      if (kind === 'session.ended') return tellLine('signed-out');
      let told: Told = {};
      try {
        told = JSON.parse(event.data) as Told;
      } catch {
        // An event without a body names no case: everything is read anew.
      }
      void client.invalidateQueries({ queryKey: ['list'] });
      if (told.caseId === undefined) void client.invalidateQueries({ queryKey: ['case'] });
      else void client.invalidateQueries({ queryKey: ['case', told.caseId] });
    };
    for (const kind of KINDS) stream.addEventListener(kind, hear);
    stream.addEventListener('open', () => tellLine('answered'));
    return () => stream.close();
  }, [client, hears]);
}
