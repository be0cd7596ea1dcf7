import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Refused } from './request.ts';

/**
 * Something that is to be done once. It keeps its key until an answer came, so that the same wish, sent again after
 * a lost line, is never done twice, on the version of the case that it was made on; a wish with other words has another key.
 */
export function useWish<In, Out>(
  doIt: (wish: In, key: string) => Promise<Out>,
  {
    refresh = [],
    done,
  }: {
    readonly refresh?: readonly (readonly unknown[])[];
    readonly done?: (out: Out) => void;
  } = {},
) {
  const client = useQueryClient();
  const kept = useRef<
    { readonly text: string; readonly key: string; readonly doIt: typeof doIt } | undefined
  >(undefined);
  return useMutation<Out, Error, In>({
    mutationFn: (wish) => {
      const text = JSON.stringify(wish) ?? '';
      if (kept.current?.text !== text) kept.current = { text, key: crypto.randomUUID(), doIt };
      return kept.current.doIt(wish, kept.current.key);
    },
    onSuccess: async (out) => {
      kept.current = undefined;
      await Promise.all(
        refresh.map((queryKey) => client.invalidateQueries({ queryKey: [...queryKey] })),
      );
      done?.(out);
    },
    onError: (fault) => {
      // Where the session ended, an earlier try may have arrived: the wish goes on with its key.
      if (fault instanceof Refused && fault.refusal.status !== 401) kept.current = undefined;
    },
  });
}
