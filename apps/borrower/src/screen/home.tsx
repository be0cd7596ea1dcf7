import { Link } from 'wouter-preact';
import { LeaveFast } from '../piece/leave-fast.tsx';
import { Page } from '../piece/page.tsx';
import { later } from '../piece/later.tsx';
import { useKeeping } from '../store/keeping.tsx';
import { speak } from '../text/lang.ts';
import { useSay } from '../text/say.ts';

const Standing = later(async () => (await import('./standing.tsx')).StandingHome);

/** Where one begins, and where one comes back to. */
export function Home() {
  const { situation } = useKeeping();
  const isBegun = situation.debts.length > 0 || situation.given !== undefined;
  return isBegun ? <Standing /> : <Welcome />;
}

function Welcome() {
  const say = useSay();
  const promises = [
    [say('不收钱', 'Free'), say('现在不收，以后也不收', 'now and always')],
    [
      say('不外传', 'Private'),
      say('填的都只在这部手机里', 'what you fill in stays on this device'),
    ],
    [say('说真话', 'True'), say('查不到的，会直接告诉你', 'what we do not know, we say')],
  ] as const;
  return (
    <Page
      title={say('还不起了，先别慌。', 'You cannot pay. First, breathe.')}
      why={say(
        '把欠的理清，算出每月还得起多少，再和对方谈成一份写下来的还款计划。',
        'Put the debts in order, find what you can pay each month, and agree on a plan in writing.',
      )}
      primary={{ text: say('开始', 'Begin'), href: '/urgent' }}
      second={{ text: say('先看一个例子', 'Look at an example first'), href: '/examples' }}
    >
      <Meeting />
      <dl class="promises">
        {promises.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <LeaveFast />
      <p class="ways">
        <Link href="/settings">{say('设置和语言', 'Settings and language')}</Link>
        <button class="plain" type="button" onClick={() => speak(say.lang === 'zh' ? 'en' : 'zh')}>
          {say('English', '中文')}
        </button>
      </p>
    </Page>
  );
}

/** Apart while talking, side by side once agreed. */
function Meeting() {
  const say = useSay();
  return (
    <svg
      class="meeting"
      viewBox="0 0 320 98"
      role="img"
      aria-label={say('两条线，谈成以后并在一起', 'Two lines that meet once agreed')}
    >
      <path class="theirs" d="M0 22h50c60 0 60 40 120 40h150" />
      <path class="own" d="M0 92h50c60 0 60-26 120-26h150" />
      <text x="0" y="12">
        {say('对方', 'They')}
      </text>
      <text x="0" y="84">
        {say('你', 'You')}
      </text>
      <text x="320" y="50" text-anchor="end">
        {say('谈成的，写下来的', 'agreed, in writing')}
      </text>
    </svg>
  );
}
