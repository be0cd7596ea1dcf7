import { Page } from './page.tsx';
import { useSay } from '../text/say.ts';

/** An address that names a debt which is not there. */
export function NoDebt() {
  const say = useSay();
  return <NotFound title={say('没有找到这笔欠款', 'This debt was not found')} />;
}

/** An address that names no page. */
export function Nowhere() {
  const say = useSay();
  return <NotFound title={say('没有这一页', 'There is no such page')} />;
}

function NotFound({ title }: { readonly title: string }) {
  const say = useSay();
  return (
    <Page
      title={title}
      why={say(
        '可能已经删了，或者地址不对。填过的都还在。',
        'It may have been deleted, or the address is wrong. What you filled in is still there.',
      )}
      back="/"
      primary={{ text: say('回到开头', 'Back to the start'), href: '/' }}
    />
  );
}
