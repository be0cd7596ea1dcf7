import { present, type Problem } from '@forbear/problem';
import type { ComponentChildren } from 'preact';
import { Page } from './page.tsx';
import type { Planning } from '../planning/planning.tsx';
import { useSay } from '../text/say.ts';

type NotFinishedProps = {
  readonly problem: Problem;
  readonly again: () => void;
  readonly back?: string;
  readonly children?: ComponentChildren;
};

/** What is said where the work beside the page came to nothing, with a way on. */
export function NotFinished({ problem, again, back, children }: NotFinishedProps) {
  const say = useSay();
  return (
    <Page
      title={say('没有算完', 'It was not finished')}
      {...present({ back })}
      problem={problem}
      primary={{ text: say('再算一次', 'Try again'), onClick: again }}
    >
      {children}
    </Page>
  );
}

/** What is said while the plan is being made, was stopped, or failed. */
export function PlanWait({
  planning,
  back,
}: {
  readonly planning: Planning;
  readonly back: string;
}) {
  const say = useSay();
  if (planning.state === 'made') return null;
  if (planning.state === 'failed') return <NotFinished {...planning} back={back} />;
  if (planning.state === 'stopped')
    return (
      <Page
        title={say('停下了', 'Stopped')}
        why={say('你填的都还在。', 'What you filled in is still there.')}
        back={back}
        primary={{ text: say('接着算', 'Go on'), onClick: planning.again }}
      />
    );
  const percent = Math.round(100 * planning.share);
  return (
    <Page
      title={say('正在算', 'Working it out')}
      why={say(
        '把几笔欠款放在一起比较，一般几秒钟。',
        'All debts are compared together; a few seconds as a rule.',
      )}
      back={back}
      second={{ text: say('先停下', 'Stop'), onClick: planning.stop }}
    >
      <progress max={100} value={percent} aria-label={say('算到哪里了', 'How far it is')}>
        {percent}%
      </progress>
    </Page>
  );
}
