import { problemNext, problemText, type Problem } from '@forbear/problem';
import { useSay } from '../text/say.ts';

/** What a problem is, and what to do. */
export function ProblemWords({ problem }: { readonly problem: Problem }) {
  const { lang } = useSay();
  return (
    <>
      <strong>{problemText(problem)[lang]}</strong> {problemNext(problem)[lang]}
    </>
  );
}
