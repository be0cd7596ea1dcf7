import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from './request.ts';

/** One page of a list, with the cursor of the next where there is one. */
export type PageOf<T> = { readonly items: readonly T[]; readonly next?: string };

const LIMIT = 50;

/** A list as far as it was read, page by page. */
export function usePages<T>(
  path: string,
  filters: Readonly<Record<string, string | undefined>> = {},
) {
  const query = useInfiniteQuery({
    queryKey: ['list', path, filters],
    queryFn: ({ pageParam, signal }) => {
      const question = new URLSearchParams({ limit: String(LIMIT) });
      for (const [name, value] of Object.entries(filters))
        if (value !== undefined && value !== '') question.set(name, value);
      if (pageParam !== undefined) question.set('after', pageParam);
      return ask<PageOf<T>>(`${path}?${question}`, { signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { ...query, rows };
}
