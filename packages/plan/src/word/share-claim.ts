import type { Claim, PlanChoice } from '../joint-plan.ts';
import { claim } from './make-claim.ts';

/** A fixed sum until all is paid, without interest, that is asked for: what a creditor has granted is no share. */
export const isShare = ({
  relief: { measures },
  ask,
}: Pick<PlanChoice, 'relief' | 'ask'>): boolean =>
  ask.creditors > 0 &&
  measures.length === 1 &&
  measures.every(
    (one) => one.kind === 'reinstal' && one.amount !== undefined && one.rate?.scaled === 0,
  );

/** What is said of so many shares beside debts that come first or were answered. */
export function sharesOf(debts: number, shares: number): Claim {
  if (shares === 0)
    return claim(
      'nothing-shared',
      '没有别的欠款要平分：先要还的照最容易谈成的办法排。',
      'Nothing is left to be shared out: what comes first is paid as is easiest to agree.',
      { debts },
    );
  if (shares === 1)
    return claim(
      'one-share',
      `${debts === 1 ? '' : '先要还的先排好，剩下的一笔'}每月还一个固定数，直到还清，请对方停息。`,
      `${debts === 1 ? 'A fixed sum is paid' : 'What comes first is paid first; on the one other debt a fixed sum is paid'} every month until it is cleared, and the creditor is asked to stop interest.`,
      { debts },
    );
  const [zh, en] =
    shares === debts
      ? ['按欠款多少平分', 'Shared in proportion to what is owed']
      : [
          '先要还的先排好，其余的按欠款多少平分',
          'What comes first is paid first; the rest is shared in proportion to what is owed',
        ];
  return claim(
    'shares',
    `${zh}：每家每月按同样的比例（往下取整）拿一个固定数，直到还清，请对方停息。各家看到的是同一个算法。`,
    `${en}: each creditor gets the same share of its claim, rounded down, every month until it is paid off, and is asked to stop interest. All are shown the same calculation.`,
    { debts, shares },
  );
}
