import { present, problemNext, problemText, type Problem } from '@forbear/problem';

/** A problem as the formats carry it: code, pointer, what happened and what to do, in both languages. */
export function problemJson(problem: Problem): object {
  const { zh, en } = problemText(problem);
  return {
    code: problem.code,
    ...present({ pointer: problem.pointer }),
    zh,
    en,
    next: problemNext(problem),
  };
}
