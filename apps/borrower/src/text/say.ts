import type { Lang } from '@forbear/problem';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The same words in the language of the person; Chinese first, neither can be left out. */
export type Say = ((zh: string, en: string) => string) & { readonly lang: Lang };

export const sayIn = (lang: Lang): Say =>
  Object.assign((zh: string, en: string) => (lang === 'zh' ? zh : en), { lang });

export const SayContext = createContext<Say>(sayIn('zh'));

/** How this screen speaks. */
export const useSay = (): Say => useContext(SayContext);
