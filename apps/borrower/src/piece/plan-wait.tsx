import { problemNext, problemText } from '@forbear/problem';
import { Link } from 'wouter-preact';
import type { Planning } from '../plan-state.ts';

/** What is said while a plan is being made, was stopped, or cannot be made. */
export function PlanWait({ planning }: { planning: Planning }) {
  if (planning.state === 'refused')
    return (
      <div role="alert">
        <p>
          {problemText(planning.problem).zh}
          {problemNext(planning.problem).zh}
        </p>
        <Link class="primary" href="/debts">
          回到欠款
        </Link>
      </div>
    );
  if (planning.state === 'stopped')
    return (
      <button class="primary" type="button" onClick={planning.again}>
        再算一次
      </button>
    );
  if (planning.state === 'made') return null;
  const percent = Math.round(100 * planning.share);
  return (
    <div class="wait">
      <progress max={100} value={percent} aria-label="算到哪里了">
        {percent}%
      </progress>
      <p class="hint" aria-live="polite">
        {percent < 70 ? '正在把几笔欠款放在一起比较。' : '办法有了，正在写清楚为什么。'}
      </p>
      <button class="second" type="button" onClick={planning.stop}>
        先停下
      </button>
    </div>
  );
}
