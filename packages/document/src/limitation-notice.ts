import { limitationOf, type BorrowerCase } from '@forbear/check';
import type { Debt } from '@forbear/loan';
import type { Lang } from '@forbear/problem';
import { sayIn, type Notice } from './paper.ts';

/**
 * What is read before a paper is used on a debt that may be out of time, or whose dates do not tell.
 * It informs and names free help; it never advises not to pay. Nothing where time still runs.
 */
export function limitationNotice(
  borrower: BorrowerCase,
  debt: Debt,
  lang: Lang,
): readonly Notice[] {
  const stand = limitationOf(borrower, debt);
  if (stand.status === 'running') return [];
  const say = sayIn(lang);
  const isOut = stand.status === 'out';
  return [
    {
      title: isOut
        ? say('先看这里：这笔债可能已过诉讼时效', 'Read this first: this debt may be out of time')
        : say(
            '先看这里：这笔债有没有过诉讼时效，还说不准',
            'Read this first: whether this debt is out of time cannot be told yet',
          ),
      lines: [
        stand.arithmetic[lang],
        ...(stand.uncertain === undefined ? [] : [stand.uncertain[lang]]),
        say(
          '书面申请、承诺还款、签字、付一小笔，都可能让时效重新起算或者不能再主张。先问当地法律援助（免费），再决定用不用下面的文字。',
          'A written request, a promise, a signature or a small payment may restart the time or end the defence. Ask local legal aid (free) first, then decide whether to use the text below.',
        ),
        say(
          '还不还、怎么还，由你自己决定。这不是法律意见。',
          'Whether and how to pay is your own choice. This is no legal advice.',
        ),
      ],
    },
  ];
}
