import type { BorrowerCase } from '@forbear/check';
import type { CaseEvent } from '@forbear/negotiation';
import type { Lang } from '@forbear/problem';
import { list, paragraph, type Paper } from './paper.ts';

const WORDS =
  /不想活|活不下去|活着没(?:意思|劲)|活不了|活够了|撑不住|撑不下去|坚持不下去|熬不下去|想死|不如死|死了算|自杀|自残|自尽|轻生|寻死|结束(?:自己的)?生命|跳楼|跳河|跳江|割腕|烧炭|上吊|遗书|没有?活路|一了百了|生不如死|suicid|kill(?:ing)? (?:myself|me)|want(?:ed)? to die|wish i (?:was|were) dead|end (?:my life|it all)|can(?:no|')t go on|no reason to live|self[- ]harm/i;

/** Whether a text has words of someone who is not well. */
export const isUnwell = (text: string): boolean => WORDS.test(text);

/** A line to call; `verified` is false until its number has been checked with its body. */
export type HelpLine = {
  readonly number: string;
  readonly for: { readonly zh: string; readonly en: string };
  readonly verified: boolean;
};

export const HELP_LINES: readonly HelpLine[] = [
  { number: '120', for: { zh: '急救', en: 'ambulance' }, verified: true },
  { number: '110', for: { zh: '报警、有人身危险', en: 'police, danger to life' }, verified: true },
  { number: '12356', for: { zh: '心理援助热线', en: 'mental-health line' }, verified: false },
];

/**
 * Whether help comes before anything else: words of someone who is not well in the person's own
 * words, which are the note, what they said themselves, and the notes in the record of the
 * negotiation. What the other side said tells nothing of the person. A screen then shows help and no sums.
 */
export function needsCare(borrower: BorrowerCase, events: readonly CaseEvent[] = []): boolean {
  return [
    borrower.hardship?.note ?? '',
    ...borrower.contacts.map(ownWords),
    ...events.flatMap(({ note, contact }) => [note ?? '', ownWords(contact)]),
  ].some(isUnwell);
}

/** What a person said themselves in a contact; nothing where the other side spoke. */
const ownWords = (
  contact: { readonly by: string; readonly said?: string | undefined } | undefined,
): string => (contact?.by === 'borrower' ? (contact.said ?? '') : '');

/** What such a screen shows: help first, no money, an offer to pause and to let someone help. */
export function carePaper(lang: Lang): Paper {
  const zh = lang === 'zh';
  const lines = HELP_LINES.map(({ number, for: what, verified }) => {
    const doubt = verified
      ? ''
      : zh
        ? '（号码请先核实；打不通就打 120）'
        : ' (please verify; if it does not answer, call 120)';
    return `${number}  ${what[lang]}${doubt}`;
  });
  return {
    id: 'care',
    lang,
    title: zh ? '先顾你自己' : 'You come first',
    first: [],
    blocks: [
      paragraph(
        zh
          ? '你写的话让人担心你。别的都可以等，今天先不做这些。现在就找一个人说说：身边的人，或者下面的电话。'
          : 'What you wrote makes us worry about you. Everything else can wait. Please talk to someone now: a person near you, or a line below.',
      ),
      list(lines),
      paragraph(
        zh
          ? '提醒可以先停下，停多久由你定。也可以让一个你信得过的人来帮你看这些。'
          : 'Reminders can rest for as long as you like. Someone you trust may look at these things with you.',
      ),
    ],
  };
}
