import type { Lang } from '@forbear/problem';
import { useEffect, useState } from 'preact/hooks';
import { remembered } from '../store/today.ts';

const KEPT = 'lang';
const heard = new Set<(lang: Lang) => void>();

const kept = (): Lang => (remembered('local', KEPT) === 'en' ? 'en' : 'zh');

/** Speaks in this language from now on. */
export function speak(lang: Lang): void {
  remembered('local', KEPT, lang);
  for (const tell of heard) tell(lang);
}

/** The language of the app, Chinese unless another was chosen. */
export function useLang(): Lang {
  const [lang, setLang] = useState(kept);
  useEffect(() => {
    heard.add(setLang);
    return () => void heard.delete(setLang);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }, [lang]);
  return lang;
}
