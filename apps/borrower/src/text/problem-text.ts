import { parseDay, showDay } from '@forbear/money';
import { problemNext, problemText, type Lang, type Problem } from '@forbear/problem';
import type { Say } from './say.ts';

/** A problem whose days are told as people write them; what was typed stays as it was typed. */
export function inWords(problem: Problem, lang: Lang): Problem {
  const values = Object.entries(problem.values ?? {}).map(([name, value]) => {
    const day = name === 'text' ? undefined : parseDay(String(value));
    return [name, day?.ok === true ? showDay(day.value, lang) : value] as const;
  });
  return { ...problem, values: Object.fromEntries(values) };
}

/** A problem as one text: what it is and what to do. */
export function wordsOf(problem: Problem, { lang }: Say): string {
  const told = inWords(problem, lang);
  return `${problemText(told)[lang]}${lang === 'zh' ? '' : ' '}${problemNext(told)[lang]}`;
}
