import { problemNext, problemText, type Problem } from '@forbear/problem';
import { inWords } from '../text/problem-text.ts';
import { useSay } from '../text/say.ts';

/** What a problem is, and what to do. */
export function ProblemWords({ problem }: { readonly problem: Problem }) {
  const { lang } = useSay();
  const told = inWords(problem, lang);
  return (
    <>
      <strong>{problemText(told)[lang]}</strong> {problemNext(told)[lang]}
    </>
  );
}
