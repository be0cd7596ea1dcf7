import type { Planned } from '../planning/asks.ts';
import { useSay } from '../text/say.ts';
import { Page } from './page.tsx';

const ASKED = ['incomes', 'spending'] as const;
type Lack = (typeof ASKED)[number];

/** What of the money of a month was not told: without it no sum is affordable, and none is written. */
export const lacksBudget = ({ open }: Planned): readonly Lack[] =>
  ASKED.filter((what) => open.some((one) => one.what === what));

const PAGE: Readonly<Record<Lack, string>> = { incomes: '/income', spending: '/spending' };

/** Asks for income and spending before anything is said of what one can pay. */
export function BudgetFirst({
  planned,
  back,
}: {
  readonly planned: Planned;
  readonly back: string;
}) {
  const say = useSay();
  const [first, ...more] = lacksBudget(planned);
  const page = PAGE[first ?? 'incomes'];
  return (
    <Page
      title={
        more.length > 0
          ? say('还差收入和支出', 'Income and spending are missing')
          : first === 'incomes'
            ? say('还差收入', 'Income is missing')
            : say('还差支出', 'Spending is missing')
      }
      why={say(
        '没有它，算不出每月还得起多少，信里也写不了。约数就行；现在没有收入，勾一下也算填了。',
        'Without it nobody can tell what you can pay, and no letter can say so. About will do; having no income can be ticked.',
      )}
      back="/answers"
      primary={{
        text: first === 'spending' ? say('去填支出', 'To spending') : say('去填收入', 'To income'),
        href: `${page}?back=${back}`,
      }}
      second={{
        text: say('先发一段不写金额的话', 'Send a text without sums first'),
        href: '/hold',
      }}
    />
  );
}
