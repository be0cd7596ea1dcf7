import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { usePlanning } from '../planning/planning.tsx';
import { useSay } from '../text/say.ts';
import { useEntering } from './entering.ts';
import { Page } from './page.tsx';
import { NoticeView } from './paper-view.tsx';
import { BudgetFirst, lacksBudget } from './budget-first.tsx';
import { PlanWait } from './plan-wait.tsx';
import { isGated } from '../planning/gate.ts';

const LEGAL = HELP_CHANNEL_NUMBERS.values.legal_service;

/**
 * What comes before any talk about a debt: help where the person is not well, and the limitation
 * where a letter could revive what may be out of time. Nothing below is made until it was read.
 */
export function First({
  debt,
  needsBudget = false,
  children,
}: {
  readonly debt: string;
  /** Whether what follows tells income and spending: what is not known is no zero. */
  readonly needsBudget?: boolean;
  readonly children: ComponentChildren;
}) {
  const say = useSay();
  const planning = usePlanning();
  const entering = useEntering(debt);
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/plan" />;
  const standing = planning.planned.standings.find((one) => one.debt === debt);
  if (standing === undefined)
    return (
      <Page
        title={say('这笔还没法谈', 'This cannot be talked about yet')}
        why={say('先填上欠多少。', 'Fill in how much is owed first.')}
        back="/plan"
        primary={{ text: say('去填', 'Fill in'), href: `/debt/${debt}?back=plan` }}
      />
    );
  if (!isGated(standing))
    return needsBudget && lacksBudget(planning.planned).length > 0 ? (
      <BudgetFirst planned={planning.planned} back={`talk/${debt}`} />
    ) : (
      <>{children}</>
    );
  return (
    <Page
      title={say('先看这里，再决定谈不谈', 'Read this first, then decide')}
      over={standing.name}
      back="/plan"
      problem={entering.problem}
      primary={{
        text: say(`先去问问，${LEGAL} 免费`, `Ask first: ${LEGAL} is free`),
        href: '/rights',
      }}
      second={{
        text: say('我看过了，继续', 'I have read it, go on'),
        onClick: () => void entering.happen('limitation'),
      }}
    >
      {standing.first[say.lang].map((notice) => (
        <NoticeView notice={notice} key={notice.title} />
      ))}
      <p class="ways">
        <Link href={`/talk/${debt}/paper/account-statement`}>
          {say('只要一份对账单，什么都不承认', 'Ask for a statement, acknowledging nothing')}
        </Link>
      </p>
    </Page>
  );
}
