import { fail, ok, problem, type Lang, type Result } from '@forbear/problem';
import type { Arguments } from './argument.ts';

/** The language of a paper: Chinese unless English was asked for; another word is refused. */
export function languageOf({ values }: Arguments): Result<Lang> {
  const { lang = 'zh' } = values;
  return lang === 'zh' || lang === 'en'
    ? ok(lang)
    : fail(problem('ARGUMENT_MISSING', { name: '--lang zh|en' }));
}
