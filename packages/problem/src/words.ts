import { catalogue } from './catalogue.ts';
import type { Problem } from './problem.ts';
import type { Text } from './text.ts';

// Apart from `problem`, so that a page which only passes problems on need not load every text.

/** What happened, in both languages, with the problem's values filled in. */
export function problemText(p: Problem): Text {
  return fill(catalogue[p.code], p.values);
}

/** What to do next, in both languages, with the problem's values filled in. */
export function problemNext(p: Problem): Text {
  return fill(catalogue[p.code].next, p.values);
}

/** A value that has a name in a language, as `eventZh` and `eventEn` of `event`, is told by it. */
function fill(text: Text, values: Problem['values'] = {}): Text {
  const put = (s: string, ending: 'Zh' | 'En') =>
    s.replace(/\{(\w+)\}/g, (place, name: string) =>
      String(values[name + ending] ?? values[name] ?? place),
    );
  return { zh: put(text.zh, 'Zh'), en: put(text.en, 'En') };
}
