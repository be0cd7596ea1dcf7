import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import type { Problem } from '@forbear/problem';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Planned, Standing } from '../planning/asks.ts';
import { usePlanning } from '../planning/planning.tsx';
import { useSay } from '../text/say.ts';
import { NoDebt } from './no-debt.tsx';
import { Copy } from './copy.tsx';
import { useEntering } from './entering.ts';
import { Page } from './page.tsx';
import { NoticeView } from './paper-view.tsx';
import { BudgetFirst, lacksBudget } from './budget-first.tsx';
import { PlanWait } from './plan-wait.tsx';
import { isGated } from '../planning/gate.ts';
import { namesOf } from '../situation/names.ts';
import { typedIn } from '../situation/told.ts';
import { useKeeping } from '../store/keeping.tsx';
import { aidTitle, askFirst, CareNotes, helpOf } from './care-notes.tsx';

/** The answer that legal aid was asked, and the person goes on. */
const CARE_READ = 'careRead';
/** The answer that the help page was offered, and the person goes on. */
const HELP_SEEN = 'helpSeen';

const LEGAL = HELP_CHANNEL_NUMBERS.values.legal_service;

/**
 * What comes before any talk about a debt: legal aid where a promise could bind who does not owe, and the
 * limitation where a letter could revive what may be out of time. Nothing below is made until it was read.
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
  const planning = usePlanning();
  const { situation } = useKeeping();
  if (planning.state !== 'made') return <PlanWait planning={planning} back="/plan" />;
  const standing = planning.planned.standings.find((one) => one.debt === debt);
  if (standing === undefined)
    return situation.debts.some(({ id }) => id === debt) ? <AskTheSum debt={debt} /> : <NoDebt />;
  const { planned } = planning;
  return (
    <AidFirst planned={planned} name={standing.name} back="/plan">
      {isGated(standing) ? (
        <ReadFirst standing={standing} />
      ) : needsBudget && lacksBudget(planned).length > 0 ? (
        <BudgetFirst planned={planned} back={`talk/${debt}`} />
      ) : (
        children
      )}
    </AidFirst>
  );
}

/** The limitation of a claim that may be out of time, and what to do before anything is sent. */
function ReadFirst({ standing }: { readonly standing: Standing }) {
  const say = useSay();
  const { debt } = standing;
  const entering = useEntering(debt);
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

type AidProps = {
  readonly name: string;
  readonly planned: Planned;
  readonly back: string;
  readonly children: ComponentChildren;
};

/** What was read before going on is kept, so that it is shown once. */
function useRead() {
  const keeping = useKeeping();
  const [problem, setProblem] = useState<Problem>();
  return {
    problem,
    isOpen: (answer: string) => typedIn(keeping.situation.household, answer) === undefined,
    goOn: async (answer: string) => {
      const own = { kind: 'household', id: 'own', first: {} } as const;
      setProblem(await keeping.say(own, {}, { [answer]: { typed: 'yes' } }));
    },
  };
}

/** Where own words tell of danger to life: help before any sum or text, until the person says that they are all right. */
export function HelpFirst({ name, planned, back, children }: AidProps) {
  const say = useSay();
  const { problem, isOpen, goOn } = useRead();
  if (!planned.needsCare || !isOpen(HELP_SEEN)) return <>{children}</>;
  return (
    <Page
      title={say('先顾你自己', 'You come first')}
      over={name}
      back={back}
      problem={problem}
      primary={helpOf(location.pathname, say)}
      second={{
        text: say('我没事，继续', 'I am all right, go on'),
        onClick: () => void goOn(HELP_SEEN),
      }}
    />
  );
}

/** Whom to ask before any words are made where a promise could bind who does not owe, until the person says that they did. */
export function AidFirst(props: AidProps) {
  return (
    <HelpFirst {...props}>
      <AskedFirst {...props} />
    </HelpFirst>
  );
}

function AskedFirst({ name, planned: { care }, back, children }: AidProps) {
  const say = useSay();
  const { problem, isOpen, goOn } = useRead();
  const aid = askFirst(care, say);
  if (aid === undefined || !isOpen(CARE_READ)) return <>{children}</>;
  return (
    <Page
      title={aidTitle(say)}
      over={name}
      back={back}
      problem={problem}
      primary={aid}
      second={{
        text: say('我问过了，继续', 'I have asked, go on'),
        onClick: () => void goOn(CARE_READ),
      }}
    >
      <CareNotes care={care} />
    </Page>
  );
}

/** A sum that is not known is asked of the lender; asking acknowledges nothing. */
function AskTheSum({ debt }: { readonly debt: string }) {
  const say = useSay();
  const { situation } = useKeeping();
  const name = namesOf(situation, say.lang).get(debt) ?? '';
  const text = say(
    `您好，请把我名下${name}截至今天的明细发给我：本金、利息、罚息、费用各多少，分别按什么算的。这只是核对，不表示对任何金额的确认。谢谢。`,
    `Hello, please send me what my ${name} comes to today: principal, interest, penalties and fees, and how each was worked out. I am only checking; this acknowledges no sum. Thank you.`,
  );
  return (
    <Page
      title={say('先问清欠多少', 'First ask how much is owed')}
      over={name}
      why={say(
        '把这段发给对方。问到了填上，就能接着谈。',
        'Send them this. Once you know, fill it in and go on.',
      )}
      back="/plan"
      primary={{
        text: say('知道了，去填', 'I know it: fill it in'),
        href: `/debt/${debt}?back=plan`,
      }}
    >
      <div class="message">
        <p>{text}</p>
        <div class="tools">
          <Copy text={text} />
        </div>
      </div>
    </Page>
  );
}
