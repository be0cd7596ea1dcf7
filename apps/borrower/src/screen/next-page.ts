import { useLocation, useSearch } from 'wouter-preact';
import type { Situation } from '../situation/situation.ts';

/** The pages of the road in their order; each debt has its own. */
const pagesOf = ({ debts }: Situation): readonly string[] => [
  '/urgent',
  '/debts',
  ...debts.map(({ id }) => `/debt/${id}`),
  '/income',
  '/spending',
  '/happened',
  '/answers',
  '/plan',
];

/** Where one comes from and goes to on the road; one answer that is mended goes back to where it was read. */
export function useRoad(page: string, situation: Situation) {
  const [, go] = useLocation();
  const back = new URLSearchParams(useSearch()).get('back');
  const pages = pagesOf(situation);
  const at = pages.indexOf(page);
  const home = back === null ? undefined : `/${back}`;
  return {
    back: home ?? pages[at - 1] ?? '/',
    next: home ?? pages[at + 1] ?? '/plan',
    isMending: home !== undefined,
    onward: () => go(home ?? pages[at + 1] ?? '/plan'),
  };
}
