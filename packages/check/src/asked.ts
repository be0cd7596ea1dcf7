import { problemNext, problemText, type Problem, type Text } from '@forbear/problem';

/** A problem of what was told as one sentence: what is wrong, and what to do. */
export function askedText(asked: Problem): Text {
  const [what, next] = [problemText(asked), problemNext(asked)];
  return { zh: `${what.zh}${next.zh}`, en: `${what.en} ${next.en}` };
}

/** What is left out of a case because its day lies ahead, and what is asked of it. */
export function aheadText(asked: Problem): Text {
  const [what, says] = [placeOf(asked.pointer ?? ''), askedText(asked)];
  return {
    zh: `${what.zh}没有算进去：${says.zh}`,
    en: `${what.en} is left out. ${says.en}`,
  };
}

function placeOf(pointer: string): Text {
  const [, kind, place] = /\/(contacts|evidence)\/(\d+)\//.exec(pointer) ?? [];
  const no = Number(place) + 1;
  if (kind === 'contacts') return { zh: `第 ${no} 条联系记录`, en: `Contact ${no}` };
  if (kind === 'evidence') return { zh: `第 ${no} 份材料的日期`, en: `The day of paper ${no}` };
  return { zh: '困难从哪天开始', en: 'The day on which the hardship began' };
}
