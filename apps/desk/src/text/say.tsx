import type { Lang, Text } from '@forbear/problem';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** The same words in the language of the person; Chinese first, neither can be left out. */
export type Say = ((zh: string, en: string) => string) & {
  readonly lang: Lang;
  readonly of: (text: Text) => string;
  readonly speak: (lang: Lang) => void;
};

export const sayIn = (lang: Lang, speak: Say['speak'] = () => undefined): Say =>
  Object.assign((zh: string, en: string) => (lang === 'zh' ? zh : en), {
    lang,
    of: (text: Text) => text[lang],
    speak,
  });

const SayContext = createContext<Say>(sayIn('zh'));

/** How this screen speaks. */
export const useSay = (): Say => useContext(SayContext);

const KEPT = 'forbear-desk-lang';

/** Speaks Chinese unless another language was chosen on this machine. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(() => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh'));
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(KEPT, lang);
  }, [lang]);
  const say = useMemo(() => sayIn(lang, setLang), [lang]);
  return <SayContext value={say}>{children}</SayContext>;
}
