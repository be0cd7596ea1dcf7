import { careHelp, careOf, type BorrowerCase, type CareKind } from '@forbear/check';
import type { CaseEvent } from '@forbear/negotiation';
import type { Lang } from '@forbear/problem';
import { list, paragraph, type Block, type Paper } from './paper.ts';

/**
 * Who needs help before anything else: by age and by the person's own words, which are the note, what they
 * said themselves, and the notes in the record of the negotiation. What the other side said tells nothing
 * of the person.
 */
export const careKinds = (
  borrower: BorrowerCase,
  events: readonly CaseEvent[] = [],
): readonly CareKind[] =>
  careOf(
    borrower,
    events.flatMap(({ note, contact }) => [
      note ?? '',
      contact?.by === 'borrower' ? (contact.said ?? '') : '',
    ]),
  );

/** Whether words of someone who is not well stand in the case. A screen then shows help and no sums. */
export const needsCare = (borrower: BorrowerCase, events: readonly CaseEvent[] = []): boolean =>
  careKinds(borrower, events).includes('life');

/** What such a screen shows: help first, an offer to pause and to let someone help, and that the way goes on. */
export function carePaper(lang: Lang, kinds: readonly CareKind[] = ['life']): Paper {
  const zh = lang === 'zh';
  const help = careHelp(kinds).flatMap(({ say, lines }): readonly Block[] => [
    paragraph(say[lang]),
    list(
      lines.map(({ body, number, how }) =>
        number === undefined
          ? `${body[lang]}${zh ? '：' : ': '}${how[lang]}`
          : `${number}  ${body[lang]}`,
      ),
    ),
  ]);
  return {
    id: 'care',
    lang,
    title: zh ? '先顾你自己' : 'You come first',
    first: [],
    blocks: [
      ...help,
      paragraph(
        zh
          ? '别的都可以等，今天先不做也行。提醒可以先停下，停多久由你定；也可以让一个你信得过的人陪你看。想接着做的时候，一切都还在。'
          : 'Everything else can wait; it need not be today. Reminders can rest for as long as you like, and someone you trust may look at this with you. When you want to go on, it is all still here.',
      ),
    ],
  };
}
