import { careIn, type BorrowerCase } from '@forbear/check';
import type { CaseEvent } from '@forbear/negotiation';
import type { Lang } from '@forbear/problem';
import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { list, paragraph, type Paper } from './paper.ts';

/** Whether a text has words of someone who is not well. */
export const isUnwell = (text: string): boolean => careIn(text).includes('life');

/** A line to call. */
export type HelpLine = {
  readonly number: string;
  readonly for: { readonly zh: string; readonly en: string };
};

const NUMBERS = HELP_CHANNEL_NUMBERS.values;

export const HELP_LINES: readonly HelpLine[] = [
  { number: NUMBERS.ambulance, for: { zh: '急救', en: 'ambulance' } },
  { number: NUMBERS.police, for: { zh: '报警、有人身危险', en: 'police, danger to life' } },
  {
    number: NUMBERS.mental_health,
    for: {
      zh: `全国统一心理援助热线（有的地方不是 24 小时；紧急打 ${NUMBERS.ambulance} 或 ${NUMBERS.police}）`,
      en: `national mental-health line (not 24 hours everywhere; in an emergency ${NUMBERS.ambulance} or ${NUMBERS.police})`,
    },
  },
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
  const lines = HELP_LINES.map(({ number, for: what }) => {
    return `${number}  ${what[lang]}`;
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
