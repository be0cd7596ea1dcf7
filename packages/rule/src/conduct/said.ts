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
  /(?:不会|不得|不能|不可|不用|不必|不再|不需|不要|不应|不构成|不是|不涉及|没有|并非|并不|绝不|从不|从未|无需|无须|毋须|勿|未|别|never|not|no|without)[^，,。；;]{0,8}$/i;

/**
 * The first match of a pattern that nothing just before it denies. `pattern` must be global-free;
 * one clause is read at a time where `within` is `clause`.
 */
export function saidIn(
  text: string,
  pattern: RegExp,
  within: 'clause' | 'sentence' = 'sentence',
): string | undefined {
  for (const sentence of sentencesOf(text))
    for (const part of within === 'clause' ? sentence.clauses : [sentence.text]) {
      const found = pattern.exec(part);
      if (found === null) continue;
      if (!DENIES.test(part.slice(0, found.index))) return found[0];
    }
  return undefined;
}
