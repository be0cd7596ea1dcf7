import { present } from '@forbear/problem';
import { type DeskRole, type Principal } from '@forbear/casework';
import { useQuery } from '@tanstack/react-query';
import { useContext, createContext } from 'react';
import { ask, Refused } from './request.ts';

/** Who works here now, and on which day of which lender. */
export type Me = Principal & {
  readonly name: string;
  readonly lender: string;
  readonly today: string;
  /** Whether the day was set by hand. */
  readonly todaySet?: boolean;
  readonly demo: boolean;
};

/** Who is signed in; `null` where nobody is. */
export const useSession = () =>
  useQuery({
    queryKey: ['me'],
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await ask<Me>('/me', { signal, signingIn: true });
      } catch (fault) {
        if (fault instanceof Refused && fault.refusal.status === 401) return null;
        throw fault;
      }
    },
    staleTime: 60_000,
  });

export const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in, on a page that is shown to nobody else. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('nobody is signed in');
  return me;
}

/** What a password leads to: in, to the second factor, or to setting one. */
export type SignedIn = { readonly totp?: true; readonly mustSetTotp?: true; readonly done?: true };

/** Steps of signing in; a 401 is an answer to them. */
export const signingIn = <T>(path: string, body?: unknown): Promise<T> =>
  ask<T>(path, { method: 'POST', ...present({ body }), signingIn: true });
export const signOut = (): Promise<unknown> => ask('/auth/sign-out', { method: 'POST' });

export const ROLE_NAMES: Readonly<Record<DeskRole, { readonly zh: string; readonly en: string }>> =
  {
    agent: { zh: '客服', en: 'agent' },
    approver: { zh: '审核员', en: 'approver' },
    auditor: { zh: '审计', en: 'auditor' },
    admin: { zh: '管理员', en: 'administrator' },
  };
