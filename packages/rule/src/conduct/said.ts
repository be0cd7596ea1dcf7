/** A text cut into sentences, and those into clauses: what is denied in one says nothing of the next. */
export type Sentence = { readonly text: string; readonly clauses: readonly string[] };

/** Sentences of a text that people wrote or noted. */
export function sentencesOf(text: string): readonly Sentence[] {
  return text
    .split(/[。！!？?；;\n]+/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ text: part, clauses: part.split(/[，,、：:]+/) }));
}

/** Words that deny what follows them closely, as in 不会联系您的家人. */
const DENIES =
  /(?:不会|不得|不能|不可(?!能不)|不用|不必|不再|不需|不要(?!脸)|不应|不构成|不是|不涉及|没有|没(?!完|法|收|命|脸)|并非|并不|绝不|从不|从未|无需|无须|毋须|勿|未(?!来|必)|别(?!的|人|处|家)|否认|never|not|no|without|nobody|didn't|don't|won't)[^，,。；;]{0,10}$/i;

/** Words just after that take back what was said, as in 对子女没有影响. */
const TAKEN_BACK =
  /^[^，,。；;]{0,4}(?:没有|不会|不受)(?:影响|关系|的事|发生)|^[^，,。；;]{0,6}(?:的事|一事|这事)?[^，,。；;]{0,3}(?:没(?:有)?|未|只字未|都没|不)(?:说|提|讲|透露|告诉)/;

/** A message that warns of tricks, or says that something is never asked for. */
export const WARNS =
  /谨防|警惕|防范|防骗|切勿|请勿|勿(?:信|点|转|向|泄|听)|不法分子|骗局|谎称|黑灰产|反诈|不要(?:相信|轻信|点|转|向|把|告诉|透露|提供)|(?:不会|绝不|从不)(?:要求|向您|通过|以任何)|(?:提醒|提示)[^。；]{0,12}(?:诈骗|被骗|上当)|(?:凡是?|只要|一切|所有|任何)[^。；]{0,30}(?:都是|就是|均为|均属|是)[^。；，]{0,4}(?:诈骗|骗子|骗局|骗人|假的)|beware|never ask|will not ask/i;

/** What others met with or what is only feared: of other contacts, or of none. */
const ELSEWHERE =
  /网上(?:看|说|有)|新闻|听(?:别人|人|朋友)?说|据说|看到有人|(?:有人|别人|网友|朋友|同事|群友)(?:说|遇到|碰到|的催收)[^，。]{0,4}(?:催收|平台|过|有)|(?:我)?(?:怕|担心|害怕|怀疑|会不会|万一)(?:他|他们|对方|催收)|没(?:有)?(?:遇到|碰到|发生)(?:过)?/;

/** The sentences of a text that tell of this contact: no warning, nothing from elsewhere. */
export const ownSentences = (text: string): readonly Sentence[] =>
  sentencesOf(text).filter((one) => !WARNS.test(one.text) && !ELSEWHERE.test(one.text));

/** Whether what stands at a place of a text is denied there. */
export const isTakenBack = (text: string, from: number, to: number): boolean =>
  DENIES.test(text.slice(0, from)) || TAKEN_BACK.test(text.slice(to));

/**
 * The first match of a pattern in what tells of this contact, not denied where it stands. `pattern`
 * must be global-free; one clause is read at a time where `within` is `clause`.
 */
export function saidIn(
  text: string,
  pattern: RegExp,
  within: 'clause' | 'sentence' = 'sentence',
): string | undefined {
  for (const sentence of ownSentences(text))
    for (const part of within === 'clause' ? sentence.clauses : [sentence.text]) {
      const found = pattern.exec(part);
      if (found === null) continue;
      if (!isTakenBack(part, found.index, found.index + found[0].length)) return found[0];
    }
  return undefined;
}
