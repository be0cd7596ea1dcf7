import { mayDo, type DeskAction, type Principal } from '@forbear/casework';
import type { Text } from '@forbear/problem';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A page of the desk: its address, its name, who may open it, the key that leads to it after `g`. */
export type Page = {
  readonly path: string;
  readonly name: Text;
  readonly needs: DeskAction;
  readonly group: 'work' | 'book' | 'house';
  readonly key: string;
  readonly screen: LazyExoticComponent<ComponentType>;
};

export const PAGES: readonly Page[] = [];

export const GROUPS: Readonly<Record<Page['group'], Text>> = {
  work: { zh: '个案', en: 'Cases' },
  book: { zh: '账', en: 'Books' },
  house: { zh: '工作台', en: 'The desk' },
};

/** The pages that somebody may open; a case of their own stands for all of them. */
export const pagesOf = (who: Principal): readonly Page[] =>
  PAGES.filter(({ needs }) => mayDo(who, needs, { owner: who.id }) !== undefined);

export const Nothing = lazy(() => import('../screen/nothing.tsx'));
